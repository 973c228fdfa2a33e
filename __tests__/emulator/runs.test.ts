import { describe, expect, test } from '@jest/globals'
import { ask, laboratory, member, textAt } from './ask.ts'
import { oneSecond, started } from './started.ts'

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
