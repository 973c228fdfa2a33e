import type { Event, Token } from 'micromark-util-types'
import { showUrl } from '../url.ts'

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
