import { ActionError } from '../../platform/errors.ts'
import { OzError } from '../client/failure.ts'
import { findDuplicate, watchForDuplicate } from './duplicate-run.ts'
import { lostSight, noSuchRun, notTakenUp } from './conclude.ts'
import { sendFollowUp } from './follow-up.ts'
import { hasKey } from './key.ts'
import { RunRecord } from './run-record.ts'
import { staleStateDetector } from './stale-state.ts'
import type { Outcome } from './outcome.ts'
import { adaptivePace, fixedPace, namedRunShownAfterMs } from './pace.ts'
import type { Run } from '../client/types.ts'
import type { LifecycleRequest, RunPorts, Work } from './ports.ts'
import { SendError } from './send-once.ts'
import { startRun } from './start.ts'
import { StopSignal } from './deadline.ts'
import type { Cancellation } from './cancel-run.ts'
import { cancelRuns } from './cancel-tree.ts'
import { watchRun, type WatchEnd } from './watch.ts'
import { Finisher } from './finish.ts'

export type { LifecycleRequest, Memory, Work } from './ports.ts'

/** Carries one run out: starts or joins it, watches it, cancels it where that is due, and says how it ended. */
export async function runLifecycle(ports: RunPorts, request: LifecycleRequest): Promise<Outcome> {
  const stop = new StopSignal(ports.clock, request)
  try {
    return await new RunLife(ports, request, stop).live()
  } finally {
    stop.clear()
  }
}

const cancelUnneededMs = 60_000

class RunLife {
  private readonly ports: RunPorts
  private readonly request: LifecycleRequest
  private readonly stop: StopSignal
  private readonly runRecord: RunRecord
  private readonly finisher: Finisher
  private mayBeDuplicate = false
  /** Runs that this step started. */
  private readonly started = new Set<string>()

  constructor(ports: RunPorts, request: LifecycleRequest, stop: StopSignal) {
    this.ports = ports
    this.request = request
    this.stop = stop
    this.runRecord = new RunRecord(ports.clock, request.postState)
    this.finisher = new Finisher({ ports, request, stop, runRecord: this.runRecord })
  }

  async live(): Promise<Outcome> {
    const { work } = this.request
    try {
      await (work.kind === 'start' ? this.start(work) : this.join(work))
      if (!this.request.wait && !this.stop.error) return await this.finisher.leaveStarted()
      return await this.finish(await this.watch())
    } catch (error) {
      return this.fail(error)
    }
  }

  private async start(work: Extract<Work, { kind: 'start' }>): Promise<void> {
    const { key, mayPost, postState } = this.request
    const { signal } = this.stop
    postState.starting(key, 'run')
    const started = await startRun(this.ports, { ...work, key, mayPost, postState, signal })
    if (started.atCapacity) this.ports.log.notice('The plan is at its limit of cloud agents: the run waits in line.')
    this.runRecord.isDoubtful = started.how !== 'created' || started.resent
    if (started.how !== 'adopted') this.started.add(started.id)
    this.know(started.id, started.how !== 'adopted')
    if ('conversation_id' in work.body) this.finisher.scopeOf = ({ createdAt }) => ({ key, since: createdAt })
    this.mayBeDuplicate = work.shared || started.resent
    if (this.request.wait || started.how === 'adopted' || !this.mayBeDuplicate) return
    const duplicate = await findDuplicate(this.ports, { id: started.id, key, signal })
    if (duplicate !== undefined) await this.deferTo(duplicate)
  }

  private async join({ runId, followUp, owned = false }: Extract<Work, { kind: 'attach' }>): Promise<void> {
    const { key, mayPost, postState } = this.request
    this.know(runId, owned)
    if (followUp === undefined) return
    postState.starting(key, 'message')
    this.finisher.judgeEnd = () => Promise.resolve('old')
    const { signal } = this.stop
    const baseline = await sendFollowUp(this.ports, { runId, text: followUp, key, mayPost, signal })
    this.finisher.judgeEnd = staleStateDetector(this.ports, key, baseline)
    const { finishedAt, updatedAt } = baseline.before
    this.finisher.scopeOf = () => ({ key, since: finishedAt ?? updatedAt })
  }

  /** A run we didn't start is ours to cancel only where somebody wrote `on_timeout: cancel`. */
  private know(id: string, started: boolean): void {
    this.runRecord.know(id, started || this.request.onTimeout === 'cancel')
  }

