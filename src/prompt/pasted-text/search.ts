import type { Range, UntrustedText } from '../../event/text.ts'
import { decodeDeep, type DecodedText } from '../../platform/text/decoded.ts'
import { Folded } from './fold.ts'
import {
  enoughWeight,
  firstLines,
  Grams,
  leastCharacters,
  mostWords,
  type Needle,
  needlesOf,
  phrasesIn,
  widen,
} from './needles.ts'

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

const longestWord = 40
const shortLine = /^.{3,80}$/gm
/** More lines of one event are made to take long. */
const mostLines = 50_000
/** Of a text, so much is read into memory at once. */
const pieceLength = 1_000_000
const overlap = 1_000
const ordinaryWord = (): RegExp => /^\p{L}[\p{Ll}\p{Lo}\p{M}]*$|^\p{Lu}+$/u

/** In letters, with the stretches it begins and ends with. */
interface Run {
  readonly start: number
  end: number
  readonly first: number
  last: number
}

/** A text, and where what was found of it begins and ends there. */
interface Holder extends Omit<Needle, 'isVariant'> {
  readonly from: number
  readonly to: number
}

/** A needle that is too short for a run: it is looked for whole, word by word; by its letters. */
interface Value extends Holder {
  /** Not only a line of its source. */
  readonly isWhole: boolean
}

/** Finds what a prompt has in common with the texts of an event, in time in proportion to both. */
export class Search {
  readonly prompt: string
  readonly shared: readonly Shared[]
  /** The texts that stand in the prompt as a whole. */
  readonly whole = new Set<UntrustedText>()
  /** Every text that shares something with it: whoever wrote one of them may have written what stands there. */
  readonly sources = new Set<UntrustedText>()
  /** Whether a run stands in the prompt more often than in the event: one of them may be the user's own words. */
  readonly isRepeated: boolean
  readonly #decoded: DecodedText
  readonly #folded: Folded
  readonly #grams: Grams
  readonly #values = new Map<string, Value[]>()
  #lines = 0
  readonly #byText = new Map<string, UntrustedText>()
  /** By number of a stretch: the longest text that has it, and where it begins and ends there. */
  readonly #holders: (Holder | undefined)[]
  /** How much more often the prompt has it than the event. */
  readonly #surplus: Int32Array

  constructor(prompt: string, texts: readonly UntrustedText[]) {
    this.prompt = prompt
    this.#decoded = decodeDeep(prompt)
    this.#folded = new Folded(this.#decoded.text)
    this.#grams = new Grams(this.#folded)
    this.#holders = Array.from({ length: this.#grams.size })
    this.#surplus = new Int32Array(this.#grams.size)
    const folded = new Folded()
    for (const needle of needlesOf(texts)) this.#look({ ...needle, text: decodeDeep(needle.text).text }, folded)
    const runs = this.#findRuns()
    this.isRepeated = this.#isAnyRepeated(runs)
    this.shared = [...runs.map((run) => this.#show(run)), ...this.#findValues(runs)]
      .sort((one, other) => one.start - other.start)
      .map((one) => {
        const [start, end] = this.#decoded.rangeOf(one.start, one.end)
        return { ...one, start, end }
      })
  }

  /** Notes every stretch that a text shares with the prompt; the longest text comes first. */
  #look(needle: Needle, folded: Folded): void {
    const { text, source, isVariant } = needle
    let [hits, count] = [0, 0]
    for (let at = 0; at < text.length; at += pieceLength) {
      folded.read(text.slice(at, at + pieceLength + overlap))
      count += this.#grams.eachIn(folded, (id, start, length) => {
        hits++
        if (!isVariant) this.#surplus[id] = (this.#surplus[id] ?? 0) - 1
        if (this.#holders[id]) return
        const [from, to] = [folded.starts[start] ?? 0, folded.ends[start + length - 1] ?? 0]
        this.#holders[id] = { text, source, from: at + from, to: at + to }
      })
    }
    if (hits > 0) this.sources.add(source)
    if (hits > 0 && hits === count) {
      this.whole.add(source)
      this.#byText.set(text.trim(), source)
    }
    if (text.length < pieceLength) this.#addValue(folded, text, source, true)
    for (const line of firstLines(text)) this.#addValue(folded.read(line), line, source, false)
    // A workflow may number lines, sort them, or make paragraphs of them: each that has several words is looked for.
    for (const [line] of text.matchAll(shortLine)) {
      if (this.#lines++ > mostLines) return
      if (folded.read(line).wordCount > 1) this.#addValue(folded, line, source, false)
    }
  }

  #addValue(folded: Folded, text: string, source: UntrustedText, isWhole: boolean): void {
    const { size, wordCount, starts, ends } = folded
    if (size < 2 || size >= leastCharacters || wordCount > mostWords) return
    const letters = folded.slice(0, size)
    if (!/\p{L}/u.test(letters)) return
    const value = { text, source, isWhole, from: starts[0] ?? 0, to: ends[size - 1] ?? 0 }
    const known = this.#values.get(letters)
    if (known) known.push(value)
    else this.#values.set(letters, [value])
  }

