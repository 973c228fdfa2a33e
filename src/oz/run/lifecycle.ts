import { ActionError } from '../../platform/errors.ts'
import { OzError } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { cancelRuns } from './cancel-tree.ts'
import { lostSight, noSuchRun, notTakenUp } from './conclude.ts'
import { StopSignal } from './deadline.ts'
import { conclude, endBefore, leaveStarted, type Life, settle } from './finish.ts'
import { sendFollowUp } from './follow-up.ts'
import { hasKey } from './key.ts'
import { type Outcome, RunRecord } from './outcome.ts'
import { adaptivePace, fixedPace, namedRunShownAfterMs } from './pace.ts'
import type { LifecycleRequest, RunPorts, Work } from './ports.ts'
import { SendError } from './send-once.ts'
import { staleStateDetector } from './follow-up.ts'
import { findDuplicate, startRun, watchForDuplicate } from './start.ts'
import { watchRun, type WatchEnd } from './watch.ts'

export type { LifecycleRequest, Memory, Work } from './ports.ts'

interface StartedLife extends Life {
  /** Runs that this step started. */
  readonly started: Set<string>
  mayBeDuplicate: boolean
}

/** Carries one run out: starts or joins it, watches it, cancels it where that is due, and says how it ended. */
export async function runLifecycle(ports: RunPorts, request: LifecycleRequest): Promise<Outcome> {
  const stop = new StopSignal(ports.clock, request)
  const record = new RunRecord(ports.clock, request.postState)
  const life: StartedLife = { ports, request, stop, record, started: new Set(), mayBeDuplicate: false }
  const { work } = request
  try {
    await (work.kind === 'start' ? start(life, work) : join(life, work))
    if (!request.wait && !stop.error) return await leaveStarted(life)
    return await finish(life, await watch(life))
  } catch (error) {
    return await fail(life, error)
  } finally {
    stop.clear()
  }
}

async function start(life: StartedLife, work: Extract<Work, { kind: 'start' }>): Promise<void> {
  const { ports, record, stop } = life
  const { key, mayPost, postState, wait } = life.request
  const { signal } = stop
  postState.starting(key, 'run')
  const { id, how, atCapacity, resent } = await startRun(ports, { ...work, key, mayPost, postState, signal })
  if (atCapacity) ports.log.notice('The plan is at its limit of cloud agents; the run is queued.')
  record.isDoubtful = how !== 'created' || resent
  if (how !== 'adopted') life.started.add(id)
  know(life, id, how !== 'adopted')
  if ('conversation_id' in work.body) life.scopeOf = ({ createdAt }) => ({ key, since: createdAt })
  life.mayBeDuplicate = work.shared || resent
  if (wait || how === 'adopted' || !life.mayBeDuplicate) return
  const duplicate = await findDuplicate(ports, { id, key, signal })
  if (duplicate !== undefined) await deferTo(life, duplicate)
}

async function join(life: Life, { runId, followUp, owned = false }: Extract<Work, { kind: 'attach' }>): Promise<void> {
  const { ports, stop } = life
  const { key, mayPost, postState } = life.request
  know(life, runId, owned)
  if (followUp === undefined) return
  postState.starting(key, 'message')
  life.judgeEnd = () => Promise.resolve('old')
  const baseline = await sendFollowUp(ports, { runId, text: followUp, key, mayPost, signal: stop.signal })
  life.judgeEnd = staleStateDetector(ports, key, baseline)
  const { finishedAt, updatedAt } = baseline.before
  life.scopeOf = () => ({ key, since: finishedAt ?? updatedAt })
}

/** A run we didn't start is ours to cancel only where somebody wrote `on_timeout: cancel`. */
function know({ record, request }: Life, id: string, started: boolean): void {
  record.know(id, started || request.onTimeout === 'cancel')
}

const cancelUnneededMs = 60_000

/** Continues with a run of the same key that was there before ours, which is cancelled. */
async function deferTo(life: StartedLife, duplicate: Run): Promise<void> {
  const { ports, request, record, started, stop } = life
  const { id } = record
  ports.log.info(`The run ${duplicate.id} with the same key was first; continuing with it.`)
  const limits = { budgetMs: cancelUnneededMs, searchMs: cancelUnneededMs, signal: stop.leave }
  const unneeded = started.has(id) ? await cancelRuns(ports, { target: { id }, ...limits }) : undefined
  const isOurs = hasKey(duplicate, request.key)
  if (isOurs) started.add(duplicate.id)
  know(life, duplicate.id, isOurs)
  record.note(duplicate)
  if (unneeded === undefined || unneeded.kind === 'ended' || unneeded.kind === 'cancelling') return
  request.postState.leftover(id)
  ports.log.warning(`Couldn't cancel the run ${id} yet, which is no longer needed.`)
}

/** To the end of the run; of the oldest, where there turn out to be several of the key. */
async function watch(life: StartedLife): Promise<WatchEnd> {
  const { ports, record, stop, request } = life
  for (;;) {
    const search = { id: record.id, key: request.key, signal: stop.signal, lastReading: () => record.last }
    const duplicates = life.mayBeDuplicate ? watchForDuplicate(ports, search) : undefined
    const end = await watchOne(life, duplicates?.signal ?? stop.signal)
    const duplicate = await duplicates?.close(end)
    if (duplicate === undefined) return end
    await deferTo(life, duplicate)
  }
}

function watchOne({ ports, record, request, judgeEnd }: Life, signal: AbortSignal): Promise<WatchEnd> {
  const { pollIntervalMs, onBlocked, onRun } = request
  return watchRun(ports, {
    id: record.id,
    ...(request.work.kind === 'attach' && { shownAfterMs: namedRunShownAfterMs }),
    pace: pollIntervalMs === undefined ? adaptivePace(ports.jitter) : fixedPace(pollIntervalMs),
    history: record.history,
    signal,
    waitOnBlocked: onBlocked === 'wait',
    onRun: (run) => {
      // Beforehand: afterwards nobody can do anything about it.
      if (run.isCancellable === false && record.last === undefined && record.owned) {
        ports.log.notice(
          "This kind of run can't be cancelled: it continues even if this job is cancelled or times out.",
        )
      }
      record.last = run
      return onRun(run)
    },
    judgeEnd,
  })
}

async function finish(life: Life, end: WatchEnd): Promise<Outcome> {
  const { id, last } = life.record
  switch (end.kind) {
    case 'ended':
      return conclude(life, end.run)
    case 'stopped':
      return stopEarly(life)
    case 'over_limit':
      return endBefore(life, new ActionError(end.reason, { conclusion: 'cancelled' }), { why: 'over_limit' })
    case 'not_taken_up':
      return settle(life, notTakenUp(id))
    case 'lost':
    case 'locked_out':
    case 'unreachable': {
      // A run that was named and was never seen.
      const isMisnamed = end.kind === 'lost' && life.request.work.kind === 'attach' && last === undefined
      const error = isMisnamed ? noSuchRun(id, end.error) : lostSight(end, last, life.ports.api.origin)
      return endBefore(life, error, { why: 'lost' })
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
  return inDoubt ? life.record.outcome(error.conclusion, error) : settle(life, error)
}

/** The job was cancelled or the time is over, `inDoubt` whether there is a run. */
function stopEarly(life: Life, inDoubt = false, error?: unknown): Promise<Outcome> {
  const stopError = life.stop.error ?? new ActionError('The job was cancelled.', { conclusion: 'cancelled' })
  const ending = error instanceof SendError && error.conclusion === stopError.conclusion ? error : stopError
  return endBefore(life, ending, { why: 'stopped', inDoubt })
}
