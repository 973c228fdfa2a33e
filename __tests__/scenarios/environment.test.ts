import { describe, expect, test } from '@jest/globals'
import { errorsOf, play, type Play } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()

function environment(uid: string, name: string, ...repos: string[]) {
  const github_repos = repos.map((repo) => ({ owner: 'Codertocat', repo }))
  return { uid, config: { name, github_repos }, last_updated: '2026-01-01T00:00:00Z', setup_failed: false }
}

/** The event is of Codertocat/Hello-World. */
const server = {
  catalog: { environments: [environment('env-1', 'hello', 'Hello-World'), environment('env-2', 'other', 'Else')] },
}

async function playWith(environment: string | undefined, rest: Partial<Play> = {}) {
  const played = await play({ folder: makeFolder(), server, with: { environment }, ...rest })
  const sent = played.oz.runs.map(({ birth }) => birth.request.config?.environment_id)
  const asked = played.oz.requests.filter(({ path }) => path.endsWith('/environments')).length
  return { ...played, sent, asked }
}

describe('environment', () => {
  test.each([
    ['a name', 'other', 'env-2', 'other'],
    ['auto', 'auto', 'env-1', 'hello'],
  ])('as %s is looked up, and named in the summary', async (_what, given, uid, name) => {
    const { sent, step } = await playWith(given)
    expect(sent).toEqual([uid])
    expect(step.summary).toMatch(new RegExp(`Environment \\| ${name}`))
  })

  test('as a uid costs no request', async () => {
    const uid = '9b2f1c9e-5d0e-4c53-8b3a-0a53c3c4e0a1'
    const { sent, asked } = await playWith(uid)
    expect({ sent, asked }).toEqual({ sent: [uid], asked: 0 })
  })

  test('unknown by its name ends the step before anything is started', async () => {
    const { step, oz } = await playWith('helo')
    expect(step.outcome).toBe('failure')
    expect(errorsOf(step)).toEqual([expect.stringMatching(/no environment "helo".*Did you mean "hello"\?/)])
    expect(oz.runs).toEqual([])
  })

  test('auto on a server without the call goes without, and says so', async () => {
    const { step, oz } = await playWith('auto', { server: { dialect: 'bare' } })
    expect(step.outcome).toBe('success')
    expect(step.annotations.map(({ message }) => message).join()).toContain('goes without')
    expect(oz.runs[0]?.birth.request.config).toBeUndefined()
  })

  test('left out is said in one line', async () => {
    const { step, asked } = await playWith(undefined)
    expect(asked).toBe(0)
    expect(step.log.filter((line) => line.includes('No environment is named'))).toHaveLength(1)
  })
})
