import { describe, expect, test } from '@jest/globals'
import { type InvisibleCounts, isInvisible, removeInvisible } from '../../../src/platform/text/invisible.ts'

function remove(text: string): { readonly shown: string; readonly counts: InvisibleCounts } {
  const counts = { invisible: 0, bidirectional: 0, control: 0 }
  return { shown: removeInvisible(text, counts), counts }
}

describe('what readers see stays', () => {
  test.each([
    ['emoji of several', '\u{1f469}\u200d\u{1f4bb}'],
    ['one with a skin', '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}'],
    ['one of an old sign', '\u2764\ufe0f\u200d\u{1f525}'],
    ['an old sign as an emoji', 'a\u2764\ufe0f'],
    ['a key', '1\ufe0f\u20e3 #\ufe0f\u20e3'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Hindi with a joiner', 'क\u094d\u200dष'],
    ['Sinhala at the end of a word', 'ක\u0dca\u200d '],
    ['Arabic number signs', '\u0600\u06dd'],
    ['tabs and line ends', 'a\tb\nc'],
    ['Braille', '\u2813\u2800\u281e'],
    ['a letter beyond the first plane before a sign', '\u{1d400}\ta'],
    ['words', 'a'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(remove(text)).toEqual({ shown: text, counts: { invisible: 0, bidirectional: 0, control: 0 } })
  })
})

describe('what nobody sees goes, and is counted by its kind', () => {
  test.each<[string, string, string, Partial<InvisibleCounts>]>([
    ['zero width', 'a\u200bb\ufeffc', 'abc', { invisible: 2 }],
    ['at both ends', '\u200ba\u200b', 'a', { invisible: 2 }],
    ['turns of direction', 'a\u202eb\u2066c', 'abc', { bidirectional: 2 }],
    ['controls', 'a\u0000b\u0085', 'ab', { control: 2 }],
    ['a colour', '\u001b[31mred\u001b[0m', 'red', { control: 2 }],
    ['a window title', '\u001b]0;title\u0007a', 'a', { control: 1 }],
    ['a window title that a line ends', '\u001b]0;title\na', ']0;title\na', { control: 1 }],
    ['an escape alone', 'a\u001bb', 'ab', { control: 1 }],
    ['other line ends', 'a\r\nb\rc', 'a\nb\nc', {}],
    ['line separators', 'a\u2028b\u2029c', 'a\nb\nc', { invisible: 2 }],
    ['half a pair', 'a\ud800b', 'a\ufffdb', { invisible: 1 }],
    ['a joiner between letters', 'a\u200db', 'ab', { invisible: 1 }],
    ['a non-joiner between emoji', '\u{1f469}\u200c\u{1f4bb}', '\u{1f469}\u{1f4bb}', { invisible: 1 }],
    ['a joiner behind an emoji', '\u{1f469}\u200da', '\u{1f469}a', { invisible: 1 }],
    ['a joiner before an emoji', 'a\u200d\u{1f469}', 'a\u{1f469}', { invisible: 1 }],
    ['a joiner between a letter of Arabic and another', 'م\u200da', 'مa', { invisible: 1 }],
    ['a non-joiner behind a virama at the end', 'ක\u0dca\u200c ', 'ක\u0dca ', { invisible: 1 }],
    ['a joiner behind a virama before nothing seen', 'ක\u0dca\u200d\u200b', 'ක\u0dca', { invisible: 2 }],
    ['a joiner behind a joined letter at the end of a word', 'ක\u200d ', 'ක ', { invisible: 1 }],
    ['a sign for emoji behind a letter', 'a\ufe0f', 'a', { invisible: 1 }],
    ['a sign for emoji behind a digit', '1\ufe0f2', '12', { invisible: 1 }],
    ['two of them', '\u2764\ufe0f\ufe0f', '\u2764\ufe0f', { invisible: 1 }],
    ['a blank Braille cell', 'a\u2800b', 'a b', { invisible: 1 }],
    ['blanks of many widths', 'a\u2003\u00a0 b', 'a   b', { invisible: 2 }],
    ['a tag behind a letter beyond the first plane', '\u{1d400}\u{e0041}\u200da', '\u{1d400}a', { invisible: 2 }],
  ])('%s', (_, text, shown, counts) => {
    expect(remove(text)).toEqual({ shown, counts: { invisible: 0, bidirectional: 0, control: 0, ...counts } })
  })

  test.each([
    ['\u200b', true],
    ['\u{e0041}', true],
    ['a', false],
    ['', false],
    ['\n', false],
    ['\t', false],
    ['\u3000', false],
  ])('%j: %s', (character, expected) => {
    expect(isInvisible(character)).toBe(expected)
  })
})
