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
function placeIn(
  { hunks, status, additions, deletions }: DiffFile,
  { line, startLine, side, existingCode }: Finding,
): LineRange | string | undefined {
  // A side that the file doesn't have can't be meant.
  const named = status === 'removed' ? 'LEFT' : status === 'added' ? 'RIGHT' : side
  const quoted = existingCode === undefined ? undefined : placeCode(hunks, existingCode, named, line ?? 1)
  if (quoted) return quoted
  if (line === undefined) return undefined
  if (hunks.length === 0) {
    const isMoved = ['renamed', 'copied'].includes(status) && additions + deletions === 0
    return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file'
  }
  const given = [startLine ?? line, line]
  if (!given.every((one) => Number.isSafeInteger(one) && one > 0)) return 'no such line'
  const wanted = { first: Math.min(...given), last: Math.max(...given) }
  const placed = named === 'LEFT' ? placeLeft(hunks, wanted) : placeRight(hunks, wanted)
  if (!placed) return 'outside the diff'
  // Code that was quoted and isn't there: who knows which lines it would replace.
  return existingCode === undefined ? placed : { ...placed, replaces: undefined }
}

/** The lines of the diff that hold the quoted code, wherever the finding says it stands. */
function placeCode(hunks: readonly Hunk[], code: string, side: Finding['side'], line: number): LineRange | undefined {
  const right = side === 'LEFT' ? undefined : findCode(hunks, 'RIGHT', code, line)
  const placed = right && placeRight(hunks, right)
  if (right && placed) return right.isExact ? placed : { ...placed, replaces: undefined }
  const left = side === 'RIGHT' ? undefined : findCode(hunks, 'LEFT', code, line)
  return left && placeLeft(hunks, left)
}

function placeRight(hunks: readonly Hunk[], wanted: Span): LineRange | undefined {
  const shown = showing(hunks, 'RIGHT', wanted)
  const lines = clip(wanted, shown)
  if (!lines) return undefined
  const isExact = isSameSpan(lines, wanted)
  const text = linesIn(shown, lines).map((line) => line.text)
  return { side: 'RIGHT', lines, isExact, replaces: isExact ? text.join('\n') : undefined }
}

/** On the left GitHub takes removed lines only: those shown for context stand on the right. */
function placeLeft(hunks: readonly Hunk[], wanted: Span): LineRange | undefined {
  const lines = linesIn(showing(hunks, 'LEFT', wanted), wanted)
  const removed = spanOf(lines.flatMap(({ number, other }) => (other === undefined ? number : [])))
  if (removed) return { side: 'LEFT', lines: removed, isExact: isSameSpan(removed, wanted), replaces: undefined }
  const kept = spanOf(lines.flatMap(({ other }) => other ?? []))
  return kept && { side: 'RIGHT', lines: kept, isExact: false, replaces: undefined }
}

/** A comment stands below its last line: of the hunk that has it, else of the first that has any of the lines. */
function showing(hunks: readonly Hunk[], side: keyof Hunk, wanted: Span): readonly Line[] {
  const end = { first: wanted.last, last: wanted.last }
  const hunk = hunks.find((one) => clip(end, one[side])) ?? hunks.find((one) => clip(wanted, one[side]))
  return hunk?.[side] ?? []
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last
}

interface Line {
  readonly number: number
  /** Its number on the other side: removed and added lines have none. */
  readonly other: number | undefined
  readonly text: string
}

/** What it shows of the file as of the base and as of the head: ascending, without a gap. */
type Hunk = Readonly<Record<'LEFT' | 'RIGHT', readonly Line[]>>

function readHunks(patch: readonly PatchLine[]): Hunk[] {
  const starts = patch.flatMap(({ kind }, at) => (kind === 'hunk' ? [at] : []))
  return starts.map((start, index) => {
    const lines = patch.slice(start + 1, starts[index + 1])
    const lineOf = (number: number | undefined, other: number | undefined, text: string): Line[] =>
      number === undefined ? [] : [{ number, other, text }]
    return {
      LEFT: lines.flatMap(({ oldLine, newLine, text }) => lineOf(oldLine, newLine, text)),
      RIGHT: lines.flatMap(({ oldLine, newLine, text }) => lineOf(newLine, oldLine, text)),
    }
  })
}

/** The part of `wanted` that is shown; undefined where there is none. */
function clip(wanted: Span, shown: readonly Line[]): Span | undefined {
  const first = Math.max(wanted.first, shown[0]?.number ?? Infinity)
  const last = Math.min(wanted.last, shown.at(-1)?.number ?? 0)
  return first <= last ? { first, last } : undefined
}

function linesIn(shown: readonly Line[], { first, last }: Span): readonly Line[] {
  return shown.filter(({ number }) => number >= first && number <= last)
}

function spanOf(numbers: readonly number[]): Span | undefined {
  const [first] = numbers
  const last = numbers.at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
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
function findCode(
  hunks: readonly Hunk[],
  side: keyof Hunk,
  code: string,
  line: number,
): (Span & { readonly isExact: boolean }) | undefined {
  const raw = unwrapFence(code.replaceAll('\r\n', '\n'))
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
    .split('\n')
  if (raw.join('').trim() === '' || raw.length > maxQuoted) return undefined
  const isDiff = raw.every((text) => /^[+ ]/.test(text)) && raw.some((text) => text.startsWith('+'))
  const versions = [
    raw,
    ...(isDiff ? [raw.map((text) => text.slice(1))] : []),
    ...(raw.every((text) => diffFront.test(text)) ? [raw.map((text) => text.replace(diffFront, ''))] : []),
  ]
  const found = versions.flatMap((wanted) =>
    hunks.flatMap(({ [side]: shown }) =>
      shown.flatMap(({ number: first }, from) => {
        if (!wanted.every((text, at) => shown[from + at]?.text.trim() === text.trim())) return []
        const isExact = wanted.every((text, at) => shown[from + at]?.text.trimEnd() === text.trimEnd())
        return { first, last: first + wanted.length - 1, isExact }
      }),
    ),
  )
  return found.sort((one, other) => Math.abs(one.last - line) - Math.abs(other.last - line))[0]
}
