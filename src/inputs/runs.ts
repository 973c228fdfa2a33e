/** `runs` and what belongs to it: many runs from one step, each with inputs of its own over the step's. */
import { ActionError } from '../platform/errors.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import { nearest } from '../platform/text/nearest.ts'
import { describe, quote, type Fields, type ShowPasted } from './fields.ts'
import { readTask, type TaskInputs } from './task.ts'

/** One of the runs that the step makes. */
export interface OneRun {
  /** What it is called in log and summary; no two are called the same. */
  readonly label: string
  readonly task: TaskInputs
  /** The issue or pull request it is about, where it isn't the event's. */
  readonly number?: number
}

export type ManyInputs = NonNullable<Awaited<ReturnType<typeof readMany>>>

const mostRuns = 500
const forOne = ['run_id', 'follow_up', 'recipe', 'result_schema', 'apply', 'status_name'] as const

/** Undefined where the step makes one run. Only prompts and prompt_vars keep the words for pasted event text. @throws ActionError */
export async function readMany(fields: Fields, show: ShowPasted = (value) => value) {
  const { maxRuns, ...limits } = readLimits(fields)
  const given = await fields.value('runs', 'strict')
  if (given === undefined) return undefined
  const single =
    forOne.find((input) => fields.text(input) !== undefined) ??
    (fields.flag('checkout_branch', false) ? 'checkout_branch' : undefined)
  if (single !== undefined) {
    throw new ActionError(`runs starts many runs, and ${single} works with one run only.`, {
      hint: `Leave ${single} out, or use a matrix of jobs, each with a step of its own.`,
    })
  }
  const overrides = expandRuns(given, maxRuns).map(({ fields: own, varied }) => {
    const shown = Object.entries(own).map(
      ([name, value]) => [name, ['prompt', 'prompt_vars'].includes(name) ? value : show(value, 'runs')] as const,
    )
    return { fields: Object.fromEntries(shown), varied: String(show(varied, 'runs')) }
  })
  const labels = nameAll(overrides)
  const [first, ...others] = await Promise.all(
    overrides.map(async ({ fields: own }, index) => readOne(fields, own, labels[index] ?? '')),
  )
  if (first !== undefined) return { runs: [first, ...others] as const, ...limits }
  throw new ActionError('`runs` is empty.', { hint: 'Write one `- prompt: …` a run, or leave runs out.' })
}

/** @throws ActionError */
export function readLimits(fields: Fields) {
  return {
    maxRuns: fields.number('max_runs', { fallback: 20, least: 1, most: mostRuns }),
    maxParallel: fields.number('max_parallel', { fallback: 20, least: 1, most: mostRuns }),
    failOnAny: fields.flag('fail_on_any', true),
  }
}

async function readOne(fields: Fields, own: JsonObject, label: string): Promise<OneRun> {
  try {
    return { label, task: await readTask(await overlayFields(fields, own)) }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const { hint } = error
    throw new ActionError(`runs, ${label}: ${error.message}`, { hint, cause: error })
  }
}

const longestLabel = 60

/** By name, else by what the matrix varies, else by title, else by number. */
function nameAll(overrides: readonly Override[]): readonly string[] {
  const taken = new Map<string, number>()
  return overrides.map(({ fields: { name, title }, varied }, index) => {
    const words = typeof name === 'string' ? name : varied === '' && typeof title === 'string' ? title : varied
    const label = words.replace(/\s+/g, ' ').trim().slice(0, longestLabel) || `run ${index + 1}`
    const before = taken.get(label) ?? 0
    taken.set(label, before + 1)
    return before === 0 ? label : `${label} #${before + 1}`
  })
}

/** What one run has of its own over the step's inputs, and what a matrix varies in it, in words. */
interface Override {
  readonly fields: JsonObject
  readonly varied: string
}

const hint =
  'Write a list, one `- prompt: …` a run, or a map with `matrix:` (a list of values for each input that varies), `list:`, or both.'

