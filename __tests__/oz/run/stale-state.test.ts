import { describe, expect, test } from '@jest/globals'
import type { ConversationReading, FollowUpOutcome } from '../../../src/oz/client/api.ts'
import { nonsense, type OzError } from '../../../src/oz/client/failure.ts'
import type { Block, Message, Run } from '../../../src/oz/client/types.ts'
import { messagesAfter } from '../../../src/oz/run/answer.ts'
import { staleStateDetector } from '../../../src/oz/run/follow-up.ts'
import { response } from '../client/responses.ts'
import { World } from '../../support/virtual/world.ts'
import { endless, sharedKey } from './courses.ts'
import { runWith } from './runs.ts'

const key = sharedKey(1)
const text = (words: string): Block => ({ type: 'text', id: undefined, text: words })
const action: Block = { type: 'action', id: 'a', category: '', name: '', input: {} }
const said = (role: Message['role'], ...content: Block[]): Message => ({ ids: [], role, timestamp: undefined, content })
const asked = said('user', action, text(`Go on.\n\n${key.line}\n`))

function conversation(...messages: Message[]) {
  const blank = { description: undefined, summary: undefined, startedAt: undefined, completedAt: undefined }
  return { id: 'c', steps: [{ ...blank, id: 's', messages, steps: [] }] }
}

const withStatus = (message: string): Partial<Run> => ({
  status: { message, errorCode: undefined, retryable: undefined },
})

function judgeOf(before: Partial<Run>, reading: ConversationReading | OzError, outcome?: FollowUpOutcome) {
  const world = new World({ agent: endless })
  const ports = world.ports()
  const getConversation = () => (reading instanceof Error ? Promise.reject(reading) : Promise.resolve(reading))
  const judge = staleStateDetector({ ...ports, api: { ...ports.api, getConversation } }, key, {
    before: runWith(before),
    outcome,
  })
  const signal = new AbortController().signal
  return { clock: world.clock, judge: (run: Partial<Run>) => judge(runWith(run), signal) }
}

describe('what was said after a message', () => {
  const answer = said('assistant', text('Done.'))
  test.each<[string, readonly Message[], number | undefined]>([
    ['first of all', [asked, answer], 1],
    ['last of all', [answer, asked], 0],
    ['twice', [asked, answer, asked], 2],
    ['by somebody else', [{ ...asked, role: 'assistant' }, answer], undefined],
    ['with words behind its key', [said('user', text(`${key.line}\nmore`)), answer], 1],
    ['in a quotation', [said('user', text(`> ${key.line}`)), answer], undefined],
    ['never', [answer], undefined],
  ])('where it stands %s', (_name, messages, count) => {
    expect(messagesAfter(conversation(...messages), key)?.length).toBe(count)
  })
})

describe('the end of a run that got a message', () => {
  test.each<[string, ConversationReading | OzError, 'new' | 'old']>([
    ['with an answer', conversation(asked, said('assistant', action, text('Done.'))), 'new'],
    ['with an action only', conversation(asked, said('assistant', action)), 'old'],
    ['with words of a tool only', conversation(asked, said('tool', text('exit 0'))), 'old'],
    ['with the message alone', conversation(said('assistant', text('Before.')), asked), 'old'],
    ['without the message', conversation(said('assistant', text('Before.'))), 'old'],
    ['without a conversation yet', 'not_yet', 'old'],
    ['without conversations', 'unsupported', 'old'],
    ['without the call', 'no_call', 'old'],
    ['unreadable', nonsense(response(200, '<html>'), 'a conversation'), 'old'],
  ])('as it had before, %s, is %s', async (_name, reading, verdict) => {
    expect(await judgeOf({ state: 'SUCCEEDED' }, reading).judge({ state: 'SUCCEEDED' })).toBe(verdict)
  })

  test.each<[string, Partial<Run>, Partial<Run>]>([
    ['otherwise than it had', { state: 'SUCCEEDED' }, { state: 'FAILED' }],
    ['with another status', { state: 'FAILED', ...withStatus('a') }, { state: 'FAILED', ...withStatus('b') }],
    ['with a status where there was none', { state: 'FAILED' }, { state: 'FAILED', ...withStatus('b') }],
    ['without the status there was', { state: 'FAILED', ...withStatus('a') }, { state: 'FAILED' }],
    ['for the first time', { state: 'INPROGRESS' }, { state: 'SUCCEEDED' }],
    ['for the first time, badly', { state: 'INPROGRESS' }, { state: 'FAILED' }],
  ])('%s is new', async (_name, before, run) => {
    expect(await judgeOf(before, 'unsupported').judge(run)).toBe('new')
  })

  test('is new once a working state was seen since an end', async () => {
    const { judge } = judgeOf({ state: 'SUCCEEDED' }, 'not_yet')
    expect(await judge({ state: 'INPROGRESS' })).toBe('new')
    expect(await judge({ state: 'SUCCEEDED' })).toBe('new')
  })

  test('may be the old one where it was at work before, until it works again', async () => {
    const { judge } = judgeOf({ state: 'INPROGRESS' }, 'not_yet')
    await judge({ state: 'INPROGRESS' })
    expect(await judge({ state: 'SUCCEEDED' })).toBe('old')
    await judge({ state: 'QUEUED' })
    expect(await judge({ state: 'SUCCEEDED' })).toBe('new')
  })

  test.each<[FollowUpOutcome, number]>([
    ['live_session', 2],
    [undefined, 5],
    ['handoff_execution', 15],
  ])('(%s) is never taken up after %d minutes', async (outcome, minutes) => {
    const { clock, judge } = judgeOf({ state: 'SUCCEEDED' }, 'not_yet', outcome)
    await clock.pass(minutes * 60_000)
    expect(await judge({ state: 'SUCCEEDED' })).toBe('old')
    await clock.pass(1)
    expect(await judge({ state: 'SUCCEEDED' })).toBe('never_taken_up')
  })

  test.each<FollowUpOutcome>(['queued_prompt', 'queue_pending'])('(%s) may come at any time', async (outcome) => {
    const { clock, judge } = judgeOf({ state: 'SUCCEEDED' }, 'not_yet', outcome)
    await clock.pass(5 * 3600_000)
    expect(await judge({ state: 'SUCCEEDED' })).toBe('old')
  })

  test('is new where the server says that the run has ended again', async () => {
    const [then, now] = [new Date('2026-11-02T09:30:00Z'), new Date('2026-11-02T09:31:00Z')]
    const { judge } = judgeOf({ state: 'SUCCEEDED', finishedAt: then }, 'not_yet')
    expect(await judge({ state: 'SUCCEEDED', finishedAt: then })).toBe('old')
    expect(await judge({ state: 'SUCCEEDED', finishedAt: now })).toBe('new')
  })
})

test('an abort is no reading', async () => {
  const world = new World({ agent: endless })
  const ports = world.ports()
  const error = nonsense(response(200), 'a conversation')
  const api = { ...ports.api, getConversation: () => Promise.reject(error) }
  const judge = staleStateDetector({ ...ports, api }, key, { before: runWith({ state: 'SUCCEEDED' }) })
  await expect(judge(runWith({ state: 'SUCCEEDED' }), AbortSignal.abort())).rejects.toBe(error)
})
