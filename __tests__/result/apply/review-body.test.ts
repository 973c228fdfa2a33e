import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { printOf } from '../../../src/result/apply/finding-text.ts'
import { partMark, readApplyMarker, readFindingPrints } from '../../../src/result/apply/marker.ts'
import { type Finding, severities } from '../../../src/result/apply/operations.ts'
import type { InBody } from '../../../src/result/apply/locate.ts'
import { readParts, renderReviewBody, type ReviewFacts, saysUnchanged } from '../../../src/result/apply/review-body.ts'
import { finding, markerOf, seal } from './desk.ts'

const marker = markerOf(42)
const facts: ReviewFacts = {
  marker,
  frame: { redact: (text) => text, key: marker.key, seal, filesUrl: 'https://github.com/octo/repo/blob/abc' },
  summary: 'Fine, on the whole.',
  commitSha: 'abcdef0123456789',
  isBehind: false,
  severities: [],
  verdict: 'ok',
  runUrl: undefined,
  inline: 0,
  stillOpen: 0,
  inBody: [],
  fixed: 0,
  earlier: { summary: undefined, findings: new Map() },
}
const bodyFinding = (parts: Partial<Finding> = {}): InBody => ({
  kind: 'body',
  finding: finding(parts),
  path: parts.path ?? 'src/a.ts',
  reason: 'outside the diff',
})
const shown = (parts: Partial<ReviewFacts>): string =>
  renderReviewBody({ ...facts, ...parts })
    .split('\n')
    .slice(2)
    .join('\n')

