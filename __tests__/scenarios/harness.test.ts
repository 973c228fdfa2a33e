import { expect, test } from '@jest/globals'
import { errorsOf, play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

test('another harness goes over the wire with the name of its secret', async () => {
  const { step, oz } = await play({
    folder: makeFolder(),
    with: { harness: 'claude', harness_auth_secret: 'TEAM_CLAUDE' },
  })
  expect(step.outcome).toBe('success')
  expect(oz.runs[0]?.birth.request.config).toEqual({
    harness: { type: 'claude' },
    harness_auth_secrets: { claude_auth_secret_name: 'TEAM_CLAUDE' },
  })
})

test('a CLI the server does not know is delegated to, before the task and with the key line last', async () => {
  const { step, oz } = await play({ folder: makeFolder(), with: { harness: 'amp' } })
  expect(step.outcome).toBe('success')
  const prompt = oz.runs[0]?.prompt ?? ''
  expect(prompt).toMatch(/^Have Amp \(`amp`\) carry out the task/)
  expect(prompt.indexOf('report_pr')).toBeLessThan(prompt.indexOf('Say how things stand.'))
  expect(prompt).toMatch(/\noz-agent-action run [0-9a-f]{32} \S+$/)
  expect(oz.runs[0]?.birth.request.config).toBeUndefined()
})

test('a wrong pair ends the step before anything is sent', async () => {
  const { step, oz } = await play({ folder: makeFolder(), with: { harness_auth_secret: 'TEAM_CLAUDE' } })
  expect(step.outcome).toBe('failure')
  expect(errorsOf(step)[0]).toContain('no harness is given')
  expect(oz.requests).toEqual([])
})
