import type { Source } from './source.ts'
import { showUrl } from './url.ts'

/** The part of a link behind its text, or a whole definition. */
export interface LinkPart {
  readonly end: number
  /** What stays of it: the address, without a title. */
  readonly shown: string
  readonly hasTitle: boolean
}

interface Target {
  readonly url: string
  readonly hasTitle: boolean
  readonly end: number
}

const blanks = /[ \t]*\n?[ \t]*/y
const blankToLineEnd = /[ \t]*(?:\n|$)/y
const bracketed = /<([^<>\n\\]*(?:\\.[^<>\n\\]*)*)>/y
const imageReference = /\[((?:[^[\]\\]|\\.){0,999})\]/y
const bracketedLabel = /\[((?:[^[\]\\]|\\.){1,999})\](:)?/g
const definition = /\[((?:[^[\]\\]|\\.){1,999})\]:/y
const titles: ReadonlyMap<string, { closer: string; pattern: RegExp }> = new Map([
  ['"', { closer: '"', pattern: /"[^"\\]*(?:\\.[^"\\]*)*"/sy }],
  ["'", { closer: "'", pattern: /'[^'\\]*(?:\\.[^'\\]*)*'/sy }],
  ['(', { closer: ')', pattern: /\([^()\\]*(?:\\.[^()\\]*)*\)/sy }],
])
const longestLabel = 999
/** Brackets within an address; more make it no address, for us as for GitHub. */
const deepest = 32
const codes = { tab: 9, lineEnd: 10, blank: 32, open: 40, close: 41, backslash: 92 } as const

/** Reads `(address "title")` at `start`. Undefined where no such thing begins there. */
export function readLinkTail(source: Source, start: number): LinkPart | undefined {
  const target = source.text[start] === '(' ? readTarget(source, start + 1, true) : undefined
  if (!target) return undefined
  const end = skipBlanks(source, target.end)
  if (source.text[end] !== ')') return undefined
  return { end: end + 1, shown: `(${target.url})`, hasTitle: target.hasTitle }
}

export interface Definition extends LinkPart {
  readonly label: string
}

/** Reads `[label]: address "title"` at `start`, the index of its `[`; it must be all that its last line holds. */
export function readDefinition(source: Source, start: number): Definition | undefined {
  const opened = source.match(definition, start)
  if (!opened?.[1] || opened[1].startsWith('^') || opened[1].trim() === '') return undefined
  const target = readTarget(source, start + opened[0].length, false)
  if (!target) return undefined
  return {
    end: target.end,
    shown: `${opened[0]} ${target.url}`,
    hasTitle: target.hasTitle,
    label: foldLabel(opened[1]),
  }
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
  for (const [, label = '', colon] of text.matchAll(bracketedLabel)) {
    if (colon === undefined) referred.add(foldLabel(label))
    else defined.add(foldLabel(label))
  }
  return { referred, defined }
}

/** As Markdown compares labels. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

function readTarget(source: Source, start: number, isInline: boolean): Target | undefined {
  const from = skipBlanks(source, start)
  const address = readAddress(source, from, isInline)
  if (!address) return undefined
  const titleAt = skipBlanks(source, address.end)
  const title = titleAt > address.end ? endOfTitle(source, titleAt) : undefined
  const isWhole = isInline || (title !== undefined && isLineOver(source, title))
  if (title !== undefined && isWhole) return { url: address.url, hasTitle: true, end: title }
  if (isInline || isLineOver(source, address.end)) return { ...address, hasTitle: false }
  return undefined
}

function readAddress(source: Source, start: number, isInline: boolean): { url: string; end: number } | undefined {
  const inBrackets = source.match(bracketed, start)
  if (inBrackets) {
    const url = showUrl(inBrackets[1] ?? '').replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
    return { url, end: start + inBrackets[0].length }
  }
  const end = endOfBareAddress(source.text, start)
  if (end === undefined || (end === start && !isInline)) return undefined
  return { url: showUrl(source.text.slice(start, end)), end }
}

/** Up to a blank or the bracket that closes the link. By character codes, since every `](` of a text comes here. */
function endOfBareAddress(text: string, start: number): number | undefined {
  let depth = 0
  for (let end = start; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code > codes.backslash || (code > codes.close && code < codes.backslash)) continue
    if (code === codes.backslash && text.charCodeAt(end + 1) !== codes.lineEnd) end++
    else if (code === codes.blank || code === codes.tab || code === codes.lineEnd) return end
    else if (code === codes.open && ++depth > deepest) return undefined
    else if (code === codes.close && depth-- === 0) return end
  }
  return text.length
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

function skipBlanks(source: Source, start: number): number {
  return source.endOf(blanks, start) ?? start
}

function isLineOver(source: Source, index: number): boolean {
  return source.endOf(blankToLineEnd, index) !== undefined
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
    this.#opened = []
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
