import { type InvisibleCounts, removeInvisible } from '../../platform/text/invisible.ts'
import { anyMarkup, flatten, type MarkupCounts, removeHiddenMarkup, type Shown } from './markdown.ts'
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
      more === 0 ? settled(cleaned) : removeHiddenMarkup(cleaned, round > 0, round > 0 ? noCounts() : counts)
    cleaned = removeInvisible(shown.text, counts)
    if (shown.isSettled && cleaned === shown.text) return { text: cleaned, counts }
  }
  return { text: flatten(removeInvisible(cleaned, counts), counts), counts }
}

function settled(text: string): Shown {
  return { text, isSettled: true }
}

export function addCounts(sum: CleanCounts, more: Readonly<CleanCounts>): void {
  for (const sort of sorts) sum[sort.key] += more[sort.key]
}

interface Sort {
  readonly key: keyof CleanCounts
  readonly one: string
  readonly many: string
}

const sorts: readonly Sort[] = [
  { key: 'invisible', one: 'invisible character', many: 'invisible characters' },
  { key: 'bidirectional', one: 'bidirectional control', many: 'bidirectional controls' },
  { key: 'control', one: 'control character', many: 'control characters' },
  { key: 'comments', one: 'HTML comment', many: 'HTML comments' },
  { key: 'elements', one: 'hidden HTML element', many: 'hidden HTML elements' },
  { key: 'attributes', one: 'HTML attribute', many: 'HTML attributes' },
  { key: 'tags', one: 'unknown HTML tag', many: 'unknown HTML tags' },
  { key: 'infoStrings', one: 'note behind a code fence', many: 'notes behind code fences' },
  { key: 'titles', one: 'link title', many: 'link titles' },
  { key: 'altTexts', one: 'alternative text of an image', many: 'alternative texts of images' },
  { key: 'definitions', one: 'unused link definition', many: 'unused link definitions' },
  {
    key: 'entities',
    one: 'character reference to something invisible',
    many: 'character references to something invisible',
  },
  { key: 'cells', one: 'table cell that no page shows', many: 'table cells that no page shows' },
]

/** For the log: `2 HTML comments, 1 link title`; empty where nothing was taken out. */
export function describeCounts(counts: Readonly<CleanCounts>): string {
  return sorts
    .filter(({ key }) => counts[key] > 0)
    .map(({ key, one, many }) => `${counts[key]} ${counts[key] === 1 ? one : many}`)
    .join(', ')
}
