/** The demo's GitHub: the made-up API that the tests use, with the demo's repository behind it. */
import { startGitHubApi, type GitHubApi } from '../../emulator/github/api.ts'
import {
  addIssue,
  addPull,
  mona,
  type PageRecord,
  type RepositoryState,
  serveActions,
  serveContents,
  serveConversation,
  serveRepository,
} from '../../emulator/github/repository.ts'
import { showIssue } from '../../emulator/github/issues.ts'
import { fieldsOf, type Fields } from '../../__tests__/support/runner/fields.ts'
import { standInToken } from '../../__tests__/support/runner.ts'
import * as story from './story.ts'

export interface DemoWorld {
  readonly api: GitHubApi
  readonly state: RepositoryState
  /** Stands for addresses outside of GitHub that a workflow's secrets name. */
  readonly elsewhere: GitHubApi
  close(): Promise<void>
}

export interface WorldOptions {
  readonly payload: Fields
  /** A file of the repository; the demo's own files come behind it. */
  readonly readFile: (path: string) => Buffer | undefined
}

const base = '/repos/{owner}/{repo}'
const dayMs = 86_400_000

/** Starts it, with the issue and pull request that the payload is about, whatever their numbers. */
export async function startDemoWorld({ payload, readFile }: WorldOptions): Promise<DemoWorld> {
  const [api, elsewhere] = await Promise.all([startGitHubApi({ token: standInToken }), startGitHubApi()])
  const state = serveRepository(api, textIn(payload, 'repository', 'full_name') ?? story.fullName)
  state.labels.push(...Object.keys(story.labels))
  serveConversation(api, state)
  serveContents(api, (path) => readFile(path) ?? ownFile(path))
  addThings(state, payload)
  serveLists(api, state)
  serveRuns(api, state, payload)
  elsewhere.on('POST /{+path}', () => ({ body: 'ok' }))
  const close = async (): Promise<void> => {
    await Promise.all([api.close(), elsewhere.close()])
  }
  return { api, state, elsewhere, close }
}

function ownFile(path: string): Buffer | undefined {
  const text = Object.hasOwn(story.files, path) ? story.files[path] : undefined
  return text === undefined ? undefined : Buffer.from(text)
}

function addThings(state: RepositoryState, payload: Fields): void {
  const issue = fieldsOf(payload['issue'], 'issue')
  const pull = fieldsOf(payload['pull_request'], 'pull_request')
  const headSha = textIn(pull, 'head', 'sha') ?? story.headSha
  const put = (number: number, page: PageRecord, isOpen = true): void => {
    state.issues.set(number, { ...addIssue(state, number), page, isOpen })
  }
  const now = Date.now()
  for (const { number, title, body, isOpen, daysOld } of story.otherIssues) {
    put(number, pageOf({ title, body }, now - daysOld * dayMs), isOpen)
  }
  put(numberIn(issue) ?? story.issueNumber, pageOf({ ...story.issue, ...issue }, now))
  const page = pageOf({ ...story.pull, ...pull }, now - dayMs)
  for (const [number, sha] of [
    [story.fixNumber, story.baseSha],
    [numberIn(pull) ?? story.pullNumber, headSha],
  ] as const) {
    const record = addPull(state, number, { sha, files: story.changedFiles })
    state.pulls.set(number, { ...record, page, closes: [story.closedIssue] })
  }
  // A comment on a pull request comes with the pull request as an issue.
  if ('pull_request' in issue) addPull(state, numberIn(issue) ?? 0, { sha: headSha, files: story.changedFiles })
}

function pageOf(words: Fields, createdMs: number): PageRecord {
  const createdAt = new Date(createdMs - dayMs).toISOString().replace(/\.\d+Z/, 'Z')
  const text = (name: string): string => textIn(words, name) ?? ''
  return { title: text('title'), body: text('body'), author: mona, createdAt }
}

function serveLists(api: GitHubApi, state: RepositoryState): void {
  const about: Readonly<Record<string, string>> = story.labels
  api.list(`GET ${base}/labels`, () => state.labels.map((name) => ({ name, description: about[name] ?? null })))
  const all = (): readonly object[] => [...state.issues.values()].map((issue) => showIssue(api, state, issue))
  api.list(`GET ${base}/issues`, all)
  api.list('GET /search/issues', all, 'items')
  api.answer(`GET ${base}/collaborators/{login}/permission`, { permission: 'admin', role_name: 'admin' })
  api.list(`GET ${base}/activity`, [])
  api.list(`GET ${base}/pulls/{number}/reviews`, (_, { number }) =>
    state.reviews
      .filter(({ pull }) => pull === Number(number))
      .map(({ body, commitSha, user }) => ({ body, commit_id: commitSha, user })),
  )
  api.on(`GET ${base}/commits/{sha}`, (_, { sha }) => {
    const message = `${story.pull.title}\n\n${story.pull.body}`
    return { body: { sha, commit: { message, author: { name: 'mona' } }, author: mona, files: story.changedFiles } }
  })
  api.on(`GET ${base}/compare/{basehead}`, (_, { basehead = '' }) => {
    const [, head = story.headSha] = basehead.split('...')
    const commit = { sha: head, commit: { message: story.pull.title, author: { name: 'mona' } }, author: mona }
    return { body: { status: 'ahead', total_commits: 1, commits: [commit], files: story.changedFiles } }
  })
  api.on(`POST ${base}/statuses/{sha}`, ({ body }) => ({ status: 201, body: fieldsOf(body, 'status') }))
}

function serveRuns(api: GitHubApi, { fullName }: RepositoryState, payload: Fields): void {
  const reported = fieldsOf(payload['workflow_run'], 'workflow_run')
  const steps = [
    { name: 'Run actions/checkout', conclusion: 'success', number: 1 },
    { name: 'Run npm test', conclusion: 'failure', number: 2 },
  ]
  serveActions(api, fullName, [
    {
      id: typeof reported['id'] === 'number' ? reported['id'] : story.failedRunId,
      ...{ name: 'CI', head_branch: 'main', conclusion: 'failure' },
      head_sha: textIn(reported, 'head_sha') ?? story.headSha,
      created_at: new Date(Date.now() - dayMs).toISOString(),
      jobs: [{ id: 1, name: 'test', conclusion: 'failure', steps, log: story.failedLog }],
    },
  ])
}

function numberIn(fields: Fields): number | undefined {
  return typeof fields['number'] === 'number' ? fields['number'] : undefined
}

function textIn(fields: Fields, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((at, key) => fieldsOf(at, key)[key], fields)
  return typeof found === 'string' ? found : undefined
}
