import { escapeSequence } from './text.ts'

/** A text as somebody could read it who drops what shows nothing and resolves escapes. */
export interface DecodedText {
  readonly text: string
  /** Where a stretch of the decoded text is in the original, with what was dropped in it and around it. */
  readonly rangeOf: (start: number, end: number) => readonly [start: number, end: number]
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
  const spans: Span[] = [{ begin: 0, original: 0, before: 0 }]
  let [at, length] = [0, 0]
  for (const match of text.matchAll(coded)) {
    const piece = text.slice(at, match.index) + characterOf(match.groups ?? {})
    pieces.push(piece)
    length += piece.length
    at = match.index + match[0].length
    spans.push({ begin: length, original: at, before: match.index })
  }
  if (at === 0) return undefined
  return {
    text: pieces.join('') + text.slice(at),
    // Of a character made of an escape the whole escape counts.
    rangeOf: (start, end) => [startOf(start, spans), placeIn(spans[indexOf(end, spans)], end)],
  }
}

/** A stretch that is taken over as it stands. */
interface Span {
  /** Where it begins in the decoded text, and where in the original. */
  readonly begin: number
  readonly original: number
  /** Where in the original the one before it ends. */
  readonly before: number
}

function characterOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { escape, entity, accented, percent, decimal, backslash } = groups
  if (escape !== undefined) return escapes[escape] ?? escape
  if (entity !== undefined) return entities[entity] ?? ''
  if (accented !== undefined) return accented
  if (backslash !== undefined) return '\\'
  if (percent !== undefined) {
    const bytes = Buffer.from(percent.replaceAll('%', ''), 'hex')
    // A byte that is no UTF-8 is taken for a character of Latin 1.
    return bytes.toString(bytes.length === 1 ? 'latin1' : 'utf8')
  }
  const hex = groups['unit'] ?? groups['braced'] ?? groups['byte'] ?? groups['hex'] ?? ''
  const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function startOf(place: number, spans: readonly Span[]): number {
  let index = indexOf(place, spans)
  while (index > 0 && spans[index]?.begin === place && spans[index]?.before === placeIn(spans[index - 1], place))
    index--
  return placeIn(spans[index], place)
}

function placeIn(span: Span | undefined, place: number): number {
  return span === undefined ? place : span.original + place - span.begin
}

/** The last one that begins there or before. */
function indexOf(place: number, spans: readonly Span[]): number {
  let [low, high] = [0, spans.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((spans[middle]?.begin ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Escapes of one kind within another; more of them are an attack. */
const mostRounds = 4

/** The text with the escapes within its escapes resolved too. */
export function decodeDeep(text: string): DecodedText {
  let deep: DecodedText = { text, rangeOf: (start, end) => [start, end] }
  for (let round = 0; round < mostRounds; round++) {
    const { rangeOf: outer } = deep
    const more = decodeText(deep.text)
    if (!more || more.text === deep.text) break
    deep = { text: more.text, rangeOf: (start, end) => outer(...more.rangeOf(start, end)) }
  }
  return deep
}
