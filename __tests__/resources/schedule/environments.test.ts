import { describe, expect, test } from '@jest/globals'
import type { Environment } from '../../../emulator/catalog.ts'
import { ActionError } from '../../../src/platform/errors.ts'
import type { DeclaredSchedule } from '../../../src/resources/schedule/declared.ts'
import { declared, never, ScheduleWorld } from './world.ts'

function environment(uid: string, name: string, ...repositories: string[]): Environment {
  const github_repos = repositories.map((full) => ({ owner: full.split('/')[0] ?? '', repo: full.split('/')[1] ?? '' }))
  return { uid, config: { name, github_repos }, last_updated: '2026-01-01T00:00:00Z', setup_failed: false }
}

const catalog = {
  environments: [environment('env-1', 'web', 'octo/web'), environment('env-2', 'platform', 'octo/api', 'octo/web')],
}

function inEnvironment(key: string, wanted: string): DeclaredSchedule {
  const plain = declared(key, { extra: { environment_id: wanted } })
  return { ...plain, environment: wanted }
}

async function uidsAfter(world: ScheduleWorld): Promise<Readonly<Record<string, unknown>>> {
  return Object.fromEntries((await world.list()).map(({ name, config }) => [name, config['environment_id']]))
}

const lookUps = (world: ScheduleWorld) => world.oz.requests.filter(({ path }) => path.endsWith('/agent/environments'))

async function rejectionOf(world: ScheduleWorld, wanted: readonly DeclaredSchedule[]): Promise<string> {
  const error: unknown = await world.clock.run(world.apply(wanted)).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(world.writes).toEqual([])
  return error instanceof ActionError ? error.oneLine : String(error)
}

describe('the environment of a schedule', () => {
  test('is a uid, an exact name, or the one that includes this repository; the list is read once', async () => {
    const world = new ScheduleWorld({ catalog })
    const wanted = [inEnvironment('a', 'platform'), inEnvironment('b', 'env-1'), inEnvironment('c', 'auto')]
    await world.clock.run(world.apply(wanted))
    expect(await uidsAfter(world)).toEqual({ a: 'env-2', b: 'env-1', c: 'env-1' })
    expect(lookUps(world)).toHaveLength(1)
    world.oz.clearRequests()
    const { rows } = await world.clock.run(world.apply(wanted))
    expect(rows.map(({ action }) => action)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect(world.writes).toEqual([])
  })

  test('is not looked up where it is a uid in form, or none is named', async () => {
    const world = new ScheduleWorld({ catalog })
    await world.clock.run(world.apply([inEnvironment('a', 'SVhg783GBFQHk5OzdPfFU9'), declared('b')]))
    expect(await uidsAfter(world)).toEqual({ a: 'SVhg783GBFQHk5OzdPfFU9', b: undefined })
    expect(lookUps(world)).toEqual([])
    expect(world.lines.join('\n')).toContain('No environment: b. Their agents start without a clone')
  })

  test('that is not there ends the step before anything is changed, with all such names and the near ones', async () => {
    const world = new ScheduleWorld({ catalog })
    const refusal = await rejectionOf(world, [
      declared('fine'),
      inEnvironment('a', 'wep'),
      inEnvironment('b', 'Platform'),
    ])
    expect(refusal).toMatch(
      /a: environment: this key can use no environment named "wep".* b: environment: this key can use no environment named "Platform"/,
    )
    expect(refusal).toMatch(/Did you mean "web"\?.*Did you mean "platform"\?/)
  })

  test('is not lost because the list could not be read for once', async () => {
    const world = new ScheduleWorld({ catalog })
    const wanted = [inEnvironment('a', 'auto'), inEnvironment('b', 'web')]
    await world.clock.run(world.apply(wanted))
    world.oz.clearRequests()
    world.oz.addFault({ on: 'GET /agent/environments', times: 'always', answer: { status: 503, html: true } })
    expect(await rejectionOf(world, wanted)).toContain('Could not read the environments that schedules name: HTTP 503')
    expect(await uidsAfter(world)).toEqual({ a: 'env-1', b: 'env-1' })
  })

  test('is sent as it is to a server that has no list of environments; auto goes without', async () => {
    const world = new ScheduleWorld()
    world.oz.addFault({ on: 'GET /agent/environments', times: 'always', answer: { status: 404, html: true } })
    await world.clock.run(world.apply([inEnvironment('a', 'auto'), inEnvironment('b', 'web')]))
    expect(await uidsAfter(world)).toEqual({ a: undefined, b: 'web' })
    expect(world.lines.join('\n')).toMatch(
      /a: environment: auto: the environments couldn't be listed.*\n(?:.*\n)*?b: Couldn't look up the environment "web"/,
    )
  })
})

describe('the latest runs', () => {
  const minuteMs = 60_000

  test('are told with state, age and link, one request a schedule, and only of what is ours', async () => {
    const world = new ScheduleWorld()
    const wanted = [declared('a', { cron: '*/30 * * * *' }), declared('b')]
    await world.clock.run(world.apply(wanted))
    // The emulator starts what is due when it is asked for anything.
    await world.clock.pass(31 * minuteMs)
    await world.list()
    for (let other = 0; other < 6; other += 1)
      await world.clock.run(world.ozApi.createRun({ prompt: 'x', config: { name: 'another' } }, { signal: never }))
    await world.clock.pass(20 * minuteMs)
    const { plan, rows } = await world.clock.run(world.apply(wanted))
    const [run] = world.oz.runs
    expect(plan.map(({ key, run: last }) => [key, last])).toEqual([
      [
        'a',
        { state: 'SUCCEEDED', age: expect.stringMatching(/^\d+ min$/) as unknown, link: expect.any(String) as unknown },
      ],
      ['b', undefined],
    ])
    expect(world.oz.runs).toHaveLength(1 + 6)
    expect(run?.birth.request.config?.name).toBe('gha:7:a')
    expect(rows.map(({ result }) => result)).toEqual(['none', 'none'])
  })

  test('are left out where the server will not give them, and nothing else suffers', async () => {
    const world = new ScheduleWorld()
    const wanted = Array.from({ length: 9 }, (_, at) => declared(`k${at}`))
    await world.clock.run(world.apply(wanted))
    world.oz.clearRequests()
    world.oz.addFault({ on: 'GET /agent/runs', times: 'always', answer: { status: 500 } })
    const { plan, error } = await world.clock.run(world.apply(wanted))
    expect(error).toBeUndefined()
    expect(plan.every(({ run, action }) => run === undefined && action === 'unchanged')).toBe(true)
    expect(world.oz.requests.filter(({ path }) => path.endsWith('/agent/runs')).length).toBeLessThanOrEqual(4)
    expect(world.lines.filter((line) => line.includes("latest runs can't be shown"))).toHaveLength(1)
  })
})
