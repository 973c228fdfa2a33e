/** What the agent is told of its result: the form of it, what is wrong with one, and to correct it. */
import type { ErrorObject } from 'ajv'
import { arrayOf, isObject, textOf, type JsonObject } from '../platform/json.ts'

/** The file an agent may leave instead of writing the result into its answer. */
export const resultFileName = 'result.json'

/** For the end of the prompt: ours, so it stands outside of all fences. */
export function describeContract(schemas: readonly JsonObject[]): string {
  const [first = {}, ...more] = schemas
  const shown = more.length === 0 ? withoutTitles(first) : { allOf: schemas.map(withoutTitles) }
  return [
    '## How to answer',
    '',
    'A program reads your final answer. End it with one fenced block marked `json` that holds one JSON value which fits the schema below, and nothing after it. What you say before the block is for people; keep it short.',
    `If the value is too long for an answer (more than about 20,000 characters), write it to a file named \`${resultFileName}\`, run \`oz artifact upload ${resultFileName}\`, and say so in the answer instead of the block.`,
    'Write strings as JSON does: a line break is \\n, a quote is \\". Leave an optional member out rather than guessing.',
    'You have no access to the GitHub token of this workflow. The program checks each thing you ask for in the result and carries it out itself, only on what this task is about.',
    '',
    'The schema (JSON Schema):',
    '',
    '```json',
    JSON.stringify(shown, undefined, 1),
    '```',
  ].join('\n')
}

/** Without what editors show. */
function withoutTitles(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !['$schema', '$id', 'title'].includes(name)))
}

/** The one message by which an agent is asked to correct its result. `problems`: a sentence each. */
export function writeRepair(problems: readonly string[], schemas: readonly JsonObject[]): string {
  return [
    'The result in your answer is invalid. Nothing of it was carried out.',
    '',
    ...problems.map((problem) => `- ${problem}`),
    '',
    'Do no further work. Answer once more, with the same content in the right form: one JSON block, and only that one.',
    '',
    describeContract(schemas),
  ].join('\n')
}

/** The part of the checker's report that is read here. */
export type RawProblem = Pick<
  ErrorObject<string, JsonObject>,
  'keyword' | 'instancePath' | 'params' | 'message' | 'data'
>

const mostProblems = 10
const longestValue = 60

/** One sentence each, the first ten; what comes of `anyOf` and its like is told once. */
export function reportProblems(problems: readonly RawProblem[]): readonly string[] {
  const all = problems.map(({ keyword, instancePath, params, message, data }) => {
    const words = sentences[keyword]?.(params, data) ?? oneLine(message ?? `breaks the rule ${keyword}`)
    return `${placeOf(instancePath)} ${words}.`
  })
  const told = [...new Set(all)]
  const more = told.length - mostProblems
  return more > 0 ? [...told.slice(0, mostProblems), `There are ${more} more problems.`] : told
}

/** By the keyword: what follows the name of the place. */
const sentences: Readonly<Record<string, (params: RawProblem['params'], data: unknown) => string>> = {
  required: ({ missingProperty }) => `lacks ${quote(missingProperty)}`,
  additionalProperties: ({ additionalProperty }) => `must not have ${quote(additionalProperty)}`,
  unevaluatedProperties: ({ unevaluatedProperty }) => `must not have ${quote(unevaluatedProperty)}`,
  type: ({ type }, data) => `must be ${[type].flat().map(withArticle).join(' or ')}, not ${kindOf(data)}`,
  enum: ({ allowedValues }, data) => `must be one of ${arrayOf(allowedValues).map(show).join(', ')}, not ${show(data)}`,
  const: ({ allowedValue }, data) => `must be ${show(allowedValue)}, not ${show(data)}`,
  minLength: ({ limit }) => `must have at least ${String(limit)} characters`,
  maxLength: ({ limit }, data) =>
    `must have at most ${String(limit)} characters, not ${textOf(data)?.length ?? 'more'}`,
  minItems: ({ limit }) => `must have at least ${String(limit)} items`,
  maxItems: ({ limit }) => `must have at most ${String(limit)} items`,
  pattern: ({ pattern }, data) => `must match ${oneLine(String(pattern))}, and ${show(data)} does not`,
  format: ({ format }, data) => `must be of the format ${oneLine(String(format))}, and ${show(data)} is not`,
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

function withArticle(type: unknown): string {
  if (type === 'null') return 'null'
  if (type === 'array') return 'a list'
  return `${/^[aeiou]/.test(String(type)) ? 'an' : 'a'} ${String(type)}`
}

function kindOf(value: unknown): string {
  if (value === null || Array.isArray(value)) return withArticle(value === null ? 'null' : 'array')
  return isObject(value) ? 'an object' : `${withArticle(typeof value)} (${show(value)})`
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return oneLine(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
}

function quote(name: unknown): string {
  return JSON.stringify(oneLine(String(name)).slice(0, longestValue))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200)
}
