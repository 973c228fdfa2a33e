import type { JsonObject } from '../../event/json-cursor.ts'
import type { UntrustedText } from '../../event/text.ts'
import { alignTemplate, type Stretch, toUnixLines } from './alignment.ts'
import { isNamed, isNamesOnly, shortTextsIn, without } from './naming.ts'
import { findPlaces, isLookedFor, isWrittenText, type Occurrence } from './places.ts'
import { mergeRanges, partsOutside, partsWithin, type Range } from './ranges.ts'

/**
 * What the `prompt` input consists of. Workflows paste event text into it with `${{ github.event.issue.body }}`; the
 * step gets one string, in which a stranger's words stand among the user's. Workflow files are public, so a stranger
 * may also copy a line of the user's into a title. From the string alone nobody can tell a line from its copy, so:
 *
 * 1. Where the workflow's file is known, it decides: what stands in it as words is the user's, wherever else it stands,
 *    and what the event put in is fenced.
 * 2. Otherwise texts of the payload are taken for pasted wherever they stand.
 * 3. Where that leaves nothing of the user's, or a text stands there more often than in the payload, it may be a copy:
 *    then only the right of those who wrote these texts can let the prompt through.
 */
export type PromptReading =
  /** The user's words, with the event's among them. */
  | (Read & { readonly kind: 'own' })
  /**
   * Texts of the event and nothing else: they are the instruction, if those who wrote them may give one. `isSure`: the
   * workflow's file says that it is so.
   */
  | (Read & { readonly kind: 'theirs'; readonly isSure: boolean })
  /** The user's words may be hidden among the event's. */
  | (Read & { readonly kind: 'unclear' })

interface Read {
  /** With its ends trimmed and unix line ends. */
  readonly prompt: string
  /** Where the event's texts stand in it, in order, without overlaps. */
  readonly pasted: readonly PastedPart[]
  /** The event's texts that stand in it, once each, be it as words of the user's. */
  readonly found: readonly UntrustedText[]
  /** How often words of the user's that somebody copied were left as they are. */
  readonly spared: number
}

export interface PastedPart {
  readonly range: Range
  /** Undefined where several lie across each other. */
  readonly source: UntrustedText | undefined
}

/** What the workflow's file says. */
export interface WorkflowFacts {
  /** Its `prompt:` values, with their expressions. */
  readonly templates: readonly string[]
  readonly payload: JsonObject
}

/** Reads a prompt; `workflow` where its file could be read. Time grows with the prompt and with the texts. */
export function readPrompt(prompt: string, texts: readonly UntrustedText[], workflow?: WorkflowFacts): PromptReading {
  const normal = toUnixLines(prompt).trim()
  const facts: Facts = { prompt: normal, texts, places: findPlaces(normal, texts) }
  const layouts = (workflow?.templates ?? []).flatMap((template) => {
    const layout = alignTemplate(normal, template, workflow?.payload ?? {})
    return layout ? [layout] : []
  })
  const worded = layouts.filter((layout) => layout.some((stretch) => isWorded(normal, stretch)))
  if (worded.length > 0) return readByFile(facts, worded)
  return readByForm(facts, layouts.length > 0 && layouts.every(isKnown))
}

/** Whether the workflow's file should be read: words of the user may stand where a text of the event seems to. */
export function isInDoubt(prompt: string, texts: readonly UntrustedText[]): boolean {
  const normal = toUnixLines(prompt).trim()
  const facts = { prompt: normal, texts, places: findPlaces(normal, texts) }
  if (readByForm(facts, false).kind !== 'own' || doubtfulPlaces(facts).length > 0) return true
  return facts.places.some(({ value }) => holdsAnother(value, texts))
}

/** As a copy of the user's words does that goes on, or begins, with what was pasted behind or before them. */
function holdsAnother(value: string, texts: readonly UntrustedText[]): boolean {
  return texts.some(({ text }) => {
    const other = toUnixLines(text).trim()
    return isLookedFor(other) && other.length < value.length && value.includes(other)
  })
}

interface Facts {
  readonly prompt: string
  readonly texts: readonly UntrustedText[]
  readonly places: readonly Occurrence[]
}

/** Whether the file says something here in words of its own. */
function isWorded(prompt: string, { kind, start, end }: Stretch): boolean {
  return (kind === 'words' || kind === 'owned') && /[\p{L}\p{N}]/u.test(prompt.slice(start, end))
}

function isKnown(layout: readonly Stretch[]): boolean {
  return layout.every(({ kind }) => kind === 'words' || kind === 'value')
}

