import { describe, expect, test } from '@jest/globals'
import { byAge } from '../../../src/resources/schedule/declared.ts'
import { actionsOf, declared, never, ScheduleWorld } from './world.ts'

const files = [declared('a'), declared('b'), declared('c')]

describe('a step that makes schedules true', () => {
  test('calls for differences only, pauses and resumes where nothing else differs', async () => {
    const world = new ScheduleWorld()
    await world.clock.run(world.apply([declared('a'), declared('b', { enabled: false }), declared('c'), declared('d')]))
    world.oz.clearRequests()
    const wanted = [
      declared('a', { enabled: false }),
      declared('b'),
      declared('c', { prompt: 'Other.', enabled: false }),
      declared('e'),
    ]
    const { plan, rows } = await world.clock.run(world.apply(wanted))
    expect(actionsOf(plan)).toEqual({ a: 'pause', b: 'resume', c: 'update', d: 'left', e: 'create' })
    expect(rows.find(({ key }) => key === 'c')?.changes).toEqual(['prompt', 'enabled'])
    expect(world.writes.map((call) => call.replace(/id-\d+/, 'id'))).toEqual([
      'POST /api/v1/agent/schedules/id/pause',
      'POST /api/v1/agent/schedules/id/resume',
      'PUT /api/v1/agent/schedules/id',
      'POST /api/v1/agent/schedules',
    ])
    const pruned = await world.clock.run(world.apply(wanted, { prune: true }))
    expect(actionsOf(pruned.plan)).toMatchObject({ d: 'delete', e: 'unchanged' })
    expect(await world.list()).toHaveLength(4)
  })

  test('takes for the same what a server writes otherwise', async () => {
    const world = new ScheduleWorld()
    const stored = declared('a', {
      cron: '0  3 * * *',
      prompt: 'Look after it.\n',
      extra: { computer_use_enabled: false, skill_spec: '' },
    })
    await world.clock.run(world.api.create(stored.spec, undefined, { signal: never }))
    const { plan } = await world.clock.run(world.apply([declared('a', { extra: { idle_timeout_minutes: 10 } })]))
    expect(actionsOf(plan)).toEqual({ a: 'unchanged' })
  })

  test('goes on after a refusal, and tells which one failed; the next step does the rest', async () => {
    const world = new ScheduleWorld({
      faults: [
        {
          on: 'POST /agent/schedules',
          nth: 2,
          answer: { status: 400, problem: 'invalid_request', detail: 'no such model' },
        },
      ],
    })
    const { rows, error } = await world.clock.run(world.apply(files))
    expect(rows.map(({ key, result }) => [key, result])).toEqual([
      ['a', 'done'],
      ['b', 'failed'],
      ['c', 'done'],
    ])
    expect(error?.oneLine).toContain('Could not create the schedule b: HTTP 400: no such model.')
    const next = await world.clock.run(world.apply(files))
    expect(actionsOf(next.plan)).toEqual({ a: 'unchanged', b: 'create', c: 'unchanged' })
    expect(next.error).toBeUndefined()
  })

  test.each([
    ['a server that stays away', { reset: 'before' as const }],
    ['a server in trouble', { answer: { status: 503, problem: 'resource_unavailable' } }],
    ['a key that is not accepted', { answer: { status: 401, problem: 'authentication_required' } }],
  ])('does not try the rest with %s', async (_, what) => {
    const world = new ScheduleWorld()
    world.oz.addFault({ on: 'POST /agent/schedules', nth: 2, times: 'always', ...what })
    const { rows, error } = await world.clock.run(world.apply(files))
    expect(rows.map(({ result }) => result)).toEqual(['done', 'failed', 'not_tried'])
    expect(error).toBeDefined()
    expect(await world.list()).toHaveLength(1)
  })

  test('stops when the job is cancelled, and leaves the rest to the next one', async () => {
    const world = new ScheduleWorld()
    world.oz.addFault({ on: 'POST /agent/schedules', nth: 2, stall: 'all', processed: true })
    const cancel = new AbortController()
    const step = world.apply(files, { signal: cancel.signal })
    await world.clock.pass(500)
    cancel.abort(new Error('the job was cancelled'))
    const { rows, error } = await world.clock.run(step)
    expect(rows.map(({ result }) => result)).toEqual(['done', 'failed', 'not_tried'])
    expect(error?.conclusion).toBe('cancelled')
    const next = await world.clock.run(world.apply(files))
    expect(actionsOf(next.plan)).toEqual({ a: 'unchanged', b: 'unchanged', c: 'create' })
  })

  test('counts one that is gone already as deleted', async () => {
    const world = new ScheduleWorld()
    await world.clock.run(world.apply(files))
    world.oz.addFault({ on: 'DELETE /agent/schedules/*', reset: 'after' })
    const { rows, error } = await world.clock.run(world.apply([], { prune: true }))
    expect([error, rows.map(({ result }) => result)]).toEqual([undefined, ['done', 'done', 'done']])
    expect(await world.list()).toEqual([])
  })

  test('says where the server has something else than what it was sent', async () => {
    const world = new ScheduleWorld()
    const stubborn = { ...(await world.clock.run(world.api.create(declared('a').spec, undefined, { signal: never }))) }
    world.oz.addFault({ on: 'PUT /agent/schedules/*', answer: { status: 200, json: { id: stubborn.id } } })
    const { rows, warnings } = await world.clock.run(world.apply([declared('a', { prompt: 'Other.' })]))
    expect(rows[0]?.result).toBe('done')
    expect(warnings).toEqual(['The server took the change of a, but has another prompt than the file.'])
  })
})

describe('a POST whose fate is not known', () => {
  test.each([
    ['whose answer is lost', { reset: 'after' as const }],
    ['that a proxy answers for', { answer: { status: 502, html: true as const }, processed: true }],
    ['whose answer is cut', { truncate: true }],
  ])('%s is looked for, and never sent again', async (_, what) => {
    const world = new ScheduleWorld({ faults: [{ on: 'POST /agent/schedules', ...what }] })
    const { error } = await world.clock.run(world.apply([declared('a')]))
    expect(error).toBeUndefined()
    expect(world.writes).toEqual(['POST /api/v1/agent/schedules'])
    expect(await world.list()).toHaveLength(1)
  })

  test('that left nothing is sent again only after half a minute of looking', async () => {
    const world = new ScheduleWorld({ faults: [{ on: 'POST /agent/schedules', reset: 'before' }] })
    await world.clock.run(world.apply([declared('a')]))
    const [first, second] = world.oz.requests.filter(({ method }) => method === 'POST')
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThanOrEqual(30_000)
    expect(await world.list()).toHaveLength(1)
  })

  test('that takes effect later still is found as a double', async () => {
    const world = new ScheduleWorld({ faults: [{ on: 'POST /agent/schedules', reset: 'before' }] })
    const step = world.apply([declared('a')])
    await world.clock.pass(31_500)
    await world.clock.run(world.api.create(declared('a').spec, undefined, { signal: never }))
    await world.clock.run(step)
    const [first] = (await world.list()).toSorted(byAge)
    expect((await world.list()).map(({ id }) => id)).toEqual([first?.id])
  })
})
