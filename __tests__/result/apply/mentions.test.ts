import { expect, test } from '@jest/globals'
import { countMentions, maxMentions, requireFewMentions } from '../../../src/result/apply/mentions.ts'
import { Rejection } from '../../../src/result/apply/rejection.ts'

test.each([
  ['@mona and @hubot', 2],
  ['@Mona @mona @MONA', 1],
  ['@octo/team-a, @octo/team-b', 2],
  ['(@mona) "@hubot" *@octo*', 3],
  ['mona@example.com', 0],
  ['https://example.com/@mona', 0],
  ['`@mona` and ``@hubot ` ``', 0],
  ['an open ` before @mona', 1],
  ['```\n@mona\n```\n@hubot', 1],
  ['~~~ts\n@Component\n~~~', 0],
  ['````\n```\n@mona\n````\n@hubot', 1],
  ['> ```\n> @mona\n> ```', 0],
  ['```\n@mona', 0],
  ['@@mona @ -@-', 0],
  ['', 0],
])('%j mentions %i', (text, count) => {
  expect(countMentions([text])).toBe(count)
})

test('names in all the texts count together', () => {
  expect(countMentions(['@a @b', '@b @c'])).toBe(3)
})

test('a storm is refused', () => {
  const names = (count: number): string => Array.from({ length: count }, (_, index) => `@user${index}`).join(' ')
  expect(() => {
    requireFewMentions([names(maxMentions)])
  }).not.toThrow()
  expect(() => {
    requireFewMentions([names(maxMentions), '@onemore'])
  }).toThrow(new Rejection(`it mentions ${maxMentions + 1} people, and ${maxMentions} is the limit`))
})

test.each([
  ['backticks', '`'.repeat(300_000)],
  ['runs of backticks', '` `` '.repeat(60_000)],
  ['at signs', '@'.repeat(300_000)],
  ['slashes', '@a/'.repeat(100_000)],
])('300,000 characters of %s take no time', (_, text) => {
  const start = performance.now()
  countMentions([text])
  expect(performance.now() - start).toBeLessThan(1_000)
})
