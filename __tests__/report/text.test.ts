import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  cleanText,
  cutText,
  headOf,
  headOfBytes,
  oneLine,
  shortLine,
  tailOf,
  withoutEnd,
} from '../../src/report/text.ts'

test.each([
  ['line ends', 'a\rb\r\nc\vd\fe\u0085f\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh'],
  ['tabs stay', 'a\tb', 'a\tb'],
  ['short escapes', '\u001bcx\u001b(By\u001b7z', 'xyz'],
  ['a joiner between letters', 'a\u200db', 'ab'],
  ['a joined face with a skin colour', '👩🏽‍🚀', '👩🏽‍🚀'],
  ['variation selectors on letters', 'a\ufe0fb\u{e0100}', 'ab'],
])('cleaned: %s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('one line', () => {
  expect(oneLine('  a\n\n\tb\u0000 ')).toBe('a b')
})

describe('cutting', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a😀b', 3, 'a…'],
  ])('%s to %i', (text, limit, cut) => {
    expect(cutText(text, limit)).toBe(cut)
  })

  test('ends never hold half a pair', () => {
    expect([headOf('a😀', 2), tailOf('😀a', 2), headOf('ab', -1)]).toEqual(['a', 'a', ''])
  })

  test.each([
    ['\ud800\udc00', '', ''],
    ['\udbff\udfff', '', ''],
    ['\ud7ff\udc00', '\ud7ff', ''],
    ['\ud800\udbff', '', '\udbff'],
    ['\udc00\ue000', '\udc00', '\ue000'],
    ['aa', 'a', 'a'],
  ])('to one of the two units of %j', (text, head, tail) => {
    expect([headOf(text, 1), headOf(text, 2)]).toEqual([head, text])
    expect([tailOf(text, 1), tailOf(text, 2), tailOf(text, 3)]).toEqual([tail, text, text])
  })

  test('a whole text keeps the halves it came with', () => {
    expect([headOf('a\ud800', 2), tailOf('\udc00a', 2)]).toEqual(['a\ud800', '\udc00a'])
  })

  test.each([
    ['', ''],
    ['...', ''],
    ['a.b.,.', 'a.b'],
    ['.a', '.a'],
  ])('without the signs at the end of %j', (text, rest) => {
    expect(withoutEnd(text, '.,')).toBe(rest)
  })

  test.each([
    ['a\nb', 10, 'a b'],
    ['\n'.repeat(16) + 'a', 2, '…'],
    ['\u200b'.repeat(14) + 'ab', 2, 'ab'],
    ['abc', 2, 'a…'],
  ])('one short line of %j within %i', (text, limit, line) => {
    expect(shortLine(text, limit)).toBe(line)
  })

  test('by bytes, between code points', () => {
    expect(['aé', 'a€', 'a😀', 'aa'].map((text) => headOfBytes(text, 2))).toEqual(['a', 'a', 'a', 'aa'])
  })

  test('by bytes: a beginning of the text, as long as may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, limit) => {
        const head = headOfBytes(text, limit)
        const next = String.fromCodePoint(text.codePointAt(head.length) ?? 0)
        expect(text.startsWith(head)).toBe(true)
        expect(Buffer.byteLength(head)).toBeLessThanOrEqual(limit)
        expect(head === text || Buffer.byteLength(head + next) > limit).toBe(true)
      }),
    )
  })
})
