/** The step's summary: what happened and what came of it, for someone who has ten seconds. */
import type { Outcome } from '../../oz/run/outcome.ts'
import { isEndState, type RunState } from '../../oz/client/types.ts'
import { showDuration, stateSpans, stateWords } from '../amounts.ts'
import type { Report } from '../report.ts'
import { answerSection } from './answer.ts'
import { resultSection } from './result.ts'
import {
  appliedSection,
  artifactsSection,
  detailsSection,
  factsLine,
  foldedText,
  lastStepsSection,
  notesSection,
} from './sections.ts'
import { verdictSection } from './verdict.ts'
import { cleanText } from '../../platform/text/text.ts'

/** The runner drops a summary of more than 1 MiB; other steps of ours may add to the same file. */
const maxSummaryBytes = 1024 * 1024 - 1024

/** What matters first, what is long folded; redacted, inert, and cut so that it stays below 1 MiB, whatever comes. */
export function renderSummary(given: Report): string {
  // Cleaned first: invisible characters between those of a key would hide it, and be gone afterwards.
  const report = { ...given, redact: (text: string) => given.redact(cleanText(text)) }
  const { prompt, result } = report.level === 'live' ? report : {}
  const facts = [
    lastStepsSection(report),
    factsLine(report),
    artifactsSection(report),
    appliedSection(report),
    notesSection(report),
    timeline(report.outcome),
    detailsSection(report),
  ]
  const texts = [foldedText(report, 'Full prompt', prompt), foldedText(report, 'Result (JSON)', result, 'json')]
  const versions = [
    [answerSection(report), resultSection(report), ...facts, ...texts],
    [resultSection(report), ...facts],
    facts,
    [],
  ].map((sections) => `${[verdictSection(report), ...sections].filter((section) => section !== '').join('\n\n')}\n`)
  return given.redact(versions.find((text) => Buffer.byteLength(text) <= maxSummaryBytes) ?? versions.at(-1) ?? '')
}

/** More changes than this make no picture. */
const maxChanges = 40
/** A state that took less than this, or less than a twentieth of the run, tells nothing. */
const leastWeightMs = 5_000

/** Without it the chart keeps wide margins for the names of sections it doesn't have. */
const chartHead = `\`\`\`mermaid
---
config:
  gantt:
    leftPadding: 16
    rightPadding: 110
    barHeight: 18
    barGap: 4
---
gantt
    dateFormat YYYY-MM-DD HH:mm:ss.SSS`

/** The run's states as a Mermaid chart; empty where there are not two or more that took a while. */
function timeline(outcome: Outcome): string {
  const spans = stateSpans(outcome)
  const weights = spans.map(({ startMs, endMs }) => endMs - startMs)
  const leastMs = Math.max(leastWeightMs, weights.reduce((sum, ms) => sum + ms, 0) / 20)
  if (weights.filter((ms) => ms >= leastMs).length < 2 || outcome.history.length > maxChanges) return ''
  const bars = spans.map(({ state, startMs, endMs }) => {
    const tag = state === 'INPROGRESS' ? 'active' : 'done'
    return `    ${shortWords(state)} ${showDuration(endMs - startMs)} :${tag}, ${chartTime(startMs)}, ${chartTime(endMs)}`
  })
  const end = outcome.history.find(({ state }) => isEndState(state))
  const milestone = end && `${end.state === 'SUCCEEDED' ? '' : 'crit, '}milestone, ${chartTime(end.atMs)}, 0s`
  return [
    chartHead,
    `    axisFormat ${outcome.durationMs < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
    '    todayMarker off',
    ...bars,
    ...(end ? [`    ${shortWords(end.state)} :${milestone ?? ''}`] : []),
    '```',
  ].join('\n')
}

/** A colon would end the name of a bar. */
function shortWords(state: RunState): string {
  return stateWords[state].split(':', 1)[0] ?? ''
}

/** On a day on which no place changes its clocks, since the axis shows local time; never past the day's end. */
function chartTime(ms: number): string {
  const inDay = Math.min(Math.max(0, Math.round(ms)), 24 * 3_600_000 - 1)
  return `2001-01-01 ${new Date(inDay).toISOString().slice(11, 23)}`
}
