import { removeInvisible } from '../../platform/text/invisible.ts'
import { mostCost, parsingCost } from '../../platform/text/parse-markdown.ts'
import { type CleanCounts, noCounts } from './counts.ts'
import { anyMarkup, flatten, removeHiddenMarkup } from './markdown.ts'

/** `markdown`: GitHub renders it. `plain`: readers see every character, as in a diff, a log or a name. */
export type TextForm = 'markdown' | 'plain'

/** Taking something out can bring together what stood on both sides of it; more rounds than this are an attack. */
const mostRounds = 4

/**
 * Leaves of a text what a reader on GitHub sees. Any script and emoji stay as they read; line ends become `\n`.
 * Cleaning twice changes nothing.
 */
export function clean(text: string, form: TextForm): { readonly text: string; readonly counts: Readonly<CleanCounts> } {
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
    const isCut = round > 0
    const shown =
      more === 0
        ? { text: cleaned, isSettled: true }
        : removeHiddenMarkup(cleaned, { isCut, counts: isCut ? noCounts() : counts })
    cleaned = removeInvisible(shown.text, counts)
    if (shown.isSettled && cleaned === shown.text) return { text: cleaned, counts }
  }
  return { text: flatten(removeInvisible(cleaned, counts), counts), counts }
}
