import { ActionError } from '../../platform/errors.ts'
import { OzError } from '../client/failure.ts'
import { readDetails } from '../client/run-details.ts'
import { isEndState, type Run } from '../client/types.ts'
import { type Answer, answerWithoutConversation, readAnswer, type Scope } from './answer.ts'
import { concludeRun, whereIs, withHint } from './conclude.ts'
import { signalAfter, type StopSignal, unlessAborted } from './deadline.ts'
import type { RunRecord } from './run-record.ts'
import { noStaleStates, type JudgeTerminalState, type StaleState } from './stale-state.ts'
import type { Outcome } from './outcome.ts'
import type { LifecycleRequest, RunPorts } from './ports.ts'
import { SendError } from './send-once.ts'
import type { Cancellation } from './cancel-run.ts'
import {
  cancelDescendants,
  cancelRuns,
  describeLeft,
  type CancellationRequest,
  type CancelTarget,
} from './cancel-tree.ts'

export type FinisherParts = Readonly<{
  ports: RunPorts
  request: LifecycleRequest
  stop: StopSignal
  runRecord: RunRecord
}>

/** For cancelling a run that is over a limit, or that can't be seen any more. */
const overLimitMs = 30_000
const lostMs = 10_000
/** After the run's own end, for what it started; the list is not waited for where it can't be read. */
const treeMs = 30_000
const treePatienceMs = 3_000
const oldEndRetryMs = 500
const lastLookMs = 1_500
const linkMs = 5_000

/** How the step ends: with the run's own end, or before it. Says to post, through the memory, what is left to do. */
export class Finisher {
  /** What tells a new end from one from before a message. */
  judgeEnd: JudgeTerminalState = noStaleStates
  /** Which part of the conversation answers: where others may have talked in it before. */
  scopeOf: (run: Run) => Scope | undefined = () => undefined
  private readonly ports: RunPorts
  private readonly request: LifecycleRequest
  private readonly stop: StopSignal
  private readonly runRecord: RunRecord

  constructor({ ports, request, stop, runRecord }: FinisherParts) {
    this.ports = ports
    this.request = request
    this.stop = stop
    this.runRecord = runRecord
  }

  /** The run has ended: reads its answer and judges it. */
  async conclude(run: Run): Promise<Outcome> {
    this.runRecord.note(run)
    const [answer] = await Promise.all([this.readAnswer(run), this.endTree(run), this.readDetails(run)])
    if (answer.note !== undefined) this.ports.log.notice(answer.note)
    const { conclusion, error } = concludeRun(run, answer)
    return this.runRecord.outcome(conclusion, error, answer.text)
  }

  /**
   * What a run of ours started ends with it; with one that waits for a person it goes on. What can't be ended in time is
   * left to post.
   */
  private async endTree(run: Run): Promise<void> {
    if (!this.runRecord.owned || run.state === 'BLOCKED') {
      this.request.postState.settled()
      return
    }
    const { leave: signal } = this.stop
    const limit = signalAfter(this.ports.clock, treeMs)
    const left = await cancelDescendants(this.ports, {
      root: run,
      patienceMs: treePatienceMs,
      signal: AbortSignal.any([signal, limit.signal]),
    })
    limit.clear()
    const words = describeLeft(left)
    const isFinal = left.isWhole && left.runs.every(({ id }) => left.stuck.has(id))
    if (isFinal) this.request.postState.settled()
    if (words === undefined) return
    if (isFinal) this.ports.log.warning(`The run ended, but ${words}.`)
    else this.ports.log.info(`The run ended, but ${words}; the step after the job goes on with it.`)
  }

  /** Nothing is left to do for the run, and this is how the step ends. */
  settle(error: ActionError): Outcome {
    this.request.postState.settled()
    return this.runRecord.outcome(error.conclusion, error)
  }

  /** `wait: false`: ends with the id and, where the server shows it soon, the link. */
  async leaveStarted(): Promise<Outcome> {
    this.request.postState.settled()
    const { clock } = this.ports
    const untilMs = clock.now() + linkMs
    while (!(await this.hasLink(untilMs - clock.now())) && clock.now() < untilMs && !this.stop.error) {
      await clock.sleep(500, this.stop.signal).catch(() => undefined)
    }
    return this.runRecord.outcome('started', undefined)
  }

  /** The job was cancelled or the time is over, `inDoubt` whether there is a run. */
  async stopEarly({ inDoubt, error }: { readonly inDoubt: boolean; readonly error?: unknown }): Promise<Outcome> {
    const stopError = this.stop.error ?? new ActionError('The job was cancelled.', { conclusion: 'cancelled' })
    const ending = error instanceof SendError && error.conclusion === stopError.conclusion ? error : stopError
    const isLeft = stopError.conclusion === 'timed_out' && this.request.onTimeout === 'leave'
    const inDoubtMs = this.ports.clock.now() - this.runRecord.startedMs
    const target = inDoubt ? { key: this.request.key, maxAgeMs: inDoubtMs } : this.target
    if (target === undefined || isLeft) return this.leaveRunning(ending)
    return this.cancelRuns(ending, { target, budgetMs: this.stop.leftMs, searchMs: this.notShownMs(target) })
  }

  /** A limit the user set is reached. */
  endOverLimit(error: ActionError): Promise<Outcome> {
    const { target } = this
    if (target === undefined) return this.leaveRunning(error)
    return this.cancelRuns(error, { target, budgetMs: overLimitMs, searchMs: this.notShownMs(target) })
  }

