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
  const folded = lazily(() => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))
  return {
    text,
    next,
    nextAnyCase: searcher(folded),
    lineEnd: (from) => {
      const end = next('\n', from)
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

/**
 * A search that is repeated from ever later places must not look through the same stretch twice, or a hostile
 * text makes it quadratic: between where it was asked for and where it was found there is nothing.
 */
function searcher(within: () => string): (needle: string, from: number) => number {
  const known = new Map<string, { from: number; index: number }>()
  return (needle, from) => {
    const last = known.get(needle)
    if (last && from >= last.from && (last.index === -1 || last.index >= from)) return last.index
    if (last && from < last.from) return searchBefore(within(), needle, from, last)
    const index = within().indexOf(needle, from)
    known.set(needle, { from, index })
    return index
  }
}

function searchBefore(text: string, needle: string, from: number, last: { from: number; index: number }): number {
  const stretch = text.slice(from, last.from + needle.length - 1).indexOf(needle)
  return stretch === -1 ? last.index : from + stretch
}

function lazily(make: () => string): () => string {
  let made: string | undefined
  return () => (made ??= make())
}
