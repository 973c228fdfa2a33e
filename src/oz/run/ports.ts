import type { JsonObject } from '../../platform/json.ts'
import type { Clock, Jitter, Log } from '../../platform/ports.ts'
import type { OzApi } from '../client/api.ts'
import type { Run } from '../client/types.ts'
import type { RunKey } from './key.ts'

/** What starting, watching and cancelling a run need from outside. */
export interface RunPorts {
  readonly api: OzApi
  readonly clock: Clock
  readonly jitter: Jitter
  readonly log: Log
}

/** A run to start, or one to attach to. `owned`: this step started it, or was given the right to cancel it. */
export type Work =
  | { readonly kind: 'start'; readonly body: JsonObject; readonly shared: boolean }
  | {
      readonly kind: 'attach'
      readonly runId: string
      readonly followUp: string | undefined
      readonly owned?: boolean
    }

/** What post needs to know should this process die. Ids only. */
export interface Memory {
  /** Before the first POST, of a run or of a message to one. */
  starting(key: RunKey, what: 'run' | 'message'): void
  /** Nothing of the request for a run has left so far. */
  unsent(): void
  /** The run this step goes on with. `owned`: whether it is ours to cancel; else there is none to cancel. */
  known(id: string, owned: boolean): void
  /** A run of ours beside it that could not be cancelled yet. */
  leftover(id: string): void
  /** The step has seen its run end, or leaves it on purpose. */
  settled(): void
}

export interface LifecycleRequest {
  readonly work: Work
  readonly key: RunKey
  readonly wait: boolean
  readonly timeoutMs: number
  /** Undefined: not set by hand. */
  readonly onTimeout: 'cancel' | 'leave' | undefined
  readonly onBlocked: 'fail' | 'wait'
  readonly pollIntervalMs: number | undefined
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** False once post told this process to stop: in a job container main can outlive its own cancel. */
  readonly mayPost: () => boolean
  readonly postState: Memory
  /** Called with each reading; a text it gives is a limit reached, and the run is cancelled. */
  readonly onRun: (run: Run) => Promise<string | undefined>
}
