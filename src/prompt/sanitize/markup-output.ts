import type { Tag } from './html.ts'
import { type Bracket, Brackets, type Labels } from './links.ts'
import type { Range } from '../pasted-text/ranges.ts'
import { holds, type Source } from './source.ts'
import { UnshownCells } from './table-cells.ts'

/** What a scan puts out: nothing of elements and cells that nobody sees, and no alternative texts. */
export class MarkupOutput {
  readonly #source: Source
  readonly #parts: string[] = []
  /** Of all parts. */
  #length = 0
  /** A stretch of the source that is to be put out, and may grow yet: one part instead of one for each of its marks. */
  #from = 0
  #until = 0
  readonly #brackets: Brackets
  /** The element nobody sees that we are in. */
  #hidden: { readonly name: string; depth: number; isDoubtful: boolean } | undefined
  readonly #unshown: UnshownCells
  #altTexts = 0
  #cells = 0
  /** The cell that was counted last. */
  #counted: Range | undefined

  constructor(source: Source, labels: Labels) {
    this.#source = source
    this.#unshown = new UnshownCells(source.text)
    this.#brackets = new Brackets(source, labels)
  }

  get isHidden(): boolean {
    return this.#hidden !== undefined
  }

  /** How many were dropped. */
  get altTexts(): number {
    return this.#altTexts
  }

  /** How many rows lost cells. */
  get cells(): number {
    return this.#cells
  }

  get text(): string {
    this.#flush()
    return this.#parts.join('')
  }

  /** `text` in place of a stretch of the source: all of it or, where a cell nobody sees tears it, nothing. */
  emit(text: string, { start, end }: Range): void {
    if (this.#hidden || text === '' || this.#cellBefore(start, end)) return
    this.#flush()
    this.#push(text)
  }

  /** Puts out what the source has from `start` to `end`: nothing where the scan went back. */
  copy(start: number, end: number): void {
    if (this.#hidden) return
    let from = start
    for (let cell = this.#cellBefore(from, end); cell; cell = this.#cellBefore(from, end)) {
      this.copyCode(from, cell.start)
      from = Math.min(cell.end, end)
    }
    this.copyCode(from, end)
  }

  /** The same, of what is code and therefore no table. */
  copyCode(start: number, end: number): void {
    if (this.#hidden || start >= end) return
    if (start !== this.#until) {
      this.#flush()
      this.#from = start
    }
    this.#until = end
  }

  #cellBefore(start: number, end: number): Range | undefined {
    const cell = start < end ? this.#unshown.nextTo(start) : undefined
    if (!cell || cell.start >= end) return undefined
    if (cell !== this.#counted) this.#cells++
    this.#counted = cell
    return cell
  }

  #flush(): void {
    if (this.#from < this.#until) this.#push(this.#source.text.slice(this.#from, this.#until))
    this.#from = this.#until
  }

  #push(part: string): void {
    this.#parts.push(part)
    this.#length += part.length
  }

  startParagraph(): void {
    this.#brackets.clear()
    if (this.#hidden) this.#hidden.isDoubtful = false
  }

  hide({ name }: Tag): void {
    this.#hidden = { name, depth: 1, isDoubtful: false }
  }

  /** Code or an image began, in which a closing tag would be text and close nothing. */
  noteDoubt(): void {
    if (this.#hidden) this.#hidden.isDoubtful = true
  }

  /** Within a hidden element: its closing tag ends it, unless it may be no tag. */
  followHidden(tag: Tag, start: number): void {
    if (this.#cellBefore(start, start + 1)) this.noteDoubt()
    if (!this.#hidden || tag.name !== this.#hidden.name || tag.isEmpty) return
    if (!tag.isClosing) this.#hidden.depth++
    else if (!this.#hidden.isDoubtful && --this.#hidden.depth === 0) this.#hidden = undefined
  }

  /** `start`: behind the bracket, in the source. */
  openBracket(isImage: boolean, start: number): void {
    if (isImage) this.noteDoubt()
    this.#brackets.open({ isImage, start, outStart: this.#length + this.#until - this.#from })
  }

  /** The bracket at `end` closes; `isLink`: an address follows. An image loses its alternative text. */
  closeBracket(end: number, isLink: boolean): Bracket | undefined {
    const opened = this.#brackets.close()
    if (opened?.isImage && (isLink || this.#brackets.isDefined(opened, end))) this.#dropAltText(opened)
    return opened
  }

  /** What is passed over may hold the end of an image: then what stands before belongs to its alternative text. */
  passOver(start: number, end: number): void {
    const image = this.#brackets.firstImage
    if (!image || !holds(this.#source, ']', { start: start + 1, end })) return
    this.#dropAltText(image)
    this.#brackets.clear()
  }

  #dropAltText({ outStart }: Bracket): void {
    this.#flush()
    let altText = ''
    while (this.#length > outStart) {
      const part = this.#parts.pop() ?? ''
      this.#length -= part.length
      altText = part + altText
    }
    const kept = outStart - this.#length
    if (kept > 0) this.#push(altText.slice(0, kept))
    if (altText.slice(kept).trim() !== '') this.#altTexts++
  }
}
