import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { endsIn, errorsOf, fastTime, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

interface Ending {
  readonly agent: ScenarioSpec
  readonly outcome: 'success' | 'failure'
  readonly conclusion: string
  readonly state: string
  /** What the one error annotation must hold. */
  readonly says: readonly string[]
  /** The machine, where a step waits for ten seconds. */
  readonly env?: Readonly<Record<string, string>>
}

const endings: Readonly<Record<string, Ending>> = {
  'SUCCEEDED with an answer': {
    agent: quickAgent,
    outcome: 'success',
    conclusion: 'success',
    state: 'SUCCEEDED',
    says: [],
  },
  'SUCCEEDED with an artifact and no answer': {
    agent: {
      ...endsIn('SUCCEEDED'),
      artifacts: [{ type: 'PULL_REQUEST', url: 'https://github.com/o/r/pull/7', branch: 'oz/fix' }],
    },
    outcome: 'success',
    conclusion: 'success',
    state: 'SUCCEEDED',
    says: [],
    env: fastTime,
  },
  'SUCCEEDED with neither': {
    agent: endsIn('SUCCEEDED'),
    env: fastTime,
    outcome: 'failure',
    conclusion: 'failure',
    state: 'SUCCEEDED',
    says: ['answer'],
  },
  FAILED: {
    agent: endsIn('FAILED', { message: 'The setup command exited with 1', code: 'environment_setup_failed' }),
    outcome: 'failure',
    conclusion: 'failure',
    state: 'FAILED',
    says: ['The setup command exited with 1', '/errors/environment_setup_failed'],
  },
  ERROR: {
    agent: endsIn('ERROR', { message: 'The worker went away', code: 'infrastructure_timeout' }),
    outcome: 'failure',
    conclusion: 'failure',
    state: 'ERROR',
    says: ['The worker went away', '/errors/infrastructure_timeout'],
  },
  BLOCKED: {
    agent: endsIn('BLOCKED', { message: 'May I delete the branch?' }),
    outcome: 'failure',
    conclusion: 'blocked',
    state: 'BLOCKED',
    says: ['May I delete the branch?', '/sessions/'],
  },
  CANCELLED: {
    agent: endsIn('CANCELLED', { message: 'Stopped by a person' }),
    outcome: 'failure',
    conclusion: 'cancelled',
    state: 'CANCELLED',
    says: ['ancelled'],
  },
}

describe('a run that ends', () => {
  test.each(Object.entries(endings))('%s', async (_, { agent, outcome, conclusion, state, says, env = {} }) => {
    const { result, step, oz } = await play({ folder: makeFolder(), agent, env })
    expect(step.outcome).toBe(outcome)
    expect(step.outputs).toMatchObject({ conclusion, state, run_id: oz.runs[0]?.id })
    expect(step.outputs['session_link']).toContain('/sessions/')
    const errors = errorsOf(step)
    expect(errors).toHaveLength(outcome === 'success' ? 0 : 1)
    for (const words of says) expect(errors[0]).toContain(words)
    expect(step.summary).not.toBe('')
    expect(oz.runs).toHaveLength(1)
    expect(result.postStep('agent')).toMatchObject({ outcome: 'success', annotations: [] })
  })

  test('is read from the conversation, whose last word is the answer', async () => {
    const messages = [
      { at: 50, text: 'I begin.' },
      { at: 100, role: 'user' as const, text: 'And then?' },
    ]
    const { step } = await play({
      folder: makeFolder(),
      agent: { ...quickAgent, messages, answer: 'Two lines:\n`x` and "y"' },
    })
    expect(step.outputs['agent_output']).toBe('Two lines:\n`x` and "y"')
  })
})
