import { describe, expect, test } from '@jest/globals'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'
import { oneSecond, started } from './started.ts'

const body = { prompt: 'Do it' }

describe('prompt and submitted_prompt', () => {
  test.each([
    ['by the server', { promptContext: '<system-context>x</system-context>' }, {}],
    ['by the scenario', { promptContext: 'other' }, { context: '<system-context>x</system-context>' }],
  ])('part where context is added %s', (_how, options, scenario) => {
    const { ask, oz } = laboratory({ ...options, agent: scriptedAgent({ ...oneSecond, ...scenario }) })
    const id = textAt(ask('POST /agent/runs', { body }).json, 'run_id')
    expect(ask(`GET /agent/runs/${id}`).json).toMatchObject({
      prompt: 'Do it\n\n<system-context>x</system-context>',
      submitted_prompt: 'Do it',
    })
    expect(oz.runsWith('Do it')).toHaveLength(1)
  })

  test('are one where nothing is added, and the second is left out on older servers', () => {
    const { get } = started()
    expect(get()).toMatchObject({ prompt: 'Do it', submitted_prompt: 'Do it' })
    const { ask } = laboratory({ omit: ['submitted_prompt', 'root_run_id'] })
    ask('POST /agent/runs', { body })
    const item: unknown = listAt(ask('GET /agent/runs').json, 'runs')[0]
    expect(member(item, 'prompt')).toBe('Do it')
    expect([member(item, 'submitted_prompt'), member(item, 'root_run_id')]).toEqual([undefined, undefined])
  })
})

describe('a follow-up is said to be', () => {
  const message = { body: { message: 'And the tests' } }

  test.each([
    [0, 'queued_prompt'],
    [250, 'queued_prompt'],
    [500, 'live_session'],
    [2_000, 'handoff_execution'],
  ])('after %i ms: %s', (ms, outcome) => {
    const { clock, ask, id } = started()
    clock.advance(ms)
    const followUpId = outcome === 'queued_prompt' ? null : expect.any(String)
    expect(ask(`POST /agent/runs/${id}/followups`, message).json).toEqual({ outcome, followup_id: followUpId })
  })

  test('pending behind another one', () => {
    const { clock, ask, id } = started()
    clock.advance(2_000)
    ask(`POST /agent/runs/${id}/followups`, message)
    expect(ask(`POST /agent/runs/${id}/followups`, message).json).toMatchObject({ outcome: 'queue_pending' })
  })

  test('part of the prompt before the start: no turn of its own', () => {
    const { clock, ask, id, get, oz } = started({ ...oneSecond, context: 'added' })
    ask(`POST /agent/runs/${id}/followups`, message)
    expect(get()).toMatchObject({
      prompt: 'Do it\n\nAnd the tests\n\nadded',
      submitted_prompt: 'Do it\n\nAnd the tests',
    })
    clock.advance(1_000)
    expect(get()).toMatchObject({ state: 'SUCCEEDED' })
    const steps = listAt(ask(`GET /agent/runs/${id}/conversation`).json, 'steps')
    expect(steps.map((step) => member(step, 'messages', 0, 'content', 0, 'text'))).toEqual(['Do it\n\nAnd the tests'])
    expect(oz.runs[0]?.messages).toEqual(['Do it', 'And the tests'])
  })

  test.each(['live_session', 'queued_prompt', 'handoff_execution', 'queue_pending'] as const)(
    'whatever a scenario says: %s',
    (outcome) => {
      const { clock, ask, id, get } = started({ ...oneSecond, follow_up_outcome: outcome, follow_up_lag: '10s' })
      clock.advance(2_000)
      expect(ask(`POST /agent/runs/${id}/followups`, message).json).toMatchObject({ outcome })
      clock.advance(9_000)
      expect(get()).toMatchObject({ state: 'SUCCEEDED' })
      clock.advance(1_100)
      expect(get()).toMatchObject({ state: 'INPROGRESS', finished_at: null })
    },
  )

  test('nothing by an older server, or where a scenario says none', () => {
    const { ask, oz } = laboratory({ followUpOutcome: 'none' })
    ask('POST /agent/runs', { body })
    expect(ask(`POST /agent/runs/${oz.runs[0]?.id ?? ''}/followups`, message).json).toEqual({})
    const lab = started({ ...oneSecond, follow_up_outcome: 'none' })
    expect(lab.ask(`POST /agent/runs/${lab.id}/followups`, message).json).toEqual({})
  })

  test('for a conversation by its id, with the run it goes to', () => {
    const { clock, ask, id, get } = started()
    clock.advance(2_000)
    const conversation = `/agent/conversations/${textAt(get(), 'conversation_id')}`
    expect(ask(`POST ${conversation}/followups`, message).json).toMatchObject({ run_id: id })
    expect(ask(`GET ${conversation}/transcript`).status).toBe(302)
    expect(ask('POST /agent/conversations/nobody/followups', message).status).toBe(404)
  })

  test('refused with an attachment that nobody prepared', () => {
    const { ask, id } = started()
    const attachments = [{ attachment_id: 'a-1', file_name: 'a.png' }]
    expect(ask(`POST /agent/runs/${id}/followups`, { body: { attachments } })).toMatchObject({
      status: 422,
      json: { type: expect.stringMatching(/unknown-attachment$/) },
    })
  })
})

