import { describe, expect, test } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { ask, laboratory, listAt, member, textAt } from './ask.ts'

const oneSecond: ScenarioSpec = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 100, state: 'PENDING' },
    { at: 200, state: 'CLAIMED' },
    { at: 300, state: 'INPROGRESS' },
    { at: 1_000, state: 'SUCCEEDED' },
  ],
  answer: 'All done.',
}

function started(scenario: ScenarioSpec = oneSecond, body: Readonly<Record<string, unknown>> = { prompt: 'Do it' }) {
  const lab = laboratory({ agent: scriptedAgent(scenario) })
  const created = lab.ask('POST /agent/run', { body })
  const id = textAt(created.json, 'run_id')
  return { ...lab, id, created, get: () => lab.ask(`GET /agent/runs/${id}`).json }
}

describe('a run', () => {
  test('is created queued, under both paths', () => {
    const { ask } = laboratory()
    for (const path of ['/agent/run', '/agent/runs']) {
      const { status, json } = ask(`POST ${path}`, { body: { prompt: 'Do it' } })
      expect(status).toBe(200)
      expect(json).toEqual({ run_id: expect.any(String), task_id: member(json, 'run_id'), state: 'QUEUED' })
    }
  })

  test.each([
    [0, 'QUEUED', null],
    [100, 'PENDING', null],
    [250, 'CLAIMED', null],
    [300, 'INPROGRESS', 300],
    [999, 'INPROGRESS', 300],
    [1_000, 'SUCCEEDED', 300],
    [86_400_000, 'SUCCEEDED', 300],
  ])('after %i ms is %s', (ms, state, startedMs) => {
    const { clock, get } = started()
    clock.advance(ms)
    const at = (since: number) => new Date(Date.UTC(2026, 0, 5, 9, 30) + since).toISOString()
    expect(get()).toMatchObject({
      state,
      prompt: 'Do it',
      title: 'Do it',
      created_at: at(0),
      started_at: startedMs === null ? null : at(startedMs),
    })
  })

  test('moves updated_at with each change, and not in between', () => {
    const { clock, get } = started({ ...oneSecond, messages: [{ at: 450, text: 'Looking' }] })
    const seen = new Set<string>()
    for (let ms = 0; ms < 1_200; ms += 50) {
      seen.add(textAt(get(), 'updated_at').slice(17, 23))
      clock.advance(50)
    }
    expect([...seen]).toEqual(['00.000', '00.100', '00.200', '00.300', '00.450', '01.000'])
  })

  test('names its conversation and session only once it is at work', () => {
    const { clock, get } = started()
    expect(get()).not.toHaveProperty('conversation_id')
    expect(get()).not.toHaveProperty('session_link')
    clock.advance(300)
    expect(get()).toMatchObject({ conversation_id: expect.any(String), session_link: expect.stringMatching(/^http/) })
  })

  test('shows its config, metadata, usage, status message and duration', () => {
    const config = { name: 'nightly', model_id: 'auto', profile_id: 'p-1' }
    const states = [
      { at: 0, state: 'INPROGRESS' },
      { at: 2_500, state: 'FAILED', message: 'No access', code: 'not_authorized', retryable: false },
    ]
    const { clock, get } = started(
      { states, usage: { inference_cost: 2 } },
      { prompt: 'Do it', title: 'T', config, metadata: { a: 'b' } },
    )
    clock.advance(9_000)
    expect(get()).toMatchObject({
      title: 'T',
      state: 'FAILED',
      agent_config: config,
      metadata: { a: 'b' },
      request_usage: { inference_cost: 2 },
      status_message: { message: 'No access', error_code: 'not_authorized', retryable: false },
      run_time: 'PT2.5S',
    })
  })

  test('may play any state, and lay anything over its item', () => {
    const { get } = started({
      states: [{ at: 0, state: 'DREAMING' }],
      overrides: { session_link: 'javascript:alert(1)' },
    })
    expect(get()).toMatchObject({ state: 'DREAMING', session_link: 'javascript:alert(1)' })
  })

  test('says when the server is at capacity', () => {
    expect(started({ ...oneSecond, at_capacity: true }).created.json).toMatchObject({ at_capacity: true })
  })

  test('is not found under another id', () => {
    const { status, headers, json } = laboratory().ask('GET /agent/runs/nobody')
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('application/problem+json')
    expect(json).toMatchObject({
      type: 'https://docs.warp.dev/reference/api-and-sdk/troubleshooting/errors/resource-not-found',
      status: 404,
      instance: '/api/v1/agent/runs/nobody',
      retryable: false,
      error: expect.stringContaining('(There is no run nobody)'),
      trace_id: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })
})

describe('the key', () => {
  test.each([null, '', 'wrong', 'emulator-key2'])('%j is refused', (key) => {
    const { ask, oz } = laboratory()
    const { status, json } = ask('POST /agent/run', { body: { prompt: 'Do it' }, key })
    expect(status).toBe(401)
    expect(member(json, 'type')).toMatch(/authentication-required$/)
    expect(oz.runs).toHaveLength(0)
  })

  test('may be another', () => {
    const { oz } = laboratory({ key: 'mine' })
    expect(ask(oz, 'GET /agent/runs', { key: 'mine' }).status).toBe(200)
    expect(ask(oz, 'GET /agent/runs').status).toBe(401)
  })
})

const png = { file_name: 'a.png', mime_type: 'image/png', data: 'aGVsbG8=' }
const mcp = (server: unknown) => ({ prompt: 'x', config: { mcp_servers: { one: server } } })
const metadata = (value: unknown) => ({ prompt: 'x', metadata: value })

describe('a request body', () => {
  test.each<[string, unknown]>([
    ['a skill', { skill: 'octo-repo:triage' }],
    ['a skill in the config', { config: { skill_spec: 'octo-org/octo-repo:.agents/skills/triage/SKILL.md' } }],
    ['skills in the config', { config: { skills: ['octo-org/octo-repo:a'] } }],
    ['five images', { prompt: 'x', attachments: [png, png, png, png, png] }],
    ['a mode', { prompt: 'x', mode: 'plan', interactive: false, team: true, agent_identity_uid: 'agent-1' }],
    [
      'MCP servers',
      {
        prompt: 'x',
        config: {
          mcp_servers: { a: { command: 'x', args: ['y'] }, b: { url: 'https://x.test' }, c: { warp_id: 'linear' } },
        },
      },
    ],
    [
      'a harness',
      {
        prompt: 'x',
        config: {
          harness: { type: 'codex', model_id: 'm', reasoning_level: 'high' },
          harness_auth_secrets: { codex_auth_secret_name: 's' },
        },
      },
    ],
    ['limits kept', { prompt: 'x', config: { idle_timeout_minutes: 60 }, metadata: { 'a.b-c_1': 'v'.repeat(256) } }],
    [
      'all else',
      {
        prompt: 'x',
        config: {
          profile_id: 'p',
          worker_host: 'warp',
          session_sharing: { public_access: 'VIEWER' },
          memory_stores: [{ uid: 'm', access: 'read_only', instructions: 'i' }],
          runner_id: 'r',
          computer_use_enabled: true,
          base_prompt: 'b',
          environment_id: 'e',
        },
      },
    ],
  ])('with %s is taken', (_what, body) => {
    const { status, json } = laboratory().ask('POST /agent/run', { body })
    expect([status, json]).toEqual([200, expect.objectContaining({ run_id: expect.any(String) })])
  })

  test.each<[string, unknown, RegExp]>([
    ['no prompt', {}, /prompt is required/],
    ['an empty prompt', { prompt: ' \n' }, /prompt must match/],
    ['a prompt that is a number', { prompt: 1 }, /prompt must be string/],
    ['null for a field', { prompt: 'x', title: null }, /title must be string/],
    ['an unknown field', { prompt: 'x', tittle: 'x' }, /unknown field: tittle/],
    ['an unknown field in the config', { prompt: 'x', config: { model: 'x' } }, /unknown field: config\.model/],
    [
      'six images',
      { prompt: 'x', attachments: [png, png, png, png, png, png] },
      /attachments must NOT have more than 5/,
    ],
    [
      'an attachment of another kind',
      { prompt: 'x', attachments: [{ ...png, mime_type: 'text/html' }] },
      /mime_type must be one of/,
    ],
    [
      'an attachment that is not base64',
      { prompt: 'x', attachments: [{ ...png, data: '<svg/>' }] },
      /data must match format/,
    ],
    [
      'an attachment without a name',
      { prompt: 'x', attachments: [{ mime_type: 'image/png', data: 'aGVsbG8=' }] },
      /file_name is required/,
    ],
    ['an idle timeout of 0', { prompt: 'x', config: { idle_timeout_minutes: 0 } }, /idle_timeout_minutes must be >= 1/],
    [
      'an idle timeout of 61',
      { prompt: 'x', config: { idle_timeout_minutes: 61 } },
      /idle_timeout_minutes must be <= 60/,
    ],
    ['half a minute', { prompt: 'x', config: { idle_timeout_minutes: 1.5 } }, /must be integer/],
    ['an MCP server of no kind', mcp({ args: [] }), /mcp_servers\.one must have exactly one of/],
    ['an MCP server of two kinds', mcp({ command: 'x', url: 'https://x.test' }), /exactly one of warp_id,command,url/],
    [
      'MCP servers still wrapped',
      { prompt: 'x', config: { mcp_servers: { mcpServers: { a: { command: 'x' } } } } },
      /unknown field|exactly one/,
    ],
    ['an unknown harness', { prompt: 'x', config: { harness: { type: 'amp' } } }, /harness\.type must be one of/],
    ['skill_spec beside skills', { config: { skill_spec: 'a', skills: ['b'] } }, /exclude each other/],
    [
      '21 metadata keys',
      metadata(Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, '']))),
      /must NOT have more than 20/,
    ],
    ['a metadata key with a space', metadata({ 'a b': '' }), /metadata/],
    ['a long metadata key', metadata({ ['k'.repeat(65)]: '' }), /metadata/],
    ['a long metadata value', metadata({ k: 'é'.repeat(129) }), /metadata\.k must match/],
    ['a metadata value that is a number', metadata({ k: 1 }), /metadata\.k must be string/],
    ['an unknown parent', { prompt: 'x', parent_run_id: 'p' }, /parent_run_id: there is no run p/],
    ['an unknown conversation', { prompt: 'x', conversation_id: 'c' }, /there is no conversation c/],
    ['a list', [], /must be object/],
    ['no JSON', '{"prompt":', /not valid JSON/],
  ])('with %s is refused', (_what, body, complaint) => {
    const { ask, oz } = laboratory()
    const { status, json } = ask('POST /agent/run', { body })
    expect(status).toBe(400)
    expect(member(json, 'type')).toMatch(/\/invalid-request$/)
    expect(member(json, 'detail')).toMatch(complaint)
    expect(oz.runs).toHaveLength(0)
  })

  test('of another content type is refused', () => {
    const { status, json } = laboratory().ask('POST /agent/run', {
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    })
    expect([status, member(json, 'detail')]).toEqual([400, 'Content-Type must be application/json'])
  })

  test.each([
    [{ metadata: { a: 'b' } }, 'unknown field: metadata'],
    [{ config: { profile_id: 'p' } }, 'unknown field: config.profile_id'],
  ])('with a field that this server refuses: %j', (fields, detail) => {
    const { status, json } = laboratory({ refuse: ['metadata', 'profile_id'] }).ask('POST /agent/run', {
      body: { prompt: 'x', ...fields },
    })
    expect([status, member(json, 'detail')]).toEqual([400, detail])
  })
})

