/** Any file and any server: one step makes the file true, a second one finds nothing to do, and nobody else's is touched. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import type { JsonObject } from '../../../src/platform/json.ts'
import type { Schedule } from '../../../src/oz/client/schedules.ts'
import { byAge, type DeclaredSchedule, differencesOf, keyOf } from '../../../src/resources/schedule/declared.ts'
import { declared, never, repositoryId, ScheduleWorld } from './world.ts'

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const spec = fc.record({
  name: fc.constantFrom('Nightly', 'Weekly', 'a'),
  cron: fc.constantFrom('0 3 * * *', '*/5 * * * *', '0 9 * * mon'),
  prompt: fc.constantFrom('Look.', 'Look again.', 'Ends with a full stop'),
  enabled: fc.boolean(),
  extra: fc.record(
    {
      model_id: fc.constantFrom('auto', 'gpt-5-4-high', ''),
      environment_id: fc.constantFrom('env-1', 'env-2'),
      computer_use_enabled: fc.boolean(),
      idle_timeout_minutes: fc.constantFrom(5, 10),
      harness: fc.constantFrom({ type: 'oz' }, { type: 'claude' }),
      mcp_servers: fc.constantFrom({}, { docs: { url: 'https://mcp.example.com' } }),
      skills: fc.constantFrom([], ['o/r:s']),
    },
    { requiredKeys: [] },
  ),
})
const file = fc
  .uniqueArray(fc.tuple(key, spec), { selector: ([one]) => one, maxLength: 5 })
  .map((entries) => entries.map(([one, over]) => declared(one, over)))
/**
 * Ours under any key, doubles too; another repository's, and some nobody marked. Some stand as the file has them, some
 * have more than that.
 */
const standing = fc.array(
  fc.record({
    owner: fc.oneof(
      { weight: 3, arbitrary: key.map((one) => `gha:7:${one}`) },
      fc.constantFrom('gha:77:a', 'mine', ''),
    ),
    like: fc.constantFrom('itself', 'the file', 'the file and more'),
    spec,
  }),
  { maxLength: 8 },
)
type Standing = typeof standing extends fc.Arbitrary<infer T> ? T : never

async function seed(world: ScheduleWorld, schedules: Standing, wanted: readonly DeclaredSchedule[]): Promise<void> {
  for (const { owner, spec: over, like } of schedules) {
    const own = declared('x', over).spec
    const inFile = wanted.find((one) => keyOf(owner, repositoryId) === one.key)?.spec
    const base = like === 'itself' || inFile === undefined ? own : inFile
    const more = like === 'the file and more' ? over.extra : {}
    const config = { ...more, ...base.config, name: owner }
    await world.clock.run(world.api.create({ ...base, config }, undefined, { signal: never }))
  }
  world.oz.clearRequests()
}

const isOurs = ({ owner }: Schedule): boolean => keyOf(owner, repositoryId) !== undefined

function expectTrue(wanted: readonly DeclaredSchedule[], schedules: readonly Schedule[], prune: boolean): void {
  const keys = wanted.map((one) => one.key)
  const ours = schedules.filter(isOurs)
  for (const one of wanted) {
    const standing = ours.filter(({ owner }) => keyOf(owner, repositoryId) === one.key)
    expect(standing.map((existing) => differencesOf(one.spec, existing))).toEqual([[]])
    const wantedConfig = one.spec.config
    expect(standing.map(({ config }) => telling(config, wantedConfig))).toEqual([telling(wantedConfig, wantedConfig)])
  }
  if (prune) expect(ours.map(({ owner }) => keyOf(owner, repositoryId)).toSorted()).toEqual(keys.toSorted())
}

/** What says the same as nothing. */
const empty = ['""', '{}', 'false', '10', '{"type":"oz"}']

/** Computer use is on unless it is switched off, and what the file doesn't say of it stays as it is on the server. */
function telling(config: JsonObject, wanted: JsonObject): JsonObject {
  const says = ([key, value]: [string, unknown]): boolean =>
    key === 'computer_use_enabled'
      ? value === false && wanted[key] !== undefined
      : !empty.includes(JSON.stringify(value))
  return Object.fromEntries(Object.entries(config).filter(says))
}

