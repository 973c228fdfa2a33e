/** What a browser shows of a page's HTML, once GitHub has taken out what it allows nobody to write. */
import { isInvisible } from '../../platform/text/invisible.ts'
import { markupReaders } from '../../platform/text/parse-markdown.ts'
import { showUrl } from './links.ts'

/** A stretch of the HTML that doesn't show, and what of it a reader may need. */
export interface Unshown {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How many of each were taken out. */
export interface HtmlCounts {
  comments: number
  elements: number
  attributes: number
  /** Of elements that GitHub doesn't know. */
  tags: number
  entities: number
}

interface Attribute {
  /** Lower case. */
  readonly name: string
  readonly value: string
}

/** By GitHub's list of elements that people may write. */
const known = new Set(
  (
    'a abbr b bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 ' +
    'hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp small source span strike strong sub ' +
    'summary sup table tbody td tfoot th thead time tr tt ul var video wbr'
  ).split(' '),
)
const empty = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))
/** Elements whose content no page shows. One that is never closed is a word in a text. */
const unshown = new Set(['template', 'noscript', 'object', 'head', 'rp', 'audio', 'canvas'])
const restOfClosingTag = /(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|[^>])*>?/y

/** Finds all that doesn't show. `isOurs`: whether the tag that begins at a place was made by Markdown, and stays. */
export function findUnshown(html: string, isOurs: (start: number) => boolean, counts: HtmlCounts): Unshown[] {
  const view = new HtmlView(html, isOurs, counts)
  const { Tokenizer } = markupReaders()
  const tokenizer = new Tokenizer({ decodeEntities: true }, view)
  tokenizer.write(html)
  tokenizer.end()
  return view.finish()
}

/** The tokenizer calls it. Places are those in the HTML. */
class HtmlView {
  readonly #html: string
  readonly #isOurs: (start: number) => boolean
  readonly #counts: HtmlCounts
  readonly #unshown: Unshown[] = []
  /** Where what comes next begins. */
  #at = 0
  /** The element nobody sees that we are in. */
  #hidden: { readonly name: string; readonly start: number; depth: number } | undefined
  #name = ''
  #attributes: Attribute[] = []
  #valueStart = 0
  #lower: string | undefined

  readonly #dropComment = (_start: number, end: number): void => {
    if (!this.#hidden) this.#counts.comments++
    this.#drop(Math.min(end + 1, this.#html.length))
  }
  readonly oncomment = this.#dropComment
  readonly ondeclaration = this.#dropComment
  readonly onprocessinginstruction = this.#dropComment
  readonly oncdata = this.#dropComment

  constructor(html: string, isOurs: (start: number) => boolean, counts: HtmlCounts) {
    this.#html = html
    this.#isOurs = isOurs
    this.#counts = counts
  }

  ontext(start: number, end: number): void {
    if (start > this.#at) this.#drop(start)
    this.#at = Math.max(this.#at, end)
  }

  ontextentity(codePoint: number, end: number): void {
    const isHidden = codePoint <= 0x10ffff && isInvisible(String.fromCodePoint(codePoint))
    if (!isHidden || this.#hidden || end <= this.#at) {
      this.#at = Math.max(this.#at, end)
      return
    }
    this.#counts.entities++
    this.#drop(end)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase()
    this.#attributes = []
  }

  onattribname(start: number, end: number): void {
    this.#attributes.push({ name: this.#html.slice(start, end).toLowerCase(), value: '' })
    this.#valueStart = end
  }

  onattribdata(): void {
    // `onattribend` reads the whole value, with its references as they stand.
  }

  onattribentity(): void {
    // As above.
  }

  onattribend(_quote: unknown, end: number): void {
    const last = this.#attributes.pop()
    const value = this.#html.slice(this.#valueStart, end).replace(/^\s*=\s*(["']?)([^]*)\1$/, '$2')
    if (last) this.#attributes.push({ ...last, value })
  }

  onopentagend(end: number): void {
    this.#open(end + 1, false)
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1, true)
  }

