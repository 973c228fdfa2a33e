import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { createBench, removeTemplate, repositoryUrl, type ApplyContext } from '../platform/git/repositories.ts'
import { errorsOf, play, quickAgent, scenarioKey, type Played } from '../support/scenario.ts'
import { useTemporaryFolders } from '../support/temporary.ts'

const makeFolder = useTemporaryFolders()
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})
afterAll(removeTemplate)

/** A checkout of octo/demo, as actions/checkout leaves it; the branch `ready` is only on the server. */
function openBench(): ApplyContext {
  const applyContext = createBench()
  closers.push(() => {
    applyContext.remove()
  })
  applyContext.openPullRequest(7, applyContext.git(applyContext.remote, 'rev-parse', 'refs/heads/ready'))
  return applyContext
}

const workflow = `
on: issues
jobs:
  agent:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - { id: before, shell: bash, run: 'true' }
      - id: agent
        uses: your-org/oz-agent-action@v1
        with: { prompt: Mend it., oz_api_key: '\${{ secrets.OZ_API_KEY }}', checkout_branch: true }
      - { id: look, if: always(), shell: bash, run: 'git branch --show-current; cat readme.txt fix.txt 2>/dev/null || true' }
`

interface RecipeContext {
  readonly url?: string
  readonly branch?: string
  /** What a step before the agent's does in the workspace. */
  readonly before?: string
}

/** A run that leaves this pull request, and a later step that says where it is and what it finds there. */
async function playOn(applyContext: ApplyContext, recipeContext: RecipeContext = {}): Promise<Played> {
  const { url = `${repositoryUrl}/pull/7`, branch = 'ready', before = 'true' } = recipeContext
  return await play({
    folder: makeFolder(),
    workflow: workflow.replace("run: 'true'", `run: '${before}'`),
    agent: { ...quickAgent, artifacts: [{ at: 60, type: 'PULL_REQUEST', url, branch }] },
    checkout: applyContext.workspace,
    env: { HOME: applyContext.root, GIT_CONFIG_GLOBAL: join(applyContext.root, 'gitconfig'), GIT_CONFIG_NOSYSTEM: '1' },
    github: { repository: 'octo/demo' },
  })
}

const credentials = `basic ${Buffer.from('x-access-token:ghs_hush').toString('base64')}`

/** The bare repository over HTTP, for who has the credentials; plain files are all that git needs. */
async function serve(applyContext: ApplyContext): Promise<{ readonly url: string; readonly seen: string }> {
  applyContext.git(applyContext.remote, 'update-server-info')
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    requests.push(`${request.rawHeaders.join(' ')} ${request.url ?? ''}`)
    if (request.headers.authorization !== credentials) {
      response.writeHead(401, { 'www-authenticate': 'basic' }).end()
      return
    }
    readFile(join(applyContext.remote, path.replace(/^\/octo\/demo(?:\.git)?\//, ''))).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get seen() {
      return requests.join('\n')
    },
  }
}

test('later steps work on what the agent wrote', async () => {
  const { step, result } = await playOn(openBench())
  expect(errorsOf(step)).toEqual([])
  expect(step.outputs).toMatchObject({
    conclusion: 'success',
    branch: 'ready',
    pull_request_url: `${repositoryUrl}/pull/7`,
  })
  expect(step.log.join('\n')).toMatch(/Checked out ready at [0-9a-f]{40}\./)
  expect(result.step('look').stdout.trim().split('\n')).toEqual(['ready', 'hellofixed'])
})

test('git gets the credentials that the checkout left, and nothing else', async () => {
  const applyContext = openBench()
  const server = await serve(applyContext)
  applyContext.git(applyContext.workspace, 'remote', 'set-url', 'origin', `${repositoryUrl}.git`)
  applyContext.git(applyContext.workspace, 'config', `url.${server.url}/octo/demo.insteadOf`, `${repositoryUrl}.git`)
  applyContext.git(applyContext.workspace, 'config', `http.${server.url}/.extraheader`, `AUTHORIZATION: ${credentials}`)
  const { step, result } = await playOn(applyContext)
  expect(errorsOf(step)).toEqual([])
  expect(result.step('look').stdout.trim().split('\n')).toEqual(['ready', 'hellofixed'])
  expect(server.seen).toContain('/octo/demo/objects/')
  expect(server.seen).not.toContain(scenarioKey)
})

// More of them: __tests__/platform/git/git.test.ts.
describe('is refused, with the tree as it was:', () => {
  test.each<[string, RecipeContext, RegExp]>([
    [
      'a pull request of another repository',
      { url: 'https://github.com/octo/other/pull/7' },
      /takes branches of github\.com\/octo\/demo only; the pull request of the run is in github\.com\/octo\/other/,
    ],
    ['a name that git would take for an option', { branch: '--upload-pack=touch pwned' }, /has no valid branch name/],
    ['a changed file', { before: 'echo more > readme.txt' }, /clean work tree; changed: readme\.txt/],
  ])('%s', async (_, recipeContext, message) => {
    const { step, result } = await playOn(openBench(), recipeContext)
    expect(step).toMatchObject({ outcome: 'failure', outputs: { conclusion: 'failure', agent_output: 'All is well.' } })
    expect(errorsOf(step)).toEqual([expect.stringMatching(message)])
    expect(step.summary).toContain('All is well.')
    expect(result.step('look').stdout).toMatch(/^main\n(?:hello|more)/)
    expect(result.step('look').stdout).not.toContain('fixed')
  })
})
