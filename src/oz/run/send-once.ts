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
import type { LifecycleRequest, RunPorts } from './ports.ts'

/** What a look for an earlier effect of the same request gives. blind: there is nowhere to look. */
export type Sighting<Effect> =
  { readonly kind: 'found'; readonly effect: Effect } | { readonly kind: 'absent' | 'blind'; readonly reason: string }

/** A request that must take effect once, and how its effect can be seen. */
export interface OneTimeRequest<Effect> extends Pick<LifecycleRequest, 'mayPost'> {
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

/** A POST that gave no effect. */
interface Miss {
  readonly error: OzError
  readonly verdict: PostVerdict
  readonly attempt: number
  /** When the first was sent. */
  readonly firstMs: number
}

/**
 * Sends a request so that it takes effect exactly once. A failed POST is sent again only when nothing of it left, or
 * when the service itself refused it and a look shows no effect. In doubt the effect is looked for, never sent again.
 * @throws SendError, with the conclusion `unknown` where the effect may exist and nobody can see it.
 */
export async function sendOnce<Effect>(ports: RunPorts, request: OneTimeRequest<Effect>): Promise<Effect> {
  const { doing, mayPost, repair, signal } = request
  const firstMs = ports.clock.now()
  let { body } = request
  let hasLeft = false
  for (let attempt = 0; ; attempt += 1) {
    const may = mayPost()
    if (signal.aborted || !may) throw stopped(request)
    try {
      return await post(ports, request, body)
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      const miss = { error, verdict: judgePost(error), attempt, firstMs }
      const { verdict } = miss
      hasLeft ||= verdict !== 'unsent'
      if (!hasLeft) request.note?.('unsent')
      if (request.signal.aborted) throw stopped(request, error, miss)
      if (verdict === 'refused') {
        body = repair(error, body) ?? raise(ports, request, error)
        continue
      }
      if (verdict === 'doubt') {
        const what = `No clear answer to the request to ${doing} (${error.message})`
        ports.log.info(`${what}; looking whether it took effect.`)
      } else await pause(ports, request, miss)
      const found = verdict === 'unsent' ? undefined : await look(ports, request, miss)
      if (found) return found.effect
    }
  }
}

async function post<Effect>({ clock }: RunPorts, request: OneTimeRequest<Effect>, body: JsonObject): Promise<Effect> {
  request.note?.('sending')
  const { signal, clear } = signalAfterAbort(clock, request.signal, graceMs)
  try {
    return await request.post(body, { signal, deadlineMs: postDeadlineMs })
  } finally {
    clear()
  }
}

/**
 * The effect, where there is one after all. Where the service said not now, a look must agree before the same is sent
 * again; where there is none only a 429 is believed.
 */
async function look<Effect>(ports: RunPorts, request: OneTimeRequest<Effect>, miss: Miss) {
  const { error, verdict, firstMs } = miss
  const windowMs = verdict === 'refused_for_now' ? 0 : doubtWindowMs
  const sighting = await request.look({ windowMs, ageMs: ports.clock.now() - firstMs }).catch((cause: unknown) => {
    throw request.signal.aborted ? stopped(request, cause, miss) : cause
  })
  if (sighting.kind === 'found') return sighting
  const isAbsent = sighting.kind === 'absent'
  if (verdict === 'refused_for_now' && (isAbsent || statusOf(error) === 429)) return undefined
  if (verdict === 'maybe_queued' && isAbsent) return isTransient(error) ? undefined : raise(ports, request, error)
  const what = `It is unknown whether the request to ${request.doing} took effect: ${error.message}; ${sighting.reason}.`
  throw new SendError(what, { conclusion: 'unknown', hint: request.whereToLook, cause: error, inDoubt: true })
}

/**
 * Waits as long as the server asks, between our own backoff and what is sensible. Fails when patience is over, and where
 * a wait changes nothing: a certificate that isn't accepted now, or a way that a proxy forbids, won't be in a minute.
 */
async function pause(ports: RunPorts, request: OneTimeRequest<unknown>, miss: Miss): Promise<void> {
  const { clock, jitter, log } = ports
  const { error, verdict, attempt, firstMs } = miss
  const { failure, message } = error
  const isBarred = failure.kind === 'transport' && ['tls', 'proxy'].includes(failure.reason)
  const isOver = attempt + 1 >= fewestPosts && clock.now() - firstMs >= patienceMs
  if ((verdict === 'unsent' && (isForGood(error) || isBarred)) || isOver) raise(ports, request, error)
  const ownMs = Math.max(500, backoffMs(attempt, jitter))
  const waitMs = politeDelayMs(askedDelayMs(error), ownMs, longestRefusalWaitMs)
  log.info(`Couldn't ${request.doing} yet (${message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`)
  await clock.sleep(waitMs, request.signal).catch(() => {
    throw stopped(request, error, miss)
  })
}

function raise({ api }: RunPorts, { doing }: OneTimeRequest<unknown>, error: OzError): never {
  throw explainFailure(error, doing, api.origin)
}

/** The step had to end, or post told it to. */
function stopped({ doing, signal }: OneTimeRequest<unknown>, cause?: unknown, miss?: Miss): SendError {
  const reason: unknown = signal.reason
  const inDoubt = miss?.verdict === 'doubt' || miss?.verdict === 'maybe_queued'
  const conclusion = reason instanceof ActionError ? reason.conclusion : 'cancelled'
  const what = conclusion === 'timed_out' ? 'timeout_minutes was over' : 'The job was cancelled'
  const when = inDoubt ? 'while trying to' : 'before it could'
  const hint = cause instanceof OzError && !inDoubt ? `The last try: ${cause.message}.` : undefined
  return new SendError(`${what} ${when} ${doing}.`, { conclusion, cause, inDoubt, hint })
}
