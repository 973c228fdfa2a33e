import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from './ports.ts'

/** More than this overflows Node's timers and fires at once. */
const longestTimerMs = 2 ** 31 - 1

/** The real time. */
export const realClock: Clock = {
  // Not performance.now(): touching `performance` loads its whole module, at every start.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  date: () => new Date(),
  sleep: async (ms, signal) => {
    await delay(Math.min(ms, longestTimerMs), undefined, { signal }).catch(() => {
      throw signal.reason instanceof Error ? signal.reason : new Error('aborted')
    })
  },
}
