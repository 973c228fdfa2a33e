import { describe, expect, test } from '@jest/globals'
import fc, { anyCharacter } from '../../support/fast-check.ts'
import {
  cleanText,
  cutText,
  headOf,
  headOfBytes,
  oneLine,
  shortLine,
  tailOf,
  withoutEnd,
} from '../../../src/platform/text/text.ts'

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

describe('of what shows nothing', () => {
  test.each([
    ['a coloured sign', '❤\ufe0f'],
    ['the first sign there is', '©\ufe0f'],
    ['a joined and coloured sign', '❤\ufe0f\u200d🔥'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क\u094d\u200dष'],
    ['Bengali', 'র\u200d\u09cdয'],
    ['Sinhala', 'ක\u0dca\u200dෂ'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['the lightest skin', '👩🏻\u200d🚀'],
    ['the darkest skin', '👩🏿\u200d🚀'],
    ['the key of a digit', '1\ufe0f\u20e3'],
    ['the key of a hash', '#\ufe0f\u20e3'],
    ['the key of a star', '*\ufe0f\u20e3'],
  ])('emoji and words keep what they are made with: %s', (_, emoji) => {
    for (const text of [emoji, `a${emoji}b`, `${emoji}${emoji}`]) expect(cleanText(text)).toBe(text)
  })

  test.each([
    ['a joiner between sign and letter', '👩\u200da', '👩a'],
    ['a joiner at the end', '👩\u200d', '👩'],
    ['a joiner at the start', '\u200d👩', '👩'],
    ['a joiner between letter and sign', 'a\u200d🚀', 'a🚀'],
    ['a joiner between a letter with an accent and a sign', 'é\u200d🚀', 'é🚀'],
    ['a joiner between a rare letter and a sign', '𝒜\u200d🚀', '𝒜🚀'],
    ['a joiner between a rarer letter and a sign', '𠀀\u200d🚀', '𠀀🚀'],
    ['a joiner between a sign and a letter with an accent', '👩\u200dé', '👩é'],
    ['the joiner of a coloured sign that joins nothing', '❤\ufe0f\u200dx', '❤\ufe0fx'],
    ['two joiners of a coloured sign', '❤\ufe0f\u200d\u200d🔥', '❤\ufe0f\u200d🔥'],
    ['two joiners', '👩\u200d\u200d🚀', '👩\u200d🚀'],
    ['a joiner after something else that is not seen', '👩\u200b\u200d🚀', '👩\u200d🚀'],
    ['a joiner before something else that is not seen', '👩\u200d\u200b🚀', '👩🚀'],
    ['colour twice', '❤\ufe0f\ufe0f', '❤\ufe0f'],
    ['colour at the start', '\ufe0f❤', '❤'],
    ['colour on a skin', '👩🏽\ufe0f\u200d🚀', '👩🏽\u200d🚀'],
    ['colour on a letter with an accent', 'é\ufe0f\u200d🚀', 'é🚀'],
    ['colour on a sign of text', '§\ufe0f', '§'],
    ['colour on a digit that is no key', '1\ufe0fx', '1x'],
    ['colour on a letter as on a key', 'a\ufe0f\u20e3', 'a\u20e3'],
    ['a joiner on a key', '1\u200d\u20e3', '1\u20e3'],
    ['colour twice on a key', '1\ufe0f\ufe0f\u20e3', '1\ufe0f\u20e3'],
  ])('the rest goes: %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })
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
      fc.property(fc.string({ unit: anyCharacter }), fc.nat(40), (text, limit) => {
        const head = headOfBytes(text, limit)
        const next = String.fromCodePoint(text.codePointAt(head.length) ?? 0)
        expect(text.startsWith(head)).toBe(true)
        expect(Buffer.byteLength(head)).toBeLessThanOrEqual(limit)
        expect(head === text || Buffer.byteLength(head + next) > limit).toBe(true)
      }),
    )
  })
})
