import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { readConversation } from '../../../src/oz/client/conversation.ts'
import { idOf, safeLink, sessionLink } from '../../../src/oz/client/wire.ts'
import { endStates, isEndState, readRun, stateOf, workingStates } from '../../../src/oz/client/types.ts'

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

  test('is read whole', () => {
    const time = '2026-11-02T09:30:00Z'
    const wire = {
      ...{ run_id: 'r-1', task_id: 't-1', state: 'SUCCEEDED', prompt: 'Do it.', title: 'A title', created_at: time },
      ...{ updated_at: time, started_at: time, session_link: 'https://oz.warp.dev/s', conversation_id: 'c-1' },
      status_message: { message: 'so', error_code: 'x'.repeat(65), retryable: true },
      request_usage: { inference_cost: 1, compute_cost: 2, platform_cost: 4, platform_cost_usd: 0.5, total_tokens: 9 },
      agent_config: { name: 'n', model_id: 'm', environment_id: 'e' },
      ...{ parent_run_id: 'p-1', root_run_id: 'p-0', finished_at: time, is_run_type_cancellable: false },
      metadata: { team: 'a', odd: 3 },
    }
    const date = new Date(time)
    expect(readRun(wire, origin)).toEqual({
      ...{ id: 'r-1', state: 'SUCCEEDED', stateName: 'SUCCEEDED', prompt: 'Do it.', title: 'A title' },
      ...{ createdAt: date, updatedAt: date, startedAt: date },
      ...{ sessionLink: 'https://oz.warp.dev/s', conversationId: 'c-1', artifacts: [] },
      status: { message: 'so', errorCode: 'x'.repeat(64), retryable: true },
      ...{ parentId: 'p-1', rootId: 'p-0', finishedAt: date, isCancellable: false, metadata: { team: 'a' } },
      usage: { credits: 7, usd: 0.5, tokens: 9, models: [] },
      config: { name: 'n', modelId: 'm', environmentId: 'e' },
    })
  })

  test.each([
    [
      'what was submitted, before what was made of it',
      { submitted_prompt: 'Do it.', prompt: 'Do it.\n\nIn /repo.' },
      'Do it.',
    ],
    ['the prompt where nothing else is told', { submitted_prompt: null, prompt: 'Do it.' }, 'Do it.'],
  ])('has for its prompt %s', (_name, more, prompt) => {
    expect(readRun({ run_id: 'r', state: 'QUEUED', ...more }, origin)?.prompt).toBe(prompt)
  })

  const counts = { input: 5, output: 2, input_cache_read: 3, input_cache_write: 0 }
  test.each<[string, unknown, unknown]>([
    ['a cost that makes no sense', { inference_cost: -Number.MAX_VALUE, compute_cost: -1, total_tokens: 9e99 }, {}],
    ['half of one', { inference_cost: -Number.MAX_VALUE, compute_cost: 2 }, { credits: 2 }],
    [
      'tokens by model',
      { model_token_usage: [{ model_id: 'm', total_tokens: 9, tokens_by_category: { input: 6, output: 3 } }, {}, 7] },
      { tokens: 9, tokensIn: 6, tokensOut: 3, models: [{ model: 'm', tokens: 9 }] },
    ],
    [
      'tokens by category',
      {
        total_tokens: 10,
        usage_by_category: { agent: { direct_api_inference_usage: { m: { token_count: counts } }, x: 1 } },
      },
      { tokens: 10, tokensIn: 8, tokensOut: 2 },
    ],
  ])('has used %s', (_name, usage, expected) => {
    const none = { credits: undefined, usd: undefined, tokens: undefined, tokensIn: undefined, tokensOut: undefined }
    const run = readRun({ run_id: 'r', state: 'QUEUED', request_usage: usage }, origin)
    expect(run?.usage).toEqual({ ...none, models: [], ...(expected as object) })
  })

  test('is read by its old name, and with next to nothing', () => {
    const run = readRun({ task_id: 't-1', state: 'X'.repeat(65), status_message: {}, artifacts: ['x', 3] }, origin)
    expect(run).toMatchObject({ id: 't-1', state: 'UNKNOWN', stateName: 'X'.repeat(64), prompt: '', title: '' })
    expect(run).toMatchObject({ status: { message: '', errorCode: undefined }, artifacts: [] })
  })

  const stored = { artifact_uid: 'u-1', mime_type: 'image/png', description: 'A view' }
  const link = 'https://github.com/o/r/pull/1'
  const bare = { uid: 'u-1', mimeType: 'application/octet-stream', title: undefined }

  test.each<[string, unknown, unknown]>([
    ['PLAN', { artifact_uid: 'u-1', title: 'T', url: link }, { kind: 'plan', uid: 'u-1', title: 'T', url: link }],
    ['PLAN', undefined, { kind: 'plan', uid: undefined, title: undefined, url: undefined }],
    ['PULL_REQUEST', { url: link, branch: 'b' }, { kind: 'pull_request', url: link, branch: 'b' }],
    ['PULL_REQUEST', { url: link }, { kind: 'pull_request', url: link, branch: '' }],
    ['PULL_REQUEST', { branch: 'b' }, undefined],
    ['SCREENSHOT', stored, { kind: 'screenshot', uid: 'u-1', mimeType: 'image/png', title: 'A view' }],
    ['SCREENSHOT', { artifact_uid: 'u-1' }, { kind: 'screenshot', ...bare }],
    ['SCREENSHOT', { artifact_uid: '../u' }, undefined],
    [
      'FILE',
      { ...stored, filename: 'a.md', filepath: 'd/a.md', size_bytes: 7 },
      {
        kind: 'file',
        uid: 'u-1',
        mimeType: 'image/png',
        title: undefined,
        name: 'a.md',
        path: 'd/a.md',
        sizeBytes: 7,
      },
    ],
    ['FILE', { artifact_uid: 'u-1' }, { kind: 'file', ...bare, name: 'u-1', path: '', sizeBytes: undefined }],
    ['FILE', {}, undefined],
    ['EXTERNAL_REFERENCE', { title: 'T', url: link }, { kind: 'external', title: 'T', url: link }],
    ['EXTERNAL_REFERENCE', {}, { kind: 'external', title: undefined, url: undefined }],
    ['SOMETHING_NEW', stored, { kind: 'other', title: 'something_new', url: undefined }],
    ['SOMETHING_NEW', { title: 'T', url: link }, { kind: 'other', title: 'T', url: link }],
    ['no word', stored, undefined],
    [
      'PULL_REQUEST',
      { url: link, branch: 'b', status: 'draft' },
      { kind: 'pull_request', url: link, branch: 'b', status: 'draft' },
    ],
    [
      'SCREENSHOT',
      { ...stored, title: 'Login' },
      { kind: 'screenshot', uid: 'u-1', mimeType: 'image/png', title: 'Login' },
    ],
  ])('left %s %j', (kind, data, artifact) => {
    const run = readRun({ ...least, artifacts: [{ artifact_type: kind, data }] }, origin)
    expect(run?.artifacts).toEqual(artifact === undefined ? [] : [artifact])
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
    ['https://user@oz.warp.dev/', undefined],
    ['https://:pass@oz.warp.dev/', undefined],
    ['https://a.example/' + 'x'.repeat(2_030), 'https://a.example/' + 'x'.repeat(2_030)],
    ['https://a.example/' + 'x'.repeat(2_031), undefined],
    ['https://oz.warp.dev/' + 'x'.repeat(2_048), undefined],
    ['/sessions/1', undefined],
    [{}, undefined],
  ])('%s', (value, expected) => {
    expect(safeLink(value, 'http://127.0.0.1:9')).toBe(expected)
  })
})

