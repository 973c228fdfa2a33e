import { type Attributes, readAttributes } from './html-attributes.ts'
import { charactersOf, isAt, letters, skipAll, skipToAny, tagBlanks } from './characters.ts'
import { holds, type Source } from './source.ts'

/** What stands at a `<`, and where it ends. */
export type Markup =
  | { readonly kind: 'comment'; readonly end: number }
  /** A comment behind which HTML goes on without Markdown in it. */
  | { readonly kind: 'opening'; readonly end: number }
  | { readonly kind: 'link'; readonly end: number }
  | { readonly kind: 'tag'; readonly end: number; readonly tag: Tag }

export interface Tag {
  /** Lower case. */
  readonly name: string
  readonly isClosing: boolean
  /** It has no content: `<br>`, `<x/>`. */
  readonly isEmpty: boolean
  /** What a reader may need of it: its name, links, and a few harmless attributes. Undefined: all of it as it stands. */
  readonly shown: string | undefined
  readonly removedAttributes: number
  /** Nobody sees it, nor what is in it. */
  readonly isHidden: boolean
}

const comment = '<!--'
const emptyComment = /<!---?>/y
const autolink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y
const scheme = charactersOf(/[A-Za-z0-9+.-]/)
const strictName = charactersOf(/[A-Za-z0-9-]/)
const nameEnd = charactersOf(/[ \t\n/>]/)
const looseBetween = charactersOf(/[ \t\n/]/)
const emptyElements = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '))
/** Elements whose content no page shows. GitHub shows what is in `script`, `style` and their like: as text. */
const unshownElements = new Set(['template', 'noscript', 'object', 'head'])
/** The name of an element shows nothing on a page, but a long one could carry a message. */
const longestName = 24
const plainName = /^[A-Za-z][\w.:-]*$/

/**
 * Reads what begins with the `<` at `start`. `isBlock`: inside an HTML block, where a browser's loose rules hold;
 * elsewhere Markdown's strict ones decide whether this is markup at all. Undefined: a `<` that readers see.
 */
export function readMarkup(source: Source, start: number, isBlock: boolean): Markup | undefined {
  const next = source.text.charAt(start + 1)
  if (next !== '!' && next !== '?') return readLinkOrTag(source, start, isBlock)
  if (source.text.startsWith(comment, start)) return readComment(source, start, isBlock)
  if (isBlock) return readBogus(source, start)
  const closer = closerOfDeclaration(source.text, start)
  return closer === undefined ? undefined : readDeclaration(source, start, closer)
}

/** What ends the declaration that begins at `start`; undefined where none begins. */
export function closerOfDeclaration(text: string, start: number): string | undefined {
  if (text[start + 1] === '?') return '?>'
  if (text[start + 1] !== '!') return undefined
  if (isAt(text, start + 2, letters)) return '>'
  return text.startsWith('[CDATA[', start + 2) ? ']]>' : undefined
}

/** Browsers end a comment at `--!>` as well. Markdown doesn't: for it, HTML goes on behind that. */
function readComment(source: Source, start: number, isBlock: boolean): Markup {
  const end = endOfComment(source, start)
  const loose = source.next('--!>', start + comment.length)
  const isLoose =
    loose !== -1 && loose < end && !holds(source, '-->', { start: start + comment.length, end: loose + 3 })
  if (!isLoose) return { kind: 'comment', end }
  return { kind: isBlock ? 'comment' : 'opening', end: loose + 4 }
}

/**
 * A comment that never ends hides all that follows. One that holds further openings goes on to their endings,
 * unless something else is opened between: browsers end it at the first, but its writer meant the whole.
 */
function endOfComment(source: Source, start: number): number {
  const empty = source.endOf(emptyComment, start)
  if (empty !== undefined) return empty
  let end = source.next('-->', start + comment.length)
  if (end === -1) return source.text.length
  let inner = source.next(comment, start + comment.length)
  while (inner !== -1 && inner < end) {
    const further = source.next('-->', end + 3)
    const opened = source.next(comment, end + 3)
    if (further === -1 || (opened !== -1 && opened < further)) break
    end = further
    inner = source.next(comment, inner + comment.length)
  }
  return end + 3
}

