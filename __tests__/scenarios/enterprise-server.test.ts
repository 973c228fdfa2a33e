/** GitHub Enterprise Server: its API is below `/api`, its pages at a host of its own, and github.com is nobody here. */
import { afterEach, describe, expect, test } from '@jest/globals'
import { startGitHubApi, type GitHubApi } from '../../emulator/github/api.ts'
import { errorsOf, play, type Play, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'
import { keepComments } from './with-github.ts'

const makeFolder = useTemporaryFolders()
const server = 'https://ghes.example'
const repository = `${server}/Codertocat/Hello-World`
const remarks = Array.from({ length: 130 }, (_, index) => ({
  author: { __typename: 'User', login: 'octocat' },
  authorAssociation: 'NONE',
  body: `Remark ${index + 1}.`,
  createdAt: '2019-01-01T00:00:00Z',
  lastEditedAt: null,
  isMinimized: false,
}))

const open: GitHubApi[] = []
afterEach(async () => {
  for (const api of open.splice(0)) await api.close()
})

async function playThere(
  prepare: (api: GitHubApi) => void,
  options: Omit<Play, 'folder'>,
): Promise<Played & { api: GitHubApi }> {
  const api = await startGitHubApi({ isEnterprise: true })
  open.push(api)
  prepare(api)
  const github = { api_url: api.url, graphql_url: api.url.replace(/v3$/, 'graphql'), server_url: server }
  return { ...(await play({ folder: makeFolder(), github, ...options })), api }
}

describe('on an Enterprise Server', () => {
  test('comments are read to their last page, and the run is told where it belongs', async () => {
    const { step, oz, api } = await playThere(
      (served) => {
        served.connection('IssueComments', 'repository.issueOrPullRequest.comments', remarks)
      },
      { with: { context: 'comments' } },
    )
    expect(errorsOf(step)).toEqual([])
    expect(step.outputs['conclusion']).toBe('success')
    const prompt = oz.runs[0]?.prompt ?? ''
    for (const words of ['Remark 1.', 'Remark 130.']) expect(prompt).toContain(words)
    expect(prompt.trimEnd().split('\n').at(-1)).toContain(`${repository}/actions/runs/`)
    expect(prompt).not.toContain('https://github.com/Codertocat/Hello-World/actions')
    expect(api.asked().filter((call) => call.includes('outside'))).toEqual([])
  })

  test('the progress comment is kept', async () => {
    let poller: ReturnType<typeof keepComments> | undefined
    const { step, api } = await playThere(
      (served) => {
        poller = keepComments(served)
      },
      { with: { progress_comment: true } },
    )
    expect(step.outputs['conclusion']).toBe('success')
    expect(poller?.bodies).toEqual([expect.stringContaining(`${repository}/actions/runs/`)])
    expect(poller?.writes[0]).toBe('create')
    expect(api.asked().filter((call) => call.includes('outside'))).toEqual([])
  })
})
