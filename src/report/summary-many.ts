/** The summary of a step that made many runs: one row each, what failed, and the answers folded. */

import { showCost, showDuration } from './amounts.ts'
import { htmlCode, linkTo, plainText } from './markdown.ts'
import { maxSummaryBytes, type Report } from './summary.ts'
import { renderAnswer } from './summary-answer.ts'
import { notesSection } from './summary-sections.ts'
import { nameOf, verdictTitle } from './summary-verdict.ts'
import { cleanText, cutText } from './text.ts'

/** The table and what failed keep this to themselves; the answers share the rest. */
const bytesForRows = 400 * 1024
const maxRows = 100
const maxMessageLength = 300
/** Less than this of an answer is of no use. */
const leastAnswerBytes = 2000

export interface ManyReport {
  readonly reports: readonly Report[]
  /** Of the step as a whole. */
  readonly notes?: readonly string[]
}

/** All runs of one step in one summary below 1 MiB. */
export function renderManySummary({ reports, notes = [] }: ManyReport): string {
  const [first] = reports
  if (!first) return ''
  const shown = reports.slice(0, maxRows).map((report) => ({
    ...report,
    redact: (text: string) => report.redact(cleanText(text)),
  }))
  const more = reports.length - shown.length
  const sections = [
    headline(reports),
    runsTable(shown),
    more > 0 ? `and ${more} more` : '',
    notesSection({ ...first, notes }),
    ...foldedAnswers(shown),
  ]
  const whole = `${sections.filter((section) => section !== '').join('\n\n')}\n`
  return [...new Set(reports.map(({ redact }) => redact))].reduce((text, redact) => redact(text), whole)
}

function headline(reports: readonly Report[]): string {
  const done = reports.filter(({ outcome }) => outcome.conclusion === 'success').length
  return `## ${done === reports.length ? '✅' : '❌'} ${done} of ${reports.length} runs done`
}

function runsTable(reports: readonly Report[]): string {
  const rows = reports.map((report, index) => {
    const { outcome, redact } = report
    const { error, run } = outcome
    const name = plainText(nameOf(report)) || `run ${index + 1}`
    const problem = error ? `: ${plainText(cutText(redact(error.message), maxMessageLength))}` : ''
    const links = [run?.sessionLink, ...pullRequestsOf(report)].flatMap((url, at) =>
      url === undefined ? [] : linkTo(redact(url), at === 0 ? 'session' : 'pull request'),
    )
    const cells = [
      name,
      verdictTitle(report) + problem,
      showDuration(outcome.durationMs),
      showCost(run?.usage),
      links.join(' · '),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return ['| Run | Verdict | Time | Cost | Links |', '|:---|:---|:---|:---|:---|', ...rows].join('\n')
}

function pullRequestsOf({ artifacts = [] }: Report): string[] {
  return artifacts.flatMap(({ kind, url }) => (kind === 'pull_request' && url !== null ? url : [])).slice(0, 3)
}

function foldedAnswers(reports: readonly Report[]): string[] {
  const told = reports.filter(({ outcome, level }) => level !== 'off' && outcome.answer.trim() !== '')
  const room = Math.floor((maxSummaryBytes - bytesForRows) / Math.max(1, told.length))
  if (room < leastAnswerBytes) return []
  return told.map((report, index) => {
    const title = htmlCode(nameOf(report)) || `Answer ${index + 1}`
    return `<details><summary>${title}</summary>\n\n${renderAnswer(report, room)}\n\n</details>`
  })
}
