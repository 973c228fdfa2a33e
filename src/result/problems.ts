/** What a schema's checker found, in words for people and for the agent. */
import { arrayOf, isObject, numberOf, textOf } from '../platform/json.ts'

/** The part of the checker's report that is read here. */
export interface RawProblem {
  readonly keyword: string
  /** A JSON pointer. */
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string | undefined
  /** The value that doesn't fit. */
  readonly data?: unknown
}

const mostProblems = 10
const longestValue = 60

/** One sentence each, the first ten; what comes of `anyOf` and its like is told once. */
export function reportProblems(problems: readonly RawProblem[]): readonly string[] {
  const told = [...new Set(problems.map(tellProblem))]
  const more = told.length - mostProblems
  return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told
}

function tellProblem({ keyword, instancePath, params, message, data }: RawProblem): string {
  const where = placeOf(instancePath)
  const name = (key: string): string => oneLine(textOf(params[key]) ?? '')
  const limit = numberOf(params['limit'])
  switch (keyword) {
    case 'required':
      return `${where} lacks ${quote(name('missingProperty'))}.`
    case 'additionalProperties':
      return `${where} must not have ${quote(name('additionalProperty'))}.`
    case 'unevaluatedProperties':
      return `${where} must not have ${quote(name('unevaluatedProperty'))}.`
    case 'type':
      return `${where} must be ${typesOf(params['type'])}, not ${kindOf(data)}.`
    case 'enum':
      return `${where} must be one of ${listOf(params['allowedValues'])}, not ${show(data)}.`
    case 'const':
      return `${where} must be ${show(params['allowedValue'])}, not ${show(data)}.`
    case 'minLength':
      return `${where} must have at least ${String(limit)} characters.`
    case 'maxLength':
      return `${where} must have at most ${String(limit)} characters, not ${typeof data === 'string' ? data.length : 'more'}.`
    case 'minItems':
      return `${where} must have at least ${String(limit)} items.`
    case 'maxItems':
      return `${where} must have at most ${String(limit)} items.`
    case 'pattern':
      return `${where} must match ${name('pattern')}, and ${show(data)} does not.`
    case 'format':
      return `${where} must be of the format ${name('format')}, and ${show(data)} is not.`
    default:
      return `${where} ${oneLine(message ?? `breaks the rule ${keyword}`)}.`
  }
}

/** `/labels/add/0` is `labels.add[0]`. */
function placeOf(pointer: string): string {
  if (pointer === '') return 'The result'
  const path = pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('')
  return `\`${oneLine(path)}\``
}

function typesOf(types: unknown): string {
  return (Array.isArray(types) ? types : [types]).map((type) => withArticle(String(type))).join(' or ')
}

function withArticle(type: string): string {
  if (type === 'null') return 'null'
  if (type === 'array') return 'a list'
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`
}

function listOf(values: unknown): string {
  return arrayOf(values).map(show).join(', ')
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
}

function quote(name: string): string {
  return JSON.stringify(name.slice(0, longestValue))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200)
}
