import type { Event } from 'micromark-util-types'
import { mostCost, parseMarkdown, parsingCost } from '../../platform/text/parse-markdown.ts'
import { type Range, replaceRanges } from '../text.ts'

const blanked = new Set<string>([
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'image',
  'reference',
  'resource',
  'gfmFootnoteDefinitionLabel',
])
const mostReadCost = 3 * mostCost
const tag = /<!--[^]*?(?:-->|$)|<\/?([A-Za-z][A-Za-z0-9-]*)[^>]*(?:>|$)|<[!?][^>]*(?:>|$)/g
/** What stands in them is not the writer's, is code, or isn't shown. */
const quoting = new Set(['pre', 'code', 'tt', 'samp', 'kbd', 'blockquote', 'q', 'rp'])
/** By the verb, before or behind the name, or by an address; mail programs break long lines. */
const replyLine =
  /(?:^|\n)[ \t]*(?:(?:On|Am|Le|El|Il|Em|Op|Den)\b(?:[^\n]{5,200}\n)?[^\n]{1,200}(?:wrote|écrit|escribió|scritto|escreveu|(?:schrieb|schreef|skrev)[^\n]{0,100})|[^\n]{5,200}写道|[^\n]{5,200}<[^\s<>]{1,100}@[^\s<>]{1,100}>[^\n]{0,30})[ \t]*[:：]\s*$/u

/**
 * Reads a Markdown text for what its writer says in their own words. `words`: the text with all else made blank:
 * quotations, code, comments, tags, images, definitions and addresses of links, as GitHub's page shows them. Every other
 * character stays where it was; all is blank for a text that would take too long to parse. `quotes`: where the
 * quotations stand, with the line in front that an e-mail's reply begins with.
 */
export function readOwnWords(markdown: string): { readonly words: string; readonly quotes: readonly Range[] } {
  if (parsingCost(markdown) > mostReadCost) return { words: blankOut(markdown), quotes: [] }
  const events = parseMarkdown(markdown.replace(/^\uFEFF/, ' '))
  const quoted = rangesOf(events, (type) => type === 'blockQuote').map((range) => withReplyLine(markdown, range))
  const html = readHtml(markdown, events)
  const quotes = merge([...quoted, ...html.quotes])
  const blanks = merge([...rangesOf(events, (type) => blanked.has(type)), ...html.blanks, ...quotes])
  return { words: replaceRanges(markdown, blanks, blankOut), quotes }
}

function rangesOf(events: readonly Event[], isWanted: (type: string) => boolean): Range[] {
  return events.flatMap(([way, { type, start, end }]) =>
    way === 'enter' && isWanted(type) ? { start: start.offset, end: end.offset } : [],
  )
}

/** Tags and comments, and elements whose content isn't the writer's; one that nobody closes goes to the end. */
function readHtml(markdown: string, events: readonly Event[]): { blanks: Range[]; quotes: Range[] } {
  const blanks: Range[] = []
  const quotes: Range[] = []
  let open: { readonly name: string; readonly start: number; depth: number } | undefined
  const close = (end: number): void => {
    if (!open) return
    const target = ['blockquote', 'q'].includes(open.name) ? quotes : blanks
    target.push({ start: open.start, end })
    open = undefined
  }
  for (const { start, end } of rangesOf(events, (type) => type === 'htmlFlow' || type === 'htmlText')) {
    for (const { 0: found, 1: given = '', index } of markdown.slice(start, end).matchAll(tag)) {
      const at = start + index
      blanks.push({ start: at, end: at + found.length })
      const name = given.toLowerCase()
      if (!quoting.has(name) || (open && open.name !== name)) continue
      if (!found.startsWith('</')) open = { name, start: open?.start ?? at, depth: (open?.depth ?? 0) + 1 }
      else if (open && --open.depth === 0) close(at + found.length)
    }
  }
  close(markdown.length)
  return { blanks, quotes }
}

/** `On Monday, Mona wrote:` in front of a quotation belongs to it. */
function withReplyLine(markdown: string, { start, end }: Range): Range {
  const line = replyLine.exec(markdown.slice(Math.max(0, start - 400), start))?.[0] ?? ''
  return { start: start - line.trimStart().length, end }
}

/** In order, and none in another. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

function blankOut(text: string): string {
  return text.replace(/[^\n]+/g, (run) => ' '.repeat(run.length))
}
