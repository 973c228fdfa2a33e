import { stripCodeAndQuotes } from './strip-code-and-quotes.ts'
import { foldAscii } from '../person.ts'

/** What may stand right before a phrase, besides a blank and the line's start: brackets, quotes, emphasis. */
const opening = /[\s([{"'“‘*~]/u
/** What may follow it: a blank, or punctuation that no further letter follows, as in `@oz.dev` or `@oz's`. */
const following = /^(?:\s|$|[.,;:!?)\]}"'”’*~…–—]+(?![\p{L}\p{N}_]))/u

/**
 * Finds where `phrase` is said in a text, and gives what was said after it, raw; undefined where it isn't said.
 * It counts as a word of its own, in any case of A to Z, and outside quotes, code and HTML comments. Time grows
 * with the text's length only.
 */
export function findPhrase(markdown: string, phrase: string): { readonly after: string } | undefined {
  const wanted = foldAscii(phrase.trim())
  if (wanted === '') return undefined
  const words = foldAscii(stripCodeAndQuotes(markdown))
  for (let from = words.indexOf(wanted); from >= 0; from = words.indexOf(wanted, from + wanted.length)) {
    const end = from + wanted.length
    const isFree = from === 0 || opening.test(words.charAt(from - 1))
    if (isFree && following.test(words.slice(end, end + 16))) return { after: markdown.slice(end).trim() }
  }
  return undefined
}
