import { ActionError, type ActionErrorDetails } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { explainFailure } from '../oz/explain.ts'
import { judgePost, OzError } from '../oz/failure.ts'
import type { Run } from '../oz/types.ts'
import { findRuns, type Finding } from './find.ts'
import type { RunKey } from './key.ts'
import { backoffMs, politeDelayMs } from './pace.ts'
import type { RunPorts } from './ports.ts'
import { withoutRefusedField } from './undocumented.ts'

export interface StartRequest {
  /** The request as the server will read it; its prompt ends in the key's line. */
  readonly body: JsonObject
  readonly key: RunKey
  /** Aborted when the job is cancelled: what is in flight gets a moment to answer, nothing new is sent. */
  readonly signal: AbortSignal
  /** Monotonic; no POST after it. */
  readonly deadlineMs: number
  /** Runs of the same key that were there before and are not to be taken for this one. */
  readonly earlier: ReadonlySet<string>
  /** Whether post told this process to stop: in a job container main can outlive its own cancel. */
  readonly mayPost: () => Promise<boolean>
}

/** No run to go on with. `maybeStarted`: one may exist all the same, to be looked for by its key. */
export class StartError extends ActionError {
  override name = 'StartError'
  readonly maybeStarted: boolean

  constructor(message: string, details: ActionErrorDetails & { readonly maybeStarted: boolean }) {
    super(message, details)
    this.maybeStarted = details.maybeStarted
  }
}

export interface StartedRun {
  readonly id: string
  readonly how: 'created' | 'found'
  readonly atCapacity: boolean
}

const postDeadlineMs = 60_000
/** A POST that is out when the job is cancelled: its answer is the quickest way to the run's id. */
const graceMs = 2_500
/** How long a slow server gets to show a run that may exist. */
export const doubtWindowMs = 120_000
const mostPosts = 20
const longestRefusalWaitMs = 120_000

/**
 * Starts exactly one run. A failed POST is sent again only when nothing of it left, or when the service itself
 * refused it and its list shows no run of the key. In doubt the run is looked for and adopted.
 * @throws ActionError, with the conclusion `unknown` where a run may exist that nobody can find.
 */
export async function startRun(ports: RunPorts, request: StartRequest): Promise<StartedRun> {
  const { clock } = ports
  const firstPostMs = clock.now()
  let body = request.body
  for (let attempt = 0; ; attempt += 1) {
    await assertMayPost(request, clock.now())
    try {
      const { id, atCapacity } = await post(ports, request, body)
      return { id, how: 'created', atCapacity }
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      const retry = { error, attempt, maxAgeMs: clock.now() - firstPostMs }
      const next = await settle(ports, request, { ...retry, body })
      if ('id' in next) return next
      body = next.body
    }
  }
}

interface FailedPost {
  readonly error: OzError
  readonly attempt: number
  readonly maxAgeMs: number
  readonly body: JsonObject
}

/** What a failed POST leads to: a run that was found, the body to send next, or an error. */
async function settle(
  ports: RunPorts,
  request: StartRequest,
  failed: FailedPost,
): Promise<StartedRun | { body: JsonObject }> {
  const { error, attempt, body } = failed
  const verdict = judgePost(error)
  if (request.signal.aborted) throw cancelled(error, verdict === 'doubt')
  switch (verdict) {
    case 'refused':
      return { body: withoutRefusedField(error, body, ports.log) ?? raise(ports, error) }
    case 'unsent':
      if (isHopeless(error) || isLastTry(ports, request, attempt)) raise(ports, error)
      await pause(ports, request, failed)
      return { body }
    case 'refused_for_now':
      return (await settleRefusal(ports, request, failed)) ?? { body }
    case 'doubt':
      return settleDoubt(ports, request, failed)
  }
}

/** The service said not now. Its list must agree before the same is sent again; without a list only a 429 is believed. */
async function settleRefusal(
  ports: RunPorts,
  request: StartRequest,
  failed: FailedPost,
): Promise<StartedRun | undefined> {
  const { error, attempt } = failed
  if (isLastTry(ports, request, attempt)) raise(ports, error)
  await pause(ports, request, failed)
  const finding = await look(ports, request, failed, 0)
  switch (finding.kind) {
    case 'found':
      return adopt(ports, finding.runs[0])
    case 'absent':
      return undefined
    case 'no_list':
      if (error.failure.kind === 'refused' && error.failure.status === 429) return undefined
      throw unknownRun(request.key, error, finding.reason)
  }
}

