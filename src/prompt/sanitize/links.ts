import type { Event, Token } from 'micromark-util-types'
import type { Range } from '../../event/text.ts'
import type { CleanCounts } from './counts.ts'

/** A stretch of a source text, and what stands there instead. */
export interface Edit extends Range {
  readonly text: string
  /** It takes out HTML: what stands behind must not become Markdown of another kind. */
  readonly isHtml?: boolean
}

export interface PageOptions {
  /** The text is what cutting left. What looks like a definition, a title or an alternative text now was shown before. */
  readonly isCut: boolean
  readonly counts: CleanCounts
}

/** A label that says nothing, like the number that a page shows for it. */
const plainNote = /^n?\d{1,4}$/

/**
 * What links, images and footnotes of a text refer to. `urls`: addresses by the folded label of their definition.
 * `notes`: by the folded label of a footnote that something refers to, the label it gets.
 */
function readReferences(text: string, events: readonly Event[]) {
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
  /** By the folded label of a footnote that something refers to: the label it gets. */
  readonly notes: ReadonlyMap<string, string>
  /** Labels that something referred to. */
  readonly referred = new Set<string>()
  readonly #text: string
  readonly #urls: ReadonlyMap<string, string>
  readonly #options: PageOptions
  readonly #open: OpenLink[] = []
  /** How many characters of addresses may yet be copied to where they are referred to. */
  #room: number

  constructor(text: string, events: readonly Event[], options: PageOptions) {
    const { urls, notes } = readReferences(text, events)
    this.notes = notes
    this.#text = text
    this.#urls = urls
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
    const start = token.start.offset
    const hasAlt = token.type === 'image' && label !== undefined && sliceOf(this.#text, label) !== ''
    if (isCut && (hasAlt || hasTitle)) return [{ start, end: start, text: '\\' }]
    if (hasAlt) counts.altTexts++
    if (hasTitle) counts.titles++
    const address = this.#addressOf(link)
    return hasAlt || address !== undefined ? [this.#editOf(token, link.tail, address)] : []
  }

  #editOf({ type, start, end }: Token, tail: Token | undefined, address: string | undefined): Edit {
    if (type !== 'image') return { start: (tail?.start ?? end).offset, end: end.offset, text: `(${address ?? ''})` }
    const given = tail ? sliceOf(this.#text, tail).slice(1, -1) : ''
    return { start: start.offset, end: end.offset, text: `![](${address ?? given})` }
  }

  /** The address where it doesn't stand in the text already as it may stay. */
  #addressOf({ label, tail, tailLabel, address, hasTitle = false }: OpenLink): string | undefined {
    if (tail?.type === 'resource') {
      const raw = address ? sliceOf(this.#text, address) : ''
      const url = readAddress(raw)
      return hasTitle || url !== raw ? url : undefined
    }
    const referred = tailLabel ?? label
    const name = referred ? foldLabel(sliceOf(this.#text, referred)) : ''
    const url = this.#urls.get(name) ?? ''
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
