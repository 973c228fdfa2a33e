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

export interface Pace {
  /** The wait before the next reading, in ms. `sinceStartMs`: how long the run has been watched. */
  next(sinceStartMs: number): number
  /** The run's state moved: the next readings come closer together. */
  stateMoved(): void
}

const shortestMs = 1_100
const longestMs = 15_000
/** A wait of an eighteenth of the time passed is seen, on average, a thirty-sixth late: under 3 %. */
const share = 18
const closerReadings = 3

/**
 * The adaptive pace: close together at first, then in proportion to the time passed, 1.1–15 s, with a tenth of
 * jitter either way. At most 300 readings in any hour.
 */
export function adaptivePace(jitter: Jitter): Pace {
  let closer = 0
  return {
    next(sinceStartMs) {
      const even = Math.min(Math.max(sinceStartMs / share, shortestMs), longestMs)
      const wait = even * (0.9 + 0.2 * jitter())
      if (closer === 0) return wait
      closer -= 1
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
