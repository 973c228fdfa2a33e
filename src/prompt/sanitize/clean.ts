import { type InvisibleCounts, removeInvisible } from '../../platform/text/invisible.ts'
import { anyMarkup, flatten, type MarkupCounts, removeHiddenMarkup } from './markdown.ts'
import { mostCost, parsingCost } from '../../platform/text/parse-markdown.ts'

/** What was taken out of a text, or of many together. */
export type CleanCounts = InvisibleCounts & MarkupCounts

/** `markdown`: GitHub renders it. `plain`: readers see every character, as in a diff, a log or a name. */
export type TextForm = 'markdown' | 'plain'

export interface CleanText {
  readonly text: string
  readonly counts: Readonly<CleanCounts>
}

export function noCounts(): CleanCounts {
  return {
    invisible: 0,
    bidirectional: 0,
    control: 0,
    comments: 0,
    elements: 0,
    attributes: 0,
    tags: 0,
    infoStrings: 0,
    titles: 0,
    altTexts: 0,
    definitions: 0,
    entities: 0,
    cells: 0,
  }
}

/** Taking something out can bring together what stood on both sides of it; more rounds than this are an attack. */
const mostRounds = 4

/**
 * Leaves of a text what a reader on GitHub sees. Any script and emoji stay as they read; line ends become `\n`.
 * Cleaning twice changes nothing.
 */
export function clean(text: string, form: TextForm): CleanText {
  const counts = noCounts()
  if (form === 'plain') return { text: removeInvisible(text, counts), counts }
  // GitHub reads Markdown with its invisible characters, so those go last.
  const isMarked = text.startsWith('\uFEFF')
  if (isMarked) counts.invisible++
  let cleaned = (isMarked ? text.slice(1) : text).replace(/\r\n?/g, '\n')
  let cost = 0
  for (let round = 0; round < mostRounds; round++) {
    const more = anyMarkup.test(cleaned) ? parsingCost(cleaned) : 0
    cost += more
    if (more > mostCost || cost > 2 * mostCost) break
    const shown =
      more === 0
        ? { text: cleaned, isSettled: true }
        : removeHiddenMarkup(cleaned, round > 0, round > 0 ? noCounts() : counts)
    cleaned = removeInvisible(shown.text, counts)
    if (shown.isSettled && cleaned === shown.text) return { text: cleaned, counts }
  }
  return { text: flatten(removeInvisible(cleaned, counts), counts), counts }
}

export function addCounts(sum: CleanCounts, more: Readonly<CleanCounts>): void {
  for (const [key] of sorts) sum[key] += more[key]
}

const sorts: readonly (readonly [key: keyof CleanCounts, one: string, many: string])[] = [
  ['invisible', 'invisible character', 'invisible characters'],
  ['bidirectional', 'bidirectional control', 'bidirectional controls'],
  ['control', 'control character', 'control characters'],
  ['comments', 'HTML comment', 'HTML comments'],
  ['elements', 'hidden HTML element', 'hidden HTML elements'],
  ['attributes', 'HTML attribute', 'HTML attributes'],
  ['tags', 'unknown HTML tag', 'unknown HTML tags'],
  ['infoStrings', 'note behind a code fence', 'notes behind code fences'],
  ['titles', 'link title', 'link titles'],
  ['altTexts', 'alternative text of an image', 'alternative texts of images'],
  ['definitions', 'unused link definition', 'unused link definitions'],
  ['entities', 'character reference to something invisible', 'character references to something invisible'],
  ['cells', 'table cell that no page shows', 'table cells that no page shows'],
]

/** For the log: `2 HTML comments, 1 link title`; empty where nothing was taken out. */
export function describeCounts(counts: Readonly<CleanCounts>): string {
  return sorts
    .filter(([key]) => counts[key] > 0)
    .map(([key, one, many]) => `${counts[key]} ${counts[key] === 1 ? one : many}`)
    .join(', ')
}
