import { foldAscii } from '../person.ts'
import { type Range, readOwnWords } from './strip-code-and-quotes.ts'

/** A call by a phrase: what the whole text asks for. */
export interface Call {
  /** The whole text, raw, without the phrase. */
  readonly request: string
  /** Stretches of `request`, in order, that quote others: material, no part of what is asked. */
  readonly quotes: readonly Range[]
}

/** Scripts that write words without blanks between them: a name can't go on in them. */
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}`
const name = String.raw`[[\p{L}\p{N}\p{M}_]--[${unspaced}]]`
/** What can't stand right before a phrase: a name or an address. */
const joinedBefore = new RegExp(String.raw`(?:${name}|[\/@.%+=&#$\\\-])$|:\/\/\S*$`, 'v')
/** What can't follow it: more of a name, of an address or of a path; `@oz's` is somebody talked about. */
const joinedBehind = new RegExp(String.raw`^(?:${name}|[\/@\-]|[.'’]+${name}|\p{Cf}+${name})`, 'v')

/**
 * Finds where `phrase` is said in a text, and gives what was said after it, raw; undefined where it isn't said. It is
 * heard as GitHub hears a mention: as a name of its own, in any case of A to Z, beside punctuation of any script, and
 * outside of quotations, code, comments, images and addresses.
 */
export function findPhrase(markdown: string, phrase: string): { readonly after: string } | undefined {
  const [found] = findAll(readOwnWords(markdown).words, phrase)
  return found && { after: markdown.slice(found.end).trim() }
}

/** Reads a call: see `Call`. Undefined where `phrase` isn't said; where it is, `findPhrase` tells. */
export function readCall(markdown: string, phrase: string): Call | undefined {
  const { words, quotes } = readOwnWords(markdown)
  const said = findAll(words, phrase).map((range) => withBlanks(markdown, range))
  if (said.length === 0) return undefined
  const cutBefore = (place: number): number =>
    said.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, place) - start), 0)
  const whole = [{ end: 0 }, ...said].map(({ end }, index) => markdown.slice(end, said[index]?.start)).join('')
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
    const before = words.slice(Math.max(0, start - 200), start)
    if (!joinedBefore.test(before) && !joinedBehind.test(words.slice(end, end + 16))) found.push({ start, end })
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
  if (!/^[ \t]*(?:$|[\r\n.,;:!?，。；：！？、)])/u.test(text.slice(end, end + 100))) return { start, end }
  return { start: start - (line.length - line.replace(/[\s,，、]+$/u, '').length), end }
}
