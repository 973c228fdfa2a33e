/** Parts that summary and comment have in common: what a run took, what it left, what was done with it. */
import { showCost, showDuration, stateSpans } from '../amounts.ts'
import type { ArtifactEntry } from '../artifacts/artifacts.ts'
import { codeBlock, inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { AppliedOperation, Report } from '../report.ts'
import { fitText } from './answer.ts'
import type { Run, Usage } from '../../oz/client/types.ts'
import { cutText } from '../../platform/text/text.ts'

const maxRows = 30
const maxNameLength = 200
const maxTextLength = 300
const maxFoldedBytes = 100 * 1024

const show = (count: number): string => count.toLocaleString('en-US')

/** A text behind a click; the title is ours. */
export function fold(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`
}

/** `Session · model x · 40 s (1 s queued) · 18,432 tokens · 4 credits ($0.08)`, as far as it is known; `links` are ours. */
export function factsLine({ outcome, redact }: Report, links: readonly Record<'text' | 'url', string>[] = []): string {
  const { run, durationMs, conclusion } = outcome
  const hasTime = durationMs >= 1 && conclusion !== 'started' && (run !== undefined || links.length > 0)
  return [
    run?.sessionLink === undefined ? '' : linkTo(redact(run.sessionLink), 'Session'),
    ...links.map(({ text, url }) => linkTo(redact(url), text)),
    run?.config.harness === undefined ? '' : `agent ${plainText(cutText(redact(run.config.harness), maxNameLength))}`,
    run?.config.modelId === undefined ? '' : `model ${plainText(cutText(redact(run.config.modelId), maxNameLength))}`,
    hasTime ? timeWords(outcome) : '',
    tokenWords(run?.usage ?? {}),
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
function tokenWords({ tokens, tokensIn, tokensOut }: Partial<Usage>): string {
  if (tokensIn !== undefined && tokensOut !== undefined) return `${show(tokensIn)} tokens in, ${show(tokensOut)} out`
  return tokens === undefined ? '' : `${show(tokens)} ${tokens === 1 ? 'token' : 'tokens'}`
}

/** Ids and names for whoever looks the run up elsewhere; in front, where nobody waits, the id that a later step needs. */
export function detailsSection({ outcome, environmentName, redact }: Report): string {
  const { run, runId, conclusion } = outcome
  if (run === undefined && runId === undefined) return ''
  const code = (text: string | undefined): string => inlineCode(cutText(redact(text ?? ''), maxNameLength), true)
  const id = code(run?.id ?? runId)
  const models = (run?.usage?.models ?? []).slice(0, 10)
  const rows = [
    ['Run', id],
    ['State', code(run?.stateName)],
    ['Conversation', code(run?.conversationId)],
    ['Environment', code(environmentName ?? run?.config.environmentId)],
    ...models.map(({ model, tokens }) => [`Tokens (${code(model)})`, show(tokens)] as const),
  ] as const
  const lines = rows.flatMap(([name, value]) => (value === '' ? [] : `| ${name} | ${value} |`))
  const details = fold('Run details', lines.toSpliced(1, 0, '|:---|:---|').join('\n'))
  return conclusion === 'started' ? `${nextStep(run, id)}\n\n${details}` : details
}

/** With `wait: later` the run has a ticket. */
function nextStep(run: Run | undefined, id: string): string {
  return run?.metadata?.['gha_t0'] === undefined
    ? `To wait for the result in a later step, set \`run_id\` to ${id}.`
    : 'The collect workflow applies the result.'
}

const kindWords: Readonly<Record<ArtifactEntry['kind'], string>> = {
  pull_request: '🔀 Pull request',
  plan: '🗺️ Plan',
  file: '📄 File',
  screenshot: '📷 Screenshot',
  external: '🔗 Link',
  other: '📦 Artifact',
}

export function artifactsSection({ artifacts = [], redact }: Report): string {
  return listSection('Artifacts', artifacts, ({ kind, title, url, path, status }) => {
    const state = status === undefined ? '' : ` (${plainText(status)})`
    const place = path === null ? '' : ` at ${inlineCode(cutText(redact(path), maxTextLength))}`
    return `${kindWords[kind]}: ${textOrLink(redact, title, url)}${state}${place}`
  })
}

const resultIcons: Readonly<Record<AppliedOperation['result'], string>> = { applied: '✅', refused: '⛔', failed: '⚠️' }

export function appliedSection({ applied = [], redact }: Report): string {
  return listSection('Actions taken', applied, ({ what, result, reason, url = null }) => {
    const why = reason === undefined ? '' : ` (${plainText(cutText(redact(reason), maxTextLength))})`
    return `${resultIcons[result]} ${textOrLink(redact, what, url)}${why}`
  })
}

function textOrLink(redact: Report['redact'], given: string, url: string | null): string {
  const text = cutText(redact(given), maxTextLength)
  return url === null ? plainText(text) : linkTo(redact(url), text)
}

/** Where nothing succeeded: what the agent was doing. */
export function lastStepsSection({ outcome, lastSteps = [], redact }: Report): string {
  if (outcome.error === undefined || outcome.conclusion === 'skipped') return ''
  return listSection('Last steps of the agent', lastSteps, (step) => inlineCode(cutText(redact(step), maxTextLength)))
}

const maxOpenNotes = 3

/** A few notes stay open. */
export function notesSection({ notes = [], redact }: Report): string {
  const section = listSection('Notes', notes, (note) => plainText(cutText(redact(note), maxTextLength)))
  if (notes.length <= maxOpenNotes) return section
  return fold(`Notes (${show(notes.length)})`, section.slice(section.indexOf('\n\n') + 2))
}

function listSection<T>(title: string, items: readonly T[], showItem: (item: T) => string): string {
  if (items.length === 0) return ''
  const lines = items.slice(0, maxRows).map((item) => `- ${showItem(item)}`)
  const more = items.length - lines.length
  return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${show(more)} more`] : [])].join('\n')
}

/** A long text behind a click, as it is. */
export function foldedText({ redact }: Report, title: string, text = '', language?: string): string {
  if (text.trim() === '') return ''
  const { text: block, leftOut } = fitText(redact(text), maxFoldedBytes, (part) => codeBlock(part, language))
  return fold(title, block + (leftOut === 0 ? '' : `\n\n*Truncated (${show(leftOut)} more characters).*`))
}
