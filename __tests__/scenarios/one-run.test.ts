/** One step, one run: whatever answer is lost, whoever shares a key, and however a start is refused. */
import { describe, expect, test } from '@jest/globals'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { scriptedAgent } from '../../emulator/agents/scripted.ts'
import type { Behavior } from '../../emulator/behavior.ts'
import type { Oz } from '../../emulator/core.ts'
import { startEmulator } from '../../emulator/server.ts'
import { endlessAgent, errorsOf, fastTime, onceRunIs, play, quickAgent, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const promptContext = '<system-context>\nYou are at work in /repo.\n</system-context>'
const child: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }

function startsOf({ requests }: Oz): number {
  return requests.filter(({ method, path }) => method === 'POST' && /\/agent\/runs?$/.test(path)).length
}

describe('the same idempotency_key twice, on a server that adds context to prompts', () => {
  test.each<[string, Partial<Behavior>]>([
    ['takes metadata', {}],
    ['drops it, and does not say what was submitted', { ignore: ['metadata'], omit: ['submitted_prompt'] }],
  ])('and %s: is one run, though the text was edited', async (_name, behavior) => {
    const shared = { oz_api_key: '${{ secrets.OZ_API_KEY }}', idempotency_key: 'nightly' }
    const { result, step, oz } = await play({
      folder: makeFolder(),
      server: { promptContext, ...behavior },
      with: shared,
      next: [{ id: 'second', uses: 'your-org/oz-agent-action@v1', with: { ...shared, prompt: 'Say it otherwise.' } }],
    })
    expect(oz.runs).toHaveLength(1)
    expect(step.outputs['conclusion']).toBe('success')
    expect(result.step('second').outputs).toMatchObject({ conclusion: 'success', run_id: step.outputs['run_id'] })
    expect(result.step('second').log.join('\n')).toContain('with the same idempotency_key')
  })
})

test('a job that is cancelled while the answer to the start is out finds its run and cancels the tree', async () => {
  const faults = [{ on: 'POST /agent/run', stall: 'all' as const }]
  const { result, step, oz } = await play({
    folder: makeFolder(),
    agent: { ...endlessAgent, children: [child] },
    server: { promptContext, faults },
    at: (server) => ({ cancel: onceRunIs(server, 'INPROGRESS') }),
  })
  expect(result.conclusion).toBe('cancelled')
  expect(step.outputs).toMatchObject({ conclusion: 'cancelled', run_id: oz.runs[0]?.id })
  expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED'])
  expect(startsOf(oz)).toBe(1)
})

test('of two runs that jobs started at once under one key the younger is cancelled with its children', async () => {
  const states = [
    { at: 0, state: 'INPROGRESS' },
    { at: 4_000, state: 'SUCCEEDED' },
  ]
  const agent = scriptedAgent({ states, answer: 'All is well.', children: [child] })
  const faults = [{ on: 'POST /agent/run', times: 'always' as const, lag: 1_200 }]
  const emulator = await startEmulator({ key: scenarioKey, agent, faults })
  try {
    const inputs = { idempotency_key: 'nightly', oz_server_url: emulator.url }
    const jobs = [1, 2].map(() => play({ folder: makeFolder(), with: inputs }))
    const played = await Promise.all(jobs)
    const [kept, cancelled] = emulator.oz.runs.filter(({ birth }) => birth.depth === 0)
    expect([kept?.state, cancelled?.state]).toEqual(['SUCCEEDED', 'CANCELLED'])
    expect(played.map(({ step }) => step.outputs['run_id'])).toEqual([kept?.id, kept?.id])
    const children = emulator.oz.runs.filter(({ birth }) => birth.depth > 0)
    expect(children.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED'])
  } finally {
    await emulator.close()
  }
})

describe('a service that is full', () => {
  test('refuses with 403: the step ends with that, and nothing is sent again', async () => {
    const { step, oz } = await play({ folder: makeFolder(), server: { maxActiveRuns: 0 } })
    expect(errorsOf(step)).toEqual([expect.stringContaining("All of the team's cloud agents are busy")])
    expect(step.outputs['conclusion']).toBe('failure')
    expect([startsOf(oz), oz.runs.length]).toEqual([1, 0])
  })

  test('says 429, but has queued the run: it is found, and nothing is sent again', async () => {
    const answer = { status: 429, problem: 'resource_unavailable' }
    const faults = [{ on: 'POST /agent/run', answer, processed: true }]
    const { step, oz } = await play({ folder: makeFolder(), server: { faults, promptContext } })
    expect(step.outputs).toMatchObject({ conclusion: 'success', run_id: oz.runs[0]?.id })
    expect([startsOf(oz), oz.runs.length]).toEqual([1, 1])
  })

  test('says 429, and has queued nothing: it is looked for two minutes long, and then started', async () => {
    const faults = [{ on: 'POST /agent/run', answer: { status: 429, problem: 'resource_unavailable' } }]
    const { step, oz } = await play({ folder: makeFolder(), server: { faults }, env: fastTime })
    expect(step.outputs).toMatchObject({ conclusion: 'success', run_id: oz.runs[0]?.id })
    expect([startsOf(oz), oz.runs.length]).toEqual([2, 1])
    expect(Number(step.outputs['duration_seconds'])).toBeGreaterThan(120)
  })

  test('queues the run: that is said, and waited for', async () => {
    const { step, oz } = await play({ folder: makeFolder(), agent: { ...quickAgent, at_capacity: true } })
    expect(step.outputs['conclusion']).toBe('success')
    expect(step.log.join('\n')).toContain('at its limit of cloud agents')
    expect(startsOf(oz)).toBe(1)
  })
})
