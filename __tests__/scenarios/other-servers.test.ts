import { describe, expect, test } from '@jest/globals'
import { endsIn, errorsOf, play, quickAgent } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const inputs = { profile: 'profile-7' }

describe('a bare server: starting a run and reading it, 404 to everything else', () => {
  test('is enough', async () => {
    const { result, step, oz } = await play({ folder: makeFolder(), with: inputs, server: { dialect: 'bare' } })
    expect(step.outputs).toMatchObject({ agent_output: 'All is well.', conclusion: 'success', state: 'SUCCEEDED' })
    expect(result.conclusion).toBe('success')
    expect(oz.runs).toHaveLength(1)
    expect(step.annotations).toEqual([])
  })

  test('tells of a failure too', async () => {
    const agent = endsIn('FAILED', { message: 'No such branch' })
    const { step } = await play({ folder: makeFolder(), server: { dialect: 'bare' }, agent })
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure', state: 'FAILED' } })
    expect(errorsOf(step)[0]).toContain('No such branch')
  })
})

describe('a deviating server: no state on create, nulls, unknown fields, IN_PROGRESS, a status message that is all', () => {
  test('works', async () => {
    const { step, oz } = await play({ folder: makeFolder(), with: inputs, server: { dialect: 'deviating' } })
    expect(step.outputs).toMatchObject({ agent_output: 'All is well.', conclusion: 'success', state: 'SUCCEEDED' })
    expect(oz.runs).toHaveLength(1)
    expect(step.annotations).toEqual([])
  })
})

describe('a server that refuses what is not documented', () => {
  test('gets the run without the profile, and the step warns', async () => {
    const { step, oz } = await play({ folder: makeFolder(), with: inputs, server: { refuse: ['profile_id'] } })
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs).toHaveLength(1)
    expect(oz.runs[0]?.birth.request.config ?? {}).not.toHaveProperty('profile_id')
    expect(step.annotations).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('profile') }),
    ])
  })
})

describe('a state this version does not know', () => {
  test('is not an end', async () => {
    const agent = {
      ...quickAgent,
      states: [
        { at: 0, state: 'QUEUED' },
        { at: 40, state: 'DREAMING' },
        { at: 300, state: 'SUCCEEDED' },
      ],
    }
    const { step } = await play({ folder: makeFolder(), agent })
    expect(step.outputs).toMatchObject({ agent_output: 'All is well.', state: 'SUCCEEDED' })
  })
})
