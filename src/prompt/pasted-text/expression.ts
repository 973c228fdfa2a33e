import { isObject, type JsonObject, pathTo } from '../../event/json-cursor.ts'

/** What an expression of a workflow file puts into a string, as far as that can be told here. */
export type Expression =
  /** A value of the event: its place below `github.event`, and what GitHub makes of it in a string. */
  | { readonly kind: 'value'; readonly path: string; readonly text: string }
  /** A setting of the repository: nobody without rights there chose it. */
  | { readonly kind: 'owned' }
  | { readonly kind: 'anything' }

const context = /^\s*(\w+)/
const step = /\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*(?:'((?:[^']|'')*)'|(\d{1,9}))\s*\])/y
const anything = { kind: 'anything' } as const

/** Reads what stands between the braces of `${{ github.event.issue.title }}`: plain paths only. */
export function readExpression(expression: string, payload: JsonObject): Expression {
  const start = context.exec(expression)
  const steps = start && readSteps(expression, start[0].length)
  if (!steps) return anything
  const [first, ...rest] = steps
  switch (start[1]?.toLowerCase()) {
    case 'vars':
    case 'secrets':
      return { kind: 'owned' }
    case 'github':
      return typeof first === 'string' && first.toLowerCase() === 'event' ? readValue(payload, rest) : anything
    default:
      return anything
  }
}

/** Names and indices; undefined where there is more than those. */
function readSteps(expression: string, from: number): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = []
  let at = from
  for (;;) {
    step.lastIndex = at
    const match = step.exec(expression)
    if (!match) break
    const [whole, name, quoted, index] = match
    steps.push(index === undefined ? (name ?? quoted?.replaceAll("''", "'") ?? '') : Number(index))
    at += whole.length
  }
  return steps.length > 0 && expression.slice(at).trim() === '' ? steps : undefined
}

function readValue(payload: JsonObject, steps: readonly (string | number)[]): Expression {
  let value: unknown = payload
  let path = ''
  for (const step of steps) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? (value as readonly unknown[])[step] : undefined
      path += `[${step}]`
    } else {
      const key = findKey(value, step)
      value = key === undefined || !isObject(value) ? undefined : value[key]
      path = pathTo({ value: {}, path }, key ?? step)
    }
  }
  if (value === undefined || value === null) return { kind: 'value', path, text: '' }
  if (typeof value === 'string') return { kind: 'value', path, text: value }
  return typeof value === 'number' || typeof value === 'boolean'
    ? { kind: 'value', path, text: String(value) }
    : anything
}

/** Expressions don't regard case. */
function findKey(value: unknown, name: string): string | undefined {
  if (!isObject(value)) return undefined
  if (Object.hasOwn(value, name)) return name
  return Object.keys(value).find((key) => key.toLowerCase() === name.toLowerCase())
}
