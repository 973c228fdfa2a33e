import { removeInvisible } from './invisible.ts'

/** What log, summary, comment and outputs do to any text from outside before anything else. Pure, linear in the text's length. */

/** All those .NET, Markdown, a terminal or a JavaScript reader takes for one. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** Whole escape sequences of a terminal: OSC with its end, CSI, and the short ones; the eight-bit forms too. */
export const escapeSequence = new RegExp(
  [
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c\\u009d\\n]{0,4096}(?:\\u0007|\\u001b\\\\|\\u009c)',
    '(?:\\u001b\\[|\\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]',
    '\\u001b[ -/]{0,8}[0-Z\\\\^-~]',
  ].join('|'),
  'g',
)

const plainAscii = /^[\t\n -~]*$/

/**
 * Takes out what is not there to be read: terminal escapes, control characters, invisible and direction-turning
 * code points, halves of surrogate pairs, by the rules of the prompt's texts: emoji, and words that are spelt with
 * joiners, stay whole. Line ends become `\n`; tabs stay.
 */
export function cleanText(text: string): string {
  if (plainAscii.test(text)) return text
  const counts = { invisible: 0, bidirectional: 0, control: 0 }
  return removeInvisible(text.toWellFormed().replace(lineEnd, '\n').replace(escapeSequence, ''), counts)
}

/** The text on one line: line ends and tabs become spaces. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim()
}

/** One short line of a text that may be huge: no more of it is looked at than may be needed. */
export function shortLine(text: string, limit: number): string {
  const head = headOf(text, limit * 8)
  const line = oneLine(head)
  return cutText(head === text ? line : `${line}…`, limit)
}

/** Without the signs of a kind at its end; a pattern would try each run of them anew. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** At most `limit` UTF-16 units, an ellipsis included, never half a pair. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${headOf(text, limit - 1)}…`
}

/** The first `length` units, one less where a surrogate pair would be cut. */
export function headOf(text: string, length: number): string {
  const head = text.slice(0, Math.max(0, length))
  return head.length < text.length && /[\uD800-\uDBFF]/.test(head.slice(-1)) ? head.slice(0, -1) : head
}

/** The last `length` units, one less where a surrogate pair would be cut. */
export function tailOf(text: string, length: number): string {
  const tail = text.slice(Math.max(0, text.length - length))
  return tail.length < text.length && /[\uDC00-\uDFFF]/.test(tail.charAt(0)) ? tail.slice(1) : tail
}

/** The longest beginning of at most `limit` UTF-8 bytes that ends between two code points. */
export function headOfBytes(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text
  const bytes = Buffer.from(text.slice(0, limit))
  let end = limit
  // A continuation byte begins no code point.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.toString('utf8', 0, end)
}

const mostTries = 6

/**
 * A text that fits into `room` characters, nearly the longest; the empty one always does. `make` gives a text for a length
 * from 1 to `most`, and may be slow: the next length is guessed from what the last ones came to, six times at most.
 */
export function searchLongest(most: number, make: (length: number) => string, room: number): string {
  let fits = { length: 0, text: '' }
  let tooLong = { length: most + 1, size: Infinity }
  let next = most
  for (let tries = 0; tries < mostTries && tooLong.length - fits.length > 1; tries++) {
    const text = make(next)
    if (text.length <= room) fits = { length: next, text }
    else tooLong = { length: next, size: text.length }
    if (room - fits.text.length <= room / 50) break
    const slope = (tooLong.size - fits.text.length) / (tooLong.length - fits.length)
    const guess = fits.length + Math.floor((room - fits.text.length) / slope)
    next = Math.min(Math.max(guess, fits.length + 1), tooLong.length - 1)
  }
  return fits.text
}
