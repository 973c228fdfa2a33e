import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { adaptivePace, backoffMs, fixedPace, politeDelayMs, type Pace } from '../../../src/oz/run/pace.ts'
import { createRandom } from '../../support/virtual/random.ts'

const hourMs = 3_600_000

/** The moments of all readings, in ms; `movesAt`: when the state moved, to be seen by the next reading. */
function readings(pace: Pace, untilMs: number, movesAt: (ms: number) => boolean = () => false): number[] {
  const moments: number[] = []
  for (let ms = 0; ms < untilMs; ms += pace.next(ms)) {
    moments.push(ms)
    if (movesAt(ms)) pace.stateMoved()
  }
  return moments
}

/** The mean time from an end, which may come at any moment, to the reading that sees it. */
function meanLagMs(pace: Pace, endsMs: readonly number[]): number {
  const moments = readings(pace, Math.max(...endsMs) * 2 + 60_000)
  const lags = endsMs.map((endMs) => (moments.find((ms) => ms >= endMs) ?? Infinity) - endMs)
  return lags.reduce((sum, lag) => sum + lag, 0) / lags.length
}

describe('the adaptive pace', () => {
  test.each([0, 0.25, 0.5, 0.999])('reads at most 300 times in any hour, with all jitter at %d', (jitter) => {
    const moments = readings(
      adaptivePace(() => jitter),
      5 * hourMs,
    )
    expect(mostInAnHour(moments)).toBeLessThanOrEqual(300)
  })

  test('reads at most 300 times in any hour though the state moves at every reading', () => {
    const moments = readings(
      adaptivePace(() => 0),
      5 * hourMs,
      () => true,
    )
    expect(mostInAnHour(moments)).toBeLessThanOrEqual(300)
  })

  test('reads at most 300 times in any hour, however the state moves', () => {
    const property = fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
      const random = createRandom(seed)
      const moments = readings(adaptivePace(random), 3 * hourMs, () => random() < share)
      expect(mostInAnHour(moments)).toBeLessThanOrEqual(300)
    })
    fc.assert(property, { numRuns: 100 })
  })

  test.each([2_000, 10_000, 20_000, 60_000, 300_000, 900_000, 3_600_000])(
    'sees the end of a run of %d ms 0.6 s or 3 %% late on average, whichever is more',
    (durationMs) => {
      const random = createRandom(durationMs)
      const means = Array.from({ length: 400 }, () => {
        const ends = Array.from({ length: 5 }, () => durationMs * (0.95 + 0.1 * random()))
        return meanLagMs(adaptivePace(random), ends)
      })
      const mean = means.reduce((sum, one) => sum + one, 0) / means.length
      expect(mean).toBeLessThanOrEqual(Math.max(600, 0.03 * durationMs))
    },
  )

  test('never waits less than half a second nor more than 15 s', () => {
    fc.assert(
      fc.property(
        fc.nat(8 * hourMs),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.boolean(),
        (ms, jitter, moved) => {
          const pace = adaptivePace(() => jitter)
          if (moved) pace.stateMoved()
          const waitMs = pace.next(ms)
          expect(waitMs).toBeGreaterThanOrEqual(500)
          expect(waitMs).toBeLessThanOrEqual(15_000)
        },
      ),
    )
  })

  test('comes closer for a while when the state moves', () => {
    const pace = adaptivePace(() => 0)
    pace.stateMoved()
    expect([1, 2, 3, 4].map(() => pace.next(190_000))).toEqual([5_000, 5_000, 5_000, 10_000])
  })

  test('spreads steps that began together', () => {
    const random = createRandom(3)
    const tenth = Array.from({ length: 50 }, () => readings(adaptivePace(random), 60_000)[20] ?? 0)
    expect(Math.max(...tenth) - Math.min(...tenth)).toBeGreaterThan(500)
  })
})

test('a fixed pace is what the user says', () => {
  const pace = fixedPace(7_000)
  pace.stateMoved()
  expect([pace.next(0), pace.next(hourMs)]).toEqual([7_000, 7_000])
})

describe('backoff', () => {
  test('has full jitter under a bound that doubles up to the cap', () => {
    const full = Array.from({ length: 8 }, (_, attempt) => backoffMs(attempt, () => 1, 30_000))
    expect(full).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
    expect(backoffMs(9, () => 0)).toBe(100)
    expect(backoffMs(1_000_000, () => 0.5)).toBe(15_000)
  })
})

describe('the wait a server asks for', () => {
  test.each([
    [undefined, 700, 5_000, 700],
    [3_000, 700, 5_000, 3_000],
    [0, 700, 5_000, 700],
    [2_147_484_000, 700, 5_000, 5_000],
    [3_000, 700, 0, 0],
    [3_000, 700, -9, 0],
  ])('asked %p, own %d, at most %d: %d', (askedMs, ownMs, longestMs, waitMs) => {
    expect(politeDelayMs(askedMs, ownMs, longestMs)).toBe(waitMs)
  })
})

function mostInAnHour(moments: readonly number[]): number {
  let first = 0
  let most = 0
  moments.forEach((ms, index) => {
    while ((moments[first] ?? 0) <= ms - hourMs) first += 1
    most = Math.max(most, index - first + 1)
  })
  return most
}
