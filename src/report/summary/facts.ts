/** What a run took: one line for everybody, and its ids in a folded table. */
import { showCost, showDuration, stateSpans } from '../amounts.ts'
import { inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { Usage } from '../../oz/client/types.ts'
import type { Report, ReportLink } from '../report.ts'
import { cutText } from '../../platform/text/text.ts'

const maxLength = 200
const maxLinks = 10

/** `Session · model-x · 40 s (1 s queued) · 18,432 tokens · 4 credits ($0.08)`, as far as it is known. */
export function factsLine({ outcome, redact }: Report, links: readonly ReportLink[] = []): string {
  const { run, durationMs } = outcome
  const isStarted = outcome.conclusion === 'started'
  const session = run?.sessionLink === undefined ? [] : [{ text: 'Session', url: run.sessionLink }]
  const shownLinks = [...session, ...links]
    .slice(0, maxLinks)
    .map(({ text, url }) => linkTo(redact(url), cutText(redact(text), maxLength)))
  return [
    ...shownLinks,
    run?.config.modelId === undefined ? '' : `model ${plainText(cutText(redact(run.config.modelId), maxLength))}`,
    durationMs < 1 || isStarted || (run === undefined && links.length === 0) ? '' : timeWords(outcome),
    tokenWords(run?.usage),
    showCost(run?.usage),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The whole time, and how much of it the run waited to start. */
function timeWords(outcome: Report['outcome']): string {
  const seenMs = stateSpans(outcome)
    .filter(({ state }) => state === 'QUEUED' || state === 'PENDING' || state === 'CLAIMED')
    .reduce((ms, span) => ms + span.endMs - span.startMs, 0)
  const { queuedMs, setupMs } = outcome.times ?? { queuedMs: seenMs, setupMs: 0 }
  const parts = [
    queuedMs >= 500 ? `${showDuration(queuedMs)} queued` : '',
    setupMs >= 500 ? `${showDuration(setupMs)} setup` : '',
  ].filter(Boolean)
  return `${showDuration(outcome.durationMs)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`
}

/** All of them, or those in and out where the server tells them apart. */
function tokenWords(usage: Usage | undefined): string {
  const { tokens, tokensIn, tokensOut } = usage ?? {}
  const show = (count: number): string => count.toLocaleString('en-US')
  if (tokensIn !== undefined && tokensOut !== undefined) return `${show(tokensIn)} tokens in, ${show(tokensOut)} out`
  return tokens === undefined ? '' : `${show(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`
}

/** Where nobody waits: the id that a later step needs. */
export function startedSection({ outcome: { conclusion, runId = '' }, redact }: Report): string {
  if (conclusion !== 'started' || runId === '') return ''
  return `To wait for the result in a later step, set \`run_id\` to ${inlineCode(redact(runId), true)}.`
}

/** Ids and names for whoever looks the run up elsewhere. */
export function detailsSection({ outcome, environmentName, redact }: Report): string {
  const { run, runId } = outcome
  if (run === undefined && runId === undefined) return ''
  const code = (text: string | undefined): string => inlineCode(cutText(redact(text ?? ''), maxLength), true)
  const models = run?.usage?.models ?? []
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['Run', code(run?.id ?? runId)],
    ['State', code(run?.stateName)],
    ['Conversation', code(run?.conversationId)],
    ['Environment', code(environmentName ?? run?.config.environmentId)],
    ...models
      .slice(0, 10)
      .map(({ model, tokens }) => [`Tokens (${code(model)})`, tokens.toLocaleString('en-US')] as const),
  ]
  const shown = rows.filter(([, value]) => value !== '')
  const [head = '', ...lines] = shown.map(([name, value]) => `| ${name} | ${value} |`)
  const table = [head, '|:---|:---|', ...lines]
  return `<details><summary>Run details</summary>\n\n${table.join('\n')}\n\n</details>`
}
