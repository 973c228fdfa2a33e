import type { Event, Token } from 'micromark-util-types'

/** What links, images and footnotes of a text refer to. */
export interface References {
  /** Addresses by the folded label of their definition. */
  readonly urls: ReadonlyMap<string, string>
  /** By the folded label of a footnote that something refers to: the label it gets. */
  readonly notes: ReadonlyMap<string, string>
}

/** A label that says nothing, like the number that a page shows for it. */
const plainNote = /^n?\d{1,4}$/

export function readReferences(text: string, events: readonly Event[]): References {
  const urls = new Map<string, string>()
  const notes = new Map<string, string>()
  let defined: string | undefined
  for (const [way, token] of events) {
    if (way === 'exit') continue
    if (token.type === 'definitionLabelString') {
      const label = foldLabel(sliceOf(text, token))
      defined = urls.has(label) ? undefined : label
      if (defined !== undefined) urls.set(defined, '')
    } else if (token.type === 'definitionDestination' && defined !== undefined) {
      urls.set(defined, readAddress(sliceOf(text, token)))
    } else if (token.type === 'gfmFootnoteCallString') {
      const label = sliceOf(text, token)
      notes.set(foldLabel(label), label)
    }
  }
  return { urls, notes: renameNotes(notes) }
}

export function sliceOf(text: string, { start, end }: Token): string {
  return text.slice(start.offset, end.offset)
}

/** Longer addresses carry something else than a place. */
const longestUrl = 2048
/** No address that leads anywhere holds these: what does may be something else for another reader. */
const torn = /[\n<]/

/**
 * A link's address as it may stand in a prompt: in one word, so that it can't hold a sentence; empty for one that
 * names no place (`data:`, `javascript:`) or is longer than any browser takes.
 */
export function showUrl(address: string): string {
  if (address.length > longestUrl) return ''
  const trimmed = address.trim()
  if (torn.test(trimmed)) return ''
  const url = trimmed.replace(/\s/g, '%20').replace(/"/g, '%22').replace(/>/g, '%3E')
  return /^(?:data|javascript|vbscript):/i.test(url) ? '' : url
}

/** As Markdown compares labels. */
export function foldLabel(label: string): string {
  const folded = label.replace(/[\t\n\r ]+/g, ' ').trim()
  return folded.toLowerCase().toUpperCase()
}

/** A link's address as it may stand between round brackets. */
export function readAddress(raw: string): string {
  if (!raw.startsWith('<')) return showUrl(raw)
  return showUrl(raw.slice(1, -1)).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
}

/** Only a number shows of a footnote's label, so one that could say something gets another. */
function renameNotes(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const taken = new Set(labels.values())
  const names = new Map<string, string>()
  let next = 1
  for (const [folded, label] of labels) {
    while (taken.has(`n${next}`)) next++
    names.set(folded, plainNote.test(label) ? label : `n${next++}`)
  }
  return names
}

/** A stretch of a source text, and what stands there instead. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** It takes out HTML: what stands behind must not become Markdown of another kind. */
  readonly isHtml?: boolean
}

/** How many of each the page leaves out. */
export interface MarkdownCounts {
  /** What stands behind the language of a code fence. */
  infoStrings: number
  titles: number
  altTexts: number
  /** Of links and footnotes that nothing refers to. */
  definitions: number
  /** Rows with cells beyond the columns of their table. */
  cells: number
}

export interface PageOptions {
  /** The text is what cutting left. What looks like a definition, a title or an alternative text now was shown before. */
  readonly isCut: boolean
  readonly counts: MarkdownCounts
}

/** A link or an image that is open. */
interface OpenLink {
  readonly isShown: boolean
  label?: Token
  /** `(address "title")`, or `[label]`. */
  tail?: Token
  tailLabel?: Token
  address?: Token
  hasTitle?: boolean
}

/** Links and images keep their address, in round brackets. They lose their titles, and images their text. */
export class Links {
  /** Labels that something referred to. */
  readonly referred = new Set<string>()
  readonly #text: string
  readonly #references: References
  readonly #options: PageOptions
  readonly #open: OpenLink[] = []
  /** How many characters of addresses may yet be copied to where they are referred to. */
  #room: number

  constructor(text: string, references: References, options: PageOptions) {
    this.#text = text
    this.#references = references
    this.#options = options
    this.#room = text.length + 4_000
  }

  enter(token: Token, isShown: boolean): void {
    const open = this.#open.at(-1)
    if (token.type === 'link' || token.type === 'image') this.#open.push({ isShown })
    if (!open) return
    if (token.type === 'labelText') open.label = token
    else if (token.type === 'reference' || token.type === 'resource') open.tail = token
    else if (token.type === 'referenceString') open.tailLabel = token
    else if (token.type === 'resourceDestination') open.address = token
    else if (token.type === 'resourceTitle') open.hasTitle = true
  }

  exit(token: Token): Edit[] {
    const link = this.#open.pop()
    if (!link?.isShown) return []
    const { isCut, counts } = this.#options
    const { label, hasTitle = false } = link
    const hasAlt = token.type === 'image' && label !== undefined && sliceOf(this.#text, label) !== ''
    const start = token.start.offset
    if (isCut && (hasAlt || hasTitle)) return [{ start, end: start, text: '\\' }]
    if (hasAlt) counts.altTexts++
    if (hasTitle) counts.titles++
    const tail = this.#tailOf(link)
    if (!hasAlt && tail === undefined) return []
    return [this.#editOf(token, link.tail, tail)]
  }

  #editOf({ type, start, end }: Token, tail: Token | undefined, address: string | undefined): Edit {
    if (type !== 'image')
      return { start: tail?.start.offset ?? end.offset, end: end.offset, text: `(${address ?? ''})` }
    const given = tail ? sliceOf(this.#text, tail).slice(1, -1) : ''
    return { start: start.offset, end: end.offset, text: `![](${address ?? given})` }
  }

  /** The address where it doesn't stand in the text already as it may stay. */
  #tailOf({ label, tail, tailLabel, address, hasTitle = false }: OpenLink): string | undefined {
    if (tail?.type === 'resource') {
      const raw = address ? sliceOf(this.#text, address) : ''
      const url = readAddress(raw)
      return hasTitle || url !== raw ? url : undefined
    }
    const referred = tailLabel ?? label
    const name = referred ? foldLabel(sliceOf(this.#text, referred)) : ''
    const url = this.#references.urls.get(name) ?? ''
    this.referred.add(name)
    this.#room -= url.length
    return this.#room < 0 ? '' : url
  }
}

const looseTitle = /(\]\([^\s()]*\([^\s)]{0,1000})(\s+(?:"[^"]{0,1000}"|'[^']{0,1000}'))\s*\)/y

/** GitHub takes an address with open brackets, which Markdown's rules don't: the titles behind those in a text. */
export function dropLooseTitles(text: string, { start, end }: Token): Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf('](', start.offset); at !== -1 && at < end.offset; at = text.indexOf('](', at + 2)) {
    looseTitle.lastIndex = at
    const [, address = '', title = ''] = looseTitle.exec(text) ?? []
    const from = at + address.length
    if (title !== '') edits.push({ start: from, end: from + title.length, text: '' })
  }
  return edits
}
