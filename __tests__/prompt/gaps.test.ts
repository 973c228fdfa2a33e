import { describe, expect, test } from '@jest/globals'
import type { Block, Line } from '../../src/prompt/section.ts'
import { fitText, isWorthRoom, renderBlocks } from '../../src/prompt/budget.ts'
import { Fencer } from '../../src/prompt/fence.ts'
import { mark } from './written.ts'
import { loadReaders } from '../../src/platform/text/parse-markdown.ts'

await loadReaders()

const label = { what: 'comment', author: 'mona', trust: 'unknown' } as const

/** A line that holds a text of this group; a line of our own for none. */
function lineOf(group: string, text = 'x', rank = 0): Line {
  if (group === '') return ['own']
  return ['- ', { text, form: 'plain', label, rank, keep: 'start', share: 1, group }]
}

describe('what is said of gaps', () => {
  test('stands where the first of the lines would, by block and group', () => {
    const big = 'word '.repeat(2000)
    const lines = [
      ...[lineOf('logs', big, 2), lineOf('logs', big, 2), lineOf(''), lineOf('logs', big, 2)],
      ...[lineOf('comments', big, 1), lineOf('comments', 'small'), lineOf('comments', big, 1)],
    ]
    const blocks: Block[] = [
      { heading: 'Talk', lines },
      { heading: 'More', lines: [lineOf('logs', big, 2)] },
    ]
    const { text, cuts } = renderBlocks(blocks, new Fencer(mark), 480)
    expect(text.replaceAll(`data-${mark}`, 'data')).toBe(`## Talk
[3 omitted to fit: logs]
own
[2 omitted to fit: comments]
- <data what="comment" author="mona" trust="unknown">small</data>

## More
[1 omitted to fit: logs]`)
    expect(cuts).toEqual(['comments: 2 omitted', 'logs: 4 omitted'])
  })
})

describe('a text', () => {
  test.each([
    ['a short one that fits', 'abc', 3, true],
    ['a short one that does not', 'abc', 2, false],
    ['the beginning of a long one', 'x'.repeat(500), 120, true],
    ['less than that', 'x'.repeat(500), 119, false],
    ['a short one of several bytes a letter', '門'.repeat(10), 29, false],
    ['nothing', '', 0, true],
  ])('is worth its room: %s', (_, text, bytes, expected) => {
    expect(isWorthRoom(text, bytes)).toBe(expected)
  })

  const fit = (text: string, bytes: number, keep: 'start' | 'end' = 'start'): unknown => {
    const { text: kept, note } = fitText({ text, form: 'markdown', keep }, bytes)
    return { text: kept, note }
  }

  test.each<[string, string, number, 'start' | 'end', string, string]>([
    ['whole', 'abc', 3, 'start', 'abc', ''],
    ['cut behind', 'x'.repeat(1000), 100, 'start', 'x'.repeat(56), ' [cut: the last 944 characters are omitted]'],
    ['cut in front', 'x'.repeat(1000), 100, 'end', 'x'.repeat(55), ' [cut: the first 945 characters are omitted]'],
    ['whole once it is clean', `a<!--${'x'.repeat(1000)}-->b`, 100, 'start', 'ab', ''],
    [
      'where cleaning leaves little of what is looked at, though there is more',
      `a<!--${'x'.repeat(3000)}-->b`,
      100,
      'start',
      'a',
      ' [cut: the last 3008 characters are omitted]',
    ],
    [
      'that from the end',
      `${'y'.repeat(3000)}<!--${'x'.repeat(2380)}-->b`,
      100,
      'end',
      'y'.repeat(12) + 'b',
      ' [cut: the first 2988 characters are omitted]',
    ],
  ])('%s', (_, text, bytes, keep, shown, note) => {
    expect(fit(text, bytes, keep)).toEqual({ text: shown, note })
  })
})
