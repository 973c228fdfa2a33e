import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../../emulator/agents/scenario.ts'
import type { FaultSpec } from '../../../emulator/faults/spec.ts'
import type { Artifact, Conversation, Message, Run } from '../../../src/oz/client/types.ts'
import { answerWithoutConversation, lastWords, messagesOf, readAnswer, type Scope } from '../../../src/oz/run/answer.ts'
import { World } from '../../support/virtual/world.ts'
import { runWith } from './runs.ts'

function message(role: Message['role'], ...texts: string[]): Message {
  return { ids: [], role, timestamp: undefined, content: texts.map((text) => ({ type: 'text', id: undefined, text })) }
}

function conversation(...steps: (readonly Message[])[]): Conversation {
  const blank = { description: undefined, summary: undefined, startedAt: undefined, completedAt: undefined }
  return { id: 'c', steps: steps.map((messages) => ({ ...blank, id: 's', messages, steps: [] })) }
}

describe('the last words of a conversation', () => {
  test.each<[string, Conversation, string | undefined]>([
    ['of one message', conversation([message('assistant', 'Done.')]), 'Done.'],
    ['of the last of several', conversation([message('assistant', 'First.'), message('assistant', 'Last.')]), 'Last.'],
    ['of the last step', conversation([message('assistant', 'First.')], [message('assistant', 'Last.')]), 'Last.'],
    ['of all blocks of a message', conversation([message('assistant', 'One.', ' ', 'Two.')]), 'One.\n\nTwo.'],
    ['exactly as they stand', conversation([message('assistant', '  a\r\n\tb  ')]), '  a\r\n\tb  '],
    ['and not of the user', conversation([message('assistant', 'Done.'), message('user', 'Thanks.')]), 'Done.'],
    ['and not of a tool', conversation([message('assistant', 'Done.'), message('tool', 'exit 0')]), 'Done.'],
    ['and not white space', conversation([message('assistant', 'Done.'), message('assistant', ' \n')]), 'Done.'],
    ['where nobody spoke', conversation([message('user', 'Hello?')]), undefined],
    ['where there is nothing', conversation(), undefined],
  ])('%s', (_name, given, expected) => {
    expect(lastWords(messagesOf(given))).toBe(expected)
  })

  test("are the root's, not those of delegated work", () => {
    const [root] = conversation([message('assistant', 'Done.')]).steps
    const [delegated] = conversation([message('assistant', 'I am only a helper.')]).steps
    if (!root || !delegated) throw new Error('no steps')
    expect(lastWords(messagesOf({ id: 'c', steps: [{ ...root, steps: [delegated] }] }))).toBe('Done.')
  })
})

describe('an answer without a conversation', () => {
  const pullRequest: Artifact = { kind: 'pull_request', url: 'https://github.com/o/r/pull/1', branch: 'b' }
  const file: Artifact = {
    kind: 'file',
    uid: 'u',
    name: 'report.md',
    path: '',
    mimeType: '',
    title: undefined,
    sizeBytes: 1,
  }
  const plan: Artifact = { kind: 'plan', uid: 'u', title: 'The plan', url: undefined }
  const screenshot: Artifact = { kind: 'screenshot', uid: 'u', mimeType: 'image/png', title: 'The page' }
  const external: Artifact = { kind: 'external', title: 'The ticket', url: 'https://e/1' }
  const status = { message: 'All is well.', errorCode: undefined, retryable: undefined }

  test.each([
    ['the status message', { status, artifacts: [pullRequest] }, 'All is well.', 'status'],
    [
      'a pull request before anything else',
      { artifacts: [plan, file, pullRequest] },
      'Pull request: https://github.com/o/r/pull/1',
      'artifact',
    ],
    ['a plan', { artifacts: [plan] }, 'Plan: The plan', 'artifact'],
    ['a plan with a page', { artifacts: [{ ...plan, url: 'https://p/1' }] }, 'Plan: https://p/1', 'artifact'],
    ['a nameless plan', { artifacts: [{ ...plan, title: undefined }] }, 'Plan: without a title', 'artifact'],
    ['a screenshot', { artifacts: [screenshot] }, 'Screenshot: The page', 'artifact'],
    ['a nameless screenshot', { artifacts: [{ ...screenshot, title: undefined }] }, 'Screenshot: u', 'artifact'],
    ['a reference', { artifacts: [external] }, 'Reference: https://e/1', 'artifact'],
    ['one without a page', { artifacts: [{ ...external, url: undefined }] }, 'Reference: The ticket', 'artifact'],
    [
      'one without anything',
      { artifacts: [{ ...external, url: undefined, title: undefined }] },
      'Reference: without a title',
      'artifact',
    ],
    ['a file', { artifacts: [file], status: { ...status, message: ' ' } }, 'File: report.md', 'artifact'],
    ['nothing', {}, '', 'none'],
  ])('is %s', (_name, run, text, from) => {
    expect(answerWithoutConversation(runWith(run))).toMatchObject({ text, from })
  })
})

