import type { TextKind, UntrustedText } from '../event/text.ts'
import type { Fencer } from './fence.ts'
import { formOf, labelOf } from './label.ts'
import { findOccurrences, type Range } from './occurrences.ts'
import { findOwnWords, toUnixLines } from './own-literals.ts'

/**
 * Workflows paste event text into their prompt with `${{ github.event.issue.body }}`. The step gets one string, in
 * which a stranger's words stand among the user's. What the payload tells of those words is looked for here, fenced
 * and cleaned where it stands.
 *
 * The other danger is the user's own words: workflow files are public, so a stranger may give an issue the title
 * "Analyze this issue and suggest next steps", which is a line of the prompt. Fenced, that line would be an order no
 * more. From the string alone nobody can tell a line from its copy, so this is how it goes:
 *
 * 1. Where the workflow's file could be read (`templates`), it decides: what stands in it as words is the user's.
 * 2. Otherwise a value that stands in the prompt no more often than in the payload is taken for pasted, all of it.
 *    If it was a line of the user's after all, then the agent still knows it, as a text that may tighten the task.
 * 3. Otherwise it stands there once too often. One of the places may be the user's, if it begins a line that nothing
 *    introduces (`Title: …`, a quote, a line that ends with a colon, another pasted text), while every other place is
 *    introduced so. This one stays, the others are fenced. Whoever copies a line gets no more out of this than the
 *    line once, which stood there anyway; a text pasted twice under headings is fenced twice.
 */
export interface PastedParts {
  readonly prompt: string
  readonly texts: readonly UntrustedText[]
  readonly fencer: Fencer
  /** The `prompt:` values of the workflow file, with their expressions, where it could be read. */
  readonly templates?: readonly string[] | undefined
}

export interface Pasted {
  /** The prompt with its pasted parts cleaned and fenced. */
  readonly prompt: string
  /** What was found, once each, whether it was fenced or left as the user's own. */
  readonly found: readonly UntrustedText[]
  /** How many places were fenced. */
  readonly fenced: number
  /** How many were left, as words of the user's that a stranger copied. */
  readonly spared: number
}

/** A text of the payload that stands in the prompt. */
interface Place {
  readonly value: string
  readonly range: Range
  /** All places of the payload where the same text stands. */
  readonly sources: readonly UntrustedText[]
}

const shortest = 20
const wordless = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u
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

/** Finds the payload's titles, bodies, comments and messages in the user's prompt and fences them where they stand. */
export function fencePasted({ prompt, texts, fencer, templates }: PastedParts): Pasted {
  const normal = toUnixLines(prompt)
  const found = findPasted(normal, texts)
  const words = templates && findOwnWords(normal, templates, texts)
  const own = new Set(words ? found.filter(({ range }) => isWithin(range, words)) : findOwn(normal, found))
  const strangers = found.filter((place) => !own.has(place))
  return {
    prompt: fencePlaces(normal, strangers, fencer),
    found: [...new Set(found.flatMap(({ sources }) => sources))],
    fenced: strangers.length,
    spared: own.size,
  }
}

/**
 * Whether the workflow's file should be read before the prompt is fenced: something of the payload stands in the
 * prompt where it could be the user's own words as well. What a heading introduces needs no second look.
 */
export function isPastedInDoubt(prompt: string, texts: readonly UntrustedText[]): boolean {
  const normal = toUnixLines(prompt)
  const found = findPasted(normal, texts)
  return findBare(normal, found).size > 0 || found.some(({ range }) => standsInSentence(normal, range.start))
}

/**
 * Whether the prompt holds nothing but texts of the payload: one as a whole, or some with blanks between. Then they
 * are the instruction, their authors must have the right to give one, and they aren't fenced.
 */
