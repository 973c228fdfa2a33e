/**
 * The HTML that GitHub makes of a Markdown text, as far as it matters for what a reader sees, with the place in the
 * source of each character. Tags that Markdown makes stand in it without their attributes' values.
 */
import type { Event, Token } from 'micromark-util-types'
import { parseMarkdown } from '../../platform/text/parse-markdown.ts'
import { dropLooseTitles, type Edit, foldLabel, Links, type PageOptions, sliceOf } from './links.ts'

/** A stretch of the page's HTML. Without `source` it has no place in the text: a tag that Markdown makes. */
export interface Piece {
  readonly html: number
  readonly length: number
  readonly source: number | undefined
}

export interface Page {
  readonly html: string
  readonly pieces: readonly Piece[]
  /** What the page leaves out or shows in another form, HTML aside. */
  readonly edits: readonly Edit[]
}

/** Elements that Markdown makes, by the names of their tokens. */
const elements: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['atxHeading', 'h1'],
  ['setextHeading', 'h1'],
  ['blockQuote', 'blockquote'],
  ['listOrdered', 'ol'],
  ['listUnordered', 'ul'],
  ['codeText', 'code'],
  ['codeFenced', 'pre class=""'],
  ['codeIndented', 'pre'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['strikethrough', 'del'],
  ['link', 'a href=""'],
  ['autolink', 'a href=""'],
  ['table', 'table'],
  ['tableRow', 'tr'],
  ['tableHeader', 'th'],
  ['tableData', 'td'],
])
const texts = new Set(
  (
    'data codeTextData codeFlowValue characterEscapeValue autolinkProtocol autolinkEmail ' +
    'literalAutolinkHttp literalAutolinkWww literalAutolinkEmail'
  ).split(' '),
)
/** What stands in them shows nowhere, or not as it stands. */
const silent = new Set(
  (
    'definition reference resource image codeFencedFence gfmFootnoteCall gfmFootnoteDefinitionLabel ' +
    'tableDelimiterRow characterReference'
  ).split(' '),
)

