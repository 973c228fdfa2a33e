import type { ActionError, Conclusion } from '../../platform/errors.ts'
import type { Clock } from '../../platform/ports.ts'
import type { RunTimes } from '../client/run-details.ts'
import type { Run } from '../client/types.ts'
import type { Outcome, StateChange } from './outcome.ts'
import type { Memory } from './ports.ts'

/** What is known of the run so far, for the outcome and, through `postState`, for post. */
export class RunRecord {
  readonly history: History
  readonly startedMs: number
  /** The last reading. */
  last: Run | undefined
  id: string | undefined
  /** Whether the run is ours to cancel. */
  owned = false
  isDoubtful = false
  times: RunTimes | undefined
  private readonly clock: Clock
  private readonly postState: Memory

  constructor(clock: Clock, postState: Memory) {
    this.clock = clock
    this.postState = postState
    this.startedMs = clock.now()
    this.history = new History(clock, this.startedMs)
  }

  /** The run is known by its id from now on. */
  know(id: string, owned: boolean): void {
    this.id = id
    this.owned = owned
    this.postState.known(id, owned)
  }

  /** A reading that did not come from watching. */
  note(run: Run): void {
    this.last = run
    this.history.note(run)
  }

  outcome(conclusion: Conclusion, error: ActionError | undefined, answer = ''): Outcome {
    const { last: run, id: runId, history, startedMs, isDoubtful, times } = this
    const durationMs = this.clock.now() - startedMs
    return { conclusion, error, answer, run, runId, history: history.all, durationMs, isDoubtful, times }
  }
}

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
  note({ state, stateName }: Run): boolean {
    const last = this.changes.at(-1)
    if (last?.stateName === stateName) return false
    if (this.changes.length === mostChanges) this.changes.splice(firstKept, 1)
    this.changes.push({ state, stateName, atMs: this.clock.now() - this.startedMs })
    return last !== undefined
  }

  get all(): readonly StateChange[] {
    return this.changes
  }
}