async function settleDoubt(ports: RunPorts, request: StartRequest, failed: FailedPost): Promise<StartedRun> {
  ports.log.info(
    `No clear answer to the request that starts the run (${failed.error.message}); looking for the run by its key.`,
  )
  const finding = await look(ports, request, failed, doubtWindowMs)
  if (finding.kind === 'found') return adopt(ports, finding.runs[0])
  throw unknownRun(
    request.key,
    failed.error,
    finding.kind === 'absent' ? 'the list of runs does not show it' : finding.reason,
  )
}

async function look(ports: RunPorts, request: StartRequest, failed: FailedPost, windowMs: number): Promise<Finding> {
  const leftMs = request.deadlineMs - ports.clock.now()
  try {
    return await findRuns(ports, {
      key: request.key.value,
      windowMs: Math.max(0, Math.min(windowMs, leftMs)),
      maxAgeMs: failed.maxAgeMs,
      signal: request.signal,
      accept: (run) => !request.earlier.has(run.id),
    })
  } catch (error) {
    if (request.signal.aborted) throw cancelled(error, true)
    throw error
  }
}

function adopt({ log }: RunPorts, run: Run): StartedRun {
  log.info(`Found the run ${run.id} by its key; going on with it.`)
  return { id: run.id, how: 'found', atCapacity: false }
}

async function assertMayPost(request: StartRequest, nowMs: number): Promise<void> {
  if (request.signal.aborted || !(await request.mayPost())) throw cancelled(undefined, false)
  if (nowMs >= request.deadlineMs)
    throw new ActionError('Gave up before the run could be started: timeout_minutes is over.', {
      conclusion: 'timed_out',
    })
}

async function post(
  { api, clock }: RunPorts,
  request: StartRequest,
  body: JsonObject,
): ReturnType<RunPorts['api']['createRun']> {
  const grace = new AbortController()
  const done = new AbortController()
  const giveUpSoon = (): void => {
    clock.sleep(graceMs, done.signal).then(
      () => {
        grace.abort()
      },
      () => undefined,
    )
  }
  request.signal.addEventListener('abort', giveUpSoon, { once: true })
  try {
    return await api.createRun(body, { signal: grace.signal, deadlineMs: postDeadlineMs })
  } finally {
    request.signal.removeEventListener('abort', giveUpSoon)
    done.abort()
  }
}

/** Waits as long as the server asks, between our own backoff and what is sensible; abortable. */
async function pause(
  { clock, jitter, log }: RunPorts,
  request: StartRequest,
  { error, attempt }: FailedPost,
): Promise<void> {
  const askedMs = error.failure.kind === 'refused' ? error.failure.retryAfterMs : undefined
  const leftMs = request.deadlineMs - clock.now()
  const waitMs = politeDelayMs(
    askedMs,
    Math.max(500, backoffMs(attempt, jitter)),
    Math.min(longestRefusalWaitMs, leftMs),
  )
  log.info(`The run could not be started yet (${error.message}); next try in ${(waitMs / 1000).toFixed(1)} s.`)
  await clock.sleep(waitMs, request.signal).catch(() => {
    throw cancelled(error, false)
  })
}

function isLastTry({ clock }: RunPorts, request: StartRequest, attempt: number): boolean {
  return attempt + 1 >= mostPosts || clock.now() >= request.deadlineMs
}

/** A certificate that isn't accepted now won't be in a minute. */
function isHopeless({ failure }: OzError): boolean {
  return failure.kind === 'transport' && failure.reason === 'tls'
}

function raise({ api }: RunPorts, error: OzError): never {
  throw explainFailure(error, 'start the run', api.origin)
}

function cancelled(cause: unknown, maybeStarted: boolean): StartError {
  const message = maybeStarted
    ? 'The job was cancelled while the run was being started.'
    : 'The job was cancelled before a run was started.'
  return new StartError(message, { conclusion: 'cancelled', cause, maybeStarted })
}

function unknownRun(key: RunKey, cause: OzError, why: string): StartError {
  return new StartError(`It is unknown whether a run was started: ${cause.message}; ${why}.`, {
    conclusion: 'unknown',
    wayOut: `Look at https://oz.warp.dev/runs for a run whose prompt ends in "${key.line}" before you start another.`,
    cause,
    maybeStarted: true,
  })
}
