import { ActionError } from '../../platform/errors.ts'
import type { Clock } from '../../platform/ports.ts'

/** After a cancel main has 7 s before it is killed; what is left of them is for outputs and summary. */
const cancelBudgetMs = 6_500
/** After timeout_minutes, to take the run down; post goes on where it is too little. */
const timeoutBudgetMs = 4_500
/** Beyond either, for an answer that is there just then. */
const lastWordsMs = 300
/** How long an answer is read on after the stop. */
const answerGraceMs = 1_000

export type StopSignal = ReturnType<typeof createStopSignal>

/** When the step must end though its run does not: the job is cancelled, or its own time is over. */
export function createStopSignal(
  clock: Clock,
  { timeoutMs, signal: cancelled }: { readonly timeoutMs: number; readonly signal: AbortSignal },
) {
  const stopping = new AbortController()
  const { signal } = stopping
  let leaveMs = clock.now() + timeoutMs + timeoutBudgetMs
  const leftMs = (): number => Math.max(0, leaveMs - clock.now())
  const leave = signalAfterAbort(clock, signal, leftMs)
  const timer = signalAfter(clock, timeoutMs)
  const stop = (message: string, conclusion: 'cancelled' | 'timed_out'): void => {
    timer.clear()
    stopping.abort(new ActionError(message, { conclusion }))
  }
  const onCancel = (): void => {
    leaveMs = Math.min(leaveMs, clock.now() + cancelBudgetMs)
    stop('The job was cancelled.', 'cancelled')
  }
  timer.signal.addEventListener('abort', () => {
    const minutes = Number((timeoutMs / 60_000).toFixed(2))
    stop(`The run did not end within timeout_minutes (${minutes}).`, 'timed_out')
  })
  if (cancelled.aborted) onCancel()
  else cancelled.addEventListener('abort', onCancel, { once: true })
  return {
    /** Aborted when the step must end; the reason is the error to end with. */
    signal,
    /** Aborted when the last moment for taking the run down is over. */
    leave: leave.signal,
    /** How long taking the run down may take from now. */
    leftMs,
    /** What the step ends with, once it must. */
    get error(): ActionError | undefined {
      const reason: unknown = signal.reason
      return reason instanceof ActionError ? reason : undefined
    },
    /** A signal for reading the answer: for a moment after the stop, whenever that is. */
    answerLimit: () => signalAfterAbort(clock, signal, Math.min(answerGraceMs, leftMs() + lastWordsMs)),
    /** Lets timers and listeners go. */
    clear(): void {
      timer.clear()
      leave.clear()
      cancelled.removeEventListener('abort', onCancel)
    },
  }
}

/**
 * A signal that is aborted `ms` after another one was; from now where that has happened already. `ms` may be asked for
 * when it is. `clear` lets its timer go.
 */
export function signalAfterAbort(clock: Clock, first: AbortSignal, ms: number | (() => number)) {
  const over = new AbortController()
  const done = new AbortController()
  const onAbort = (): void => {
    clock.sleep(Math.max(0, typeof ms === 'number' ? ms : ms()), done.signal).then(
      () => {
        over.abort(new Error('time is up'))
      },
      () => undefined,
    )
  }
  if (first.aborted) onAbort()
  else first.addEventListener('abort', onAbort, { once: true })
  return {
    signal: over.signal,
    clear: (): void => {
      first.removeEventListener('abort', onAbort)
      done.abort()
    },
  }
}

/** A signal that is aborted after `ms` by this clock. */
export function signalAfter(clock: Clock, ms: number) {
  return signalAfterAbort(clock, AbortSignal.abort(), ms)
}

/** Does the work with a signal that is aborted after `ms`, and with any of the others. */
export async function within<T>(
  clock: Clock,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
  ...others: readonly AbortSignal[]
): Promise<T> {
  const limit = signalAfter(clock, ms)
  try {
    return await work(AbortSignal.any([limit.signal, ...others]))
  } finally {
    limit.clear()
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
