/** The demo's GitHub: the made-up API that the tests use, with the demo's repository behind it. */
import { startGitHubApi, type GitHubApi } from '../../emulator/github/api.ts'
import {
  addIssue,
  addPull,
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
  const fix = addPull(state, story.fixNumber, { sha: story.fixSha, files: story.fixFiles })
  state.pulls.set(story.fixNumber, { ...fix, page: pageOf(story.fix, now) })
  const number = numberIn(pull) ?? story.pullNumber
  const record = addPull(state, number, { sha: headSha, files: story.changedFiles })
  const page = pageOf({ ...story.pull, ...pull }, now - dayMs)
  state.pulls.set(number, { ...record, page, closes: [story.closedIssue] })
  // A comment on a pull request comes with the pull request as an issue.
  if ('pull_request' in issue) addPull(state, numberIn(issue) ?? 0, { sha: headSha, files: story.changedFiles })
}

function pageOf(words: Fields, createdMs: number): PageRecord {
  const createdAt = textIn(words, 'created_at') ?? new Date(createdMs).toISOString().replace(/\.\d+Z/, 'Z')
  const text = (name: string): string => textIn(words, name) ?? ''
  const login = textIn(words, 'user', 'login') ?? story.author.login
  return { title: text('title'), body: text('body'), author: { ...story.author, login }, createdAt }
}

function serveLists(api: GitHubApi, state: RepositoryState): void {
  const about: Readonly<Record<string, string>> = story.labels
  api.list(`GET ${base}/labels`, () => state.labels.map((name) => ({ name, description: about[name] ?? null })))
  api.list(`GET ${base}/issues`, ({ query }) =>
    [...state.issues.values()]
      .filter(({ isOpen }) => query['state'] === 'all' || isOpen === ((query['state'] ?? 'open') === 'open'))
      .map((issue) => showIssue(api, state, issue)),
  )
  api.answer(`GET ${base}/collaborators/{login}/permission`, { permission: 'admin', role_name: 'admin' })
  api.list(`GET ${base}/activity`, [])
  api.list(`GET ${base}/pulls/{number}/reviews`, (_, { number }) =>
    state.reviews
      .filter(({ pull }) => pull === Number(number))
      .map(({ body, commitSha, user }) => ({ body, commit_id: commitSha, user })),
  )
  const commitOf = (sha: string) => {
    const [message, files] =
      sha === story.mainSha
        ? [story.mainCommit, story.mainFiles]
        : sha === story.fixSha
          ? [story.fix.title, story.fixFiles]
          : [`${story.pull.title}\n\n${story.pull.body}`, story.changedFiles]
    return { sha, commit: { message, author: { name: story.author.login } }, author: story.author, files }
  }
  api.on(`GET ${base}/commits/{sha}`, (_, { sha = '' }) => ({ body: commitOf(sha) }))
  api.on(`GET ${base}/compare/{basehead}`, (_, { basehead = '' }) => {
    const commit = commitOf(basehead.split('...')[1] ?? story.headSha)
    return { body: { status: 'ahead', total_commits: 1, commits: [commit], files: commit.files } }
  })
  api.on(`POST ${base}/statuses/{sha}`, ({ body }) => ({ status: 201, body: fieldsOf(body, 'status') }))
}

function serveRuns(api: GitHubApi, { fullName }: RepositoryState, payload: Fields): void {
  const reported = fieldsOf(payload['workflow_run'], 'workflow_run')
  const startMs = Date.parse(textIn(reported, 'created_at') ?? '') || Date.now() - dayMs
  const steps = [
    { name: 'Run actions/checkout', conclusion: 'success', number: 1 },
    { name: 'Run npm test', conclusion: 'failure', number: 2 },
  ]
  serveActions(api, fullName, [
    {
      id: typeof reported['id'] === 'number' ? reported['id'] : story.failedRunId,
      ...{ name: 'CI', head_branch: 'main', conclusion: 'failure' },
      head_sha: textIn(reported, 'head_sha') ?? story.mainSha,
      created_at: new Date(startMs).toISOString(),
      jobs: [{ id: 1, name: 'test', conclusion: 'failure', steps, log: story.failedLog(startMs) }],
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
