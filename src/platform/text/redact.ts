/** Hides secrets in text from outside, cut, encoded or split ones too. Linear in the text's length. */
import { decodeText } from './decoded.ts'

export type Redact = (text: string) => string

/** This many characters of a secret in a row give it away; shorter pieces stay. */
const windowLength = 12
/** A shorter secret is hidden only as a whole; below this it would black out ordinary words. */
const shortestSecret = 4
const gramLength = 3
const tableSize = 1 << 16
const replacement = '***'

/** Finds windows of one length: a table of the last characters they may hold, then the windows themselves. */
interface WindowIndex {
  readonly length: number
  readonly grams: Uint8Array
  readonly windows: Set<string>
}

/**
 * Makes a function that replaces every piece of at least 12 characters of a secret by `***`, as it stands and in base64
 * (any alignment, URL-safe too), percent-encoded, escaped for JSON or XML, and in hex. A piece is replaced as far as it
 * reaches, with what shows nothing inside it: who cleans the text afterwards can't put a secret together again.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const indexes = indexForms(secrets.flatMap(formsOf))
  if (indexes.length === 0) return (text) => text
  const find = (text: string): Range[] => indexes.flatMap((index) => findWindows(text, index))
  return (text) => {
    const decoded = decodeText(text)
    const split = decoded === undefined ? [] : find(decoded.text).map((range) => decoded.rangeOf(...range))
    const ranges: Range[] = []
    for (const range of [...find(text), ...split].sort(([one], [other]) => one - other)) append(ranges, range)
    return hide(text, ranges)
  }
}

/** From the first character to behind the last. */
type Range = readonly [start: number, end: number]

/** Adds a range that starts no earlier than the last one: where the two overlap or touch they become one. */
function append(ranges: Range[], [start, end]: Range): void {
  const last = ranges.at(-1)
  if (last && start <= last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], end)]
  else ranges.push([start, end])
}

/** Ranges in order that don't overlap. */
function hide(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text
  let at = 0
  const pieces = ranges.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return before + replacement
  })
  return pieces.join('') + text.slice(at)
}

/** A form of a secret, and how many characters of it may not show. */
type Form = readonly [text: string, window: number]

function formsOf(secret: string): readonly Form[] {
  if (secret.length < shortestSecret) return []
  const bytes = Buffer.from(secret)
  const hex = bytes.toString('hex')
  const percent = hex.replace(/../g, '%$&')
  return [
    ...[...new Set(readableForms(secret))].map((text): Form => [text, windowLength]),
    ...[0, 1, 2].flatMap((shift) => base64Forms(bytes, shift)).map((text): Form => [text, windowLength]),
    ...[hex, hex.toUpperCase()].map((text): Form => [text, windowLength * 2]),
    ...[percent, percent.toUpperCase()].map((text): Form => [text, windowLength * 3]),
  ]
}

const xmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** The forms in which most characters stand for themselves. */
function readableForms(secret: string): string[] {
  const encoded = encodeURIComponent(secret.toWellFormed())
  const escaped = JSON.stringify(secret).slice(1, -1)
  return [
    secret,
    encoded,
    encoded.replace(/%../g, (code) => code.toLowerCase()),
    encoded.replaceAll('%20', '+'),
    escaped,
    escaped.replaceAll('/', '\\/'),
    secret.replace(/[&<>"']/g, (sign) => xmlEntities[sign] ?? sign),
  ]
}

/** The base64 characters that depend on the secret alone when `shift` bytes of something else stand before it. */
function base64Forms(bytes: Buffer, shift: number): string[] {
  const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
  const first = Math.ceil((shift * 8) / 6)
  const end = Math.floor((shifted.length * 8) / 6)
  return [shifted.toString('base64').slice(first, end), shifted.toString('base64url').slice(first, end)]
}

function indexForms(forms: readonly Form[]): readonly WindowIndex[] {
  const indexes = new Map<number, WindowIndex>()
  for (const [text, window] of forms) {
    const length = Math.min(window, text.length)
    const { grams, windows } = indexes.get(length) ?? { grams: new Uint8Array(tableSize), windows: new Set() }
    indexes.set(length, { length, grams, windows })
    for (let at = 0; at + length <= text.length; at++) windows.add(text.slice(at, at + length))
    for (let end = gramLength - 1; end < text.length; end++) grams[gramAt(text, end)] = 1
  }
  return [...indexes.values()]
}

/** A number for the three characters that end at `end`. */
function gramAt(text: string, end: number): number {
  const code = text.charCodeAt(end) ^ (text.charCodeAt(end - 1) << 5) ^ (text.charCodeAt(end - 2) << 10)
  return code & (tableSize - 1)
}

/**
 * Three characters that no window holds rule out every window that covers them, so most of a text is passed over in
 * long steps. Windows that overlap or touch are one range.
 */
function findWindows(text: string, { length, grams, windows }: WindowIndex): readonly Range[] {
  const ranges: Range[] = []
  let at = 0
  while (at + length <= text.length) {
    if (grams[gramAt(text, at + length - 1)] === 0) {
      at += length - gramLength + 1
      continue
    }
    if (windows.has(text.slice(at, at + length))) append(ranges, [at, at + length])
    at++
  }
  return ranges
}
