import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { failingSteps } from '../../../src/github/read/jobs.ts'
import { startCpuWatch } from '../../support/cpu.ts'

const time = '2026-01-01T12:00:00.1234567Z '
const lines = (count: number, name: string): string[] => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`)
const logOf = (...parts: readonly string[]): string => parts.map((line) => `${time}${line}\n`).join('')

const command = (words: string): string[] => [
  `##[group]Run ${words}`,
  words,
  'shell: /usr/bin/bash -e {0}',
  '##[endgroup]',
]
const exit = '##[error]Process completed with exit code 1.'
const failed = [...command('npm test'), ...lines(1000, 'test'), exit]
const passed = ['##[group]Run actions/checkout@v6', '##[endgroup]', ...lines(200, 'checkout')]
const cleanup = ['Post job cleanup.', ...lines(40, 'git'), 'Cleaning up orphan processes', 'terminated node']

describe('of a log stays', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['the step that failed, whole', [...lines(500, 'runner'), ...passed, ...failed, ...cleanup], failed],
    [
      'with a group of a tool that is called "Run …" as well',
      ['##[group]Run a', 'with:', '  x: y', '##[endgroup]', '##[group]Run tests', 'no', '##[endgroup]', exit],
      ['##[group]Run a', 'with:', '  x: y', '##[endgroup]', '##[group]Run tests', 'no', '##[endgroup]', exit],
    ],
    [
      'the steps that wrote errors, the one that ended with it last',
      [...failed, ...command('lint'), '##[error]a.ts: semicolon', ...passed, ...cleanup],
      [...command('lint'), '##[error]a.ts: semicolon', '', ...failed],
    ],
    [
      'the cleanup only where it is what failed',
      [...passed, 'Post job cleanup.', '##[error]Cache save failed'],
      ['Post job cleanup.', '##[error]Cache save failed'],
    ],
    ['without an error all but the cleanup', [...lines(300, 'out'), ...cleanup], lines(300, 'out')],
    [
      'an error that is only spoken of is none',
      ['##[group]Run echo', '##[endgroup]', 'echo ##[error]no', ...failed],
      failed,
    ],
    ['nothing of an empty one', [], []],
  ])('%s', (_, log, kept) => {
    expect(failingSteps(logOf(...log)).split('\n')).toEqual(kept.length === 0 ? [''] : kept)
  })
})

test('colors, carriage returns and times are gone', () => {
  expect(failingSteps(`\uFEFF${time}\u001b[31mred\u001b[0m text\r\n${time}##[error]\u001b[1mbold\r\n`)).toBe(
    'red text\n##[error]bold',
  )
})

test('very long lines are cut', () => {
  expect(failingSteps(logOf('x'.repeat(100_000)))).toHaveLength(2000)
})

test('what is kept stood in the log, step by step in order', () => {
  const line = fc.constantFrom('##[error]e', '##[group]Run x', 'shell: x', 'plain', 'Post job cleanup.', '##[endgroup]')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 300 }), (texts) => {
      const shown = failingSteps(logOf(...texts))
        .split('\n')
        .filter((text) => text !== '')
      expect(texts).toEqual(expect.arrayContaining(shown))
      expect(shown.length).toBeLessThanOrEqual(texts.length)
      expect(shown.includes('##[error]e')).toBe(texts.includes('##[error]e'))
    }),
    { numRuns: 200 },
  )
})

describe('10 MB of each hostile shape ends soon', () => {
  test.each([
    ['errors', '##[error]x\n'],
    ['step starts', '##[group]Run x\n'],
    ['empty lines', '\n'],
    ['one line', 'x'],
    ['times', time],
  ])('%s', (_, part) => {
    const cpuMs = startCpuWatch()
    failingSteps(part.repeat(Math.ceil(10_000_000 / part.length)))
    expect(cpuMs()).toBeLessThan(10_000)
  })
})
