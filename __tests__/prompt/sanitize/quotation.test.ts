import { expect, test } from '@jest/globals'
import { readQuotation } from '../../../src/prompt/sanitize/quotation.ts'
import { readSource } from '../../../src/prompt/sanitize/source.ts'

test.each<readonly [line: string, depth: number | undefined, end: number]>([
  ['a', 0, 0],
  ['', 0, 0],
  ['> a', 1, 2],
  ['>a', 1, 1],
  ['>', 1, 1],
  ['>  a', 1, 2],
  ['> > a', 2, 4],
  ['>> a', 2, 3],
  ['   > a', 1, 5],
  ['    > a', undefined, 0],
  ['>    > a', 2, 7],
  ['>     > a', undefined, 2],
  ['\t> a', undefined, 0],
  ['>\t> a', undefined, 1],
  ['>\ta', 1, 1],
  ['- a', undefined, 0],
  ['> - a', undefined, 2],
  ['> + a', undefined, 2],
  ['> * a', undefined, 2],
  ['> 1. a', undefined, 2],
  ['> 12) a', undefined, 2],
  ['> [^a]: b', undefined, 2],
  ['> -a', 1, 2],
  ['> 1.a', 1, 2],
  ['> [a]', 1, 2],
  ['-a', 0, 0],
])('the quotation of %j is known to be %j deep', (line, depth, end) => {
  expect(readQuotation(readSource(line), 0)).toEqual({ depth, end })
  expect(readQuotation(readSource(`x\n${line}\n> > y`), 2)).toEqual({ depth, end: end + 2 })
})
