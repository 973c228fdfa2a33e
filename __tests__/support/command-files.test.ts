import { describe, expect, test } from '@jest/globals'
import { readPairs } from './runner/command-files.ts'

describe('command files', () => {
  test.each([
    ['', []],
    [
      'a=1\nb=2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a=1=2', [['a', '1=2']]],
    ['a=', [['a', '']]],
    ['\n\na=1\n\n', [['a', '1']]],
    [
      'a<<E\none\ntwo\nE\nb=1',
      [
        ['a', 'one\ntwo'],
        ['b', '1'],
      ],
    ],
    ['a<<E\nE\n', [['a', '']]],
    ['a<<E\n\nE', [['a', '']]],
    ['a<<E\n\n\nE', [['a', '\n']]],
    ['a<<E\nb=1\n E\nE\n', [['a', 'b=1\n E']]],
    [
      'a=x<<E\nb=1',
      [
        ['a', 'x<<E'],
        ['b', '1'],
      ],
    ],
    ['a<<E\r\nx\r\nE\r\n', [['a', 'x\r']]],
  ])('%j', (text, pairs) => {
    expect(readPairs(text)).toEqual({ pairs, error: undefined })
  })

  test.each([
    ['a=1\nb<<E\nlost\nc=3\n', [['a', '1']], "Matching delimiter not found 'E'"],
    ['a<<E\nEE', [], "Matching delimiter not found 'E'"],
    ['a=1\nnonsense\nb=2', [['a', '1']], "Invalid format 'nonsense'"],
    ['=1', [], 'Name must not be empty'],
    ['<<E\nE', [], 'Name must not be empty'],
    ['a<<\n', [], 'delimiter must not be empty'],
  ])('%j ends in an error, and what follows is lost', (text, pairs, reason) => {
    const read = readPairs(text)
    expect(read.pairs).toEqual(pairs)
    expect(read.error).toContain(reason)
  })
})
