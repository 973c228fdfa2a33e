import { parseMarkdown } from '../../platform/text/parse-markdown.ts'
import { findUnshown, type HtmlCounts } from './html-view.ts'
import type { Edit, MarkdownCounts } from './links.ts'
import { type Page, type Piece, renderPage } from './page.ts'

/** How many of each were taken out: what a page doesn't show but an agent would read. */
export type MarkupCounts = MarkdownCounts & HtmlCounts

/** Without any of these everything shows. */
export const anyMarkup = /[<&|]|\]\(|\]\[|\]:|!\[|\[\^|`{3}|~{3}/

export interface Shown {
  readonly text: string
  /** Nothing more can be found in it. */
  readonly isSettled: boolean
}

/**
 * Takes out of Markdown what GitHub's page doesn't show: comments, hidden elements, attributes, titles, alternative
 * texts, definitions, footnotes' labels, and character references for invisible characters. What the page shows as
 * code stays as it is. `isCut`: something was taken out already.
 */
export function removeHiddenMarkup(text: string, isCut: boolean, counts: MarkupCounts): Shown {
  const page = renderPage(text, parseMarkdown(text), { isCut, counts })
  const edits = [...page.edits, ...htmlEdits(text, page, { isCut, counts })]
  return { text: applyEdits(text, edits), isSettled: areNeutral(text, edits) }
}

interface HtmlOptions {
  readonly isCut: boolean
  readonly counts: HtmlCounts
}

function htmlEdits(text: string, page: Page, { isCut, counts }: HtmlOptions): Edit[] {
  if (!/[<&]/.test(text)) return []
  const places = new Places(page.pieces)
  const unshown = findUnshown(page.html, (start) => places.isOurs(start), counts)
  const edits = unshown.flatMap(({ start, end, text: shown }) => places.stretches(start, end, shown))
  return isCut ? edits.map((edit) => showSign(text, edit)) : edits
}

/** What looks like HTML once something was cut out was shown before: its first sign becomes text. */
function showSign(text: string, edit: Edit): Edit {
  const reference = { '<': '&lt;', '&': '&amp;' }[text.charAt(edit.start)]
  return reference === undefined ? edit : { start: edit.start, end: edit.start + 1, text: reference }
}

/** Finds the places of the page's HTML in the source. */
class Places {
  readonly #pieces: readonly Piece[]

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  isOurs(html: number): boolean {
    const piece = this.#pieces[this.#indexAt(html)]
    return piece !== undefined && piece.source === undefined
  }

  /** The stretches of the source that make this stretch of HTML. What stands between its lines goes too. */
  stretches(start: number, end: number, text: string): Edit[] {
    const edits: { start: number; end: number; text: string; isHtml: boolean }[] = []
    for (let index = this.#indexAt(start); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index]
      if (!piece || piece.html >= end) break
      if (piece.source === undefined) continue
      const from = piece.source + Math.max(0, start - piece.html)
      const to = piece.source + Math.min(piece.length, end - piece.html)
      const last = edits.at(-1)
      if (last && last.end <= from) last.end = to
      else edits.push({ start: from, end: to, text: last ? '' : text, isHtml: true })
    }
    return edits
  }

  /** Of the piece that holds a place. */
  #indexAt(html: number): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#pieces[middle]?.html ?? 0) <= html) low = middle
      else high = middle - 1
    }
    return low
  }
}

/**
 * Makes visible text of all markup, and takes out what is easily found to be hidden: for texts that are made to be
 * hard to read. Code isn't told apart.
 */
export function flatten(text: string, counts: MarkupCounts): string {
  const remove = (key: 'comments' | 'tags') => (): string => {
    counts[key]++
    return ''
  }
  return text
    .replace(/<!--[^]*?(?:-->|$)/g, remove('comments'))
    .replace(/<[A-Za-z/!?][^<>]*>/g, remove('tags'))
    .replace(/\]\([^()\s]*\s[^()]*\)/g, '] ')
    .replace(/^[ \t>*+-]*\[[^[\]\n]*\]:.*$/gm, '')
    .replace(/</g, '&lt;')
    .replace(/&(?=#|[A-Za-z]{2,32};)(?!lt;)/g, '& ')
    .replace(/\](?=[(:[])/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .replace(/(?<!\\)\|/g, '\\|')
}

const lineOfMarks = /(?:^|\n)[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/
const mayBegin = /^(?:[[!#>+*~`|:=_-]|<[!?])/

/** Applies edits in any order. Where two overlap, the one that begins first counts; of two that begin together, the longer. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return source
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let at = 0
  for (const [index, { start, end, text, isHtml = false }] of sorted.entries()) {
    if (start >= at) result += source.slice(at, start) + text
    at = Math.max(at, end)
    const isLast = (sorted[index + 1]?.start ?? Infinity) > at
    if (isHtml && isLast && mayBegin.test(source.slice(at, at + 2)) && lineOfMarks.test(result.slice(-100)))
      result += '\\'
  }
  return result + source.slice(at)
}

const neutralBefore = /^$|[\s\p{L}\p{N}.,;?)]/u
const neutralBehind = /^$|[\s\p{L}\p{N}.,;?]/u

/** Whether the lines behind were no part of the removed HTML's block: they would become Markdown. */
function endsBlock(source: string, { start, end }: Pick<Edit, 'start' | 'end'>): boolean {
  const isLineOver = end >= source.length || source[end] === '\n'
  if (source.endsWith('-->', end)) return isLineOver
  return (
    /^[ \t]*(?:$|\n[ \t]*(?:\n|$))/.test(source.slice(end)) &&
    !/^<(?:[!?]|pre|script|style|textarea)/i.test(source.slice(start, end))
  )
}

/** Whether what stands around the edits surely reads as before: nothing that means something comes together. */
export function areNeutral(source: string, edits: readonly Edit[]): boolean {
  return edits.every(({ start, end, text, isHtml }) => {
    const removed = source.slice(start, end)
    // It may have been all that referred to a footnote.
    if (isHtml && removed.includes('[^')) return false
    if (text !== '') return removed !== '' && removed.length > text.length && !removed.includes('\n')
    const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
    if (/^[ \t>]*$/.test(line)) return endsBlock(source, { start, end })
    if (line.includes(']:')) return false
    return (
      neutralBefore.test(source.charAt(start - 1)) &&
      neutralBehind.test(source.charAt(end)) &&
      /[\p{L}\p{N}]/u.test(line)
    )
  })
}
