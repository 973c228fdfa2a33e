import type { ActionError, Conclusion } from '../../platform/errors.ts'
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
