/** Where a finding can stand: on lines of the diff, on a file as a whole, or else in the review's body. Pure. */
import type { ChangedFile, PatchLine } from '../../prompt/context/context.ts'
import { findPath, type Span } from './file-path.ts'
import type { Finding } from './operations.ts'

export interface OnLines {
  readonly kind: 'lines'
  readonly finding: Finding
  /** As of the head, as GitHub spells it. */
  readonly path: string
  readonly side: 'LEFT' | 'RIGHT'
  readonly lines: Span
  /** These are the very lines the finding is about. */
  readonly isExact: boolean
  /** What a suggestion would replace; undefined where it must not be offered at a click. */
  readonly replaces: string | undefined
}

/** On a changed file, without a line. */
export interface OnFile {
  readonly kind: 'file'
  readonly finding: Finding
  readonly path: string
}

export interface InBody {
  readonly kind: 'body'
  readonly finding: Finding
  readonly path: string
  /** Why it has no line: `outside the diff`. */
  readonly reason: string
  /** Of the earlier finding that this one is. */
  readonly print?: string
}

export type Placement = OnLines | OnFile | InBody

interface DiffFile extends ChangedFile {
  readonly hunks: readonly Hunk[]
}

/** Gives a function that places findings on the diff these files make. */
export function createPlacer(files: readonly ChangedFile[]): (finding: Finding) => Placement {
  const byPath = new Map<string, DiffFile>()
  for (const file of files) byPath.set(file.path, { ...file, hunks: readHunks(file.patch ?? []) })
  for (const file of byPath.values()) {
    const { previousPath, status } = file
    if (status === 'renamed' && previousPath !== undefined && !byPath.has(previousPath)) byPath.set(previousPath, file)
  }
  return (given) => {
    const found = findPath(byPath.keys(), given.path)
    const file = found && byPath.get(found.path)
    if (!found || !file) {
      return { kind: 'body', finding: given, path: given.path, reason: 'not among the changed files' }
    }
    const { path } = file
    const { lines } = found
    const finding = given.line !== undefined || !lines ? given : { ...given, line: lines.last, startLine: lines.first }
    const place = placeIn(file, finding)
    if (place === undefined) return { kind: 'file', finding, path }
    if (typeof place === 'string') return { kind: 'body', finding, path, reason: place }
    // Numbers and code may be those of the old file.
    const isOldName = found.path !== path
    return { kind: 'lines', finding, path, ...place, ...(isOldName && { replaces: undefined }) }
  }
}

type LineRange = Pick<OnLines, 'side' | 'lines' | 'isExact' | 'replaces'>

/** A text instead of a place says why there is none; undefined: it is about the file as a whole. */
function placeIn(file: DiffFile, { line, startLine, side, existingCode }: Finding): LineRange | string | undefined {
  const { hunks, status } = file
  // A side that the file doesn't have can't be meant.
  const named = status === 'removed' ? 'LEFT' : status === 'added' ? 'RIGHT' : side
  const quoted =
    existingCode === undefined ? undefined : placeCode(hunks, existingCode, { side: named, line: line ?? 1 })
  if (quoted) return quoted
  if (line === undefined) return undefined
  if (hunks.length === 0) return whyNoDiff(file)
  const start = startLine ?? line
  if (!isLine(line) || !isLine(start)) return 'no such line'
  const wanted = { first: Math.min(start, line), last: Math.max(start, line) }
  const placed = named === 'LEFT' ? placeLeft(hunks, wanted) : placeRight(hunks, wanted)
  if (!placed) return 'outside the diff'
  // Code that was quoted and isn't there: who knows which lines it would replace.
  return existingCode === undefined ? placed : { ...placed, replaces: undefined }
}

function whyNoDiff({ status, additions, deletions }: DiffFile): string {
  const isMoved = ['renamed', 'copied'].includes(status) && additions + deletions === 0
  return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file'
}

function isLine(line: number): boolean {
  return Number.isSafeInteger(line) && line > 0
}

interface QuotedAt {
  readonly side: Finding['side']
  readonly line: number
}