const ended: ScenarioSpec = {
  states: [
    { at: 0, state: 'INPROGRESS' },
    { at: '60s', state: 'SUCCEEDED', message: 'The status says so.' },
  ],
  answer: 'The conversation says so.',
}
const conversationCall = 'GET /agent/runs/*/conversation'

async function answerOf(
  agent: ScenarioSpec,
  faults: readonly FaultSpec[],
  dialect: 'documented' | 'bare' | 'deviating' = 'documented',
) {
  const world = new World({ agent, server: { faults, dialect } })
  const step = world.step()
  const outcome = await step.run()
  const reads = world.oz.requests.filter(({ path }) => path.endsWith('/conversation')).length
  return { outcome, reads, lateMs: outcome.durationMs - 60_000, log: step.lines.join('\n') }
}

describe('a conversation that does not come', () => {
  test.each<[string, NonNullable<FaultSpec['answer']>, string]>([
    ['422', { status: 422, problem: 'operation_not_supported' }, 'no conversation for this kind of run'],
    ['500', { status: 500, problem: 'internal_error' }, "Couldn't read the run's conversation"],
  ])('(%s) is told of', async (_name, answer, said) => {
    expect((await answerOf(ended, [{ on: conversationCall, times: 'always', answer }])).log).toContain(said)
  })

  test.each<[string, FaultSpec]>([
    ['404', { on: conversationCall, times: 'always', answer: { status: 404, problem: 'resource_not_found' } }],
    ['422', { on: conversationCall, times: 'always', answer: { status: 422, problem: 'operation_not_supported' } }],
    ['500', { on: conversationCall, times: 'always', answer: { status: 500, problem: 'internal_error' } }],
    ['a page', { on: conversationCall, times: 'always', answer: { status: 200, html: true } }],
    ['half of it', { on: conversationCall, times: 'always', truncate: true }],
    ['silence', { on: conversationCall, times: 'always', stall: 'all' }],
  ])('(%s) is waited for 15 s where the run names it; then the status message has to do', async (_name, fault) => {
    const { outcome, reads, lateMs } = await answerOf(ended, [fault])
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The status says so.' })
    expect(lateMs).toBeGreaterThan(14_000)
    expect(lateMs).toBeLessThan(22_000)
    expect(reads).toBeGreaterThan(1)
  })

  test.each<[string, Partial<FaultSpec>]>([
    ['404', { answer: { status: 404, problem: 'resource_not_found' } }],
    ['422', { answer: { status: 422, problem: 'operation_not_supported' } }],
    ['500', { answer: { status: 500, text: 'oops' } }],
    ['reset', { reset: 'body' }],
  ])('(%s) at first is read when it does', async (_name, fault) => {
    const { outcome } = await answerOf(ended, [{ on: conversationCall, times: 3, ...fault }])
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The conversation says so.' })
  })

  test('because the run names none is not waited for', async () => {
    const { outcome, reads, lateMs } = await answerOf({ ...ended, conversation: 'absent' }, [])
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The status says so.' })
    expect(reads).toBe(0)
    expect(lateMs).toBeLessThan(5_000)
  })

  test('because the server never had the call is not waited for', async () => {
    const { outcome, reads, lateMs, log } = await answerOf({ ...ended, overrides: { conversation_id: 'c-1' } }, [
      { on: conversationCall, times: 'always', answer: { status: 404, text: '404 page not found' } },
    ])
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The status says so.' })
    expect(reads).toBe(1)
    expect(lateMs).toBeLessThan(5_000)
    expect(log).toContain('provides no conversations')
  })

  test.each(['bare', 'deviating'] as const)(
    'from a %s server: its status message is the whole answer',
    async (dialect) => {
      const { outcome, reads, lateMs } = await answerOf(ended, [], dialect)
      expect(outcome).toMatchObject({ conclusion: 'success', answer: 'The conversation says so.' })
      expect(reads).toBe(0)
      expect(lateMs).toBeLessThan(5_000)
    },
  )
})

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 2, 9, 30, second))
const looking = { ...message('assistant', 'Let me look.'), timestamp: at(1) }
const call: Message = {
  ...{ ids: [], role: 'assistant', timestamp: at(2) },
  content: [{ type: 'action', id: 'a', category: 'shell', name: 'run', input: {} }],
}
const result = { ...message('tool', 'exit 0'), timestamp: at(3) }
const done = { ...message('assistant', 'Done.'), timestamp: at(20) }

