import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readConversation } from '../../src/oz/conversation.ts'
import { safeLink } from '../../src/oz/links.ts'
import { endStates, isEndState, workingStates } from '../../src/oz/types.ts'
import { idOf, readRun, stateOf } from '../../src/oz/wire.ts'

const origin = 'https://oz.example'
const least = { run_id: 'r-1', state: 'QUEUED' }

/** JSON that is like a run, with anything at all in its places. */
const almostRun = fc.dictionary(
  fc.constantFrom(
    ...['run_id', 'task_id', 'state', 'prompt', 'title', 'created_at', 'updated_at', 'started_at', 'status_message'],
    ...['session_link', 'conversation_id', 'artifacts', 'request_usage', 'agent_config', '__proto__', 'constructor'],
  ),
  fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(fc.constantFrom('artifact_type', 'data'), fc.jsonValue()))),
)

describe('a run', () => {
  test('is read from whatever a server sends, without ever throwing', () => {
    fc.assert(
      fc.property(fc.oneof(almostRun, fc.jsonValue()), (value) => {
        const run = readRun(value, origin)
        if (run === undefined) return
        expect(run.id).toMatch(/^[\w.:-]+$/)
        expect([...workingStates, ...endStates, 'UNKNOWN']).toContain(run.state)
        if (run.sessionLink !== undefined) expect(new URL(run.sessionLink).protocol).toBe('https:')
      }),
    )
  })

  test('keeps its id and state whatever else is wrong with it', () => {
    fc.assert(
      fc.property(almostRun, (value) => {
        expect(readRun({ ...value, ...least }, origin)).toMatchObject({ id: 'r-1', state: 'QUEUED' })
      }),
    )
  })

  test.each([
    undefined,
    null,
    'text',
    3,
    [],
    {},
    { run_id: 'r-1' },
    { state: 'QUEUED' },
    { run_id: '', state: 'QUEUED' },
  ])('is not %j', (value) => {
    expect(readRun(value, origin)).toBeUndefined()
  })

  test.each([
    ['status_message', 'all is well', { status: { message: 'all is well', errorCode: undefined } }],
    [
      'status_message',
      { message: 'so', error_code: 'x', retryable: false },
      { status: { message: 'so', retryable: false } },
    ],
    ['status_message', null, { status: undefined }],
    ['started_at', null, { startedAt: undefined }],
    ['started_at', 'yesterday', { startedAt: undefined }],
    [
      'request_usage',
      { inference_cost: 2, compute_cost: 0.5, platform_cost: null },
      { usage: { credits: 2.5, usd: undefined } },
    ],
    [
      'request_usage',
      { inference_cost_usd: 1.25, total_tokens: 9 },
      { usage: { usd: 1.25, credits: undefined, tokens: 9 } },
    ],
    ['request_usage', {}, { usage: { credits: undefined } }],
  ])('has %s %j', (name, value, expected) => {
    expect(readRun({ ...least, [name]: value }, origin)).toMatchObject(expected)
  })
})

describe('a state', () => {
  test.each([
    ['SUCCEEDED', 'SUCCEEDED', true],
    ['INPROGRESS', 'INPROGRESS', false],
    ['IN_PROGRESS', 'INPROGRESS', false],
    ['BLOCKED', 'BLOCKED', true],
    ['succeeded', 'UNKNOWN', false],
    ['DONE', 'UNKNOWN', false],
    [null, 'UNKNOWN', false],
  ])('%s is %s', (wire, state, ends) => {
    expect(stateOf(wire)).toBe(state)
    expect(isEndState(stateOf(wire))).toBe(ends)
  })

  test('nobody knows is never an end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!endStates.some((state) => state === text))
        expect(isEndState(stateOf(text))).toBe(false)
      }),
    )
  })
})

describe('an id', () => {
  test.each(['a', 'run_1', '0190-ab.cd:ef', 'x'.repeat(128)])('may be %s', (id) => {
    expect(idOf(id)).toBe(id)
  })
  test.each(['', '-a', '../../x', 'a/b', 'a b', 'a\n', 'a?b', 'x'.repeat(129), 7, null])('may not be %j', (id) => {
    expect(idOf(id)).toBeUndefined()
  })
})

describe('a link', () => {
  test.each([
    ['https://oz.warp.dev/session/1', 'https://oz.warp.dev/session/1'],
    ['http://127.0.0.1:9/sessions/1', 'http://127.0.0.1:9/sessions/1'],
    ['http://oz.warp.dev/session/1', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:pass@oz.warp.dev/', undefined],
    ['https://oz.warp.dev/' + 'x'.repeat(2_048), undefined],
    ['/sessions/1', undefined],
    [{}, undefined],
  ])('%s', (value, expected) => {
    expect(safeLink(value, 'http://127.0.0.1:9')).toBe(expected)
  })
})

describe('a conversation', () => {
  test('is read from whatever a server sends, without ever throwing', () => {
    const { step } = fc.letrec((tie) => ({
      step: fc.dictionary(
        fc.constantFrom('id', 'description', 'messages', 'steps', 'started_at'),
        fc.oneof({ maxDepth: 3 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('step'), { maxLength: 2 })),
        { maxKeys: 4 },
      ),
    }))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.array(step).map((steps) => ({ steps })),
        ),
        (value) => {
          const conversation = readConversation(value)
          if (conversation) expect(Array.isArray(conversation.steps)).toBe(true)
        },
      ),
    )
  })

  test('nested without end is cut, not followed', () => {
    let step: Record<string, unknown> = { id: 'deepest' }
    for (let depth = 0; depth < 100_000; depth += 1) step = { id: 's', steps: [step] }
    expect(readConversation({ steps: [step] })?.steps[0]?.id).toBe('s')
  })
})
