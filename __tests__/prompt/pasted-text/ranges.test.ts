import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findCovered, findFirst } from '../../../src/prompt/pasted-text/occurrences.ts'
import { mergeRanges, partsOutside, partsWithin, type Range } from '../../../src/prompt/pasted-text/ranges.ts'

/** Ranges of a text of some twenty characters; empty ones cover nothing. */
const range = fc.tuple(fc.nat(20), fc.nat(6)).map(([start, length]): Range => ({ start, end: start + length }))
const filled = range.filter(({ start, end }) => start < end)

/** Of each place up to 30, whether one of the ranges covers it. */
function coveredBy(ranges: readonly Range[]): boolean[] {
  return Array.from({ length: 30 }, (_, at) => ranges.some(({ start, end }) => start <= at && at < end))
}

function areApart(ranges: readonly Range[]): boolean {
  return ranges.every(({ start, end }, index) => start < end && (index === 0 || start > (ranges[index - 1]?.end ?? 0)))
}

describe('ranges', () => {
  test('merged cover what they covered, in order, with a gap between any two', () => {
    fc.assert(
      fc.property(fc.array(filled), (ranges) => {
        const merged = mergeRanges(ranges)
        expect(coveredBy(merged)).toEqual(coveredBy(ranges))
        expect(areApart(merged)).toBe(true)
      }),
    )
  })

  test('are cut into what lies within others and what lies outside', () => {
    fc.assert(
      fc.property(filled, fc.array(filled), (one, ranges) => {
        const others = mergeRanges(ranges)
        const [own, covered] = [coveredBy([one]), coveredBy(others)]
        const within = partsWithin(one, others)
        const runtime = partsOutside(one, others)
        expect(coveredBy(within)).toEqual(own.map((is, at) => is && covered[at]))
        expect(coveredBy(runtime)).toEqual(own.map((is, at) => is && !covered[at]))
        expect([areApart(within), areApart(runtime)]).toEqual([true, true])
      }),
    )
  })

  test('a part is found among thousands', () => {
    const others = Array.from({ length: 5000 }, (_, index) => ({ start: index * 10, end: index * 10 + 5 }))
    expect(partsWithin({ start: 41_233, end: 41_242 }, others)).toEqual([
      { start: 41_233, end: 41_235 },
      { start: 41_240, end: 41_242 },
    ])
    expect(partsWithin({ start: 7, end: 9 }, others)).toEqual([])
  })
})

/** Where a text occurs, tried at every place. */
function startsOf(text: string, wanted: string): number[] {
  if (wanted === '') return []
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(wanted, at))
}

/** Texts that repeat themselves, some of them longer than what is searched for by the built-in search. */
const repeating = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('a', 'b', 'ab', 'aab'), { maxLength }).map((pieces) => pieces.join(''))
const search = fc
  .tuple(repeating(30), fc.nat(40), fc.nat(60), repeating(3), fc.nat(3))
  .map(([piece, from, length, other, times]) => {
    const text = piece.repeat(times + 1)
    return { text, from, wanted: text.slice(from, from + length) + other }
  })

describe('a text in another', () => {
  test('is found wherever it is, what overlaps as one', () => {
    fc.assert(
      fc.property(search, ({ text, wanted }) => {
        const starts = startsOf(text, wanted)
        const all = starts.map((start) => ({ start, end: start + wanted.length }))
        const found = findCovered(text, wanted)
        expect(coveredWithin(text, found)).toEqual(coveredWithin(text, all))
        for (const { start, end } of found) {
          expect(starts).toContain(start)
          expect(starts).toContain(end - wanted.length)
        }
        expect(found.every(({ start }, index) => index === 0 || start >= (found[index - 1]?.end ?? 0))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('is found where it comes first from a place on', () => {
    fc.assert(
      fc.property(search, ({ text, wanted, from }) => {
        expect(findFirst(text, wanted, from)).toBe(startsOf(text, wanted).find((start) => start >= from))
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [
      'twice, side by side',
      'abab',
      'ab',
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
    ],
    ['twice, across itself', 'xababa', 'aba', [{ start: 1, end: 6 }]],
    ['at the very end', `x${'long and longer '.repeat(2)}`, 'long and longer '.repeat(2), [{ start: 1, end: 33 }]],
    ['longer than the other', 'ab', 'abc', []],
    ['of nothing', 'ab', '', []],
    ['whose beginning only is there', `${'a'.repeat(24)}c`, `${'a'.repeat(24)}b`, []],
  ])('%s', (_, text, wanted, expected) => {
    expect(findCovered(text, wanted)).toEqual(expected)
  })
})

function coveredWithin(text: string, ranges: readonly Range[]): boolean[] {
  return Array.from(text, (_, at) => ranges.some(({ start, end }) => start <= at && at < end))
}
