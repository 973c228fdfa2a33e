import type { ActionError, Conclusion } from '../../platform/errors.ts'
import type { Clock } from '../../platform/ports.ts'
import type { RunTimes } from '../client/run-details.ts'
import type { Run, RunState } from '../client/types.ts'

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

/** Enough for any run that makes sense. A server that flips between states for hours must not fill the memory. */
const mostChanges = 200
const firstKept = 50

export type History = ReturnType<typeof createHistory>

/** The states a run was seen in, each with the time since the step began; the same in a row counts once. */
export function createHistory(clock: Clock, startedMs: number) {
  const all: StateChange[] = []
  return {
    all: all as readonly StateChange[],
    /** Whether it moved from another state into this one. Of very many changes the first and the latest are kept. */
    note({ state, stateName }: Run): boolean {
      const last = all.at(-1)
      if (last?.stateName === stateName) return false
      if (all.length === mostChanges) all.splice(firstKept, 1)
      all.push({ state, stateName, atMs: clock.now() - startedMs })
      return last !== undefined
    },
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
