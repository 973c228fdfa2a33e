import type { ArtifactEntry } from '../artifacts/artifacts.ts'
import { codeBlock, inlineCode, linkTo, plainText } from '../markdown/markdown.ts'
import type { AppliedOperation, Report, ReportLink } from '../report.ts'
import { fitText } from './answer.ts'
import { cutText } from '../../platform/text/text.ts'

const maxRows = 30
const maxLinks = 10
const maxTextLength = 300
const maxFoldedBytes = 100 * 1024

/** Where to look further, in one line below the verdict: the session, pull requests, what else the caller knows. */
export function linksLine({ outcome, artifacts = [], redact }: Report, links: readonly ReportLink[] = []): string {
  const session = outcome.run?.sessionLink
  const pullRequests = artifacts.flatMap(({ kind, title, url }) =>
    kind === 'pull_request' && url !== null ? { text: `Pull request ${title}`, url } : [],
  )
  const all = [...(session === undefined ? [] : [{ text: 'Session', url: session }]), ...pullRequests, ...links]
  return all
    .slice(0, maxLinks)
    .map(({ text, url }) => linkTo(redact(url), cutText(redact(text), maxTextLength)))
    .join(' · ')
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
  return listSection('What it left', artifacts, ({ kind, title, url, path, status }) => {
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

export function notesSection({ notes = [], redact }: Report): string {
  return listSection('Notes', notes, (note) => plainText(cutText(redact(note), maxTextLength)))
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
  const note = leftOut === 0 ? '' : `\n\n*… ${leftOut.toLocaleString('en-US')} characters more.*`
  return `<details><summary>${title}</summary>\n\n${block}${note}\n\n</details>`
}