/** What is the user's in every layout stays; what the event put in is known, or looked for in what is left. */
function readByFile({ prompt, places, texts }: Facts, layouts: readonly (readonly Stretch[])[]): PromptReading {
  const byPath = new Map(texts.map((text) => [text.path, text]))
  const strange = layouts.flatMap((layout) => layout.filter((stretch) => !isUsers(stretch, layout, byPath)))
  const known = strange.flatMap(({ path, start, end }) => {
    const source = byPath.get(path)
    return source && isWrittenText(source) ? [{ range: { start, end }, source }] : []
  })
  const left = mergeRanges(strange).flatMap((range) => partsOutside(range, mergeRanges(known.map((one) => one.range))))
  const looked = places.flatMap((place) =>
    partsWithin(place.range, left).map((range): PastedPart => ({ range, source: sourceOf(place) })),
  )
  const pasted = tidy(prompt, [...known, ...looked])
  const covered = mergeRanges(pasted.map(({ range }) => range))
  return {
    kind: 'own',
    prompt,
    pasted,
    found: unique([...known.map(({ source }) => source), ...places.flatMap(({ sources }) => sources)]),
    spared: places.filter(({ range }) => partsWithin(range, covered).length === 0).length,
  }
}

/** A setting counts for the user's words only where no unknown value could have moved its place. */
function isUsers(stretch: Stretch, layout: readonly Stretch[], byPath: ReadonlyMap<string, UntrustedText>): boolean {
  if (stretch.kind === 'value') return !byPath.has(stretch.path)
  return stretch.kind === 'words' || (stretch.kind === 'owned' && layout.every(({ kind }) => kind !== 'anything'))
}

/** In order and without blank ends; where two files' layouts differ, overlapping parts become one of unknown origin. */
function tidy(prompt: string, parts: readonly PastedPart[]): PastedPart[] {
  const tidied: PastedPart[] = []
  for (const { range, source } of parts.toSorted((one, other) => one.range.start - other.range.start)) {
    const text = prompt.slice(range.start, range.end)
    const start = range.start + text.length - text.trimStart().length
    const end = start + text.trim().length
    const last = tidied.at(-1)
    if (last && start < last.range.end) {
      const joined = { start: last.range.start, end: Math.max(last.range.end, end) }
      tidied[tidied.length - 1] = { range: joined, source: last.source === source ? source : undefined }
    } else if (start < end) tidied.push({ range: { start, end }, source })
  }
  return tidied
}

function readByForm({ prompt, texts, places }: Facts, isSure: boolean): PromptReading {
  const pasted = places.map((place): PastedPart => ({ range: place.range, source: sourceOf(place) }))
  const found = unique(places.flatMap(({ sources }) => sources))
  const all = { start: 0, end: prompt.length }
  const rest = partsOutside(all, mergeRanges(places.map(({ range }) => range)))
    .map(({ start, end }) => prompt.slice(start, end))
    .join('\n')
  const short = shortTextsIn(rest, texts)
  const whole = texts.filter(({ text }) => toUnixLines(text).trim() === prompt)
  if (prompt !== '' && (isSure || whole.length > 0 || without(rest, short).trim() === '')) {
    const theirs = unique([...found, ...whole, ...short])
    return { kind: 'theirs', isSure, prompt, pasted: [{ range: all, source: theirs[0] }], found: theirs, spared: 0 }
  }
  const isDoubtful = isUnclear({ prompt, texts, places }, without(rest, short))
  return { kind: isDoubtful ? 'unclear' : 'own', prompt, pasted, found, spared: 0 }
}

/**
 * Whether words of the user may have been taken for pasted so that none are left, or for one of a text's copies.
 * `rest`: what isn't the event's.
 */
function isUnclear(facts: Facts, rest: string): boolean {
  const doubtful = doubtfulPlaces(facts)
  if (doubtful.length === 0) return false
  const isCopied = ({ isTangled, value, sources }: Occurrence): boolean =>
    isTangled || facts.places.filter((place) => place.value === value).length > sources.length
  return doubtful.some(isCopied) || isNamesOnly(rest)
}

/**
 * Places that may hold words of the user's. Beyond doubt is what is named on its line, as in `Title: …`, and doesn't
 * begin with another text of the event: that one could have been pasted, with words of the user's behind it.
 */
function doubtfulPlaces({ prompt, texts, places }: Facts): Occurrence[] {
  return places.filter(({ isTangled, range, value }) => {
    if (isTangled || !isNamed(prompt, range.start)) return true
    return texts.some(({ text }) => {
      const other = text.trim()
      return other !== '' && other.length < value.length && value.startsWith(other)
    })
  })
}

function sourceOf({ isTangled, sources }: Occurrence): UntrustedText | undefined {
  return isTangled ? undefined : sources[0]
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
