import { isObject, objectOf } from '../../platform/json.ts'
import type { WorkflowEvent } from '../event.ts'
import type { Label } from '../issue.ts'
import { foldAscii } from '../person.ts'
import { subjectOf, writtenTexts } from '../subject.ts'
import { type Range, replaceRanges, type Text } from '../text.ts'
import type { GateSettings } from './settings.ts'
import { readOwnWords } from './strip-code-and-quotes.ts'

/** What called the agent. */
export type Trigger =
  /** The event itself: no phrase and no label are asked for, or nobody could give them. */
  | { readonly kind: 'event' }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'phrase'; readonly text: Text; readonly call: Call }

/** Started by a clock or by somebody with write access who asks for just this: no phrase or label is looked for. */
const askedFor = new Set(['schedule', 'workflow_dispatch', 'repository_dispatch'])

/** Finds the phrase or the label that the settings ask for; undefined where neither is there. */
export function findTrigger(event: WorkflowEvent, settings: GateSettings): Trigger | undefined {
  const { triggerPhrase, triggerLabel } = settings
  if ((triggerPhrase === '' && triggerLabel === '') || askedFor.has(event.name)) return { kind: 'event' }
  for (const text of writtenTexts(event, event.action)) {
    const call = readCall(text.text, triggerPhrase)
    if (call && !calledBefore(event, text, triggerPhrase)) return { kind: 'phrase', text, call }
  }
  return triggerLabel !== '' && hasLabel(event, triggerLabel) ? { kind: 'label', label: triggerLabel } : undefined
}

/** An edit calls where it adds the phrase; a text that had it already, or that wasn't edited, has called before. */
function calledBefore({ action, payload }: WorkflowEvent, { path }: Text, phrase: string): boolean {
  if (action !== 'edited' || !isObject(payload['changes'])) return false
  const { from } = objectOf(payload['changes'][path.split('.').at(-1) ?? ''])
  return typeof from !== 'string' || readCall(from, phrase) !== undefined
}

/** On `labeled` only the label just put on counts, else the label of a busy issue would trigger at every other. */
function hasLabel(event: WorkflowEvent, wanted: string): boolean {
  const isWanted = (label: Label | undefined): boolean => label?.name.text.toLowerCase() === wanted.toLowerCase()
  if (event.action === 'labeled') return 'label' in event && isWanted(event.label)
  return subjectOf(event)?.subject.labels.some(isWanted) ?? false
}

/** A call by a phrase: what the whole text asks for. */
interface Call {
  /** The whole text, raw, without the phrase. */
  readonly request: string
  /** Stretches of `request`, in order, that quote others: material, no part of what is asked. */
  readonly quotes: readonly Range[]
}

/** Scripts that write words without blanks between them: a name can't go on in them. */
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}`
const name = String.raw`[[\p{L}\p{N}\p{M}_]--[${unspaced}]]`

let bounds: ReturnType<typeof makeBounds> | undefined

/** Made once, and only where a phrase is found: they take milliseconds. */
function makeBounds() {
  return {
    // Underscores that may be those of emphasis, as in `_@oz please_`.
    emphasisBefore: new RegExp(String.raw`(?<!${name})_{1,3}$`, 'v'),
    emphasisBehind: new RegExp(String.raw`^_{1,3}(?!${name})`, 'v'),
    // What can't stand right before a phrase: a name or an address.
    joinedBefore: new RegExp(String.raw`(?:${name}|[\/@.%+=&#$\\\-])$|:\/\/\S*$`, 'v'),
    // What can't follow it: more of a name, of an address or of a path; `@oz's` is somebody talked about.
    joinedBehind: new RegExp(String.raw`^(?:${name}|[\/@\-]|[.'’]+${name}|\p{Cf}+${name})`, 'v'),
  }
}

/**
 * Reads a call; undefined where `phrase` isn't said. It is heard as GitHub hears a mention: as a name of its own, in any
 * case of A to Z, beside punctuation of any script, and outside of quotations, code, comments, images and addresses.
 */
export function readCall(markdown: string, phrase: string): Call | undefined {
  const { words, quotes } = readOwnWords(markdown)
  const said = findAll(words, phrase).map((range) => withBlanks(markdown, range))
  if (said.length === 0) return undefined
  const cutBefore = (place: number): number =>
    said.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, place) - start), 0)
  const whole = replaceRanges(markdown, said, () => '')
  const request = whole.trim()
  const offset = whole.length - whole.trimStart().length
  const moved = (place: number): number => Math.min(Math.max(place - cutBefore(place) - offset, 0), request.length)
  const kept = quotes.map(({ start, end }) => ({ start: moved(start), end: moved(end) }))
  return { request, quotes: kept.filter(({ start, end }) => start < end) }
}

function findAll(given: string, phrase: string): Range[] {
  const wanted = foldAscii(phrase.trim())
  if (wanted === '') return []
  const words = foldAscii(given)
  const found: Range[] = []
  for (let start = words.indexOf(wanted); start >= 0; start = words.indexOf(wanted, start + wanted.length)) {
    const end = start + wanted.length
    const { emphasisBefore, emphasisBehind, joinedBefore, joinedBehind } = (bounds ??= makeBounds())
    const before = words.slice(Math.max(0, start - 200), start).replace(emphasisBefore, '')
    const behind = words.slice(end, end + 16).replace(emphasisBehind, '')
    if (!joinedBefore.test(before) && !joinedBehind.test(behind)) found.push({ start, end })
  }
  return found
}

/** With the blanks and comma in front where punctuation follows, and with comma and blanks behind where its line begins. */
function withBlanks(text: string, { start, end }: Range): Range {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/^[ \t>*_~-]*$/.test(line)) {
    const behind = /^[,:;，：；、]*[ \t]*/u.exec(text.slice(end, end + 100))?.[0] ?? ''
    return { start, end: end + behind.length }
  }
  if (!/^[ \t]*(?:$|[\r\n.,;:!?，。；：！？、)])/u.test(text.slice(end, end + 100))) {
    // One blank of two stays.
    return { start, end: /\s$/.test(line) && /^[ \t]/.test(text.slice(end, end + 1)) ? end + 1 : end }
  }
  return { start: start - (line.length - line.replace(/[\s,，、]+$/u, '').length), end }
}
