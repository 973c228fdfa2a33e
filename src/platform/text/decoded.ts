import { escapeSequence } from './text.ts'

/** A text as somebody could read it who drops what shows nothing and resolves escapes. */
export interface DecodedText {
  readonly text: string
  /** Where a place of the decoded text is in the original. An end takes along what was dropped before it. */
  readonly placeOf: (place: number) => number
}

/** Most texts have none of it. */
const suspicious = /[^\t\n\r -~]|\\|&[#a-z]|%[0-9a-f]{2}/i

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ', v: ' ' }
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/**
 * Terminal escapes, control and invisible characters; and one character as JSON, JavaScript, HTML or a URL may write it,
 * its backslash or ampersand escaped once more or not.
 */
const coded = new RegExp(
  [
    escapeSequence.source,
    '[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\p{Cf}]+',
    '[^\\P{Cc}\\t\\n\\r]+',
    '\\\\+(?:u(?<unit>[0-9A-Fa-f]{4})|u\\{0{0,8}(?<braced>[0-9A-Fa-f]{1,6})\\}|x(?<byte>[0-9A-Fa-f]{2})|(?<escape>[nrtbfv"\'/])|(?<backslash>))',
    `&(?:amp;)*(?:#[xX]0*(?<hex>[0-9A-Fa-f]{1,6});?|#0*(?<decimal>\\d{1,7});?|(?<entity>${Object.keys(entities).join('|')});|(?<accented>[A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash);)`,
    '%(?<percent>[0-7][0-9A-Fa-f]|[cdCD][0-9A-Fa-f]%[89abAB][0-9A-Fa-f]|[eE][0-9A-Fa-f](?:%[89abAB][0-9A-Fa-f]){2}|[fF][0-7](?:%[89abAB][0-9A-Fa-f]){3}|[0-9A-Fa-f]{2})',
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
    const piece = text.slice(at, match.index) + characterOf(match.groups ?? {})
    pieces.push(piece)
    length += piece.length
    at = match.index + match[0].length
    begins.push(length)
    originals.push(at)
  }
  if (at === 0) return undefined
  return { text: pieces.join('') + text.slice(at), placeOf: (place) => locate(place, begins, originals) }
}

function characterOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { escape, entity, accented, percent, decimal, backslash } = groups
  if (escape !== undefined) return escapes[escape] ?? escape
  if (entity !== undefined) return entities[entity] ?? ''
  if (accented !== undefined) return accented
  if (backslash !== undefined) return '\\'
  if (percent !== undefined) return readUtf8(percent)
  const hex = groups['unit'] ?? groups['braced'] ?? groups['byte'] ?? groups['hex'] ?? ''
  const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** A byte that is no UTF-8 is taken for a character of Latin 1. */
function readUtf8(percent: string): string {
  const bytes = Buffer.from(percent.replaceAll('%', ''), 'hex')
  return bytes.toString(bytes.length === 1 ? 'latin1' : 'utf8')
}

/**
 * A place before a piece that was decoded stands before it, one behind it behind it: of a character made of an escape the
 * whole escape counts.
 */
function locate(place: number, begins: readonly number[], originals: readonly number[]): number {
  let [low, high] = [0, begins.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((begins[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return (originals[low] ?? 0) + place - (begins[low] ?? 0)
}

/** Escapes of one kind within another; more of them are an attack. */
const mostRounds = 4

/** The text with the escapes within its escapes resolved too, and where a place of it is in the original. */
export function decodeDeep(text: string): DecodedText {
  let deep: DecodedText = { text, placeOf: (place) => place }
  for (let round = 0; round < mostRounds; round++) {
    const { placeOf: outer } = deep
    const more = decodeText(deep.text)
    if (!more || more.text === deep.text) break
    deep = { text: more.text, placeOf: (place) => outer(more.placeOf(place)) }
  }
  return deep
}
