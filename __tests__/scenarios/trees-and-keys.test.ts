/** On a server as the newest documentation has it: runs that are found whatever it adds, and whole trees that end. */
import { describe, expect, test } from '@jest/globals'
import type { Behavior } from '../../emulator/behavior.ts'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import type { Oz } from '../../emulator/core.ts'
import type { Moment } from '../support/runner.ts'
import { endlessAgent, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const promptContext = '<system-context>\nYou are at work in /repo.\n</system-context>'
const child: ScenarioSpec = { states: [{ at: 0, state: 'INPROGRESS' }] }
const family: ScenarioSpec = {
  ...endlessAgent,
  children: [
    { ...child, at: 100, children: [child] },
    { ...child, at: 150 },
  ],
}

/** The moment the run and all it starts are there. */
const onceAllWork =
  (oz: Oz): Moment =>
  (fire) => {
    const timer = setInterval(() => {
      if (oz.runs.length < 4) return
      clearInterval(timer)
      fire()
    }, 20)
    timer.unref()
  }

describe('a run of which the answer was lost, on a server that adds context to prompts', () => {
  test.each<[string, Partial<Behavior>]>([
    ['takes metadata', {}],
    ['takes none', { refuse: ['metadata'] }],
    ['drops it', { ignore: ['metadata'] }],
    ['filters by none', { metadataFilter: 'refused' }],
    ['tells nothing of what was submitted', { omit: ['submitted_prompt'], ignore: ['metadata'] }],
  ])('and %s: is found, and the only one', async (_name, behavior) => {
    // The first request of a server that refuses metadata makes no run.
    const nth = behavior.refuse === undefined ? 1 : 2
    const faults = [{ on: 'POST /agent/run', nth, answer: { status: 502, text: 'bad gateway' }, processed: true }]
    const { step, oz } = await play({ folder: makeFolder(), server: { promptContext, faults, ...behavior } })
    expect(step.outputs).toMatchObject({ conclusion: 'success', run_id: oz.runs[0]?.id })
    expect(oz.runs).toHaveLength(1)
  })
})

test('the key goes in metadata too, with the repository and what the event is about', async () => {
  const { oz } = await play({ folder: makeFolder(), with: { metadata: 'team: a' } })
  expect(oz.runs[0]?.birth.request.metadata).toEqual({
    team: 'a',
    gha_key: expect.stringMatching(/^[0-9a-f]{32}$/),
    gha_repo: expect.stringMatching(/^\d+$/),
    gha_subject: expect.stringMatching(/^(issue|pr|commit)-\w+$/),
  })
})

describe('what a run started ends with it', () => {
  test.each<['descendants' | 'children']>([['descendants'], ['children']])(
    'where the job is cancelled, on a list that shows %s',
    async (ancestors) => {
      const { step, oz } = await play({
        folder: makeFolder(),
        agent: family,
        server: { ancestors },
        at: (oz) => ({ cancel: onceAllWork(oz) }),
      })
      expect(step.outputs['conclusion']).toBe('cancelled')
      expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED'])
    },
  )

  test('where main was killed', async () => {
    const at = (oz: Oz) => ({ crash: onceAllWork(oz) })
    const { oz } = await play({ folder: makeFolder(), agent: family, at })
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED'])
  })

  test('where all of them together cost too much', async () => {
    const usage = [{ at: 0, usage: { inference_cost: 6 } }]
    const agent: ScenarioSpec = {
      ...endlessAgent,
      usage,
      // Long after the first reading: the children are looked for again.
      children: [{ ...child, at: 800, usage }],
    }
    const { step, oz } = await play({ folder: makeFolder(), agent, with: { max_cost: 10 } })
    expect(step.outputs['conclusion']).toBe('cancelled')
    expect(step.log.join('\n')).toContain('The run has cost 12 credits')
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED'])
  })

  test('where it ended by itself', async () => {
    const agent: ScenarioSpec = { ...quickAgent, children: [{ ...child, at: 60 }] }
    const { step, oz } = await play({ folder: makeFolder(), agent })
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs.map(({ state }) => state)).toEqual(['SUCCEEDED', 'CANCELLED'])
  })
})

describe('retries', () => {
  const failing: ScenarioSpec = {
    states: [
      { at: 0, state: 'INPROGRESS' },
      { at: 100, state: 'ERROR', message: 'The worker went away.', retryable: true },
    ],
  }

  test('start a new run with a new key, as often as they say', async () => {
    const { step, oz } = await play({ folder: makeFolder(), agent: failing, with: { retries: 2 } })
    expect(step.outputs['conclusion']).toBe('failure')
    expect(new Set(oz.runs.map(({ birth }) => birth.request.metadata?.['gha_key'])).size).toBe(3)
    expect(step.log.join('\n')).toContain('Attempt 2 of 3 ended in ERROR')
    expect(step.summary).toContain('Attempt 1 of 3 ended in ERROR')
  })

  test('start none after an error that another try would not help', async () => {
    const states = failing.states?.map((state) => ({ ...state, retryable: false })) ?? []
    const { oz, step } = await play({ folder: makeFolder(), agent: { states }, with: { retries: 2 } })
    expect(oz.runs).toHaveLength(1)
    expect(step.log.join('\n')).not.toContain('re-run the job later')
  })
})

describe('the request', () => {
  test('has what the user adds, and its team as a header', async () => {
    const request = 'mode: plan\nteam: team-7\non_behalf_of: mona@example.com'
    const { oz } = await play({ folder: makeFolder(), with: { request } })
    const [post] = oz.requests.filter(({ method }) => method === 'POST')
    expect(JSON.parse(post?.body ?? '')).toMatchObject({ mode: 'plan', team: true, on_behalf_of: 'mona@example.com' })
    expect(post?.headers['x-warp-team-uid']).toBe('team-7')
  })

  test('goes to the newer address where the documented one is gone', async () => {
    const { step, oz } = await play({ folder: makeFolder(), server: { startPaths: ['/agent/runs'] } })
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs).toHaveLength(1)
  })

  test('is refused before anything is sent where it has a field of the action', async () => {
    const { step, oz } = await play({ folder: makeFolder(), with: { request: 'prompt: x' } })
    expect(step.log.join('\n')).toContain('request must not have "prompt"')
    expect(oz.requests).toEqual([])
  })

  test('says which service must be connected', async () => {
    const type = '/errors/external-authentication-required/'
    const json = { type, title: 'Connect.', provider: 'github', auth_url: 'https://app.warp.dev/connect' }
    const answer = { status: 401, json }
    const faults = [{ on: 'POST /agent/run', times: 'always' as const, answer }]
    const { step } = await play({ folder: makeFolder(), server: { faults } })
    expect(step.log.join('\n')).toContain("isn't connected to github: connect it at https://app.warp.dev/connect")
    expect(step.log.join('\n')).not.toContain('was not accepted')
  })
})
