import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc, { seed } from '../../support/fast-check.ts'
import { findFaults } from '../../support/schedules/judge.ts'
import { play } from '../../support/schedules/play.ts'
import { schedules } from '../../support/schedules/schedule.ts'
import { Tally } from '../../support/schedules/tally.ts'

const numRuns = Number(process.env['SCHEDULES'] ?? 150)

const unhandled: unknown[] = []
const onUnhandled = (reason: unknown): void => {
  unhandled.push(reason)
}
beforeAll(() => {
  process.on('unhandledRejection', onUnhandled)
})
afterAll(() => {
  process.off('unhandledRejection', onUnhandled)
})

describe('whatever goes wrong, and whenever the step is stopped', () => {
  test(
    `a step makes one run, and leaves none behind (${numRuns} schedules from seed ${seed})`,
    async () => {
      const tally = new Tally()
      const property = fc.asyncProperty(schedules, async (schedule) => {
        const course = await play(schedule)
        expect(findFaults(course)).toEqual([])
        tally.count(course.outcome?.conclusion ?? 'killed', course.world.roots.length)
      })
      await fc.assert(property, { numRuns, seed })
      tally.print(`${numRuns} schedules from seed ${seed}`)
      expect(unhandled).toEqual([])
    },
    60_000 + numRuns * 200,
  )
})
