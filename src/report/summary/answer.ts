import { inlineCode, makeInert } from '../markdown/markdown.ts'
import type { Report } from '../report.ts'
import { headOf } from '../../platform/text/text.ts'

const maxAnswerBytes = 400 * 1024

/** The agent's words as it wrote them, made inert; cut where they are too long for a summary. */
export function answerSection(report: Report): string {
  return report.level === 'off' || report.outcome.answer.trim() === '' ? '' : renderAnswer(report, maxAnswerBytes)
}

/** As much of the answer as `maxBytes` hold (a note comes on top), and where the whole is. */
export function renderAnswer({ outcome, redact, answerFile }: Report, maxBytes: number): string {
  // Twice what can be shown: redacting and cleaning megabytes for it would take long.
  const head = headOf(outcome.answer, 2 * maxBytes)
  const fitted = fitText(redact(head), maxBytes, (part) => makeInert(part, { backlinks: true, topHeading: 3 }))
  const { text } = fitted
  const leftOut = fitted.leftOut + outcome.answer.length - head.length
  const where =
    answerFile === undefined ? 'the output `agent_output_file`' : `the file ${inlineCode(redact(answerFile))}`
  const note =
    leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more: the whole is in ${where}.*`
  return text.trim() + note
}

export interface Fitted {
  readonly text: string
  /** Characters of the source that are not in it. */
  readonly leftOut: number
}

/**
 * Renders as much of the source as fits into `maxBytes`: the source is cut, never what was made of it, so that this stays
 * well-formed. What rendering adds depends on the text, so it takes a few tries.
 */
export function fitText(source: string, maxBytes: number, render: (part: string) => string): Fitted {
  let part = headOf(source, maxBytes)
  let text = render(part)
  while (Buffer.byteLength(text) > maxBytes && part !== '') {
    part = headOf(part, Math.floor(part.length * Math.min(0.9, maxBytes / Buffer.byteLength(text))))
    text = render(part)
  }
  return { text, leftOut: source.length - part.length }
}
