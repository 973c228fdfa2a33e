import { ActionError } from '../platform/errors.ts'
import { quote, type Fields } from './fields.ts'
import type { ResultInputs } from './result.ts'
import { defaultsOf } from '../action/recipes/names.ts'

/** What is shown of the run beside the step itself, and what a step that doesn't wait needs. */
export interface LaterInputs {
  /** A commit status with the verdict, of this name. */
  readonly statusName: string | undefined
  /** Whether the agent is asked to ring when it is done. */
  readonly doorbell: boolean
  /** The workflow that collects results. */
  readonly collectWorkflow: string
}

export function readLater(fields: Fields): LaterInputs {
  const statusName = fields.text('status_name')
  if (statusName !== undefined && (statusName.length > 100 || /[\r\n]/.test(statusName))) {
    throw new ActionError(`status_name must be one line of at most 100 characters, not ${quote(statusName)}.`, {
      hint: 'Write for example `status_name: Oz review`.',
    })
  }
  return {
    statusName,
    doorbell: fields.flag('doorbell', true),
    collectWorkflow: fields.text('collect_workflow') ?? '.github/workflows/oz-collect.yml',
  }
}

/** `true`, `false` or `later`. */
export function readWait(fields: Fields): boolean | 'later' {
  if (fields.text('wait') === 'later') return 'later'
  try {
    return fields.flag('wait', true)
  } catch {
    throw new ActionError(`wait must be true, false or later, not ${quote(fields.text('wait') ?? '')}.`, {
      hint: 'Write `wait: true`, or `wait: later` to have the result applied by the collect workflow.',
    })
  }
}

/** Inputs that need a step that waits, and why. */
const waitersOnly: Readonly<Record<string, string>> = {
  runs: 'many runs are collected by the step that starts them',
  run_id: 'only a run that this step starts has a ticket',
  follow_up: 'only a run that this step starts has a ticket',
  idempotency_key: 'a newer start replaces an older one of the same subject',
  retries: 'nobody is there to start another run',
  artifacts_dir: 'files are downloaded when the run has ended',
  max_cost: 'nobody watches the cost',
}

/** Values that do. A default of action.yml is no wish. */
const waitersValues: readonly (readonly [name: string, idle: readonly string[], why: string])[] = [
  ['poll_interval_seconds', ['0'], 'nothing is polled'],
  ['checkout_branch', ['false', 'False', 'FALSE'], 'the branch is there when the run has ended'],
  ['progress_comment', ['false', 'False', 'FALSE'], 'nobody keeps it up to date'],
  ['on_timeout', ['cancel'], 'the collector cancels what is past timeout_minutes'],
]

/** What can't be done later is refused before anything is started. @throws ActionError */
export function assertLater(fields: Fields, { recipe, schema, apply }: ResultInputs): void {
  const given = Object.entries(waitersOnly).find(([name]) => fields.text(name) !== undefined)
  const valued = waitersValues.find(([name, idle]) => {
    const value = fields.text(name)
    return value !== undefined && !idle.includes(value) && !(name === 'poll_interval_seconds' && Number(value) === 0)
  })
  const [name, why] = given ?? [valued?.[0], valued?.[2] ?? '']
  if (name !== undefined) {
    throw new ActionError(`${name} has no place with wait: later: ${why}.`, {
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