describe('a cancel', () => {
  test.each([
    [0, 200, 'CANCELLED'],
    [150, 409, 'PENDING'],
    [250, 200, 'CANCELLED'],
    [500, 200, 'CANCELLED'],
    [1_000, 400, 'SUCCEEDED'],
  ])('after %i ms answers %i and leaves the run %s', (ms, status, state) => {
    const { clock, ask, id, get } = started()
    clock.advance(ms)
    expect(ask(`POST /agent/runs/${id}/cancel`).status).toBe(status)
    expect(get()).toMatchObject({ state })
  })

  test('answers with the id as a JSON string, and nothing comes after it', () => {
    const { clock, ask, id, get } = started({
      ...oneSecond,
      messages: [
        { at: 400, text: 'one' },
        { at: 600, text: 'two' },
      ],
    })
    clock.advance(500)
    expect(ask(`POST /agent/runs/${id}/cancel`).text).toBe(JSON.stringify(id))
    clock.advance(10_000)
    expect(get()).toMatchObject({ state: 'CANCELLED', status_message: { message: 'Cancelled by user' } })
    expect(ask(`GET /agent/runs/${id}/conversation`).text).toContain('one')
    expect(ask(`GET /agent/runs/${id}/conversation`).text).not.toContain('two')
    expect(ask(`POST /agent/runs/${id}/cancel`).status).toBe(400)
  })

  test('is retryable while PENDING, and not supported for what says it is a GitHub Action', () => {
    const { clock, ask, id } = started()
    clock.advance(100)
    expect(ask(`POST /agent/runs/${id}/cancel`).json).toMatchObject({ status: 409, retryable: true })
    const body = { prompt: 'x' }
    const theirs = textAt(
      ask('POST /agent/run', { body, headers: { 'x-oz-api-source': 'GITHUB_ACTION' } }).json,
      'run_id',
    )
    expect(ask(`POST /agent/runs/${theirs}/cancel`).json).toMatchObject({
      status: 422,
      type: expect.stringMatching(/operation-not-supported$/),
    })
    expect(ask(`GET /agent/runs/${theirs}`).json).toMatchObject({
      source: 'GITHUB_ACTION',
      is_run_type_cancellable: false,
    })
  })

  test('that takes its time loses to a finish', () => {
    const { clock, ask, id, get } = started({ ...oneSecond, cancel_lag: '200ms' })
    clock.advance(700)
    ask(`POST /agent/runs/${id}/cancel`)
    expect(get()).toMatchObject({ state: 'INPROGRESS' })
    clock.advance(200)
    expect(get()).toMatchObject({ state: 'CANCELLED' })

    const late = started({ ...oneSecond, cancel_lag: '200ms' })
    late.clock.advance(900)
    expect(late.ask(`POST /agent/runs/${late.id}/cancel`).status).toBe(200)
    late.clock.advance(200)
    expect(late.get()).toMatchObject({ state: 'SUCCEEDED' })
  })

  test('of nobody is not found', () => {
    expect(laboratory().ask('POST /agent/runs/nobody/cancel').status).toBe(404)
  })
})

