/** The reusable workflows, called as users call them, and the workflows in which this repository uses itself. */
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import {
  answering,
  events,
  fixPull,
  fullName,
  goodResults,
  playIn,
  type Recipe,
  recipes,
  startWorld,
} from '../support/recipe-world.ts'
import { actionRoot, type Play, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

/** Event → how `on:` names it. */
const on: Readonly<Record<Recipe, string>> = {
  triage: 'issues: { types: [opened] }',
  review: 'pull_request: { types: [opened] }',
  respond: 'issue_comment: { types: [created] }',
  'fix-ci': 'workflow_run: { workflows: [CI], types: [completed] }',
  report: "schedule: [{ cron: '0 7 * * 1' }]",
}

/** A user's whole file. */
const caller = (recipe: Recipe, more = ''): string => `name: Oz
on: { ${on[recipe]} }
permissions: {}
jobs:
  oz:
    permissions: { actions: read, contents: read, issues: write, pull-requests: write }
    uses: your-org/oz-agent-action/.github/workflows/${recipe}.yml@v1
    secrets: { oz_api_key: '\${{ secrets.OZ_API_KEY }}' }
${more}`

async function playCall(recipe: Recipe, options: Partial<Play> = {}) {
  const world = await startWorld()
  try {
    const agent = { ...answering(goodResults[recipe]), artifacts: [fixPull] }
    const played = await playIn(world, {
      ...{ folder: makeFolder(), agent, workflow: caller(recipe), event: events[recipe]() },
      ...options,
    })
    return { ...played, writes: world.writes() }
  } finally {
    await world.api.close()
  }
}

const base = `/repos/${fullName}`
const writesOf: Readonly<Record<Recipe, readonly string[]>> = {
  triage: [`POST ${base}/issues/1/labels`, `POST ${base}/issues/1/comments`],
  review: [`POST ${base}/pulls/2/reviews`, 'SubmitReview'],
  respond: [`POST ${base}/issues/1/comments`],
  'fix-ci': [],
  report: [],
}

describe.each(recipes)('%s.yml', (recipe) => {
  test('is called in eight lines, and does what its step form does', async () => {
    expect(caller(recipe).trimEnd().split('\n')).toHaveLength(8)
    const { result, step, oz, writes } = await playCall(recipe)
    expect(result.conclusion).toBe('success')
    expect(step.outputs).toMatchObject({ conclusion: 'success', verdict: goodResults[recipe].verdict })
    expect(writes).toEqual(writesOf[recipe])
    expect(oz.runs).toHaveLength(1)
    expect(oz.runs[0]?.messages).toHaveLength(1)
  })
})

describe('calling', () => {
  test('inputs arrive with their types, and outputs come back', async () => {
    const workflow = caller(
      'report',
      '    with: { prompt: Look at the tests too., timeout_minutes: 7, model: big }\n',
    ).replace(
      'jobs:\n',
      `jobs:
  after:
    needs: oz
    runs-on: ubuntu-latest
    steps: [{ id: agent, run: 'test "$V" = attention', env: { V: '\${{ needs.oz.outputs.verdict }}' } }]
`,
    )
    const { result, oz } = await playCall('report', { workflow })
    expect(result.conclusion).toBe('success')
    expect(oz.runs[0]?.prompt).toContain('Look at the tests too.')
    expect(JSON.parse(oz.requests.find(({ method }) => method === 'POST')?.body ?? '{}')).toMatchObject({
      config: { model_id: 'big' },
    })
  })

  test.each([
    ['    with: { recipie: x }\n', /has no input recipie/],
    ['    with: { timeout_minutes: soon }\n', /must be a number, not soon/],
  ])('%j is refused', async (more, reason) => {
    await expect(playCall('review', { workflow: caller('review', more) })).rejects.toThrow(reason)
  })
})

describe('this repository uses itself', () => {
  const own = (recipe: 'triage' | 'review'): string => join(actionRoot, `.github/workflows/oz-${recipe}.yml`)

  test('with the secret', async () => {
    const { result, writes } = await playCall('triage', { workflow: own('triage') })
    expect(result.conclusion).toBe('success')
    expect(writes).toEqual(writesOf.triage)
  })

  test.each(['triage', 'review'] as const)('%s: a copy without the secret sees a green skip', async (recipe) => {
    const { result, step, oz } = await playCall(recipe, { workflow: own(recipe), secrets: {} })
    expect(result.conclusion).toBe('success')
    expect(step.outcome).toBe('skipped')
    expect(oz.requests).toEqual([])
  })

  test("review: a fork's pull request starts nothing, even where there is a secret", async () => {
    const event = events.review()
    const payload = structuredClone(event.payload) as { pull_request: { head: { repo: { full_name: string } } } }
    payload.pull_request.head.repo.full_name = 'mallory/Hello-World'
    const secrets = { OZ_API_KEY: scenarioKey }
    const call = playCall('review', { workflow: own('review'), event: { ...event, payload }, secrets })
    await expect(call).rejects.toThrow('No main step')
  })
})
