import { describe, expect, test } from '@jest/globals'
import { play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

describe('an event nobody knows', () => {
  test.each([
    ['of a new kind', { name: 'moon_phase', payload: { action: 'waxing', moon: { phase: 0.3 } } }],
    ['with an empty payload', { name: 'issues', payload: {} }],
    ['with a payload of nonsense', { name: 'issues', payload: { issue: [1], repository: 'x', sender: 7 } }],
    ['without an event file', { name: 'workflow_dispatch', payload: null }],
  ])('%s still works with the plain prompt', async (_, event) => {
    const { step, oz } = await play({ folder: makeFolder(), event })
    expect(step.outputs).toMatchObject({ agent_output: 'All is well.', conclusion: 'success' })
    expect(oz.runs[0]?.prompt).toContain('Say how things stand.')
  })
})
