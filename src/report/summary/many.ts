/** The summary of a step that made many runs: one row each, what failed, and the answers folded. */

import { showCost, showDuration } from '../amounts.ts'
import { htmlCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { Report } from '../report.ts'
import { renderAnswer, wordsOf } from './answer.ts'
import { fold, notesSection } from './sections.ts'
import { nameOf, verdictTitle } from './verdict.ts'
import type { Conclusion } from '../../platform/errors.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'

/** The table and what failed keep this to themselves. */
const bytesForRows = 400 * 1024
/** The answers share this: each is parsed, and nobody reads more of so many. */
const bytesForAnswers = 192 * 1024
const maxMessageLength = 300
/** Less than this for an answer with its title is of no use. */
const leastAnswerBytes = 4000
/** Of the tags around it, and of the word that it was cut. */
const tagsBytes = 300

/** All runs of one step in one summary below 1 MiB; `notes` are of the step as a whole. */
export function renderManySummary(reports: readonly Report[], notes: readonly string[] = []): string {
  const [first] = reports
  if (!first) return ''
  const shown = reports.map((report) => ({ ...report, redact: (text: string) => report.redact(cleanText(text)) }))
  const sections = [headingOf(reports), runsTable(shown), notesSection({ ...first, notes }), ...foldedAnswers(shown)]
  const whole = `${sections.filter((section) => section !== '').join('\n\n')}\n`
  return [...new Set(reports.map(({ redact }) => redact))].reduce((text, redact) => redact(text), whole)
}

function headingOf(reports: readonly Report[]): string {
  const count = (conclusion: Conclusion): number =>
    reports.filter(({ outcome }) => outcome.conclusion === conclusion).length
  const [done, skipped, started] = [count('success'), count('skipped'), count('started')]
  const isFine = done + skipped + started === reports.length
  const icon = !isFine ? '❌' : started > 0 ? '▶️' : '✅'
  const all = `of ${reports.length} runs`
  const words = started > 0 ? `${started} ${all} started (not waiting)` : `${done} ${all} succeeded`
  return `## ${icon} ${words}${skipped === 0 ? '' : `, ${skipped} skipped`}`
}

/** A row a run, as many as there is room for: one that tells of trouble before one that doesn't. */
function runsTable(reports: readonly Report[]): string {
  const rows = reports.map((report, index) => ({
    text: rowOf(report, index),
    isDone: report.outcome.conclusion === 'success',
  }))
  let left = bytesForRows
  const chosen = new Set(
    rows
      .toSorted((one, other) => Number(one.isDone) - Number(other.isDone))
      .filter(({ text }) => (left -= Buffer.byteLength(text) + 1) >= 0),
  )
  const rest = rows.filter((row) => !chosen.has(row))
  const more = `\nand ${rest.length} more${rest.every((row) => row.isDone) ? ', all succeeded' : ''}`
  return [
    '| Run | Verdict | Time | Cost | Links |',
    '|:---|:---|:---|:---|:---|',
    ...rows.filter((row) => chosen.has(row)).map(({ text }) => text),
    ...(rest.length > 0 ? [more] : []),
  ].join('\n')
}

function rowOf(report: Report, index: number): string {
  const { outcome, redact, artifacts = [], applied = [] } = report
  const { error, run } = outcome
  const short = (text: string): string => plainText(cutText(redact(text), maxMessageLength))
  const done = applied.filter(({ result }) => result === 'applied').map(({ what }) => what)
  const pulls = artifacts.flatMap(({ kind, url }) => (kind === 'pull_request' ? [url] : [])).slice(0, 3)
  const links = [run?.sessionLink, ...pulls].map((url, at) =>
    typeof url === 'string' ? linkTo(redact(url), at === 0 ? 'session' : 'pull request') : '',
  )
  const cells = [
    plainText(nameOf(report)) || `run ${index + 1}`,
    verdictTitle(report) +
      (error ? `: ${short(error.message)}` : '') +
      (done.length === 0 ? '' : ` · ${short(done.join('; '))}`),
    showDuration(outcome.durationMs),
    showCost(run?.usage),
    links.filter(Boolean).join(' · '),
  ]
  return `| ${cells.join(' | ')} |`
}

/** Of so many that each would get too little, the first. */
function foldedAnswers(reports: readonly Report[]): string[] {
  const told = reports
    .filter((report) => report.level !== 'off' && wordsOf(report).trim() !== '')
    .slice(0, Math.floor(bytesForAnswers / leastAnswerBytes))
  const room = Math.floor(bytesForAnswers / Math.max(1, told.length))
  return told.map((report, index) => {
    const title = htmlCode(nameOf(report)) || `Answer ${index + 1}`
    return fold(title, renderAnswer(report, room - Buffer.byteLength(title) - tagsBytes))
  })
}
