import type { ArtifactEntry } from '../artifacts/artifacts.ts'
import { codeBlock, inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { AppliedOperation, Report } from '../report.ts'
import { fitText } from './answer.ts'
import { cutText } from '../../platform/text/text.ts'

const maxRows = 30
const maxTextLength = 300
const maxFoldedBytes = 100 * 1024

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
    const text = cutText(redact(title), maxTextLength)
    const name = url === null ? plainText(text) : linkTo(redact(url), text)
    const state = status === undefined ? '' : ` (${plainText(status)})`
    return `${kindWords[kind]}: ${name}${state}${path === null ? '' : ` at ${inlineCode(cutText(redact(path), maxTextLength))}`}`
  })
}

const resultWords: Readonly<Record<AppliedOperation['result'], string>> = {
  applied: '✅',
  refused: '⛔',
  failed: '⚠️',
}

export function appliedSection({ applied = [], redact }: Report): string {
  return listSection('Actions taken', applied, ({ what, result, reason, url }) => {
    const text = cutText(redact(what), maxTextLength)
    const name = url === undefined ? plainText(text) : linkTo(redact(url), text)
    const why = reason === undefined ? '' : ` (${plainText(cutText(redact(reason), maxTextLength))})`
    return `${resultWords[result]} ${name}${why}`
  })
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
  const list = section.slice(section.indexOf('\n\n'))
  return `<details><summary>Notes (${notes.length.toLocaleString('en-US')})</summary>${list}\n\n</details>`
}

function listSection<T>(title: string, items: readonly T[], show: (item: T) => string): string {
  if (items.length === 0) return ''
  const lines = items.slice(0, maxRows).map((item) => `- ${show(item)}`)
  const more = items.length - lines.length
  return [`#### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n')
}

export interface FoldedText {
  readonly title: string
  readonly text: string | undefined
  readonly language?: string
}

/** A long text behind a click, as it is. `title` is ours. */
export function foldedText({ redact }: Report, { title, text = '', language }: FoldedText): string {
  if (text.trim() === '') return ''
  const { text: block, leftOut } = fitText(redact(text), maxFoldedBytes, (part) => codeBlock(part, language))
  const note = leftOut === 0 ? '' : `\n\n*Truncated (${leftOut.toLocaleString('en-US')} more characters).*`
  return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`
}
