import { ActionError } from '../../platform/errors.ts'
import { OzError } from '../client/failure.ts'
import { ElderWatch, findElder } from './duplicate-run.ts'
import { lostSight, notTakenUp } from './endings.ts'
import { sendFollowUp } from './follow-up.ts'
import { hasKey } from './key.ts'
import { Ledger } from './run-record.ts'
import { oldEndDetector } from './stale-state.ts'
import type { Outcome } from './outcome.ts'
import { adaptivePace, fixedPace } from './pace.ts'
import type { Run } from '../client/types.ts'
import type { RunPorts } from './ports.ts'
import { SendError } from './send-once.ts'
import { startRun } from './start.ts'
import { Stop } from './stop-signal.ts'
import { takeDown, type Takedown } from './cancel-run.ts'
import { watchRun, type WatchEnd } from './watch.ts'
import { WindUp } from './finish.ts'
import type { CarryOutRequest, Work } from './work.ts'

export type { CarryOutRequest, Memory, Work } from './work.ts'

/** Carries one run out: starts or joins it, watches it, takes it down where that is due, and says how it ended. */
export async function carryOut(ports: RunPorts, request: CarryOutRequest): Promise<Outcome> {
  const stop = new Stop(ports.clock, request)
  try {
    return await new RunLife(ports, request, stop).live()
  } finally {
    stop.clear()
  }
}

const yieldTakedownMs = 60_000

class RunLife {
  private readonly ports: RunPorts
  private readonly request: CarryOutRequest
  private readonly stop: Stop
  private readonly ledger: Ledger
  private readonly windUp: WindUp
  private mayHaveElder = false
  /** Runs that this step started. */
  private readonly started = new Set<string>()

  constructor(ports: RunPorts, request: CarryOutRequest, stop: Stop) {
    this.ports = ports
    this.request = request
    this.stop = stop
    this.ledger = new Ledger(ports.clock, request.memory)
    this.windUp = new WindUp({ ports, request, stop, ledger: this.ledger })
  }

  async live(): Promise<Outcome> {
    try {
      await this.begin()
      if (!this.request.wait && !this.stop.error) return await this.windUp.leaveStarted()
      return await this.finish(await this.watch())
    } catch (error) {
      return this.fail(error)
    }
  }

  private begin(): Promise<void> {
    const { work } = this.request
    switch (work.kind) {
      case 'start':
        return this.start(work)
      case 'attach':
        return this.join(work)
    }
  }

  private async start(work: Extract<Work, { kind: 'start' }>): Promise<void> {
    const { key, mayPost, memory } = this.request
    const { signal } = this.stop
    memory.starting(key, 'run')
    const started = await startRun(this.ports, { ...work, key, mayPost, signal })
    if (started.atCapacity) this.ports.log.notice('The plan is at its limit of cloud agents: the run waits in line.')
    if (started.how !== 'adopted') this.started.add(started.id)
    this.know(started.id, started.how !== 'adopted')
    this.mayHaveElder = work.shared || started.resent
    if (this.request.wait || started.how === 'adopted' || !this.mayHaveElder) return
    const elder = await findElder(this.ports, { id: started.id, key, signal })
    if (elder !== undefined) await this.yieldTo(elder)
  }

  private async join({ runId, followUp, owned = false }: Extract<Work, { kind: 'attach' }>): Promise<void> {
    const { key, mayPost, memory } = this.request
    this.know(runId, owned)
    if (followUp === undefined) return
    memory.starting(key, 'message')
    this.windUp.judgeEnd = () => Promise.resolve('old')
    const { signal } = this.stop
    const baseline = await sendFollowUp(this.ports, { runId, text: followUp, key, mayPost, signal })
    this.windUp.judgeEnd = oldEndDetector(this.ports, key, baseline)
  }

  /** A run we didn't start is ours to take down only where somebody wrote `on_timeout: cancel`. */
  private know(id: string, started: boolean): void {
    this.ledger.know(id, started || this.request.onTimeout === 'cancel')
  }

  /** Goes over to a run of the same key that was there before ours, which is taken down. */
  private async yieldTo(elder: Run): Promise<void> {
    const { log } = this.ports
    const { id = '' } = this.ledger
    log.info(`The run ${elder.id} of the same key was there first; going on with it.`)
    const taken = this.started.has(id) ? await this.takeDownUnneeded(id) : 'ended'
    const isOurs = hasKey(elder.prompt, this.request.key)
    if (isOurs) this.started.add(elder.id)
    this.know(elder.id, isOurs)
    this.ledger.note(elder)
    if (taken === 'ended' || taken === 'cancelling') return
    this.request.memory.leftover(id)
    log.warning(`The run ${id}, which is not needed any more, could not be cancelled yet.`)
  }

  private async takeDownUnneeded(id: string): Promise<Takedown['kind']> {
    const { kind } = await takeDown(this.ports, {
      target: { id },
      budgetMs: yieldTakedownMs,
      searchMs: yieldTakedownMs,
      signal: this.stop.leave,
    })
    return kind
  }

  /** To the end of the run; of the eldest, where there turn out to be several of the key. */
  private async watch(): Promise<WatchEnd> {
    const { key } = this.request
    for (;;) {
      const search = { id: this.ledger.id ?? '', key, signal: this.stop.signal }
      const elders = this.mayHaveElder ? new ElderWatch(this.ports, search, () => this.ledger.last) : undefined
      const end = await this.watchOne(elders?.signal ?? this.stop.signal)
      const elder = await elders?.close(end)
      if (elder === undefined) return end
      await this.yieldTo(elder)
    }
  }

  private watchOne(signal: AbortSignal): Promise<WatchEnd> {
    const { pollIntervalMs, onBlocked, onRun } = this.request
    return watchRun(this.ports, {
      id: this.ledger.id ?? '',
      pace: pollIntervalMs === undefined ? adaptivePace(this.ports.jitter) : fixedPace(pollIntervalMs),
      history: this.ledger.history,
      signal,
      waitOnBlocked: onBlocked === 'wait',
      onRun: (run) => {
        this.ledger.last = run
        return onRun(run)
      },
      judgeEnd: this.windUp.judgeEnd,
    })
  }

  private async finish(end: WatchEnd): Promise<Outcome> {
    switch (end.kind) {
      case 'ended':
        return this.windUp.conclude(end.run)
      case 'stopped':
        return this.windUp.stopEarly({ inDoubt: false })
      case 'over_limit':
        return this.windUp.endOverLimit(new ActionError(end.reason, { conclusion: 'cancelled' }))
      case 'not_taken_up':
        return this.windUp.settle(notTakenUp(this.ledger.id ?? ''))
      case 'lost':
      case 'locked_out':
      case 'unreachable':
        return this.windUp.endLost(lostSight(end, this.ledger.last, this.ports.api.origin))
    }
  }

  /** No run to watch: a failure before there was one, doubt whether there is, or the step had to end before. */
  private async fail(error: unknown): Promise<Outcome> {
    const inDoubt = error instanceof SendError && error.inDoubt && this.request.work.kind === 'start'
    if (!(error instanceof ActionError || error instanceof OzError)) throw error
    if (this.stop.error) return this.windUp.stopEarly({ inDoubt, error })
    if (error instanceof OzError) throw error
    // Post looks once more for a run that nobody knows of.
    return inDoubt ? this.ledger.outcome(error.conclusion, error) : this.windUp.settle(error)
  }
}
