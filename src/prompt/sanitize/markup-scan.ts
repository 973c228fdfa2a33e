import { isAt, letters } from './characters.ts'
import { endOfCodeSpan, lengthOfTicks } from './code.ts'
import { endOfHiddenEntity } from './entities.ts'
import { isUnshown, readMarkup, type Tag } from './html.ts'
import { BareAddresses } from './link-address.ts'
import { type Labels, type LinkSource, readLinkTail } from './links.ts'
import { MarkupLines } from './markup-lines.ts'
import { MarkupOutput } from './markup-output.ts'
import type { MarkupCounts } from './markup-counts.ts'
import type { Note } from './notes.ts'
import { nextSignificant } from './significant.ts'
import type { Source } from './source.ts'

const tag = /<[A-Za-z]/
const hiding = /hidden|style|<(?:template|noscript|object|head)/i
const escapable = /[!-/:-@[-`{-~]/

export interface MarkupScanParts {
  readonly source: Source
  readonly labels: Labels
  readonly trustCode: boolean
  readonly counts: MarkupCounts
}

/** One pass over a Markdown text, line by line, and in a line from one significant character to the next. */
export class MarkupScan {
  readonly #source: Source
  readonly #links: LinkSource
  readonly #counts: MarkupCounts
  readonly #lines: MarkupLines
  readonly #out: MarkupOutput
  #at = 0

  constructor({ source, labels, trustCode, counts }: MarkupScanParts) {
    this.#source = source
    this.#links = { source, addresses: new BareAddresses(source) }
    this.#counts = counts
    this.#out = new MarkupOutput(source, labels)
    this.#lines = new MarkupLines(source, labels, trustCode, this.#out)
  }

  run(): string {
    const { text } = this.#source
    this.#startLine()
    while (this.#at < text.length) {
      const next = nextSignificant(text, this.#at)
      this.#put(next)
      if (next < text.length) this.#readCharacter(text.charAt(next))
    }
    this.#counts.altTexts += this.#out.altTexts
    this.#counts.cells += this.#out.cells
    return this.#out.text
  }

  /** Puts out what stands before `end` as it is. */
  #put(end: number): void {
    this.#out.copy(this.#at, end)
    this.#at = end
  }

  /** Steps over what isn't put out, or was put out in another form. */
  #skipTo(end: number): void {
    this.#at = this.#lines.passOver(this.#at, end)
  }

  /** As `skipTo`; but if in another reading something hidden begins in it, what follows could be in that. */
  #skipDoubtful(end: number): void {
    const passed = this.#source.text.slice(this.#at + 1, end)
    if (tag.test(passed) && hiding.test(passed)) this.#dropRest()
    else this.#skipTo(end)
  }

  #readCharacter(character: string): void {
    switch (character) {
      case '\n':
        this.#put(this.#at + 1)
        this.#startLine()
        break
      case '\\':
        this.#readBackslash()
        break
      case '`':
        this.#readTicks()
        break
      case '&':
        this.#readEntity()
        break
      case '<':
        this.#readAngle()
        break
      case ']':
        this.#closeBracket()
        break
      default:
        this.#openBracket(character)
    }
  }

  /** Behind a word a backslash may belong to an address, which GitHub makes a link of, and escape nothing. */
  #readBackslash(): void {
    const { text } = this.#source
    const isSure = this.#at === 0 || /\s/.test(text.charAt(this.#at - 1))
    const isEscape = isSure && !this.#lines.blocks.isInside && escapable.test(text.charAt(this.#at + 1))
    if (!isSure) this.#lines.code.doubtSpans()
    if (!isSure) this.#out.noteDoubt()
    this.#put(this.#at + (isEscape ? 2 : 1))
  }

  #startLine(): void {
    const start = this.#at
    const { note, fence } = this.#lines.start(start)
    if (note) {
      this.#passNote(note)
      return
    }
    if (!this.#lines.blocks.isSure) this.#dropInfo(fence !== undefined)
    if (fence === undefined) return
    this.#out.copyCode(this.#at, fence)
    this.#at = fence
    this.#lines.startNext()
  }

  /** Behind the language of a code fence nothing shows. What stands there can be a tag only where the fence may be none. */
  #dropInfo(isSure: boolean): void {
    const opener = this.#lines.code.endOfOpener(this.#at)
    if (opener === undefined) return
    this.#put(opener)
    const lineEnd = this.#source.lineEnd(opener)
    if (this.#source.text.slice(opener, lineEnd).trim() === '') return
    this.#counts.infoStrings++
    if (isSure) this.#skipTo(lineEnd)
    else this.#skipDoubtful(lineEnd)
  }

  /** Definitions and footnotes. */
  #passNote({ start, end, shown, removed }: Note): void {
    this.#put(start)
    this.#out.emit(shown, { start, end })
    if (removed) this.#counts[removed]++
    const passed = this.#source.text.slice(start, end)
    if (tag.test(passed) && (this.#lines.blocks.isInside || hiding.test(passed))) {
      this.#dropRest()
      return
    }
    this.#lines.passLines(start, end)
    this.#at = end
    this.#lines.startNext()
  }

  #readTicks(): void {
    const isCode = this.#lines.code.isSpanSure && !this.#out.isHidden
    const end = isCode ? endOfCodeSpan(this.#source, this.#at) : undefined
    if (end === undefined) this.#lines.code.doubtSpans()
    this.#out.noteDoubt()
    this.#put(end ?? this.#at + lengthOfTicks(this.#source, this.#at))
  }

  #readEntity(): void {
    const end = endOfHiddenEntity(this.#source, this.#at)
    if (end === undefined) {
      this.#put(this.#at + 1)
      return
    }
    this.#counts.entities++
    this.#at = end
  }

  #readAngle(): void {
    const markup = readMarkup(this.#source, this.#at, this.#lines.blocks.isInside)
    if (!markup) this.#readLoneAngle()
    else if (this.#lines.blocks.endsBefore(markup.end, this.#at)) this.#dropRest()
    else if (markup.kind === 'link') this.#put(markup.end)
    else if (markup.kind === 'tag') this.#readTag(markup.tag, markup.end)
    else this.#passComment(markup.end)
    if (markup?.kind === 'opening') this.#lines.blocks.open()
  }

  /** A tag that never ends is text, but in an HTML block a browser drops it with all that follows. */
  #readLoneAngle(): void {
    const { text } = this.#source
    const looksLikeTag = isAt(text, text[this.#at + 1] === '/' ? this.#at + 2 : this.#at + 1, letters)
    if (looksLikeTag) this.#lines.code.doubtSpans()
    if (this.#lines.blocks.isInside && looksLikeTag) this.#dropRest()
    else this.#put(this.#at + 1)
  }

  /** Where nobody can tell what a browser would make of the rest, as of markup that outlasts its block. */
  #dropRest(): void {
    this.#counts.elements++
    this.#out.passOver(this.#at, this.#source.text.length)
    this.#at = this.#source.text.length
  }

  /** A comment that begins its line and ends with its first `-->` is one for every reader, whatever is in it. */
  #passComment(end: number): void {
    this.#counts.comments++
    const isPlain = this.#lines.blocks.isComment && this.#source.next('-->', this.#at + 2) + 3 === end
    if (isPlain) {
      this.#lines.blocks.endComment()
      this.#at = end
    } else this.#skipDoubtful(end)
    this.#lines.code.doubtSpans()
  }

  #readTag(tag: Tag, end: number): void {
    this.#counts.attributes += tag.removedAttributes
    if (this.#out.isHidden) this.#out.followHidden(tag, this.#at)
    else if (tag.isHidden || isUnshown(this.#source, tag, end)) {
      this.#counts.elements++
      if (!tag.isEmpty) this.#out.hide(tag)
    } else if (tag.shown === undefined) this.#out.copy(this.#at, end)
    else this.#out.emit(tag.shown, { start: this.#at, end })
    this.#skipTo(end)
  }

  #openBracket(character: string): void {
    const isImage = character === '!'
    this.#put(this.#at + (isImage ? 2 : 1))
    this.#out.openBracket(isImage, this.#at)
  }

  /** Links lose their titles, images their alternative texts as well. */
  #closeBracket(): void {
    const found = readLinkTail(this.#links, this.#at + 1)
    const opened = this.#out.closeBracket(this.#at, found !== undefined)
    // Without a beginning it is no link for GitHub, and a tag in it counts.
    const tail = opened || !found || !this.#source.text.slice(this.#at, found.end).includes('<') ? found : undefined
    if (!tail) {
      if (opened && this.#lines.isText && this.#source.text.charAt(this.#at + 1) !== ':') {
        this.#lines.notes.refer(this.#source.text.slice(opened.start, this.#at))
      }
      this.#put(this.#at + 1)
      return
    }
    if (tail.hasTitle) this.#counts.titles++
    this.#out.emit(`]${tail.shown}`, { start: this.#at, end: tail.end })
    this.#skipDoubtful(tail.end)
  }
}
