import { describe, expect, test } from '@jest/globals'
import { parseJson } from '../../../src/platform/json.ts'
import { createSchedulesApi, differingSettings } from '../../../src/oz/client/schedules.ts'
import type { HttpRequest } from '../../../src/platform/http/transport.ts'

const signal = new AbortController().signal
const spec = { name: 'n', cron: '0 3 * * *', prompt: '', enabled: true, config: { name: 'gha:7:n' } }

function answering(status: number, body: string) {
  const requests: HttpRequest[] = []
  const api = createSchedulesApi(
    (request) => {
      requests.push(request)
      return Promise.resolve({ status, headers: {}, body: Buffer.from(body) })
    },
    { baseUrl: 'https://oz.example.com/api/v1', apiKey: 'k' },
  )
  return { api, requests }
}

describe('the calls about schedules', () => {
  test('read what the server says, and live with what it leaves out or writes wrongly', async () => {
    const items = [
      {
        id: 'a',
        name: 'n',
        cron_schedule: '0 3 * * *',
        enabled: false,
        prompt: 'p',
        created_at: '2026-01-01T00:00:00Z',
        agent_config: { name: 'o' },
        history: { last_ran: null, next_run: '2026-01-02T03:00:00Z' },
        last_spawn_error: 'x',
      },
      { id: 'b', agent_config: null, history: 7 },
      { id: '../c', name: 'n' },
      'nonsense',
    ]
    const { api } = answering(200, JSON.stringify({ schedules: items }))
    expect(await api.list({ signal })).toEqual([
      {
        id: 'a',
        name: 'n',
        cron: '0 3 * * *',
        enabled: false,
        prompt: 'p',
        config: { name: 'o' },
        owner: 'o',
        createdAt: new Date('2026-01-01T00:00:00Z'),
        lastRan: undefined,
        nextRun: new Date('2026-01-02T03:00:00Z'),
        lastError: 'x',
        rest: {},
      },
      {
        id: 'b',
        name: '',
        cron: '',
        enabled: true,
        prompt: '',
        config: {},
        owner: undefined,
        createdAt: undefined,
        lastRan: undefined,
        nextRun: undefined,
        lastError: undefined,
        rest: {},
      },
    ])
  })

  test('send no empty prompt, and team only where it is said', async () => {
    const { api, requests } = answering(201, '{"id":"a"}')
    await api.create(spec, undefined, { signal })
    await api.create({ ...spec, prompt: 'p' }, false, { signal })
    const sent = { name: 'n', cron_schedule: '0 3 * * *', enabled: true, agent_config: { name: 'gha:7:n' } }
    expect(requests.map(({ body }) => parseJson(body ?? ''))).toEqual([sent, { ...sent, prompt: 'p', team: false }])
  })

  test('say the prompt of a change also where it is empty, so that none stays behind', async () => {
    const { api, requests } = answering(200, '{}')
    await api.update(await existing({}), spec, { signal })
    expect(requests.map(({ body }) => parseJson(body ?? ''))).toEqual([expect.objectContaining({ prompt: '' })])
  })

  async function existing(more: object) {
    const [schedule] = await answering(200, JSON.stringify({ schedules: [{ id: 'a', ...more }] })).api.list({ signal })
    if (schedule === undefined) throw new Error('no schedule')
    return schedule
  }

  test('leave metadata, agent and what nobody knows where a change replaces the whole', async () => {
    const kept = { metadata: { team: 'a' }, agent_uid: 'u', made_up: { x: 1 } }
    const ofServer = { created_at: '2026-01-01T00:00:00Z', history: {}, scope: { type: 'Team' }, environment: {} }
    const config = { name: 'old', model_id: 'gone', computer_use_enabled: true, new_thing: 2 }
    const { api, requests } = answering(200, '{}')
    await api.update(await existing({ ...kept, ...ofServer, agent_config: config }), spec, { signal })
    expect(parseJson(requests[0]?.body ?? '')).toEqual({
      ...kept,
      ...{ name: 'n', cron_schedule: '0 3 * * *', enabled: true, prompt: '' },
      agent_config: { name: 'gha:7:n', new_thing: 2 },
    })
  })

  test.each(['{}', '[]', '<html>', '{"schedules":{}}'])('take %s for no list', async (body) => {
    await expect(answering(200, body).api.list({ signal })).rejects.toThrow('without a list of schedules')
  })

  test('take a delete without success, and a page, for no yes', async () => {
    await expect(answering(200, '{"success":false}').api.remove('a', { signal })).rejects.toThrow('without success')
    await expect(answering(200, '<html>').api.pause('a', { signal })).rejects.toThrow('without JSON')
  })
})

describe('settings that differ', () => {
  test.each([
    [{}, {}, []],
    [{ model_id: 'a' }, { model_id: 'b' }, ['model']],
    [{}, { model_id: 'b', environment_id: 'e' }, ['environment', 'model']],
    [{ idle_timeout_minutes: 5 }, { idle_timeout_minutes: 10 }, ['config.idle_timeout_minutes']],
    // What the API documents as the default says the same as nothing.
    [{}, { computer_use_enabled: false, idle_timeout_minutes: 10, worker_host: 'warp', harness: { type: 'oz' } }, []],
    [{}, { computer_use_enabled: true }, []],
    [{ computer_use_enabled: false }, { computer_use_enabled: true }, ['config.computer_use_enabled']],
    [{ computer_use_enabled: false }, {}, ['config.computer_use_enabled']],
    [{ computer_use_enabled: false }, { computer_use_enabled: false }, []],
    [{ computer_use_enabled: true }, {}, []],
    [{}, { computer_use_model_id: 'm' }, ['config.computer_use_model_id']],
    [{ harness: { type: 'claude' } }, { harness: { type: 'claude', model_id: 'filled-in' } }, []],
    [{ harness: { type: 'claude' } }, { harness: { type: 'codex' } }, ['config.harness']],
    [{ worker_host: 'warp' }, {}, []],
    [{}, { mcp_servers: {}, skill_spec: '', base_prompt: null }, []],
    [{ harness: { type: 'claude' } }, { harness: { type: 'claude', model_id: null } }, []],
    // An empty list of secrets means none of them.
    [{ secrets: [] }, {}, ['config.secrets']],
    // A server's own fields are no difference; one that the file has is.
    [{}, { made_up: 1 }, []],
    [{ made_up: 1 }, {}, ['config.made_up']],
    [
      { mcp_servers: { a: { url: 'u', env: { B: '1', C: '2' } } } },
      { mcp_servers: { a: { env: { C: '2', B: '1' }, url: 'u' } } },
      [],
    ],
  ])('%j and %j: %j', (wanted, actual, names) => {
    expect(differingSettings(wanted, actual)).toEqual(names)
  })
})
