import { askedDelayMs, isForGood, isLockout, isTransient, statusOf, type OzError } from '../client/failure.ts'
import type { Jitter } from '../../platform/ports.ts'
import { backoffMs, politeDelayMs } from './pace.ts'

/** Why watching ended without the run's own end. */
export type Trouble = 'lost' | 'locked_out' | 'unreachable'

/** go_on: read again after `waitMs`. */
export type Judgement = { readonly kind: 'go_on'; readonly waitMs: number } | { readonly kind: Trouble }

const outageMs = 10 * 60_000
const lockoutMs = 60_000
const youngMs = 60_000
/** Between readings that say there is no such run. */
const longestUnknownWaitMs = 5_000
const triesInARow = 3
const longestWaitMs = 60_000

/**
 * Judges readings that failed, one after another, until one succeeds again: ten minutes of outage are survived,
 * three refusals of the key within a minute, a run not shown yet in its first minute, three times "no such run" later.
 */
export class TroubleJudge {
  private firstMs: number | undefined
  private attempts = 0
  private row: { readonly kind: Trouble; readonly count: number } | undefined
  private readonly jitter: Jitter

  constructor(jitter: Jitter) {
    this.jitter = jitter
  }

  clear(): void {
    this.firstMs = undefined
    this.attempts = 0
    this.row = undefined
  }

  /**
   * `ageMs`: since the run was started or watching began, whichever is later. `shownAfterMs`: how long it may take the
   * server to show it.
   */
  judge(error: OzError, nowMs: number, ageMs: number, shownAfterMs = youngMs): Judgement {
    this.firstMs ??= nowMs
    this.attempts += 1
    const ownMs = Math.max(500, backoffMs(this.attempts - 1, this.jitter))
    if (nowMs - this.firstMs >= outageMs || isForGood(error)) return { kind: 'unreachable' }
    const status = statusOf(error)
    if (isTransient(error)) {
      this.row = undefined
      return { kind: 'go_on', waitMs: politeDelayMs(askedDelayMs(error), ownMs, longestWaitMs) }
    }
    if (isLockout(error) || status === 403) return this.count('locked_out', lockoutMs / triesInARow)
    if (status !== 404) return this.count('unreachable', ownMs)
    const waitMs = Math.min(ownMs, longestUnknownWaitMs)
    return ageMs < shownAfterMs ? { kind: 'go_on', waitMs } : this.count('lost', waitMs)
  }

  private count(kind: Trouble, waitMs: number): Judgement {
    const count = this.row?.kind === kind ? this.row.count + 1 : 1
    this.row = { kind, count }
    return count >= triesInARow ? { kind } : { kind: 'go_on', waitMs }
  }
}
