/** A finding as Markdown: on a line of the diff, or in a review's body. Pure; all of the agent's text comes out inert. */
import { hash } from 'node:crypto'
import { codeBlock, fitMarkdown, inlineCode, linkTo, maxBodyLength, titleText } from '../../report/markdown/markdown.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'
import { redactClean, type TextFrame } from './context.ts'
import { type Seal, writeFindingPrints } from './marker.ts'
import type { Finding, Severity } from './operations.ts'
import { type InBody, type OnFile, type OnLines, type Placement, unwrapFence } from './locate.ts'

/** What the texts of one review have in common. */
export interface FindingFrame extends TextFrame {
  /** Of the step's marker. */
  readonly key: string
  readonly seal: Seal
  /** The page that files of the reviewed commit stand below. */
  readonly filesUrl: string
}

const maxTitleLength = 200
const maxSuggestionLength = 30_000

const severityWords: Readonly<Record<Severity, string>> = {
  critical: '🔴 Critical',
  major: '🟠 Major',
  minor: '🟡 Minor',
  nit: '⚪ Nit',
}

/** Tells whether a finding was said before: the same file, the same title but for case, blanks and punctuation. */
export function printOf({ finding, path, ...placement }: Placement): string {
  if (placement.kind === 'body' && placement.print !== undefined) return placement.print
  const words =
    finding.title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return hash('sha256', JSON.stringify([path, ...words]), 'hex').slice(0, 16)
}

/** For a comment on the lines of the diff, or on a file. */
export function renderComment(frame: FindingFrame, placement: OnLines | OnFile): string {
  const { finding } = placement
  const facts = [`**${headline(frame, finding)}**`, `${finding.confidence} confidence`]
  if (placement.kind === 'lines' && !placement.isExact) {
    const { line = 0, startLine = line, side } = finding
    const lines = startLine === line ? `line ${line}` : `lines ${startLine}–${line}`
    facts.push(`Applies to ${lines}${side === 'LEFT' ? ' before the change' : ''}.`)
  }
  const head = `${writeFindingPrints(frame.key, [printOf(placement)], frame.seal)}\n${facts.join(' · ')}`
  const suggestion = renderSuggestion(frame, placement)
  const room = maxBodyLength - head.length - suggestion.length - 10
  return [head, fitMarkdown(frame, finding.body, room), suggestion].filter(Boolean).join('\n\n')
}

/** For a review's body. */
export function renderInBody(frame: FindingFrame, placement: InBody): string {
  const { finding, reason } = placement
  return [
    `#### ${headline(frame, finding)}`,
    `${placeOf(frame, placement)} · ${finding.confidence} confidence · ${reason}`,
    fitMarkdown(frame, finding.body, maxBodyLength / 4),
    renderSuggestion(frame, placement),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The same on one line, where there is no room for more. */
export function renderInBrief(frame: FindingFrame, placement: InBody): string {
  return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`
}

function headline({ redact }: FindingFrame, { severity, title }: Finding): string {
  const text = titleText(cutText(redactClean(redact, title), maxTitleLength))
  return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`
}

/** A link to the lines in the reviewed commit. */
function placeOf({ redact, filesUrl }: FindingFrame, { finding, path }: InBody): string {
  if (path === '') return 'about the pull request as a whole'
  const shown = redactClean(redact, path)
  const page = `${filesUrl}/${shown.toWellFormed().split('/').map(encodeURIComponent).join('/')}`
  const { line, startLine = line, side } = finding
  if (line === undefined || startLine === undefined) return linkTo(page, shown)
  const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`
  // The page shows the file as of the head: there is no line of the base on it.
  if (side === 'LEFT') return inlineCode(where)
  return linkTo(`${page}${startLine === line ? `#L${line}` : `#L${startLine}-L${line}`}`, where)
}

/** What GitHub can put in at a click, character by character as it came; else the same to look at. */
function renderSuggestion({ redact }: FindingFrame, placement: Placement): string {
  const replaces = placement.kind === 'lines' ? placement.replaces : undefined
  const code = suggestedCode(placement)
  if (code === undefined) return ''
  const isPlain = cleanText(code) === code && redact(code) === code && code.length <= maxSuggestionLength
  if (replaces === undefined || !isPlain) {
    return `Suggested code:\n\n${codeBlock(cutText(redactClean(redact, code), maxSuggestionLength / 4))}`
  }
  const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}suggestion\n${code}\n${fence}`
}

/** Without a fence or diff signs of its own; undefined where it would change nothing, or only delete. */
function suggestedCode({ finding, path, ...placement }: Placement): string | undefined {
  const { suggestion, existingCode } = finding
  const given = suggestion?.replaceAll('\r\n', '\n').replace(/\n$/, '') ?? ''
  const current = placement.kind === 'lines' ? placement.replaces : undefined
  // In Markdown a block of code may be what the file should hold.
  const isMarkdown = /\.(?:md|mdx|markdown)$/i.test(path) && !/^\s*(?:`{3,}|~{3,})suggestion\s/.test(given)
  const code = withoutSigns(isMarkdown ? given : unwrapFence(given), current ?? existingCode)
  const isSame = [existingCode, current].some((text) => text !== undefined && trimLines(text) === trimLines(code))
  return code.trim() === '' || isSame ? undefined : code
}

/** A diff's new lines, where its old ones are what is there, or nothing there begins with a sign. */
function withoutSigns(code: string, there: string | undefined): string {
  const lines = code.split('\n')
  const isSigned = lines.every((line) => /^[+ -]/.test(line)) && lines.some((line) => line.startsWith('+'))
  if (!isSigned || there === undefined) return code
  const current = there.split('\n').map((line) => line.trim())
  const old = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1).trim())
  const isDiff =
    old.length === 0 ? !current.some((line) => line.startsWith('+')) : old.every((line) => current.includes(line))
  if (!isDiff) return code
  return lines
    .filter((line) => !line.startsWith('-'))
    .map((line) => line.slice(1))
    .join('\n')
}

function trimLines(text: string): string {
  return text.replace(/\s*$/gm, '').replace(/^\n+|\n+$/g, '')
}
