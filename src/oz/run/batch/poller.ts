import { OzError } from '../../client/failure.ts'
import type { Run } from '../../client/types.ts'
import { signalAfter } from '../deadline.ts'
import { adaptivePace, fixedPace, type Pace } from '../pace.ts'
import type { RunPorts } from '../ports.ts'
import { RunCache } from './cache.ts'
import { NoList, ListPages } from './list-runs.ts'
import { Subscribers } from './subscribers.ts'

export interface BatchPollerOptions {
  readonly ports: RunPorts
  /** Undefined: adaptive. */
  readonly pollIntervalMs: number | undefined
}

const requestsATick = 2
const urgentMs = 300
const shortestSingleMs = 500
/** A run that the list has not shown for so long is looked at by itself. */
const staleMs = 60_000
const singleDeadlineMs = 10_000
/** Whole sweeps without any of ours, after which the list is taken to be about other runs. */
const mostBarren = 10

/**
 * Reads the states of any number of runs with at most two requests a tick: pages of the list, and where there is room
 * a run by itself. Where there is no list, runs are read by themselves, in turns. A reading is what changed; who has a
 * deadline gets what is known.
 */
export class BatchPoller {
  private readonly ports: RunPorts
  private readonly pollIntervalMs: number | undefined
  private readonly sweep: ListPages
  private readonly pace: Pace
  private readonly readings = new RunCache()
  private readonly subscribers: Subscribers
  private nudge = new AbortController()
  private request = new AbortController()
  private isRunning = false
  private hasList = true
  private barren = 0
  private tickedMs: number
  private waitMs: number

  constructor({ ports, pollIntervalMs }: BatchPollerOptions) {
    this.ports = ports
    this.pollIntervalMs = pollIntervalMs
    this.sweep = new ListPages(ports)
    this.pace = pollIntervalMs === undefined ? adaptivePace(ports.jitter) : fixedPace(pollIntervalMs)
    this.tickedMs = ports.clock.now()
    this.waitMs = this.pace.next(0)
    this.subscribers = new Subscribers(() => {
      this.onLeave()
    })
  }

  /** The next reading of a run. Rejects with an OzError where none comes. */
  async read(id: string, { signal, deadlineMs }: Parameters<RunPorts['api']['getRun']>[1]): Promise<Run> {
    const { clock } = this.ports
    this.readings.track(id, clock.now())
    const fresh = this.readings.take(id)
    if (fresh !== undefined) return fresh
    if (deadlineMs === undefined) return this.wait(id, false, signal)
    const limit = signalAfter(clock, deadlineMs)
    try {
      return await this.wait(id, true, AbortSignal.any([signal, limit.signal]))
    } finally {
      limit.clear()
    }
  }

  private wait(id: string, isUrgent: boolean, signal: AbortSignal): Promise<Run> {
    const reading = this.subscribers.join(id, isUrgent, signal)
    this.nudge.abort()
    if (!this.isRunning) {
      this.isRunning = true
      void this.loop()
    }
    return reading
  }

  /** What nobody waits for any more must not hold up what comes next. */
  private onLeave(): void {
    if (this.subscribers.size > 0) return
    this.request.abort(new Error('nobody waits'))
    this.nudge.abort()
  }

  private async loop(): Promise<void> {
    while (this.subscribers.size > 0) {
      await this.pause()
      if (this.subscribers.size > 0) await this.tick()
    }
    this.isRunning = false
  }

  private async pause(): Promise<void> {
    const { clock } = this.ports
    for (;;) {
      const leftMs = this.tickedMs + this.intervalMs() - clock.now()
      if (leftMs <= 0 || this.subscribers.size === 0) return
      this.nudge = new AbortController()
      await clock.sleep(leftMs, this.nudge.signal).catch(() => undefined)
    }
  }

