import type { GitHub } from '../../github/client.ts'
import type { Clock, Log } from '../../platform/ports.ts'
import type { Redact } from '../../platform/text/redact.ts'
import type { ApplyMarker, Seal } from './marker.ts'
import type { ApplyPolicy } from './operations.ts'
import type { ApplyTarget } from './target.ts'

/** What every operation works with. */
export interface ApplyContext {
  readonly github: GitHub
  /** Whether everybody may read the repository, or nobody knows. */
  readonly isPublic: boolean
  /** Where its pages are: `https://github.com`. */
  readonly serverUrl: string
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
  /** A comment that was made for this answer alone: it is edited, and no other is looked for. */
  readonly commentId?: number | undefined
  /** The pull request's head as the agent was shown it; that of now where it is left out. */
  readonly headSha: string | undefined
  /** How many comments may still be written. */
  readonly budget: { comments: number }
}
