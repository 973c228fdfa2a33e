import { type Attributes, judgeAttributes, readAttributes } from './html-attributes.ts'
import type { Source } from './source.ts'

/** What stands at a `<`, and where it ends. */
export type Markup =
  | { readonly kind: 'comment'; readonly end: number }
  | { readonly kind: 'link'; readonly end: number }
  | { readonly kind: 'tag'; readonly end: number; readonly tag: Tag }

export interface Tag {
  /** Lower case. */
  readonly name: string
  readonly isClosing: boolean
  /** It has no content: `<br>`, `<x/>`. */
  readonly isEmpty: boolean
  /** What a reader may need of it: its name, links, and a few harmless attributes. */
  readonly shown: string
  readonly removedAttributes: number
  /** Nobody sees it, nor what is in it. */
  readonly isHidden: boolean
}

const comment = '<!--'
const emptyComment = /<!---?>/y
const autolink = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y
const declaration = /<(?:(!\[CDATA\[)|(![A-Za-z])|(\?))/y
const strictName = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[ \t\n/>])/y
const looseName = /<(\/?)([A-Za-z][^ \t\n/>]*)/y
const strictEnd = /[ \t\n]*(\/?)>/y
const looseEnd = /[ \t\n/]*?(\/?)>/y
const emptyElement = /^(?:area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/
/** Elements whose content no page shows. */
const unshownElement = /^(?:script|style|template|noscript|noframes|iframe|object|head|title)$/
/** The name of an element shows nothing on a page, but a long one could carry a message. */
const longestName = 24

/**
 * Reads what begins with the `<` at `start`. `isBlock`: inside an HTML block, where a browser's loose rules hold;
 * elsewhere Markdown's strict ones decide whether this is markup at all. Undefined: a `<` that readers see.
 */
export function readMarkup(source: Source, start: number, isBlock: boolean): Markup | undefined {
  const next = source.text.charAt(start + 1)
  if (next !== '!' && next !== '?') return readLinkOrTag(source, start, isBlock)
  if (source.text.startsWith(comment, start)) return { kind: 'comment', end: endOfComment(source, start) }
  const declared = source.match(declaration, start)
  if (!declared) return undefined
  const end = endOfDeclaration(source, start, isBlock, declared[1] ? ']]>' : declared[2] ? '>' : '?>')
  return end === undefined ? undefined : { kind: 'comment', end }
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

function endOfDeclaration(source: Source, start: number, isBlock: boolean, closer: string): number | undefined {
  const closed = source.next(closer, start)
  if (closed !== -1) return closed + closer.length
  if (!isBlock) return undefined
  const loose = source.next('>', start)
  return loose === -1 ? source.text.length : loose + 1
}

function readLinkOrTag(source: Source, start: number, isBlock: boolean): Markup | undefined {
  const link = source.endOf(autolink, start)
  return link === undefined ? readTag(source, start, isBlock) : { kind: 'link', end: link }
}

function readTag(source: Source, start: number, isBlock: boolean): Markup | undefined {
  if (source.next('>', start) === -1) return undefined
  const opened = source.match(isBlock ? looseName : strictName, start)
  if (!opened?.[2]) return undefined
  const read = readAttributes(source, start + opened[0].length, isBlock)
  const end = read && source.endOf(isBlock ? looseEnd : strictEnd, read.end)
  if (!read || end === undefined) return undefined
  const isClosed = source.text[end - 2] === '/'
  return { kind: 'tag', end, tag: judgeTag(opened[2], opened[1] === '/', isClosed, judgeAttributes(read.attributes)) }
}

function judgeTag(name: string, isClosing: boolean, isClosed: boolean, attributes: Attributes): Tag {
  const isShort = name.length <= longestName
  const inner = isClosing ? `/${name}` : name + attributes.kept + (isClosed ? '/' : '')
  return {
    name: name.toLowerCase(),
    isClosing,
    isEmpty: isClosed || emptyElement.test(name.toLowerCase()),
    shown: isShort ? `<${inner}>` : '',
    removedAttributes: attributes.removed + (isShort ? 0 : 1),
    isHidden: !isClosing && attributes.isHidden,
  }
}

/** Where the closing tag of an element ends that no page shows; undefined where it is shown, or never closed. */
export function endOfUnshown(source: Source, tag: Tag, from: number): number | undefined {
  if (tag.isClosing || !unshownElement.test(tag.name)) return undefined
  const closing = source.nextAnyCase(`</${tag.name}`, from)
  if (closing === -1) return undefined
  const end = source.next('>', closing)
  return end === -1 ? source.text.length : end + 1
}
