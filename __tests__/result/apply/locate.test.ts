import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import type { Span } from '../../../src/result/apply/file-path.ts'
import { createPlacer, type OnLines, type Placement } from '../../../src/result/apply/locate.ts'
import type { Finding } from '../../../src/result/apply/operations.ts'
import { readFindings } from '../../../src/result/operations.ts'
import { lineCommentOf } from '../../../src/result/apply/review-post.ts'
import { changedFileOf } from '../../../src/github/read/changes.ts'
import {
  checkComment,
  commentable,
  createState,
  type FileRecord,
  wantedComment,
} from '../../../emulator/github/repository.ts'
import { makeDiffs, readHistory } from './corpus/diffs.ts'
import { fileFinding, finding } from './desk.ts'

/** Lines as of the base 10–13, as of the head 10–14; then, far below, 50–52 and 51–52. */
const patch = [
  '@@ -10,4 +10,5 @@ function first() {',
  ' ten',
  '-eleven',
  '+ELEVEN',
  '+and more',
  ' twelve',
  ' thirteen',
  '@@ -50,3 +51,2 @@',
  ' fifty',
  '-fifty-one',
  ' fifty-two',
].join('\n')

const files: readonly FileRecord[] = [
  { filename: 'src/a.ts', status: 'modified', additions: 2, deletions: 2, patch },
  { filename: 'gone.ts', status: 'removed', additions: 0, deletions: 2, patch: '@@ -1,2 +0,0 @@\n-one\n-two' },
  {
    filename: 'new.ts',
    status: 'added',
    additions: 1,
    deletions: 0,
    patch: '@@ -0,0 +1 @@\n+only\n\\ No newline at end of file',
  },
  {
    filename: 'b/named.ts',
    status: 'renamed',
    previous_filename: 'was.ts',
    additions: 1,
    deletions: 1,
    patch: '@@ -3 +3 @@\n-x\n+y',
  },
  { filename: 'moved.ts', status: 'renamed', previous_filename: 'from.ts', additions: 0, deletions: 0 },
  {
    filename: 'copy.ts',
    status: 'copied',
    previous_filename: 'source.ts',
    additions: 1,
    deletions: 0,
    patch: '@@ -0,0 +1 @@\n+x',
  },
  { filename: 'image.png', status: 'modified', additions: 0, deletions: 0 },
]

const placerOf = (records: readonly FileRecord[]) => createPlacer(records.map((record) => changedFileOf({ ...record })))
const place = (parts: Partial<Finding>): Placement => placerOf(files)(finding(parts))

function shown(placement: Placement): string {
  if (placement.kind === 'body') return placement.reason
  if (placement.kind === 'file') return `${placement.path} as a whole`
  const { path, side, lines, isExact } = placement
  return `${path} ${side} ${lines.first}-${lines.last}${isExact ? '' : ' about'}`
}

describe('on the right', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['an added line', { line: 11 }, 'src/a.ts RIGHT 11-11'],
    ['a context line', { line: 10 }, 'src/a.ts RIGHT 10-10'],
    ['the last line of a hunk', { line: 14 }, 'src/a.ts RIGHT 14-14'],
    ['a range', { startLine: 10, line: 12 }, 'src/a.ts RIGHT 10-12'],
    ['a range the wrong way round', { startLine: 12, line: 10 }, 'src/a.ts RIGHT 10-12'],
    ['a range of one', { startLine: 11, line: 11 }, 'src/a.ts RIGHT 11-11'],
    ['a range that starts above the hunk', { startLine: 3, line: 11 }, 'src/a.ts RIGHT 10-11 about'],
    ['a range that ends below it', { startLine: 13, line: 40 }, 'src/a.ts RIGHT 13-14 about'],
    ['a range around it', { startLine: 1, line: 45 }, 'src/a.ts RIGHT 10-14 about'],
    ['a range over two hunks', { startLine: 12, line: 51 }, 'src/a.ts RIGHT 51-51 about'],
    ['above all', { line: 9 }, 'outside the diff'],
    ['between', { line: 30 }, 'outside the diff'],
    ['below all', { line: 53 }, 'outside the diff'],
    ['no line', { line: 0 }, 'no such line'],
    ['half a line', { line: 11.5 }, 'no such line'],
    ['a line below none', { startLine: -3, line: 11 }, 'no such line'],
    ['no number', { line: NaN }, 'no such line'],
    ['a line beyond counting', { line: 1e300 }, 'no such line'],
  ])('%s', (_, parts, expected) => {
    expect(shown(place(parts))).toBe(expected)
  })

  test('no line at all: about the file', () => {
    const whole = JSON.parse(JSON.stringify({ ...finding(), line: undefined })) as unknown
    const [read] = readFindings([whole]).findings
    expect(read && shown(placerOf(files)(read))).toBe('src/a.ts as a whole')
  })
})

