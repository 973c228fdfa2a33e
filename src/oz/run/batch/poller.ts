import { isMissingCall, orFailure, OzError, statusOf } from '../../client/failure.ts'
import { isEndState, type Run } from '../../client/types.ts'
import { adaptivePace, fixedPace, type Pace } from '../pace.ts'
import { isAboutTheQuestion, readPages, type ListQuery } from '../list.ts'
import type { RunPorts } from '../ports.ts'

type Waiter = Pick<PromiseWithResolvers<Run>, 'resolve' | 'reject'>

/** A run that is asked for, until its end was given. */
interface Entry {
  /** When it was first asked for, and last read. */
  readonly sinceMs: number
  readMs?: number
  stateName?: string
  /** A reading that nobody took yet. */
  fresh?: Run | undefined
  readonly waiters: Set<Waiter>
}

const newest = { sort_by: 'updated_at', sort_order: 'desc' }
/** Tried one after another: long prompts can make a page too large, and a server may not know how to sort. */
const questions: readonly ListQuery[] = [
  { limit: '100', ...newest },
  { limit: '10', ...newest },
  { limit: '100' },
  { limit: '10' },
]
const requestsATick = 2
const requestDeadlineMs = 15_000
/** Changes of the same moment can come to the list one after another. */
const overlapMs = 10_000
/** A run that the list has not shown for so long is looked at by itself. */
const staleMs = 60_000
const shortestSingleMs = 500
/** Readings without any of ours, after which the list is taken to be about other runs. */
const mostBarren = 10

/**
 * Reads the states of any number of runs with at most two requests a tick: what has changed on the list, and where there
 * is room a run by itself. Where there is no list, runs are read by themselves, in turns.
 */
export class BatchPoller {
  private readonly ports: RunPorts
  private readonly pollIntervalMs: number | undefined
  private readonly pace: Pace
  private readonly entries = new Map<string, Entry>()
  /** Of the loop, while there is one. */
  private running: AbortController | undefined
  private hasList = true
  private question = 0
  private missing = 0
  private barren = 0
  /** What changed before this has been seen. */
  private sinceMs: number | undefined
  private tickedMs: number
  private waitMs: number

  /** Without an interval the pace is adaptive. */
  constructor(ports: RunPorts, pollIntervalMs: number | undefined) {
    this.ports = ports
    this.pollIntervalMs = pollIntervalMs
    this.pace = pollIntervalMs === undefined ? adaptivePace(ports.jitter) : fixedPace(pollIntervalMs)
    this.tickedMs = ports.clock.now()
    this.waitMs = this.pace.next(0)
  }

  /** The next reading of a run. Rejects with an OzError where none comes. */
  async read(id: string, signal: AbortSignal): Promise<Run> {
    const entry = this.entries.get(id) ?? { sinceMs: this.ports.clock.now(), waiters: new Set() }
    this.entries.set(id, entry)
    return this.take(id, entry) ?? this.wait(entry, signal)
  }

  private take(id: string, entry: Entry): Run | undefined {
    const { fresh } = entry
    entry.fresh = undefined
    // A blocked run may go on; of the other ends there is nothing to wait for.
    if (fresh && isEndState(fresh.state) && fresh.state !== 'BLOCKED') this.entries.delete(id)
    return fresh
  }

