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
export async function sendOnce<Effect>(ports: RunPorts, request: OneTimeRequest<Effect>): Promise<Effect> {
  const { clock } = ports
  const firstMs = clock.now()
  let body = request.body
  for (let attempt = 0; ; attempt += 1) {
    assertMayPost(request)
    try {
      return await postOnce(ports, request, body)
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      const next = await settle(ports, request, { error, body, attempt, ageMs: clock.now() - firstMs })
      if ('effect' in next) return next.effect
      body = next.body
    }
  }
}

interface FailedPost {
  readonly error: OzError
  readonly body: JsonObject
  readonly attempt: number
  readonly ageMs: number
}

type Next<Effect> = { readonly effect: Effect } | { readonly body: JsonObject }

async function settle<Effect>(
  ports: RunPorts,
  request: OneTimeRequest<Effect>,
  failed: FailedPost,
): Promise<Next<Effect>> {
  const { error, body } = failed
  const verdict = judgePost(error)
  if (request.signal.aborted) throw stopped(request, error, isDoubtful(verdict))
  switch (verdict) {
    case 'refused':
      return { body: request.repair(error, body) ?? raise(ports, request, error) }
    case 'unsent':
      if (isForGood(error) || isBarred(error)) raise(ports, request, error)
      await pause(ports, request, failed)
      return { body }
    case 'refused_for_now':
      await pause(ports, request, failed)
      return settleRefusal(ports, request, failed)
    case 'maybe_queued':
      await pause(ports, request, failed)
      return settleRefusal(ports, request, failed, doubtWindowMs)
    case 'doubt':
      return settleDoubt(ports, request, failed)
  }
}

function isDoubtful(verdict: PostVerdict): boolean {
  return verdict === 'doubt' || verdict === 'maybe_queued'
}

/** A certificate that isn't accepted now, or a way that a proxy forbids, won't be in a minute. */
function isBarred({ failure }: OzError): boolean {
  return failure.kind === 'transport' && ['tls', 'proxy'].includes(failure.reason)
}

/** The service said not now. A look must agree before the same is sent again; where there is none only a 429 is believed. */
async function settleRefusal<Effect>(
  ports: RunPorts,
  request: OneTimeRequest<Effect>,
  failed: FailedPost,
  windowMs = 0,
): Promise<Next<Effect>> {
  const { error, body } = failed
  const sighting = await look(request, failed, windowMs)
  switch (sighting.kind) {
    case 'found':
      return sighting
    case 'absent':
      return windowMs > 0 && !isTransient(error) ? raise(ports, request, error) : { body }
    case 'blind':
      if (statusOf(error) === 429 && windowMs === 0) return { body }
      throw unknown(request, error, sighting.reason)
  }
}

async function settleDoubt<Effect>(
  ports: RunPorts,
  request: OneTimeRequest<Effect>,
  failed: FailedPost,
): Promise<Next<Effect>> {
  ports.log.info(
    `No clear answer to the request to ${request.doing} (${failed.error.message}); looking whether it took effect.`,
  )
  const sighting = await look(request, failed, doubtWindowMs)
  if (sighting.kind === 'found') return sighting
  throw unknown(request, failed.error, sighting.reason)
}

async function look<Effect>(
  request: OneTimeRequest<Effect>,
  { ageMs, error }: FailedPost,
  windowMs: number,
): Promise<Sighting<Effect>> {
  try {
    return await request.look({ windowMs, ageMs })
  } catch (cause) {
    if (request.signal.aborted) throw stopped(request, cause, isDoubtful(judgePost(error)))
    throw cause
  }
}

function assertMayPost<Effect>(request: OneTimeRequest<Effect>): void {
  const may = request.mayPost()
  if (request.signal.aborted || !may) throw stopped(request, undefined, false)
}

async function postOnce<Effect>(
  { clock }: RunPorts,
  request: OneTimeRequest<Effect>,
  body: JsonObject,
): Promise<Effect> {
  const grace = signalAfterAbort(clock, request.signal, graceMs)
  try {
    return await request.post(body, { signal: grace.signal, deadlineMs: postDeadlineMs })
  } finally {
    grace.clear()
  }
}

/** Waits as long as the server asks, between our own backoff and what is sensible; fails when patience is over. */
async function pause<Effect>(ports: RunPorts, request: OneTimeRequest<Effect>, failed: FailedPost): Promise<void> {
  const { clock, jitter, log } = ports
  const { error, attempt, ageMs } = failed
  if (attempt + 1 >= fewestPosts && ageMs >= patienceMs) raise(ports, request, error)
  const ownMs = Math.max(500, backoffMs(attempt, jitter))
  const waitMs = politeDelayMs(askedDelayMs(error), ownMs, longestRefusalWaitMs)
  log.info(`Could not ${request.doing} yet (${error.message}); next try in ${(waitMs / 1000).toFixed(1)} s.`)
  await clock.sleep(waitMs, request.signal).catch((cause: unknown) => {
    throw stopped(request, cause, isDoubtful(judgePost(error)))
  })
}

function raise<Effect>({ api }: RunPorts, request: OneTimeRequest<Effect>, error: OzError): never {
  throw explainFailure(error, request.doing, api.origin)
}

/** The step had to end, or post told it to. */
function stopped<Effect>({ doing, signal }: OneTimeRequest<Effect>, cause: unknown, inDoubt: boolean): SendError {
  const reason: unknown = signal.reason
  const conclusion = reason instanceof ActionError ? reason.conclusion : 'cancelled'
  const what = conclusion === 'timed_out' ? 'timeout_minutes was over' : 'The job was cancelled'
  const when = inDoubt ? 'while trying to' : 'before it could'
  return new SendError(`${what} ${when} ${doing}.`, { conclusion, cause, inDoubt })
}

function unknown<Effect>(request: OneTimeRequest<Effect>, cause: OzError, why: string): SendError {
  return new SendError(`It is unknown whether the request to ${request.doing} took effect: ${cause.message}; ${why}.`, {
    conclusion: 'unknown',
    hint: request.whereToLook,
    cause,
    inDoubt: true,
  })
}
