import type { UntrustedText } from '../../event/text.ts'
import { fold, type Folded, lettersOf } from './fold.ts'
import { enoughWeight, hashOf } from './grams.ts'
import type { Needle } from './needles.ts'
import type { Range } from './ranges.ts'
import { widen } from './widen.ts'

/** A stretch of a prompt that also stands in a text of the event. */
export interface Shared extends Range {
  /** The longest text it stands in, or the one that it is the whole of. */
  readonly source: UntrustedText
  /** `run`: at least 20 characters or four words. `value`: a whole text, a first line or a command's rest that is shorter. */
  readonly kind: 'run' | 'value'
  /** Of a value: how many words it has, and its letters. */
  readonly words: number
  readonly letters: string
}

export const leastCharacters = 20
/** A longer one can't be a value. */
const mostWords = enoughWeight - 1

/** A needle, and where its letters begin and end. */
interface Value extends Needle {
  readonly start: number
  readonly end: number
}

/** The texts that are too short for a run: they are looked for whole, word by word. */
export class Values {
  readonly #values = new Map<string, Value[]>()
  /** Most phrases of a prompt have none of these. */
  readonly #hashes = new Set<number>()

  add(folded: Folded, needle: Needle): void {
    const { letters, weights } = folded
    if (letters.length < 2 || letters.length >= leastCharacters || weights.length > mostWords) return
    const value = lettersOf(folded, 0, letters.length)
    if (!/\p{L}/u.test(value)) return
    const found = { ...needle, start: folded.starts[0] ?? 0, end: folded.ends.at(-1) ?? 0 }
    const known = this.#values.get(value)
    if (known) known.push(found)
    else this.#values.set(value, [found])
    this.#hashes.add(hashOf(letters, 0, letters.length))
  }

  sourcesOf(letters: string): UntrustedText[] {
    return (this.#values.get(letters) ?? []).map(({ source }) => source)
  }

  /** Where they stand in a prompt, the longest at each place; `runs` are what is taken already, in letters. */
  find(prompt: string, folded: Folded, runs: readonly Range[]): Shared[] {
    const { words, weights, starts, ends } = folded
    const found: Shared[] = []
    if (this.#values.size === 0) return found
    let run = 0
    for (let word = 0; word < weights.length; word++) {
      const start = words[word] ?? 0
      while (run < runs.length && (runs[run]?.end ?? 0) <= start) run++
      const longest = this.#longestAt(folded, word, runs[run]?.start ?? Number.POSITIVE_INFINITY)
      if (!longest) continue
      const { value, count, end, letters } = longest
      const range = { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
      const widened = widen(prompt, range, { before: value, from: value.start, behind: value, to: value.end })
      found.push({ ...widened, source: value.source, kind: 'value', words: count, letters })
      word += count - 1
    }
    return found
  }

  #longestAt(folded: Folded, word: number, room: number): Longest | undefined {
    const start = folded.words[word] ?? 0
    for (let count = Math.min(mostWords, folded.weights.length - word); count > 0; count--) {
      const end = folded.words[word + count] ?? 0
      const isPossible = end <= room && end - start < leastCharacters
      if (!isPossible || !this.#hashes.has(hashOf(folded.letters, start, end - start))) continue
      const letters = lettersOf(folded, start, end)
      const [value] = this.#values.get(letters) ?? []
      if (value) return { value, count, end, letters }
    }
    return undefined
  }
}

interface Longest {
  readonly value: Value
  readonly count: number
  readonly end: number
  readonly letters: string
}

/** Every stretch of up to seven words that is short enough for a value. */
export function phrasesOf(text: string): Set<string> {
  const folded = fold(text)
  const phrases = new Set<string>()
  for (let word = 0; word < folded.weights.length; word++) {
    for (let end = word + 1; end <= Math.min(word + mostWords, folded.weights.length); end++) {
      const [start, stop] = [folded.words[word] ?? 0, folded.words[end] ?? 0]
      if (stop - start < leastCharacters) phrases.add(lettersOf(folded, start, stop))
    }
  }
  return phrases
}
