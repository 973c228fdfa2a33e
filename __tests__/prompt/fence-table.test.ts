import { describe, expect, test } from '@jest/globals'
import { describeFences, drawMark, fence, Fencer, type FenceLabel } from '../../src/prompt/fence.ts'
import { readSegments } from './segments.ts'
import { jsonBytes } from '../../src/prompt/size.ts'
import { mark } from './written.ts'

const label: FenceLabel = { what: 'comment', author: 'mona', trust: 'outsider' }

describe('a fence', () => {
  test.each<[string, string, Partial<FenceLabel>, string]>([
    ['of one line', 'Hello.', {}, '<data-M what="comment" author="mona" trust="outsider">Hello.</data-M>'],
    ['of several', 'One\ntwo', {}, '<data-M what="comment" author="mona" trust="outsider">\nOne\ntwo\n</data-M>'],
    ['of nobody', 'x', { author: '' }, '<data-M what="comment" author="unknown" trust="outsider">x</data-M>'],
    [
      'with a place and a date',
      'x',
      { where: 'a b.ts:7', date: '2026-01-01' },
      '<data-M what="comment" author="mona" trust="outsider" where="a b.ts:7" date="2026-01-01">x</data-M>',
    ],
    ['without a place', 'x', { where: '' }, '<data-M what="comment" author="mona" trust="outsider">x</data-M>'],
    [
      'with a name that would end its tag',
      'x',
      { where: ' a">\n\t<b  c" ' },
      '<data-M what="comment" author="mona" trust="outsider" where="a b c">x</data-M>',
    ],
    [
      'with a name that nobody can see all of',
      'x',
      { where: 'a\u200b\u202eb.ts' },
      '<data-M what="comment" author="mona" trust="outsider" where="ab.ts">x</data-M>',
    ],
    [
      'with a name that is Markdown',
      'x',
      { where: '[a](b "c")' },
      '<data-M what="comment" author="mona" trust="outsider" where="[a](b c )">x</data-M>',
    ],
    [
      'with a name that holds the mark',
      mark,
      { where: `x${mark}y` },
      '<data-M what="comment" author="mona" trust="outsider" where="x[fence mark]y">[fence mark]</data-M>',
    ],
  ])('%s', (_, text, parts, expected) => {
    expect(fence(text, { ...label, ...parts }, mark).replaceAll(`data-${mark}`, 'data-M')).toBe(expected)
  })

  test.each([
    ['letters', 'x'.repeat(500), 'x'.repeat(120)],
    ['pairs, one of which would be cut in two', `x${'\u{1f6aa}'.repeat(300)}`, `x${'\u{1f6aa}'.repeat(59)}\ufffd`],
    ['what is cleaned away in front', `${'\u200b'.repeat(300)}${'x'.repeat(100)}`, 'x'.repeat(100)],
    ['no more of it than four times that', `${'\u200b'.repeat(470)}${'x'.repeat(100)}`, 'x'.repeat(10)],
  ])('names no more than 120 characters: %s', (_, where, shown) => {
    expect(fence('', { ...label, where }, mark)).toContain(` where="${shown}">`)
  })

  test('is described to the agent in these words', () => {
    expect(describeFences('M')).toMatchSnapshot()
  })
})

describe('a prompt is taken apart', () => {
  test('with the labels of its fences', () => {
    const labels: FenceLabel[] = [
      { ...label, where: 'x.ts:7', date: '2026-01-01' },
      { what: 'issue body', author: '', trust: 'unknown', where: undefined, date: undefined },
    ]
    const prompt = `Do it: ${labels.map((one, index) => fence(`text ${index}\nof it`, one, mark)).join(' and ')}`
    expect(readSegments(prompt, mark)).toEqual([
      { kind: 'own', text: 'Do it: ' },
      { kind: 'data', text: 'text 0\nof it', label: labels[0] },
      { kind: 'own', text: ' and ' },
      { kind: 'data', text: 'text 1\nof it', label: labels[1] },
    ])
  })

  const improper = 'has no proper beginning or no end'
  const within = 'A fence stands in another, or ends without having begun'
  test.each([
    ['a fence without an end', `Do <data-${mark} what="comment">this`, improper],
    ['a fence whose tag does not end', `Do <data-${mark} what="comment" this</data-${mark}>`, improper],
    ['a fence with a label that is none', `<data-${mark} onclick=x>this</data-${mark}>`, improper],
    ['a fence in a fence', `<data-${mark}>a<data-${mark}>b</data-${mark}>`, within],
    ['an end alone', `Do this</data-${mark}> and that`, within],
  ])('but not %s', (_, prompt, words) => {
    expect(() => readSegments(prompt, mark)).toThrow(words)
  })

  test('where a fence has no label, and no fence stands', () => {
    const bare = { what: '', author: '', trust: 'unknown', where: undefined, date: undefined }
    expect(readSegments(`<data-${mark}>x</data-${mark}>`, mark)).toEqual([{ kind: 'data', text: 'x', label: bare }])
    expect(readSegments('x', mark)).toEqual([{ kind: 'own', text: 'x' }])
    expect(readSegments('', mark)).toEqual([])
  })
})

describe('who fences', () => {
  test('counts the fences, what was cleaned away, and the room a fence takes', () => {
    const fencer = new Fencer(mark)
    expect([fencer.fences, fencer.counts.invisible]).toEqual([0, 0])
    const fenced = fencer.fence('a\u200bb', label, 'plain')
    expect(fenced).toContain('>ab<')
    fencer.enclose('c', label)
    fencer.clean('d\u200b\u200b', 'plain')
    expect([fencer.fences, fencer.counts.invisible]).toEqual([2, 3])
    const long = 'x\ny'
    const room = fencer.frameBytes(label) + jsonBytes(long)
    expect(room).toBe(jsonBytes(`${fencer.enclose(long, label)}\n`))
  })
})

test('a mark is drawn from eight bytes, sixteen times at most', () => {
  const draws: number[] = []
  const random = (bytes: number): string => {
    draws.push(bytes)
    return mark
  }
  expect(() => drawMark(random, [`a ${mark} b`])).toThrow('gave 16 that occur in a text')
  expect(draws).toEqual(Array.from({ length: 16 }, () => 8))
})