describe('on the left', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['a removed line', { line: 11 }, 'src/a.ts LEFT 11-11'],
    ['a context line stands on the right', { line: 12 }, 'src/a.ts RIGHT 13-13 about'],
    ['context lines alone, with what was added between', { startLine: 50, line: 50 }, 'src/a.ts RIGHT 51-51 about'],
    ['a range with a removed line in it', { startLine: 10, line: 13 }, 'src/a.ts LEFT 11-11 about'],
    ['outside', { line: 30 }, 'outside the diff'],
  ])('%s', (_, parts, expected) => {
    expect(shown(place({ side: 'LEFT', ...parts }))).toBe(expected)
  })
})

describe('files', () => {
  test.each<[string, Partial<Finding>, string]>([
    ['not changed', { path: 'other.ts' }, 'not among the changed files'],
    ['removed: its lines are on the left', { path: 'gone.ts', line: 2 }, 'gone.ts LEFT 2-2'],
    ['removed, asked for on the right', { path: 'gone.ts', line: 2, side: 'RIGHT' }, 'gone.ts LEFT 2-2'],
    ['new', { path: 'new.ts', line: 1 }, 'new.ts RIGHT 1-1'],
    ['new, asked for on the left', { path: 'new.ts', line: 1, side: 'LEFT' }, 'new.ts RIGHT 1-1'],
    ['without a line', { path: 'image.png', line: NaN }, 'GitHub shows no diff of the file'],
    ['new, a line it hasn’t got', { path: 'new.ts', line: 2 }, 'outside the diff'],
    ['renamed', { path: 'b/named.ts', line: 3 }, 'b/named.ts RIGHT 3-3'],
    ['renamed, by its old name', { path: 'was.ts', line: 3, side: 'LEFT' }, 'b/named.ts LEFT 3-3'],
    ['renamed and not changed', { path: 'moved.ts' }, 'the file is renamed and not changed'],
    ['renamed and not changed, by its old name', { path: 'from.ts' }, 'the file is renamed and not changed'],
    ['copied, by the name of the source', { path: 'source.ts', line: 1 }, 'not among the changed files'],
    ['without a diff', { path: 'image.png', line: 1 }, 'GitHub shows no diff of the file'],
    ['with ./ before it', { path: './src/a.ts', line: 11 }, 'src/a.ts RIGHT 11-11'],
    ['with / before it', { path: '/src/a.ts', line: 11 }, 'src/a.ts RIGHT 11-11'],
    ['with b/ before it', { path: 'b/src/a.ts', line: 11 }, 'src/a.ts RIGHT 11-11'],
    ['with backslashes', { path: '.\\src\\a.ts', line: 11 }, 'src/a.ts RIGHT 11-11'],
    ['elsewhere', { path: '../src/a.ts', line: 11 }, 'not among the changed files'],
    ['called like a property', { path: '__proto__' }, 'not among the changed files'],
  ])('%s', (_, parts, expected) => {
    expect(shown(place(parts))).toBe(expected)
  })
})

