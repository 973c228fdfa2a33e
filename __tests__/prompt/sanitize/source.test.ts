import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { charactersOf, isAt, skipAll, skipToAny } from '../../../src/prompt/sanitize/characters.ts'
import { holds, readSource } from '../../../src/prompt/sanitize/source.ts'

/** A text of few characters, and places in it in any order. */
const searches = fc.record({
  text: fc.string({ unit: fc.constantFrom('a', 'b', 'A', '\n'), maxLength: 20 }),
  places: fc.array(fc.nat({ max: 22 }), { minLength: 1, maxLength: 8 }),
})

describe('a search that remembers what it found', () => {
  test.each(['a', 'ab', '\n', 'bba'])('finds %j where a plain one does, wherever it is asked from', (needle) => {
    fc.assert(
      fc.property(searches, ({ text, places }) => {
        const source = readSource(text)
        const lower = text.replaceAll('A', 'a')
        for (const from of places.map((place) => Math.min(place, text.length))) {
          expect(source.next(needle, from)).toBe(text.indexOf(needle, from))
          expect(source.nextAnyCase(needle, from)).toBe(lower.indexOf(needle, from))
        }
      }),
    )
  })
})

test.each([
  ['ab', 0, 2, true],
  ['ab', 0, 1, false],
  ['ab', 1, 2, false],
])('whether a stretch holds %j, from %d to %d', (needle, start, end, expected) => {
  expect(holds(readSource('ab'), needle, { start, end })).toBe(expected)
})

test('sets of characters end with the text', () => {
  const digits = charactersOf(/\d/)
  expect([isAt('a1', 1, digits), isAt('a1', 0, digits), isAt('a1', 2, digits)]).toEqual([true, false, false])
  expect([skipAll('a12', 1, digits), skipAll('a12', 0, digits), skipAll('a12', 3, digits)]).toEqual([3, 0, 3])
  expect([skipToAny('a1', 0, digits), skipToAny('abc', 0, digits), skipToAny('', 0, digits)]).toEqual([1, 3, 0])
})