export function isWholePayloadText(prompt: string, texts: readonly UntrustedText[]): boolean {
  const normal = toUnixLines(prompt).trim()
  if (normal === '') return false
  if (texts.some(({ text }) => toUnixLines(text).trim() === normal)) return true
  const found = findPasted(normal, texts)
  let at = 0
  for (const { range } of found) {
    if (normal.slice(at, range.start).trim() !== '') return false
    at = range.end
  }
  return found.length > 0 && normal.slice(at).trim() === ''
}

/** In the order of the prompt, without overlaps: a longer text takes its place before the shorter ones. */
function findPasted(prompt: string, texts: readonly UntrustedText[]): Place[] {
  const isTaken = new Uint8Array(prompt.length)
  const places: Place[] = []
  for (const [value, sources] of valuesOf(texts, prompt.length)) {
    for (const range of findOccurrences(prompt, value)) {
      if (isTaken[range.start] === 1 || isTaken[range.end - 1] === 1) continue
      isTaken.fill(1, range.start, range.end)
      places.push({ sources, range, value })
    }
  }
  return places.sort((one, other) => one.range.start - other.range.start)
}

/** Whether it is somebody's words, not a name: a title, a body, a comment, a message. */
export function isWrittenText({ what, path }: UntrustedText): boolean {
  return writtenKinds.has(what) || writtenKey.test(path)
}

/** The texts worth looking for, longest first, as they are and as `toJSON` writes them. */
function valuesOf(texts: readonly UntrustedText[], longest: number): [string, UntrustedText[]][] {
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
  return [...values].sort(([one], [other]) => other.length - one.length)
}

/** Shorter texts and single words occur in anybody's prompt. Some scripts have no blanks between words. */
function isLookedFor(value: string): boolean {
  return value.length >= shortest && (/\s/.test(value) || wordless.test(value))
}

function isWithin({ start, end }: Range, words: readonly Range[]): boolean {
  return words.some((range) => range.start <= start && end <= range.end)
}

/** Without the workflow's file: of each value at most one place, by the rule above. */
function findOwn(prompt: string, found: readonly Place[]): Place[] {
  const bare = findBare(prompt, found)
  return [...Map.groupBy(found, ({ value }) => value).values()].flatMap((places) => {
    const copies = places[0]?.sources.length ?? 0
    const candidates = places.length > copies ? places.filter((place) => bare.has(place)) : []
    return candidates.length === 1 ? candidates : []
  })
}

/** The places that nothing introduces: no words before them on their line, no colon above, no other text next to them. */
function findBare(prompt: string, found: readonly Place[]): Set<Place> {
  const isGap = (from: number | undefined, to: number | undefined): boolean =>
    from !== undefined && to !== undefined && prompt.slice(from, to).trim() === ''
  return new Set(
    found.filter(({ range: { start, end } }, index) => {
      const follows = isGap(found[index - 1]?.range.end, start)
      const leads = isGap(end, found[index + 1]?.range.start)
      return !follows && !leads && !isIntroduced(prompt, start)
    }),
  )
}

function isIntroduced(prompt: string, start: number): boolean {
  const lineStart = start === 0 ? 0 : prompt.lastIndexOf('\n', start - 1) + 1
  if (prompt.slice(lineStart, start).trim() !== '') return true
  let above = lineStart - 1
  while (above >= 0 && /\s/.test(prompt.charAt(above))) above--
  return above >= 0 && /[:=>"'`]/.test(prompt.charAt(above))
}

/** Whether plain words come right before it, as in a sentence that goes on. */
function standsInSentence(prompt: string, start: number): boolean {
  return /[\p{L}\p{N},] $/u.test(prompt.slice(Math.max(0, start - 3), start))
}

function fencePlaces(prompt: string, places: readonly Place[], fencer: Fencer): string {
  const parts: string[] = []
  let at = 0
  for (const { range, sources } of places) {
    const [source] = sources
    if (!source) continue
    parts.push(prompt.slice(at, range.start))
    parts.push(fencer.fence(prompt.slice(range.start, range.end), labelOf(source), formOf(source.what)))
    at = range.end
  }
  return parts.join('') + prompt.slice(at)
}
