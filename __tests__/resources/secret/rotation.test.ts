import { describe, expect, test } from '@jest/globals'
import { readRotation } from '../../../src/resources/secret/declared.ts'

const now = new Date('2026-01-15T12:00:00Z')

describe('the day a value was changed', () => {
  test.each([
    // A day is over everywhere on earth before what was stored counts as later.
    ['2026-01-10', '2026-01-11T14:00:00.000Z'],
    ['2026-01-15', '2026-01-16T14:00:00.000Z'],
    ['2026-01-10T09:30:00Z', '2026-01-10T09:30:00.000Z'],
    ['2026-01-10T09:30+02:00', '2026-01-10T07:30:00.000Z'],
    ['2026-01-15T12:04:00Z', '2026-01-15T12:04:00.000Z'],
  ])('%s is settled at %s', (text, settledAt) => {
    expect(readRotation(text, now)).toEqual({ text, settledAt: new Date(settledAt) })
  })

  test.each([
    ['2026-01-17', 'in the future'],
    ['2026-01-15T12:06:00Z', 'in the future'],
    ['2026-13-01', 'must be a day'],
    ['2026-01-10T09:30:00', 'must be a day'],
    ['yesterday', 'must be a day'],
    ['1/2/2026', 'must be a day'],
  ])('%s is a problem: %s', (text, words) => {
    expect(readRotation(text, now)).toEqual(expect.stringContaining(words))
  })
})
