import { describe, expect, test } from '@jest/globals'
import type { PatchLine } from '../../../src/prompt/context/context.ts'
import { formatPatch, readPatch } from '../../../src/prompt/context/patch.ts'

/** Kind, old line, new line, text. */
function rowsOf(patch: string): unknown[] {
  return readPatch(patch).map(({ kind, oldLine, newLine, text }: PatchLine) => [kind, oldLine, newLine, text])
}

const two = `@@ -9,3 +9,3 @@ open()
 one
-two
+Two
\\ No newline at end of file
@@ -98,2 +98,3 @@
 three
+four
 five
`

describe('a patch', () => {
  test('is read with both line numbers, from each hunk on anew', () => {
    expect(rowsOf(two)).toEqual([
      ['hunk', undefined, undefined, '@@ -9,3 +9,3 @@ open()'],
      ['context', 9, 9, 'one'],
      ['removed', 10, undefined, 'two'],
      ['added', undefined, 10, 'Two'],
      ['note', undefined, undefined, '\\ No newline at end of file'],
      ['hunk', undefined, undefined, '@@ -98,2 +98,3 @@'],
      ['context', 98, 98, 'three'],
      ['added', undefined, 99, 'four'],
      ['context', 99, 100, 'five'],
    ])
  })

  test('is written with the numbers in columns, so that either side can be named', () => {
    expect(formatPatch(readPatch(two))).toBe(`@@ -9,3 +9,3 @@ open()
  9   9  one
 10     -two
     10 +Two
\\ No newline at end of file
@@ -98,2 +98,3 @@
 98  98  three
     99 +four
 99 100  five`)
  })

  test.each([
    [
      'of a new file',
      '@@ -0,0 +1 @@\n+one\n+two',
      [
        ['added', undefined, 1, 'one'],
        ['added', undefined, 2, 'two'],
      ],
    ],
    [
      'that takes two lines from the tenth on',
      '@@ -10,12 +10,10 @@\n-a\n-b\n c',
      [
        ['removed', 10, undefined, 'a'],
        ['removed', 11, undefined, 'b'],
        ['context', 12, 10, 'c'],
      ],
    ],
    ['of a file that goes', '@@ -1 +0,0 @@\n-one', [['removed', 1, undefined, 'one']]],
    [
      'with an empty line of context',
      '@@ -1,2 +1,2 @@\n\n+x',
      [
        ['context', 1, 1, ''],
        ['added', undefined, 2, 'x'],
      ],
    ],
    ['with a line that looks like a hunk', '@@ -1 +1 @@\n+@@ -5 +5 @@\n', [['added', undefined, 1, '@@ -5 +5 @@']]],
    ['with half a hunk line', '@@ -1 +1 @@\n@@ -5 @@', [['context', 1, 1, '@ -5 @@']]],
  ])('%s', (_, patch, lines) => {
    expect(rowsOf(patch).slice(1)).toEqual(lines)
  })

  test('what is no diff comes back as it is', () => {
    const text = 'Binary files differ\n+not added\n-not removed\n x @@ -1 +1 @@'
    expect(readPatch(text).every(({ kind }) => kind === 'note')).toBe(true)
    expect(formatPatch(readPatch(text))).toBe(text)
    expect(readPatch('')).toEqual([])
  })
})
