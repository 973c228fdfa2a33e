import type { Jitter } from '../ports.ts'

/** Waits between tries: full jitter under a doubling bound, so that many steps don't come back together. */
export function backoffMs(attempt: number, jitter: Jitter, capMs = 30_000): number {
  const bound = Math.min(capMs, 1000 * 2 ** Math.min(attempt, 10))
  return Math.max(100, jitter() * bound)
}

/** What the server asks for, between our own backoff and `longestMs`: neither a storm nor a wait for ever. */
export function politeDelayMs(askedMs: number | undefined, ownMs: number, longestMs: number): number {
  return Math.min(Math.max(askedMs ?? 0, ownMs), Math.max(longestMs, 0))
}

/** A key that is not accepted is tried so often and no more, where the run may have to be taken down. */
export const lockedOutTries = 3
export const lockedOutRetryMs = 8_000

export interface Pace {
  /** The wait before the next reading, in ms. `sinceStartMs`: how long the run has been watched. */
  next(sinceStartMs: number): number
  /** The run's state moved: the next readings come closer together. */
  stateMoved(): void
}

const shortestMs = 1_000
const longestMs = 15_000
/** A wait of an eighteenth of the time passed is seen, on average, a thirty-sixth late: under 3 %, the jitter included. */
const share = 18
const jitterShare = 0.1
/** After the state moved so many readings come twice as close, as often as an hour's 300 readings allow. */
const closerReadings = 3
const closerAnHour = 12
const hourMs = 3_600_000

/**
 * The adaptive pace: close together at first, then in proportion to the time passed, 1–15 s, and up to a tenth more by
 * jitter. At most 300 readings in any hour, whatever the run does.
 */
export function adaptivePace(jitter: Jitter): Pace {
  let closer = 0
  let hour = 0
  let allowance = closerAnHour
  return {
    next(sinceStartMs) {
      const even = Math.min(Math.max(sinceStartMs / share, shortestMs), longestMs)
      const wait = even * (1 + jitterShare * jitter())
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
