import type { Folded } from './fold.ts'

/** Letters in a row that are compared; shorter where four words are. */
const windowLength = 14
/** By `Folded.weights`: four words, or eight characters of a script without blanks between words. */
export const enoughWeight = 8

const { imul } = Math

/** Drawn anew for each process, so that nobody can choose texts that collide. */
const base = (Math.floor(Math.random() * 0x3fffffff) << 1) | 1
const top = Array.from({ length: windowLength }).reduce<number>((power) => imul(power, base), 1)

/**
 * Every stretch of a text that is compared: each window of letters, by a rolling hash, and each four words that are
 * shorter than one. Takes time in proportion to the text.
 */
function eachGram(folded: Folded, visit: (start: number, length: number, hash: number) => void): void {
  const { letters, size, words, weights, wordCount } = folded
  let hash = 0
  for (let at = 0; at < size; at++) {
    const left = at < windowLength ? 0 : imul(letters[at - windowLength] ?? 0, top)
    hash = (imul(hash, base) + (letters[at] ?? 0) - left) | 0
    if (at >= windowLength - 1) visit(at - windowLength + 1, windowLength, hash)
  }
  let weight = 0
  for (let first = 0, end = 0; first < wordCount; first++) {
    while (end < wordCount && weight < enoughWeight) weight += weights[end++] ?? 0
    if (weight < enoughWeight) return
    const start = words[first] ?? 0
    const length = (words[end] ?? 0) - start
    if (length < windowLength) visit(start, length, hashOf(letters, start, length))
    weight -= weights[first] ?? 0
  }
}

function hashOf(letters: readonly number[], start: number, length: number): number {
  let hash = 0
  for (let at = start; at < start + length; at++) hash = (imul(hash, base) + (letters[at] ?? 0)) | 0
  return hash
}

/** The different stretches of a prompt, numbered. */
export class Grams {
  /** How many there are. */
  size = 0
  readonly #prompt: Folded
  /** By slot of the hash table, -1 where there is none. */
  readonly #ids: Int32Array
  readonly #starts: Uint32Array
  readonly #lengths: Uint8Array
  /** Of the window that begins at a letter. */
  readonly #windows: Int32Array

  constructor(prompt: Folded) {
    const most = prompt.size + prompt.wordCount
    this.#prompt = prompt
    this.#ids = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2))).fill(-1)
    this.#starts = new Uint32Array(most)
    this.#lengths = new Uint8Array(most)
    this.#windows = new Int32Array(prompt.size)
    eachGram(prompt, (start, length, hash) => {
      const slot = this.#slotOf(prompt.letters, start, length, hash)
      const id = this.#ids[slot] ?? -1
      if (length === windowLength) this.#windows[start] = id < 0 ? this.size : id
      if (id >= 0) return
      this.#ids[slot] = this.size
      this.#starts[this.size] = start
      this.#lengths[this.size++] = length
    })
  }

  /** Every stretch of a text that the prompt has too. Gives how many stretches the text has. */
  eachIn(folded: Folded, visit: (id: number, start: number, length: number) => void): number {
    const { letters } = folded
    let count = 0
    /** Of a window that was found: where the prompt has it, and so perhaps the next one. */
    let before = -1
    eachGram(folded, (start, length, hash) => {
      count++
      const isNext =
        length === windowLength &&
        before >= 0 &&
        before + windowLength < this.#prompt.size &&
        this.#prompt.letters[before + windowLength] === letters[start + windowLength - 1]
      const id = isNext
        ? (this.#windows[before + 1] ?? -1)
        : (this.#ids[this.#slotOf(letters, start, length, hash)] ?? -1)
      before = id < 0 || length < windowLength ? -1 : isNext ? before + 1 : (this.#starts[id] ?? 0)
      if (id >= 0) visit(id, start, length)
    })
    return count
  }

  #slotOf(letters: readonly number[], start: number, length: number, hash: number): number {
    const mask = this.#ids.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = this.#ids[slot] ?? -1
      if (id < 0 || (this.#lengths[id] === length && this.#isAt(this.#starts[id] ?? 0, letters, start, length))) {
        return slot
      }
    }
  }

  #isAt(own: number, letters: readonly number[], start: number, length: number): boolean {
    for (let index = 0; index < length; index++) {
      if (this.#prompt.letters[own + index] !== letters[start + index]) return false
    }
    return true
  }
}