describe('what it says', () => {
  test('nothing found', () => {
    const head = '### Review: no problems found\n\n**No findings.** Reviewed abcdef0.'
    expect(shown({})).toBe(`${head}\n\n${partMark}\nFine, on the whole.`)
    expect(shown({ runUrl: 'https://app.warp.dev/session/1' })).toContain(
      ' Reviewed abcdef0. [Open the run](https://app.warp.dev/session/1).\n',
    )
  })

  test.each([
    ['problems', 'problems found'],
    ['comments', 'no blocking problems'],
    ['incomplete', 'incomplete'],
    ['constructor', 'constructor'],
    ['# **odd**', '\\# \\*\\*odd\\*\\*'],
    [undefined, 'problems found'],
  ])('the verdict %s in its heading', (verdict, words) => {
    expect(shown({ verdict, severities: ['major'] })).toContain(`### Review: ${words}\n`)
  })

  test.each<[string, Partial<ReviewFacts>, string]>([
    ['one', { severities: ['minor'], inline: 1 }, '**1 finding: 1 minor (1 inline).** Reviewed abcdef0.'],
    ['general', { severities: ['minor'], inBody: [bodyFinding()] }, '**1 finding: 1 minor.** Reviewed abcdef0.'],
    [
      'several',
      { severities: ['minor', 'critical', 'minor', 'nit'], inline: 2, stillOpen: 1, inBody: [bodyFinding()] },
      '**4 findings: 1 critical, 2 minor, 1 nit (2 inline, 1 still open).** Reviewed abcdef0.',
    ],
  ])('%s', (_, parts, counts) => {
    expect(shown(parts)).toContain(`\n\n${counts}\n\n`)
  })

  test('which commit, where the branch has moved on', () => {
    expect(shown({ isBehind: true })).toContain('Reviewed abcdef0. Newer commits exist.')
  })

  test('the findings without a line, and their prints at the top', () => {
    const inBody = [bodyFinding({ title: 'First' }), bodyFinding({ title: 'Second', path: 'b.ts' })]
    const body = renderReviewBody({ ...facts, severities: ['major', 'major'], inBody })
    expect(readApplyMarker('review', body, seal)).toEqual({ ...marker, commit: 'abcdef0123456789', open: 2 })
    expect(readFindingPrints(marker.key, body, seal)).toEqual(inBody.map(printOf))
    expect(body).toMatch(/### General findings\n\n<!--.*-->\n#### 🟠 Major: First\n[^]+#### 🟠 Major: Second\n/)
  })
})

test('taken apart again, and what is unchanged kept as it was said', () => {
  const inBody = [bodyFinding({ title: 'First' }), bodyFinding({ title: 'Second', path: 'b.ts' })]
  const body = renderReviewBody({ ...facts, severities: ['major', 'major'], inBody })
  const prints = inBody.map(printOf)
  const earlier = readParts(body.replaceAll('\n', '\r\n'), prints)
  expect(earlier.summary).toBe('Fine, on the whole.')
  expect([...earlier.findings.values()].map((text) => text.split('\n')[0])).toEqual([
    '#### 🟠 Major: First',
    '#### 🟠 Major: Second',
  ])
  const again = inBody.map((placement) => ({
    ...placement,
    finding: finding({ ...placement.finding, body: 'Unchanged.' }),
  }))
  const second = renderReviewBody({
    ...facts,
    summary: 'No changes since the last review.',
    severities: ['major', 'major'],
    inBody: again,
    earlier,
  })
  expect(second).toBe(body)
})

test.each([
  ['Unchanged.', true],
  ['No changes since the last review.', true],
  ['**Same as before.**', true],
  ['Still not fixed.', true],
  ['See F1.', true],
  ['Still open: see F12', true],
  ['', false],
  ['Fixed.', false],
  ['The lock is still not released when the request fails.', false],
  ['No. The second call is wrong too: it drops the error.', false],
])('%s says nothing new: %s', (text, expected) => {
  expect(saysUnchanged(text)).toBe(expected)
})

test('when everything is fixed, that is all it says', () => {
  expect(shown({ fixed: 2, summary: 'A long story.' })).toBe(
    '### Review: everything is fixed\n\nAll 2 earlier findings are fixed. Reviewed abcdef0.',
  )
})

describe('of too much', () => {
  const flood = (count: number, body: string): InBody[] =>
    Array.from({ length: count }, (_, index) => bodyFinding({ title: `Finding number ${index}`, body }))

  test('whole ones first, then in brief: each is named', () => {
    const inBody = flood(60, 'word '.repeat(800))
    const body = shown({ inBody, severities: inBody.map(() => 'major') })
    expect(body.length).toBeLessThanOrEqual(65_536)
    for (const {
      finding: { title },
    } of inBody)
      expect(body).toContain(`Major: ${title}`)
    expect(body.match(/^#### /gm)?.length).toBeGreaterThan(5)
    expect(body.match(/^- 🟠/gm)?.length).toBeGreaterThan(5)
  })

  test('more than have room in brief are counted', () => {
    const inBody = flood(300, 'x').map((placement, index) => ({
      ...placement,
      path: `${'long/'.repeat(100)}${index}.ts`,
    }))
    const body = shown({ inBody, severities: inBody.map(() => 'major') })
    const named = body.match(/Finding number/g)?.length ?? 0
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain(`\n*${300 - named} more don't fit here; the step's output \`result\` has them.*`)
  })

  test('a summary of a megabyte leaves room for the findings', () => {
    const body = shown({ summary: 'word '.repeat(200_000), inBody: flood(20, 'Text.'), severities: ['major'] })
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain("*Truncated (GitHub's limit)")
    expect(body.match(/^#### /gm)).toHaveLength(20)
  })

  test('any findings: each whole, in brief, or counted', () => {
    const any = fc.record({
      severity: fc.constantFrom(...severities),
      body: fc.integer({ min: 0, max: 20_000 }).map((length) => 'x'.repeat(length)),
      path: fc.integer({ min: 1, max: 400 }).map((length) => 'p'.repeat(length)),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 120 }), (all) => {
        const inBody = all.map((parts, index) => bodyFinding({ ...parts, title: `Finding ${index}.` }))
        const body = renderReviewBody({ ...facts, inBody, severities: all.map(({ severity }) => severity) })
        expect(body.length).toBeLessThanOrEqual(65_536)
        const named = inBody.filter(({ finding: { title } }) => body.includes(`: ${title}`)).length
        const counted = Number(/\*(\d+) more don't fit here/.exec(body)?.[1] ?? 0)
        expect(named + counted).toBe(all.length)
      }),
      { numRuns: 30 },
    )
  })
})
