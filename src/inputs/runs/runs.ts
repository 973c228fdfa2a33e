import { ActionError } from '../../platform/errors.ts'
import type { JsonObject } from '../../platform/json.ts'
import type { Fields } from '../fields.ts'
import { expandRuns, type Override } from './overrides.ts'
import { overlayFields } from './fields.ts'
import { readTask, type TaskInputs } from '../task.ts'

/** One of the runs that the step makes. */
export interface OneRun {
  /** What it is called in log and summary; no two are called the same. */
  readonly label: string
  readonly task: TaskInputs
  /** The issue or pull request it is about, where it isn't the event's. */
  readonly number?: number
}

/** Limits of many runs. */
export interface ManyLimits {
  readonly maxRuns: number
  readonly maxParallel: number
  readonly failOnAny: boolean
}

/** Many runs from one step. */
export interface ManyInputs {
  readonly runs: readonly [OneRun, ...OneRun[]]
  readonly maxParallel: number
  readonly failOnAny: boolean
}

const mostRuns = 500
const forOne = ['run_id', 'follow_up', 'recipe', 'result_schema', 'apply'] as const

/** Puts pasted event text back into a value: only prompts and prompt_vars keep the placeholders that mark it. */
export type ShowPasted = (value: unknown) => unknown

/** `runs` and what belongs to it; undefined where the step makes one run. @throws ActionError */
export async function readMany(fields: Fields, show: ShowPasted = (value) => value): Promise<ManyInputs | undefined> {
  const { maxRuns, maxParallel, failOnAny } = readLimits(fields)
  const given = await fields.strictValue('runs')
  if (given === undefined) return undefined
  refuseForOne(fields)
  const overrides = expandRuns(given, maxRuns).map((override) => showNames(override, show))
  const labels = nameAll(overrides)
  const [first, ...others] = await Promise.all(
    overrides.map(async ({ fields: own }, index) => readOne(fields, own, labels[index] ?? '')),
  )
  if (first === undefined) throw noRuns()
  return { runs: [first, ...others], maxParallel, failOnAny }
}

/** @throws ActionError */
export function readLimits(fields: Fields): ManyLimits {
  return {
    maxRuns: fields.number('max_runs', { fallback: 20, least: 1, most: mostRuns }),
    maxParallel: fields.number('max_parallel', { fallback: 20, least: 1, most: mostRuns }),
    failOnAny: fields.flag('fail_on_any', true),
  }
}

const marked: readonly string[] = ['prompt', 'prompt_vars']

function showNames({ fields, varied }: Override, show: ShowPasted): Override {
  const shown = Object.entries(fields).map(
    ([name, value]) => [name, marked.includes(name) ? value : show(value)] as const,
  )
  return { fields: Object.fromEntries(shown), varied: String(show(varied)) }
}

function noRuns(): ActionError {
  return new ActionError('runs has no run in it.', { hint: 'Write one `- prompt: …` a run, or leave runs out.' })
}

function refuseForOne(fields: Fields): void {
  const name =
    forOne.find((input) => fields.text(input) !== undefined) ??
    (fields.flag('checkout_branch', false) ? 'checkout_branch' : undefined)
  if (name === undefined) return
  throw new ActionError(`runs makes many runs, and ${name} is for one.`, {
    hint: `Leave ${name} out, or use a matrix of jobs, each with a step of its own.`,
  })
}

async function readOne(fields: Fields, own: JsonObject, label: string): Promise<OneRun> {
  try {
    return { label, task: await readTask(await overlayFields(fields, own)) }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new ActionError(`runs, ${label}: ${error.message}`, {
      ...(error.hint !== undefined && { hint: error.hint }),
      cause: error,
    })
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
