import { type InvisibleCounts, removeInvisible } from '../../platform/text/invisible.ts'
import type { MarkupCounts } from './markup-counts.ts'
import { removeHiddenMarkup } from './markup.ts'

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
    infoStrings: 0,
    titles: 0,
    altTexts: 0,
    definitions: 0,
    entities: 0,
    cells: 0,
  }
}

/**
 * Leaves of a text what a reader on GitHub sees. Any script and emoji stay as they read; line ends become `\n`.
 * Linear in the text's length. Cleaning twice changes nothing.
 */
export function clean(text: string, form: TextForm): CleanText {
  const counts = noCounts()
  const visible = removeInvisible(text, counts)
  if (form === 'plain') return { text: visible, counts }
  const isHonest = counts.invisible + counts.bidirectional + counts.control === 0
  return { text: removeHiddenMarkup(visible, isHonest, counts), counts }
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
  { key: 'infoStrings', one: 'remark behind a code fence', many: 'remarks behind code fences' },
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