  /** Continues with a run of the same key that was there before ours, which is cancelled. */
  private async deferTo(duplicate: Run): Promise<void> {
    const { log } = this.ports
    const { id = '' } = this.runRecord
    log.info(`The run ${duplicate.id} of the same key was there first; going on with it.`)
    const kind = this.started.has(id) ? await this.cancelUnneeded(id) : 'ended'
    const isOurs = hasKey(duplicate, this.request.key)
    if (isOurs) this.started.add(duplicate.id)
    this.know(duplicate.id, isOurs)
    this.runRecord.note(duplicate)
    if (kind === 'ended' || kind === 'cancelling') return
    this.request.postState.leftover(id)
    log.warning(`The run ${id}, which is not needed any more, could not be cancelled yet.`)
  }

  private async cancelUnneeded(id: string): Promise<Cancellation['kind']> {
    const limits = { budgetMs: cancelUnneededMs, searchMs: cancelUnneededMs, signal: this.stop.leave }
    return (await cancelRuns(this.ports, { target: { id }, ...limits })).kind
  }

  /** To the end of the run; of the oldest, where there turn out to be several of the key. */
  private async watch(): Promise<WatchEnd> {
    const { key } = this.request
    for (;;) {
      const { id = '' } = this.runRecord
      const search = { id, key, signal: this.stop.signal }
      const duplicates = this.mayBeDuplicate
        ? watchForDuplicate(this.ports, search, () => this.runRecord.last)
        : undefined
      const end = await this.watchOne(duplicates?.signal ?? this.stop.signal)
      const duplicate = await duplicates?.close(end)
      if (duplicate === undefined) return end
      await this.deferTo(duplicate)
    }
  }

  private watchOne(signal: AbortSignal): Promise<WatchEnd> {
    const { pollIntervalMs, onBlocked, onRun } = this.request
    return watchRun(this.ports, {
      id: this.runRecord.id ?? '',
      ...(this.request.work.kind === 'attach' && { shownAfterMs: namedRunShownAfterMs }),
      pace: pollIntervalMs === undefined ? adaptivePace(this.ports.jitter) : fixedPace(pollIntervalMs),
      history: this.runRecord.history,
      signal,
      waitOnBlocked: onBlocked === 'wait',
      onRun: (run) => {
        this.warnOfNoCancel(run)
        this.runRecord.last = run
        return onRun(run)
      },
      judgeEnd: this.finisher.judgeEnd,
    })
  }

  /** Beforehand: afterwards nobody can do anything about it. */
  private warnOfNoCancel({ isCancellable }: Run): void {
    if (isCancellable !== false || this.runRecord.last !== undefined || !this.runRecord.owned) return
    this.ports.log.notice("Runs of this kind can't be cancelled: it goes on if this job is cancelled or times out.")
  }

  private async finish(end: WatchEnd): Promise<Outcome> {
    switch (end.kind) {
      case 'ended':
        return this.finisher.conclude(end.run)
      case 'stopped':
        return this.finisher.stopEarly({ inDoubt: false })
      case 'over_limit':
        return this.finisher.endOverLimit(new ActionError(end.reason, { conclusion: 'cancelled' }))
      case 'not_taken_up':
        return this.finisher.settle(notTakenUp(this.runRecord.id ?? ''))
      case 'lost':
      case 'locked_out':
      case 'unreachable':
        return this.finisher.endLost(
          this.isMisnamed(end)
            ? noSuchRun(this.runRecord.id ?? '', end.error)
            : lostSight(end, this.runRecord.last, this.ports.api.origin),
        )
    }
  }

  /** A run that was named and was never seen. */
  private isMisnamed({ kind }: WatchEnd): boolean {
    return kind === 'lost' && this.request.work.kind === 'attach' && this.runRecord.last === undefined
  }

  /** No run to watch: a failure before there was one, doubt whether there is, or the step had to end before. */
  private async fail(error: unknown): Promise<Outcome> {
    const inDoubt = error instanceof SendError && error.inDoubt && this.request.work.kind === 'start'
    if (!(error instanceof ActionError || error instanceof OzError)) throw error
    if (this.stop.error) return this.finisher.stopEarly({ inDoubt, error })
    if (error instanceof OzError) throw error
    // Post looks once more for a run that nobody knows of.
    return inDoubt ? this.runRecord.outcome(error.conclusion, error) : this.finisher.settle(error)
  }
}
