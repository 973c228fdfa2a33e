/** The step's summary: what happened and what came of it, for someone who has ten seconds. */

import type { Report } from '../report.ts'
import { answerSection } from './answer.ts'
import { detailsSection, factsLine, startedSection } from './facts.ts'
import { resultSection } from './result.ts'
import { appliedSection, artifactsSection, foldedText, lastStepsSection, notesSection } from './sections.ts'
import { timeline } from './timeline.ts'
import { verdictSection } from './verdict.ts'
import { cleanText } from '../../platform/text/text.ts'

/** The runner drops a summary of more than 1 MiB; other steps of ours may add to the same file. */
export const maxSummaryBytes = 1024 * 1024 - 1024

/**
 * The summary as Markdown: heading and what to do, the agent's words and its result, the facts; what is long is folded.
 * Texts are redacted, inert, and cut so that all of it stays below 1 MiB, whatever comes.
 */
export function renderSummary(given: Report): string {
  // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
  const report = { ...given, redact: (text: string) => given.redact(cleanText(text)) }
  const facts = [
    lastStepsSection(report),
    factsLine(report),
    startedSection(report),
    artifactsSection(report),
    appliedSection(report),
    notesSection(report),
    timeline(report.outcome),
    detailsSection(report),
  ]
  const isLive = report.level === 'live'
  const texts = [
    foldedText(report, { title: 'Full prompt', text: isLive ? report.prompt : '' }),
    foldedText(report, { title: 'Result (JSON)', text: isLive ? report.result : '', language: 'json' }),
  ]
  const versions = [
    [answerSection(report), resultSection(report), ...facts, ...texts],
    [resultSection(report), ...facts],
    facts,
  ].map((sections) => joinSections([verdictSection(report), ...sections]))
  const fitting = versions.find((text) => Buffer.byteLength(text) <= maxSummaryBytes)
  return given.redact(fitting ?? joinSections([verdictSection(report)]))
}

function joinSections(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}
