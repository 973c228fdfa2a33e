import { describe, expect, test } from '@jest/globals'
import { laboratory, listAt, member, textAt } from './ask.ts'
import { oneSecond, started } from './started.ts'

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

  test('to a blocked run takes it out of its block', () => {
    const states = [
      { at: 0, state: 'BLOCKED' },
      { at: 60_000, state: 'SUCCEEDED' },
    ]
    const { clock, ask, id, get } = started({ states, messages: [{ at: 50_000, text: 'never said' }] })
    clock.advance(1_000)
    ask(`POST /agent/runs/${id}/followups`, { body })
    clock.advance(350)
    expect(get()).toMatchObject({ state: 'INPROGRESS' })
    clock.advance(86_400_000)
    expect(get()).toMatchObject({ state: 'SUCCEEDED', updated_at: '2026-01-05T09:30:01.800Z' })
    expect(ask(`GET /agent/runs/${id}/conversation`).text).not.toContain('never said')
  })

  test('after a follow-up waits for that to be done', () => {
    const { clock, ask, id, oz } = started()
    clock.advance(5_000)
    for (const message of ['one', 'two']) ask(`POST /agent/runs/${id}/followups`, { body: { message } })
    clock.advance(900)
    expect(oz.runs[0]?.state).toBe('INPROGRESS')
    clock.advance(400)
    expect([oz.runs[0]?.state, oz.runs[0]?.messages]).toEqual(['SUCCEEDED', ['Do it', 'one', 'two']])
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
