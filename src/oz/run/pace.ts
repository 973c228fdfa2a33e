import type { Jitter } from '../../platform/ports.ts'
import { askedDelayMs, isForGood, isLockout, isTransient, type OzError, statusOf } from '../client/failure.ts'

/** Waits between tries: full jitter under a doubling bound, so that many steps don't come back together. */
export function backoffMs(attempt: number, jitter: Jitter, capMs = 30_000): number {
  const bound = Math.min(capMs, 1000 * 2 ** Math.min(attempt, 10))
  return Math.max(100, jitter() * bound)
}

/** What the server asks for, between our own backoff and `longestMs`: neither a storm nor a wait for ever. */
export function politeDelayMs(askedMs: number | undefined, ownMs: number, longestMs: number): number {
  return Math.min(Math.max(askedMs ?? 0, ownMs), Math.max(longestMs, 0))
}

/** A key that is not accepted is tried so often and no more, where the run may have to be cancelled. */
export const lockedOutTries = 3
export const lockedOutRetryMs = 8_000

export interface Pace {
  /** The wait before the next reading, in ms. `sinceStartMs`: how long the run has been watched. */
  next(sinceStartMs: number): number
  /** The run's state moved: the next readings come closer together. */
  stateMoved(): void
}

const shortestMs = 1_000
/** With the way there and back no end is seen later than 15 s after it. */
const longestMs = 14_900
/** An end within a wait of a nineteenth of the time passed is seen a thirty-eighth late on average: under 3 %, the jitter included. */
const share = 19
const jitterShare = 0.1
/** After the state moved so many readings come twice as close, as often as an hour's 300 readings allow. */
const closerReadings = 3
const closerAnHour = 12
const hourMs = 3_600_000

/**
 * The adaptive pace: close together at first, then in proportion to the time passed and up to a tenth more by jitter,
 * 1–15 s. At most 300 readings in any hour, whatever the run does.
 */
export function adaptivePace(jitter: Jitter): Pace {
  let closer = 0
  let hour = 0
  let allowance = closerAnHour
  return {
    next(sinceStartMs) {
      const even = Math.max(sinceStartMs / share, shortestMs)
      // The longest wait has none, since the shorter ones before it have spread steps that began together.
      const wait = Math.min(even * (1 + jitterShare * jitter()), longestMs)
      if (Math.floor(sinceStartMs / hourMs) > hour) {
        hour = Math.floor(sinceStartMs / hourMs)
        allowance = closerAnHour
      }
      if (closer === 0 || allowance === 0) return wait
      closer -= 1
      allowance -= 1
      return Math.max(wait / 2, Math.min(wait, shortestMs))
    },
    stateMoved() {
      closer = closerReadings
    },
  }
}

export function fixedPace(intervalMs: number): Pace {
  return { next: () => intervalMs, stateMoved: () => undefined }
}

/** Why watching ended without the run's own end. */
export type Trouble = 'lost' | 'locked_out' | 'unreachable'

/** go_on: read again after `waitMs`. */
export type Judgement = { readonly kind: 'go_on'; readonly waitMs: number } | { readonly kind: Trouble }

const outageMs = 10 * 60_000
const lockoutMs = 60_000
const youngMs = 60_000
/** A run that somebody names was started before: three readings that don't show it are enough. */
export const namedRunShownAfterMs = 0
/** Between readings that say there is no such run. */
const longestUnknownWaitMs = 5_000
const triesInARow = 3
const longestWaitMs = 60_000

/**
 * Judges readings that failed, one after another, until one succeeds again: ten minutes of outage are survived,
 * three refusals of the key within a minute, a run not shown yet in its first minute, three times "no such run" later.
 */
export function createTroubleJudge(jitter: Jitter) {
  let firstMs: number | undefined
  let attempts = 0
  let row: { readonly kind?: Trouble; readonly count: number } = { count: 0 }
  const countTo = (kind: Trouble, waitMs: number): Judgement => {
    row = { kind, count: row.kind === kind ? row.count + 1 : 1 }
    return row.count >= triesInARow ? { kind } : { kind: 'go_on', waitMs }
  }
  return {
    clear(): void {
      firstMs = undefined
      attempts = 0
      row = { count: 0 }
    },
    /**
     * `ageMs`: since the run was started or watching began, whichever is later. `shownAfterMs`: how long it may take the
     * server to show it.
     */
    judge(error: OzError, nowMs: number, ageMs: number, shownAfterMs = youngMs): Judgement {
      firstMs ??= nowMs
      const ownMs = Math.max(500, backoffMs(attempts, jitter))
      attempts += 1
      if (nowMs - firstMs >= outageMs || isForGood(error)) return { kind: 'unreachable' }
      if (isTransient(error)) {
        row = { count: 0 }
        return { kind: 'go_on', waitMs: politeDelayMs(askedDelayMs(error), ownMs, longestWaitMs) }
      }
      const status = statusOf(error)
      if (isLockout(error) || status === 403) return countTo('locked_out', lockoutMs / triesInARow)
      if (status !== 404) return countTo('unreachable', ownMs)
      const waitMs = Math.min(ownMs, longestUnknownWaitMs)
      return ageMs < shownAfterMs ? { kind: 'go_on', waitMs } : countTo('lost', waitMs)
    },
  }
}