/** The runs that the `runs` input asks for, counted before they are made. @throws ActionError */
export function expandRuns(given: unknown, maxRuns: number): readonly Override[] {
  const map = Array.isArray(given) ? { list: given } : given
  if (!isObject(map)) throw new ActionError(`runs must be a list or a map, not ${describe(given)}.`, { hint })
  const { matrix: rows, list: items, ...rest } = map
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) {
    throw new ActionError(`runs may have matrix and list in it, not ${quote(unknown)}.`, { hint })
  }
  const [matrix, list] = [readMatrix(rows ?? {}), readList(items ?? [])]
  const product = matrix.reduce((count, [, values]) => count * values.length, 1)
  const count = list.length + (matrix.length === 0 ? 0 : product)
  if (count > maxRuns) {
    throw new ActionError(`runs asks for ${count} runs, and max_runs allows ${maxRuns}. Nothing was started.`, {
      hint: `Ask for fewer, or raise max_runs if you mean it.`,
    })
  }
  // Every combination, the last input varying fastest.
  const combined = matrix.reduce<readonly JsonObject[]>(
    (runs, [name, values]) => runs.flatMap((run) => values.map((value) => ({ ...run, [name]: value }))),
    matrix.length === 0 ? [] : [{}],
  )
  const varied = (fields: JsonObject): string => Object.values(fields).map(inWords).join(' · ')
  return [
    ...combined.map((fields) => ({ fields, varied: varied(fields) })),
    ...list.map((fields) => ({ fields, varied: '' })),
  ]
}

function readList(given: unknown): readonly JsonObject[] {
  if (!Array.isArray(given)) throw new ActionError(`runs: list must be a list, not ${describe(given)}.`, { hint })
  return given.map((item: unknown, index) => {
    if (isObject(item)) return item
    throw new ActionError(`runs: number ${index + 1} must be a map, not ${describe(item)}.`, { hint })
  })
}

function readMatrix(given: unknown): readonly (readonly [name: string, values: readonly unknown[]])[] {
  if (!isObject(given)) throw new ActionError(`runs: matrix must be a map, not ${describe(given)}.`, { hint })
  return Object.entries(given).map(([name, values]) => {
    if (Array.isArray(values) && values.length > 0) return [name, values]
    const got = Array.isArray(values) ? 'an empty one' : describe(values)
    throw new ActionError(`runs: matrix must have a list of values for ${quote(name)}, not ${got}.`, { hint })
  })
}

function inWords(value: unknown): string {
  const parts = isObject(value) ? Object.values(value) : Array.isArray(value) ? value : undefined
  return parts === undefined ? String(value) : parts.map(inWords).join(' ')
}

/** What a run says of these comes over what the step says, name by name. */
const maps = ['prompt_vars', 'config', 'metadata', 'request']
const texts = ['prompt', 'prompt_file', 'skill', 'profile', 'environment', 'model', 'name', 'title', 'agent']
const own = [...texts, 'worker_host', 'harness', 'harness_auth_secret', ...maps, 'mcp', 'attachments']

/** The step's inputs as one run has them. @throws ActionError for what is no input of a run. */
async function overlayFields(fields: Fields, given: JsonObject): Promise<Fields> {
  const values = await Promise.all(
    Object.entries(given).map(async ([name, value]) => [name, await readValue(fields, name, value)] as const),
  )
  // A prompt of one's own takes the place of the step's prompt file, and the other way round.
  const task = 'prompt' in given ? ['prompt_file', 'prompt_vars'] : 'prompt_file' in given ? ['prompt'] : []
  const replaced = task.filter((name) => !(name in given)).map((name) => [name, ''] as const)
  return fields.with(Object.fromEntries([...replaced, ...values]))
}

async function readValue(fields: Fields, name: string, value: unknown): Promise<string> {
  if (value === null || value === undefined) return ''
  if (maps.includes(name) && isObject(value)) return JSON.stringify({ ...(await fields.map(name)), ...value })
  if (name === 'mcp' && isObject(value)) return JSON.stringify(value)
  if (name === 'attachments' && Array.isArray(value)) return value.join('\n')
  if (!own.includes(name)) {
    const near = nearest(name, own)
    throw new ActionError(`a run can't set ${quote(name)}.`, {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}A run can set ${own.join(', ')}; everything else is set for the whole step.`,
    })
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new ActionError(`${quote(name)} must be a text, not ${describe(value)}.`, {
    hint: 'Write it as in the inputs of the step.',
  })
}
