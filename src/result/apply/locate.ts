/** Where a finding can stand: on lines of the diff, or else in the review's body. Pure. */
import type { ChangedFile } from '../../prompt/context/context.ts'
import { clip, type Hunk, readHunks, type Span } from './diff-hunk.ts'
import type { Finding } from './operations.ts'

export interface OnLines {
  readonly kind: 'lines'
  readonly finding: Finding
  /** As of the head, as GitHub spells it. */
  readonly path: string
  readonly side: 'LEFT' | 'RIGHT'
  readonly lines: Span
  /** These are the very lines the finding names: only then its suggestion replaces what it should. */
  readonly isExact: boolean
}

export interface InBody {
  readonly kind: 'body'
  readonly finding: Finding
  readonly path: string
  /** Why it has no line: `outside the diff`. */
  readonly reason: string
}

export type Placement = OnLines | InBody

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
  return (finding) => {
    const file = findFile(byPath, finding.path)
    const place = file === undefined ? 'not among the changed files' : placeIn(file, finding)
    const path = file?.path ?? finding.path
    if (typeof place === 'string') return { kind: 'body', finding, path, reason: place }
    return { kind: 'lines', finding, path, ...place }
  }
}

/** By its path, also where that comes with what shells and diffs put before it. */
function findFile(files: ReadonlyMap<string, DiffFile>, path: string): DiffFile | undefined {
  const slashed = path.replaceAll('\\', '/')
  const spellings = [path, slashed, slashed.replace(/^\.?\/+/, ''), slashed.replace(/^[ab]\//, '')]
  for (const spelling of spellings) {
    const file = files.get(spelling)
    if (file) return file
  }
  return undefined
}

type LineRange = Pick<OnLines, 'side' | 'lines' | 'isExact'>

/** A text instead of a place says why there is none. */
function placeIn(file: DiffFile, { line, startLine, side }: Finding): LineRange | string {
  if (file.hunks.length === 0) {
    const isMoved = ['renamed', 'copied'].includes(file.status) && file.additions + file.deletions === 0
    return isMoved ? 'the file is renamed and not changed' : 'GitHub shows no diff of the file'
  }
  if (line === undefined) return 'about the file as a whole'
  const start = startLine ?? line
  if (!isLine(line) || !isLine(start)) return 'no such line'
  const wanted = { first: Math.min(start, line), last: Math.max(start, line) }
  const chosen = side ?? (file.status === 'removed' ? 'LEFT' : 'RIGHT')
  return (chosen === 'RIGHT' ? placeRight(file.hunks, wanted) : placeLeft(file.hunks, wanted)) ?? 'outside the diff'
}

function isLine(line: number): boolean {
  return Number.isSafeInteger(line) && line > 0
}

function placeRight(hunks: readonly Hunk[], wanted: Span): LineRange | undefined {
  const hunk = chooseHunk(hunks, 'right', wanted)
  const lines = clip(wanted, hunk?.right)
  return lines && { side: 'RIGHT', lines, isExact: isSameSpan(lines, wanted) }
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
    return { side: 'LEFT', lines: { first, last }, isExact: isSameSpan({ first, last }, wanted) }
  }
  const [from, to] = [hunk.rightOf.get(within.first), hunk.rightOf.get(within.last)]
  if (from === undefined || to === undefined) return undefined
  return { side: 'RIGHT', lines: { first: from, last: to }, isExact: false }
}

/** A comment stands below its last line: the hunk that has it, else the first that has any of the lines. */
function chooseHunk(hunks: readonly Hunk[], side: 'left' | 'right', wanted: Span): Hunk | undefined {
  const end = { first: wanted.last, last: wanted.last }
  return hunks.find((hunk) => clip(end, hunk[side])) ?? hunks.find((hunk) => clip(wanted, hunk[side]))
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.first === other.first && one.last === other.last
}
