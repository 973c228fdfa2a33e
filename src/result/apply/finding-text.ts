/** A finding as Markdown: on a line of the diff, or in a review's body. Pure; all of the agent's text comes out inert. */
import { hash } from 'node:crypto'
import { codeBlock, inlineCode, linkTo, plainText } from '../../report/markdown/markdown.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'
import { fitMarkdown, maxBodyLength, redactClean } from './body.ts'
import { writeFindingPrints } from './marker.ts'
import type { Finding, Severity } from './operations.ts'
import type { InBody, OnLines, Placement } from './locate.ts'

/** What the texts of one review have in common. */
export interface FindingFrame {
  readonly redact: Redact
  /** Of the step's marker. */
  readonly key: string
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
export function printOf({ finding, path }: Placement): string {
  const words =
    finding.title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return hash('sha256', JSON.stringify([path, ...words]), 'hex').slice(0, 16)
}

/** For a comment on the lines of the diff. */
export function renderOnLines(frame: FindingFrame, placement: OnLines): string {
  const { finding, isExact } = placement
  const head = [
    writeFindingPrints(frame.key, [printOf(placement)]),
    `**${headline(frame, finding)}** · confidence ${finding.confidence}`,
    ...(isExact ? [] : ['', `*About ${linesOf(finding)}${finding.side === 'LEFT' ? ' before the change' : ''}.*`]),
  ].join('\n')
  const suggestion = isExact ? renderSuggestion(frame, placement) : renderProposal(frame, finding)
  const room = maxBodyLength - head.length - suggestion.length - 10
  return [head, fitMarkdown(frame.redact, finding.body, room), suggestion].filter(Boolean).join('\n\n')
}

/** For a review's body. */
export function renderInBody(frame: FindingFrame, placement: InBody): string {
  const { finding, reason } = placement
  const room = maxBodyLength / 4
  return [
    `#### ${headline(frame, finding)}`,
    `${placeOf(frame, placement)} · confidence ${finding.confidence} · ${reason}`,
    fitMarkdown(frame.redact, finding.body, room),
    renderProposal(frame, finding),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The same on one line, where there is no room for more. */
export function renderInBrief(frame: FindingFrame, placement: InBody): string {
  return `- ${headline(frame, placement.finding)} (${placeOf(frame, placement)})`
}

function headline({ redact }: FindingFrame, { severity, title }: Finding): string {
  const text = plainText(cutText(redactClean(redact, title), maxTitleLength))
  return `${severityWords[severity]}: ${text === '' ? 'without a title' : text}`
}

/** A link to the lines in the reviewed commit. */
function placeOf({ redact, filesUrl }: FindingFrame, { finding, path }: InBody): string {
  const shown = redactClean(redact, path)
  const { line, startLine = line, side } = finding
  if (line === undefined || startLine === undefined) return linkTo(pageOf(filesUrl, shown), shown)
  const where = `${shown}:${startLine === line ? line : `${startLine}-${line}`}`
  // The page shows the file as of the head: there is no line of the base on it.
  if (side === 'LEFT') return inlineCode(where)
  const anchor = startLine === line ? `#L${line}` : `#L${startLine}-L${line}`
  return linkTo(`${pageOf(filesUrl, shown)}${anchor}`, where)
}

function pageOf(filesUrl: string, path: string): string {
  return `${filesUrl}/${path.toWellFormed().split('/').map(encodeURIComponent).join('/')}`
}

function linesOf({ line, startLine = line }: Finding): string {
  return startLine === line ? `line ${line ?? 0}` : `lines ${startLine ?? 0} to ${line ?? 0}`
}

/** What GitHub can put in at a click, character by character as it came; else the same to look at. */
function renderSuggestion(frame: FindingFrame, { finding, side }: OnLines): string {
  const { suggestion } = finding
  if (suggestion === undefined) return ''
  const code = suggestion.replaceAll('\r\n', '\n').replace(/\n$/, '')
  const isPlain = cleanText(code) === code && frame.redact(code) === code && code.length <= maxSuggestionLength
  if (side === 'LEFT' || !isPlain) return renderProposal(frame, finding)
  const longest = [...code.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}suggestion\n${code === '' ? '' : `${code}\n`}${fence}`
}

function renderProposal({ redact }: FindingFrame, { suggestion }: Finding): string {
  if (suggestion === undefined) return ''
  const code = cutText(redactClean(redact, suggestion), maxSuggestionLength / 4)
  return code.trim() === '' ? 'Proposed: nothing instead of these lines.' : `Proposed instead:\n\n${codeBlock(code)}`
}
