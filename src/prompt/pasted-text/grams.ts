import type { Folded } from './fold.ts'

/** Letters in a row that are compared; shorter where four words are. */
const windowLength = 14
/** By `Folded.weights`: four words, or eight characters of a script without blanks between words. */
export const enoughWeight = 8

const { imul } = Math

/** Drawn anew for each process, so that nobody can choose texts that collide. */
const base = (Math.floor(Math.random() * 0x3fffffff) << 1) | 1
const top = Array.from({ length: windowLength }).reduce<number>((power) => imul(power, base), 1)

type Visit = (start: number, length: number, hash: number) => void

/**
 * Every stretch of a text that is compared: each window of letters, by a rolling hash, and each four words that are
 * shorter than one. Takes time in proportion to the text.
 */
export function eachGram({ letters, words, weights }: Folded, visit: Visit): void {
  let hash = 0
  for (let at = 0; at < letters.length; at++) {
    const left = at < windowLength ? 0 : imul(letters[at - windowLength] ?? 0, top)
    hash = (imul(hash, base) + (letters[at] ?? 0) - left) | 0
    if (at >= windowLength - 1) visit(at - windowLength + 1, windowLength, hash)
  }
  let weight = 0
  for (let first = 0, end = 0; first < weights.length; first++) {
    while (end < weights.length && weight < enoughWeight) weight += weights[end++] ?? 0
    if (weight < enoughWeight) return
    const start = words[first] ?? 0
    const length = (words[end] ?? 0) - start
    if (length < windowLength) visit(start, length, hashOf(letters, start, length))
    weight -= weights[first] ?? 0
  }
}

/** The rolling hash of one stretch. */
export function hashOf(letters: Uint16Array, start: number, length: number): number {
  let hash = 0
  for (let at = start; at < start + length; at++) hash = (imul(hash, base) + (letters[at] ?? 0)) | 0
  return hash
}

/** The different stretches of a prompt, numbered. */
export class Grams {
  /** How many there are. */
  size = 0
  readonly #letters: Uint16Array
  readonly #slots: Int32Array
  readonly #starts: Uint32Array
  readonly #lengths: Uint8Array
  readonly #mask: number

  constructor(folded: Folded) {
    const most = folded.letters.length + folded.weights.length
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#letters = folded.letters
    this.#slots = new Int32Array(slots).fill(-1)
    this.#starts = new Uint32Array(most)
    this.#lengths = new Uint8Array(most)
    this.#mask = slots - 1
    eachGram(folded, (start, length, hash) => {
      const slot = this.#slotOf(folded.letters, start, length, hash)
      if ((this.#slots[slot] ?? -1) >= 0) return
      this.#slots[slot] = this.size
      this.#starts[this.size] = start
      this.#lengths[this.size++] = length
    })
  }

  /** The number of the stretch with these letters; -1 where the prompt hasn't it. */
  find(letters: Uint16Array, start: number, length: number, hash: number): number {
    return this.#slots[this.#slotOf(letters, start, length, hash)] ?? -1
  }

  #slotOf(letters: Uint16Array, start: number, length: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    for (;;) {
      const id = this.#slots[slot] ?? -1
      if (id < 0 || (this.#lengths[id] === length && this.#isAt(this.#starts[id] ?? 0, letters, start, length))) {
        return slot
      }
      slot = (slot + 1) & this.#mask
    }
  }

  #isAt(own: number, letters: Uint16Array, start: number, length: number): boolean {
    for (let index = 0; index < length; index++) {
      if (this.#letters[own + index] !== letters[start + index]) return false
    }
    return true
  }
}
