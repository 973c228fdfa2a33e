import { blanks, charactersOf, skipAll, skipToAny } from './characters.ts'
import type { BareAddresses } from './link-address.ts'
import { isLineEnd } from './lines.ts'
import type { Source } from './source.ts'
import { showUrl } from '../url.ts'

/** The part of a link behind its text, or a whole definition. */
export interface LinkPart {
  readonly end: number
  /** What stays of it: the address, without a title. */
  readonly shown: string
  readonly hasTitle: boolean
}

interface Address {
  readonly url: string
  readonly end: number
}

interface Target extends Address {
  readonly hasTitle: boolean
}

/** What links are read from. */
export interface LinkSource {
  readonly source: Source
  readonly addresses: BareAddresses
}

const bracketed = /<[^<>\n\\]*(?:\\.[^<>\n\\]*)*>/y
const imageReference = /\[((?:[^[\]\\]|\\.){0,999})\]/y
const footnoteLabel = /^\^\S+$/
const blank = /\s/
const labelMarks = charactersOf(/[[\]\\]/)
const titles: ReadonlyMap<string, { closer: string; pattern: RegExp }> = new Map([
  ['"', { closer: '"', pattern: /"[^"\\]*(?:\\.[^"\\]*)*"/sy }],
  ["'", { closer: "'", pattern: /'[^'\\]*(?:\\.[^'\\]*)*'/sy }],
  ['(', { closer: ')', pattern: /\([^()\\]*(?:\\.[^()\\]*)*\)/sy }],
])
const longestLabel = 999

/** Reads `(address "title")` at `start`. Undefined where no such thing begins there. */
export function readLinkTail(links: LinkSource, start: number): LinkPart | undefined {
  const { source } = links
  const mayBe = source.text[start] === '(' && source.next(')', start) !== -1
  const target = mayBe ? readTarget(links, start + 1, true) : undefined
  if (!target) return undefined
  const end = skipBlanks(source, target.end)
  if (source.text[end] !== ')') return undefined
  return { end: end + 1, shown: `(${target.url})`, hasTitle: target.hasTitle }
}

export interface Definition extends LinkPart {
  readonly label: string
}

/** Reads `[label]: address "title"` at `start`, the index of its `[`; it must be all that its last line holds. */
export function readDefinition(links: LinkSource, start: number): Definition | undefined {
  const { text } = links.source
  const labelEnd = endOfLabel(text, start + 1)
  const label = readLabel(text, start, labelEnd)
  if (label === undefined || text[labelEnd + 1] !== ':' || label === '') return undefined
  if (text[start + 1] === '^' && footnoteLabel.test(text.slice(start + 1, labelEnd))) return undefined
  const target = readTarget(links, labelEnd + 2, false)
  if (!target) return undefined
  const { end, url, hasTitle } = target
  return { end, shown: `${text.slice(start, labelEnd + 2)} ${url}`, hasTitle, label }
}

export interface Labels {
  /** What some text of the source may refer to, as `foldLabel` writes it. */
  readonly referred: ReadonlySet<string>
  /** What may be defined in it. */
  readonly defined: ReadonlySet<string>
}

/** Every label in square brackets, by whether a colon follows. */
export function readLabels(text: string): Labels {
  const referred = new Set<string>()
  const defined = new Set<string>()
  let end = -1
  for (let start = text.indexOf('['); start !== -1; start = text.indexOf('[', start + 1)) {
    // Escaped brackets within a label end where it ends.
    if (end <= start) end = endOfLabel(text, start + 1)
    const label = readLabel(text, start, end)
    if (label === undefined) continue
    if (text[end + 1] === ':') defined.add(label)
    else referred.add(label)
    start = end
  }
  return { referred, defined }
}

/** The label in the brackets at `start` and, if a label ends there at all, at `end`. */
function readLabel(text: string, start: number, end: number): string | undefined {
  const length = end - start - 1
  const isLabel = text[end] === ']' && length > 0 && length <= longestLabel
  return isLabel ? foldLabel(text.slice(start + 1, end)) : undefined
}

/** Where the first bracket stands that no backslash escapes. */
function endOfLabel(text: string, start: number): number {
  let end = skipToAny(text, start, labelMarks)
  while (text[end] === '\\') end = skipToAny(text, end + 2, labelMarks)
  return Math.min(end, text.length)
}

/** As Markdown compares labels. */
export function foldLabel(label: string): string {
  const folded = blank.test(label) ? label.trim().replace(/\s+/g, ' ') : label
  return folded.toLowerCase()
}

function readTarget(links: LinkSource, start: number, isInline: boolean): Target | undefined {
  const { source } = links
  const from = skipBlanks(source, start)
  const address = readAddress(links, from, isInline)
  if (!address) return undefined
  const titleAt = skipBlanks(source, address.end)
  const title = titleAt > address.end ? endOfTitle(source, titleAt) : undefined
  const isWhole = isInline || (title !== undefined && isLineOver(source, title))
  if (title !== undefined && isWhole) return { url: address.url, hasTitle: true, end: title }
  if (isInline || isLineOver(source, address.end)) return { ...address, hasTitle: false }
  return undefined
}

function readAddress({ source, addresses }: LinkSource, start: number, isInline: boolean): Address | undefined {
  const closed = source.text[start] === '<' ? source.endOf(bracketed, start) : undefined
  if (closed !== undefined) {
    const url = showUrl(source.text.slice(start + 1, closed - 1))
    return { url: url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')), end: closed }
  }
  const end = addresses.endOf(start)
  if (end === undefined || (end === start && !isInline)) return undefined
  return { url: showUrl(source.text.slice(start, end)), end }
}

/** End of the title that begins at `start`. It may go over lines, but not over a blank one. */
function endOfTitle(source: Source, start: number): number | undefined {
  const title = titles.get(source.text[start] ?? '')
  if (!title || source.next(title.closer, start + 1) === -1) return undefined
  const end = source.endOf(title.pattern, start)
  if (end === undefined) return undefined
  const blankLine = source.next('\n\n', start)
  return blankLine !== -1 && blankLine < end ? undefined : end
}

/** Blanks, and one line end among them. */
function skipBlanks(source: Source, start: number): number {
  const end = skipAll(source.text, start, blanks)
  return source.text[end] === '\n' ? skipAll(source.text, end + 1, blanks) : end
}

function isLineOver(source: Source, index: number): boolean {
  return isLineEnd(source.text, skipAll(source.text, index, blanks))
}

export interface Bracket {
  readonly isImage: boolean
  /** Where its text begins, in the source and in what is put out. */
  readonly start: number
  readonly outStart: number
}

/** The square brackets that are open in a paragraph. */
export class Brackets {
  readonly #source: Source
  readonly #labels: Labels
  #opened: Bracket[] = []
  #firstImage: Bracket | undefined

  constructor(source: Source, labels: Labels) {
    this.#source = source
    this.#labels = labels
  }

  clear(): void {
    if (this.#opened.length > 0) this.#opened = []
    this.#firstImage = undefined
  }

  open(bracket: Bracket): void {
    this.#opened.push(bracket)
    if (bracket.isImage) this.#firstImage ??= bracket
  }

  get firstImage(): Bracket | undefined {
    return this.#firstImage
  }

  close(): Bracket | undefined {
    const bracket = this.#opened.pop()
    if (bracket === this.#firstImage) this.#firstImage = undefined
    return bracket
  }

  /** Whether the image whose text ends at `end` names a definition: `![text][label]`, `![label][]` or `![label]`. */
  isDefined(opened: Bracket, end: number): boolean {
    if (this.#labels.defined.size === 0) return false
    const label = this.#source.match(imageReference, end + 1)?.[1]
    if (label) return this.#labels.defined.has(foldLabel(label))
    const isShort = end - opened.start <= longestLabel
    return isShort && this.#labels.defined.has(foldLabel(this.#source.text.slice(opened.start, end)))
  }
}