/** The lines of the diff that hold the quoted code, wherever the finding says it stands. */
function placeCode(hunks: readonly Hunk[], code: string, { side, line }: QuotedAt): LineRange | undefined {
  const shown = (of: 'left' | 'right'): Shown[] => hunks.map((hunk) => hunk[of])
  const right = side === 'LEFT' ? undefined : findCode(shown('right'), code, line)
  if (right) {
    const { isExact, ...lines } = right
    const text = textOn(chooseHunk(hunks, 'right', lines)?.right, lines)
    return { side: 'RIGHT', lines, isExact: true, replaces: isExact ? text : undefined }
  }
  const left = side === 'RIGHT' ? undefined : findCode(shown('left'), code, line)
  return left && placeLeft(hunks, { first: left.first, last: left.last })
}

function placeRight(hunks: readonly Hunk[], wanted: Span): LineRange | undefined {
  const shown = chooseHunk(hunks, 'right', wanted)?.right
  const lines = clip(wanted, shown)
  if (!lines) return undefined
  const isExact = isSameSpan(lines, wanted)
  return { side: 'RIGHT', lines, isExact, replaces: isExact ? textOn(shown, lines) : undefined }
}

/** On the left GitHub takes removed lines only: those shown for context stand on the right. */
function placeLeft(hunks: readonly Hunk[], wanted: Span): LineRange | undefined {
  const hunk = chooseHunk(hunks, 'left', wanted)
  const within = clip(wanted, hunk?.left)
  if (!hunk || !within) return undefined
  const removed = hunk.removed.filter((line) => line >= within.first && line <= within.last)
  const [first] = removed
  const last = removed.at(-1)
  if (first !== undefined && last !== undefined) {
    const lines = { first, last }
    return { side: 'LEFT', lines, isExact: isSameSpan(lines, wanted), replaces: undefined }
  }
  const [from, to] = [hunk.rightOf.get(within.first), hunk.rightOf.get(within.last)]
  if (from === undefined || to === undefined) return undefined
  return { side: 'RIGHT', lines: { first: from, last: to }, isExact: false, replaces: undefined }
}

/** A comment stands below its last line: the hunk that has it, else the first that has any of the lines. */
function chooseHunk(hunks: readonly Hunk[], side: 'left' | 'right', wanted: Span): Hunk | undefined {
  const end = { first: wanted.last, last: wanted.last }
  return hunks.find((hunk) => clip(end, hunk[side])) ?? hunks.find((hunk) => clip(wanted, hunk[side]))
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last
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

const fenceStart = /^\s*(?:`{3,}|~{3,})[^\n`]*\n/
const fenceEnd = /(?:^|\n)[ \t]*(?:`{3,}|~{3,})\s*$/

/** By Markdown's rule for fences; deeper, it belongs to the code, such as a docstring's. */
const loneStart = /^\n* {0,3}(?:`{3,}|~{3,})[^\n`]*\n/
const loneEnd = /(?:^|\n) {0,3}(?:`{3,}|~{3,})\s*$/

/** Code without the fence around it, of which one end may be missing. */
export function unwrapFence(code: string): string {
  if (fenceStart.test(code) && fenceEnd.test(code)) return code.replace(fenceStart, '').replace(fenceEnd, '')
  const isOdd = (code.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1
  return isOdd ? code.replace(loneStart, '').replace(loneEnd, '') : code
}

/** A line's numbers and sign, as the prompt's diff has them in front. */
const diffFront = /^\s*\d{1,7}(?:\s+\d{1,7})?[ \t:|]+[+-]?/

/**
 * Where this code stands, but for indentation; of several places the one nearest to `line`. `isExact`: with its
 * indentation too, so that a suggestion written for it fits.
 */
export function findCode(
  sides: readonly Shown[],
  code: string,
  line: number,
): (Span & { readonly isExact: boolean }) | undefined {
  const raw = unwrapFence(code.replaceAll('\r\n', '\n'))
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n')
  const isDiff = raw.every((text) => /^[+ ]/.test(text)) && raw.some((text) => text.startsWith('+'))
  const versions = [
    raw,
    ...(isDiff ? [raw.map((text) => text.slice(1))] : []),
    ...(raw.every((text) => diffFront.test(text)) ? [raw.map((text) => text.replace(diffFront, ''))] : []),
  ]
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
