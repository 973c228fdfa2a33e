import { charactersOf, isAt, lettersAndDigits, skipAll } from './characters.ts'
import { beginsFence } from './code.ts'
import { closerOfDeclaration, readMarkup } from './html.ts'
import { type LineStart, readLineStart } from './lines.ts'
import type { Source } from './source.ts'

/** Lines in which Markdown means nothing and a browser's loose rules hold. */
interface HtmlBlock {
  /** It ends after the line that holds one of these; none: at the next blank line. */
  readonly until: readonly string[]
  /** Every reader agrees that it is one. */
  readonly isSure: boolean
  /** It stands in a quotation or list: any line may be its last. */
  readonly isContained: boolean
  /** This line is its last. */
  readonly endsHere: boolean
}

/** The HTML block that a scan is in, line by line. */
export class HtmlBlocks {
  readonly #source: Source
  #block: HtmlBlock | undefined

  constructor(source: Source) {
    this.#source = source
  }

  get isInside(): boolean {
    return this.#block !== undefined
  }

  /** Inside, and every reader agrees on it. */
  get isSure(): boolean {
    return this.#block?.isSure === true
  }

  /** The next line is behind it. */
  get endsHere(): boolean {
    return this.#block?.endsHere === true
  }

  get isComment(): boolean {
    return this.#block?.until[0] === '-->'
  }

  /** At a blank line, or behind the last line. */
  startParagraph(): void {
    if (this.#block?.until.length === 0 || this.endsHere) this.#block = undefined
  }

  follow({ content, isMarked, isIndented }: LineStart): void {
    if (this.#block) {
      this.#block = { ...this.#block, endsHere: holdsAny(this.#source, content, this.#block.until) }
      return
    }
    const begun = readHtmlBlock(this.#source, content)
    if (begun) this.#block = { ...begun, isSure: begun.isSure && !isMarked && !isIndented, isContained: isMarked }
  }

  /** HTML begins in the midst of a paragraph, and goes on at least as far. */
  open(): void {
    this.#block ??= { until: [], endsHere: false, isSure: false, isContained: false }
  }

  /** The comment it consists of is over. */
  endComment(): void {
    this.#block = { until: ['-->'], endsHere: true, isSure: true, isContained: false }
  }

  /** Whether markup from `from` to `end` outlasts the block. */
  endsBefore(end: number, from: number): boolean {
    if (this.endsHere || this.#block?.isContained) return end > this.#source.lineEnd(from)
    const blankLine = this.#block?.until.length === 0 ? this.#source.next('\n\n', from) : -1
    return blankLine !== -1 && blankLine < end
  }
}

const closings = ['</script', '</pre', '</style', '</textarea']
const sorts: ReadonlyMap<string, 'until closed' | 'block'> = new Map([
  ...'script pre style textarea'.split(' ').map((name) => [name, 'until closed'] as const),
  ...(
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section source summary table tbody td ' +
    'tfoot th thead title tr track ul'
  )
    .split(' ')
    .map((name) => [name, 'block'] as const),
])
const longestName = 'blockquote'.length
const nameEnd = charactersOf(/[ \t\n/>]/)

/** Whether an HTML block begins at `start`, the first character of a line behind its quote and list marks. */
export function beginsHtmlBlock(source: Source, start: number): boolean {
  return readHtmlBlock(source, start) !== undefined
}

/** Where the first line between `start` and `end` begins that begins an HTML block or fenced code. */
export function findBlock(source: Source, start: number, end: number): number | undefined {
  for (let line = source.lineEnd(start) + 1; line < end; line = source.lineEnd(line) + 1) {
    const { content } = readLineStart(source, line)
    if (beginsHtmlBlock(source, content) || beginsFence(source, content)) return line
  }
  return undefined
}

/** As CommonMark 4.6 has it. */
function readHtmlBlock(source: Source, start: number): Omit<HtmlBlock, 'isContained'> | undefined {
  const { text } = source
  if (text[start] !== '<') return undefined
  const next = text[start + 1]
  return next === '!' || next === '?' ? readDeclared(source, start) : readElement(source, start)
}

/** A comment or a declaration, which is a block up to its own end. */
function readDeclared(source: Source, start: number): Omit<HtmlBlock, 'isContained'> | undefined {
  const end = source.text.startsWith('<!--', start) ? '-->' : closerOfDeclaration(source.text, start)
  return end === undefined ? undefined : { isSure: true, until: [end], endsHere: holdsAny(source, start + 1, [end]) }
}

function readElement(source: Source, start: number): Omit<HtmlBlock, 'isContained'> | undefined {
  const { text } = source
  const isClosing = text[start + 1] === '/'
  const nameStart = isClosing ? start + 2 : start + 1
  const behindName = skipAll(text, nameStart, lettersAndDigits)
  const isName =
    behindName - nameStart <= longestName && (behindName === text.length || isAt(text, behindName, nameEnd))
  const sort = isName ? sorts.get(text.slice(nameStart, behindName).toLowerCase()) : undefined
  if (sort === 'until closed' && !isClosing && text[behindName] !== '/') {
    return { isSure: true, until: closings, endsHere: holdsAny(source, start, closings) }
  }
  if (sort === 'block') return { isSure: true, until: [], endsHere: false }
  // A tag of another name alone on its line is a block as well, but not in the midst of a paragraph.
  return isLoneTag(source, start) ? { isSure: false, until: [], endsHere: false } : undefined
}

/** Whether the rest of the line holds one of the `ends`. */
function holdsAny(source: Source, start: number, ends: readonly string[]): boolean {
  return ends.some((end) => {
    const found = source.nextAnyCase(end, start)
    return found !== -1 && found < source.lineEnd(start)
  })
}

function isLoneTag(source: Source, start: number): boolean {
  const lineEnd = source.lineEnd(start)
  const closed = source.next('>', start)
  if (closed === -1 || closed > lineEnd) return false
  const markup = readMarkup(source, start, false)
  return markup?.kind === 'tag' && markup.end <= lineEnd && source.text.slice(markup.end, lineEnd).trim() === ''
}
