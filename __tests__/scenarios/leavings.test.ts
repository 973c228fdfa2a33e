import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { describe, expect, test } from '@jest/globals'
import { readScenarioFile } from '../../emulator/agents/scenario-file.ts'
import { errorsOf, play, warningsOf } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('what the run left', () => {
  test('is listed, downloaded without the key, and its pull request is an output', async () => {
    const agent = await readScenarioFile('emulator/scenarios/pull-request.yml')
    const { step, oz, result } = await play({ folder: makeFolder(), agent, with: { artifacts_dir: 'left' } })
    expect(step.outputs).toMatchObject({
      conclusion: 'success',
      pull_request_url: 'https://github.com/octo-org/octo-repo/pull/42',
      branch: 'oz/fix-spelling',
      cost: '5.5',
    })
    const entries = JSON.parse(step.outputs['artifacts'] ?? '') as { kind: string; path: string | null }[]
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['file', 'plan', 'pull_request', 'screenshot'])
    const file = entries.find(({ kind }) => kind === 'file')?.path ?? ''
    expect(file.startsWith(join(result.jobs['agent']?.workspace ?? '', 'left'))).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('1 word mended\n')
    expect(oz.leaks).toEqual([])
  })

  test('checkout_branch without a pull request fails the step and says so', async () => {
    const inputs = { prompt: 'Fix it.', oz_api_key: '${{ secrets.OZ_API_KEY }}', checkout_branch: true }
    const agent = { id: 'agent', uses: 'your-org/oz-agent-action@v1', with: inputs }
    const steps = [{ run: 'git init --quiet' }, agent]
    const workflow = stringify({ on: { issues: null }, jobs: { agent: { 'runs-on': 'ubuntu-latest', steps } } })
    const { step } = await play({ folder: makeFolder(), workflow })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure', agent_output: 'All is well.' } })
    expect(errorsOf(step)[0]).toContain('checkout_branch is set, but the run left no pull request')
  })

  test('checkout_branch without a checkout ends the step before a run', async () => {
    const { step, oz } = await play({ folder: makeFolder(), with: { checkout_branch: true } })
    expect(errorsOf(step)).toEqual([
      'checkout_branch needs a checkout of the repository in the workspace; there is none. Put actions/checkout, without `path`, before this step.',
    ])
    expect(oz.requests).toEqual([])
  })
})

describe('max_cost', () => {
  const agent = {
    states: [
      { at: 0, state: 'QUEUED' },
      { at: 40, state: 'INPROGRESS' },
      { at: 5_000, state: 'SUCCEEDED' },
    ],
    usage: [{ at: 100, usage: { inference_cost: 12, inference_cost_usd: 0.24 } }],
  }

  test.each([
    ['10', '12 credits'],
    ['$0.20', '$0.24'],
  ])('%s: over it the run is cancelled', async (limit, spent) => {
    const { step, oz } = await play({ folder: makeFolder(), agent, with: { max_cost: limit } })
    expect(oz.runs.map(({ state }) => state)).toEqual(['CANCELLED'])
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'cancelled' } })
    expect(errorsOf(step)[0]).toContain(spent)
  })

  test('without a price it limits nothing, which a warning says', async () => {
    const { step } = await play({ folder: makeFolder(), with: { max_cost: '20' } })
    expect(step.outputs).toMatchObject({ conclusion: 'success' })
    expect(warningsOf(step)).toEqual([expect.stringContaining('max_cost had no effect: the server reported no cost')])
  })
})
