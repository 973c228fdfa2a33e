import { describe, expect, test } from '@jest/globals'
import { readCron } from '../../../src/resources/schedule/declared.ts'

const from = new Date('2026-01-05T09:30:00Z')

describe('a cron expression', () => {
  test.each([
    ['0 3 * * *', ['2026-01-06T03:00', '2026-01-07T03:00', '2026-01-08T03:00']],
    ['  0   9 * *  mon ', ['2026-01-12T09:00', '2026-01-19T09:00', '2026-01-26T09:00']],
    ['*/15 9-10 * * MON-FRI', ['2026-01-05T09:45', '2026-01-05T10:00', '2026-01-05T10:15']],
    ['0 10 */4 * *', ['2026-01-05T10:00', '2026-01-09T10:00', '2026-01-13T10:00']],
    // Either will do where both are restricted.
    ['0 0 13 * 5', ['2026-01-09T00:00', '2026-01-13T00:00', '2026-01-16T00:00']],
    ['0 0 * * 7', ['2026-01-11T00:00', '2026-01-18T00:00', '2026-01-25T00:00']],
    ['0 0 29 2 *', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
    // The clocks of Europe change that night; UTC doesn't.
    ['30 1 29 mar *', ['2026-03-29T01:30', '2027-03-29T01:30', '2028-03-29T01:30']],
  ])('%j is next due at %j', async (text, times) => {
    const cron = await readCron(text, from)
    expect(cron).toEqual({
      expression: text.trim().split(/\s+/).join(' '),
      nextRuns: times.map((time) => new Date(`${time}:00Z`)),
    })
  })

  test.each([
    ['', 'must be five fields'],
    ['0 3 * *', 'must be five fields'],
    ['0 0 3 * * *', 'must be five fields'],
    ['@daily', 'must be five fields'],
    ['0 0 L * *', 'must be five fields'],
    ['0 0 ? * 1#2', 'must be five fields'],
    ['60 * * * *', 'Invalid value for minute: 60.'],
    ['0 0 * 13 *', 'Invalid value for month.'],
    ['5/15 * * * *', 'makes no sense'],
    ['*/0 * * * *', 'makes no sense'],
    ['0 17-9 * * *', 'makes no sense'],
    ['0 0 30 2 *', 'never comes'],
  ])('%j is a problem: %s', async (text, words) => {
    expect(await readCron(text, from)).toContain(words)
  })
})
