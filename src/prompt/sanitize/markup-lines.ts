import { CodeTrust } from './code.ts'
import { findBlock, HtmlBlocks } from './html-block.ts'
import { isLineEnd, type LineStart, readLineStart } from './lines.ts'
import type { Labels } from './links.ts'
import type { MarkupOutput } from './markup-output.ts'
import { type Note, Notes, readTextStart } from './notes.ts'
import type { Source } from './source.ts'

const nothing = { note: undefined, fence: undefined }

/** Where a scan is in the structure of lines: in which paragraph, block or note. */
export class MarkupLines {
  readonly code: CodeTrust
  readonly blocks: HtmlBlocks
  readonly notes: Notes
  readonly #source: Source
  readonly #out: MarkupOutput
  #line: LineStart | undefined
  /** A definition can't interrupt a paragraph. */
  #canDefine = true

  constructor(source: Source, labels: Labels, trustCode: boolean, out: MarkupOutput) {
    this.#source = source
    this.#out = out
    this.code = new CodeTrust(source, trustCode)
    this.blocks = new HtmlBlocks(source)
    this.notes = new Notes(source, labels)
  }

  /** Text that every reader takes for text: no code, no HTML, nothing hidden. */
  get isText(): boolean {
    return this.code.isTextSure && !this.blocks.isInside && !this.#out.isHidden && !this.#line?.isIndented
  }

  /** Begins the line at `at`. Undefined for one that holds no more than a blank line or fenced code does. */
  start(at: number): { readonly note: Note | undefined; readonly fence: number | undefined } {
    if (isLineEnd(this.#source.text, at)) {
      this.#startParagraph()
      return nothing
    }
    const line = readTextStart(this.#source, at)
    if (line.isBlank || this.blocks.endsHere) this.#startParagraph()
    const isMarkdown = !this.blocks.isInside && !this.#out.isHidden
    const fence = line.isBlank ? undefined : this.code.readFence(at, isMarkdown)
    if (line.isBlank || fence !== undefined) return { note: undefined, fence }
    const canDefine = this.#canDefine || line.isMarked
    this.#canDefine = line.endsParagraph
    this.#line = line
    const note = this.blocks.isSure ? undefined : this.notes.read(line, canDefine)
    if (note) return { note, fence }
    this.#follow(line)
    return nothing
  }

  /** Behind fenced code or a note. */
  startNext(): void {
    this.#startParagraph()
  }

  /** Steps over what isn't put out, from `start` to at least `end`: where the scan goes on. */
  passOver(start: number, end: number): number {
    this.#out.passOver(start, end)
    if (this.#source.lineEnd(start) >= end) {
      this.code.passOver(start, end)
      return end
    }
    const last = this.#endOfParts(start, end)
    this.passLines(start, last)
    return last
  }

  /** The lines passed over may begin or end HTML blocks for GitHub, whose blocks come before all else. */
  passLines(from: number, end: number): void {
    for (let at = this.#source.lineEnd(from) + 1; at < end; at = this.#source.lineEnd(at) + 1) {
      const line = readLineStart(this.#source, at)
      if (line.isBlank || this.blocks.endsHere) this.#startParagraph()
      if (!line.isBlank) this.#follow(line)
    }
    this.code.passOver(from, end)
  }

  /**
   * A line that begins an HTML block or fenced code ends whatever was open in the paragraph. In a quotation of many
   * lines the angles of its margin look like the ends of tags: then all of it goes.
   */
  #endOfParts(start: number, end: number): number {
    if (this.blocks.isSure) return end
    const block = this.blocks.isInside ? undefined : findBlock(this.#source, start, end)
    if (block !== undefined) return this.#isDoubtful(block) ? this.#source.text.length : block - 1
    const paragraph = this.#line?.isQuoted ? this.#source.next('\n\n', end) : end
    return this.notes.endOfPassed(start, paragraph === -1 ? this.#source.text.length : paragraph)
  }

  /** What begins there may be text or code for another reader, and what was passed over go on. */
  #isDoubtful(block: number): boolean {
    const { isMarked, isIndented } = readLineStart(this.#source, block)
    return isMarked || isIndented
  }

  #startParagraph(): void {
    this.#canDefine = true
    this.#out.startParagraph()
    this.blocks.startParagraph()
    this.code.startParagraph(!this.blocks.isInside)
  }

  #follow(line: LineStart): void {
    this.blocks.follow(line)
    if (this.blocks.isInside) this.code.doubtSpans()
  }
}
