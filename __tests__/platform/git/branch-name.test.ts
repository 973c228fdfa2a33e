import { expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { spawnSync } from 'node:child_process'
import { isBranchName } from '../../../src/platform/git/repository.ts'

function gitSays(name: string): boolean {
  const { status, stdout } = spawnSync('git', ['check-ref-format', '--branch', name], { encoding: 'utf8' })
  return status === 0 && stdout === `${name}\n`
}

test.each([
  ['fix', true],
  ['oz/fix-1.2', true],
  ['+fix', true],
  ['ünï/日本', true],
  ["$(id);'`", true],
  ['', false],
  ['-fix', false],
  ['HEAD', false],
  ['@{-1}', false],
  ['a..b', false],
  ['a//b', false],
  ['/a', false],
  ['a/', false],
  ['.a', false],
  ['a/.b', false],
  ['a.lock', false],
  ['a.lock/b', false],
  ['a.', false],
  ['a\u007f', false],
  ['a\\b', false],
])('isBranchName(%j) is %s, as git says', (name, valid) => {
  expect(isBranchName(name)).toBe(valid)
  expect(gitSays(name)).toBe(valid)
})

test('agrees with git on names made of what matters', () => {
  const part = fc.constantFrom(
    'a',
    'B',
    '.',
    '/',
    '-',
    '@',
    '{',
    '}',
    '.lock',
    '~',
    '^',
    ':',
    '?',
    '*',
    '[',
    ']',
    '\\',
    ' ',
    '\t',
    '\u0001',
    'é',
  )
  const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(name, (text) => {
      expect([text, isBranchName(text)]).toEqual([text, gitSays(text)])
    }),
    { numRuns: 60 },
  )
})

test('is false for what no ref can hold', () => {
  expect(isBranchName('x'.repeat(256))).toBe(false)
  expect(isBranchName('half\uD83D')).toBe(false)
})
