import { readLabels } from './links.ts'
import type { MarkupCounts } from './markup-counts.ts'
import { MarkupScan } from './markup-scan.ts'
import { readSource } from './source.ts'

/** A pass can bring together what stood on both sides of something it took out; more rounds than this are an attack. */
const mostRounds = 3
const anyMarkup = /[<&|]|\]\(|\]:|!\[|`{3}|~{3}/

/**
 * Takes out of Markdown what GitHub's page doesn't show: comments, hidden elements, attributes, titles, alternative
 * texts, definitions that nothing refers to, and character references for invisible characters. Code stays as it is
 * where it surely is code; `trustCode: false` looks into code as well, for texts that already tried to deceive.
 * Linear in the text's length.
 */
export function removeHiddenMarkup(text: string, trustCode: boolean, counts: MarkupCounts): string {
  let cleaned = text
  for (let round = 0; round < mostRounds; round++) {
    if (!anyMarkup.test(cleaned)) return cleaned
    const before = cleaned
    cleaned = new MarkupScan({ source: readSource(before), labels: readLabels(before), trustCode, counts }).run()
    if (cleaned === before) return cleaned
  }
  return defuse(cleaned)
}

/** Makes visible text of all markup that is left. */
function defuse(text: string): string {
  return text
    .replace(/</g, '&lt;')
    .replace(/&(?=#|[A-Za-z]{2,32};)(?!lt;)/g, '& ')
    .replace(/\](?=[(:[])/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .replace(/(?<!\\)\|/g, '\\|')
}
