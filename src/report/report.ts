import type { Outcome } from '../oz/run/outcome.ts'
import type { ArtifactEntry } from './artifacts/artifacts.ts'
import type { LogLevel } from './log/live-log.ts'
import type { Redact } from '../platform/text/redact.ts'

/** One operation the agent asked for and what became of it. */
export interface AppliedOperation {
  /** For people: `label "bug"`, `comment on #12`. */
  readonly what: string
  readonly result: 'applied' | 'refused' | 'failed'
  /** Why it was refused or failed. */
  readonly reason?: string
  /** Where to see it. */
  readonly url?: string
}

export interface ReportLink {
  readonly text: string
  readonly url: string
}

/** All a summary is made from. Every text may come from outside. */
export interface Report {
  readonly outcome: Outcome
  /** `live`: everything; `brief`: without prompt and typed result; `off`: without the answer too. */
  readonly level: LogLevel
  readonly redact: Redact
  /** What the step is called; the run's title where it isn't given. */
  readonly name?: string
  readonly environmentName?: string
  /** As the server lists them, or as they were downloaded. */
  readonly artifacts?: readonly ArtifactEntry[]
  readonly applied?: readonly AppliedOperation[]
  /** What was left out, cut, degraded. */
  readonly notes?: readonly string[]
  /** Whole: with what the event added to it. */
  readonly prompt?: string
  /** The typed answer, as JSON. */
  readonly result?: string
  /** What the result says for the summary: Markdown that is inert already. */
  readonly resultSummary?: string
  /** Where the whole answer is, when the summary can't hold it. */
  readonly answerFile?: string
}
