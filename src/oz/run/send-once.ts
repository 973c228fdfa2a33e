import { ActionError, type ActionErrorDetails } from '../../platform/errors.ts'
import type { JsonObject } from '../../platform/json.ts'
import { explainFailure } from '../client/explain.ts'
import {
  askedDelayMs,
  isForGood,
  isTransient,
  judgePost,
  OzError,
  statusOf,
  type PostVerdict,
} from '../client/failure.ts'
import { signalAfterAbort } from './deadline.ts'
import { backoffMs, politeDelayMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/** What a look for an earlier effect of the same request gives. */
export type Sighting<Effect> =
  | { readonly kind: 'found'; readonly effect: Effect }
  | { readonly kind: 'absent'; readonly reason: string }
  /** There is nowhere to look. */
  | { readonly kind: 'blind'; readonly reason: string }

/** A request that must take effect once, and how its effect can be seen. */
export interface OneTimeRequest<Effect> {
  /** For errors: "start the run". */
  readonly doing: string
  readonly body: JsonObject
  readonly post: (body: JsonObject, options: { signal: AbortSignal; deadlineMs: number }) => Promise<Effect>
  /** Looks for the effect. `windowMs`: how long it may take to show; 0: one look. `ageMs`: since the first POST. */
  readonly look: (window: { readonly windowMs: number; readonly ageMs: number }) => Promise<Sighting<Effect>>
  /** The body without what the server refused by name; undefined where the refusal is about something else. */
  readonly repair: (error: OzError, body: JsonObject) => JsonObject | undefined
  /** Called before each POST, and when it is known that of none so far a byte has left. */
  readonly note?: (what: 'sending' | 'unsent') => void
  /** Where a person finds out what nobody here can: for the `unknown` ending. */
  readonly whereToLook: string
  /**
   * Aborted when the step must end: what is in flight gets a moment to answer, nothing new is sent. Where the reason is
   * an ActionError, that is what the step ends with.
   */
  readonly signal: AbortSignal
  /** False once post told this process to stop: in a job container main can outlive its own cancel. */
  readonly mayPost: () => boolean
}

/** It did not take effect, as far as anyone knows. `inDoubt`: it may have all the same. */
export class SendError extends ActionError {
  override name = 'SendError'
  readonly inDoubt: boolean

  constructor(message: string, details: ActionErrorDetails & { readonly inDoubt: boolean }) {
    super(message, details)
    this.inDoubt = details.inDoubt
  }
}

const postDeadlineMs = 60_000
/** For a POST that is out when the step must end: its answer is the quickest way to the id. */
const graceMs = 2_500
/** How long a slow server gets to show an effect that may exist. */
const doubtWindowMs = 120_000
/** An outage is outlasted for as long as while watching, and a service that is there and refuses gets its tries. */
const patienceMs = 10 * 60_000
const fewestPosts = 20
/** A server may ask for more than is sensible. */
const longestRefusalWaitMs = 15 * 60_000

/**
 * Sends a request so that it takes effect exactly once. A failed POST is sent again only when nothing of it left, or
 * when the service itself refused it and a look shows no effect. In doubt the effect is looked for, never sent again.
 * @throws SendError, with the conclusion `unknown` where the effect may exist and nobody can see it.
 */
export function sendOnce<Effect>(ports: RunPorts, request: OneTimeRequest<Effect>): Promise<Effect> {
  return new Sender(ports, request).send()
}

class Sender<Effect> {
  private readonly ports: RunPorts
  private readonly request: OneTimeRequest<Effect>
  private readonly firstMs: number
  private body: JsonObject
  private attempt = 0
  private hasLeft = false

  constructor(ports: RunPorts, request: OneTimeRequest<Effect>) {
    this.ports = ports
    this.request = request
    this.firstMs = ports.clock.now()
    this.body = request.body
  }

  async send(): Promise<Effect> {
    for (;;) {
      const may = this.request.mayPost()
      if (this.request.signal.aborted || !may) throw this.stopped(undefined, false)
      try {
        return await this.post()
      } catch (error) {
        if (!(error instanceof OzError)) throw error
        const found = await this.settle(error)
        if (found) return found.effect
      }
      this.attempt += 1
    }
  }

  private async post(): Promise<Effect> {
    this.request.note?.('sending')
    const grace = signalAfterAbort(this.ports.clock, this.request.signal, graceMs)
    try {
      return await this.request.post(this.body, { signal: grace.signal, deadlineMs: postDeadlineMs })
    } finally {
      grace.clear()
    }
  }

  /** The effect, where there is one after all; undefined: send the body. */
  private async settle(error: OzError): Promise<{ readonly effect: Effect } | undefined> {
    const { doing, repair, signal } = this.request
    const verdict = judgePost(error)
    this.hasLeft ||= verdict !== 'unsent'
    if (!this.hasLeft) this.request.note?.('unsent')
    if (signal.aborted) throw this.stopped(error, isDoubtful(error))
    if (verdict === 'refused') {
      this.body = repair(error, this.body) ?? this.raise(error)
      return undefined
    }
    if (verdict === 'doubt') {
      const what = `No clear answer to the request to ${doing} (${error.message})`
      this.ports.log.info(`${what}; looking whether it took effect.`)
      return this.look(error, verdict)
    }
    if (verdict === 'unsent' && (isForGood(error) || isBarred(error))) this.raise(error)
    await this.pause(error)
    return verdict === 'unsent' ? undefined : this.look(error, verdict)
  }

  /** Where the service said not now, a look must agree before the same is sent again; where there is none only a 429 is believed. */
  private async look(error: OzError, verdict: PostVerdict): Promise<{ readonly effect: Effect } | undefined> {
    const windowMs = verdict === 'refused_for_now' ? 0 : doubtWindowMs
    const ageMs = this.ageMs
    const sighting = await this.request.look({ windowMs, ageMs }).catch((cause: unknown) => {
      throw this.request.signal.aborted ? this.stopped(cause, isDoubtful(error)) : cause
    })
    if (sighting.kind === 'found') return sighting
    if (verdict === 'refused_for_now' && (sighting.kind === 'absent' || statusOf(error) === 429)) return undefined
    if (verdict === 'maybe_queued' && sighting.kind === 'absent') {
      return isTransient(error) ? undefined : this.raise(error)
    }
    const { doing, whereToLook: hint } = this.request
    const what = `It is unknown whether the request to ${doing} took effect: ${error.message}; ${sighting.reason}.`
    throw new SendError(what, { conclusion: 'unknown', hint, cause: error, inDoubt: true })
  }

  private get ageMs(): number {
    return this.ports.clock.now() - this.firstMs
  }

  /** Waits as long as the server asks, between our own backoff and what is sensible; fails when patience is over. */
  private async pause(error: OzError): Promise<void> {
    const { clock, jitter, log } = this.ports
    const { doing, signal } = this.request
    if (this.attempt + 1 >= fewestPosts && this.ageMs >= patienceMs) this.raise(error)
    const ownMs = Math.max(500, backoffMs(this.attempt, jitter))
    const waitMs = politeDelayMs(askedDelayMs(error), ownMs, longestRefusalWaitMs)
    log.info(`Couldn't ${doing} yet (${error.message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`)
    await clock.sleep(waitMs, signal).catch(() => {
      throw this.stopped(error, isDoubtful(error))
    })
  }

  private raise(error: OzError): never {
    throw explainFailure(error, this.request.doing, this.ports.api.origin)
  }

  /** The step had to end, or post told it to. */
  private stopped(cause: unknown, inDoubt: boolean): SendError {
    const reason: unknown = this.request.signal.reason
    const conclusion = reason instanceof ActionError ? reason.conclusion : 'cancelled'
    const what = conclusion === 'timed_out' ? 'timeout_minutes was over' : 'The job was cancelled'
    const when = inDoubt ? 'while trying to' : 'before it could'
    const hint = cause instanceof OzError && !inDoubt ? `The last try: ${cause.message}.` : undefined
    return new SendError(`${what} ${when} ${this.request.doing}.`, {
      conclusion,
      cause,
      inDoubt,
      ...(hint && { hint }),
    })
  }
}

function isDoubtful(error: OzError): boolean {
  return ['doubt', 'maybe_queued'].includes(judgePost(error))
}

/** A certificate that isn't accepted now, or a way that a proxy forbids, won't be in a minute. */
function isBarred({ failure }: OzError): boolean {
  return failure.kind === 'transport' && ['tls', 'proxy'].includes(failure.reason)
}
