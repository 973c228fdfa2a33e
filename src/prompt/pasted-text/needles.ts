import type { Range, UntrustedText } from '../../event/text.ts'
import { endOf, type Folded, longestTag, pageTag } from './fold.ts'

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
  readonly #prompt: Folded
  /** By hash, or by the next free number behind it. */
  readonly #ids = new Map<number, number>()
  readonly #starts: number[] = []
  readonly #lengths: number[] = []

  constructor(prompt: Folded) {
    this.#prompt = prompt
    eachGram(prompt, (start, length, hash) => {
      if (this.#idOf(prompt, start, length, hash) >= 0) return
      let key = hash
      while (this.#ids.has(key)) key = (key + 1) | 0
      this.#ids.set(key, this.size)
      this.#starts.push(start)
      this.#lengths.push(length)
    })
  }

  /** How many there are. */
  get size(): number {
    return this.#starts.length
  }

  /** Every stretch of a text that the prompt has too. Gives how many stretches the text has. */
  eachIn(folded: Folded, visit: (id: number, start: number, length: number) => void): number {
    let count = 0
    eachGram(folded, (start, length, hash) => {
      count++
      const id = this.#idOf(folded, start, length, hash)
      if (id >= 0) visit(id, start, length)
    })
    return count
  }

  /** -1 for one that the prompt hasn't got. */
  #idOf({ letters }: Folded, start: number, length: number, hash: number): number {
    for (let key = hash; ; key = (key + 1) | 0) {
      const id = this.#ids.get(key)
      if (id === undefined) return -1
      const own = this.#starts[id] ?? 0
      let same = this.#lengths[id] === length ? 0 : -1
      while (same >= 0 && same < length && this.#prompt.letters[own + same] === letters[start + same]) same++
      if (same === length) return id
    }
  }
}

/** What a text is looked for as: itself, or (the variant) without its HTML comments. */
export interface Needle {
  readonly text: string
  readonly source: UntrustedText
  readonly isVariant: boolean
}

export const leastCharacters = 20
/** A longer phrase is a run. */
export const mostWords = enoughWeight - 1

const command = /^\s*[/@][\w-]+\s+(?=\S)/
const longestLine = 200

/** The texts, the longest first. */
export function needlesOf(texts: readonly UntrustedText[]): Needle[] {
  const needles = texts.flatMap((source): Needle[] => {
    const shown = withoutComments(source.text)
    const whole = { text: source.text, source, isVariant: false }
    return shown === source.text ? [whole] : [whole, { text: shown, source, isVariant: true }]
  })
  return needles.sort((one, other) => other.text.length - one.text.length)
}

/** Only those that are closed. */
function withoutComments(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    parts.push(text.slice(at, start))
    at = end + 3
  }
  return parts.join('') + text.slice(at)
}

/** The first line of a longer text, and what stands behind a command or a mention at its beginning. */
export function firstLines(text: string): string[] {
  const line = /\S[^\r\n]*/.exec(text.slice(0, longestLine))?.[0] ?? ''
  const rest = line.replace(command, '')
  return rest === line ? [line] : [line, rest, rest.replace(/^\s*\S+\s+/, '')]
}

/**
 * All phrases of a text, a few words in a row that are too short for a run, at each word the longest first: `word` is its
 * first, of `count`; `start` and `end` are in letters.
 */
export function* phrasesIn(folded: Folded) {
  const { words, wordCount, size } = folded
  const letters = folded.slice(0, size)
  for (let word = 0; word < wordCount; word++) {
    const start = words[word] ?? 0
    for (let count = Math.min(mostWords, wordCount - word); count > 0; count--) {
      const end = words[word + count] ?? 0
      if (end - start < leastCharacters) yield { word, count, start, end, letters: letters.slice(start, end) }
    }
  }
}

/** A place in a needle's text. */
interface Place {
  readonly text: string
  readonly at: number
}

const endingTag = new RegExp(`${pageTag.source}$`, 'i')

/** The stretch with the punctuation and tags around it that stand in the texts as well where it begins and ends. */
export function widen(prompt: string, { start, end }: Range, from: Place, to: Place): Range {
  let [before, behind] = [0, 0]
  for (let more = 1; more > 0; before += more) {
    const at = start - before
    const tag = prompt[at - 1] === '>' ? endingTag.exec(prompt.slice(Math.max(0, at - longestTag), at))?.[0] : undefined
    if (tag && from.text.endsWith(tag, from.at - before)) more = tag.length
    else more = Number(isShared(prompt[at - 1], from.text[from.at - before - 1]))
  }
  for (let more = 1; more > 0; behind += more) {
    const at = end + behind
    const tag = prompt[at] === '<' ? prompt.slice(at, endOf(pageTag, prompt, at)) : ''
    if (tag !== '' && to.text.startsWith(tag, to.at + behind)) more = tag.length
    else more = Number(isShared(prompt[at], to.text[to.at + behind]))
  }
  return { start: start - before, end: end + behind }
}

function isShared(one = '', other = ''): boolean {
  return one === other ? /[^\p{L}\p{N}]/u.test(one) : /^\s$/.test(one) && /^\s$/.test(other)
}
