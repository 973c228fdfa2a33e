/** A file's diff as far as comments can stand on it. */
import type { PatchLine } from '../../prompt/context/context.ts'

/** Line numbers from 1, both ends included. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Texts of the lines that a hunk shows of one side, by their numbers: ascending, without a gap. */
export type Shown = ReadonlyMap<number, string>

export interface Hunk {
  /** The file as of the head: added lines and those shown for context. */
  readonly right: Shown
  /** The file as of the base: removed lines and those shown for context. */
  readonly left: Shown
  /** In the file as of the base, ascending. */
  readonly removed: readonly number[]
  /** From a context line's number as of the base to that as of the head. */
  readonly rightOf: ReadonlyMap<number, number>
}

export function readHunks(patch: readonly PatchLine[]): Hunk[] {
  const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []))
  return starts.map((start, index) => readHunk(patch.slice(start + 1, starts[index + 1])))
}

function readHunk(lines: readonly PatchLine[]): Hunk {
  const [right, left, rightOf] = [new Map<number, string>(), new Map<number, string>(), new Map<number, number>()]
  const removed: number[] = []
  for (const { kind, oldLine, newLine, text } of lines) {
    if (newLine !== undefined) right.set(newLine, text)
    if (oldLine !== undefined) left.set(oldLine, text)
    if (kind === 'removed' && oldLine !== undefined) removed.push(oldLine)
    if (kind === 'context' && oldLine !== undefined && newLine !== undefined) rightOf.set(oldLine, newLine)
  }
  return { removed, rightOf, right, left }
}

/** The part of `wanted` that is shown; undefined where there is none. */
export function clip(wanted: Span, shown: Shown | undefined): Span | undefined {
  const numbers = [...(shown?.keys() ?? [])]
  const [from] = numbers
  const to = numbers.at(-1)
  if (from === undefined || to === undefined) return undefined
  const clipped = { first: Math.max(wanted.first, from), last: Math.min(wanted.last, to) }
  return clipped.first <= clipped.last ? clipped : undefined
}

/** What stands on these lines; undefined where not all of them are shown. */
export function textOn(shown: Shown | undefined, { first, last }: Span): string | undefined {
  const texts = Array.from({ length: last - first + 1 }, (_, index) => shown?.get(first + index))
  return texts.includes(undefined) ? undefined : texts.join('\n')
}

/** A finding quotes more lines than any suggestion replaces: that is no quotation. */
const maxQuoted = 500

/**
 * Where this code stands, but for indentation; of several places the one nearest to `line`. `isExact`: with its
 * indentation too, so that a suggestion written for it fits.
 */
export function findCode(
  sides: readonly Shown[],
  code: string,
  line: number,
): (Span & { readonly isExact: boolean }) | undefined {
  const raw = code
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n')
  const isDiff = raw.every((text) => /^[+ ]/.test(text)) && raw.some((text) => text.startsWith('+'))
  const versions = isDiff ? [raw, raw.map((text) => text.slice(1))] : [raw]
  if (raw.join('').trim() === '' || raw.length > maxQuoted) return undefined
  const found = versions.flatMap((wanted) =>
    sides.flatMap((shown) =>
      [...shown.keys()]
        .filter((first) => wanted.every((text, at) => shown.get(first + at)?.trim() === text.trim()))
        .map((first) => ({
          first,
          last: first + wanted.length - 1,
          isExact: wanted.every((text, at) => shown.get(first + at)?.trimEnd() === text.trimEnd()),
        })),
    ),
  )
  return found.sort((one, other) => Math.abs(one.last - line) - Math.abs(other.last - line))[0]
}
