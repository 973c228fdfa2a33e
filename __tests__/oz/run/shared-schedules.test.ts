import { describe, expect, test } from '@jest/globals'
import fc, { seed } from '../../support/fast-check.ts'
import type { Outcome } from '../../../src/oz/run/outcome.ts'
import type { Step } from '../../support/steps/step.ts'
import { Tally } from '../../support/schedules/tally.ts'
import { World } from '../../support/virtual/world.ts'
import { endsAfter, sharedKey } from './courses.ts'

const numRuns = Math.ceil(Number(process.env['SCHEDULES'] ?? 150) / 5)

/** Two to four steps that share a key, begun within seconds; some are stopped. */
interface Legs {
  readonly seed: number
  readonly legs: readonly Leg[]
  readonly listLagMs: number
  readonly postDelayMs: number
  readonly pendingMs: number
  readonly worksMs: number
}

interface Leg {
  readonly startMs: number
  readonly stop: { readonly kind: 'cancel' | 'kill'; readonly afterMs: number } | undefined
}

const schedules: fc.Arbitrary<Legs> = fc.record({
  seed: fc.integer(),
  legs: fc.array(
    fc.record({
      startMs: fc.oneof(fc.constant(0), fc.nat(100), fc.nat(8_000)),
      stop: fc.option(
        fc.record({
          kind: fc.constantFrom('cancel' as const, 'kill' as const),
          afterMs: fc.oneof(fc.nat(300), fc.nat(30_000)),
        }),
        { nil: undefined, freq: 4 },
      ),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  // Shorter than any run works: of runs that are over before one is listed, none could give way.
  listLagMs: fc.oneof(fc.constant(0), fc.nat(3_000), fc.nat(25_000)),
  postDelayMs: fc.oneof(fc.constant(0), fc.nat(2_000)),
  pendingMs: fc.oneof(fc.constant(0), fc.nat(20_000)),
  worksMs: fc.nat(120_000).map((ms) => ms + 60_000),
})

interface Played {
  readonly step: Step
  /** Undefined where it was killed. */
  readonly outcome: Outcome | undefined
}

async function playLeg(world: World, step: Step, { startMs, stop }: Leg): Promise<Played> {
  await world.clock.after(startMs)
  const ending = Promise.withResolvers<Outcome | undefined>()
  step.begin().then(ending.resolve, ending.reject)
  if (stop) {
    void world.clock.after(stop.afterMs).then(() => {
      if (stop.kind === 'cancel') step.cancel()
      else {
        step.main.kill()
        ending.resolve(undefined)
      }
    })
  }
  const outcome = await ending.promise
  await step.post()
  return { step, outcome }
}

async function play(schedule: Legs): Promise<{ world: World; played: readonly Played[] }> {
  const { legs, listLagMs, postDelayMs, pendingMs, worksMs } = schedule
  const faults = [
    { on: 'POST /agent/run', times: 'always' as const, lag: listLagMs, pending: pendingMs, delay: postDelayMs },
  ]
  const world = new World({ agent: endsAfter(worksMs), server: { faults }, seed: schedule.seed })
  const steps = legs.map((_, index) => world.step({ key: sharedKey(schedule.seed + index) }))
  const played = legs.map((leg, index) => playLeg(world, steps[index] ?? world.step(), leg))
  return { world, played: await world.clock.run(Promise.all(played)) }
}

function findFaults({ legs }: Legs, world: World, played: readonly Played[]): readonly string[] {
  const kept = world.oz.runs.filter(({ state }) => state !== 'CANCELLED')
  const finished = played.flatMap(({ outcome }, index) => (legs[index]?.stop ? [] : [outcome]))
  const isUndisturbed = legs.every(({ stop }) => stop === undefined)
  return [
    ...world.active.map((id) => `active after all: ${id}`),
    ...(kept.length > 1 ? [`${kept.length} runs of one key were carried through`] : []),
    ...(isUndisturbed && kept.length !== 1 ? ['no run was carried through'] : []),
    ...finished.flatMap((outcome) => {
      if (outcome?.conclusion === 'success') return outcome.runId === kept[0]?.id ? [] : ['success with another run']
      // Its run may have been taken down with the step that started it.
      return isUndisturbed || outcome?.conclusion !== 'cancelled'
        ? [`ended as ${outcome?.conclusion ?? 'nothing'}`]
        : []
    }),
  ]
}

describe('steps that share a key, whenever they begin and are stopped', () => {
  test(
    `carry one run through, and leave none (${numRuns} schedules from seed ${seed})`,
    async () => {
      const tally = new Tally()
      const property = fc.asyncProperty(schedules, async (schedule) => {
        const { world, played } = await play(schedule)
        expect(findFaults(schedule, world, played)).toEqual([])
        for (const { outcome } of played) tally.count(outcome?.conclusion ?? 'killed', world.oz.runs.length)
      })
      await fc.assert(property, { numRuns, seed })
      tally.print(`${numRuns} schedules of steps that share a key, from seed ${seed}`)
    },
    60_000 + numRuns * 500,
  )
})