describe('any file and any server', () => {
  test('are one after one step, and stay so', async () => {
    await fc.assert(
      fc.asyncProperty(file, standing, fc.boolean(), async (wanted, before, prune) => {
        const world = new ScheduleWorld()
        await seed(world, before, wanted)
        const foreign = (await world.list()).filter((one) => !isOurs(one))
        const first = await world.clock.run(world.apply(wanted, { prune }))
        expect([first.error, first.warnings]).toEqual([undefined, []])
        const after = await world.list()
        expectTrue(wanted, after, prune)
        expect(after.filter((one) => !isOurs(one))).toEqual(foreign)

        world.oz.clearRequests()
        const second = await world.clock.run(world.apply(wanted, { prune }))
        expect(second.rows.filter(({ result }) => result !== 'none')).toEqual([])
        expect(world.writes).toEqual([])
        expect(await world.list()).toEqual(after)
      }),
    )
  })

  test('of doubles the eldest stays, and keeps its id', async () => {
    await fc.assert(
      fc.asyncProperty(file, standing, async (wanted, before) => {
        const world = new ScheduleWorld()
        await seed(world, before, wanted)
        const eldest = new Map(
          (await world.list())
            .toSorted(byAge)
            .toReversed()
            .map(({ owner, id }) => [owner, id] as const),
        )
        await world.clock.run(world.apply(wanted))
        for (const { owner, id } of (await world.list()).filter(isOurs)) {
          const isInFile = wanted.some((one) => one.key === keyOf(owner, repositoryId))
          if (isInFile && eldest.has(owner)) expect(id).toBe(eldest.get(owner))
        }
      }),
    )
  })
})

const fault = fc.record({
  on: fc.constantFrom(
    'POST /agent/schedules',
    'GET /agent/schedules',
    'PUT /agent/schedules/*',
    'DELETE /agent/schedules/*',
    'POST /agent/schedules/*/pause',
    'POST /agent/schedules/*/resume',
  ),
  nth: fc.integer({ min: 1, max: 3 }),
  times: fc.integer({ min: 1, max: 8 }),
  what: fc.constantFrom(
    { reset: 'before' as const },
    { reset: 'after' as const },
    { stall: 'all' as const, processed: true },
    { answer: { status: 502, html: true as const }, processed: true },
    { answer: { status: 503, problem: 'resource_unavailable' } },
    { answer: { status: 429, headers: { 'Retry-After': '2' } } },
    { answer: { status: 400, problem: 'invalid_request' } },
    { truncate: true },
  ),
})

describe('whatever goes wrong on the way', () => {
  test('nothing is doubled, nobody else is touched, and the next step makes the file true', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        standing,
        fc.array(fault, { minLength: 1, maxLength: 3 }),
        async (wanted, before, faults) => {
          const world = new ScheduleWorld()
          await seed(world, before, wanted)
          const foreign = (await world.list()).filter((one) => !isOurs(one))
          for (const { on, nth, times, what } of faults) world.oz.addFault({ on, nth, times, ...what })
          // A list that can't be read ends the step before anything is changed.
          await world.clock.run(world.apply(wanted, { prune: true })).catch(() => undefined)
          const between = await world.list()
          const made = between.filter(
            (one) => isOurs(one) && wanted.some((w) => w.key === keyOf(one.owner, repositoryId)),
          )
          const owners = made.map(({ owner }) => owner)
          const doublesBefore = before.map(({ owner }) => owner).filter((owner, at, all) => all.indexOf(owner) !== at)
          expect(
            owners.filter((owner, at) => owners.indexOf(owner) !== at && !doublesBefore.includes(owner ?? '')),
          ).toEqual([])

          const last = await world.clock.run(world.apply(wanted, { prune: true }))
          expect(last.error).toBeUndefined()
          const after = await world.list()
          expectTrue(wanted, after, true)
          expect(after.filter((one) => !isOurs(one))).toEqual(foreign)
        },
      ),
    )
  })
})

describe('steps at the same time', () => {
  test('end without doubles', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 3 }),
        async (wanted, delays) => {
          const world = new ScheduleWorld()
          const steps = [0, ...delays].map(async (delayMs) => {
            await world.clock.after(delayMs)
            return world.apply(wanted)
          })
          const ends = await world.clock.run(Promise.all(steps))
          expect(ends.flatMap(({ error }) => error ?? [])).toEqual([])
          expectTrue(wanted, await world.list(), true)
        },
      ),
    )
  })
})
