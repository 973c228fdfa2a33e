import type { TextKind, UntrustedText } from '../../event/text.ts'
import { toUnixLines } from './alignment.ts'
import { findCovered } from './occurrences.ts'
import type { Range } from './ranges.ts'

/** A stretch of a prompt that consists of texts of the payload. */
export interface Occurrence {
  readonly range: Range
  /** The text that stands there: the longest, where one holds others. */
  readonly value: string
  /** All places of the payload where this text stands. */
  readonly sources: readonly UntrustedText[]
  /** Several texts overlap here, none of which holds the others: nobody knows which of them was pasted. */
  readonly isTangled: boolean
}

const shortest = 20
const longestWord = 40
const wordless = (): RegExp =>
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u
/** Tells most titles from a word without the tables of all the scripts. */
const isNoWord = /[\x20-\x40]/
const ordinaryWord = (): RegExp => /^\p{L}[\p{Ll}\p{Lo}\p{M}]*$|^\p{Lu}+$/u
const writtenKinds: ReadonlySet<TextKind> = new Set([
  'issue title',
  'issue body',
  'pull request title',
  'pull request body',
  'discussion title',
  'discussion body',
  'comment',
  'review',
  'review comment',
  'commit message',
  'release name',
  'release body',
  'check output',
  'diff',
  'earlier text',
])
const writtenKey = /(?:^|\.)(?:title|body|message|text|summary|commit_title|commit_message)$/

/** Whether it is somebody's words, not a name: a title, a body, a comment, a message. */
export function isWrittenText({ what, path }: UntrustedText): boolean {
  return writtenKinds.has(what) || writtenKey.test(path)
}

/** Where titles, bodies, comments and messages of the payload stand in the prompt, in its order, without overlaps. */
export function findPlaces(prompt: string, texts: readonly UntrustedText[]): Occurrence[] {
  const found: Occurrence[] = []
  for (const [value, sources] of valuesOf(texts, prompt.length)) {
    for (const range of findCovered(prompt, value)) {
      found.push({ range, value, sources, isTangled: range.end - range.start > value.length })
    }
  }
  found.sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end)
  return untangle(found)
}

/**
 * Stretches that overlap become one, so that nothing of a text is left over where a second one was made to lie across
 * its end. A text within another is no matter: the outer one was pasted.
 */
function untangle(found: readonly Occurrence[]): Occurrence[] {
  const places: Occurrence[] = []
  for (const next of found) {
    const last = places.at(-1)
    if (!last || next.range.start >= last.range.end) {
      places.push(next)
    } else if (next.range.end > last.range.end) {
      const range = { start: last.range.start, end: next.range.end }
      places[places.length - 1] = {
        range,
        value: last.value,
        sources: [...new Set([...last.sources, ...next.sources])],
        isTangled: true,
      }
    }
  }
  return places
}

/** The texts worth looking for, as they are and as `toJSON` writes them. */
function valuesOf(texts: readonly UntrustedText[], longest: number): ReadonlyMap<string, readonly UntrustedText[]> {
  const values = new Map<string, UntrustedText[]>()
  for (const text of texts) {
    if (!isWrittenText(text)) continue
    const value = toUnixLines(text.text).trim()
    if (value.length > longest || !isLookedFor(value)) continue
    for (const form of new Set([value, JSON.stringify(value).slice(1, -1)])) {
      const sources = values.get(form)
      if (sources) sources.push(text)
      else values.set(form, [text])
    }
  }
  return values
}

/** Shorter texts and ordinary words occur in anybody's prompt. Some scripts have no blanks between words. */
export function isLookedFor(value: string): boolean {
  if (value.length < shortest) return false
  return value.length > longestWord || isNoWord.test(value) || wordless().test(value) || !ordinaryWord().test(value)
}