  private async wait(entry: Entry, signal: AbortSignal): Promise<Run> {
    const waiter = Promise.withResolvers<Run>()
    const onAbort = (): void => {
      entry.waiters.delete(waiter)
      waiter.reject(new OzError('no reading in time', { kind: 'transport', reason: 'timeout', sent: true }))
      // What nobody waits for any more must not hold up what comes next.
      if (this.waited.length === 0) this.running?.abort(new Error('nobody waits'))
    }
    entry.waiters.add(waiter)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
    if (!this.running) void this.loop()
    try {
      return await waiter.promise
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  private release({ waiters }: Entry): readonly Waiter[] {
    const released = [...waiters]
    waiters.clear()
    return released
  }

  private get waited(): readonly (readonly [string, Entry])[] {
    return [...this.entries].filter(([, { waiters }]) => waiters.size > 0)
  }

  private async loop(): Promise<void> {
    const { clock } = this.ports
    while (this.waited.length > 0) {
      this.running = new AbortController()
      const { signal } = this.running
      await clock.sleep(Math.max(0, this.tickedMs + this.intervalMs() - clock.now()), signal).catch(() => undefined)
      if (!signal.aborted) await this.tick(signal)
    }
    this.running = undefined
  }

  /** As for the youngest run alone; shorter where runs are read in turns. */
  private intervalMs(): number {
    if (this.hasList || this.pollIntervalMs !== undefined) return this.waitMs
    const turns = Math.max(1, this.waited.length / requestsATick)
    return Math.min(this.waitMs, Math.max(shortestSingleMs, this.waitMs / turns))
  }

  private async tick(signal: AbortSignal): Promise<void> {
    const { clock } = this.ports
    this.tickedMs = clock.now()
    try {
      const asked = this.hasList ? await this.readList(signal) : 0
      for (const id of this.due().slice(0, requestsATick - asked)) {
        if (!signal.aborted) await this.readOne(id, signal)
      }
    } catch (error) {
      const waiters = signal.aborted ? [] : this.waited.flatMap(([, entry]) => this.release(entry))
      for (const { reject } of waiters) reject(error)
    }
    const ages = [...this.entries.values()].map(({ sinceMs }) => clock.now() - sinceMs)
    this.waitMs = this.pace.next(ages.length === 0 ? 0 : Math.min(...ages))
  }

  /** Gives how many pages it asked for. */
  private async readList(signal: AbortSignal): Promise<number> {
    const asked = await orFailure(this.readChanges(signal), signal)
    if (asked instanceof OzError) {
      this.judgeList(asked)
      return 1
    }
    this.missing = 0
    if ((this.barren += 1) >= mostBarren) this.giveUpList('it does not show them')
    return asked
  }

  /** What has changed since the last time, of two pages at most. */
  private async readChanges(signal: AbortSignal): Promise<number> {
    const open = new Set(this.waited.map(([id]) => id))
    const since = this.sinceMs === undefined ? {} : { updated_after: new Date(this.sinceMs).toISOString() }
    const query = { ...questions[this.question], ...(this.question < 2 && since) }
    const options = { signal, deadlineMs: requestDeadlineMs, mostPages: requestsATick }
    let [asked, latestMs] = [0, this.sinceMs ?? -Infinity]
    for await (const { runs, isLast } of readPages(this.ports, query, options)) {
      asked += 1
      for (const run of runs) {
        open.delete(run.id)
        if (this.entries.has(run.id)) this.barren = -Infinity
        latestMs = Math.max(latestMs, (run.updatedAt?.getTime() ?? -Infinity) - overlapMs)
        this.deliver(run)
      }
      if (!isLast && open.size > 0) continue
      if (Number.isFinite(latestMs)) this.sinceMs = latestMs
      break
    }
    return asked
  }

  /** Another question, or no list after all, where it says so twice. @throws the error where it is about neither. */
  private judgeList(error: OzError): void {
    const isMissing = isMissingCall(error) || [403, 404].includes(statusOf(error) ?? 0)
    this.missing = isMissing ? this.missing + 1 : 0
    if (isAboutTheQuestion(error)) this.question += 1
    else if (!isMissing) throw error
    if (this.missing > 1 || this.question === questions.length) this.giveUpList(error.message)
  }

  private giveUpList(reason: string): void {
    this.hasList = false
    this.ports.log.info(`Couldn't read the runs from the list (${reason}); reading them one by one.`)
  }

  /** Those waited for that no list shows, the one read longest ago first. */
  private due(): readonly string[] {
    const youngestMs = this.ports.clock.now() - (this.hasList ? staleMs : 0)
    return this.waited
      .filter(([, { readMs = -Infinity }]) => readMs <= youngestMs)
      .toSorted(([, one], [, other]) => (one.readMs ?? -1) - (other.readMs ?? -1))
      .map(([id]) => id)
  }

  private async readOne(id: string, signal: AbortSignal): Promise<void> {
    const { api, clock } = this.ports
    const entry = this.entries.get(id)
    if (entry === undefined) return
    const run = await orFailure(api.getRun(id, { signal, deadlineMs: requestDeadlineMs }), signal)
    if (run instanceof OzError) {
      entry.readMs = clock.now()
      for (const { reject } of this.release(entry)) reject(run)
    } else this.deliver(run)
  }

  /** Without its prompt, which nobody asks for here and of which many take much memory. */
  private deliver(given: Run): void {
    const entry = this.entries.get(given.id)
    if (entry === undefined) return
    const run = { ...given, prompt: '' }
    if (entry.stateName !== run.stateName) this.pace.stateMoved()
    Object.assign(entry, { readMs: this.ports.clock.now(), stateName: run.stateName, fresh: run })
    const waiters = this.release(entry)
    if (waiters.length > 0) void this.take(run.id, entry)
    for (const { resolve } of waiters) resolve(run)
  }
}
