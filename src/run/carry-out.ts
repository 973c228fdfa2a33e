import { ActionError, type Conclusion } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import { explainAs } from '../oz/explain.ts'
import type { Run } from '../oz/types.ts'
import { answerWithoutConversation, readAnswer, type Answer } from './answer.ts'
import { concludeRun } from './conclude.ts'
import { signalAfter } from './deadline.ts'
import { oldEndDetector, sendFollowUp } from './follow-up.ts'
import { History } from './history.ts'
import type { RunKey } from './key.ts'
import type { Outcome } from './outcome.ts'
import { adaptivePace, fixedPace } from './pace.ts'
import type { RunPorts } from './ports.ts'
import { SendError } from './send-once.ts'
import { startRun } from './start.ts'
import { takeDown, type Takedown, type Target } from './takedown.ts'
import { watchRun, type WatchEnd, type WatchRequest } from './watch.ts'

/** A run to start, or one to attach to. */
export type Work =
  | { readonly kind: 'start'; readonly body: JsonObject; readonly shared: boolean }
  | { readonly kind: 'attach'; readonly runId: string; readonly followUp: string | undefined }

/** What post needs to know should this process die. Ids only. */
export interface Memory {
  /** Before the first POST. */
  starting(key: string): void
  /** `owned`: whether the run is ours to take down. */
  known(id: string, owned: boolean): void
  /** Nothing is left to do. */
  settled(): void
}

export interface CarryOutRequest {
  readonly work: Work
  readonly key: RunKey
  readonly wait: boolean
  readonly timeoutMs: number
  /** Undefined: not set by hand. */
  readonly onTimeout: 'cancel' | 'leave' | undefined
  readonly onBlocked: 'fail' | 'wait'
  readonly pollIntervalMs: number | undefined
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  readonly mayPost: () => Promise<boolean>
  readonly memory: Memory
  /** Called with each reading; a text it gives is a limit reached, and the run is taken down. */
  readonly onRun: (run: Run) => Promise<string | undefined>
}

/** After a cancel main has 7 s before it is killed; what is left of them is for outputs and summary. */
export const cancelBudgetMs = 6_500
const timeoutTakedownMs = 30_000
const lostTakedownMs = 10_000

/** Carries one run out: starts or joins it, watches it, takes it down where that is due, and says how it ended. */
export async function carryOut(ports: RunPorts, request: CarryOutRequest): Promise<Outcome> {
  const life = new RunLife(ports, request)
  try {
    return await life.live()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return life.fail(error)
  }
}

class RunLife {
  private readonly ports: RunPorts
  private readonly request: CarryOutRequest
  private readonly startedMs: number
  private readonly deadlineMs: number
  private readonly history: History
  private cancelledMs: number | undefined
  private id: string | undefined
  private owned = false
  private last: Run | undefined

  constructor(ports: RunPorts, request: CarryOutRequest) {
    this.ports = ports
    this.request = request
    this.startedMs = ports.clock.now()
    this.deadlineMs = this.startedMs + request.timeoutMs
    this.history = new History(ports.clock, this.startedMs)
    const onAbort = (): void => {
      this.cancelledMs = ports.clock.now()
    }
    if (request.signal.aborted) onAbort()
    else request.signal.addEventListener('abort', onAbort, { once: true })
  }

  async live(): Promise<Outcome> {
    const judgeEnd = await this.begin()
    if (!this.request.wait) {
      this.request.memory.settled()
      await this.readOnce()
      return this.outcome('started', undefined, '')
    }
    return this.finish(await this.watch(judgeEnd))
  }

  /** No run to watch: a failure before there was one, or doubt whether there is. */
  async fail(error: ActionError): Promise<Outcome> {
    const inDoubt = error instanceof SendError && error.inDoubt && this.request.work.kind === 'start'
    if (inDoubt && this.cancelledMs !== undefined) return this.finishCancelled(error)
    if (!inDoubt && this.id === undefined) this.request.memory.settled()
    return this.outcome(error.conclusion, error, '')
  }

