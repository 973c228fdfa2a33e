/** The step's summary: what happened and what it left, for someone who has ten seconds. */

import type { Report } from '../report.ts'
import { answerSection } from './answer.ts'
import { factsTable } from './facts.ts'
import { appliedSection, artifactsSection, foldedText, linksLine, notesSection } from './sections.ts'
import { timeline } from './timeline.ts'
import { verdictSection } from './verdict.ts'
import { cleanText } from '../../platform/text/text.ts'

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
