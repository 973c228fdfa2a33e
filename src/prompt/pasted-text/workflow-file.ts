import { JsonCursor } from '../../event/json-cursor.ts'
import { arrayOf, type JsonObject, objectOf } from '../../platform/json.ts'

/** What the workflow's file says about the inputs of this step. */
export interface WorkflowFile {
  /** The values it has for an input, with their expressions. */
  templatesOf(input: string): readonly string[]
  /** All that the job has in words of its own, its scripts too. */
  readonly words: string
}

/**
 * Reads a workflow's file; undefined where it isn't YAML. Only the step's own job counts, and of it the step, where
 * the file has them under the names that the runner gives them (a step without an `id` has none that tells): the words
 * of another job or step are not the user's words here.
 */
export async function readWorkflowFile(
  text: string,
  { job, step }: Readonly<Record<'job' | 'step', string | undefined>>,
): Promise<WorkflowFile | undefined> {
  const { parse } = await import(/* webpackChunkName: "yaml" */ 'yaml')
  try {
    const file = objectOf(parse(text, { maxAliasCount: 0, logLevel: 'silent' }))
    const jobs = objectOf(file['jobs'])
    const chosen = job !== undefined && Object.hasOwn(jobs, job) ? [jobs[job]] : Object.values(jobs)
    const holders = chosen.flatMap((one) => [one, ...arrayOf(objectOf(one)['steps'])]).map(objectOf)
    const named = holders.filter(({ id, uses }) => step !== undefined && id === step && typeof uses === 'string')
    const inputs = (named.length > 0 ? named : holders).map((holder) => objectOf(holder['with']))
    return {
      templatesOf: (input) => inputs.flatMap((given) => valueOf(given, input)),
      words: textsIn([chosen, file['env']]).map(wordsOf).join('\n'),
    }
  } catch {
    return undefined
  }
}

/** The runner doesn't regard an input's case. */
function valueOf(inputs: Readonly<Record<string, unknown>>, name: string): string[] {
  const key = Object.keys(inputs).find((one) => one.toLowerCase().replaceAll('-', '_') === name)
  const value = key === undefined ? undefined : inputs[key]
  return typeof value === 'string' ? [value] : []
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What a part of a `prompt:` value of a workflow file puts into the prompt, as far as that can be told here. */
export interface Part {
  /**
   * `words`: they stand in the file. `value`: one value of the event. `owned`: a setting of the repository, which nobody
   * without rights there chose. `event`: made of values of the event alone. `anything`: nobody knows whose.
   */
  readonly kind: 'words' | 'value' | 'owned' | 'event' | 'anything'
  /** Undefined where it isn't known. */
  readonly text: string | undefined
  /** Of a value: where it stands below `github.event`. */
  readonly path: string
  /** Words of the file that an unknown value may be. */
  readonly literals: readonly string[]
  /** The output of an earlier step or job that it is made of. */
  readonly output?: string | undefined
}

const expression = /\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g
const literal = /'((?:[^']|'')*)'/g
const call = /^(\w+)\s*\(([^]*)\)$/
const step = /\s*(?:\.\s*([A-Za-z_][\w-]*)|\[\s*(?:'((?:[^']|'')*)'|(\d{1,9}))\s*\])/y
const root = /(?<![\w.-])([A-Za-z_][\w-]*)(?=\s*[.[])/g
/** What is dispatched with is its sender's. */
const eventValue = /(?<![\w.-])github\s*\.\s*event\b(?!\s*\.\s*inputs\b)/gi
const output = /\b(?:steps|needs)\s*\.\s*[\w-]+\s*\.\s*outputs\s*\.\s*[\w-]+/i

/** The parts of a value of a workflow file: its words, and what each `${{ }}` in it stands for. */
export function readParts(template: string, payload: JsonObject): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const match of template.matchAll(expression)) {
    parts.push(words(template.slice(at, match.index)), ...readExpression(match[1] ?? '', payload))
    at = match.index + match[0].length
  }
  return [...parts, words(template.slice(at))].filter(({ text }) => text !== '')
}

/** The words of a file's text: all but its expressions, and the strings in those. */
export function wordsOf(template: string): string {
  return template.replaceAll(expression, (_, inner: string) => `\n${literalsIn(inner).join('\n')}\n`)
}

function makePart(kind: Part['kind'], text?: string, path = ''): Part {
  return { kind, text, path, literals: [] }
}

