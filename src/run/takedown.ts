import { OzError, isTransient, statusOf } from '../oz/failure.ts'
import { isEndState, type Run } from '../oz/types.ts'
import { signalAfter } from './deadline.ts'
import { findRuns } from './find.ts'
import { politeDelayMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/** Which run: its id where it is known, else the key it can be found by. */
export type Target = { readonly id: string } | { readonly key: string; readonly maxAgeMs: number }

/**
 * How a run was taken down. `run` is the last reading.
 * - ended: it is in an end state, by our cancel or by itself; the last reading says which.
 * - cancelling: the server took the cancel, and does not show the end yet.
 * - not_cancellable: the server never cancels this kind of run.
 * - absent: no run of the key, or the server no longer knows the id.
 * - unfinished: time is up, or the server refuses; the run may go on.
 */
export interface Takedown {
  readonly kind: 'ended' | 'cancelling' | 'not_cancellable' | 'absent' | 'unfinished'
  readonly id: string | undefined
  readonly run: Run | undefined
  readonly reason?: string
}

export interface TakedownRequest {
  readonly target: Target
  /** Monotonic. */
  readonly deadlineMs: number
  /** How long to look for a run that only its key is known of; the deadline at most. */
  readonly searchMs: number
}

const retryMs = 500
const longestRetryMs = 5_000
const oneCallMs = 10_000
/** After the cancel was taken: how long to wait for the end to show. */
const confirmMs = 2_000

/** Cancels the run, and reads what became of it. Never throws for what the server does. */
export async function takeDown(ports: RunPorts, request: TakedownRequest): Promise<Takedown> {
  const deadline = signalAfter(ports.clock, request.deadlineMs - ports.clock.now())
  try {
    return await new Canceller(ports, request, deadline.signal).run()
  } finally {
    deadline.clear()
  }
}

class Canceller {
  private readonly ports: RunPorts
  private readonly request: TakedownRequest
  private readonly signal: AbortSignal
  private id: string | undefined
  private last: Run | undefined

  constructor(ports: RunPorts, request: TakedownRequest, signal: AbortSignal) {
    this.ports = ports
    this.request = request
    this.signal = signal
  }

  async run(): Promise<Takedown> {
    try {
      const missing = await this.findId()
      if (missing || this.id === undefined) return this.result('absent', missing)
      return await this.cancel(this.id)
    } catch (error) {
      if (error instanceof OzError || this.signal.aborted) return this.result('unfinished', messageFor(error))
      throw error
    }
  }

  /** Undefined when the id is known now; else why there is none. */
  private async findId(): Promise<string | undefined> {
    const { target } = this.request
    if ('id' in target) {
      this.id = target.id
      return undefined
    }
    const finding = await findRuns(this.ports, {
      ...target,
      windowMs: Math.min(this.request.searchMs, this.leftMs()),
      signal: this.signal,
      accept: (run) => !isEndState(run.state),
    })
    if (finding.kind !== 'found')
      return finding.kind === 'no_list' ? finding.reason : 'no live run of the key is listed'
    this.last = finding.runs[0]
    this.id = this.last.id
    return undefined
  }

  private async cancel(id: string): Promise<Takedown> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.ports.api.cancelRun(id, this.callOptions())
        return await this.confirm(id)
      } catch (error) {
        const done = await this.afterRefusal(id, error)
        if (done) return done
        const askedMs =
          error instanceof OzError && error.failure.kind === 'refused' ? error.failure.retryAfterMs : undefined
        const ownMs = Math.min(retryMs * 2 ** Math.max(0, attempt - 6), longestRetryMs)
        await this.ports.clock.sleep(politeDelayMs(askedMs, ownMs, longestRetryMs), this.signal)
      }
    }
  }

  /** Undefined: try again. 409 is a run that is being prepared; 400 one that has ended. */
  private async afterRefusal(id: string, error: unknown): Promise<Takedown | undefined> {
    if (!(error instanceof OzError) || this.signal.aborted) throw error
    switch (statusOf(error)) {
      case 409:
        return undefined
      case 400:
        await this.read(id)
        return this.last && isEndState(this.last.state) ? this.result('ended') : undefined
      case 422:
        await this.read(id)
        return this.last && isEndState(this.last.state)
          ? this.result('ended')
          : this.result('not_cancellable', error.message)
      case 404:
        return this.result('absent', error.message)
      default:
        return isTransient(error) ? undefined : this.result('unfinished', error.message)
    }
  }

  /** The last reading wins: a run that finished while the cancel was under way has finished. */
  private async confirm(id: string): Promise<Takedown> {
    const untilMs = Math.min(this.ports.clock.now() + confirmMs, this.request.deadlineMs - retryMs)
    for (;;) {
      await this.read(id)
      if (this.last && isEndState(this.last.state)) return this.result('ended')
      if (this.ports.clock.now() >= untilMs) return this.result('cancelling')
      await this.ports.clock.sleep(retryMs, this.signal)
    }
  }

  private async read(id: string): Promise<void> {
    try {
      this.last = await this.ports.api.getRun(id, this.callOptions())
    } catch (error) {
      if (!(error instanceof OzError)) throw error
    }
  }

  private callOptions(): { signal: AbortSignal; deadlineMs: number } {
    return { signal: this.signal, deadlineMs: Math.max(1, Math.min(oneCallMs, this.leftMs())) }
  }

  private leftMs(): number {
    return this.request.deadlineMs - this.ports.clock.now()
  }

  private result(kind: Takedown['kind'], reason?: string): Takedown {
    return { kind, id: this.id, run: this.last, ...(reason !== undefined && { reason }) }
  }
}

function messageFor(error: unknown): string {
  return error instanceof OzError && error.failure.kind !== 'transport' ? error.message : 'time is up'
}
