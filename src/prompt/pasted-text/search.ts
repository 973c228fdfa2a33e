import type { UntrustedText } from '../../event/text.ts'
import { fold, type Folded, Folder } from './fold.ts'
import { eachGram, enoughWeight, Grams } from './grams.ts'
import { firstLines, type Needle, needlesOf } from './needles.ts'
import type { Range } from './ranges.ts'
import { leastCharacters, type Shared, Values } from './values.ts'
import { widen } from './widen.ts'

const longestWord = 40
const ordinaryWord = (): RegExp => /^\p{L}[\p{Ll}\p{Lo}\p{M}]*$|^\p{Lu}+$/u

/** Finds what a prompt has in common with the texts of an event, in time in proportion to both. */
export class Search {
  readonly prompt: string
  readonly folded: Folded
  readonly shared: readonly Shared[]
  /** The texts that stand in the prompt as a whole. */
  readonly whole: ReadonlySet<UntrustedText>
  /** Whether a run stands in the prompt more often than in the event: one of them may be the user's own words. */
  readonly isRepeated: boolean
  readonly #grams: Grams
  readonly #hits = new Set<Needle>()
  readonly #byText = new Map<string, UntrustedText>()
  readonly #values = new Values()
  /** By gram: the longest text that has it, and where it begins and ends there. */
  readonly #needles: (Needle | undefined)[]
  readonly #from: Uint32Array
  readonly #to: Uint32Array
  readonly #surplus: Int32Array

  constructor(prompt: string, texts: readonly UntrustedText[]) {
    this.prompt = prompt
    this.folded = fold(prompt)
    this.#grams = new Grams(this.folded)
    this.#needles = Array.from({ length: this.#grams.size })
    this.#from = new Uint32Array(this.#grams.size)
    this.#to = new Uint32Array(this.#grams.size)
    this.#surplus = new Int32Array(this.#grams.size)
    const whole = this.#look(texts)
    const runs = this.#findRuns()
    this.isRepeated = this.#countSurplus(runs)
    const values = this.#values.find(prompt, this.folded, runs)
    this.shared = [...runs.map((run) => this.#widen(run)), ...values].sort((one, other) => one.start - other.start)
    for (const { source } of values) whole.add(source)
    this.whole = whole
  }

  /** Every text that has one of the runs, or a part of it, in it: whoever wrote one of them may have written the run. */
  sourcesOf(shared: readonly Shared[]): UntrustedText[] {
    const live = new Uint8Array(this.#grams.size)
    const inside = insideOf(shared, this.folded)
    eachGram(this.folded, (start, length, hash) => {
      if (inside[start] === 1) live[this.#grams.find(this.folded.letters, start, length, hash)] = 1
    })
    const folder = new Folder()
    const sources = Array.from(this.#hits).filter(({ text }) => {
      let hits = 0
      const folded = folder.fold(text)
      eachGram(folded, (start, length, hash) => {
        const id = hits > 0 ? -1 : this.#grams.find(folded.letters, start, length, hash)
        if (id >= 0 && live[id] === 1) hits++
      })
      return hits > 0
    })
    const found = new Set(sources.map(({ source }) => source))
    for (const letters of new Set(shared.map((one) => one.letters))) {
      for (const source of this.#values.sourcesOf(letters)) found.add(source)
    }
    return [...found]
  }

  /** Notes every stretch that a text shares with the prompt, the longest text first. Gives the texts that stand there whole. */
  #look(texts: readonly UntrustedText[]): Set<UntrustedText> {
    const whole = new Set<UntrustedText>()
    const folder = new Folder()
    for (const needle of needlesOf(texts)) {
      const folded = folder.fold(needle.text)
      const { hits, grams } = this.#note(needle, folded)
      if (hits > 0) this.#hits.add(needle)
      if (grams > 0 && hits === grams) {
        whole.add(needle.source)
        this.#byText.set(needle.text.trim(), needle.source)
      }
      this.#values.add(folded, needle)
      for (const text of firstLines(needle.text)) this.#values.add(folder.fold(text), { ...needle, text })
    }
    return whole
  }

  #note(needle: Needle, folded: Folded): { readonly hits: number; readonly grams: number } {
    const [all, needles, surplus] = [this.#grams, this.#needles, this.#surplus]
    const { letters } = folded
    let [hits, grams] = [0, 0]
    eachGram(folded, (start, length, hash) => {
      grams++
      const id = all.find(letters, start, length, hash)
      if (id < 0) return
      hits++
      if (!needle.isVariant) surplus[id] = (surplus[id] ?? 0) - 1
      if (needles[id]) return
      needles[id] = needle
      this.#from[id] = folded.starts[start] ?? 0
      this.#to[id] = folded.ends[start + length - 1] ?? 0
    })
    return { hits, grams }
  }

  /** Stretches that overlap are one run; two texts that were pasted side by side are two. */
  #findRuns(): Run[] {
    const { letters } = this.folded
    const reach = new Uint32Array(letters.length)
    const ids = new Int32Array(letters.length)
    eachGram(this.folded, (start, length, hash) => {
      const id = this.#grams.find(letters, start, length, hash)
      if (!this.#needles[id] || start + length <= (reach[start] ?? 0)) return
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
    return runs.filter((run) => this.#isLongEnough(run))
  }

  #isLongEnough({ start, end }: Run): boolean {
    const { starts, ends, words, weights } = this.folded
    const [from, to] = [starts[start] ?? 0, ends[end - 1] ?? 0]
    let weight = 0
    let first = firstAtLeast(words, start)
    for (; first < weights.length && (words[first + 1] ?? 0) <= end; first++) weight += weights[first] ?? 0
    if (weight >= enoughWeight) return true
    const text = this.prompt.slice(from, to)
    return text.length >= leastCharacters && (text.length > longestWord || !ordinaryWord().test(text))
  }

  #countSurplus(runs: readonly Run[]): boolean {
    const inside = new Uint8Array(this.folded.letters.length)
    for (const { start, end } of runs) inside.fill(1, start, end)
    let isRepeated = false
    eachGram(this.folded, (start, length, hash) => {
      const id = this.#grams.find(this.folded.letters, start, length, hash)
      const surplus = (this.#surplus[id] = (this.#surplus[id] ?? 0) + 1)
      if (surplus > 0 && inside[start] === 1 && this.#needles[id]) isRepeated = true
    })
    return isRepeated
  }

  #widen({ start, end, first, last }: Run): Shared {
    const range = { start: this.folded.starts[start] ?? 0, end: this.folded.ends[end - 1] ?? 0 }
    const [before, behind] = [this.#needles[first], this.#needles[last]]
    if (!before || !behind) throw new Error('A run has no text.')
    const ends = { before, from: this.#from[first] ?? 0, behind, to: this.#to[last] ?? 0 }
    const widened = widen(this.prompt, range, ends)
    const whole = this.#byText.get(this.prompt.slice(widened.start, widened.end))
    return { ...widened, source: whole ?? before.source, kind: 'run', words: 0, letters: '' }
  }
}

/** In letters. */
interface Run {
  readonly start: number
  end: number
  readonly first: number
  last: number
}

/** Of each letter, whether one of the ranges covers it. */
function insideOf(ranges: readonly Range[], { starts }: Folded): Uint8Array {
  const inside = new Uint8Array(starts.length)
  for (const { start, end } of ranges) inside.fill(1, firstAtLeast(starts, start), firstAtLeast(starts, end))
  return inside
}

function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
