import type { Range } from './ranges.ts'

/**
 * A text as it is compared: its letters and digits alone, without case, accents, compatibility forms and invisible
 * characters, with escapes of JSON and HTML undone however often they were applied. Blanks, punctuation and quote marks
 * only separate words. What a workflow does to a text before it pastes it, and what somebody hides in one, falls away.
 */
export interface Folded {
  /** UTF-16 units. */
  readonly letters: Uint16Array
  /** Of each letter, where the character it comes from begins and ends in the text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Where each word begins in `letters`, and at the end the number of letters. */
  readonly words: Uint32Array
  /** Of each word: 2, or 1 for a character of a script that sets no blanks between words. */
  readonly weights: Uint8Array
}

/** Undone on both sides, so it doesn't matter whether a text holds an escape itself. Case doesn't matter either. */
const jsonEscape = /\\+(?:u(d[89ab][0-9a-f]{2})\\+u(d[c-f][0-9a-f]{2})|u([0-9a-f]{4})|[nrtbfv])?/iy
/** Behind the ampersand, which may be escaped itself. */
const entity = /(?:amp;)*(?:#x0*([0-9a-f]{1,6})|#0*(\d{1,7})|(?:lt|gt|amp|quot|apos|nbsp)|([a-z])[a-z]{3,6});/iy
/** Of an accented letter's name: `&eacute;`. */
const accent = /(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash);$/i
const unseen = (): RegExp => /^(?:[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\t-\r\x85])\p{Cc})$/u
const letter = (): RegExp => /[\p{L}\p{N}]/u
const wordless = (): RegExp =>
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u

/** What one character becomes: nothing, a gap between words, or letters. */
interface Sign {
  readonly letters: string
  readonly isGap: boolean
  readonly weight: 1 | 2
}

const signs = new Map<number, Sign>()

function signOf(code: number): Sign {
  let sign = signs.get(code)
  if (!sign) signs.set(code, (sign = readSign(code > 0x10ffff ? ' ' : String.fromCodePoint(code))))
  return sign
}

function readSign(character: string): Sign {
  if (unseen().test(character)) return { letters: '', isGap: false, weight: 2 }
  const plain = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
  const letters = Array.from(plain)
    .filter((part) => letter().test(part))
    .join('')
  return { letters, isGap: letters === '', weight: wordless().test(letters) ? 1 : 2 }
}

/** Folds one text after the other in the same memory: what it gives holds until the next call. */
export class Folder {
  #letters = new Uint16Array(1024)
  #starts = new Uint32Array(1024)
  #ends = new Uint32Array(1024)
  #words = new Uint32Array(1024)
  #weights = new Uint8Array(1024)
  #count = 0
  #wordCount = 0
  #isInWord = false

  fold(text: string): Folded {
    this.#count = this.#wordCount = 0
    this.#isInWord = false
    for (let at = 0; at < text.length;) at = this.#take(text, at)
    this.#words[this.#wordCount] = this.#count
    return {
      letters: this.#letters.subarray(0, this.#count),
      starts: this.#starts.subarray(0, this.#count),
      ends: this.#ends.subarray(0, this.#count),
      words: this.#words.subarray(0, this.#wordCount + 1),
      weights: this.#weights.subarray(0, this.#wordCount),
    }
  }

  /** Takes the character, or the escape, that begins at `at`, and gives where the next one does. */
  #take(text: string, at: number): number {
    const code = text.codePointAt(at) ?? 0
    if (code === backslash) return this.#takeEscape(text, at)
    return this.#takePlain(text, code, { start: at, end: at + (code > 0xffff ? 2 : 1) })
  }

  #takePlain(text: string, code: number, { start, end }: Range): number {
    const escaped = code === ampersand ? readEntity(text, end) : undefined
    const last = end + (escaped?.length ?? 0)
    this.#put(escaped?.code ?? code, start, last)
    return last
  }

  #takeEscape(text: string, at: number): number {
    jsonEscape.lastIndex = at
    const [whole, high, low, single] = jsonEscape.exec(text) ?? ['\\']
    const end = at + whole.length
    const units = [high, low, single].flatMap((hex) => (hex === undefined ? [] : [Number.parseInt(hex, 16)]))
    const code = units.length === 0 ? blank : (String.fromCharCode(...units).codePointAt(0) ?? blank)
    return this.#takePlain(text, code, { start: at, end })
  }

  #put(code: number, start: number, end: number): void {
    const { letters, isGap, weight } = signOf(code)
    if (isGap) this.#isInWord = false
    if (letters === '') return
    if (this.#count + letters.length + 1 >= this.#letters.length) this.#grow()
    if (!this.#isInWord || weight === 1 || this.#weights[this.#wordCount - 1] === 1) {
      this.#weights[this.#wordCount] = weight
      this.#words[this.#wordCount++] = this.#count
    }
    this.#isInWord = true
    for (let index = 0; index < letters.length; index++) {
      this.#letters[this.#count] = letters.charCodeAt(index)
      this.#starts[this.#count] = start
      this.#ends[this.#count++] = end
    }
  }

  #grow(): void {
    const size = this.#letters.length * 2
    const copy = <A extends Uint8Array | Uint16Array | Uint32Array>(to: A, from: A): A => {
      to.set(from)
      return to
    }
    this.#letters = copy(new Uint16Array(size), this.#letters)
    this.#starts = copy(new Uint32Array(size), this.#starts)
    this.#ends = copy(new Uint32Array(size), this.#ends)
    this.#words = copy(new Uint32Array(size), this.#words)
    this.#weights = copy(new Uint8Array(size), this.#weights)
  }
}

const backslash = 0x5c
const ampersand = 0x26
const blank = 0x20

function readEntity(text: string, at: number): { readonly code: number; readonly length: number } | undefined {
  entity.lastIndex = at
  const match = entity.exec(text)
  if (!match) return undefined
  const [whole, hex, decimal, accented] = match
  if (accented !== undefined && !accent.test(whole)) return undefined
  const code = hex === undefined ? Number(decimal ?? accented?.charCodeAt(0) ?? blank) : Number.parseInt(hex, 16)
  return { code, length: whole.length }
}

/** Folds a text into memory of its own. */
export function fold(text: string): Folded {
  return new Folder().fold(text)
}

/** The letters from one place up to another, as a string. */
export function lettersOf({ letters }: Folded, start: number, end: number): string {
  return String.fromCharCode(...letters.subarray(start, end))
}
