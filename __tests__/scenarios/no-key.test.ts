import { describe, expect, test } from '@jest/globals'
import { readExamplePayload } from '../support/payloads.ts'
import { errorsOf, play, scenarioKey } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

const pull = readExamplePayload('pull_request', 'opened')
const fork = {
  ...pull,
  pull_request: {
    number: 2,
    head: { ref: 'x', sha: 'a'.repeat(40), repo: { id: 9, full_name: 'stranger/Hello-World', fork: true } },
    base: { ref: 'master', sha: 'b'.repeat(40), repo: pull['repository'] },
  },
}

describe('without a key', () => {
  test('the step fails and says where keys go', async () => {
    const { step, oz } = await play({ folder: makeFolder(), secrets: {} })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure' } })
    expect(errorsOf(step)).toHaveLength(1)
    for (const words of ['oz_api_key', 'OZ_API_KEY', 'secrets: inherit', 'Dependabot'])
      expect(errorsOf(step)[0]).toContain(words)
    expect(oz.requests).toEqual([])
  })

  test.each([
    ["a fork's pull request", { name: 'pull_request', payload: fork }, {}],
    ["Dependabot's", { name: 'pull_request', payload: pull }, { actor: 'dependabot[bot]' }],
  ])('the step is skipped with a notice on %s, since such events get no secrets', async (_, event, github) => {
    const { step, oz, result } = await play({ folder: makeFolder(), secrets: {}, event, github })
    expect(step).toMatchObject({ outcome: 'success', outputs: { conclusion: 'skipped' } })
    expect(step.annotations).toEqual([expect.objectContaining({ level: 'notice' })])
    expect(oz.requests).toEqual([])
    expect(result.conclusion).toBe('success')
  })

  test('the other name of the input will do', async () => {
    const inputs = { oz_api_key: undefined, warp_api_key: '${{ secrets.OZ_API_KEY }}' }
    const { step } = await play({ folder: makeFolder(), with: inputs })
    expect(step.outputs['conclusion']).toBe('success')
  })
})

describe('the key', () => {
  test('shows nowhere, even when debugging, or when the agent says it', async () => {
    const answer = `key: ${scenarioKey}, its end ${scenarioKey.slice(9)}, ${Buffer.from(scenarioKey).toString('base64')}`
    const states = [
      { at: 0, state: 'QUEUED' },
      { at: 100, state: 'SUCCEEDED' },
    ]
    const { result, step } = await play({ folder: makeFolder(), agent: { states, answer }, isDebug: true })
    const shown = [
      result.log,
      step.stdout.replaceAll(/^::add-mask::.*$/gm, ''),
      step.stderr,
      step.summary,
      JSON.stringify(step.outputs),
    ]
    for (const text of shown) {
      expect(text).not.toContain(scenarioKey.slice(9))
      expect(text).not.toContain(Buffer.from(scenarioKey).toString('base64').slice(0, 24))
    }
    expect(result.jobs['agent']?.masks).toContain(scenarioKey)
  })
})
