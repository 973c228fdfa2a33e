import { isObject } from '../../event/json-cursor.ts'
import { wordsOf } from './expression.ts'

/** What the workflow's file says about the inputs of this step. */
export interface WorkflowFile {
  /** The values it has for an input, with their expressions. */
  templatesOf(input: string): readonly string[]
  /** All that the job has in words of its own, its scripts too. */
  readonly words: string
}

/** The names that the runner gives the job and the step; a step without an `id` has none that tells. */
export interface StepName {
  readonly job: string | undefined
  readonly step: string | undefined
}

/**
 * Reads a workflow's file; undefined where it isn't YAML. Only the step's own job counts, and of it the step, where
 * the file has them under these names: the words of another job or step are not the user's words here.
 */
export async function readWorkflowFile(text: string, { job, step }: StepName): Promise<WorkflowFile | undefined> {
  const { parse } = await import(/* webpackChunkName: "yaml" */ 'yaml')
  try {
    const file = membersOf(parse(text, { maxAliasCount: 0, logLevel: 'silent' }))
    const jobs = membersOf(file['jobs'])
    const chosen = job !== undefined && Object.hasOwn(jobs, job) ? [jobs[job]] : Object.values(jobs)
    const holders = chosen.flatMap((one) => [one, ...listOf(membersOf(one)['steps'])]).map(membersOf)
    const named = holders.filter(({ id, uses }) => step !== undefined && id === step && typeof uses === 'string')
    const inputs = (named.length > 0 ? named : holders).map((holder) => membersOf(holder['with']))
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}
