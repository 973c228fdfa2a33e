import { describe, expect, test } from '@jest/globals'
import fc, { anyCharacter } from '../support/fast-check.ts'
import { cutToFit, jsonBytes } from '../../src/prompt/size.ts'

function bytesAsJson(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2
}

const text = fc
  .array(
    fc.constantFrom('a', ' ', '\n', '"', '\\', '\t', '\u0001', '\u001f', 'é', '\u07ff', '\u0800', '門', '\u{1f6aa}'),
  )
  .map((pieces) => pieces.join(''))

describe('the size of a text in JSON', () => {
  test.each([
    ['letters', 'abc ~', 5],
    ['quotes and backslashes', '"\\', 4],
    ['line ends and tabs', '\n\t', 4],
    ['other controls, at most', '\u0001\u001f', 12],
    ['the last of one byte, the first of two', '\u007f\u0080', 3],
    ['the last of two, the first of three', '\u07ff\u0800', 5],
    ['around the surrogates', '\ud7ff\ue000\uffff', 9],
    ['pairs', '\u{10000}\u{10ffff}', 8],
  ])('%s', (_, text, bytes) => {
    expect(jsonBytes(text)).toBe(bytes)
    expect(bytesAsJson(text)).toBe(bytes)
  })

  test('is never counted for less than it is, and is exact but for controls with a letter of their own', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const lettered = text.match(/[\b\f\r]/g)?.length ?? 0
        expect(jsonBytes(text)).toBe(bytesAsJson(text) + lettered * 4)
      }),
    )
  })
})

describe('a text cut to fit', () => {
  const keep = fc.constantFrom<'start' | 'end'>('start', 'end')

  test('stays whole where it fits, to the byte', () => {
    fc.assert(
      fc.property(text, keep, (whole, keep) => {
        expect(cutToFit(whole, jsonBytes(whole), keep)).toEqual({ text: whole, removed: 0 })
      }),
    )
  })

  test('is its beginning or its end, fits, and its cut is counted', () => {
    fc.assert(
      fc.property(text, fc.nat(40), keep, (whole, bytes, keep) => {
        const { text: kept, removed } = cutToFit(whole, bytes, keep)
        expect(jsonBytes(kept)).toBeLessThanOrEqual(bytes)
        expect(keep === 'start' ? whole.startsWith(kept) : whole.endsWith(kept)).toBe(true)
        expect(removed).toBe(whole.length - kept.length)
        expect(kept.isWellFormed()).toBe(true)
      }),
    )
  })

  test('without line ends keeps all that there is room for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', 'é', '門', '\u{1f6aa}') }),
        fc.nat(40),
        keep,
        (...given) => {
          const [whole, bytes, keep] = given
          const { text: kept } = cutToFit(whole, bytes, keep)
          const rest = keep === 'start' ? whole.slice(kept.length) : whole.slice(0, whole.length - kept.length)
          const next = Array.from(rest).at(keep === 'start' ? 0 : -1) ?? ''
          expect(next === '' || jsonBytes(kept) + jsonBytes(next) > bytes).toBe(true)
        },
      ),
    )
  })

  const far = 'x'.repeat(400)
  test.each([
    ['at the end of a line that is near', 'one\ntwo\nthree', 10, 'start', 'one\ntwo'],
    ['before a line end that it has just no room for', 'one\ntwo', 3, 'start', 'one'],
    ['after a line end that it has just no room for', 'one\ntwo', 3, 'end', 'two'],
    ['at the beginning of a line that is near', 'one\ntwo\nthree', 9, 'end', 'three'],
    ['in a line whose end is far', `${far}\n${far}yz`, 803, 'start', `${far}\n${far}y`],
    ['in a line whose beginning is far', `zy${far}\n${far}`, 803, 'end', `y${far}\n${far}`],
    ['at the last line end that is near enough', `${far}\n${far}`, 800, 'start', far],
    ['in a line whose end is just too far', `${far}\n${far}`, 801, 'start', `${far}\n${far.slice(1)}`],
    ['at the first line end that is near enough', `zz${far}\n${far}`, 801, 'end', far],
    ['in a line whose beginning is just too far', `zz${far}\n${far}`, 802, 'end', `${far}\n${far}`],
    ['of one line behind an empty one', '\nabc', 4, 'start', '\nab'],
    ['between pairs', '\u{1f6aa}\u{1f6aa}', 6, 'start', '\u{1f6aa}'],
    ['between pairs, from the end', '\u{1f6aa}\u{1f6aa}', 6, 'end', '\u{1f6aa}'],
    ['between pairs with no room for one', '\u{1f6aa}', 3, 'end', ''],
    ['to nothing', 'abc', 0, 'start', ''],
    ['to nothing, from the end', 'abc', 0, 'end', ''],
  ] as const)('%s', (_, whole, bytes, keep, kept) => {
    expect(cutToFit(whole, bytes, keep)).toEqual({ text: kept, removed: whole.length - kept.length })
  })
})