/**
 * Markdown lets a declaration go up to its own end and a browser only to the next angle: what is between is HTML.
 * Undefined where Markdown sees none.
 */
function readDeclaration(source: Source, start: number, closer: string): Markup | undefined {
  const closed = source.next(closer, start)
  const blankLine = source.next('\n\n', start)
  if (closed === -1 || (blankLine !== -1 && blankLine < closed)) return undefined
  const end = source.next('>', start) + 1
  return { kind: end === closed + closer.length ? 'comment' : 'opening', end }
}

/** What browsers make a comment of, up to the next angle. */
function readBogus(source: Source, start: number): Markup {
  const end = source.next('>', start)
  return { kind: 'comment', end: end === -1 ? source.text.length : end + 1 }
}

function readLinkOrTag(source: Source, start: number, isBlock: boolean): Markup | undefined {
  if (isBlock && isBogusClosing(source.text, start)) return readBogus(source, start)
  const link = isBlock ? undefined : endOfAutolink(source, start)
  return link === undefined ? readTag(source, start, isBlock) : { kind: 'link', end: link }
}

function isBogusClosing(text: string, start: number): boolean {
  return text[start + 1] === '/' && start + 2 < text.length && !isAt(text, start + 2, letters)
}

function endOfAutolink(source: Source, start: number): number | undefined {
  const mayBe = source.text[skipAll(source.text, start + 1, scheme)] === ':'
  return mayBe ? source.endOf(autolink, start) : undefined
}

function readTag(source: Source, start: number, isBlock: boolean): Markup | undefined {
  const { text } = source
  if (source.next('>', start) === -1) return undefined
  const isClosing = text[start + 1] === '/'
  const nameStart = isClosing ? start + 2 : start + 1
  if (!isAt(text, nameStart, letters)) return undefined
  const behindName = isBlock ? skipToAny(text, nameStart, nameEnd) : skipAll(text, nameStart, strictName)
  if (!isAt(text, behindName, nameEnd)) return undefined
  const attributes = readAttributes(source, behindName, isBlock)
  if (!attributes) return undefined
  const end = endOfTag(text, attributes.end, isBlock)
  if (end === undefined) return undefined
  const isBare = end === behindName + 1
  const name = text.slice(nameStart, behindName)
  return { kind: 'tag', end, tag: judgeTag(name, { isClosing, isClosed: text[end - 2] === '/', isBare }, attributes) }
}

/** Behind the angle that closes a tag whose attributes end at `start`. */
function endOfTag(text: string, start: number, isLoose: boolean): number | undefined {
  const blanksEnd = skipAll(text, start, isLoose ? looseBetween : tagBlanks)
  const end = !isLoose && text[blanksEnd] === '/' ? blanksEnd + 1 : blanksEnd
  return text[end] === '>' ? end + 1 : undefined
}

interface TagForm {
  /** `</a>` */
  readonly isClosing: boolean
  /** `<a/>` */
  readonly isClosed: boolean
  /** Nothing but its name. */
  readonly isBare: boolean
}

function judgeTag(name: string, { isClosing, isClosed, isBare }: TagForm, attributes: Attributes): Tag {
  const isShort = name.length <= longestName && plainName.test(name)
  const inner = isClosing ? `/${name}` : name + attributes.kept + (isClosed ? '/' : '')
  const lowerName = name.toLowerCase()
  return {
    name: lowerName,
    isClosing,
    isEmpty: isClosed || emptyElements.has(lowerName),
    shown: isShort ? (isBare ? undefined : `<${inner}>`) : '',
    removedAttributes: attributes.removed + (isShort ? 0 : 1),
    isHidden: !isClosing && attributes.isHidden,
  }
}

/** Whether no page shows the element, although nothing on it says so; one that is never closed is a word in a text. */
export function isUnshown(source: Source, tag: Tag, from: number): boolean {
  return !tag.isClosing && unshownElements.has(tag.name) && source.nextAnyCase(`</${tag.name}`, from) !== -1
}