  /** As for the youngest run alone; shorter where runs are read in turns. */
  private intervalMs(): number {
    if (this.subscribers.isUrgent) return Math.min(urgentMs, this.waitMs)
    if (this.hasList || this.pollIntervalMs !== undefined) return this.waitMs
    const turns = Math.max(1, this.subscribers.size / requestsATick)
    return Math.min(this.waitMs, Math.max(shortestSingleMs, this.waitMs / turns))
  }

  private async tick(): Promise<void> {
    const { clock } = this.ports
    this.request = new AbortController()
    const { signal } = this.request
    this.tickedMs = clock.now()
    try {
      await this.readAll(signal)
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error))
      if (!signal.aborted) for (const subscriber of this.subscribers.list) subscriber.reject(reason)
    }
    this.waitMs = this.pace.next(clock.now() - (this.readings.youngestMs() ?? clock.now()))
  }

  private async readAll(signal: AbortSignal): Promise<void> {
    let left = requestsATick
    const seen = new Set<string>()
    for (let isWhole = false; this.hasList && !isWhole && left > 0; left -= 1) {
      isWhole = await this.readPage(signal, seen)
    }
    for (; left > 0 && !signal.aborted; left -= 1) {
      const id = this.chooseOne()
      if (id === undefined) return
      await this.readOne(id, signal)
    }
  }

  /** Whether the sweep is whole with this page. */
  private async readPage(signal: AbortSignal, seen: Set<string>): Promise<boolean> {
    try {
      const { runs, isWhole } = await this.sweep.read(signal, (page) => {
        for (const { id } of page) seen.add(id)
        // Now: of a run that has ended nothing is kept once it is delivered.
        if (page.some(({ id }) => this.readings.has(id))) this.barren = -Infinity
        return this.readings.ids.every((id) => seen.has(id))
      })
      for (const run of runs) this.deliver(run)
      if (isWhole) this.endSweep()
      return isWhole
    } catch (error) {
      if (!(error instanceof NoList)) throw error
      this.giveUpList(error.message)
      return true
    }
  }

  private endSweep(): void {
    this.barren += 1
    if (this.barren >= mostBarren) this.giveUpList('it does not show them')
    if (!this.sweep.isTrusted) return
    for (const subscriber of this.subscribers.list) {
      const last = subscriber.isUrgent ? this.readings.last(subscriber.id) : undefined
      if (last !== undefined) subscriber.resolve(last)
    }
  }

  private giveUpList(reason: string): void {
    this.hasList = false
    this.ports.log.info(`The runs can't be read from the list (${reason}): they are read one by one.`)
  }

  /** Of those waited for the one in a hurry, or read longest ago where that is long enough. */
  private chooseOne(): string | undefined {
    const nowMs = this.ports.clock.now()
    const enoughMs = this.hasList ? staleMs : 0
    const due = this.subscribers.list
      .map(({ id, isUrgent }) => ({ id, isUrgent, ageMs: this.readings.ageMs(id, nowMs) }))
      .filter(({ isUrgent, ageMs }) => isUrgent || ageMs >= enoughMs)
    const hurried = due.filter(({ isUrgent }) => isUrgent)
    const [first, ...others] = hurried.length > 0 ? hurried : due
    return first && others.reduce((oldest, one) => (one.ageMs > oldest.ageMs ? one : oldest), first).id
  }

  private async readOne(id: string, signal: AbortSignal): Promise<void> {
    try {
      this.deliver(await this.ports.api.getRun(id, { signal, deadlineMs: singleDeadlineMs }))
    } catch (error) {
      if (!(error instanceof OzError) || signal.aborted) throw error
      this.readings.skip(id, this.ports.clock.now())
      for (const subscriber of this.subscribers.of(id)) subscriber.reject(error)
    }
  }

  /** Without its prompt, which nobody asks for here and of which many take much memory. */
  private deliver(given: Run): void {
    const run = { ...given, prompt: '' }
    if (this.readings.note(run, this.ports.clock.now())) this.pace.stateMoved()
    const [first, ...others] = this.subscribers.of(run.id)
    if (first === undefined) return
    this.readings.take(run.id)
    for (const subscriber of [first, ...others]) subscriber.resolve(run)
  }
}
