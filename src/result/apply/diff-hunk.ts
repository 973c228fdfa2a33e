/** A file's diff as far as comments can stand on it. */
import type { PatchLine } from '../../prompt/context/context.ts'

/** Line numbers from 1, both ends included. */
export interface Span {
  readonly first: number
  readonly last: number
}

export interface Hunk {
  /** Lines of the file as of the head: added ones and those shown for context. */
  readonly right: Span | undefined
  /** Lines of the file as of the base: removed ones and those shown for context. */
  readonly left: Span | undefined
  /** In the file as of the base, ascending. */
  readonly removed: readonly number[]
  /** From a context line's number as of the base to that as of the head. */
  readonly rightOf: ReadonlyMap<number, number>
}

/** The hunks of a patch. Within one both sides' lines follow each other without a gap. */
export function readHunks(patch: readonly PatchLine[]): Hunk[] {
  const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []))
  return starts.map((start, index) => readHunk(patch.slice(start + 1, starts[index + 1])))
}

function readHunk(lines: readonly PatchLine[]): Hunk {
  const removed: number[] = []
  const rightOf = new Map<number, number>()
  for (const { kind, oldLine, newLine } of lines) {
    if (kind === 'removed' && oldLine !== undefined) removed.push(oldLine)
    if (kind === 'context' && oldLine !== undefined && newLine !== undefined) rightOf.set(oldLine, newLine)
  }
  return {
    removed,
    rightOf,
    right: spanOf(lines.flatMap(({ newLine }) => newLine ?? [])),
    left: spanOf(lines.flatMap(({ oldLine }) => oldLine ?? [])),
  }
}

function spanOf(lines: readonly number[]): Span | undefined {
  const [first] = lines
  const last = lines.at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** The part of `wanted` that lies within; undefined where there is none. */
export function clip(wanted: Span, within: Span | undefined): Span | undefined {
  if (within === undefined) return undefined
  const clipped = { first: Math.max(wanted.first, within.first), last: Math.min(wanted.last, within.last) }
  return clipped.first <= clipped.last ? clipped : undefined
}