  /** The run can't be seen any more. */
  async endLost(error: ActionError): Promise<Outcome> {
    const { target } = this
    if (target === undefined || this.request.onTimeout === 'leave') return this.settle(error)
    return this.cancelRuns(error, { target, budgetMs: lostMs, searchMs: 0 })
  }

  private get target(): CancelTarget | undefined {
    const { id, owned } = this.runRecord
    return id !== undefined && owned ? { id } : undefined
  }

  /** The run goes on without the step, unless it has just ended. */
  private async leaveRunning(error: ActionError): Promise<Outcome> {
    const { id } = this.runRecord
    const run = id === undefined ? undefined : await this.look(id, lastLookMs)
    if (run && (await this.isOver(run))) return this.conclude(run)
    return this.settle(withHint(error, this.runRecord.last))
  }

  /** A run that was seen is not hidden but gone where the server doesn't know it; one just made may not show yet. */
  private notShownMs(target: CancelTarget): number {
    return 'id' in target && this.runRecord.last ? lastLookMs : this.stop.leftMs
  }

  private async cancelRuns(error: ActionError, request: CancellationRequest): Promise<Outcome> {
    this.ports.log.info('id' in request.target ? 'Cancelling the run.' : 'Looking for the run, to cancel it.')
    const cancellation = await this.cancelUntilNew(request)
    if (cancellation.run) this.runRecord.note(cancellation.run)
    if (this.runRecord.id === undefined && cancellation.id !== undefined) this.runRecord.know(cancellation.id, true)
    if (cancellation.run && (await this.isOver(cancellation.run))) return this.conclude(cancellation.run)
    this.tellPost(cancellation)
    return this.runRecord.outcome(error.conclusion, withHint(error, this.runRecord.last))
  }

  /** A run that shows its end from before a message takes the message up yet: it is cancelled then, if there is time. */
  private async cancelUntilNew(request: CancellationRequest): Promise<Cancellation> {
    const { clock } = this.ports
    const { leave: signal } = this.stop
    const untilMs = clock.now() + request.budgetMs
    for (;;) {
      const cancellation = await cancelRuns(this.ports, { ...request, budgetMs: untilMs - clock.now(), signal })
      if (!(await this.isOldEnd(cancellation))) return cancellation
      const isTimeLeft = clock.now() + oldEndRetryMs < untilMs && !signal.aborted
      if (!isTimeLeft) return { ...cancellation, kind: 'unfinished', reason: 'it has not taken up the message yet' }
      await clock.sleep(oldEndRetryMs, signal).catch(() => undefined)
    }
  }

  private async isOldEnd({ kind, run }: Cancellation): Promise<boolean> {
    if (kind !== 'ended' || !run || run.state === 'CANCELLED') return false
    if ((await this.ageOf(run)) === 'old') return true
    if (this.judgeEnd === noStaleStates) return false
    // The answer to the message can be younger than the reading: then the run is at work again.
    const now = await this.look(run.id, lastLookMs)
    return now !== undefined && !isEndState(now.state)
  }

  /** An end that counts though the step was to end before: not the one our own cancel made, nor one we were to wait out. */
  private async isOver(run: Run): Promise<boolean> {
    const { state } = run
    if (!isEndState(state) || state === 'CANCELLED') return false
    if (state === 'BLOCKED' && this.request.onBlocked === 'wait') return false
    return (await this.ageOf(run)) === 'new'
  }

  private ageOf(run: Run): Promise<StaleState | undefined> {
    return unlessAborted(this.judgeEnd(run, this.stop.leave), this.stop.leave)
  }

  private tellPost({ kind, id, reason }: Cancellation): void {
    const { log } = this.ports
    if (kind === 'cancelling' || kind === 'unfinished') {
      log.info('The cancel is not confirmed yet; the step after the job goes on with it.')
      return
    }
    // A run known by its id is gone; one known by its key may only be slow to show.
    if (kind === 'absent' && id === undefined) return
    this.request.postState.settled()
    if (kind !== 'not_cancellable') return
    const { last } = this.runRecord
    if (last && isEndState(last.state)) log.warning(`The run was cancelled, but ${reason ?? ''}.`)
    else log.warning(`The run can't be cancelled and goes on${whereIs(last)} (${reason ?? ''}).`)
  }

  /** Where the server is new enough to tell them. */
  private async readDetails(run: Run): Promise<void> {
    if (run.finishedAt === undefined || this.stop.error) return
    const { times, usage } = await readDetails(this.ports.api, run, { signal: this.stop.signal, deadlineMs: linkMs })
    this.runRecord.times = times
    this.runRecord.last = { ...run, usage }
  }

  /** After the step had to end there is a moment left for the answer; then the status message has to do. */
  private async readAnswer(run: Run): Promise<Answer> {
    const limit = this.stop.answerLimit()
    try {
      return await readAnswer(this.ports, run, { scope: this.scopeOf(run), signal: limit.signal })
    } catch (error) {
      if (!limit.signal.aborted) throw error
      return answerWithoutConversation(run)
    } finally {
      limit.clear()
    }
  }

  private async hasLink(leftMs: number): Promise<boolean> {
    const run = await this.look(this.runRecord.id ?? '', Math.max(leftMs, lastLookMs), this.stop.signal)
    return run !== undefined && (run.sessionLink !== undefined || run.startedAt !== undefined || isEndState(run.state))
  }

  /** One reading, shown where that is quick; undefined where none comes. */
  private async look(id: string, deadlineMs: number, signal = this.stop.leave): Promise<Run | undefined> {
    try {
      const run = await this.ports.api.getRun(id, { signal, deadlineMs })
      this.runRecord.note(run)
      return run
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      return undefined
    }
  }
}
