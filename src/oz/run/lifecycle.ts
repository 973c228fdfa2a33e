import { ActionError } from '../../platform/errors.ts'
import { OzError } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { cancelRuns } from './cancel-tree.ts'
import { lostSight, noSuchRun, notTakenUp } from './conclude.ts'
import { conclude, createLife, endBefore, know, leaveStarted, type Life, note, outcomeWith, settle } from './finish.ts'
import { sendFollowUp, staleStateDetector } from './follow-up.ts'
import { hasKey } from './key.ts'
import type { Outcome } from './outcome.ts'
import { adaptivePace, fixedPace, namedRunShownAfterMs } from './pace.ts'
import type { LifecycleRequest, RunPorts, Work } from './ports.ts'
import { SendError } from './send-once.ts'
import { findDuplicate, startRun, watchForDuplicate } from './start.ts'
import { watchRun, type WatchEnd } from './watch.ts'

export type { LifecycleRequest, Memory, Work } from './ports.ts'

/** Carries one run out: starts or joins it, watches it, cancels it where that is due, and says how it ended. */
export async function runLifecycle(ports: RunPorts, request: LifecycleRequest): Promise<Outcome> {
  const life = createLife(ports, request)
  const { work } = request
  try {
    await (work.kind === 'start' ? start(life, work) : join(life, work))
    if (!request.wait && !life.stop.error) return await leaveStarted(life)
    return await finish(life, await watch(life))
  } catch (error) {
    return await fail(life, error)
  } finally {
    life.stop.clear()
  }
}

async function start(life: Life, work: Extract<Work, { kind: 'start' }>): Promise<void> {
  const { ports, request, stop } = life
  const { key, mayPost, postState, wait } = request
  const { signal } = stop
  postState.starting(key, 'run')
  const { id, how, atCapacity, resent } = await startRun(ports, { ...work, key, mayPost, postState, signal })
  if (atCapacity) ports.log.notice('The plan is at its limit of cloud agents; the run is queued.')
  life.isDoubtful = how !== 'created' || resent
  if (how !== 'adopted') life.started.add(id)
  know(life, id, how !== 'adopted')
  if ('conversation_id' in work.body) life.scopeOf = ({ createdAt }) => ({ key, since: createdAt })
  life.mayBeDuplicate = work.shared || resent
  if (wait || how === 'adopted' || !life.mayBeDuplicate) return
  const duplicate = await findDuplicate(ports, { id, key, signal })
  if (duplicate !== undefined) await deferTo(life, duplicate)
}

async function join(life: Life, { runId, followUp, owned = false }: Extract<Work, { kind: 'attach' }>): Promise<void> {
  const { ports, request, stop } = life
  const { key, mayPost, postState } = request
  know(life, runId, owned)
  if (followUp === undefined) return
  postState.starting(key, 'message')
  life.judgeEnd = () => Promise.resolve('old')
  const baseline = await sendFollowUp(ports, { runId, text: followUp, key, mayPost, signal: stop.signal })
  life.judgeEnd = staleStateDetector(ports, key, baseline)
  const { finishedAt, updatedAt } = baseline.before
  life.scopeOf = () => ({ key, since: finishedAt ?? updatedAt })
}

const cancelUnneededMs = 60_000

/** Continues with a run of the same key that was there before ours, which is cancelled. */
async function deferTo(life: Life, duplicate: Run): Promise<void> {
  const { ports, request, started, stop, id } = life
  ports.log.info(`The run ${duplicate.id} with the same key was first; continuing with it.`)
  const limits = { budgetMs: cancelUnneededMs, searchMs: cancelUnneededMs, signal: stop.leave }
  const unneeded = started.has(id) ? await cancelRuns(ports, { target: { id }, ...limits }) : undefined
  const isOurs = hasKey(duplicate, request.key)
  if (isOurs) started.add(duplicate.id)
  know(life, duplicate.id, isOurs)
  note(life, duplicate)
  if (unneeded === undefined || unneeded.kind === 'ended' || unneeded.kind === 'cancelling') return
  request.postState.leftover(id)
  ports.log.warning(`Couldn't cancel the run ${id} yet, which is no longer needed.`)
}

/** To the end of the run; of the oldest, where there turn out to be several of the key. */
async function watch(life: Life): Promise<WatchEnd> {
  const { ports, request, stop } = life
  for (;;) {
    const search = { id: life.id, key: request.key, signal: stop.signal, lastReading: () => life.last }
    const duplicates = life.mayBeDuplicate ? watchForDuplicate(ports, search) : undefined
    const end = await watchOne(life, duplicates?.signal ?? stop.signal)
    const duplicate = await duplicates?.close(end)
    if (duplicate === undefined) return end
    await deferTo(life, duplicate)
  }
}

function watchOne(life: Life, signal: AbortSignal): Promise<WatchEnd> {
  const { ports, request, id, history, judgeEnd } = life
  const { pollIntervalMs, onBlocked, work } = request
  return watchRun(ports, {
    ...{ id, history, judgeEnd, onBlocked, signal },
    ...(work.kind === 'attach' && { shownAfterMs: namedRunShownAfterMs }),
    pace: pollIntervalMs === undefined ? adaptivePace(ports.jitter) : fixedPace(pollIntervalMs),
    onRun: (run) => {
      // Beforehand: afterwards nobody can do anything about it.
      if (run.isCancellable === false && life.last === undefined && life.owned) {
        ports.log.notice(
          "This kind of run can't be cancelled: it continues even if this job is cancelled or times out.",
        )
      }
      life.last = run
      return request.onRun(run)
    },
  })
}

async function finish(life: Life, end: WatchEnd): Promise<Outcome> {
  const { id, last, request, ports } = life
  switch (end.kind) {
    case 'ended':
      return conclude(life, end.run)
    case 'stopped':
      return stopEarly(life)
    case 'over_limit':
      return endBefore(life, new ActionError(end.reason, { conclusion: 'cancelled' }), 'over_limit')
    case 'not_taken_up':
      return settle(life, notTakenUp(id))
    case 'lost':
    case 'locked_out':
    case 'unreachable': {
      // A run that was named and was never seen.
      const isMisnamed = end.kind === 'lost' && request.work.kind === 'attach' && last === undefined
      const error = isMisnamed ? noSuchRun(id, end.error) : lostSight(end, last, ports.api.origin)
      return endBefore(life, error, 'lost')
    }
  }
}

/** No run to watch: a failure before there was one, doubt whether there is, or the step had to end before. */
async function fail(life: Life, error: unknown): Promise<Outcome> {
  if (!(error instanceof ActionError || error instanceof OzError)) throw error
  const inDoubt = error instanceof SendError && error.inDoubt && life.request.work.kind === 'start'
  if (life.stop.error) return stopEarly(life, inDoubt, error)
  if (error instanceof OzError) throw error
  // Post looks once more for a run that nobody knows of.
  return inDoubt ? outcomeWith(life, error.conclusion, error) : settle(life, error)
}

/** The job was cancelled or the time is over, `inDoubt` whether there is a run. */
function stopEarly(life: Life, inDoubt = false, error?: unknown): Promise<Outcome> {
  const stopError = life.stop.error ?? new ActionError('The job was cancelled.', { conclusion: 'cancelled' })
  const ending = error instanceof SendError && error.conclusion === stopError.conclusion ? error : stopError
  return endBefore(life, ending, 'stopped', inDoubt)
}
