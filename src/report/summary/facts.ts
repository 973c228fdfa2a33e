import { showCost, showDuration, stateSpans } from '../amounts.ts'
import { inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { Usage } from '../../oz/client/types.ts'
import type { Report } from '../report.ts'
import { cutText } from '../../platform/text/text.ts'

const maxCellLength = 200

/** One row a fact, of those the server tells; the first is the head, since a table must have one. */
export function factsTable(report: Report): string {
  if (report.outcome.run === undefined && report.outcome.runId === undefined) return ''
  const [head, ...rows] = factRows(report).filter(([, value]) => value !== '')
  if (!head) return ''
  const line = ([name, value]: Fact): string => `| ${name} | ${value} |`
  return [line(head), '|:---|:---|', ...rows.map(line)].join('\n')
}

type Fact = readonly [name: string, value: string]

function factRows({ outcome, environmentName, redact }: Report): Fact[] {
  const { run, runId } = outcome
  const code = (text: string | undefined): string => inlineCode(cutText(redact(text ?? ''), maxCellLength), true)
  const link = run?.sessionLink === undefined ? '' : linkTo(redact(run.sessionLink), 'open it')
  return [
    ['State', code(run?.stateName)],
    ['Run', code(run?.id ?? runId)],
    ['Session', link],
    ['Model', code(run?.config.modelId)],
    [
      'Environment',
      environmentName === undefined ? code(run?.config.environmentId) : plainText(redact(environmentName)),
    ],
    ['Time', timeWords(outcome)],
    ['Tokens', tokenWords(run?.usage, (model) => code(model))],
    ['Cost', showCost(run?.usage)],
  ]
}

/** All of them, then in and out, then by model where there are several. */
function tokenWords(usage: Usage | undefined, code: (model: string) => string): string {
  const show = (count: number): string => count.toLocaleString('en-US')
  const { tokens, tokensIn, tokensOut, models = [] } = usage ?? {}
  const parts = [
    ...(tokensIn === undefined ? [] : [`${show(tokensIn)} in`]),
    ...(tokensOut === undefined ? [] : [`${show(tokensOut)} out`]),
    ...(models.length > 1 ? models.slice(0, 10).map(({ model, tokens: own }) => `${show(own)} ${code(model)}`) : []),
  ]
  const all = tokens === undefined ? '' : show(tokens)
  return parts.length === 0 ? all : `${all} (${parts.join(', ')})`.trim()
}

/** Waiting and working told apart, then the whole. */
function timeWords(outcome: Report['outcome']): string {
  const { times } = outcome
  if (times !== undefined) {
    const parts = [`${showDuration(times.queuedMs)} queued`, `${showDuration(times.setupMs)} set-up`]
    return `${showDuration(outcome.durationMs)} (${[...parts, `${showDuration(times.workMs)} work`].join(', ')})`
  }
  const spans = stateSpans(outcome)
  const sum = (isWork: boolean): number =>
    spans
      .filter(({ state }) => (state === 'INPROGRESS') === isWork)
      .reduce((ms, span) => ms + span.endMs - span.startMs, 0)
  const [waitedMs, workedMs] = [sum(false), sum(true)]
  return [
    waitedMs >= 500 ? `${showDuration(waitedMs)} waiting` : '',
    workedMs >= 500 ? `${showDuration(workedMs)} working` : '',
    `${showDuration(outcome.durationMs)} in all`,
  ]
    .filter(Boolean)
    .join(' · ')
}
