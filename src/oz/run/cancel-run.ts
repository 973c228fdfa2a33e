import {
  askedDelayMs,
  isForGood,
  isLockout,
  isMissingCall,
  isTransient,
  orFailure,
  OzError,
  statusOf,
} from '../client/failure.ts'
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

type Attempts = ReturnType<typeof begin>

function begin(ports: RunPorts, request: OneCancellation) {
  const since = { takenMs: undefined as number | undefined, oddSinceMs: undefined as number | undefined }
  return { ...ports, request, ...since, startedMs: ports.clock.now(), askAgainMs, last: request.run, lockedOut: 0 }
}

/** Cancels one run, and reads what became of it. Never throws for what the server does. */
export async function cancelRun(ports: RunPorts, request: OneCancellation): Promise<Cancellation> {
  const { signal } = request
  const it = begin(ports, request)
  if (hasEnded(it)) return result(it, 'ended')
  try {
    for (let attempt = 0; ; attempt += 1) {
      const refusal = await ask(it)
      const done = refusal === undefined ? await confirm(it) : await afterRefusal(it, refusal)
      if (done) return done
      const ownMs = Math.min(retryMs * 2 ** Math.max(0, attempt - quickRetries), longestRetryMs)
      const waitMs = politeDelayMs(refusal && askedDelayMs(refusal), ownMs, longestRetryMs)
      await ports.clock.sleep(it.lockedOut > 0 ? lockedOutRetryMs : waitMs, signal)
    }
  } catch (error) {
    if (!signal.aborted) throw error
    return it.takenMs === undefined ? result(it, 'unfinished', 'time is up') : result(it, 'cancelling')
  }
}

function hasEnded({ last }: Attempts): boolean {
  return last !== undefined && isEndState(last.state)
}

function result({ request, last }: Attempts, kind: Cancellation['kind'], reason?: string): Cancellation {
  return { kind, id: request.id, run: last, ...(reason !== undefined && { reason }) }
}

/** One call that hangs must not eat the whole budget. */
function callOptions({ clock, request: { signal, budgetMs }, startedMs }: Attempts) {
  const leftMs = budgetMs - (clock.now() - startedMs)
  return { signal, deadlineMs: Math.max(shortestCallMs, Math.min(oneCallMs, leftMs / 3)) }
}

/** The refusal, where there is one. */
async function ask(it: Attempts): Promise<OzError | undefined> {
  const { api, request } = it
  const refusal = await orFailure(api.cancelRun(request.id, callOptions(it)), request.signal)
  it.lockedOut = refusal && isLockout(refusal) ? it.lockedOut + 1 : 0
  return refusal ?? undefined
}

async function read(it: Attempts): Promise<'shown' | 'gone' | 'unreadable'> {
  const { api, request } = it
  const run = await orFailure(api.getRun(request.id, callOptions(it)), request.signal)
  if (run instanceof OzError) return isGone(run) ? 'gone' : 'unreadable'
  it.last = run
  return 'shown'
}

function isGone(error: OzError): boolean {
  return statusOf(error) === 404 || isMissingCall(error)
}

/** Undefined: try again. 409 is a run that is being prepared; 400 one that has ended. */
async function afterRefusal(it: Attempts, error: OzError): Promise<Cancellation | undefined> {
  const { message } = error
  const status = statusOf(error)
  if (status === 409) {
    it.oddSinceMs = undefined
    return undefined
  }
  if (status !== 400 && status !== 422 && !isGone(error)) {
    if (isLockout(error)) return it.lockedOut < lockedOutTries ? undefined : result(it, 'unfinished', message)
    // A host name that is gone may be back: the run was reached by it.
    return isTransient(error) || isForGood(error) ? undefined : afterOddAnswer(it, 'unfinished', message)
  }
  const seen = await read(it)
  if (hasEnded(it)) return result(it, 'ended')
  if (status === 422) return result(it, 'not_cancellable', message)
  if (isMissingCall(error) && seen === 'shown') return afterOddAnswer(it, 'not_cancellable', message)
  const isSearched = it.clock.now() - it.startedMs >= it.request.searchMs
  return seen === 'gone' && isSearched ? result(it, 'absent', message) : undefined
}

/** Odd answers are believed after a while; that there is no such call, only where the budget bears a long while. */
function afterOddAnswer(it: Attempts, kind: Cancellation['kind'], message: string): Cancellation | undefined {
  const nowMs = it.clock.now()
  const patienceMs = Math.min(it.request.budgetMs * oddAnswers.share, oddAnswers.mostMs)
  it.oddSinceMs ??= nowMs
  if (nowMs - it.oddSinceMs < patienceMs) return undefined
  return result(it, patienceMs < oddAnswers.mostMs ? 'unfinished' : kind, message)
}

/**
 * The last reading wins: a run that finished while the cancel was under way has finished. Undefined: ask again, for a
 * cancel that was taken once may still have got lost.
 */
async function confirm(it: Attempts): Promise<Cancellation | undefined> {
  const { clock, request } = it
  it.takenMs ??= clock.now()
  const untilMs = clock.now() + it.askAgainMs
  it.askAgainMs *= 2
  const patienceMs = Math.max(confirmMs.least, Math.min(confirmMs.most, request.budgetMs / 5))
  for (;;) {
    await read(it)
    if (hasEnded(it)) return result(it, 'ended')
    if (clock.now() - it.takenMs >= patienceMs) return result(it, 'cancelling')
    if (clock.now() >= untilMs) return undefined
    await clock.sleep(retryMs, request.signal)
  }
}
