import type { ActionError, Conclusion } from '../../platform/errors.ts'
import type { RunTimes } from '../client/run-details.ts'
import type { Run } from '../client/types.ts'
import type { Clock } from '../../platform/ports.ts'
import { History } from './history.ts'
import type { Outcome } from './outcome.ts'
import type { Memory } from './work.ts'

/** What is known of the run so far, for the outcome and, through `memory`, for post. */
export class RunRecord {
  readonly history: History
  readonly startedMs: number
  isDoubtful = false
  times: RunTimes | undefined
  private readonly clock: Clock
  private readonly postState: Memory
  private known: { readonly id: string; readonly owned: boolean } | undefined
  private reading: Run | undefined

  constructor(clock: Clock, postState: Memory) {
    this.clock = clock
    this.postState = postState
    this.startedMs = clock.now()
    this.history = new History(clock, this.startedMs)
  }

  /** The run is known by its id from now on. */
  know(id: string, owned: boolean): void {
    this.known = { id, owned }
    this.postState.known(id, owned)
  }

  /** A reading that did not come from watching. */
  note(run: Run): void {
    this.reading = run
    this.history.note(run)
  }

  set last(run: Run | undefined) {
    this.reading = run
  }

  get last(): Run | undefined {
    return this.reading
  }

  get id(): string | undefined {
    return this.known?.id
  }

  /** Whether the run is ours to cancel. */
  get owned(): boolean {
    return this.known?.owned ?? false
  }

  outcome(conclusion: Conclusion, error: ActionError | undefined, answer = ''): Outcome {
    return {
      conclusion,
      error,
      answer,
      run: this.reading,
      runId: this.id,
      history: this.history.all,
      durationMs: this.clock.now() - this.startedMs,
      isDoubtful: this.isDoubtful,
      times: this.times,
    }
  }
}