describe('a link to a session', () => {
  test.each([
    ['https://app.warp.dev/session/1', 'https://app.warp.dev', true],
    ['https://oz.warp.dev/session/1', 'https://app.warp.dev', true],
    ['https://oz.warp.dev/session/1', 'http://127.0.0.1:9', true],
    ['http://127.0.0.1:9/sessions/1', 'http://127.0.0.1:9', true],
    ['https://ui.oz.example.org/s/1', 'https://api.oz.example.org', true],
    ['https://evil.example/session/1', 'https://app.warp.dev', false],
    ['https://evilwarp.dev/session/1', 'https://app.warp.dev', false],
    ['https://app.warp.dev.evil.example/1', 'https://app.warp.dev', false],
    ['https://other.com/1', 'https://example.com', false],
    ['https://10.0.0.2/1', 'https://10.0.0.1', false],
  ])('%s of %s', (link, origin, isOwn) => {
    expect(sessionLink(link, origin)).toBe(isOwn ? link : undefined)
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

  const time = '2026-11-02T09:30:00Z'

  test('is read whole', () => {
    const content = [
      { type: 'text', message_id: 'm-1', text: 'Done.' },
      { type: 'action', id: 'a-1', category: 'shell', name: 'run', input: { command: 'ls' } },
      { type: 'action_result', action_id: 'a-1', category: 'shell', name: 'run', state: 'done', output: { code: 0 } },
      { type: 'event', name: 'started', data: { by: 'me' } },
    ]
    const roles = ['user', 'assistant', 'tool', 'system']
    const messages = roles.map((role) => ({ message_ids: ['i', 7], role, timestamp: time, content }))
    const step = { id: 's-1', description: 'd', summary: 's', started_at: time, completed_at: time }
    const date = new Date(time)
    const [text, action, , event] = content
    expect(
      readConversation({ conversation_id: 'c-1', steps: [{ ...step, messages, steps: [{ id: 's-2' }] }] }),
    ).toEqual({
      id: 'c-1',
      steps: [
        {
          ...{ id: 's-1', description: 'd', summary: 's', startedAt: date, completedAt: date },
          messages: roles.map((role) => ({
            ...{ ids: ['i'], role, timestamp: date },
            content: [
              { type: 'text', id: 'm-1', text: text?.text },
              action,
              {
                ...{ type: 'action_result', actionId: 'a-1', category: 'shell', name: 'run', state: 'done' },
                output: { code: 0 },
              },
              event,
            ],
          })),
          steps: [
            {
              ...{
                id: 's-2',
                description: undefined,
                summary: undefined,
                startedAt: undefined,
                completedAt: undefined,
              },
              ...{ messages: [], steps: [] },
            },
          ],
        },
      ],
    })
  })

  test('is read with next to nothing in it', () => {
    const content = ['text', 'action', 'action_result', 'event', 'something_new'].map((type) => ({ type }))
    const messages = [3, { role: 'stranger' }, { role: 'user', content: ['x', ...content] }]
    const conversation = readConversation({ steps: ['x', { messages }] })
    expect(conversation).toMatchObject({ id: '', steps: [{ id: '' }] })
    expect(conversation?.steps[0]?.messages).toEqual([
      {
        ids: [],
        role: 'user',
        timestamp: undefined,
        content: [
          { type: 'text', id: undefined, text: '' },
          { type: 'action', id: '', category: '', name: '', input: {} },
          { type: 'action_result', actionId: '', category: '', name: '', state: '', output: {} },
          { type: 'event', name: '', data: {} },
        ],
      },
    ])
  })

  test('nested just so deep is followed', () => {
    let step: Record<string, unknown> = { id: 'cut' }
    for (let depth = 50; depth >= 0; depth -= 1) step = { id: String(depth), steps: [step] }
    const ids: string[] = []
    let at = readConversation({ steps: [step] })?.steps[0]
    for (; at !== undefined; at = at.steps[0]) ids.push(at.id)
    expect(ids).toEqual(Array.from({ length: 51 }, (_, depth) => String(depth)))
  })

  test('nested without end is cut, not followed', () => {
    let step: Record<string, unknown> = { id: 'deepest' }
    for (let depth = 0; depth < 100_000; depth += 1) step = { id: 's', steps: [step] }
    expect(readConversation({ steps: [step] })?.steps[0]?.id).toBe('s')
  })
})
