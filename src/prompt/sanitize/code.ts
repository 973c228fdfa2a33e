import { blanks, charactersOf, isAt, skipAll } from './characters.ts'
import { isLineEnd } from './lines.ts'
import { holds, type Source } from './source.ts'

const opener = /`{3,}(?=[^`\n]*$)|~{3,}/my
const marksBefore = String.raw`[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\n]{1,999}\]:)[ \t]*)*`
const doubtfulOpener = new RegExp(String.raw`${marksBefore}(?:\`{3,}[^\`\n]*$|~{3,})`, 'my')
/** A fence and the language behind it: all that shows. The rest of its line is a place to hide things. */
const shownOpener = new RegExp(String.raw`${marksBefore}(?:\`{3,}|~{3,})[ \t]*(?:[\w+#.-]{1,20}(?=[ \t]|$))?`, 'my')
const mayBeginFence = charactersOf(/[`~ \t>\-+*0-9[]/)
const fenceAt = /`{3,}[^`\n]*$|~{3}/my
const blank = charactersOf(/ /)
const ticks = charactersOf(/`/)
const tildes = charactersOf(/~/)
const fenceMarks = charactersOf(/[`~]/)

/**
 * Code is shown as it is, so what looks like markup in it stays. But where GitHub sees no code although we do, a
 * comment would slip through. So code counts only as long as no reading of the text could make it anything else:
 * this keeps count of that.
 */
export class CodeTrust {
  readonly #source: Source
  #areFencesSure: boolean
  #isSpanSure: boolean
  readonly #trustsAny: boolean
  /** The line that was last asked about, and the answer. */
  #asked = -1
  #isOpener = false

  constructor(source: Source, trustsAny: boolean) {
    this.#source = source
    this.#trustsAny = trustsAny
    this.#areFencesSure = trustsAny
    this.#isSpanSure = trustsAny
  }

  /** Whether ticks in this paragraph enclose code for every reader. */
  get isSpanSure(): boolean {
    return this.#isSpanSure
  }

  /** Whether nothing here can be code but what was taken for it. */
  get isTextSure(): boolean {
    return this.#isSpanSure && this.#areFencesSure
  }

  startParagraph(isMarkdown: boolean): void {
    this.#isSpanSure = this.#trustsAny && isMarkdown
  }

  doubtSpans(): void {
    this.#isSpanSure = false
  }

  /**
   * End of the fenced code that begins at the line's start, where it surely does. After a fence that isn't plain
   * to every reader (indented, quoted, in a list, in HTML) no later one is trusted.
   */
  readFence(lineStart: number, isMarkdown: boolean): number | undefined {
    if (!this.#mayOpenFence(lineStart)) return undefined
    const end = isMarkdown && this.#areFencesSure ? endOfFencedCode(this.#source, lineStart) : undefined
    if (end === undefined) this.#doubtFences()
    return end
  }

  /** Where the part of a fence's line ends that a page shows, as colours at least; undefined where no fence is. */
  endOfOpener(lineStart: number): number | undefined {
    return this.#mayOpenFence(lineStart) ? this.#source.endOf(shownOpener, lineStart) : undefined
  }

  /** Whether a fence stands in the line, behind marks of all sorts. Both questions about a line come here. */
  #mayOpenFence(lineStart: number): boolean {
    if (!isAt(this.#source.text, lineStart, mayBeginFence) || !this.#holdsFence(lineStart)) return false
    if (lineStart !== this.#asked) {
      this.#asked = lineStart
      this.#isOpener = this.#source.endOf(doubtfulOpener, lineStart) !== undefined
    }
    return this.#isOpener
  }

  #holdsFence(lineStart: number): boolean {
    const ticks = this.#source.next('```', lineStart)
    const tildes = this.#source.next('~~~', lineStart)
    if (ticks === -1 && tildes === -1) return false
    const end = this.#source.lineEnd(lineStart)
    return (ticks !== -1 && ticks < end) || (tildes !== -1 && tildes < end)
  }

  /** Of what isn't shown: a fence in it could be one for GitHub, whose blocks come before all else. */
  passOver(start: number, end: number): void {
    const passed = { start, end }
    if (holds(this.#source, '`', passed)) this.doubtSpans()
    if (holds(this.#source, '```', passed) || holds(this.#source, '~~~', passed)) this.#doubtFences()
  }

  #doubtFences(): void {
    this.#areFencesSure = false
    this.#isSpanSure = false
  }
}

/** Undefined where no fence begins at the left margin. */
function endOfFencedCode(source: Source, lineStart: number): number | undefined {
  const opened = source.endOf(opener, lineStart)
  if (opened === undefined) return undefined
  const marks = source.text.slice(lineStart, opened)
  let at = source.lineEnd(lineStart)
  while (at < source.text.length) {
    const closes = closesFence(source.text, at + 1, marks)
    at = source.lineEnd(at + 1)
    if (closes) return at
  }
  return at
}

/** Whether the line at `start` holds nothing but a fence of the `marks` or more of them. */
function closesFence(text: string, start: number, marks: string): boolean {
  const fence = skipAll(text, start, blank)
  if (fence > start + 3 || !text.startsWith(marks, fence)) return false
  const end = skipAll(text, fence, marks.startsWith('~') ? tildes : ticks)
  return isLineEnd(text, skipAll(text, end, blanks))
}

/** End of the code span whose ticks begin at `start`, on the same line and in one table cell; undefined where none is. */
export function endOfCodeSpan(source: Source, start: number): number | undefined {
  const length = lengthOfTicks(source, start)
  const lineEnd = source.lineEnd(start)
  let at = source.next('`', start + length)
  while (at !== -1 && at < lineEnd) {
    const found = lengthOfTicks(source, at)
    if (found === length) return source.text.slice(start, at).includes('|') ? undefined : at + found
    at = source.next('`', at + found)
  }
  return undefined
}

export function lengthOfTicks(source: Source, start: number): number {
  return skipAll(source.text, start, ticks) - start
}

/** Whether a fence stands at `start`, the beginning of a line's text. */
export function beginsFence(source: Source, start: number): boolean {
  return isAt(source.text, start, fenceMarks) && source.endOf(fenceAt, start) !== undefined
}
