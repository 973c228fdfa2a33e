const base64 = /[\w+/-]{16,}={0,2}/y
/** What a page is made of; in another tag somebody may have said something. */
export const pageTag =
  /<\/?(?:a|b|blockquote|br|code|del|details|div|em|h[1-6]|hr|i|li|ol|p|pre|q|s|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|ul)\s{0,9}\/?>/iy
/** A line of base64 may begin and end within a character. */
const readable = /^\uFFFD{0,3}(?:[^\uFFFD\p{Cc}]|[\t\n\r]){6,}\uFFFD{0,3}$/u
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

function readSign(character: string): Sign {
  if (unseen().test(character)) return { letters: '', isGap: false, weight: 2 }
  const plain = character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
  const letters = Array.from(plain)
    .filter((part) => letter().test(part))
    .join('')
  return { letters, isGap: letters === '', weight: wordless().test(letters) ? 1 : 2 }
}

const lessThan = 0x3c
export const longestTag = 24
/** Letters of full width count as those they stand for. */
function tagEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) < 128 && text.charCodeAt(at + 2) < 128) return endOf(pageTag, text, at)
  const end = endOf(pageTag, text.slice(at, at + longestTag).normalize('NFKC'), 0)
  return end && at + end
}
const gap = 0
const special = 1
/** Of ASCII: the letter it becomes, `gap`, or `special` for what shows nothing. */
const plainLetters = Uint8Array.from({ length: 128 }, (_, code) => {
  const { letters, isGap } = readSign(String.fromCharCode(code))
  return isGap ? gap : letters === '' ? special : letters.charCodeAt(0)
})

/**
 * A text as it is compared: its letters and digits alone, without case, accents, compatibility forms and invisible
 * characters, and with what base64 stands for. Blanks, punctuation, quote marks and a page's tags only separate words.
 * What a workflow does to a text before it pastes it, and what somebody hides in one, falls away. `read` takes one text after the other into the same memory.
 */
export class Folded {
  /** UTF-16 units; of each, where the character it comes from begins and ends in the text. `size` of them count. */
  readonly letters: number[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  /** Where each word begins in `letters`, and behind the last the number of letters. */
  readonly words: number[] = []
  /** Of each word: 2, or 1 for a character of a script that sets no blanks between words. `wordCount` of them count. */
  readonly weights: number[] = []
  size = 0
  wordCount = 0
  #isInWord = false

  constructor(text = '') {
    this.read(text)
  }

  read(text: string): this {
    this.size = this.wordCount = 0
    this.#endWord()
    for (let at = 0, blobEnd = 0; at < text.length;) {
      const code = text.charCodeAt(at)
      const plain = code < 128 ? (plainLetters[code] ?? gap) : special
      if (plain > special && !this.#isInWord && at >= blobEnd) {
        blobEnd = endOf(base64, text, at)
        if (blobEnd > at) this.#addDecoded(text, at, blobEnd)
      }
      if (plain === special) at += this.#putSign(text.codePointAt(at) ?? 0, at)
      else {
        if (plain === gap) this.#endWord()
        else this.#put(plain, 2, at, at + 1)
        at = code === lessThan ? tagEnd(text, at) || at + 1 : at + 1
      }
    }
    this.words[this.wordCount] = this.size
    return this
  }

  /** The letters from one place up to another, as a string. */
  slice(start: number, end: number): string {
    return Buffer.from(Uint16Array.from(this.letters.slice(start, end)).buffer).toString('utf16le')
  }

  /** What base64 stands for comes in front of its own letters; each character of it comes from all of them. */
  #addDecoded(text: string, start: number, end: number): void {
    const decoded = Buffer.from(text.slice(start, end), 'base64').toString('utf8')
    if (!readable.test(decoded)) return
    for (const character of decoded) this.#putSign(character.codePointAt(0) ?? 0, start, end)
    this.#endWord()
  }

  /** Gives how long the character is. */
  #putSign(code: number, start: number, end = start + (code > 0xffff ? 2 : 1)): number {
    let sign = signs.get(code)
    if (!sign) signs.set(code, (sign = readSign(String.fromCodePoint(code))))
    const { letters, isGap, weight } = sign
    if (isGap) this.#endWord()
    for (let index = 0; index < letters.length; index++) this.#put(letters.charCodeAt(index), weight, start, end)
    return end - start
  }

  #endWord(): void {
    this.#isInWord = false
  }

  #put(unit: number, weight: 1 | 2, start: number, end: number): void {
    const isNew = !this.#isInWord || weight === 1 || this.weights[this.wordCount - 1] === 1
    if (isNew) {
      this.weights[this.wordCount] = weight
      this.words[this.wordCount++] = this.size
    }
    this.#isInWord = true
    this.letters[this.size] = unit
    this.starts[this.size] = start
    this.ends[this.size++] = end
  }
}

/** Where the match that begins at a place ends; 0 for none. */
export function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : 0
}
