import { describe, expect, test } from '@jest/globals'
import { laboratory, listAt, member, textAt } from './ask.ts'
import { oneSecond, started } from './started.ts'

const body = { prompt: 'Do it' }

describe('a run', () => {
  test('says when it finished, the last time, and who it ran for', () => {
    const { clock, ask, id, get } = started()
    expect(get()).toMatchObject({ finished_at: null, executor: { type: 'service_account' } })
    clock.advance(5_000)
    expect(get()).toMatchObject({ finished_at: '2026-01-05T09:30:01.000Z' })
    ask(`POST /agent/runs/${id}/followups`, { body: { message: 'More' } })
    clock.advance(10_000)
    expect(get()).toMatchObject({ finished_at: '2026-01-05T09:30:05.800Z' })
  })

  test('has what the server fills in for the rest of its config', () => {
    const { ask, oz } = laboratory({ configDefaults: { computer_use_enabled: true, idle_timeout_minutes: 10 } })
    const config = { idle_timeout_minutes: 0 }
    ask('POST /agent/runs', { body: { ...body, config } })
    expect(ask(`GET /agent/runs/${oz.runs[0]?.id ?? ''}`).json).toMatchObject({
      agent_config: { computer_use_enabled: true, idle_timeout_minutes: 0 },
    })
  })

  test('tells its timeline, each execution of it', () => {
    const { clock, ask, id } = started()
    const events = () =>
      listAt(ask(`GET /agent/runs/${id}/timeline`).json, 'events').map((one) => [
        member(one, 'event_type'),
        member(one, 'execution_id'),
        textAt(one, 'occurred_at').slice(17),
      ])
    expect(events()).toEqual([['oz_run_created', 1, '00.000Z']])
    clock.advance(1_000)
    const first = [
      ['oz_run_created', 1, '00.000Z'],
      ['oz_run_claimed', 1, '00.200Z'],
      ...['worker_container_ready', 'shared_session_started', 'agent_started'].map((type) => [type, 1, '00.300Z']),
      ...['oz_run_done', 'vm_shutdown'].map((type) => [type, 1, '01.000Z']),
    ]
    expect(events()).toEqual(first)
    ask(`POST /agent/runs/${id}/followups`, { body: { message: 'More' } })
    clock.advance(400)
    ask(`POST /agent/runs/${id}/cancel`)
    expect(events().slice(first.length)).toEqual([
      ...['worker_container_ready', 'shared_session_started', 'agent_started'].map((type) => [type, 2, '01.350Z']),
      ...['oz_run_cancelled', 'vm_shutdown'].map((type) => [type, 2, '01.400Z']),
    ])
    expect(ask('GET /agent/runs/nobody/timeline').status).toBe(404)
  })

  test('that is interrupted stays at work, says no more, and takes follow-ups', () => {
    const { clock, ask, id, get } = started({ ...oneSecond, messages: [{ at: 700, text: 'never said' }] })
    const interrupt = () => ask(`POST /agent/runs/${id}/interrupt`).status
    expect(interrupt()).toBe(400)
    clock.advance(500)
    expect(interrupt()).toBe(202)
    clock.advance(10_000)
    expect(get()).toMatchObject({ state: 'INPROGRESS', finished_at: null })
    expect(ask(`GET /agent/runs/${id}/conversation`).text).not.toContain('never said')
    const followUp = ask(`POST /agent/runs/${id}/followups`, { body: { message: 'Other' } })
    expect(followUp.json).toMatchObject({ outcome: 'live_session' })
    clock.advance(1_000)
    expect(get()).toMatchObject({ state: 'SUCCEEDED' })
    expect(ask(`GET /agent/runs/${id}/conversation`).text).toContain('Done, as asked: Other')
    expect(interrupt()).toBe(400)
  })

  test('of another harness is not interrupted, and shows what that counted', () => {
    const usage = { usage: { input_tokens: 12, output_tokens: null } }
    const codex = { prompt: 'x', config: { harness: { type: 'codex' } } }
    const { clock, ask, id } = started({ ...oneSecond, harness_usage: usage }, codex)
    expect(ask(`GET /agent/runs/${id}/harness-usage`).json).toMatchObject({ available: false, usage: null })
    clock.advance(3_000)
    expect(ask(`GET /agent/runs/${id}/harness-usage`).json).toMatchObject({
      available: true,
      age_seconds: 2,
      usage: {
        harness: 'CODEX',
        snapshot: { coverage: { tokenStatus: 'known', toolStatus: 'unavailable' }, payload: usage },
      },
    })
    expect(ask(`POST /agent/runs/${id}/interrupt`).status).toBe(422)
    expect(ask(`GET /agent/runs/${id}/handoff/attachments`).json).toEqual({ attachments: [] })
  })

  test('is found by the reference it reported', () => {
    const url = 'https://linear.test/OZ-1?a=b'
    const { clock, ask, id } = started({ ...oneSecond, artifacts: [{ type: 'EXTERNAL_REFERENCE', url }] })
    const find = () => ask(`GET /agent/run-by-external-reference?url=${encodeURIComponent(url)}`)
    expect(find().status).toBe(404)
    clock.advance(1_000)
    expect(find().json).toEqual({ run_id: id })
    expect(ask('GET /agent/run-by-external-reference?url=OZ-1').status).toBe(400)
  })

  test('has status details, pull request states and file titles as the scenario has them', () => {
    const { clock, get } = started({
      states: [{ at: 0, state: 'FAILED', message: 'No image', details: { debug_agent_active: true } }],
      artifacts: [
        { type: 'PULL_REQUEST', status: 'draft' },
        { type: 'FILE', title: 'Report' },
        { type: 'EXTERNAL_REFERENCE', metadata: { a: 1 } },
      ],
    })
    clock.advance(1)
    expect(get()).toMatchObject({
      status_message: { message: 'No image', debug_agent_active: true },
      artifacts: [{ data: { status: 'draft' } }, { data: { title: 'Report' } }, { data: { metadata: { a: 1 } } }],
    })
  })
})
