import { describe, expect, test } from '@jest/globals'
import type { DialectName } from '../../emulator/dialects.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

function speaking(dialect: DialectName, agent = scriptedAgent({ answer: 'All of it.' })) {
  const lab = laboratory({ dialect, agent })
  const created = lab.ask('POST /agent/run', { body: { prompt: 'Do it', anything: 'goes' } })
  const id = textAt(created.json, 'run_id')
  return { ...lab, created, id, get: () => lab.ask(`GET /agent/runs/${id}`).json }
}

describe('the bare dialect', () => {
  test('knows two calls', () => {
    const { ask, id } = speaking('bare')
    expect(ask(`GET /agent/runs/${id}`).status).toBe(200)
    for (const call of [
      'POST /agent/runs',
      'GET /agent/runs',
      `GET /agent/runs/${id}/conversation`,
      `POST /agent/runs/${id}/cancel`,
      `POST /agent/runs/${id}/followups`,
      'GET /agent/environments',
      'GET /agent/models',
      'GET /agent/schedules',
      'GET /agent',
    ]) {
      expect(ask(call, { body: { prompt: 'x', message: 'x' } })).toMatchObject({
        status: 404,
        json: { error: expect.any(String) },
      })
    }
  })

  test('has the whole answer as the status message, once there is one', () => {
    const { clock, get } = speaking('bare')
    expect(get()).toMatchObject({ state: 'QUEUED', status_message: null })
    clock.advance(2_000)
    expect(get()).toEqual({
      run_id: expect.any(String),
      task_id: expect.any(String),
      title: 'Do it',
      state: 'SUCCEEDED',
      prompt: 'Do it',
      created_at: expect.any(String),
      updated_at: expect.any(String),
      status_message: { message: 'All of it.', error_code: null, retryable: null },
    })
  })

  test('says why a run failed that has no answer', () => {
    const states = [{ at: 0, state: 'FAILED', message: 'No credits' }]
    expect(speaking('bare', scriptedAgent({ states })).get()).toMatchObject({
      status_message: { message: 'No credits' },
    })
  })

  test('still asks for the key', () => {
    expect(speaking('bare').ask('GET /agent/runs/x', { key: 'wrong' }).status).toBe(401)
  })
})

describe('the deviating dialect', () => {
  test('answers a create without a state, with fields nobody knows', () => {
    const { created, id } = speaking('deviating')
    expect(created.json).toEqual({ run_id: id, task_id: id, queue: 'default', links: expect.anything() })
  })

  test('writes IN_PROGRESS, nulls, and the answer as the status message', () => {
    const { clock, get } = speaking('deviating')
    expect(get()).toMatchObject({
      state: 'QUEUED',
      started_at: null,
      session_link: null,
      request_usage: null,
      progress_percent: 12.5,
    })
    clock.advance(300)
    expect(get()).toMatchObject({ state: 'IN_PROGRESS', status_message: null })
    clock.advance(2_000)
    expect(get()).toMatchObject({
      state: 'SUCCEEDED',
      conversation_id: null,
      status_message: { message: 'All of it.' },
    })
  })

  test('lists items, ignores filters, and keeps to the limit', () => {
    const { ask } = speaking('deviating')
    ask('POST /agent/run', { body: { prompt: 'Second' } })
    const { json } = ask('GET /agent/runs?state=FAILED&nonsense=1&limit=1')
    expect(listAt(json, 'items')).toHaveLength(1)
    const rest = ask(`GET /agent/runs?cursor=${textAt(json, 'next_cursor')}`).json
    expect(listAt(rest, 'items')).toHaveLength(1)
    expect(member(rest, 'next_cursor')).toBeNull()
  })

  test('has no conversations, but can cancel', () => {
    const { ask, id, clock } = speaking('deviating')
    clock.advance(300)
    expect(ask(`GET /agent/runs/${id}/conversation`)).toMatchObject({
      status: 404,
      json: { error: expect.any(String) },
    })
    expect(ask(`POST /agent/runs/${id}/cancel`).status).toBe(200)
  })
})