describe('a conversation that lags behind the end of its run', () => {
  async function read(readings: readonly (readonly Message[])[], more: Partial<Run> = {}, scope?: Scope) {
    const world = new World({ agent: {} })
    const ports = world.ports()
    let reads = 0
    const getConversation = () => {
      const messages = readings[Math.min(reads, readings.length - 1)] ?? []
      reads += 1
      return Promise.resolve(conversation(messages))
    }
    const run = runWith({ state: 'SUCCEEDED', conversationId: 'c', finishedAt: at(20), ...more })
    const { signal } = new AbortController()
    const reading = readAnswer({ ...ports, api: { ...ports.api, getConversation } }, run, { scope, signal })
    return { answer: await world.clock.run(reading), reads, tookMs: world.clock.now() }
  }
  const status = { message: 'The status says so.', errorCode: undefined, retryable: undefined }

  test.each<[string, readonly (readonly Message[])[], Partial<Run>]>([
    [
      'in the midst of the work',
      [
        [looking, call],
        [looking, call, result, done],
      ],
      {},
    ],
    [
      'behind a tool',
      [
        [looking, call, result],
        [looking, call, result, done],
      ],
      { finishedAt: undefined },
    ],
    ['before the first word', [[], [done]], { finishedAt: undefined }],
    ['with an older word as its last', [[looking], [looking, done]], {}],
    [
      'with a word that looks like its last while it grows',
      [[], [looking], [looking, done]],
      { finishedAt: undefined },
    ],
  ])('%s is read until it has caught up', async (_name, readings, more) => {
    const { answer, tookMs } = await read(readings, { status, ...more })
    expect(answer).toEqual({ text: 'Done.', from: 'conversation', note: undefined })
    expect(tookMs).toBeLessThan(5_000)
  })

  test('gives no older word where it never does, and says so', async () => {
    const { answer, tookMs } = await read([[looking, call, result]])
    expect(answer).toMatchObject({ text: '', from: 'none', note: expect.stringContaining("doesn't show") })
    expect((await read([[looking, call]], { status })).answer).toMatchObject({ text: status.message, from: 'status' })
    expect(tookMs).toBeLessThan(12_000)
  })

  test('gives a last word with a note where the run ended much later', async () => {
    const { answer } = await read([[looking]])
    expect(answer).toMatchObject({ text: 'Let me look.', note: expect.stringContaining('may have said more') })
  })

  test('is whole where the agent has the last word', async () => {
    const { answer, reads } = await read([[looking, call, result, done]])
    expect([answer.text, answer.note, reads]).toEqual(['Done.', undefined, 1])
    expect((await read([[looking]], { finishedAt: undefined })).reads).toBe(1)
    expect((await read([[looking, call]], { state: 'FAILED' })).answer.text).toBe('Let me look.')
  })

  const key = { value: '0123456789abcdef0123456789abcdef', mark: undefined }
  const asked = { ...message('user', `And now?\n\noz-agent-action run ${key.value} #message`), timestamp: at(10) }
  const before = { ...message('assistant', 'Before.'), timestamp: at(5) }

  test.each<[string, readonly Message[], string]>([
    ['the message shows', [before, asked, done], 'Done.'],
    ['the message shows and nothing behind it', [before, asked], status.message],
    ['no message shows, but younger words', [before, done], 'Done.'],
    ['there are only older words', [before], status.message],
  ])('answers a message where %s', async (_name, messages, text) => {
    const { answer } = await read([messages], { status }, { key, since: at(9) })
    expect(answer.text).toBe(text)
  })
})

describe('a run that succeeded', () => {
  const silent: ScenarioSpec = {
    states: [
      { at: 0, state: 'INPROGRESS' },
      { at: '60s', state: 'SUCCEEDED' },
    ],
  }

  test('without an answer and without an artifact fails the step', async () => {
    expect((await answerOf(silent, [])).outcome).toMatchObject({ conclusion: 'failure', answer: '' })
  })

  test('with only an artifact names it', async () => {
    const { outcome, log } = await answerOf(
      { ...silent, artifacts: [{ type: 'PULL_REQUEST', url: 'https://github.com/o/r/pull/7', branch: 'b' }] },
      [],
    )
    expect(outcome).toMatchObject({ conclusion: 'success', answer: 'Pull request: https://github.com/o/r/pull/7' })
    expect(log).toContain('only an artifact')
  })
})
