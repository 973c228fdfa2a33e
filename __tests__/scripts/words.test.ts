import { expect, test } from '@jest/globals'
import { findWords } from '../../scripts/lint/words.ts'

test('a word that readers stop at is found with its line and a better one', () => {
  expect(findWords('Fine.\nMend the eldest file.\nA mender is nobody.')).toEqual([
    { line: 2, word: 'Mend', better: '"fix" or "repair"' },
    { line: 2, word: 'eldest', better: '"oldest" or "older"' },
  ])
})
