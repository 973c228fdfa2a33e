import { CodeTrust, endOfCodeSpan, lengthOfTicks } from './code.ts'
import { endOfHiddenEntity } from './entities.ts'
import { endOfFootnote, readFootnoteLabel } from './footnotes.ts'
import { type HtmlBlock, readHtmlBlock } from './html-block.ts'
import { endOfUnshown, readMarkup, type Tag } from './html.ts'
import { readLineStart } from './lines.ts'
import { Brackets, type Labels, readDefinition, readLinkTail } from './links.ts'
import type { MarkupCounts } from './markup.ts'
import type { Source } from './source.ts'

const significant = /[\n`\\[\]]|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])|!(?=\[)/g
const tagStart = /<\/?[A-Za-z]/y
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
  readonly #labels: Labels
  readonly #counts: MarkupCounts
  readonly #code: CodeTrust
  readonly #brackets: Brackets
  readonly #out: string[] = []
  #at = 0
  #block: HtmlBlock | undefined
  /** The element nobody sees that we are in. */
  #hidden: { name: string; depth: number; sawTick: boolean } | undefined
  /** A definition can't interrupt a paragraph. */
  #canDefine = true
  /** The line began with a comment: a block of its own, behind which a new paragraph begins. */
  #isCommentLine = false

  constructor({ source, labels, trustCode, counts }: MarkupScanParts) {
    this.#source = source
    this.#labels = labels
    this.#counts = counts
    this.#code = new CodeTrust(source, trustCode)
    this.#brackets = new Brackets(source, labels)
  }

  run(): string {
    const { text } = this.#source
    this.#startLine()
    while (this.#at < text.length) {
      significant.lastIndex = this.#at
      const next = significant.exec(text)?.index ?? text.length
      this.#put(next)
      if (next < text.length) this.#readCharacter(text.charAt(next))
    }
    return this.#out.join('')
  }

  /** Puts out what stands before `end` as it is. */
  #put(end: number): void {
    this.#emit(this.#source.text.slice(this.#at, end))
    this.#at = end
  }

  #emit(text: string): void {
    if (!this.#hidden && text !== '') this.#out.push(text)
  }

  /** Steps over what isn't put out, or was put out in another form. */
  #skipTo(end: number): void {
    this.#code.passOver(this.#at, end)
    this.#at = end
  }

  #readCharacter(character: string): void {
    switch (character) {
      case '\n':
        this.#put(this.#at + 1)
        this.#startLine()
        break
      case '\\':
        this.#put(this.#at + (this.#isEscape() ? 2 : 1))
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

  #isEscape(): boolean {
    return !this.#block && escapable.test(this.#source.text.charAt(this.#at + 1))
  }

  #startLine(): void {
    const line = readLineStart(this.#source, this.#at)
    if (line.isBlank || (this.#isCommentLine && !this.#block)) this.#startParagraph()
    this.#isCommentLine = false
    if (line.isBlank || this.#passFence()) return
    const canDefine = this.#canDefine || line.isNewItem
    this.#canDefine = line.endsParagraph
    const isNote = this.#readFootnote(line.content) || this.#readDefinition(line.content, canDefine)
    if (!isNote) this.#followBlock(line.content)
  }

  #startParagraph(): void {
    this.#brackets.clear()
    this.#canDefine = true
    if (this.#hidden) this.#hidden.sawTick = false
    if (this.#block?.until === undefined) this.#block = undefined
    this.#code.startParagraph(this.#block === undefined)
  }

  /** Fenced code passes whole. */
  #passFence(): boolean {
    const end = this.#code.readFence(this.#at, !this.#block && !this.#hidden)
    if (end === undefined) return false
    this.#put(end)
    this.#startParagraph()
    return true
  }

  #readFootnote(content: number): boolean {
    const footnote = this.#block ? undefined : readFootnoteLabel(this.#source, content)
    if (footnote === undefined || this.#labels.referred.has(footnote)) return false
    this.#counts.definitions++
    this.#skipTo(endOfFootnote(this.#source, content))
    return true
  }

  /** Keeps a definition that is used, without its title, and drops one that isn't: pages show neither. */
  #readDefinition(content: number, canDefine: boolean): boolean {
    const definition = canDefine && !this.#block ? readDefinition(this.#source, content) : undefined
    if (!definition) return false
    this.#put(content)
    const isUsed = this.#labels.referred.has(definition.label)
    if (isUsed) this.#emit(definition.shown)
    if (!isUsed) this.#counts.definitions++
    else if (definition.hasTitle) this.#counts.titles++
    this.#skipTo(definition.end)
    this.#canDefine = true
    return true
  }

  #followBlock(content: number): void {
    this.#block ??= readHtmlBlock(this.#source, content)
    this.#isCommentLine = !this.#block && this.#source.text.startsWith('<!--', content)
    if (!this.#block) return
    this.#code.doubtSpans()
    const { until } = this.#block
    if (until === undefined) return
    const closing = this.#source.nextAnyCase(until, content)
    if (closing !== -1 && closing < this.#source.lineEnd(content)) this.#block = { until: undefined }
  }

  #readTicks(): void {
    const isCode = this.#code.isSpanSure && !this.#hidden
    const end = isCode ? endOfCodeSpan(this.#source, this.#at) : undefined
    if (end === undefined) this.#code.doubtSpans()
    if (this.#hidden) this.#hidden.sawTick = true
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
    const markup = readMarkup(this.#source, this.#at, this.#block !== undefined)
    if (!markup) this.#readLoneAngle()
    else if (markup.kind === 'link') this.#put(markup.end)
    else if (markup.kind === 'tag') this.#readTag(markup.tag, markup.end)
    else this.#passComment(markup.end)
  }

  /** A tag that never ends is text, but in an HTML block a browser drops it with all that follows. */
  #readLoneAngle(): void {
    const looksLikeTag = this.#source.endOf(tagStart, this.#at) !== undefined
    if (looksLikeTag) this.#code.doubtSpans()
    if (!this.#block || !looksLikeTag) {
      this.#put(this.#at + 1)
      return
    }
    this.#counts.elements++
    this.#at = this.#source.text.length
  }

  /** A comment that begins its line and ends with its first `-->` is one for every reader, whatever is in it. */
  #passComment(end: number): void {
    this.#counts.comments++
    const isPlain = this.#isCommentLine && this.#source.next('-->', this.#at + 2) + 3 === end
    if (!isPlain) this.#code.doubtSpans()
    if (isPlain) this.#at = end
    else this.#skipTo(end)
  }

  #readTag(tag: Tag, end: number): void {
    this.#counts.attributes += tag.removedAttributes
    const unshown = endOfUnshown(this.#source, tag, end)
    if (this.#hidden) this.#followHidden(tag)
    else if (tag.isHidden || unshown !== undefined) {
      this.#counts.elements++
      if (unshown === undefined && !tag.isEmpty) this.#hidden = { name: tag.name, depth: 1, sawTick: false }
    } else this.#emit(tag.shown)
    this.#skipTo(unshown ?? end)
  }

  /** Behind a tick the closing tag may be code for GitHub and close nothing. */
  #followHidden(tag: Tag): void {
    if (!this.#hidden || tag.name !== this.#hidden.name || tag.isEmpty) return
    if (!tag.isClosing) this.#hidden.depth++
    else if (!this.#hidden.sawTick && --this.#hidden.depth === 0) this.#hidden = undefined
  }

  #openBracket(character: string): void {
    const isImage = character === '!'
    this.#put(this.#at + (isImage ? 2 : 1))
    this.#brackets.open({ isImage, start: this.#at, outStart: this.#out.length })
  }

  /** Links lose their titles, images their alternative texts as well. */
  #closeBracket(): void {
    const opened = this.#brackets.close()
    const tail = readLinkTail(this.#source, this.#at + 1)
    if (opened?.isImage && (tail || this.#brackets.isDefined(opened, this.#at))) {
      const altText = this.#out.splice(opened.outStart)
      if (altText.some((part) => part.trim() !== '')) this.#counts.altTexts++
    }
    if (!tail) {
      this.#put(this.#at + 1)
      return
    }
    if (tail.hasTitle) this.#counts.titles++
    this.#emit(`]${tail.shown}`)
    this.#skipTo(tail.end)
  }
}
