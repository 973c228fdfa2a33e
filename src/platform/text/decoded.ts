import { escapeSequence } from './text.ts'

/** A text as somebody could read it who drops what shows nothing and resolves escapes. */
export interface DecodedText {
  readonly text: string
  /** Where these places of the decoded text are in the original; both in rising order. An end takes along what was dropped before it. */
  readonly placesOf: (places: readonly number[]) => readonly number[]
}

/** Most texts have none of it. */
const suspicious = /[^\t\n\r -~]|\\[ux]|&#|%[0-9a-f]{2}/i

/**
 * Terminal escapes, control and invisible characters; and one character as JSON, JavaScript, HTML or a URL may write it,
 * its backslash escaped once more or not.
 */
const coded = new RegExp(
  [
    escapeSequence.source,
    '[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{Cf}]+',
    '[^\\P{Cc}\\t\\n\\r]+',
    '\\\\{1,8}(?:u([0-9A-Fa-f]{4})|u\\{0{0,8}([0-9A-Fa-f]{1,6})\\}|x([0-9A-Fa-f]{2}))',
    '&#[xX]0{0,8}([0-9A-Fa-f]{1,6});?',
    '&#0{0,8}(\\d{1,7});?',
    '%([0-9A-Fa-f]{2})',
  ].join('|'),
  'gu',
)

/** Undefined where nothing is hidden or escaped. Linear in the text's length. */
export function decodeText(text: string): DecodedText | undefined {
  if (!suspicious.test(text)) return undefined
  const pieces: string[] = []
  /** Where in the decoded text each piece that is taken over as it stands begins, and where in the original. */
  const begins: number[] = [0]
  const originals: number[] = [0]
  let [at, length] = [0, 0]
  for (const match of text.matchAll(coded)) {
    const piece = text.slice(at, match.index) + characterOf(match)
    pieces.push(piece)
    length += piece.length
    at = match.index + match[0].length
    begins.push(length)
    originals.push(at)
  }
  if (at === 0) return undefined
  return { text: pieces.join('') + text.slice(at), placesOf: (places) => locate(places, begins, originals) }
}

function characterOf([, json, braced, byte, hex, decimal, percent]: RegExpExecArray): string {
  const code = decimal === undefined ? parseInt(json ?? braced ?? byte ?? hex ?? percent ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/**
 * A place before a piece that was decoded stands before it, one behind it behind it: of a character made of an escape the
 * whole escape counts.
 */
function locate(places: readonly number[], begins: readonly number[], originals: readonly number[]): readonly number[] {
  let index = 0
  return places.map((place) => {
    while ((begins[index + 1] ?? Infinity) <= place) index += 1
    return (originals[index] ?? 0) + place - (begins[index] ?? 0)
  })
}
