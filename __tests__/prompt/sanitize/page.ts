import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const voidElements = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'source',
  'track',
  'area',
  'link',
  'meta',
  'col',
  'embed',
  'param',
  'base',
])
const unshownElements = new Set(['template', 'noscript', 'object', 'head', 'rp', 'audio', 'canvas'])

/**
 * What a reader sees of a Markdown text: rendered by another hand, with HTML read as a browser does. For tests that
 * compare: what isn't here must not reach a prompt.
 */
export function readPage(markdown: string): string {
  const html = micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  })
  return readHtml(html)
}

/** What a reader sees of a page that GitHub made: with HTML read as a browser does. */
export function readHtml(html: string): string {
  return new Page(html).read()
}

/** A much simplified HTML tokenizer by the rules of the HTML standard, good for what tests throw at it. */
class Page {
  readonly #html: string
  #at = 0
  #seen = ''
  readonly #open: { name: string; isHidden: boolean }[] = []

  constructor(html: string) {
    this.#html = html
  }

  read(): string {
    while (this.#at < this.#html.length) this.#readNext()
    return this.#seen
  }

  #readNext(): void {
    const html = this.#html
    const rest = html.slice(this.#at, this.#at + 12)
    if (rest.startsWith('<!--')) this.#skipComment()
    else if (/^<[!?]/.test(rest) || /^<\/[^A-Za-z]/.test(rest)) this.#skipPast('>')
    else if (/^<\/?[A-Za-z]/.test(rest)) this.#readTag()
    else {
      if (!this.#open.some(({ isHidden }) => isHidden)) this.#seen += html.charAt(this.#at)
      this.#at++
    }
  }

  #skipPast(end: string): void {
    const found = this.#html.indexOf(end, this.#at)
    this.#at = found === -1 ? this.#html.length : found + end.length
  }

  #skipComment(): void {
    const empty = /^<!---?>/.exec(this.#html.slice(this.#at, this.#at + 6))
    if (empty) this.#at += empty[0].length
    else {
      this.#at += 4
      const end = /--!?>/g
      end.lastIndex = this.#at
      const found = end.exec(this.#html)
      this.#at = found ? found.index + found[0].length : this.#html.length
    }
  }

  #readTag(): void {
    const isClosing = this.#html.charAt(this.#at + 1) === '/'
    const name = (/^[^\s/>]+/.exec(this.#html.slice(this.#at + (isClosing ? 2 : 1)))?.[0] ?? '').toLowerCase()
    this.#at += name.length + (isClosing ? 2 : 1)
    const isHidden = this.#readAttributes()
    if (isClosing) this.#close(name)
    else if (unshownElements.has(name)) this.#skipRaw(name)
    else if (!voidElements.has(name)) this.#open.push({ name, isHidden })
  }

  #skipRaw(name: string): void {
    const end = this.#html.toLowerCase().indexOf(`</${name}`, this.#at)
    // One that is never closed is a word in a text: GitHub's page drops the tag alone.
    if (end === -1) return
    this.#at = end
    this.#skipPast('>')
  }

  #close(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name)
    if (index !== -1) this.#open.splice(index)
  }

  /** Up to the `>`; whether one of them hides. */
  #readAttributes(): boolean {
    let isHidden = false
    const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)("|$)|'([^']*)('|$)|([^\s>]*)))?/y
    for (;;) {
      attribute.lastIndex = this.#at
      const match = attribute.exec(this.#html)
      if (!match) break
      this.#at = attribute.lastIndex
      const value = (match[2] ?? match[4] ?? match[6] ?? '').replace(/\s/g, '').toLowerCase()
      const attributeName = (match[1] ?? '').toLowerCase()
      const isSeen = isSeenAttribute(attributeName, value)
      if (isSeen) this.#seen += ` ${value} `
      isHidden ||= attributeName === 'hidden' || (attributeName === 'aria-hidden' && value === 'true')
      isHidden ||= attributeName === 'style' && value.includes('display:none')
    }
    this.#skipPast('>')
    return isHidden
  }
}

/** The language of code shows in its colours, an address when it is pointed at. */
function isSeenAttribute(name: string, value: string): boolean {
  return /^(?:href|src|lang)$/.test(name) || (name === 'class' && value.startsWith('language-'))
}
