import type { Clock } from '../ports.ts'

/** A signal that is aborted after `ms` by this clock; `clear` lets the timer go. */
export function signalAfter(clock: Clock, ms: number): { readonly signal: AbortSignal; readonly clear: () => void } {
  const over = new AbortController()
  const done = new AbortController()
  clock.sleep(Math.max(0, ms), done.signal).then(
    () => {
      over.abort(new Error('time is up'))
    },
    () => undefined,
  )
  return {
    signal: over.signal,
    clear: () => {
      done.abort()
    },
  }
}
