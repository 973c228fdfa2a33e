import type { Clock } from '../../platform/ports.ts'

/** A signal with an end of its own; `clear` lets its timer go. */
export interface TimeLimit {
  readonly signal: AbortSignal
  readonly clear: () => void
}

/** A signal that is aborted after `ms` by this clock. */
export function signalAfter(clock: Clock, ms: number): TimeLimit {
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

/** A signal that is aborted `ms` after another one was; from now where that has happened already. */
export function signalAfterAbort(clock: Clock, first: AbortSignal, ms: number): TimeLimit {
  const over = new AbortController()
  let timer: TimeLimit | undefined
  const onAbort = (): void => {
    timer = signalAfter(clock, ms)
    timer.signal.addEventListener('abort', () => {
      over.abort(new Error('time is up'))
    })
  }
  if (first.aborted) onAbort()
  else first.addEventListener('abort', onAbort, { once: true })
  return {
    signal: over.signal,
    clear: () => {
      first.removeEventListener('abort', onAbort)
      timer?.clear()
    },
  }
}

/** Resolves with what the promise does; with undefined as soon as the signal is aborted, whatever comes later. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>()
  const onAbort = (): void => {
    resolve(undefined)
  }
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  } finally {
    signal.removeEventListener('abort', onAbort)
    promise.catch(() => undefined)
  }
}