/** GitHub shows these tags as text. */
const shownAsText = /<(?=\/?(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)(?:[\t\n\f\r />]|$))/gi
/** Characters that HTML writes as references. */
const escaped = /[<>&"]/g
const task = /^(?:\[[ xX]\]\s+)+/
const blocksOfTask = new Set<string>(['definition', 'gfmFootnoteDefinition', 'table'])
/** All that a page shows of what stands behind a fence: a language, as colors. */
const language = /^[\w+#.-]{1,20}$/

export function renderPage(text: string, events: readonly Event[], options: PageOptions): Page {
  const writer = new PageWriter(text, new Links(text, events, options), options)
  for (const [way, token] of events) {
    if (way === 'enter') writer.enter(token)
    else writer.exit(token)
  }
  return writer.finish()
}

/** Its HTML, and where it stands in the source. */
type Chunk = readonly [html: string, source: number | undefined]

class PageWriter {
  readonly #text: string
  readonly #links: Links
  readonly #options: PageOptions
  readonly #edits: Edit[] = []
  readonly #main: Chunk[] = []
  /** They stand at the end of the page. */
  readonly #notes: Chunk[][] = []
  #out = this.#main
  /** In how many tokens we are that show nothing. */
  #silence = 0
  /** A footnote or a cell that shows nothing. */
  #dropped: Token | undefined
  /** Labels of footnotes. */
  readonly #known = new Set<string>()
  readonly #definitions: string[] = []
  #column = 0
  #columns = 0
  #isRowCut = false

  constructor(text: string, links: Links, options: PageOptions) {
    this.#text = text
    this.#links = links
    this.#options = options
  }

  enter(token: Token): void {
    const { type } = token
    if (this.#dropped) return
    this.#links.enter(token, this.#silence === 0)
    if (silent.has(type)) {
      if (this.#silence === 0) this.#enterSilent(token)
      this.#silence++
      return
    }
    if (this.#silence > 0) {
      this.#enterFencePart(token)
      return
    }
    if (type === 'data') this.#edits.push(...dropLooseTitles(this.#text, token))
    if (texts.has(type)) this.#add(sliceOf(this.#text, token).replace(escaped, 'x'), token)
    else if (type.startsWith('html') && type.endsWith('Data')) {
      this.#add(sliceOf(this.#text, token).replace(shownAsText, 'x').replace(/<!\[/g, '<!x'), token)
    } else if (type === 'lineEnding') this.#add('\n', token)
    else if (type === 'gfmFootnoteDefinition') this.#enterNote(token)
    else {
      if (type === 'paragraph') this.#editTask(token)
      this.#enterElement(token)
    }
  }

  exit(token: Token): void {
    const type: string = token.type
    if (this.#dropped && this.#dropped !== token) return
    const wasDropped = this.#dropped === token
    this.#dropped = undefined
    if (silent.has(type)) this.#silence--
    if (type === 'link' || type === 'image') this.#edits.push(...this.#links.exit(token))
    if (this.#silence > 0 || wasDropped) return
    if (type === 'gfmFootnoteDefinition') this.#out = this.#main
    if (type === 'tableHead') this.#columns = this.#column
    const element = elements.get(type)
    if (element !== undefined) this.#add(`</${element.replace(/ .*/, '')}>`)
  }

  finish(): Page {
    const chunks = [this.#main, ...this.#notes].flat()
    let html = 0
    const pieces = chunks.map(([{ length }, source]): Piece => {
      html += length
      return { html: html - length, length, source }
    })
    for (const label of this.#definitions) {
      if (!this.#links.referred.delete(label)) this.#options.counts.definitions++
    }
    return { html: chunks.map(([part]) => part).join(''), pieces, edits: this.#edits }
  }

  /** Without a token it is a tag that Markdown makes. */
  #add(html: string, token?: Token): void {
    this.#out.push([html, token?.start.offset])
  }

  #edit({ start, end }: Token, text: string): void {
    this.#edits.push({ start: start.offset, end: end.offset, text })
  }

  #enterElement(token: Token): void {
    const type: string = token.type
    if (type === 'tableRow') this.#column = 0
    if (type === 'tableHeader' || type === 'tableData') this.#column++
    if (type === 'tableData' && this.#column > this.#columns) {
      this.#dropped = token
      this.#dropCell(token)
      return
    }
    const element = elements.get(type)
    if (element !== undefined) this.#add(`<${element}>`)
  }

  /** GitHub reads what stands behind the box of a task as blocks: definitions and tables. */
  #editTask({ start, end }: Token): void {
    const source = this.#text.slice(start.offset, end.offset)
    const box = task.exec(source)?.[0]
    if (box === undefined || !/[|:]/.test(source)) return
    const rest = source.slice(box.length)
    const events = parseMarkdown(rest)
    if (!events.some(([, { type }]) => blocksOfTask.has(type))) return
    const { edits } = renderPage(rest, events, this.#options)
    const offset = start.offset + box.length
    this.#edits.push(...edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })))
  }

  /** The bar before the first of them ends the last cell that shows. */
  #dropCell({ start, end }: Token): void {
    const isFirst = this.#column === this.#columns + 1
    if (isFirst) this.#isRowCut = false
    if (/^[|\s]*$/.test(this.#text.slice(start.offset, end.offset))) return
    if (!this.#isRowCut) this.#options.counts.cells++
    this.#isRowCut = true
    this.#edits.push({ start: isFirst ? start.offset + 1 : start.offset, end: end.offset, text: '' })
  }

  #enterSilent(token: Token): void {
    const { type } = token
    if (type === 'definition') this.#edit(token, this.#options.isCut ? `\\${sliceOf(this.#text, token)}` : '')
    else if (type === 'image') this.#add('<img src="" alt="">')
    else if (type === 'characterReference') this.#add(sliceOf(this.#text, token), token)
    else if (type === 'gfmFootnoteCall' || type === 'gfmFootnoteDefinitionLabel') this.#renameNote(token)
  }

  #renameNote(token: Token): void {
    const given = sliceOf(this.#text, token).slice(2, -1)
    const label = this.#links.notes.get(foldLabel(given))
    if (label !== undefined && label !== given) this.#edit(token, `[^${label}]`)
    if (token.type === 'gfmFootnoteCall') this.#add('<sup><a href=""></a></sup>')
  }

  #enterFencePart(token: Token): void {
    const isInfo = token.type === 'codeFencedFenceInfo'
    if (token.type === 'definitionLabelString') this.#definitions.push(foldLabel(sliceOf(this.#text, token)))
    if (!isInfo && token.type !== 'codeFencedFenceMeta') return
    if (isInfo && language.test(sliceOf(this.#text, token))) return
    this.#options.counts.infoStrings++
    const { length } = this.#text.slice(0, token.start.offset).trimEnd()
    this.#edits.push({ start: isInfo ? token.start.offset : length, end: token.end.offset, text: '' })
  }

  #enterNote(token: Token): void {
    const label = foldLabel(/^\[\^((?:[^\\\]]|\\.)*)\]/s.exec(sliceOf(this.#text, token))?.[1] ?? '')
    const isNew = !this.#known.has(label)
    this.#known.add(label)
    if (!isNew || !this.#links.notes.has(label)) {
      this.#dropped = token
      this.#options.counts.definitions++
      if (this.#options.isCut) this.#edits.push({ start: token.start.offset, end: token.start.offset, text: '\\' })
      else this.#edit(token, '')
      return
    }
    this.#out = []
    this.#notes.push(this.#out)
  }
}
