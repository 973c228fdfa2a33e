import { isEndState, type Run } from '../../client/types.ts'

interface Entry {
  /** When the run was first asked for, and last read. */
  readonly sinceMs: number
  readMs: number | undefined
  last: Run | undefined
  /** A reading that nobody took yet. */
  fresh: Run | undefined
}

/** What is known of the runs that are asked for, each until its end was taken. */
export class RunCache {
  private readonly entries = new Map<string, Entry>()

  /** From now on the run's readings are kept. */
  track(id: string, nowMs: number): void {
    if (!this.entries.has(id))
      this.entries.set(id, { sinceMs: nowMs, readMs: undefined, last: undefined, fresh: undefined })
  }

  /** Keeps a reading of a run that is asked for. Gives whether its state moved. */
  note(run: Run, nowMs: number): boolean {
    const entry = this.entries.get(run.id)
    if (entry === undefined) return false
    const hasMoved = entry.last?.stateName !== run.stateName
    Object.assign(entry, { readMs: nowMs, last: run, fresh: run })
    return hasMoved
  }

  /** No reading came of it, but it was the run's turn. */
  skip(id: string, nowMs: number): void {
    const entry = this.entries.get(id)
    if (entry) entry.readMs = nowMs
  }

  /** A reading that nobody took yet. */
  take(id: string): Run | undefined {
    const entry = this.entries.get(id)
    const run = entry?.fresh
    if (entry) entry.fresh = undefined
    // A blocked run may go on; of the other ends there is nothing to wait for.
    if (run && isEndState(run.state) && run.state !== 'BLOCKED') this.entries.delete(id)
    return run
  }

  last(id: string): Run | undefined {
    return this.entries.get(id)?.last
  }

  has(id: string): boolean {
    return this.entries.has(id)
  }

  get ids(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** How long ago the run was read; Infinity where it never was. */
  ageMs(id: string, nowMs: number): number {
    const readMs = this.entries.get(id)?.readMs
    return readMs === undefined ? Infinity : nowMs - readMs
  }

  /** When the youngest run was first asked for. */
  youngestMs(): number | undefined {
    const moments = [...this.entries.values()].map(({ sinceMs }) => sinceMs)
    return moments.length === 0 ? undefined : Math.max(...moments)
  }
}
