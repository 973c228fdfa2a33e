import { ActionError } from '../platform/errors.ts'
import type { Fields } from './fields.ts'
import type { ResultInputs } from './result.ts'
import { defaultsOf } from './recipes.ts'

/** What is shown of the run beside the step itself, and what a step that doesn't wait needs. */
export function readLater(fields: Fields) {
  const read = (text: string): string | undefined => (text.length <= 100 && !/[\r\n]/.test(text) ? text : undefined)
  const hint = 'Write for example `status_name: Oz review`.'
  return {
    /** A commit status with the verdict, of this name. */
    statusName: fields.parse('status_name', read, 'one line of at most 100 characters', hint),
    /** Whether the agent is asked to ring when it is done. */
    doorbell: fields.flag('doorbell', true),
    /** The workflow that collects results. */
    collectWorkflow: fields.text('collect_workflow') ?? '.github/workflows/oz-collect.yml',
  }
}

/** The status that the step writes; undefined where it writes none. */
export function statusNameOf(
  inputs: {
    readonly later: { readonly statusName: string | undefined }
    readonly watch: { readonly wait: boolean | 'later' }
    readonly result: { readonly recipe: string | undefined }
  },
  name: string | undefined,
): string | undefined {
  const { later, watch, result } = inputs
  if (later.statusName !== undefined || watch.wait !== 'later') return later.statusName
  return `Oz ${name ?? result.recipe ?? 'agent'}`.slice(0, 100)
}

/** Inputs that need a step that waits, and why. A default of action.yml is no wish. */
export const waitersOnly: readonly (readonly [name: string, why: string, ...idle: readonly string[]])[] = [
  ['runs', 'many runs are collected by the step that starts them'],
  ['run_id', 'only a run that this step starts can be collected'],
  ['follow_up', 'only a run that this step starts can be collected'],
  ['idempotency_key', 'a newer start replaces an older one of the same subject'],
  ['retries', 'no step is waiting to start another run', '0'],
  ['artifacts_dir', 'files are downloaded when the run has ended'],
  ['max_cost', 'no step is waiting to watch the cost'],
  ['poll_interval_seconds', 'nothing is polled', '0'],
  ['checkout_branch', 'the branch is there when the run has ended', 'false', 'False', 'FALSE'],
  ['progress_comment', 'no step is waiting to update it', 'false', 'False', 'FALSE'],
  ['on_timeout', 'the collector cancels what is past timeout_minutes', 'cancel'],
]

/** What can't be done later is refused before anything is started. @throws ActionError */
export function assertLater(fields: Fields, { recipe, schema, apply }: ResultInputs): void {
  for (const [name, why, ...idle] of waitersOnly) {
    const value = fields.text(name)
    if (value === undefined || idle.includes(value) || (name === 'poll_interval_seconds' && Number(value) === 0))
      continue
    throw new ActionError(`${name} doesn't work with wait: later: ${why}.`, {
      hint: `Leave ${name} out, or set wait: true.`,
    })
  }
  const writes = apply ?? (recipe === undefined ? [] : defaultsOf(recipe).apply)
  if (recipe !== 'report' && writes.some((kind) => kind !== 'summary')) return
  const what = recipe ?? (schema === undefined ? 'a prompt without apply' : 'this apply')
  throw new ActionError(`wait: later has nothing to apply: ${what} writes nothing to an issue or pull request.`, {
    hint: 'Give apply (comment, labels or review), or set wait: true.',
  })
}
