import type { ActionError, Conclusion } from '../../platform/errors.ts'
import type { Clock } from '../../platform/ports.ts'
import type { RunTimes } from '../client/run-details.ts'
import type { Run, RunState } from '../client/types.ts'
import type { Memory } from './ports.ts'

/** A state the run was seen in, with the time since the step began to watch it. */
export interface StateChange {
  readonly state: RunState
  /** As the server wrote it. */
  readonly stateName: string
  readonly atMs: number
}

/** How a run ended for this step: everything log, summary, outputs and comment are made from. */
export interface Outcome {
  readonly conclusion: Conclusion
  /** The last reading; undefined when no run was ever known. */
  readonly run: Run | undefined
  /** Known even where no reading ever succeeded. */
  readonly runId: string | undefined
  /** The agent's answer, whole; empty where there is none. */
  readonly answer: string
  /** Set unless the conclusion is success, started, skipped or dry_run. */
  readonly error: ActionError | undefined
  readonly history: readonly StateChange[]
  /** Since the step began. */
  readonly durationMs: number
  /** Whether the run was only found after a start that nobody answered: there may be another. */
  readonly isDoubtful?: boolean
  /** Where its time went, as far as the server tells. */
  readonly times?: RunTimes | undefined
  /** What became of attempts before it. */
  readonly notes?: readonly string[]
}

/** What is known of the run so far, for the outcome and, through `postState`, for post. */
export class RunRecord {
  readonly history: History
  readonly startedMs: number
  /** The last reading. */
  last: Run | undefined
  id = ''
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
    const { last: run, id, history, startedMs, isDoubtful, times } = this
    const durationMs = this.clock.now() - startedMs
    const runId = id === '' ? undefined : id
    return { conclusion, error, answer, run, runId, history: history.all, durationMs, isDoubtful, times }
  }
}

/** Enough for any run that makes sense. A server that flips between states for hours must not fill the memory. */
const mostChanges = 200
const firstKept = 50

/** The states a run was seen in, each with the time since the step began; the same in a row counts once. */
export class History {
  readonly all: StateChange[] = []
  private readonly clock: Clock
  private readonly startedMs: number

  constructor(clock: Clock, startedMs: number) {
    this.clock = clock
    this.startedMs = startedMs
  }

  /** Whether it moved from another state into this one. Of very many changes the first and the latest are kept. */
  note({ state, stateName }: Run): boolean {
    const last = this.all.at(-1)
    if (last?.stateName === stateName) return false
    if (this.all.length === mostChanges) this.all.splice(firstKept, 1)
    this.all.push({ state, stateName, atMs: this.clock.now() - this.startedMs })
    return last !== undefined
  }
}

/** The step fails, or ends as the error says, though the run came so far. */
export function withError(outcome: Outcome, error: ActionError): Outcome {
  return { ...outcome, conclusion: error.conclusion, error }
}

/** A run and what became of a further message to it, as one. */
export function joinOutcomes(first: Outcome, second: Outcome): Outcome {
  const later = second.history.map((change) => ({ ...change, atMs: change.atMs + first.durationMs }))
  return {
    ...second,
    answer: second.answer === '' ? first.answer : second.answer,
    run: second.run ?? first.run,
    history: [...first.history, ...later],
    durationMs: first.durationMs + second.durationMs,
  }
}
