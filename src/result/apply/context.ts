import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { Redact } from '../../platform/text/redact.ts'
import type { ApplyMarker, Seal } from './marker.ts'
import type { ApplyPolicy } from './operations.ts'
import type { ApplyTarget } from './target.ts'

/** What every operation works with. */
export interface ApplyContext {
  readonly github: GitHub
  readonly event: WorkflowEvent
  readonly target: ApplyTarget
  readonly policy: ApplyPolicy
  readonly marker: ApplyMarker
  /** For markers on this issue or pull request. */
  readonly seal: Seal
  /** As the agent says it. */
  readonly verdict: string | undefined
  /** Where to read about the run: its session, or the workflow run. */
  readonly runUrl: string | undefined
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
  /** Aborted when the job is cancelled or the time is up. */
  readonly signal: AbortSignal
  /** The pull request as the prompt was given it; read where it is left out. */
  readonly headSha: string | undefined
  /** How many comments may still be written. */
  readonly budget: { comments: number }
}