  /** Stretches that overlap are one run; two texts that were pasted side by side are two. */
  #findRuns(): Run[] {
    const reach = new Uint32Array(this.#folded.size)
    const ids = new Int32Array(this.#folded.size)
    this.#grams.eachIn(this.#folded, (id, start, length) => {
      if (!this.#holders[id] || start + length <= (reach[start] ?? 0)) return
      reach[start] = start + length
      ids[start] = id
    })
    const runs: Run[] = []
    for (let at = 0; at < reach.length; at++) {
      const end = reach[at] ?? 0
      if (end === 0) continue
      const last = runs.at(-1)
      if (!last || at >= last.end) runs.push({ start: at, end, first: ids[at] ?? 0, last: ids[at] ?? 0 })
      else if (end > last.end) Object.assign(last, { end, last: ids[at] })
    }
    const { words } = this.#folded
    let word = 0
    return runs.filter((run) => {
      while ((words[word] ?? Infinity) < run.start) word++
      return this.#areEnough(run, word)
    })
  }

  /** A single ordinary word is no run. */
  #areEnough({ start, end }: Run, firstWord: number): boolean {
    const { starts, ends, words, weights, wordCount } = this.#folded
    let weight = 0
    for (let word = firstWord; word < wordCount && (words[word + 1] ?? 0) <= end; word++) weight += weights[word] ?? 0
    if (weight >= enoughWeight) return true
    const text = this.#decoded.text.slice(starts[start], ends[end - 1])
    return text.length >= leastCharacters && (text.length > longestWord || !ordinaryWord().test(text))
  }

  #isAnyRepeated(runs: readonly Run[]): boolean {
    const inside = new Uint8Array(this.#folded.size)
    for (const { start, end } of runs) inside.fill(1, start, end)
    let isRepeated = false
    this.#grams.eachIn(this.#folded, (id, start) => {
      const surplus = (this.#surplus[id] = (this.#surplus[id] ?? 0) + 1)
      if (surplus > 0 && inside[start] === 1 && this.#holders[id]) isRepeated = true
    })
    return isRepeated
  }

  #show({ start, end, first, last }: Run): Shared {
    const [before, behind] = [this.#holders[first], this.#holders[last]]
    if (!before || !behind) throw new Error('A run has no text.')
    const range = this.#rangeOf({ start, end }, before, behind)
    const whole = this.#byText.get(this.#decoded.text.slice(range.start, range.end))
    return { ...range, source: whole ?? before.source, kind: 'run', words: 0, letters: '' }
  }

  /** Of letters: where they stand, with the punctuation around them that the texts have there as well. */
  #rangeOf({ start, end }: Range, before: Holder, behind: Holder): Range {
    const { starts, ends } = this.#folded
    const range = { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
    return widen(
      this.#decoded.text,
      range,
      { text: before.text, at: before.from },
      { text: behind.text, at: behind.to },
    )
  }

  /** Where the short texts stand outside of the runs, the longest at each place. */
  #findValues(runs: readonly Run[]): Shared[] {
    const found: Shared[] = []
    if (this.#values.size === 0) return found
    let [run, nextWord] = [0, 0]
    for (const { word, count, start, end, letters } of phrasesIn(this.#folded)) {
      while ((runs[run]?.end ?? Infinity) <= start) run++
      if (word < nextWord || end > (runs[run]?.start ?? end)) continue
      const [value] = this.#values.get(letters) ?? []
      if (!value) continue
      const range = this.#rangeOf({ start, end }, value, value)
      found.push({ ...range, source: value.source, kind: 'value', words: count, letters })
      nextWord = word + count
    }
    this.#noteValues(found)
    return found
  }

  #noteValues(found: readonly Shared[]): void {
    for (const letters of new Set(found.map((one) => one.letters))) {
      const values = this.#values.get(letters) ?? []
      for (const { source } of values) this.sources.add(source)
      for (const { source, isWhole } of values) if (isWhole) this.whole.add(source)
    }
  }
}
