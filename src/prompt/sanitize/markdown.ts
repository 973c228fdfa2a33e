import { parseMarkdown } from '../../platform/text/parse-markdown.ts'
import type { CleanCounts } from './counts.ts'
import { findUnshown } from './html-view.ts'
import type { Edit, PageOptions } from './links.ts'
import { type Page, type Piece, renderPage } from './page.ts'

/** Without any of these everything shows. */
export const anyMarkup = /[<&|]|\]\(|\]\[|\]:|!\[|\[\^|`{3}|~{3}/

/**
 * Takes out of Markdown what GitHub's page doesn't show: comments, hidden elements, attributes, titles, alternative
 * texts, definitions, footnotes' labels, and character references for invisible characters. What the page shows as
 * code stays as it is. `isSettled`: nothing more can be found in it.
 */
export function removeHiddenMarkup(text: string, options: PageOptions): { text: string; isSettled: boolean } {
  const page = renderPage(text, parseMarkdown(text), options)
  const edits = [...page.edits, ...htmlEdits(text, page, options)]
  return { text: applyEdits(text, edits), isSettled: areNeutral(text, edits) }
}

function htmlEdits(text: string, { html, pieces }: Page, { isCut, counts }: PageOptions): Edit[] {
  if (!/[<&]/.test(text)) return []
  const isOurs = (start: number): boolean => {
    const piece = pieces[indexAt(pieces, start)]
    return piece !== undefined && piece.source === undefined
  }
  const edits = findUnshown(html, isOurs, counts).flatMap((unshown) => stretchesOf(unshown, pieces))
  return isCut ? edits.map((edit) => showSign(text, edit)) : edits
}

/** What looks like HTML once something was cut out was shown before: its first sign becomes text. */
function showSign(text: string, edit: Edit): Edit {
  const reference = { '<': '&lt;', '&': '&amp;' }[text.charAt(edit.start)]
  return reference === undefined ? edit : { start: edit.start, end: edit.start + 1, text: reference }
}

/** The stretches of the source that make a stretch of the page's HTML. What stands between its lines goes too. */
function stretchesOf({ start, end, text }: Edit, pieces: readonly Piece[]): Edit[] {
  const edits: { start: number; end: number; text: string; isHtml: boolean }[] = []
  for (let index = indexAt(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index]
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

/** Of the piece that holds a place of the page's HTML. */
function indexAt(pieces: readonly Piece[], html: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pieces[middle]?.html ?? 0) <= html) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Makes visible text of all markup, and takes out what is easily found to be hidden: for texts that are made to be
 * hard to read. Code isn't told apart.
 */
export function flatten(text: string, counts: CleanCounts): string {
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
function applyEdits(source: string, edits: readonly Edit[]): string {
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
function endsBlock(source: string, { start, end }: Edit): boolean {
  if (source.endsWith('-->', end)) return end >= source.length || source[end] === '\n'
  return (
    /^[ \t]*(?:$|\n[ \t]*(?:\n|$))/.test(source.slice(end)) &&
    !/^<(?:[!?]|pre|script|style|textarea)/i.test(source.slice(start, end))
  )
}

/** Whether what stands around the edits surely reads as before: nothing that means something comes together. */
function areNeutral(source: string, edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    const { start, end, text, isHtml } = edit
    const removed = source.slice(start, end)
    // It may have been all that referred to a footnote.
    if (isHtml && removed.includes('[^')) return false
    if (text !== '') return removed !== '' && removed.length > text.length && !removed.includes('\n')
    const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
    if (/^[ \t>]*$/.test(line)) return endsBlock(source, edit)
    return (
      !line.includes(']:') &&
      neutralBefore.test(source.charAt(start - 1)) &&
      neutralBehind.test(source.charAt(end)) &&
      /[\p{L}\p{N}]/u.test(line)
    )
  })
}
