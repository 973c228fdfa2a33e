import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failingPart } from '../../../src/github/read/job-log.ts'

const time = '2026-01-01T12:00:00.1234567Z '
const lines = (count: number, name: string): string[] => Array.from({ length: count }, (_, n) => `${name} ${n + 1}`)
const logOf = (...parts: readonly string[]): string => parts.map((line) => `${time}${line}\n`).join('')

test('what led to the error, from where its step begins, and not the head', () => {
  const excerpt = failingPart(
    logOf(
      ...lines(500, 'runner'),
      '##[group]Run npm test',
      ...lines(20, 'test'),
      '##[error]Process completed with exit code 1.',
      '##[group]Run cleanup',
      ...lines(30, 'post'),
    ),
  )
  expect(excerpt.log.split('\n')).toEqual([
    '[… 500 lines left out …]',
    '##[group]Run npm test',
    ...lines(20, 'test'),
    '##[error]Process completed with exit code 1.',
    '[… 31 lines left out …]',
  ])
  expect(excerpt.omittedLines).toBe(531)
})

test('of a long step the end', () => {
  const { log, omittedLines } = failingPart(logOf('##[group]Run it', ...lines(1000, 'out'), '##[error]exit code 1'))
  expect(log.split('\n').slice(0, 2)).toEqual(['[… 921 lines left out …]', 'out 921'])
  expect(log.endsWith('out 1000\n##[error]exit code 1')).toBe(true)
  expect(omittedLines).toBe(921)
})

test('several errors: the last always, then the first ones', () => {
  const blocks = Array.from({ length: 20 }, (_, n) => [
    ...lines(100, `block ${n + 1} line`),
    `##[error]number ${n + 1}`,
  ])
  const { log } = failingPart(logOf(...blocks.flat()))
  const shown = [...log.matchAll(/##\[error\]number (\d+)/g)].map((match) => Number(match[1]))
  expect(shown).toEqual([1, 2, 3, 20])
  expect(log.split('\n').length).toBeLessThanOrEqual(410)
})

test('without an error its end', () => {
  const { log, omittedLines } = failingPart(logOf(...lines(1000, 'out')))
  expect(log.split('\n')).toHaveLength(151)
  expect(log.endsWith('out 1000')).toBe(true)
  expect(omittedLines).toBe(850)
})

test('an error that is only spoken of is none', () => {
  const { log } = failingPart(logOf('echo ##[error]no', ...lines(200, 'out')))
  expect(log).not.toContain('echo')
})

test('colours, carriage returns and times are gone', () => {
  expect(failingPart(`\uFEFF${time}\u001b[31mred\u001b[0m text\r\n${time}##[error]\u001b[1mbold\r\n`)).toEqual({
    log: 'red text\n##[error]bold',
    omittedLines: 0,
  })
})

test('an empty log', () => {
  expect(failingPart('')).toEqual({ log: '', omittedLines: 0 })
})

test('very long lines are cut', () => {
  expect(failingPart(logOf('x'.repeat(100_000))).log).toHaveLength(1000)
})

test('kept and left out lines add up, and what is kept is in order', () => {
  const line = fc.constantFrom('##[error]e', '##[group]Run x', 'plain', '', '##[endgroup]')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 900 }), (texts) => {
      const numbered = texts.map((text, index) => `${text}|${index}`)
      const { log, omittedLines } = failingPart(logOf(...numbered))
      const kept = log === '' ? [] : log.split('\n').filter((shown) => !shown.startsWith('[…'))
      expect(kept.length + omittedLines).toBe(texts.length)
      const order = kept.map((shown) => Number(shown.split('|').at(-1)))
      expect(order).toEqual([...order].sort((a, b) => a - b))
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
    const started = performance.now()
    failingPart(part.repeat(Math.ceil(10_000_000 / part.length)))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
