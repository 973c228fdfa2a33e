import { describe, expect, test } from '@jest/globals'
import { laboratory, listAt, member, textAt } from './ask.ts'
import { oneSecond, started } from './started.ts'

const body = { prompt: 'Do it' }

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
