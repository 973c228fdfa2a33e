/** A stretch of a text, from `start` up to and without `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

const probeLength = 24

/**
 * Where `wanted` stands in `text`, one behind the other. Takes time in proportion to both lengths whatever they
 * hold; the built-in search is quadratic for texts that repeat themselves, which a stranger may write.
 */
export function findOccurrences(text: string, wanted: string): Range[] {
  const { length } = wanted
  if (length === 0 || length > text.length) return []
  const from = text.indexOf(wanted.slice(0, probeLength))
  if (from === -1 || from + length > text.length) return []
  if (length <= probeLength) return findShort(text, wanted, from)
  return findByFailures(text, wanted, from)
}

function findShort(text: string, wanted: string, from: number): Range[] {
  const found: Range[] = []
  for (let at = from; at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: at, end: at + wanted.length })
  }
  return found
}

/** Knuth, Morris and Pratt's search. */
function findByFailures(text: string, wanted: string, from: number): Range[] {
  const failures = failuresOf(wanted)
  const found: Range[] = []
  let matched = 0
  for (let at = from; at < text.length; at++) {
    matched = extend(wanted, failures, matched, text.charCodeAt(at))
    if (matched < wanted.length) continue
    found.push({ start: at + 1 - matched, end: at + 1 })
    matched = 0
  }
  return found
}

/** For each prefix the length of its longest proper prefix that is its end as well. */
function failuresOf(wanted: string): Uint32Array {
  const failures = new Uint32Array(wanted.length)
  let matched = 0
  for (let at = 1; at < wanted.length; at++) {
    matched = extend(wanted, failures, matched, wanted.charCodeAt(at))
    failures[at] = matched
  }
  return failures
}

function extend(wanted: string, failures: Uint32Array, matched: number, code: number): number {
  let length = matched
  while (length > 0 && wanted.charCodeAt(length) !== code) length = failures[length - 1] ?? 0
  return wanted.charCodeAt(length) === code ? length + 1 : 0
}
