/** What a browser shows of a page's HTML, once GitHub has taken out what it allows nobody to write. */
import { isInvisible } from '../../platform/text/invisible.ts'
import { markupReaders } from '../../platform/text/parse-markdown.ts'
import type { CleanCounts } from './counts.ts'
import { type Edit, showUrl } from './links.ts'

type Attribute = [name: string, value: string]

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

/**
 * Finds the stretches of HTML that don't show, and what of each a reader may need. `isOurs`: whether the tag that begins
 * at a place was made by Markdown, and stays.
 */
export function findUnshown(html: string, isOurs: (start: number) => boolean, counts: CleanCounts): readonly Edit[] {
  const view = new HtmlView(html, isOurs, counts)
  const { Tokenizer } = markupReaders()
  const tokenizer = new Tokenizer({ decodeEntities: true }, view)
  tokenizer.write(html)
  tokenizer.end()
  return view.unshown
}

/** The tokenizer calls it. Places are those in the HTML. */
class HtmlView {
  readonly unshown: Edit[] = []
  readonly #html: string
  readonly #isOurs: (start: number) => boolean
  readonly #counts: CleanCounts
  /** Where what comes next begins. */
  #at = 0
  /** The element nobody sees that we are in. */
  #hidden: { readonly name: string; readonly start: number; depth: number } | undefined
  /** Of the tag we are in, in lower case. */
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

  constructor(html: string, isOurs: (start: number) => boolean, counts: CleanCounts) {
    this.#html = html
    this.#isOurs = isOurs
    this.#counts = counts
  }

  ontext(start: number, end: number): void {
    if (start > this.#at) this.#drop(start)
    this.#at = Math.max(this.#at, end)
  }

  ontextentity(codePoint: number, end: number): void {
    const isInvisibleOne = codePoint <= 0x10ffff && isInvisible(String.fromCodePoint(codePoint))
    if (isInvisibleOne && !this.#hidden && end > this.#at) {
      this.#counts.entities++
      this.#drop(end)
    }
    this.#at = Math.max(this.#at, end)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase()
    this.#attributes = []
  }

  onattribname(start: number, end: number): void {
    this.#attributes.push([this.#html.slice(start, end).toLowerCase(), ''])
    this.#valueStart = end
  }

  onattribdata(): void {
    // `onattribend` reads the whole value, with its references as they stand.
  }

  onattribentity(): void {
    // As above.
  }

  onattribend(_quote: unknown, end: number): void {
    const last = this.#attributes.at(-1)
    if (last) last[1] = this.#html.slice(this.#valueStart, end).replace(/^\s*=\s*(["']?)([^]*)\1$/, '$2')
  }

  onopentagend(end: number): void {
    this.#open(end + 1, '')
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1, '/')
  }

  onclosetag(start: number, nameEnd: number): void {
    const name = this.#html.slice(start, nameEnd).toLowerCase()
    restOfClosingTag.lastIndex = nameEnd
    const end = nameEnd + (restOfClosingTag.exec(this.#html)?.[0].length ?? 0)
    if (this.#hidden) {
      this.#at = Math.max(this.#at, end)
      if (name !== this.#hidden.name || --this.#hidden.depth > 0) return
      this.unshown.push({ start: this.#hidden.start, end, text: '' })
      this.#hidden = undefined
    } else if (this.#isOurs(this.#at)) this.#at = end
    else if (!known.has(name)) this.#drop(end, '', 'tags')
    else if (/^[\s/]*>$/.test(this.#html.slice(nameEnd, end))) this.#at = end
    else this.#drop(end, `</${name}>`, 'attributes')
  }

  onend(): void {
    const { length } = this.#html
    if (this.#hidden) this.unshown.push({ start: this.#hidden.start, end: length, text: '' })
    else if (this.#at < length) this.#drop(length, '', 'elements')
  }

  #drop(end: number, text = '', sort?: 'tags' | 'attributes' | 'elements'): void {
    if (sort) this.#counts[sort]++
    if (!this.#hidden && end > this.#at) this.unshown.push({ start: this.#at, end, text })
    this.#at = Math.max(this.#at, end)
  }

  #open(end: number, close: '' | '/'): void {
    const isEmpty = empty.has(this.#name)
    if (!this.#hidden && !this.#isOurs(this.#at)) {
      this.#judge(end, close, isEmpty)
      return
    }
    if (this.#name === this.#hidden?.name && !isEmpty) this.#hidden.depth++
    this.#at = end
  }

  #judge(end: number, close: '' | '/', isEmpty: boolean): void {
    const name = this.#name
    const { kept, removed, isHidden } = keepAttributes(this.#attributes)
    this.#counts.attributes += removed
    if (isHidden || (unshown.has(name) && this.#isClosedBehind(end))) {
      this.#counts.elements++
      if (isEmpty) this.#drop(end)
      else this.#hidden = { name, start: this.#at, depth: 1 }
      this.#at = end
    } else if (!known.has(name)) this.#drop(end, '', 'tags')
    else {
      const shown = `<${name}${kept}${close}>`
      const isAsShown = this.#attributes.length === 0 || shown === this.#html.slice(this.#at, end)
      if (isAsShown) this.#at = end
      else this.#drop(end, shown)
    }
  }

  #isClosedBehind(end: number): boolean {
    this.#lower ??= this.#html.toLowerCase()
    return this.#lower.includes(`</${this.#name}`, end)
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
  for (const [name, value] of attributes) {
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

function hides([name, value]: Attribute): boolean {
  const plain = value.replace(/\s+/g, '').toLowerCase()
  if (name === 'aria-hidden') return plain === 'true'
  if (name === 'type') return plain === 'hidden'
  return name === 'hidden' || (name === 'style' && hidingStyle.test(plain))
}
