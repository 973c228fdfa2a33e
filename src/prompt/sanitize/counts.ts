import type { InvisibleCounts } from '../../platform/text/invisible.ts'

/** How many of each sort were taken out of a text, or of many together: what an agent would read and a page doesn't show. */
export type CleanCounts = InvisibleCounts & Record<(typeof sorts)[number][0], number>

const sorts = [
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
] as const

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

export function addCounts(sum: CleanCounts, more: Readonly<CleanCounts>): void {
  for (const [key] of sorts) sum[key] += more[key]
}

/** For the log: `2 HTML comments, 1 link title`; empty where nothing was taken out. */
export function describeCounts(counts: Readonly<CleanCounts>): string {
  return sorts
    .filter(([key]) => counts[key] > 0)
    .map(([key, one, many]) => `${counts[key]} ${counts[key] === 1 ? one : many}`)
    .join(', ')
}
