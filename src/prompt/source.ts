import type { Range } from './ranges.ts'

/** A text that is scanned once from its start to its end, with searches ahead that cost linear time in all. */
export interface Source {
  readonly text: string
  /** Where `needle` comes next at or after `from`; -1 for nowhere. */
  next(needle: string, from: number): number
  /** The same without regard to the case of ASCII letters; `needle` is lower case. */
  nextAnyCase(needle: string, from: number): number
  /** End of the line that holds `from`: the index of its `\n`, or the text's length. */
  lineEnd(from: number): number
  /** What `pattern`, which must be sticky, matches at `index`. */
  match(pattern: RegExp, index: number): RegExpExecArray | undefined
  /** Where the match of a sticky `pattern` at `index` ends; undefined for none. Cheaper than `match`. */
  endOf(pattern: RegExp, index: number): number | undefined
}

export function readSource(text: string): Source {
  const next = searcher(() => text)
  const nextLineEnd = searcherOf('\n', () => text)
  const folded = lazily(() => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))
  return {
    text,
    next,
    nextAnyCase: searcher(folded),
    lineEnd: (from) => {
      const end = nextLineEnd(from)
      return end === -1 ? text.length : end
    },
    match: (pattern, index) => {
      pattern.lastIndex = index
      return pattern.exec(text) ?? undefined
    },
    endOf: (pattern, index) => {
      pattern.lastIndex = index
      return pattern.test(text) ? pattern.lastIndex : undefined
    },
  }
}

/** Whether the stretch from `start` to `end` holds `needle`. */
export function holds(source: Source, needle: string, { start, end }: Range): boolean {
  const found = source.next(needle, start)
  return found !== -1 && found + needle.length <= end
}

type Search = (from: number) => number

function searcher(within: () => string): (needle: string, from: number) => number {
  const searches = new Map<string, Search>()
  return (needle, from) => {
    let search = searches.get(needle)
    if (!search) searches.set(needle, (search = searcherOf(needle, within)))
    return search(from)
  }
}

/**
 * A search that is repeated from ever later places must not look through the same stretch twice, or a hostile
 * text makes it quadratic: between where it was asked for and where it was found there is nothing.
 */
function searcherOf(needle: string, within: () => string): Search {
  let asked = -1
  let found = -1
  return (from) => {
    if (asked === -1 || (from >= asked && found !== -1 && found < from)) {
      found = within().indexOf(needle, from)
      asked = from
    }
    if (from >= asked) return found
    const stretch = within()
      .slice(from, asked + needle.length - 1)
      .indexOf(needle)
    return stretch === -1 ? found : from + stretch
  }
}

function lazily(make: () => string): () => string {
  let made: string | undefined
  return () => (made ??= make())
}
