/** Text from outside, made inert for GitHub's Markdown: nobody is mentioned, nothing closed, fetched, run or drawn. */

import { escapeMarkdown } from './escape.ts'
import { isTableRule, escapeLine } from './inline.ts'
import { safeUrl, type InertOptions } from './link.ts'
import { cleanText, oneLine, withoutEnd } from '../../platform/text/text.ts'

/** A block of code with a fence longer than any inside. `language` colours it; those GitHub draws are passed over. */
export function codeBlock(text: string, language = ''): string {
  const content = withoutEnd(cleanText(text), '\n')
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1))
  return `${fence}${safeLanguage(language)}\n${content}\n${fence}`
}

/** One line as code; empty text gives an empty string. Also fit for a table's cell with `inTable`. */
export function inlineCode(text: string, inTable = false): string {
  const line = oneLine(text)
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = /^`|`$/.test(line) ? ' ' : ''
  return `${fence}${pad}${inTable ? escapeBars(line) : line}${pad}${fence}`
}

/** One line as code in raw HTML, where Markdown isn't read; empty text gives an empty string. */
export function htmlCode(text: string): string {
  const line = oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return line === '' ? '' : `<code>${line}</code>`
}

/** In a table's cell `\|` is a bar even in code; backslashes before it are doubled, lest they take its own away. */
function escapeBars(line: string): string {
  return line.replace(/(?<!\\)(\\*)\|/g, '$1$1\\|')
}

/** Text as plain prose on one line: it shows as it is, and nothing in it means anything but an address of https. */
export function plainText(text: string, options: InertOptions = {}): string {
  return escapeMarkdown(oneLine(text), options)
}

/** A longer address is none that people follow. */
const maxUrlLength = 2000

/** A link to https (or http on loopback) with plain text on it; any other address leaves just the text. */
export function linkTo(url: string | undefined, text: string): string {
  const target = url === undefined || url.length > maxUrlLength ? undefined : safeUrl(url)
  return target === undefined
    ? plainText(text)
    : `[${escapeMarkdown(oneLine(text), { inLink: true }) || 'link'}](${target})`
}

export interface MarkdownOptions extends InertOptions {
  /** The level its first-level headings get, 1 to 6; those below follow. */
  readonly topHeading?: number
}

/**
 * Markdown as an agent writes it, kept readable: headings, lists, tables, emphasis, code and links to https stay.
 * Mentions, references, commit ids and other links become code, images links, HTML text; what GitHub draws
 * (Mermaid, maps, formulas) stays source. Constructs it doesn't know for certain are escaped.
 */
export function makeInert(text: string, { topHeading = 1, ...options }: MarkdownOptions = {}): string {
  const lines = cleanText(text).split('\n')
  const tableLines = findTableLines(lines)
  const inert: string[] = []
  let dedent = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const fence = readFence(line)
    if (fence) {
      const end = findFenceEnd(lines, at + 1, fence)
      const content = lines.slice(at + 1, end).map((inner) => outdent(inner, fence.indent))
      inert.push(codeBlock(content.join('\n'), fence.language))
      at = end
      dedent = fence.indent
    } else {
      if (line.trim() !== '' && indentOf(line) < dedent) dedent = 0
      inert.push(
        lowerHeading(escapeLine(outdent(line, dedent), { ...options, inTable: tableLines.has(at) }), topHeading),
      )
    }
  }
  return inert.join('\n')
}

function lowerHeading(line: string, top: number): string {
  return line.replace(
    /^( {0,3})(#{1,6})(?=\s)/,
    (_, indent: string, marks: string) => indent + '#'.repeat(Math.min(6, marks.length + top - 1)),
  )
}

interface Fence {
  readonly mark: string
  readonly indent: number
  readonly language: string
}

/**
 * A fence at any depth: it is written anew at the margin, where no list or quote around it can change what it means.
 * A backtick fence has no backtick after it, else it is code within a line.
 */
function readFence(line: string): Fence | undefined {
  const match = /^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})[ \t]*([^\s`]*)/.exec(line)
  if (!match) return undefined
  const [, indent = '', mark = '', language = ''] = match
  return { mark, indent: indent.length, language }
}

function findFenceEnd(lines: readonly string[], from: number, { mark }: Fence): number {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (line.length >= mark.length && line.startsWith(mark) && line === mark.charAt(0).repeat(line.length)) return at
  }
  return lines.length
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function outdent(line: string, by: number): string {
  return line.slice(Math.min(by, indentOf(line)))
}

/** Lines of a block that has a table's rule in it: there a `|` ends a cell even inside code. */
function findTableLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  let start = 0
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && lines[at]?.trim() !== '') continue
    if (lines.slice(start, at).some(isTableRule)) for (let row = start; row < at; row++) found.add(row)
    start = at + 1
  }
  return found
}

function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

const drawnByGitHub = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion'])

function safeLanguage(language: string): string {
  const name = /^[\w+#.-]{1,30}$/.test(language) ? language : ''
  return drawnByGitHub.has(name.toLowerCase()) ? 'text' : name
}
