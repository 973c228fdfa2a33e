import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../src/platform/ports.ts'

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  sleep: async (ms, signal) => {
    signal.throwIfAborted()
    try {
      await wait(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
}

/** The server's time: one count of milliseconds for everything, and dates made from it. */
export interface Timekeeper {
  /** Milliseconds on the clock given; only differences mean anything. */
  nowMs(): number
  /** The server's date at a moment of that count, its skew included. */
  dateAt(ms: number): Date
}

/** Ties dates to the clock's count once, so that a run's times never disagree with each other. */
export function keepTime(clock: Clock, skewMs: number): Timekeeper {
  const epochMs = clock.date().getTime() - clock.now() + skewMs
  return { nowMs: () => clock.now(), dateAt: (ms) => new Date(Math.round(epochMs + ms)) }
}