function words(text: string): Part {
  return makePart('words', text)
}

function readExpression(source: string, payload: JsonObject): Part[] {
  const text = source.trim()
  const string = /^'((?:[^']|'')*)'$/.exec(text)
  if (string) return [words(unquote(string[1] ?? ''))]
  const [, name = '', inner = ''] = call.exec(text) ?? []
  const [first, ...others] = name === '' ? [] : splitArguments(inner)
  if (first !== undefined && name.toLowerCase() === 'format') return readFormat(first, others, payload)
  const known = readPath(text, payload)
  if (known) return [known]
  const bare = text.replaceAll(literal, "''")
  const roots = Array.from(bare.matchAll(root), ([word]) => word.toLowerCase())
  const isEvents = roots.length > 0 && roots.length === (bare.match(eventValue) ?? []).length
  const made = makePart(isEvents ? 'event' : 'anything')
  return [{ ...made, literals: literalsIn(text), output: output.exec(bare)?.[0] }]
}

function literalsIn(text: string): string[] {
  return Array.from(text.matchAll(literal), ([, inner = '']) => unquote(inner)).filter((inner) => inner !== '')
}

function unquote(text: string): string {
  return text.replaceAll("''", "'")
}

/** `format('Look at {0}', github.event.issue.title)`: `{{` and `}}` stand for braces. */
function readFormat(template: string, values: readonly string[], payload: JsonObject): Part[] {
  const quoted = /^\s*'((?:[^']|'')*)'\s*$/.exec(template)
  if (!quoted) return [makePart('anything')]
  return unquote(quoted[1] ?? '')
    .split(/(\{\{|\}\}|\{\d{1,3}\})/)
    .flatMap((piece): Part[] => {
      const index = /^\{(\d+)\}$/.exec(piece)?.[1]
      if (index !== undefined) return readExpression(values[Number(index)] ?? "''", payload)
      return [words(piece === '{{' || piece === '}}' ? piece.charAt(0) : piece)]
    })
}

/** At the commas outside of strings and brackets. */
function splitArguments(text: string): string[] {
  const found = ['']
  let depth = 0
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|[^]/g)) {
    if (piece === '(' || piece === '[') depth++
    if (piece === ')' || piece === ']') depth--
    if (piece === ',' && depth === 0) found.push('')
    else found.push((found.pop() ?? '') + piece)
  }
  return found
}

/** A plain path; undefined for anything else. */
function readPath(text: string, payload: JsonObject): Part | undefined {
  const [start = ''] = /^\w+/.exec(text) ?? []
  const [first, ...rest] = readSteps(text, start.length) ?? []
  if (first === undefined) return undefined
  const context = start.toLowerCase()
  if (context === 'vars' || context === 'secrets') return makePart('owned')
  const isEvent = context === 'github' && typeof first === 'string' && first.toLowerCase() === 'event'
  return isEvent && rest.length > 0 ? readValue(payload, rest) : undefined
}

/** Names and indices; undefined where there is more than those. */
function readSteps(text: string, from: number): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = []
  let at = from
  step.lastIndex = at
  for (let match = step.exec(text); match; match = step.exec(text)) {
    const [, name, quoted, index] = match
    steps.push(index === undefined ? (name ?? unquote(quoted ?? '')) : Number(index))
    at = step.lastIndex
  }
  return at === text.length ? steps : undefined
}

/** Undefined for an object or a list: as a string that is just `Object` or `Array`. */
function readValue(payload: JsonObject, steps: readonly (string | number)[]): Part | undefined {
  let value: unknown = payload
  let path = ''
  for (const name of steps) {
    if (typeof name === 'number') {
      value = Array.isArray(value) ? (value as readonly unknown[])[name] : undefined
      path += `[${name}]`
    } else {
      const key = findKey(objectOf(value), name)
      value = key === undefined ? undefined : objectOf(value)[key]
      path = new JsonCursor({}, path).pathTo(key ?? name)
    }
  }
  if (typeof value === 'object' && value !== null) return undefined
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)
  return makePart('value', text, path)
}

/** Expressions don't regard case. */
function findKey(value: JsonObject, name: string): string | undefined {
  return Object.hasOwn(value, name) ? name : Object.keys(value).find((key) => key.toLowerCase() === name.toLowerCase())
}
