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
