import { ActionError } from '../../platform/errors.ts'
import type { Clock } from '../../platform/ports.ts'

/** After a cancel main has 7 s before it is killed; what is left of them is for outputs and summary. */
export const cancelBudgetMs = 6_500
/** After timeout_minutes, to take the run down; post goes on where it is too little. */
const timeoutBudgetMs = 4_500
/** Beyond either, for an answer that is there just then. */
const lastWordsMs = 300
/** How long an answer is read on after the stop. */
const answerGraceMs = 1_000

/** When the step must end though its run does not: the job is cancelled, or its own time is over. */
export class StopSignal {
  private readonly clock: Clock
  private readonly cancelled: AbortSignal
  private readonly stopping = new AbortController()
  private readonly leaving = new AbortController()
  private readonly timer: TimeLimit
  private leaveTimer: TimeLimit | undefined
  private leaveMs: number

  constructor(clock: Clock, { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal }) {
    this.clock = clock
    this.cancelled = signal
    this.leaveMs = clock.now() + timeoutMs + timeoutBudgetMs
    this.timer = signalAfter(clock, timeoutMs)
    this.timer.signal.addEventListener('abort', () => {
      const minutes = Number((timeoutMs / 60_000).toFixed(2))
      const what = `The run did not end within timeout_minutes (${minutes}).`
      this.stop(new ActionError(what, { conclusion: 'timed_out' }))
    })
    if (signal.aborted) this.onCancel()
    else signal.addEventListener('abort', this.onCancel, { once: true })
  }

  /** Aborted when the step must end; the reason is the error to end with. */
  get signal(): AbortSignal {
    return this.stopping.signal
  }

  /** Aborted when the last moment for taking the run down is over. */
  get leave(): AbortSignal {
    return this.leaving.signal
  }

  /** What the step ends with, once it must. */
  get error(): ActionError | undefined {
    const reason: unknown = this.signal.reason
    return reason instanceof ActionError ? reason : undefined
  }

  /** How long taking the run down may take from now. */
  get leftMs(): number {
    return Math.max(0, this.leaveMs - this.clock.now())
  }

  /** A signal for reading the answer: for a moment after the stop, whenever that is. */
  answerLimit(): TimeLimit {
    return signalAfterAbort(this.clock, this.signal, Math.min(answerGraceMs, this.leftMs + lastWordsMs))
  }

  /** Lets timers and listeners go. */
  clear(): void {
    this.timer.clear()
    this.leaveTimer?.clear()
    this.cancelled.removeEventListener('abort', this.onCancel)
  }

  private readonly onCancel = (): void => {
    this.leaveMs = Math.min(this.leaveMs, this.clock.now() + cancelBudgetMs)
    this.stop(new ActionError('The job was cancelled.', { conclusion: 'cancelled' }))
  }

  private stop(error: ActionError): void {
    if (this.signal.aborted) return
    this.timer.clear()
    this.leaveTimer = signalAfter(this.clock, this.leftMs)
    this.leaveTimer.signal.addEventListener('abort', () => {
      this.leaving.abort(new Error('time is up'))
    })
    this.stopping.abort(error)
  }
}

/** A signal with an end of its own; `clear` lets its timer go. */
export interface TimeLimit {
  readonly signal: AbortSignal
  readonly clear: () => void
}

/** A signal that is aborted `ms` after another one was; from now where that has happened already. */
export function signalAfterAbort(clock: Clock, first: AbortSignal, ms: number): TimeLimit {
  const over = new AbortController()
  const done = new AbortController()
  const onAbort = (): void => {
    clock.sleep(Math.max(0, ms), done.signal).then(
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
    clear: () => {
      first.removeEventListener('abort', onAbort)
      done.abort()
    },
  }
}

/** A signal that is aborted after `ms` by this clock. */
export function signalAfter(clock: Clock, ms: number): TimeLimit {
  return signalAfterAbort(clock, AbortSignal.abort(), ms)
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
