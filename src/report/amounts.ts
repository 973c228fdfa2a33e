/** Times, costs, dates and states in words for people. */
import { type Usage, isEndState, type RunState } from '../oz/client/types.ts'
import type { Outcome } from '../oz/run/outcome.ts'

/** `45 s`, `3 min 20 s`, `1 h 2 min`. */
export function showDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return `${seconds} s`
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** How long ago, in the one unit that says most: `45 s`, `12 min`, `5 h`, `9 days`. */
export function showAge(ms: number): string {
  const minutes = Math.max(0, ms) / 60_000
  if (minutes < 1) return `${Math.floor(minutes * 60)} s`
  if (minutes < 120) return `${Math.floor(minutes)} min`
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60 / 24)} days`
}

/** `12.5 credits ($0.25)`, as far as the server tells; empty where it tells nothing. */
export function showCost(usage: Usage | undefined): string {
  const credits = usage?.credits === undefined ? '' : `${usage.credits.toLocaleString('en-US')} credits`
  const usd = usage?.usd === undefined ? '' : `$${usage.usd.toFixed(2)}`
  return credits && usd ? `${credits} (${usd})` : credits || usd
}

/** `12.5 credits` or `$2.50`. */
export function showAmount(amount: number, unit: 'credits' | 'usd'): string {
  return unit === 'usd' ? `$${amount.toFixed(2)}` : `${String(Number(amount.toFixed(6)))} credits`
}

/** `2026-01-05 09:30 UTC`. */
export function showDate(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** The states of a run. */
export const stateWords: Readonly<Record<RunState, string>> = {
  QUEUED: 'Queued',
  PENDING: 'Pending: preparing a machine',
  CLAIMED: 'Claimed by a worker',
  INPROGRESS: 'Working',
  SUCCEEDED: 'Succeeded',
  FAILED: 'Failed',
  ERROR: 'Platform error',
  BLOCKED: 'Blocked: waiting for a person',
  CANCELLED: 'Cancelled',
  UNKNOWN: 'Unknown state',
}

/** The history without its end, since the step began: each state until the next, the last one until the step ended. */
export function stateSpans({ history, durationMs }: Pick<Outcome, 'history' | 'durationMs'>) {
  return history.flatMap(({ state, atMs }, index) => {
    const endMs = Math.max(atMs, history[index + 1]?.atMs ?? durationMs)
    return isEndState(state) ? [] : [{ state, startMs: atMs, endMs }]
  })
}
