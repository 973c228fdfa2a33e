import { stringify } from 'yaml'
import { describe, expect, test } from '@jest/globals'
import { answering, events, goodResults, playExample, playIn, startWorld, type World } from '../support/recipe-world.ts'
import { readExamplePayload } from '../support/payloads.ts'
import { errorsOf, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const uses = 'your-org/oz-agent-action@v1'
const key = { oz_api_key: '${{ secrets.OZ_API_KEY }}' }

async function inWorld<T>(use: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld()
  try {
    return await use(world)
  } finally {
    await world.api.close()
  }
}

describe('only news', () => {
  test('a head that was reviewed is not reviewed again', () =>
    inWorld(async (world) => {
      const agent = answering(goodResults.review)
      await playExample(world, 'review', { folder: makeFolder(), agent })
      const { step, oz } = await playExample(world, 'review', { folder: makeFolder(), agent })
      expect(step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
      expect(step.outputs['skipped_reason']).toMatch(/^Skipped: [0-9a-f]{7} was reviewed before\.$/)
      expect(oz.requests).toEqual([])
    }))

  test('a merge queue passes', () =>
    inWorld(async (world) => {
      const { repository } = readExamplePayload('issues', 'opened')
      const group = {
        head_sha: 'a'.repeat(40),
        head_ref: 'refs/heads/q',
        base_sha: 'b'.repeat(40),
        base_ref: 'refs/heads/main',
      }
      const payload = { action: 'checks_requested', merge_group: group, repository }
      const event = { name: 'merge_group', payload }
      const { step, oz } = await playExample(world, 'review', { folder: makeFolder(), event })
      expect(step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
      expect(oz.requests).toEqual([])
    }))

  test('triage on a pull request is refused before anything is started', () =>
    inWorld(async (world) => {
      const steps = [{ id: 'agent', uses, with: { recipe: 'triage', ...key } }]
      const workflow = stringify({ on: { pull_request: null }, jobs: { agent: { 'runs-on': 'ubuntu-latest', steps } } })
      const { step, oz } = await playIn(world, { folder: makeFolder(), workflow, event: events.review() })
      expect(errorsOf(step)).toEqual([
        expect.stringMatching(/^The recipe triage works on issues; this event is pull_request\./),
      ])
      expect(oz.requests).toEqual([])
    }))
})

test('a budget that is used up starts nothing more, and says the figures', async () => {
  const inputs = { ...key, prompt: 'Do it.', budget: '10 credits per week' }
  const { result, step, oz } = await play({
    folder: makeFolder(),
    agent: { ...quickAgent, usage: { inference_cost: 12 } },
    with: inputs,
    next: [
      { id: 'second', uses, with: inputs },
      { id: 'third', if: 'always()', uses, with: { ...inputs, on_budget: 'fail' } },
    ],
  })
  expect(step.outputs['conclusion']).toBe('success')
  expect(step.summary).toContain('This run cost 12 credits; 0 credits of 10 credits per week are left')
  expect(result.step('second')).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
  expect(result.step('second').outputs['skipped_reason']).toBe(
    'Skipped: the budget is used up: 12 credits of 10 credits per week, by 1 run.',
  )
  expect(errorsOf(result.step('third'))).toEqual([expect.stringMatching(/^The budget is used up: 12 credits/)])
  expect(oz.runs).toHaveLength(1)
})

test('many runs of one step keep the budget together', async () => {
  const runs = JSON.stringify(['one', 'two', 'three', 'four'].map((name) => ({ name })))
  const { step, oz } = await play({
    folder: makeFolder(),
    agent: { ...quickAgent, usage: { inference_cost: 1 } },
    with: { ...key, prompt: 'Do it.', runs, budget: '10 credits per week', max_cost: 4 },
  })
  expect(oz.runs).toHaveLength(3)
  const results = JSON.parse(step.outputs['results'] ?? '[]') as { conclusion: string; error: string | null }[]
  expect(results.filter(({ conclusion }) => conclusion === 'skipped')).toMatchObject([
    { error: 'Skipped: the budget is used up: 12 credits of 10 credits per week, by 3 runs.' },
  ])
})
