import { describe, expect, test } from '@jest/globals'
import type { AnswerSpec } from '../../emulator/faults/spec.ts'
import { errorsOf, play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const pages = 'https://docs.warp.dev/errors'

interface Rejection {
  readonly answer: AnswerSpec
  readonly says: readonly string[]
}

const refusals: Readonly<Record<string, Rejection>> = {
  '401': {
    answer: { status: 401, problem: 'authentication_required', detail: 'Unknown key' },
    says: ['Unknown key', 'https://docs.warp.dev/agents/cli/oz-cli/api-keys/'],
  },
  '403': {
    answer: { status: 403, problem: 'budget_exceeded', detail: 'The budget of May is used up' },
    says: ['The budget of May is used up', `${pages}/budget_exceeded`],
  },
  '404': {
    answer: { status: 404, problem: 'resource_not_found', detail: 'No environment e-7' },
    says: ['No environment e-7', `${pages}/resource_not_found`],
  },
  '422': {
    answer: { status: 422, problem: 'content_policy_violation', detail: 'This prompt is not allowed' },
    says: ['This prompt is not allowed', `${pages}/content_policy_violation`],
  },
  '429 without credits': {
    answer: {
      status: 429,
      problem: 'insufficient_credits',
      detail: 'No credits left',
      headers: { 'X-Warp-Error-Code': 'OUT_OF_CREDITS' },
      retryable: false,
    },
    says: ['No credits left', 'add some', `${pages}/insufficient_credits`],
  },
  'an error in plain JSON': {
    answer: { status: 400, json: { error: 'prompt too long' } },
    says: ['prompt too long'],
  },
}

describe('a server that refuses the run', () => {
  test.each(Object.entries(refusals))('%s: one request, and the server’s words', async (_, { answer, says }) => {
    const faults = [{ on: 'POST /agent/run', times: 'always' as const, answer }]
    const { step, oz } = await play({ folder: makeFolder(), server: { faults } })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure' } })
    expect(errorsOf(step)).toHaveLength(1)
    for (const words of says) expect(errorsOf(step)[0]).toContain(words)
    expect(oz.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(oz.runs).toEqual([])
  })

  test('overloaded once: the run is started after all', async () => {
    const faults = [
      { on: 'POST /agent/run', answer: { status: 429, text: 'slow down', headers: { 'Retry-After': '0' } } },
    ]
    const { step, oz } = await play({ folder: makeFolder(), server: { faults } })
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs).toHaveLength(1)
  })
})
