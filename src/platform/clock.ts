import type { Clock } from './ports.ts'

/** More than this overflows Node's timers and fires at once. */
const longestTimerMs = 2 ** 31 - 1

/** The real time. */
export const realClock: Clock = {
  // Not performance.now(): touching `performance` loads its whole module, at every start.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  date: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = (): void => {
        clearTimeout(timer)
        reject(reasonOf(signal))
      }
      const timer = setTimeout(
        () => {
          signal.removeEventListener('abort', onAbort)
          resolve()
        },
        Math.min(ms, longestTimerMs),
      )
      if (signal.aborted) onAbort()
      else signal.addEventListener('abort', onAbort, { once: true })
    }),
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return reason instanceof Error ? reason : new Error('aborted')
}