describe('a follow-up', () => {
  const body = { message: 'And now the tests' }
  const said = (conversation: unknown) =>
    listAt(conversation, 'steps').map((step) =>
      listAt(step, 'messages').map((message) => member(message, 'content', 0, 'text')),
    )

  test('to an ended run leaves the old end for a while, then works and ends again', () => {
    const { clock, ask, id, get } = started()
    clock.advance(5_000)
    expect(ask(`POST /agent/runs/${id}/followups`, { body })).toMatchObject({ status: 200, json: {} })
    const states = Array.from({ length: 9 }, () => {
      clock.advance(100)
      return member(get(), 'state')
    })
    expect(states).toEqual([
      ...['SUCCEEDED', 'SUCCEEDED', 'QUEUED', 'INPROGRESS', 'INPROGRESS', 'INPROGRESS', 'INPROGRESS'],
      ...['SUCCEEDED', 'SUCCEEDED'],
    ])
    expect(said(ask(`GET /agent/runs/${id}/conversation`).json)).toEqual([
      ['Do it', 'All done.'],
      ['And now the tests', 'Done, as asked: And now the tests'],
    ])
  })

  test('shows in the conversation and in updated_at at once', () => {
    const { clock, ask, id, get } = started()
    clock.advance(5_000)
    ask(`POST /agent/runs/${id}/followups`, { body })
    expect(said(ask(`GET /agent/runs/${id}/conversation`).json)[1]).toEqual(['And now the tests'])
    expect(get()).toMatchObject({ state: 'SUCCEEDED', updated_at: '2026-01-05T09:30:05.000Z' })
  })

  test('to a working run goes on where that would end', () => {
    const { clock, ask, id, get } = started({
      ...oneSecond,
      follow_ups: [
        {
          states: [
            { at: 0, state: 'INPROGRESS' },
            { at: 100, state: 'FAILED' },
          ],
        },
      ],
    })
    clock.advance(500)
    ask(`POST /agent/runs/${id}/followups`, { body })
    const states = [500, 50, 50].map((ms) => {
      clock.advance(ms)
      return member(get(), 'state')
    })
    expect(states).toEqual(['INPROGRESS', 'INPROGRESS', 'FAILED'])
  })

  test('that waits goes with a cancel', () => {
    const { clock, ask, id, get, oz } = started()
    clock.advance(500)
    ask(`POST /agent/runs/${id}/followups`, { body })
    ask(`POST /agent/runs/${id}/cancel`)
    clock.advance(60_000)
    expect(get()).toMatchObject({ state: 'CANCELLED' })
    expect(oz.runs[0]?.messages).toEqual(['Do it'])
  })

  test.each([
    [{}, 400],
    [{ message: '' }, 400],
    [{ message: 'x', mode: 'fast' }, 400],
    [{ message: 'x', prompt: 'y' }, 400],
    [{ message: 'x', mode: 'plan' }, 200],
  ])('%j answers %i', (content, status) => {
    const { ask, id } = started()
    expect(ask(`POST /agent/runs/${id}/followups`, { body: content }).status).toBe(status)
  })
})

test('the server remembers what it was asked, within bounds', () => {
  const { ask, clock, oz } = laboratory({ maxLoggedRequests: 3 })
  for (let n = 0; n < 5; n += 1) {
    ask(`GET /agent/runs/r${n}?x=1`)
    clock.advance(10)
  }
  expect(oz.requests.map(({ path, atMs }) => [path, atMs])).toEqual([
    ['/api/v1/agent/runs/r2', 20],
    ['/api/v1/agent/runs/r3', 30],
    ['/api/v1/agent/runs/r4', 40],
  ])
  oz.clearRequests()
  expect(oz.requests).toHaveLength(0)
})

test('runs are found by their prompt', () => {
  const { ask, oz } = laboratory()
  for (const key of ['key-1', 'key-2', 'key-1']) ask('POST /agent/run', { body: { prompt: `Do it\n${key}` } })
  expect([oz.runsWith('key-1'), oz.runsWith('key-2'), oz.runsWith('key-3')].map(({ length }) => length)).toEqual([
    2, 1, 0,
  ])
})
