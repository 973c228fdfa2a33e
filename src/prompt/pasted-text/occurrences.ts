import type { Range } from './ranges.ts'

const probeLength = 24

/**
 * Where `wanted` covers `text`: its occurrences, those that overlap as one. Takes time in proportion to both lengths
 * whatever they hold; the built-in search is quadratic for texts that repeat themselves, which a stranger may write.
 */
export function findCovered(text: string, wanted: string): Range[] {
  const covered: Range[] = []
  let last: { start: number; end: number } | undefined
  for (const start of findStarts(text, wanted, 0)) {
    const end = start + wanted.length
    if (last && start < last.end) last.end = end
    else covered.push((last = { start, end }))
  }
  return covered
}

/** Where `wanted` comes first at or after `from`; undefined for nowhere. In linear time, as `findCovered`. */
export function findFirst(text: string, wanted: string, from: number): number | undefined {
  const [first] = findStarts(text, wanted, from)
  return first
}

function* findStarts(text: string, wanted: string, from: number): Generator<number, undefined> {
  if (wanted === '' || from + wanted.length > text.length) return
  const first = text.indexOf(wanted.slice(0, probeLength), from)
  if (first === -1 || first + wanted.length > text.length) return
  if (wanted.length > probeLength) yield* findByFailures(text, wanted, first)
  else for (let at = first; at !== -1; at = text.indexOf(wanted, at + 1)) yield at
}

/** Knuth, Morris and Pratt's search. */
function* findByFailures(text: string, wanted: string, from: number): Generator<number, undefined> {
  const failures = failuresOf(wanted)
  let matched = 0
  for (let at = from; at < text.length; at++) {
    matched = extend(wanted, failures, matched, text.charCodeAt(at))
    if (matched < wanted.length) continue
    yield at + 1 - matched
    matched = failures[matched - 1] ?? 0
  }
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
