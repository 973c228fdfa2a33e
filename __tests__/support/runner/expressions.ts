import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import { TokenType } from '@actions/expressions/lexer'
import { truthy } from '@actions/expressions/result'
import { isFields } from './fields.ts'

export type Status = 'success' | 'failure' | 'cancelled'

/** What an expression may look at. `status` is what `success()`, `failure()` and `cancelled()` answer from. */
export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>
  readonly status: Status
}

type Value = data.ExpressionData
type Segment = { readonly text: string } | { readonly expression: string }

const statusFunctions = ['success', 'failure', 'cancelled', 'always']

/** The value of one expression, without its `${{ }}`. Throws on a syntax error or an unknown context. */
export function evaluate(expression: string, scope: Scope): Value {
  const functions = statusFunctions.map((name) => statusFunction(name, scope.status))
  const tokens = new Lexer(expression).lex().tokens
  const tree = new Parser(tokens, Object.keys(scope.contexts), functions).parse()
  const contexts = new data.Dictionary(
    ...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: toValue(value) })),
  )
  return new Evaluator(tree, contexts, new Map(functions.map((definition) => [definition.name, definition]))).evaluate()
}

/** The text with every `${{ }}` replaced by its value. */
export function interpolate(text: string, scope: Scope): string {
  const parts = split(text).map((part) =>
    'text' in part ? part.text : evaluate(part.expression, scope).coerceString(),
  )
  return parts.join('')
}

/**
 * Whether an `if:` holds. As on GitHub, a condition without a status function means `success() &&` it, and one
 * that mixes `${{ }}` with bare text is a string, true unless it is empty, however false its parts.
 */
export function holds(condition: string | undefined, scope: Scope): boolean {
  const text = condition?.trim() ?? ''
  if (text === '') return scope.status === 'success'
  const parts = split(text)
  const expressions = parts.flatMap((part) => ('expression' in part ? [part.expression] : []))
  const isBare = expressions.length === 0
  const asksStatus = (isBare ? [text] : expressions).some(callsStatusFunction)
  if (!asksStatus && scope.status !== 'success') return false
  if (isBare) return truthy(evaluate(text, scope))
  const only = parts.length === 1 ? expressions[0] : undefined
  return only === undefined ? interpolate(text, scope) !== '' : truthy(evaluate(only, scope))
}

/** Plain data as the evaluator takes it; what is a value already stays, so that a big event is read once. */
export function toValue(value: unknown): Value {
  if (isValue(value)) return value
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  if (Array.isArray(value)) return new data.Array(...value.map(toValue))
  if (isFields(value)) {
    return new data.Dictionary(...Object.entries(value).map(([key, member]) => ({ key, value: toValue(member) })))
  }
  return new data.Null()
}

function isValue(value: unknown): value is Value {
  const kinds = [data.StringData, data.NumberData, data.BooleanData, data.Array, data.Dictionary, data.Null]
  return kinds.some((kind) => value instanceof kind)
}

function split(text: string): readonly Segment[] {
  const segments: Segment[] = []
  let rest = text
  for (let start = rest.indexOf('${{'); start >= 0; start = rest.indexOf('${{')) {
    const end = findEnd(rest, start + 3)
    if (start > 0) segments.push({ text: rest.slice(0, start) })
    segments.push({ expression: rest.slice(start + 3, end).trim() })
    rest = rest.slice(end + 2)
  }
  return rest === '' ? segments : [...segments, { text: rest }]
}

/** Where the `}}` that closes an expression stands; one inside a quoted string doesn't count. */
function findEnd(text: string, from: number): number {
  let isQuoted = false
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "'") isQuoted = !isQuoted
    if (!isQuoted && text.startsWith('}}', index)) return index
  }
  throw new Error(`An expression isn't closed: ${text.slice(from - 3, from + 60)}`)
}

function callsStatusFunction(expression: string): boolean {
  const { tokens } = new Lexer(expression).lex()
  return tokens.some(
    (token, index) =>
      token.type === TokenType.IDENTIFIER &&
      statusFunctions.includes(token.lexeme.toLowerCase()) &&
      tokens[index + 1]?.type === TokenType.LEFT_PAREN,
  )
}

function statusFunction(name: string, status: Status): FunctionDefinition {
  return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(name === 'always' || name === status) }
}
