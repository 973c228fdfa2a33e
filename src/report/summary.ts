/** The step's summary: what happened and what it left, for someone who has ten seconds. */

import type { Outcome } from '../run/outcome.ts'
import type { ArtifactEntry } from './artifacts.ts'
import type { LogLevel } from './live-log.ts'
import type { Redact } from './redact.ts'
import { answerSection } from './summary-answer.ts'
import { factsTable } from './summary-facts.ts'
import { appliedSection, artifactsSection, foldedText, linksLine, notesSection } from './summary-sections.ts'
import { timeline } from './summary-timeline.ts'
import { verdictSection } from './summary-verdict.ts'
import { cleanText } from './text.ts'

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

/** The runner drops a summary of more than 1 MiB; other steps of ours may add to the same file. */
export const maxSummaryBytes = 1024 * 1024 - 1024

/** An answer beyond this would push the facts out of sight: it comes after them. */
const longAnswer = 12_000

/**
 * The summary as Markdown: verdict and answer first, then the facts. Texts are redacted, inert, and cut so that all of it
 * stays below 1 MiB, whatever comes.
 */
export function renderSummary(given: Report): string {
  // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
  const report = { ...given, redact: (text: string) => given.redact(cleanText(text)) }
  const { outcome, level } = report
  const head = [verdictSection(report), linksLine(report), report.resultSummary ?? '']
  const facts = [
    factsTable(report),
    timeline(outcome),
    artifactsSection(report),
    appliedSection(report),
    notesSection(report),
  ]
  const texts =
    level === 'live'
      ? [
          foldedText(report, { title: 'The typed result', text: report.result, language: 'json' }),
          foldedText(report, { title: 'The prompt, with what the event added to it', text: report.prompt }),
        ]
      : []
  const answer = answerSection(report)
  const rule = answer === '' ? '' : '---'
  const middle = answer.length > longAnswer ? [...facts, rule, answer] : [answer, rule, ...facts]
  const versions = [
    [...head, ...middle, ...texts],
    [...head, ...facts],
    [verdictSection(report), ...facts],
  ]
  const fitting = versions.map(joinSections).find((text) => Buffer.byteLength(text) <= maxSummaryBytes)
  return given.redact(fitting ?? joinSections([verdictSection(report)]))
}

function joinSections(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}
