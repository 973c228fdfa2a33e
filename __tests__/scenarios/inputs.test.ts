import { describe, expect, test } from '@jest/globals'
import { play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const identity = '6f1f43a5-1d3c-4be5-9c1c-2f6d0c7e9a11'

describe('inputs', () => {
  test('arrive in the request under the names of the wire', async () => {
    const inputs = {
      profile: 'profile-7',
      environment: identity,
      model: 'auto',
      name: 'triage',
      title: 'Look at it',
      agent: identity,
      worker_host: 'warp',
      skill: 'octo-org/octo-repo:triage',
      mcp: '{"mcpServers": {"docs": {"url": "https://mcp.example.com"}}}',
      config: 'idle_timeout_minutes: 5\nname: overridden\n',
    }
    const { step, oz } = await play({ folder: makeFolder(), with: inputs })
    const posted = oz.requests.find(({ method }) => method === 'POST')
    expect(posted?.path).toBe('/api/v1/agent/run')
    expect(posted?.headers['authorization']).toMatch(/^Bearer wk-/)
    expect(posted?.headers).not.toHaveProperty('x-oz-api-source')
    expect(JSON.parse(posted?.body ?? '{}')).toMatchObject({
      title: 'Look at it',
      skill: 'octo-org/octo-repo:triage',
      agent_identity_uid: identity,
      config: {
        profile_id: 'profile-7',
        environment_id: identity,
        model_id: 'auto',
        name: 'triage',
        worker_host: 'warp',
        idle_timeout_minutes: 5,
        mcp_servers: { docs: { url: 'https://mcp.example.com' } },
      },
    })
    expect(step.outputs['conclusion']).toBe('success')
  })

  test('a skill alone is a task', async () => {
    const { step, oz } = await play({ folder: makeFolder(), with: { prompt: undefined, skill: 'octo-repo:triage' } })
    expect(step.outputs['conclusion']).toBe('success')
    expect(oz.runs).toHaveLength(1)
  })

  test('the prompt ends in the line that names this run of the workflow', async () => {
    const { oz } = await play({ folder: makeFolder(), github: { run_id: '77', repository: 'o/r' } })
    const last = oz.runs[0]?.prompt.split('\n').at(-1)
    expect(last).toMatch(/^oz-agent-action run [0-9a-f]{32} https:\/\/github\.com\/o\/r\/actions\/runs\/77$/)
  })
})