  private async begin(): Promise<WatchRequest['judgeEnd']> {
    const { work } = this.request
    const { signal, key, mayPost } = this.request
    const sending = { signal, key, mayPost, deadlineMs: this.deadlineMs }
    if (work.kind === 'start') {
      this.request.memory.starting(key.value)
      const started = await startRun(this.ports, { ...work, ...sending })
      if (started.atCapacity) this.ports.log.notice('The plan is at its limit of cloud agents: the run waits in line.')
      this.know(started.id, started.how !== 'adopted')
      return undefined
    }
    this.know(work.runId, false)
    if (work.followUp === undefined) return undefined
    const baseline = await sendFollowUp(this.ports, { runId: work.runId, text: work.followUp, ...sending })
    return oldEndDetector(this.ports, key, baseline)
  }

  /** A run we didn't start is ours to take down only where somebody wrote `on_timeout: cancel`. */
  private know(id: string, started: boolean): void {
    this.id = id
    this.owned = started || this.request.onTimeout === 'cancel'
    this.request.memory.known(id, this.owned)
  }

  private watch(judgeEnd: WatchRequest['judgeEnd']): Promise<WatchEnd> {
    const { pollIntervalMs, onBlocked, signal, onRun } = this.request
    return watchRun(this.ports, {
      id: this.id ?? '',
      pace: pollIntervalMs === undefined ? adaptivePace(this.ports.jitter) : fixedPace(pollIntervalMs),
      history: this.history,
      deadlineMs: this.deadlineMs,
      signal,
      waitOnBlocked: onBlocked === 'wait',
      onRun: (run) => {
        this.last = run
        return onRun(run)
      },
      ...(judgeEnd && { judgeEnd }),
    })
  }

  private async finish(end: WatchEnd): Promise<Outcome> {
    switch (end.kind) {
      case 'ended':
        return this.conclude(end.run)
      case 'cancelled':
        return this.finishCancelled(new ActionError('The job was cancelled.', { conclusion: 'cancelled' }))
      case 'timed_out':
        return this.finishEarly(this.timedOut(), timeoutTakedownMs)
      case 'over_limit':
        return this.finishEarly(new ActionError(end.reason, { conclusion: 'cancelled' }), timeoutTakedownMs)
      case 'not_taken_up':
        this.request.memory.settled()
        return this.outcome('failure', notTakenUp(this.id), '')
      case 'lost':
      case 'locked_out':
      case 'unreachable':
        return this.finishEarly(this.lostSight(end), lostTakedownMs)
    }
  }

  private async conclude(run: Run): Promise<Outcome> {
    this.last = run
    this.request.memory.settled()
    const answer = await this.answerOf(run)
    if (answer.note !== undefined) this.ports.log.notice(answer.note)
    const { conclusion, error } = concludeRun(run, answer)
    return this.outcome(conclusion, error, answer.text)
  }

  /** A cancel leaves a moment for the answer, and then the status message. */
  private async answerOf(run: Run): Promise<Answer> {
    const moment = this.cancelledMs === undefined ? undefined : signalAfter(this.ports.clock, 1_000)
    const signal = moment?.signal ?? this.request.signal
    try {
      return await readAnswer(this.ports, run, signal)
    } catch (error) {
      if (!signal.aborted) throw error
      return answerWithoutConversation(run)
    } finally {
      moment?.clear()
    }
  }

  private async finishCancelled(error: ActionError): Promise<Outcome> {
    const target = this.target()
    if (target === undefined || (this.id !== undefined && !this.owned)) {
      this.request.memory.settled()
      return this.outcome(error.conclusion, error, '')
    }
    return this.afterTakedown(await this.takeDown(target, (this.cancelledMs ?? 0) + cancelBudgetMs), error)
  }

