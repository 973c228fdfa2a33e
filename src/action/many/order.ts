import type { ManyInputs, OneRun } from '../../inputs/runs.ts'
import type { RunKey } from '../../oz/run/key.ts'
import type { ResultPlan } from '../result-plan.ts'
import type { StepContext } from '../step-context.ts'
import type { PreparedRun } from './search.ts'

/** The runs to make. */
export interface ManyOrder {
  readonly many: ManyInputs
  /** What is said to each run beside its task. */
  readonly plan: ResultPlan | undefined
  /** The step's own: none of its runs has it, but post stops this process by it. */
  readonly key: RunKey
  /** Gives a run a context and a plan of its own, just before it starts. */
  readonly prepare?: (context: StepContext, run: OneRun) => Promise<PreparedRun>
}
