import { ActionError } from '../platform/errors.ts'
import { type Budget, readBudget } from './budget.ts'
import { type CostLimit, readMaxCost } from './cost-limit.ts'
import { quote, type Fields } from './fields.ts'
import { readWait } from './later.ts'

export interface WatchInputs {
  /** later: the step ends, and the collect workflow applies the result. */
  readonly wait: boolean | 'later'
  readonly timeoutMs: number
  /** Undefined unless set by hand: a run we didn't start is cancelled only where somebody wrote so. */
  readonly onTimeout: 'cancel' | 'leave' | undefined
  readonly onBlocked: 'fail' | 'wait'
  /** Undefined: adaptive. */
  readonly pollIntervalMs: number | undefined
  readonly maxCost: CostLimit | undefined
  /** Of all runs of this repository together. */
  readonly budget?: Budget | undefined
  /** How often a run that the platform could not carry out is started anew. */
  readonly retries: number
}

const minuteMs = 60_000
const mostMinutes = 30_000

export function readWatch(fields: Fields): WatchInputs {
  const timeoutMinutes = fields.number('timeout_minutes', { fallback: 60, least: 0.01, most: mostMinutes })
  const pollSeconds = fields.number('poll_interval_seconds', { fallback: 0, least: 0, most: 3600 })
  return {
    wait: readWait(fields),
    timeoutMs: timeoutMinutes * minuteMs,
    onTimeout: fields.choice('on_timeout', ['cancel', 'leave']),
    onBlocked: fields.choice('on_blocked', ['fail', 'wait']) ?? 'fail',
    pollIntervalMs: pollSeconds === 0 ? undefined : Math.max(20, pollSeconds * 1000),
    maxCost: readMaxCost(fields),
    budget: readBudget(fields),
    retries: readRetries(fields),
  }
}

function readRetries(fields: Fields): number {
  const retries = fields.number('retries', { fallback: 0, least: 0, most: 3 })
  if (Number.isInteger(retries)) return retries
  throw new ActionError(`retries must be a whole number, not ${quote(fields.text('retries') ?? '')}.`, {
    hint: 'Write for example `retries: 1`.',
  })
}
