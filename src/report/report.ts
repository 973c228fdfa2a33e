import type { Outcome } from '../oz/run/outcome.ts'
import type { ArtifactEntry } from './artifacts/artifacts.ts'
import type { LogLevel } from './log/live-log.ts'
import type { Redact } from '../platform/text/redact.ts'

/** One operation the agent asked for and what became of it. */
export interface AppliedOperation {
  /** For people: `Added label "bug"`, `Posted a review on #12`. */
  readonly what: string
  readonly result: 'applied' | 'refused' | 'failed'
  /** Why it was refused or failed. */
  readonly reason?: string
  /** It was refused because of what happened since the run was started. */
  readonly isChange?: boolean
  /** Where to see it. */
  readonly url?: string
}

/** Everything a summary is made from. Any text may come from outside. */
export interface Report {
  readonly outcome: Outcome
  /** `live`: everything; `brief`: without the prompt and the raw result; `off`: without the answer too. */
  readonly level: LogLevel
  readonly redact: Redact
  /** What the step does, for the heading: `Review of #2829`; the run's title where it isn't given. */
  readonly name?: string | undefined
  readonly environmentName?: string | undefined
  /** As the server lists them, or as they were downloaded. */
  readonly artifacts?: readonly ArtifactEntry[] | undefined
  readonly applied?: readonly AppliedOperation[] | undefined
  /** What was left out, truncated, or degraded. */
  readonly notes?: readonly string[] | undefined
  /** The full prompt. */
  readonly prompt?: string | undefined
  /** The answer is a typed result: people see the result rendered, and the answer without its JSON. */
  readonly isTyped?: boolean | undefined
  /** The typed result as JSON. */
  readonly result?: string | undefined
  /** As the result says it. */
  readonly verdict?: string | undefined
  /** What the result says for the summary: Markdown that is inert already. */
  readonly resultSummary?: string | undefined
  /** The file with the full answer, when the summary can't hold it. */
  readonly answerFile?: string | undefined
  /** What the agent did last, one line each, the latest last. */
  readonly lastSteps?: readonly string[] | undefined
}
