import type { Range } from '../pasted-text/ranges.ts'

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
  return new TextSource(text)
}

/** A class, not closures over the text: what is compiled for one text then serves for all. */
class TextSource implements Source {
  readonly text: string
  readonly #searches = new Map<string, Search>()
  readonly #searchesAnyCase = new Map<string, Search>()
  readonly #lineEnds: Search
  #folded: string | undefined

  constructor(text: string) {
    this.text = text
    this.#lineEnds = new Search('\n', text)
  }

  next(needle: string, from: number): number {
    let search = this.#searches.get(needle)
    if (!search) this.#searches.set(needle, (search = new Search(needle, this.text)))
    return search.next(from)
  }

  nextAnyCase(needle: string, from: number): number {
    let search = this.#searchesAnyCase.get(needle)
    if (!search) this.#searchesAnyCase.set(needle, (search = new Search(needle, this.#fold())))
    return search.next(from)
  }

  lineEnd(from: number): number {
    const end = this.#lineEnds.next(from)
    return end === -1 ? this.text.length : end
  }

  match(pattern: RegExp, index: number): RegExpExecArray | undefined {
    pattern.lastIndex = index
    return pattern.exec(this.text) ?? undefined
  }

  endOf(pattern: RegExp, index: number): number | undefined {
    pattern.lastIndex = index
    return pattern.test(this.text) ? pattern.lastIndex : undefined
  }

  #fold(): string {
    return (this.#folded ??= this.text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))
  }
}

/** Whether the stretch from `start` to `end` holds `needle`. */
export function holds(source: Source, needle: string, { start, end }: Range): boolean {
  const found = source.next(needle, start)
  return found !== -1 && found + needle.length <= end
}

/**
 * A search that is repeated from ever later places must not look through the same stretch twice, or a hostile
 * text makes it quadratic: between where it was asked for and where it was found there is nothing.
 */
class Search {
  readonly #needle: string
  readonly #text: string
  #asked = -1
  #found = -1

  constructor(needle: string, text: string) {
    this.#needle = needle
    this.#text = text
  }

  next(from: number): number {
    if (this.#asked === -1 || (from >= this.#asked && this.#found !== -1 && this.#found < from)) {
      this.#found = this.#text.indexOf(this.#needle, from)
      this.#asked = from
    }
    return from >= this.#asked ? this.#found : this.#nextBefore(from)
  }

  /** For a place before the one that was asked for: what lies between is looked through again. */
  #nextBefore(from: number): number {
    const stretch = this.#text.slice(from, this.#asked + this.#needle.length - 1).indexOf(this.#needle)
    return stretch === -1 ? this.#found : from + stretch
  }
}
