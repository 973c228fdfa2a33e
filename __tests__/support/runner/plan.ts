import type { GithubFacts } from './github-context.ts'
import type { Texts } from './fields.ts'
import type { RunnerTimes } from './process.ts'
import type { LogLine } from './result.ts'

/** What holds for the whole run of a workflow: the options made ready, and the hooks into its course. */
export interface Plan {
  readonly github: GithubFacts
  /** The payload as a value for expressions. */
  readonly event: unknown
  /** The payload as text; undefined: there is no event file. */
  readonly eventText: string | undefined
  readonly workflowName: string
  readonly workflowEnv: Texts
  readonly token: string
  readonly secrets: Texts
  readonly vars: Texts
  readonly inputs: unknown
  readonly machineEnv: Texts
  readonly actionRoot: string
  readonly inputDefaults: Texts
  readonly fixedInputs: Texts
  readonly checkout: string | undefined
  readonly isDebug: boolean
  readonly swallowsSignals: boolean
  readonly times: RunnerTimes
  readonly folder: string
  readonly cancel: AbortSignal
  /** Aborted when the runner itself is gone. */
  readonly lose: AbortSignal
  show(line: LogLine): void
  mainStarted(pid: number): void
  mainEnded(pid: number): void
  /** Milliseconds since the workflow began. */
  now(): number
}
