import type { UntrustedText } from '../../event/text.ts'
import { isLookedFor, isWrittenText } from './places.ts'

const noun = String.raw`(?:the |an? )?(?:issue|pull request|pr|discussion|comment|commit|release|title|body|description|message|notes)`
const nouns = String.raw`${noun}(?:(?:'s|’s)? ${noun}){0,2}`
const decoration = '[\\s#*_>"\'`(\\[{-]{0,12}'
const nameOnLine = new RegExp(`^${decoration}${nouns}[*_]{0,2} ?[:=]${decoration}$`, 'i')
const longestName = 80
/** A longer rest says something. */
const longestRest = 2000
const namingWords =
  /(?<![\p{L}\p{N}])(?:the|an?|of|and|issue|pull|request|pr|discussion|comment|commit|release|title|body|description|message|notes|s)(?![\p{L}\p{N}])/giu

/** Whether what begins at `start` is named on its line as a text of the event: `Title: …`. */
export function isNamed(prompt: string, start: number): boolean {
  const lineStart = start === 0 ? 0 : prompt.lastIndexOf('\n', start - 1) + 1
  return start - lineStart <= longestName && nameOnLine.test(prompt.slice(lineStart, start))
}

/** Whether these words only name what stands beside them. */
export function isNamesOnly(words: string): boolean {
  return words.length <= longestRest && !/[\p{L}\p{N}]/u.test(words.replace(namingWords, ''))
}

/** The texts in `words` that are too short to be looked for in a prompt. In long words there is more than those. */
export function shortTextsIn(words: string, texts: readonly UntrustedText[]): readonly UntrustedText[] {
  if (words.length > longestRest) return []
  return texts.filter((text) => {
    const value = wordsOf(text)
    return value !== '' && isWrittenText(text) && !isLookedFor(value) && words.includes(value)
  })
}

/** What is left of `words` without these texts, the longest taken first. */
export function without(words: string, texts: readonly UntrustedText[]): string {
  const values = [...new Set(texts.map(wordsOf))].sort((one, other) => other.length - one.length)
  return values.reduce((left, value) => left.replaceAll(value, ' '), words)
}

function wordsOf({ text }: UntrustedText): string {
  return text.trim()
}