  /** Ends before the run does: it is taken down, unless it is to be left or isn't ours. */
  private async finishEarly(error: ActionError, budgetMs: number): Promise<Outcome> {
    const target = this.target()
    if (target === undefined || !this.owned || this.request.onTimeout === 'leave') {
      this.request.memory.settled()
      return this.outcome(error.conclusion, error, '')
    }
    return this.afterTakedown(await this.takeDown(target, this.ports.clock.now() + budgetMs), error)
  }

  private target(): Target | undefined {
    if (this.id !== undefined) return { id: this.id }
    if (this.request.work.kind === 'attach') return undefined
    return { key: this.request.key.value, maxAgeMs: this.ports.clock.now() - this.startedMs }
  }

  private async takeDown(target: Target, deadlineMs: number): Promise<Takedown> {
    this.ports.log.info('Cancelling the run.')
    return takeDown(this.ports, { target, deadlineMs, searchMs: deadlineMs - this.ports.clock.now() })
  }

  /** A run that finished all the same has finished; what isn't done yet is left to post. */
  private async afterTakedown(takedown: Takedown, error: ActionError): Promise<Outcome> {
    this.last = takedown.run ?? this.last
    if (this.id === undefined && takedown.id !== undefined) this.know(takedown.id, true)
    if (this.last) this.history.note(this.last)
    switch (takedown.kind) {
      case 'ended':
        if (takedown.run && takedown.run.state !== 'CANCELLED') return this.conclude(takedown.run)
        this.request.memory.settled()
        break
      case 'not_cancellable':
        this.request.memory.settled()
        this.ports.log.warning(
          `The run can't be cancelled and goes on${whereIs(this.last)} (${takedown.reason ?? ''}).`,
        )
        break
      case 'absent':
        if (this.id !== undefined) this.request.memory.settled()
        break
      case 'cancelling':
      case 'unfinished':
        this.ports.log.info('The cancel is not confirmed yet; the step after the job goes on with it.')
        break
    }
    return this.outcome(error.conclusion, error, '')
  }

  private async readOnce(): Promise<void> {
    try {
      const run = await this.ports.api.getRun(this.id ?? '', { signal: this.request.signal, deadlineMs: 5_000 })
      this.last = run
      this.history.note(run)
      await this.request.onRun(run)
    } catch {
      // The link is a courtesy here: the run is started, and its id is known.
    }
  }

  private timedOut(): ActionError {
    const minutes = this.request.timeoutMs / 60_000
    return new ActionError(`The run did not end within timeout_minutes (${Number(minutes.toFixed(2))}).`, {
      conclusion: 'timed_out',
      wayOut: `Raise timeout_minutes or give the agent a smaller task; see what it did${whereIs(this.last)}.`,
    })
  }

  private lostSight(end: Extract<WatchEnd, { error: unknown }>): ActionError {
    const doing = {
      lost: 'find the run any more',
      locked_out: 'go on watching the run',
      unreachable: 'reach the service',
    }
    const conclusion: Conclusion = end.kind === 'unreachable' ? 'unknown' : 'failure'
    const error = explainAs(conclusion, end.error, doing[end.kind], this.ports.api.origin)
    this.ports.log.info(`What became of the run shows${whereIs(this.last)} (run ${this.id ?? ''}).`)
    return error
  }

  private outcome(conclusion: Conclusion, error: ActionError | undefined, answer: string): Outcome {
    return {
      conclusion,
      error,
      answer,
      run: this.last,
      runId: this.id,
      history: this.history.all,
      durationMs: this.ports.clock.now() - this.startedMs,
    }
  }
}

function notTakenUp(id: string | undefined): ActionError {
  return new ActionError(`The run ${id ?? ''} did not take up the message within a minute.`, {
    wayOut: 'See in its conversation whether the message arrived; start a new run with prompt if the old one is over.',
  })
}

function whereIs(run: Run | undefined): string {
  return run?.sessionLink === undefined ? ' at https://oz.warp.dev/runs' : ` at ${run.sessionLink}`
}
