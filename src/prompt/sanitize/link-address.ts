import { charactersOf } from './characters.ts'
import type { Source } from './source.ts'

/** Brackets within an address; more make it no address, for us as for GitHub. */
const deepest = 32
const codes = { lineEnd: 10, blank: 32, open: 40, close: 41, backslash: 92 } as const
const tooDeep = -1
const marks = charactersOf(/[ \t\n()\\]/)

/**
 * Where addresses end that stand bare, as in `](https://…)`: at a blank, or at the bracket that closes the link. Every
 * `](` of a text asks, those too that stand within one another, so brackets are paired for all of them at once.
 */
export class BareAddresses {
  readonly #text: string
  /** One more than the end, by the place before the address: 0 where nobody has asked yet. */
  #ends: Int32Array | undefined

  constructor({ text }: Source) {
    this.#text = text
  }

  /** End of the address that begins at `start`, of which something stands before; undefined where it can be none. */
  endOf(start: number): number | undefined {
    const ends = (this.#ends ??= new Int32Array(this.#text.length))
    if (ends[start - 1] === 0) pairBrackets(this.#text, start, ends)
    const end = ends[start - 1] ?? tooDeep
    return end === tooDeep ? undefined : end - 1
  }
}

/** Up to the blank behind it, or the bracket that closes it. */
function pairBrackets(text: string, start: number, ends: Int32Array): void {
  const open = [start - 1]
  let at = start
  for (; at < text.length && open.length > 0; at++) {
    const code = text.charCodeAt(at)
    if (marks[code] !== 1) continue
    if (code <= codes.blank) break
    if (code === codes.open) {
      open.push(at)
      const outer = open[open.length - deepest - 2]
      if (outer !== undefined) ends[outer] = tooDeep
    } else if (code === codes.close) close(open.pop(), at, ends)
    else if (text.charCodeAt(at + 1) !== codes.lineEnd) at++
  }
  for (const opened of open) close(opened, Math.min(at, text.length), ends)
}

function close(opened: number | undefined, at: number, ends: Int32Array): void {
  if (opened !== undefined && ends[opened] !== tooDeep) ends[opened] = at + 1
}
