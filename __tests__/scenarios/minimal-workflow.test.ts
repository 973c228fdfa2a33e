import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readExamplePayload } from '../support/payloads.ts'
import { play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { useGitHub } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const openGitHub = useGitHub()

// The last step pastes the answer into a shell script, so this answer is harmless on purpose; one with a backtick
// would be run there. The action can't mend that: our own examples pass the answer through `env:`.
const answer = 'The README spells commit with two letters t. Next step: correct it and close the issue.'
const agent = {
  states: [
    { at: 0, state: 'QUEUED' },
    { at: 60, state: 'INPROGRESS' },
    { at: 200, state: 'SUCCEEDED' },
  ],
  answer,
}

describe('the workflow of the official documentation, word for word', () => {
  test.each(['opened', 'labeled'])('works as it stands on an issue that was %s', async (action) => {
    const payload = readExamplePayload('issues', action)
    const { github } = await openGitHub()
    const { result, step, oz } = await play({
      folder: makeFolder(),
      github,
      workflow: join(import.meta.dirname, 'documented.yml'),
      event: { name: 'issues', payload },
      vars: { OZ_PROFILE: 'profile-7' },
      agent,
    })
    expect(result.conclusion).toBe('success')
    expect(step.outputs).toMatchObject({ agent_output: answer, conclusion: 'success', state: 'SUCCEEDED' })
    expect(result.step('Use Agent Output').stdout).toBe(`${answer}\n`)
    expect(oz.runs).toHaveLength(1)
    const [run] = oz.runs
    expect(run?.birth.request.config).toMatchObject({ profile_id: 'profile-7' })
    expect(run?.prompt).toMatch(
      /^Analyze this issue and suggest next steps\.\nTitle: <data-(\w+) [^>]*>Spelling error in the README file<\/data-\1>\nBody: </,
    )
    expect(step.outputs['run_id']).toBe(run?.id)
    expect(step.summary).toContain('The README spells commit with two letters t.')
    expect(result.postStep('agent').outcome).toBe('success')
  })

  test('works without a profile, which the expression then leaves empty', async () => {
    const workflow = join(import.meta.dirname, 'documented.yml')
    const { github } = await openGitHub()
    const { result, oz } = await play({ folder: makeFolder(), workflow, agent, github })
    expect(result.conclusion).toBe('success')
    expect(oz.runs[0]?.birth.request.config ?? {}).not.toHaveProperty('profile_id')
  })
})
