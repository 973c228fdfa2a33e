import { describe, expect, test } from '@jest/globals'
import { isGreen } from '../../../src/platform/errors.ts'
import type { Run } from '../../../src/oz/client/types.ts'
import { endStates, workingStates } from '../../../src/oz/client/types.ts'
import type { Answer } from '../../../src/oz/run/answer.ts'
import { concludeRun } from '../../../src/oz/run/conclude.ts'
import { runWith } from './runs.ts'

const words: Answer = { text: 'Done.', from: 'conversation', note: undefined }
const silence: Answer = { text: '', from: 'none', note: undefined }

describe('the end of a run', () => {
  test.each<[Run['state'], string]>([
    ['SUCCEEDED', 'success'],
    ['FAILED', 'failure'],
    ['ERROR', 'failure'],
    ['BLOCKED', 'blocked'],
    ['CANCELLED', 'cancelled'],
    ['QUEUED', 'failure'],
    ['UNKNOWN', 'failure'],
  ])('%s is %s', (state, conclusion) => {
    const verdict = concludeRun(runWith({ state }), words)
    expect(verdict.conclusion).toBe(conclusion)
    expect(verdict.error?.conclusion ?? 'success').toBe(conclusion)
  })

  test('is green for SUCCEEDED with an answer, and for nothing else', () => {
    for (const state of [...endStates, ...workingStates, 'UNKNOWN'] as const) {
      for (const answer of [words, silence]) {
        const green = isGreen(concludeRun(runWith({ state }), answer).conclusion)
        expect(green).toBe(state === 'SUCCEEDED' && answer === words)
      }
    }
  })

  test('tells what the platform said, with its page and the link', () => {
    const run = runWith({
      state: 'ERROR',
      sessionLink: 'https://oz.warp.dev/session/1',
      status: { message: 'no\n  disk', errorCode: 'environment_setup_failed', retryable: false },
    })
    const { error } = concludeRun(run, silence)
    expect(error?.message).toContain('no disk.')
    expect(error?.hint).toContain('https://oz.warp.dev/session/1')
    expect(error?.link).toMatch(/environment_setup_failed$/)
  })

  const statusOf = (message: string) => ({ message, errorCode: undefined, retryable: undefined })
  const link = 'https://oz.warp.dev/session/1'

  test.each<[Partial<Run>, string, string]>([
    [
      { state: 'SUCCEEDED' },
      'The run succeeded, but left neither an answer nor an artifact.',
      'Read what the agent did in the run run-1, and ask in the prompt for an answer.',
    ],
    [
      { state: 'FAILED' },
      'The agent run failed.',
      'Read what happened in the run run-1, then fix what it names and re-run the job.',
    ],
    [
      { state: 'ERROR', sessionLink: link },
      "The platform couldn't run the agent.",
      `Read what happened at ${link}, then re-run the job later.`,
    ],
    [
      { state: 'ERROR', status: { message: '', errorCode: undefined, retryable: false } },
      "The platform couldn't run the agent.",
      'Read what happened in the run run-1, then fix what it names first: the platform says that another try would fail too.',
    ],
    [
      { state: 'CANCELLED', status: { message: '', errorCode: undefined, retryable: false } },
      'The run was cancelled.',
      'Read what happened in the run run-1, then fix what it names first: the platform says that another try would fail too.',
    ],
    [
      { state: 'FAILED', status: { message: '', errorCode: undefined, retryable: true } },
      'The agent run failed.',
      'Read what happened in the run run-1, then re-run the job later.',
    ],
    [
      { state: 'BLOCKED', sessionLink: link },
      'The run is blocked: it waits for a person.',
      `Read what happened at ${link}, then answer it there, or set on_blocked: wait.`,
    ],
    [
      { state: 'CANCELLED' },
      'The run was cancelled.',
      'Read what happened in the run run-1, then re-run the job if that was not meant.',
    ],
    [
      { state: 'UNKNOWN', stateName: 'NAPPING' },
      'The run has not ended (NAPPING).',
      'Read what happened in the run run-1, then check what became of it.',
    ],
  ])('%j: what is said, and the way out', (run, message, hint) => {
    const { error } = concludeRun(runWith(run), silence)
    expect(error).toMatchObject({ message: expect.stringContaining(message), hint })
    expect(error?.code).toBeUndefined()
    expect(error?.link).toBeUndefined()
  })

  test.each([
    [' no\n\n  disk ', 'The agent run failed: no disk.'],
    ['Why?', 'The agent run failed: Why?'],
    ['No!', 'The agent run failed: No!'],
    ['Wait…', 'The agent run failed: Wait…'],
    ['x'.repeat(300), `The agent run failed: ${'x'.repeat(300)}.`],
    ['x'.repeat(301), `The agent run failed: ${'x'.repeat(300)}…`],
    [' \n', 'The agent run failed.'],
  ])('%j ends as a sentence', (said, message) => {
    const { error } = concludeRun(runWith({ state: 'FAILED', status: statusOf(said) }), silence)
    expect(error?.message).toBe(message)
  })

  test("cuts an agent's whole output", () => {
    const run = runWith({
      state: 'FAILED',
      status: { message: 'x'.repeat(9_000), errorCode: undefined, retryable: undefined },
    })
    expect(concludeRun(run, silence).error?.message.length).toBeLessThan(400)
  })
})
