import { askedDelayMs, isForGood, isLockout, isMissingCall, isTransient, OzError, statusOf } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { lockedOutRetryMs, lockedOutTries, politeDelayMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/**
 * How a run was cancelled. `run` is the last reading.
 * - ended: it is in an end state, by our cancel or by itself; the last reading says which.
 * - cancelling: the server took the cancel, and does not show the end yet.
 * - not_cancellable: the server never cancels this kind of run, or none at all.
 * - absent: no run of the key, or the server no longer knows the id.
 * - unfinished: time is up, or the server refuses; the run, or one that it started, may go on.
 */
export interface Cancellation {
  readonly kind: 'ended' | 'cancelling' | 'not_cancellable' | 'absent' | 'unfinished'
  readonly id: string | undefined
  readonly run: Run | undefined
  readonly reason?: string
}

export interface OneCancellation {
  readonly id: string
  readonly run?: Run | undefined
  readonly budgetMs: number
  /** How long to look for a run that the server doesn't show, or not yet. */
  readonly searchMs: number
  /** Aborted when the budget is over, or before. */
  readonly signal: AbortSignal
}

const retryMs = 500
const longestRetryMs = 5_000
const quickRetries = 6
const oneCallMs = 10_000
const shortestCallMs = 1_000
/**
 * After the first cancel that was taken: how long to wait for the end to show, where the budget bears it. After each,
 * ever later, the cancel is asked for again: something on the way may have said yes in the server's place.
 */
const confirmMs = { least: 5_000, most: 24_000 }
const askAgainMs = 2_500

/** So long a server may refuse the cancel of a run that it shows, or say that it has no such call. */
const oddAnswers = { share: 0.1, mostMs: 10_000 }

/** Cancels one run, and reads what became of it. Never throws for what the server does. */
export function cancelRun(ports: RunPorts, request: OneCancellation): Promise<Cancellation> {
  return new Canceller(ports, request).run()
}

class Canceller {
  private readonly ports: RunPorts
  private readonly request: OneCancellation
  private readonly startedMs: number
  private last: Run | undefined
  private takenMs: number | undefined
  private askAgainMs = askAgainMs
  private lockedOut = 0
  private oddSinceMs: number | undefined

  constructor(ports: RunPorts, request: OneCancellation) {
    this.ports = ports
    this.request = request
    this.last = request.run
    this.startedMs = ports.clock.now()
  }

  async run(): Promise<Cancellation> {
    const { signal } = this.request
    if (this.hasEnded) return this.result('ended')
    try {
      for (let attempt = 0; ; attempt += 1) {
        const refusal = await this.ask()
        const done = refusal === undefined ? await this.confirm() : await this.afterRefusal(refusal)
        if (done) return done
        const ownMs = Math.min(retryMs * 2 ** Math.max(0, attempt - quickRetries), longestRetryMs)
        const waitMs = politeDelayMs(refusal && askedDelayMs(refusal), ownMs, longestRetryMs)
        await this.ports.clock.sleep(this.lockedOut > 0 ? lockedOutRetryMs : waitMs, signal)
      }
    } catch (error) {
      if (!signal.aborted) throw error
      return this.takenMs === undefined ? this.result('unfinished', 'time is up') : this.result('cancelling')
    }
  }

  private get hasEnded(): boolean {
    return this.last !== undefined && isEndState(this.last.state)
  }

  private get passedMs(): number {
    return this.ports.clock.now() - this.startedMs
  }

  /** The refusal, where there is one. */
  private async ask(): Promise<OzError | undefined> {
    const { id, signal } = this.request
    try {
      await this.ports.api.cancelRun(id, this.callOptions())
      this.lockedOut = 0
      return undefined
    } catch (error) {
      if (!(error instanceof OzError) || signal.aborted) throw error
      this.lockedOut = isLockout(error) ? this.lockedOut + 1 : 0
      return error
    }
  }

  /** Undefined: try again. 409 is a run that is being prepared; 400 one that has ended. */
  private async afterRefusal(error: OzError): Promise<Cancellation | undefined> {
    const status = statusOf(error)
    if (status === 409) {
      this.oddSinceMs = undefined
      return undefined
    }
    if (status === 400 || status === 422 || isGone(error)) return this.lookAfter(error)
    if (isLockout(error)) return this.lockedOut < lockedOutTries ? undefined : this.result('unfinished', error.message)
    // A host name that is gone may be back: the run was reached by it.
    return isTransient(error) || isForGood(error) ? undefined : this.afterOddAnswer('unfinished', error)
  }

  /** The refusal is about the run itself, or says that there is none. */
  private async lookAfter(error: OzError): Promise<Cancellation | undefined> {
    const seen = await this.read()
    if (this.hasEnded) return this.result('ended')
    if (statusOf(error) === 422) return this.result('not_cancellable', error.message)
    if (isMissingCall(error) && seen === 'shown') return this.afterOddAnswer('not_cancellable', error)
    return seen === 'gone' && this.passedMs >= this.request.searchMs ? this.result('absent', error.message) : undefined
  }

  /** Odd answers are believed after a while; that there is no such call, only where the budget bears a long while. */
  private afterOddAnswer(kind: Cancellation['kind'], error: OzError): Cancellation | undefined {
    const patienceMs = Math.min(this.request.budgetMs * oddAnswers.share, oddAnswers.mostMs)
    this.oddSinceMs ??= this.ports.clock.now()
    if (this.ports.clock.now() - this.oddSinceMs < patienceMs) return undefined
    return this.result(patienceMs < oddAnswers.mostMs ? 'unfinished' : kind, error.message)
  }

  /**
   * The last reading wins: a run that finished while the cancel was under way has finished. Undefined: ask again, for a
   * cancel that was taken once may still have got lost.
   */
  private async confirm(): Promise<Cancellation | undefined> {
    const { clock } = this.ports
    this.takenMs ??= clock.now()
    const untilMs = clock.now() + this.askAgainMs
    this.askAgainMs *= 2
    const patienceMs = Math.max(confirmMs.least, Math.min(confirmMs.most, this.request.budgetMs / 5))
    for (;;) {
      await this.read()
      if (this.hasEnded) return this.result('ended')
      if (clock.now() - this.takenMs >= patienceMs) return this.result('cancelling')
      if (clock.now() >= untilMs) return undefined
      await clock.sleep(retryMs, this.request.signal)
    }
  }

  private async read(): Promise<'shown' | 'gone' | 'unreadable'> {
    try {
      this.last = await this.ports.api.getRun(this.request.id, this.callOptions())
      return 'shown'
    } catch (error) {
      if (!(error instanceof OzError) || this.request.signal.aborted) throw error
      return isGone(error) ? 'gone' : 'unreadable'
    }
  }

  /** One call that hangs must not eat the whole budget. */
  private callOptions(): { signal: AbortSignal; deadlineMs: number } {
    const { signal, budgetMs } = this.request
    return { signal, deadlineMs: Math.max(shortestCallMs, Math.min(oneCallMs, (budgetMs - this.passedMs) / 3)) }
  }

  private result(kind: Cancellation['kind'], reason?: string): Cancellation {
    return { kind, id: this.request.id, run: this.last, ...(reason !== undefined && { reason }) }
  }
}

function isGone(error: OzError): boolean {
  return statusOf(error) === 404 || isMissingCall(error)
}
