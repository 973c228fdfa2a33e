import type { Run } from '../client/types.ts'
import type { Clock } from '../../platform/ports.ts'
import type { StateChange } from './outcome.ts'

/** Enough for any run that makes sense. A server that flips between states for hours must not fill the memory. */
const mostChanges = 200
const firstKept = 50

/** The states a run was seen in, each with the time since the step began; the same in a row counts once. */
export class History {
  private readonly changes: StateChange[] = []
  private readonly clock: Clock
  private readonly startedMs: number

  constructor(clock: Clock, startedMs: number) {
    this.clock = clock
    this.startedMs = startedMs
  }

  /** Whether it moved from another state into this one. Of very many changes the first and the latest are kept. */
  note(run: Run): boolean {
    const last = this.changes.at(-1)
    if (last?.stateName === run.stateName) return false
    if (this.changes.length === mostChanges) this.changes.splice(firstKept, 1)
    this.changes.push({ state: run.state, stateName: run.stateName, atMs: this.clock.now() - this.startedMs })
    return last !== undefined
  }

  get all(): readonly StateChange[] {
    return this.changes
  }
}
