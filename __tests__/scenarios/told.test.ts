/** What the server tells, and how late: follow-ups, conversations, facts of a run. */
import { describe, expect, test } from '@jest/globals'
import type { Behavior } from '../../emulator/behavior.ts'
import type { FaultSpec } from '../../emulator/faults/spec.ts'
import { answering, goodResults, playExample, startWorld } from '../support/recipe-world.ts'
import { errorsOf, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('a follow-up', () => {
  const on = 'POST /agent/runs/*/followups'
  const lost: readonly FaultSpec[] = [{ on, reset: 'after' }]
  const refused: readonly FaultSpec[] = [{ on, answer: { status: 400, problem: 'invalid_request' } }]

  async function followUp(server: Partial<Behavior>, faults: readonly FaultSpec[] = []) {
    const agent = { ...quickAgent, follow_ups: [{ ...quickAgent, answer: 'The tests are written.' }] }
    const later = {
      id: 'later',
      uses: 'your-org/oz-agent-action@v1',
      with: {
        oz_api_key: '${{ secrets.OZ_API_KEY }}',
        run_id: '${{ steps.agent.outputs.run_id }}',
        follow_up: 'And now the tests, please.',
      },
    }
    const played = await play({ folder: makeFolder(), agent, server: { faults, ...server }, next: [later] })
    const sent = played.oz.requests.filter(({ path }) => path.endsWith('/followups'))
    return { ...played, later: played.result.step('later'), sent }
  }

  test.each<[string, Partial<Behavior>, readonly FaultSpec[]]>([
    ['is kept for later, and taken up late', { followUpOutcome: 'queue_pending', followUpLagMs: 1_500 }, []],
    ['is answered without a word of what becomes of it', { followUpOutcome: 'none' }, []],
    ['arrives, and its answer is lost', {}, lost],
  ])('that %s is sent once, and its answer is the answer', async (_name, server, faults) => {
    const { later, sent, oz } = await followUp(server, faults)
    expect(later.outputs).toMatchObject({ conclusion: 'success', agent_output: 'The tests are written.' })
    expect(sent).toHaveLength(1)
    expect(oz.runs[0]?.messages).toHaveLength(2)
  })

  test('that is refused fails the step, and is not sent again', async () => {
    const { later, sent } = await followUp({}, refused)
    expect(errorsOf(later)).toEqual([expect.stringMatching(/^Could not send the message to the run .*HTTP 400/)])
    expect(later.outputs['conclusion']).toBe('failure')
    expect(sent).toHaveLength(1)
  })
})

test('an answer that the conversation shows only after the end is the answer, and no word before it', async () => {
  const messages = [{ at: 50, text: 'I begin.' }]
  const agent = { ...quickAgent, messages }
  const { step } = await play({ folder: makeFolder(), agent, server: { conversationLagMs: 1_500 } })
  expect(step.outputs).toMatchObject({ conclusion: 'success', agent_output: 'All is well.' })
})

test('a recipe that only reads asks for no screen and few idle minutes, where the server takes that', async () => {
  const world = await startWorld()
  try {
    const agent = answering(goodResults.triage)
    const server = { refuse: ['computer_use_enabled'] }
    const { step, oz } = await playExample(world, 'triage', { folder: makeFolder(), agent, server })
    const posts = oz.requests.filter(({ method }) => method === 'POST')
    expect(posts.map(({ body }): unknown => (JSON.parse(body) as { config: unknown }).config)).toEqual([
      expect.objectContaining({ computer_use_enabled: false, idle_timeout_minutes: 1 }),
      expect.objectContaining({ idle_timeout_minutes: 1 }),
    ])
    expect(oz.runs[0]?.birth.request.config).not.toHaveProperty('computer_use_enabled')
    expect(step.log.join('\n')).toContain("doesn't accept computer_use_enabled")
  } finally {
    await world.api.close()
  }
})

test('what the server tells of a run is shown: artifacts, tokens of another harness, what cannot be cancelled', async () => {
  const agent = {
    ...quickAgent,
    artifacts: [
      { type: 'PULL_REQUEST' as const, url: 'https://github.com/o/r/pull/7', branch: 'oz/fix', status: 'draft' },
      { type: 'FILE' as const, path: 'out/report.csv', title: 'Flaky tests', content: 'a,b' },
    ],
    usage: { inference_cost: 2.5 },
    harness_usage: { usage: { input_tokens: 900, cache_read_input_tokens: 100, output_tokens: 80 } },
    overrides: { is_run_type_cancellable: false },
  }
  const { step } = await play({ folder: makeFolder(), agent, with: { harness: 'claude' } })
  expect(JSON.parse(step.outputs['artifacts'] ?? '')).toEqual([
    expect.objectContaining({ kind: 'pull_request', status: 'draft' }),
    expect.objectContaining({ kind: 'file', title: 'Flaky tests' }),
  ])
  expect(step.outputs).toMatchObject({ cost: '2.5', tokens_in: '1000', tokens_out: '80' })
  expect(step.summary).toContain('1,000 tokens in, 80 out')
  expect(step.log.join('\n')).toContain("can't be cancelled")
})