  onclosetag(start: number, nameEnd: number): void {
    const name = this.#html.slice(start, nameEnd).toLowerCase()
    restOfClosingTag.lastIndex = nameEnd
    const end = nameEnd + (restOfClosingTag.exec(this.#html)?.[0].length ?? 0)
    if (this.#hidden) this.#closeHidden(name, end)
    else if (this.#isOurs(this.#at)) this.#at = end
    else if (!known.has(name)) this.#dropTag(end)
    else if (/^[\s/]*>$/.test(this.#html.slice(nameEnd, end))) this.#at = end
    else {
      this.#counts.attributes++
      this.#drop(end, `</${name}>`)
    }
  }

  onend(): void {
    // What is left over is told by `finish`.
  }

  finish(): Unshown[] {
    const { length } = this.#html
    if (this.#hidden) this.#unshown.push({ start: this.#hidden.start, end: length, text: '' })
    else if (this.#at < length) {
      this.#counts.elements++
      this.#drop(length)
    }
    return this.#unshown
  }

  #drop(end: number, text = ''): void {
    if (!this.#hidden && end > this.#at) this.#unshown.push({ start: this.#at, end, text })
    this.#at = Math.max(this.#at, end)
  }

  #dropTag(end: number): void {
    this.#counts.tags++
    this.#drop(end)
  }

  #open(end: number, isClosed: boolean): void {
    const name = this.#name
    const isEmpty = empty.has(name)
    if (this.#hidden) {
      if (name === this.#hidden.name && !isEmpty) this.#hidden.depth++
      this.#at = end
    } else if (this.#isOurs(this.#at)) this.#at = end
    else this.#judge(end, isClosed, isEmpty)
  }

  #judge(end: number, isClosed: boolean, isEmpty: boolean): void {
    const { kept, removed, isHidden } = keepAttributes(this.#attributes)
    this.#counts.attributes += removed
    if (isHidden || (unshown.has(this.#name) && this.#lowerHtml().includes(`</${this.#name}`, end))) {
      this.#counts.elements++
      if (isEmpty) this.#drop(end)
      else this.#hidden = { name: this.#name, start: this.#at, depth: 1 }
      this.#at = end
    } else if (!known.has(this.#name)) this.#dropTag(end)
    else {
      const shown = `<${this.#name}${kept}${isClosed ? '/' : ''}>`
      const isAsShown = this.#attributes.length === 0 || shown === this.#html.slice(this.#at, end)
      if (isAsShown) this.#at = end
      else this.#drop(end, shown)
    }
  }

  #lowerHtml(): string {
    return (this.#lower ??= this.#html.toLowerCase())
  }

  #closeHidden(name: string, end: number): void {
    this.#at = Math.max(this.#at, end)
    if (!this.#hidden || name !== this.#hidden.name || --this.#hidden.depth > 0) return
    this.#unshown.push({ start: this.#hidden.start, end, text: '' })
    this.#hidden = undefined
  }
}

const addresses = new Set(['href', 'src'])
/** Of these the value is only ever a number, a percentage or a word. */
const layout = new Set('width height align valign colspan rowspan start open checked disabled'.split(' '))
const layoutValue = /^[\w%.-]{0,10}$/
const hidingStyle =
  /display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size|line-height|max-height|max-width|width|height):0(?![.\d]*[1-9])|color:transparent|clip-path:|text-indent:-/

/** What stays of a tag's attributes, each with a blank in front. Of two with one name browsers take the first. */
function keepAttributes(attributes: readonly Attribute[]): { kept: string; removed: number; isHidden: boolean } {
  const shown = new Map<string, string>()
  for (const { name, value } of attributes) {
    if (shown.has(name)) continue
    if (addresses.has(name)) shown.set(name, showUrl(value))
    else if (layout.has(name) && layoutValue.test(value)) shown.set(name, value)
  }
  const kept = [...shown].filter(([name, value]) => value !== '' || layout.has(name))
  return {
    kept: kept.map(([name, value]) => ` ${name}="${value}"`).join(''),
    removed: attributes.length - kept.length,
    isHidden: attributes.some(hides),
  }
}

function hides({ name, value }: Attribute): boolean {
  if (name === 'hidden') return true
  const plain = value.replace(/\s+/g, '').toLowerCase()
  if (name === 'aria-hidden') return plain === 'true'
  if (name === 'type') return plain === 'hidden'
  return name === 'style' && hidingStyle.test(plain)
}