describe('a conversation that lags', () => {
  test.each([
    ['by the server', { conversationLagMs: 700 }, {}],
    ['by the scenario', {}, { conversation_lag: '700ms' }],
  ])('shows the older message though the run has ended: %s', (_how, options, scenario) => {
    const messages = [{ at: 400, text: 'older' }]
    const { ask, clock } = laboratory({ ...options, agent: scriptedAgent({ ...oneSecond, ...scenario, messages }) })
    const id = textAt(ask('POST /agent/runs', { body }).json, 'run_id')
    const conversation = () => ask(`GET /agent/runs/${id}/conversation`).text
    clock.advance(1_200)
    expect(ask(`GET /agent/runs/${id}`).json).toMatchObject({ state: 'SUCCEEDED' })
    expect([conversation().includes('older'), conversation().includes('All done.')]).toEqual([true, false])
    clock.advance(500)
    expect(conversation()).toContain('All done.')
  })
})

describe('a start', () => {
  test.each([
    [['/agent/run', '/agent/runs'], 200, 200],
    [['/agent/runs'], 404, 200],
    [['/agent/run'], 200, 405],
    [[], 404, 405],
  ])('by %j: /agent/run %i, /agent/runs %i', (startPaths, old, current) => {
    const { ask } = laboratory({ startPaths })
    const replies = ['/agent/run', '/agent/runs'].map((path) => ask(`POST ${path}`, { body }))
    expect(replies.map(({ status }) => status)).toEqual([old, current])
    for (const { json } of replies.filter(({ status }) => status !== 200)) expect(json).toBeUndefined()
    expect(ask('GET /agent/runs').status).toBe(200)
  })

  test('is refused for capacity, by header, as long as too many runs are at work', () => {
    const { ask, clock } = laboratory({ agent: scriptedAgent(oneSecond), maxActiveRuns: 1 })
    const start = () => ask('POST /agent/runs', { body })
    expect(start().status).toBe(200)
    expect(start()).toMatchObject({
      status: 403,
      headers: { 'x-warp-error-code': 'AT_CLOUD_AGENT_CAPACITY' },
      json: { error: expect.any(String), running_agents: 1 },
    })
    clock.advance(1_000)
    expect(start().status).toBe(200)
  })

  test('may go on a conversation without a prompt', () => {
    const { clock, ask, get } = started()
    clock.advance(2_000)
    const conversation = textAt(get(), 'conversation_id')
    expect(ask('POST /agent/runs', { body: { conversation_id: conversation } }).status).toBe(200)
  })
})

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
