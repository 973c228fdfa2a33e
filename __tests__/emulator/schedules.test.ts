import { describe, expect, test } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

const nightly = { name: 'nightly', cron_schedule: '0 3 * * *', prompt: 'Look after the dependencies' }
const hour = 3_600_000

function scheduled(body: Readonly<Record<string, unknown>> = nightly) {
  const lab = laboratory()
  const created = lab.ask('POST /agent/schedules', { body })
  const id = textAt(created.json, 'id')
  return { ...lab, created, id, path: `/agent/schedules/${id}` }
}

describe('schedules', () => {
  test('are created, enabled unless said otherwise, and tell when they run next', () => {
    const { created } = scheduled({ ...nightly, agent_config: { name: 'gha:1:nightly' } })
    expect(created.status).toBe(201)
    expect(created.json).toMatchObject({
      ...nightly,
      enabled: true,
      created_at: '2026-01-05T09:30:00.000Z',
      updated_at: '2026-01-05T09:30:00.000Z',
      agent_config: { name: 'gha:1:nightly' },
      history: { last_ran: null, next_run: '2026-01-06T03:00:00.000Z' },
      last_spawn_error: null,
    })
    expect(scheduled({ ...nightly, enabled: false }).created.json).toMatchObject({
      enabled: false,
      history: { next_run: null },
    })
  })

  test('are listed by name; names need not differ', () => {
    const { ask } = laboratory()
    for (const name of ['b', 'a', 'b']) ask('POST /agent/schedules', { body: { ...nightly, name } })
    const schedules = listAt(ask('GET /agent/schedules').json, 'schedules')
    expect(schedules.map((one) => member(one, 'name'))).toEqual(['a', 'b', 'b'])
    expect(new Set(schedules.map((one) => member(one, 'id'))).size).toBe(3)
  })

  test('are read, updated, paused, resumed and deleted', () => {
    const { ask, path, clock, created } = scheduled()
    expect(ask(`GET ${path}`).json).toEqual(created.json)
    clock.advance(1_000)
    const body = { name: 'weekly', cron_schedule: '0 3 * * 1', prompt: 'Other', enabled: true }
    expect(ask(`PUT ${path}`, { body })).toMatchObject({
      status: 200,
      json: { ...body, updated_at: '2026-01-05T09:30:01.000Z', history: { next_run: '2026-01-12T03:00:00.000Z' } },
    })
    expect(ask(`POST ${path}/pause`).json).toMatchObject({ enabled: false, history: { next_run: null } })
    expect(ask(`POST ${path}/resume`).json).toMatchObject({ enabled: true, name: 'weekly' })
    expect(ask(`DELETE ${path}`)).toMatchObject({ status: 200, json: { success: true } })
    for (const call of [`GET ${path}`, `DELETE ${path}`, `POST ${path}/pause`, `POST ${path}/resume`]) {
      expect(ask(call).status).toBe(404)
    }
    expect(ask(`PUT ${path}`, { body }).status).toBe(404)
  })

  test('start their runs when they fall due, one however many were missed, and none while paused', () => {
    const { ask, clock, path, id, oz } = scheduled()
    clock.advance(18 * hour)
    expect(listAt(ask(`GET /agent/runs?schedule_id=${id}&source=SCHEDULED_AGENT`).json, 'runs')).toMatchObject([
      { prompt: nightly.prompt, source: 'SCHEDULED_AGENT', schedule: { schedule_id: id, schedule_name: 'nightly' } },
    ])
    expect(ask(`GET ${path}`).json).toMatchObject({
      history: { last_ran: '2026-01-06T03:00:00.000Z', next_run: '2026-01-07T03:00:00.000Z' },
    })
    clock.advance(72 * hour)
    ask('GET /agent/schedules')
    expect(oz.runs).toHaveLength(2)
    ask(`POST ${path}/pause`)
    clock.advance(72 * hour)
    ask('GET /agent/schedules')
    ask(`POST ${path}/resume`)
    ask('GET /agent/schedules')
    expect(oz.runs).toHaveLength(2)
  })

  test('say why their run could not be started', () => {
    const agent = scriptedAgent(() => {
      throw new Error('no agent left')
    })
    const { ask, clock, oz } = laboratory({ agent })
    const id = textAt(ask('POST /agent/schedules', { body: nightly }).json, 'id')
    clock.advance(18 * hour)
    expect(ask(`GET /agent/schedules/${id}`).json).toMatchObject({
      last_spawn_error: 'no agent left',
      history: { last_ran: null },
    })
    expect(oz.runs).toHaveLength(0)
  })

  test.each<[string, unknown, RegExp]>([
    ['no name', { ...nightly, name: undefined }, /name is required/],
    ['no cron', { ...nightly, cron_schedule: undefined }, /cron_schedule is required/],
    ['a bad cron', { ...nightly, cron_schedule: '0 25 * * *' }, /cron_schedule is not/],
    ['neither prompt nor skill', { ...nightly, prompt: undefined }, /prompt is required/],
    ['an unknown field', { ...nightly, schedule: 'x' }, /unknown field: schedule/],
    ['a bad config', { ...nightly, agent_config: { idle_timeout_minutes: 99 } }, /agent_config\.idle_timeout_minutes/],
  ])('with %s are refused', (_what, body, complaint) => {
    const { status, json } = laboratory().ask('POST /agent/schedules', { body })
    expect([status, member(json, 'detail')]).toEqual([400, expect.stringMatching(complaint)])
  })

  test('keep their metadata and agent until an update leaves them out; their runs carry the metadata', () => {
    const more = { metadata: { key: 'a' }, agent_uid: 'agent-1' }
    const { ask, clock, path, created } = scheduled({ ...nightly, ...more, mode: 'plan' })
    expect(created.json).toMatchObject(more)
    expect(created.json).not.toHaveProperty('mode')
    clock.advance(18 * hour)
    expect(listAt(ask('GET /agent/runs?metadata[key]=a').json, 'runs')).toHaveLength(1)
    const updated = ask(`PUT ${path}`, { body: { ...nightly, enabled: true } }).json
    expect(updated).not.toHaveProperty('metadata')
    expect(updated).not.toHaveProperty('agent_uid')
  })

  test('show what the server fills in, and the environment they name', () => {
    const configDefaults = { computer_use_enabled: true }
    const { ask } = laboratory({ configDefaults })
    const make = (config: object) => ask('POST /agent/schedules', { body: { ...nightly, agent_config: config } }).json
    expect(make({ environment_id: 'env-octo' })).toMatchObject({
      agent_config: { computer_use_enabled: true, environment_id: 'env-octo' },
      environment: { name: 'octo' },
    })
    expect(make({ computer_use_enabled: false })).toMatchObject({ agent_config: { computer_use_enabled: false } })
  })

  test('may have a skill instead of a prompt', () => {
    const { created } = scheduled({
      ...nightly,
      prompt: undefined,
      agent_config: { skill_spec: 'octo-org/octo-repo:a' },
    })
    expect(created.status).toBe(201)
  })

  test.each(['name', 'cron_schedule', 'enabled', 'prompt'])('need %s in an update', (name) => {
    const { ask, path } = scheduled()
    const body = { ...nightly, enabled: true, [name]: undefined }
    expect(ask(`PUT ${path}`, { body }).status).toBe(400)
  })
})

