import { describe, expect, test } from '@jest/globals'
import { isGreen } from '../../src/errors.ts'
import type { Run } from '../../src/oz/types.ts'
import { endStates, workingStates } from '../../src/oz/types.ts'
import type { Answer } from '../../src/run/answer.ts'
import { concludeRun } from '../../src/run/conclude.ts'
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
    expect(error?.wayOut).toContain('https://oz.warp.dev/session/1')
    expect(error?.link).toMatch(/environment-setup-failed$/)
  })

  test("cuts an agent's whole output", () => {
    const run = runWith({
      state: 'FAILED',
      status: { message: 'x'.repeat(9_000), errorCode: undefined, retryable: undefined },
    })
    expect(concludeRun(run, silence).error?.message.length).toBeLessThan(400)
  })
})
