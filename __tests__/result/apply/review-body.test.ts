import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { printOf } from '../../../src/result/apply/finding-text.ts'
import { readApplyMarker, readFindingPrints } from '../../../src/result/apply/marker.ts'
import { type Finding, severities } from '../../../src/result/apply/operations.ts'
import type { InBody } from '../../../src/result/apply/locate.ts'
import { renderReviewBody, type ReviewFacts } from '../../../src/result/apply/review-body.ts'
import { finding, markerOf } from './desk.ts'

const marker = markerOf(42)
const facts: ReviewFacts = {
  marker,
  frame: { redact: (text) => text, key: marker.key, filesUrl: 'https://github.com/octo/repo/blob/abc' },
  summary: 'Fine, on the whole.',
  commitSha: 'abcdef0123456789',
  isBehind: false,
  severities: [],
  onLines: 0,
  saidBefore: 0,
  inBody: [],
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
    expect(shown({})).toBe('Fine, on the whole.\n\nNo findings.\n\n*About commit `abcdef012345`.*')
    expect(shown({ summary: '' }).trim()).toBe('No findings.\n\n*About commit `abcdef012345`.*')
  })

  test.each<[string, Partial<ReviewFacts>, string]>([
    ['one', { severities: ['minor'], onLines: 1 }, '**1 finding** (1 minor): 1 on lines of the diff.'],
    [
      'several',
      { severities: ['minor', 'critical', 'minor', 'nit'], onLines: 2, saidBefore: 1, inBody: [bodyFinding()] },
      '**4 findings** (1 critical, 2 minor, 1 nit): 2 on lines of the diff, 1 said before and still there, 1 below.',
    ],
  ])('%s', (_, parts, counts) => {
    expect(shown(parts)).toContain(`\n\n${counts}\n\n`)
  })

  test('which commit, where the branch has moved on', () => {
    expect(shown({ isBehind: true })).toContain('*About commit `abcdef012345`: the branch has moved on since.*')
  })

  test('the findings without a line, and their prints at the top', () => {
    const inBody = [bodyFinding({ title: 'First' }), bodyFinding({ title: 'Second', path: 'b.ts' })]
    const body = renderReviewBody({ ...facts, severities: ['major', 'major'], inBody })
    expect(readApplyMarker('review', body)).toEqual(marker)
    expect(readFindingPrints(marker.key, body)).toEqual(inBody.map(printOf))
    expect(body).toMatch(/### Not on a line of the diff\n\n#### 🟠 Major: First\n[^]+#### 🟠 Major: Second\n/)
  })
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
    expect(body).toContain(`\n*${300 - named} more have no room here: the output \`result\` of the step has them.*`)
  })

  test('a summary of a megabyte leaves room for the findings', () => {
    const body = shown({ summary: 'word '.repeat(200_000), inBody: flood(20, 'Text.'), severities: ['major'] })
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain('*This is too long for GitHub')
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
        const counted = Number(/\*(\d+) more have no room here/.exec(body)?.[1] ?? 0)
        expect(named + counted).toBe(all.length)
      }),
      { numRuns: 30 },
    )
  })
})
