import { describe, expect, test } from '@jest/globals'
import { errorsOf, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const later = {
  id: 'later',
  uses: 'your-org/oz-agent-action@v1',
  with: { oz_api_key: '${{ secrets.OZ_API_KEY }}', run_id: '${{ steps.agent.outputs.run_id }}' },
}

test.each([{}, { follow_up: 'Hello?' }])(
  'a run that never was ends the step within seconds, which names run_id: %j',
  async (more) => {
    const begun = performance.now()
    const { step, oz } = await play({ folder: makeFolder(), with: { prompt: undefined, run_id: 'never-was', ...more } })
    expect(errorsOf(step)).toEqual([expect.stringMatching(/^run_id: the server has no run never-was \(HTTP 404/)])
    expect(step.outputs['conclusion']).toBe('failure')
    expect(performance.now() - begun).toBeLessThan(14_000)
    expect(oz.runs).toHaveLength(0)
  },
)

describe('a run that is started in one step and waited for in another', () => {
  test('is one run', async () => {
    const { result, step, oz } = await play({ folder: makeFolder(), with: { wait: false }, next: [later] })
    expect(step.outputs).toMatchObject({ conclusion: 'started', run_id: oz.runs[0]?.id })
    expect(step.outputs['agent_output']).toBeFalsy()
    expect(result.step('later').outputs).toMatchObject({ conclusion: 'success', agent_output: 'All is well.' })
    expect(oz.runs).toHaveLength(1)
  })

  test('does not take the end before a follow-up for the end after it', async () => {
    const followUp = { ...later, with: { ...later.with, follow_up: 'And now the tests, please.' } }
    const agent = { ...quickAgent, follow_ups: [{ ...quickAgent, answer: 'The tests are written.' }] }
    const { result, oz } = await play({ folder: makeFolder(), agent, next: [followUp] })
    expect(result.step('later').outputs).toMatchObject({ agent_output: 'The tests are written.' })
    expect(oz.runs).toHaveLength(1)
    expect(oz.runs[0]?.messages[1]).toContain('And now the tests, please.')
  })
})
