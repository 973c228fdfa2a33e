import { describe, expect, test } from '@jest/globals'
import { readScenarioFile } from '../../emulator/agents/scenario-file.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import { laboratory, listAt, member, textAt } from './ask.ts'

function playing(scenario: ScenarioSpec) {
  const lab = laboratory({ agent: scriptedAgent(scenario) })
  const id = textAt(lab.ask('POST /agent/run', { body: { prompt: 'Do it', title: 'Title' } }).json, 'run_id')
  const conversation = () => lab.ask(`GET /agent/runs/${id}/conversation`)
  const texts = () =>
    listAt(conversation().json, 'steps', 0, 'messages').map((message) => member(message, 'content', 0, 'text'))
  return { ...lab, id, conversation, texts }
}

const working = [{ at: 0, state: 'INPROGRESS' }]

describe('a conversation', () => {
  test('is not there before the agent is at work', () => {
    const { clock, conversation } = playing({
      states: [
        { at: 0, state: 'QUEUED' },
        { at: 100, state: 'INPROGRESS' },
      ],
    })
    expect(conversation().status).toBe(404)
    clock.advance(100)
    expect(conversation().status).toBe(200)
  })

  test('begins with the prompt and grows', () => {
    const { clock, texts } = playing({
      states: working,
      messages: [
        { at: 100, text: 'one' },
        { at: 200, text: 'two' },
      ],
    })
    const grown = [0, 100, 100].map((ms) => {
      clock.advance(ms)
      return texts()
    })
    expect(grown).toEqual([['Do it'], ['Do it', 'one'], ['Do it', 'one', 'two']])
  })

  test('is the same under its own id, and as a transcript behind a signed download', () => {
    const { conversation, ask, id } = playing({ states: working, messages: [{ text: 'one' }] })
    const own = textAt(ask(`GET /agent/runs/${id}`).json, 'conversation_id')
    expect(ask(`GET /agent/conversations/${own}`).json).toEqual(conversation().json)
    expect(ask('GET /agent/conversations/other').status).toBe(404)
    const { status, headers } = ask(`GET /agent/runs/${id}/transcript`)
    expect(status).toBe(302)
    const transcript = ask(`GET ${headers['location'] ?? ''}`, { key: null })
    expect(transcript.text.trim().split('\n')).toHaveLength(2)
  })

  test('has blocks of every kind', () => {
    const { conversation, clock } = playing({
      states: working,
      messages: [
        { id: 'm', text: 'one' },
        { run: 'npm test', output: 'no', exit_code: 1, takes: 50 },
        { event: { name: 'compacted' } },
        { role: 'system', content: [{ type: 'future', any: 1 }] },
      ],
    })
    clock.advance(50)
    const command = { category: 'command', name: 'run_command' }
    expect(listAt(conversation().json, 'steps', 0, 'messages').slice(1)).toMatchObject([
      { role: 'assistant', message_ids: ['m'], content: [{ type: 'text', message_id: 'm', text: 'one' }] },
      { role: 'assistant', content: [{ type: 'action', id: 'run@0', ...command, input: { command: 'npm test' } }] },
      {
        role: 'tool',
        timestamp: '2026-01-05T09:30:00.050Z',
        content: [
          {
            type: 'action_result',
            action_id: 'run@0',
            ...command,
            state: 'failed',
            output: { output: 'no', exit_code: 1 },
          },
        ],
      },
      { role: 'system', content: [{ type: 'event', name: 'compacted', data: {} }] },
      { role: 'system', content: [{ type: 'future', any: 1 }] },
    ])
  })

  test('has messages edited later and messages that arrive out of order', () => {
    const { clock, texts, conversation } = playing({
      states: working,
      messages: [
        { id: 'a', at: 0, text: 'draft' },
        { id: 'b', at: 100, text: 'second' },
        { at: 200, edit: 'a', text: 'final' },
        { at: 300, before: 'b', timestamp: 50, text: 'late' },
      ],
    })
    const grown = [0, 100, 100, 100].map((ms) => {
      clock.advance(ms)
      return texts().slice(1)
    })
    expect(grown).toEqual([['draft'], ['draft', 'second'], ['final', 'second'], ['final', 'late', 'second']])
    expect(member(conversation().json, 'steps', 0, 'messages', 2, 'timestamp')).toBe('2026-01-05T09:30:00.050Z')
  })

  test('has nested steps, each from its first message on, summed up at the end', async () => {
    const { clock, conversation } = playing(await readScenarioFile('emulator/scenarios/nested-steps.yml'))
    const root = () => member(conversation().json, 'steps', 0)
    clock.advance(320)
    expect(listAt(root(), 'steps').map((step) => member(step, 'description'))).toEqual(['Look at the server'])
    clock.advance(2_000)
    expect(root()).toMatchObject({
      description: 'Title',
      steps: [
        {
          description: 'Look at the server',
          summary: 'The server is fine.',
          steps: [{ summary: 'Its tests pass.', steps: [] }],
        },
        { description: 'Look at the client', started_at: '2026-01-05T09:30:00.350Z' },
      ],
    })
  })

  test.each([
    ['absent', 404, false],
    ['unsupported', 422, true],
  ] as const)('that is %s answers %i', (kind, status, named) => {
    const { conversation, ask, id } = playing({ states: working, conversation: kind })
    expect(conversation().status).toBe(status)
    expect(member(ask(`GET /agent/runs/${id}`).json, 'conversation_id') !== undefined).toBe(named)
  })

  test('goes on in a run that continues it', () => {
    const { ask, id, clock } = playing({ states: working, answer: 'First.' })
    const conversation = textAt(ask(`GET /agent/runs/${id}`).json, 'conversation_id')
    clock.advance(1_000)
    const body = { prompt: 'Go on', conversation_id: conversation }
    const next = textAt(ask('POST /agent/run', { body }).json, 'run_id')
    expect(listAt(ask(`GET /agent/runs/${next}/conversation`).json, 'steps')).toHaveLength(2)
  })

  test('can be read by people behind the session link', () => {
    const { ask, id } = playing({ states: working, messages: [{ text: 'Hello there' }] })
    const link = textAt(ask(`GET /agent/runs/${id}`).json, 'session_link')
    const page = ask(`GET ${link}`, { key: null })
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('[assistant] Hello there')])
    expect(ask('GET http://oz.invalid/sessions/other', { key: null }).status).toBe(404)
  })
})
