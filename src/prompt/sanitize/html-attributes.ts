import { charactersOf, isAt, skipAll, skipToAny, tagBlanks } from './characters.ts'
import type { Source } from './source.ts'
import { showUrl } from '../url.ts'

/** What stays of a tag's attributes, and what they do. */
export interface Attributes {
  /** Those that stay, each with a blank in front. */
  readonly kept: string
  readonly removed: number
  /** One of them hides the element. */
  readonly isHidden: boolean
  readonly end: number
}

/** All others mean nothing to us. Of layout the value is only ever a number, a percentage or a word. */
const sorts: ReadonlyMap<string, 'address' | 'layout' | 'hiding'> = new Map([
  ...['href', 'src'].map((name) => [name, 'address'] as const),
  ...'width height align valign colspan rowspan start open checked disabled'
    .split(' ')
    .map((name) => [name, 'layout'] as const),
  ...['hidden', 'aria-hidden', 'type', 'style'].map((name) => [name, 'hiding'] as const),
])
const longestName = 'aria-hidden'.length
const layoutValue = /^[\w%.-]{0,10}$/
const hidingStyle =
  /display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size|line-height|max-height|max-width|width|height):0(?![.\d]*[1-9])|color:transparent|clip-path:|text-indent:-/
const blankLine = /\n[ \t]*\n/

const looseBetween = charactersOf(/[ \t\n/]/)
const looseNameEnd = charactersOf(/[ \t\n/>=]/)
const looseValueEnd = charactersOf(/[ \t\n>]/)
const strictNameStart = charactersOf(/[A-Za-z_:]/)
const strictName = charactersOf(/[\w:.-]/)
const strictValueEnd = charactersOf(/[ \t\n"'=<>`]/)

/** Reads a tag's attributes from `start` on. Undefined where Markdown's strict rules see no tag here. */
export function readAttributes(source: Source, start: number, isLoose: boolean): Attributes | undefined {
  let name = startOfName(source.text, start, isLoose)
  if (name === undefined) return { kept: '', removed: 0, isHidden: false, end: start }
  const attributes = new AttributeReader(source, start, isLoose)
  while (name !== undefined) {
    if (!attributes.read(name)) return undefined
    name = startOfName(source.text, attributes.end, isLoose)
  }
  return attributes
}

/** Where the name of the attribute begins that stands at `start` behind blanks, if there is one. */
function startOfName(text: string, start: number, isLoose: boolean): number | undefined {
  const name = skipAll(text, start, isLoose ? looseBetween : tagBlanks)
  if (isLoose) return name < text.length && text[name] !== '>' ? name : undefined
  return name > start && isAt(text, name, strictNameStart) ? name : undefined
}

/** Reads and judges one attribute after the other. */
class AttributeReader implements Attributes {
  kept = ''
  removed = 0
  isHidden = false
  end: number
  readonly #source: Source
  readonly #isLoose: boolean
  /** Names of those that could have stayed: of two with one name browsers take the first. */
  #seen: readonly string[] = []

  constructor(source: Source, start: number, isLoose: boolean) {
    this.#source = source
    this.#isLoose = isLoose
    this.end = start
  }

  /** Reads the attribute whose name begins at `start`; false where there is no tag because of it. */
  read(start: number): boolean {
    const { text } = this.#source
    const begun = this.end
    const nameEnd = this.#isLoose ? skipToAny(text, start + 1, looseNameEnd) : skipAll(text, start, strictName)
    const value = this.#readValue(nameEnd)
    if (value === undefined || (!this.#isLoose && this.#holdsBlankLine(begun))) return false
    this.#judge(nameEnd - start > longestName ? '' : text.slice(start, nameEnd).toLowerCase(), value)
    return true
  }

  /** The value that a name has which ends at `nameEnd`; undefined for one whose quotes never close. */
  #readValue(nameEnd: number): string | undefined {
    const { text } = this.#source
    this.end = nameEnd
    const equals = skipAll(text, nameEnd, tagBlanks)
    if (text[equals] !== '=') return ''
    const start = skipAll(text, equals + 1, tagBlanks)
    const quote = text[start]
    if (quote === '"' || quote === "'") return this.#readQuoted(quote, start + 1)
    const end = skipToAny(text, start, this.#isLoose ? looseValueEnd : strictValueEnd)
    if (this.#isLoose || end > start) this.end = end
    return text.slice(start, end)
  }

  #readQuoted(quote: string, start: number): string | undefined {
    const closed = this.#source.next(quote, start)
    if (closed === -1) return undefined
    this.end = closed + 1
    return this.#source.text.slice(start, closed)
  }

  #holdsBlankLine(start: number): boolean {
    const lineEnd = this.#source.lineEnd(start)
    if (lineEnd >= this.end || this.#source.lineEnd(lineEnd + 1) >= this.end) return false
    return blankLine.test(this.#source.text.slice(lineEnd, this.end))
  }

  #judge(name: string, value: string): void {
    const sort = sorts.get(name)
    if (sort === 'hiding') this.isHidden ||= hides(name, value)
    const isShown = (sort === 'address' || sort === 'layout') && this.#show(name, value, sort)
    if (!isShown) this.removed++
  }

  #show(name: string, value: string, sort: 'address' | 'layout'): boolean {
    if (this.#seen.includes(name)) return false
    this.#seen = [...this.#seen, name]
    const shown = sort === 'address' ? showUrl(value) : value
    if (sort === 'address' ? shown === '' : !layoutValue.test(value)) return false
    this.kept += ` ${name}="${shown}"`
    return true
  }
}

function hides(name: string, value: string): boolean {
  if (name === 'hidden') return true
  const plain = value.replace(/\s+/g, '').toLowerCase()
  if (name === 'aria-hidden') return plain === 'true'
  return name === 'type' ? plain === 'hidden' : hidingStyle.test(plain)
}