describe('paths as tools spell them', () => {
  const named: readonly FileRecord[] = [
    'src/caf\u00e9.ts',
    'src/deep/only.ts',
    'src/a b.ts',
    'README.md',
    'src/a.ts',
    'lib/a.ts',
  ].map((filename) => ({
    filename,
    status: 'modified',
    additions: 1,
    deletions: 1,
    patch: '@@ -1,2 +1,3 @@\n x\n-y\n+z\n+w',
  }))
  const at = (path: string, parts: Partial<Finding> = {}): string => shown(placerOf(named)(finding({ path, ...parts })))
  test.each([
    ['a line in words', 'src/a.ts (line 2)', 'src/a.ts'],
    ['a page of GitHub', 'https://github.com/octo/repo/blob/main/src/a.ts#L2', 'src/a.ts'],
    ['a link', '[`src/a.ts`](src/a.ts)', 'src/a.ts'],
    ['emphasized', '**src/a.ts:L2-L2**', 'src/a.ts'],
    ['not straight', './lib/../src//a.ts', 'src/a.ts'],
    ['quoted by git', '"src/caf\\303\\251.ts"', 'src/caf\u00e9.ts'],
    ['decomposed', 'src/cafe\u0301.ts', 'src/caf\u00e9.ts'],
    ['percent-encoded', 'src/a%20b.ts', 'src/a b.ts'],
    ['in backticks', '`src/deep/only.ts`', 'src/deep/only.ts'],
    ['in quotes', '"src/a b.ts"', 'src/a b.ts'],
    ['absolute in a sandbox', '/workspace/repo/src/deep/only.ts', 'src/deep/only.ts'],
    ['absolute on Windows', 'C:\\work\\repo\\src\\deep\\only.ts', 'src/deep/only.ts'],
    ['at the top of a sandbox', '/workspace/repo/README.md', 'README.md'],
    ['a unique ending', 'deep/only.ts', 'src/deep/only.ts'],
    ['a unique name', 'only.ts', 'src/deep/only.ts'],
    ['with its line', 'src/deep/only.ts:2', 'src/deep/only.ts'],
    ['with line and column', 'src/deep/only.ts:2:7', 'src/deep/only.ts'],
  ])('%s', (_, path, expected) => {
    expect(at(path)).toBe(`${expected} RIGHT 2-2`)
  })

  test('the lines of the spelling count where the finding names none', () => {
    const whole = fileFinding({ path: 'src/a.ts:1-3' })
    expect(shown(placerOf(named)(whole))).toBe('src/a.ts RIGHT 1-3')
    expect(shown(placerOf(named)({ ...whole, path: 'src/a.ts#L2-L3' }))).toBe('src/a.ts RIGHT 2-3')
  })

  test.each(['a.ts', '/workspace/repo/docs/README.md', 'docs/README.md', 'ly.ts', ''])(
    '%j could be any or none',
    (path) => {
      expect(at(path)).toBe('not among the changed files')
    },
  )
})

describe('quoted code', () => {
  const replaced = (parts: Partial<Finding>): string | undefined => {
    const placed = place(parts)
    return placed.kind === 'lines' ? placed.replaces : undefined
  }
  test.each<[string, Partial<Finding>, string, string | undefined]>([
    ['where the line is right', { line: 11, existingCode: 'ELEVEN' }, 'src/a.ts RIGHT 11-11', 'ELEVEN'],
    ['corrects the line', { line: 14, existingCode: 'ELEVEN\nand more\n' }, 'src/a.ts RIGHT 11-12', 'ELEVEN\nand more'],
    ['gives the line', { line: NaN, existingCode: 'fifty' }, 'src/a.ts RIGHT 51-51', 'fifty'],
    ['as a diff', { line: 3, existingCode: '+ELEVEN\n+and more' }, 'src/a.ts RIGHT 11-12', 'ELEVEN\nand more'],
    ['in a fence', { line: 3, existingCode: '```\nELEVEN\n```' }, 'src/a.ts RIGHT 11-11', 'ELEVEN'],
    ['with its numbers', { line: 3, existingCode: '11 11 +ELEVEN' }, 'src/a.ts RIGHT 11-11', 'ELEVEN'],
    ['indented otherwise: no click', { line: 3, existingCode: '  ELEVEN' }, 'src/a.ts RIGHT 11-11', undefined],
    ['that was removed', { line: 3, existingCode: 'eleven' }, 'src/a.ts LEFT 11-11', undefined],
    ['that is nowhere: no click', { line: 11, existingCode: 'twelve hundred' }, 'src/a.ts RIGHT 11-11', undefined],
    ['blank', { line: 11, existingCode: ' ' }, 'src/a.ts RIGHT 11-11', undefined],
    ['none', { line: 11 }, 'src/a.ts RIGHT 11-11', 'ELEVEN'],
    ['by the old name: no click', { path: 'was.ts', line: 3, existingCode: 'y' }, 'b/named.ts RIGHT 3-3', undefined],
  ])('%s', (_, parts, where, code) => {
    expect([shown(place(parts)), replaced(parts)]).toEqual([where, code])
  })
})

/** What GitHub says of a comment that stands there. */
function verdict(records: readonly FileRecord[], placement: OnLines): string | undefined {
  const { startLine, ...comment } = lineCommentOf(placement, 'body')
  const start = startLine === undefined ? {} : { start_line: startLine, start_side: comment.side }
  return checkComment(createState('octo/repo'), records, wantedComment({ ...comment, ...start }))
}

const corpus = [...makeDiffs(), ...readHistory()]