describe('cron', () => {
  // Now is 2026-01-05T09:30:00Z, a Monday.
  test.each([
    ['* * * * *', '2026-01-05T09:31:00.000Z'],
    ['*/15 * * * *', '2026-01-05T09:45:00.000Z'],
    ['5/20 8-10 * * *', '2026-01-05T09:45:00.000Z'],
    ['0 9 * * mon-fri', '2026-01-06T09:00:00.000Z'],
    ['0 9 * * 7', '2026-01-11T09:00:00.000Z'],
    ['30 4 1,15 * *', '2026-01-15T04:30:00.000Z'],
    // Either will do where both are restricted.
    ['30 4 1,15 * 5', '2026-01-09T04:30:00.000Z'],
    ['0 0 29 2 *', '2028-02-29T00:00:00.000Z'],
    ['  0 0 1 FEB *', '2026-02-01T00:00:00.000Z'],
    ['0 0 31 4 *', null],
  ])('%j is next due at %s', (cron, next) => {
    expect(scheduled({ ...nightly, cron_schedule: cron }).created.json).toMatchObject({ history: { next_run: next } })
  })

  test.each([
    ...['* * * *', '* * * * * *', '60 * * * *', '* 24 * * *', '* * 0 * *', '* * * 13 *', '* * * * 8', '5-1 * * * *'],
    ...['*/0 * * * *', '1-2-3 * * * *', 'a * * * *', '1,, * * * *', '-1 * * * *', '*-5 * * * *'],
    // What the library knows beyond classic cron.
    ...['@daily', '0 0 L * *', '0 0 ? * *', '0 0 * * 1#2', '0 0 15W * *', '0 0 * * +1'],
  ])('%j is none', (cron) => {
    const { status, json } = laboratory().ask('POST /agent/schedules', { body: { ...nightly, cron_schedule: cron } })
    expect([status, member(json, 'detail')]).toEqual([400, expect.stringMatching(/five fields/)])
  })
})