describe('on real diffs', () => {
  test('the corpus has every kind of change', () => {
    const kinds = corpus.map(({ status, patch: rows }) => `${status}${rows === undefined ? ', no diff' : ''}`)
    expect(new Set(kinds)).toEqual(
      new Set(['added', 'removed', 'modified', 'renamed', 'renamed, no diff', 'modified, no diff']),
    )
    expect(corpus.length).toBeGreaterThan(35)
  })

  test.each(corpus.map((record) => [record.filename, record] as const))('every line of %s', (path, record) => {
    const lines = commentable(record.patch ?? '')
    const most = Math.max(0, ...[...lines.keys()].map((key) => Number(key.split(' ')[1]))) + 5
    const findPlace = placerOf(corpus)
    for (let line = 1; line <= most; line += 1) {
      for (const side of ['LEFT', 'RIGHT'] as const) {
        const placement = findPlace(finding({ path, line, side }))
        if (placement.kind === 'lines') expect(verdict(corpus, placement)).toBeUndefined()
        if (lines.has(`${side} ${line}`)) expect(shown(placement)).toBe(`${path} ${side} ${line}-${line}`)
        else if (side === 'RIGHT' && record.status !== 'removed') expect(placement.kind).toBe('body')
      }
    }
  })

  test('any range: inside the diff, within what was asked for, and placed wherever it can be', () => {
    const findPlace = placerOf(corpus)
    const where = fc.record({
      path: fc.constantFrom(...corpus.map(({ filename }) => filename)),
      line: fc.integer({ min: 1, max: 450 }),
      startLine: fc.integer({ min: 1, max: 450 }),
      side: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
    })
    fc.assert(
      fc.property(where, (parts) => {
        checkPlacement(corpus, findPlace(finding(parts)), parts)
      }),
      { numRuns: 2_000 },
    )
  })
})

const isWithin = (inner: Span, outer: Span): boolean => inner.first >= outer.first && inner.last <= outer.last

const statusOf = (records: readonly FileRecord[], path: string): string =>
  records.find(({ filename }) => filename === path)?.status ?? ''

interface Wanted {
  readonly path: string
  readonly line: number
  readonly startLine: number
  readonly side: 'LEFT' | 'RIGHT'
}

function checkPlacement(records: readonly FileRecord[], placement: Placement, wanted: Wanted): void {
  const span = { first: Math.min(wanted.line, wanted.startLine), last: Math.max(wanted.line, wanted.startLine) }
  const lines = commentable(records.find(({ filename }) => filename === wanted.path)?.patch ?? '')
  const isPlaceable = [...lines.keys()].some((key) => {
    const [side, line] = key.split(' ')
    return side === wanted.side && isWithin({ first: Number(line), last: Number(line) }, span)
  })
  if (isPlaceable) expect(placement.kind).toBe('lines')
  if (placement.kind !== 'lines') return
  expect(verdict(records, placement)).toBeUndefined()
  if (placement.side === wanted.side) {
    expect(isWithin(placement.lines, span)).toBe(true)
    const isSame = placement.lines.first === span.first && placement.lines.last === span.last
    expect(placement.isExact).toBe(isSame)
  } else if (!['added', 'removed'].includes(statusOf(records, wanted.path))) expect(placement.isExact).toBe(false)
}

/** A made-up patch: hunks of rows, each with a gap before it. */
const anyPatch = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 6 }),
      rows: fc.array(fc.constantFrom(' ', '+', '-'), { minLength: 1, maxLength: 8 }),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((hunks) => {
    let [left, right] = [1, 1]
    return hunks
      .map(({ gap, rows }) => {
        left += gap
        right += gap
        const [lefts, rights] = [rows.filter((row) => row !== '+').length, rows.filter((row) => row !== '-').length]
        const text = [`@@ -${left},${lefts} +${right},${rights} @@`, ...rows.map((row) => `${row}x`)].join('\n')
        left += lefts
        right += rights
        return text
      })
      .join('\n')
  })

test('any finding on any diff', () => {
  const numbers = fc.integer({ min: 1, max: 60 })
  const where = fc.record({
    line: numbers,
    startLine: numbers,
    side: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
  })
  fc.assert(
    fc.property(anyPatch, where, (text, parts) => {
      const records = [{ filename: 'a.ts', status: 'modified', additions: 1, deletions: 1, patch: text }]
      checkPlacement(records, placerOf(records)(finding({ path: 'a.ts', ...parts })), { path: 'a.ts', ...parts })
    }),
    { numRuns: 2_000 },
  )
})
