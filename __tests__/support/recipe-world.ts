/** A repository, an event and agents for each recipe and example: what a step of them meets on a good day and on bad ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScenarioSpec } from '../../emulator/agents/scenario.ts'
import { type ApiCore, startGitHubApi, type GitHubApi } from '../../emulator/github/api.ts'
import { addIssue, addPull, serveRepository, writesTo, type RepositoryState } from '../../emulator/github/repository.ts'
import { readExamplePayload } from './payloads.ts'
import type { WorkflowOptions } from './runner.ts'
import { standInToken } from './runner.ts'
import { fieldsOf, type Fields } from './runner/fields.ts'
import { actionRoot, play, quickAgent, scenarioKey, type Play, type Played } from './scenario.ts'

export type Event = WorkflowOptions['event']

export const fullName = 'Codertocat/Hello-World'
export const issueNumber = 1
export const pullNumber = 2
const headSha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
const earlierSha = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'

const patch = '@@ -1,3 +1,3 @@\n one\n-two\n+TWO\n three'
const file = { filename: 'src/a.ts', status: 'modified', additions: 1, deletions: 1, patch }

/** A comment that calls the agent, on a payload GitHub really sent. */
export function callingComment(words = '@oz-agent Where is the word spelled wrong?'): Event {
  const payload = readExamplePayload('issue_comment', 'created')
  return {
    name: 'issue_comment',
    payload: { ...payload, comment: { ...fieldsOf(payload['comment'], ''), body: words } },
  }
}

/** A failed run on a branch of this repository; the payload that GitHub sent is of a run that goes on. */
export function failedRun(changes: Fields = {}): Event {
  const payload = readExamplePayload('workflow_run', 'completed')
  const run = fieldsOf(payload['workflow_run'], 'workflow_run')
  const own = { conclusion: 'failure', head_repository: payload['repository'], name: 'CI', ...changes }
  return { name: 'workflow_run', payload: { ...payload, workflow_run: { ...run, ...own } } }
}

/** An issue that somebody put this label on. */
function labelled(name: string): Event {
  return { name: 'issues', payload: { ...readExamplePayload('issues', 'labeled'), label: { name } } }
}

export const events = {
  triage: (): Event => ({ name: 'issues', payload: readExamplePayload('issues', 'opened') }),
  review: (): Event => ({ name: 'pull_request', payload: readExamplePayload('pull_request', 'opened') }),
  respond: callingComment,
  'fix-ci': failedRun,
  report: (): Event => scheduled('0 7 * * 1'),
  prompt: (): Event => ({ name: 'issues', payload: readExamplePayload('issues', 'opened') }),
  dispatch: (): Event => ({
    name: 'workflow_dispatch',
    payload: { inputs: { task: 'Count the files.' }, repository: repositoryOfExamples() },
  }),
  schedule: (): Event => scheduled('30 5 * * 1'),
  'fix-issue': (): Event => labelled('oz-agent'),
  'issue-summary': (): Event => scheduled('0 9 * * *'),
  'triage-backlog': (): Event => scheduled('0 3 * * *'),
  'review-by-number': (): Event => ({
    name: 'workflow_dispatch',
    payload: { inputs: { number: String(pullNumber) }, repository: repositoryOfExamples() },
  }),
  'suggest-fixes': (): Event => ({
    name: 'pull_request_review',
    payload: readExamplePayload('pull_request_review', 'submitted'),
  }),
}
export type ExampleName = keyof typeof events

function scheduled(cron: string): Event {
  return { name: 'schedule', payload: { schedule: cron, repository: repositoryOfExamples() } }
}

function repositoryOfExamples(): unknown {
  return readExamplePayload('issues', 'opened')['repository']
}

/** The recipe an example uses; undefined where its answer is just an answer. */
export function recipeOf(name: ExampleName): Recipe | undefined {
  const [, used] = /\brecipe: ([\w-]+)/.exec(readFileSync(exampleFile(name), 'utf8')) ?? []
  return recipes.find((recipe) => recipe === used)
}

function exampleFile(name: ExampleName): string {
  return join(actionRoot, `examples/${name}.yml`)
}

export interface World {
  readonly api: GitHubApi
  readonly state: RepositoryState
  /** A place that is not GitHub, for what examples send there; it closes with the API. */
  readonly elsewhere: { readonly url: string; posted(): readonly unknown[] }
  writes(): readonly string[]
}

/** The repository of the example payloads, with an issue, a pull request of two commits, and something that happened. */
export async function startWorld(onRequest?: () => void): Promise<World> {
  const api = await startGitHubApi({ token: standInToken, ...(onRequest && { onRequest }) })
  const state = furnish(api)
  const place = await startGitHubApi()
  place.on('POST /hook', () => ({ body: 'ok' }))
  const close = async (): Promise<void> => {
    await Promise.all([api.close(), place.close()])
  }
  const elsewhere = { url: `${place.url}/hook`, posted: () => place.calls.map(({ body }) => body) }
  return {
    api: { ...api, close },
    state,
    elsewhere, // That a comment was heard is a test's of its own.
    writes: () => writesTo(api).filter((name) => !name.endsWith('/reactions')),
  }
}

/** The repository behind an API, with what is in it. */
export function furnish(api: ApiCore): RepositoryState {
  const state = serveRepository(api, fullName)
  state.labels.push('bug', 'documentation', 'question')
  addIssue(state, issueNumber)
  addPull(state, pullNumber, { sha: earlierSha, files: [file] })
  const pull = state.pulls.get(pullNumber)
  pull?.commits.push(headSha)
  pull?.files.set(headSha, [file])
  const base = '/repos/{owner}/{repo}'
  api.list(`GET ${base}/labels`, () => state.labels.map((name) => ({ name, description: `What ${name} is for` })))
  api.list(`GET ${base}/issues`, [
    { number: 77, title: 'Typo in the README file', state: 'open', created_at: '2019-01-01T00:00:00Z', labels: [] },
    { number: 78, title: 'Crash on start', state: 'closed', created_at: '2019-01-02T00:00:00Z', labels: [] },
  ])
  api.list(`GET ${base}/actions/runs`, [{ name: 'CI', head_branch: 'main', conclusion: 'failure' }], 'workflow_runs')
  api.answer(`GET ${base}/collaborators/{login}/permission`, { permission: 'write', role_name: 'write' })
  return state
}

const block = (value: unknown): string =>
  `Here is what I found.\n\n\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``

/** The same for every turn. */
export function answering(...answers: readonly (string | object)[]): ScenarioSpec {
  const turns = answers.map((answer) => ({
    ...quickAgent,
    answer: typeof answer === 'string' ? answer : block(answer),
  }))
  const [first = quickAgent, ...later] = turns
  return { ...first, ...(later.length > 0 && { follow_ups: later }) }
}

const finding = {
  path: 'src/a.ts',
  line: 2,
  severity: 'major',
  confidence: 'high',
  title: 'Upper case breaks the lookup',
  body: 'The table has `two`.',
  suggestion: 'two',
}

/** A result that fits, for each recipe. */
export const goodResults = {
  triage: {
    verdict: 'ready',
    kind: 'documentation',
    priority: 'low',
    why: 'One letter too many.',
    labels: { add: ['documentation'] },
    duplicates: [{ issue: 77, confidence: 'medium', why: 'The same file.' }],
    comment: 'This may be the same as issue 77: is it the same word?',
  },
  review: { verdict: 'problems', review: { summary: 'Changes one line.', findings: [finding] } },
  respond: { verdict: 'answered', comment: 'In `README.md`, line 3.' },
  'fix-ci': { verdict: 'fixed', cause: 'code', summary: 'The import was missing; it is there now.' },
  report: { verdict: 'attention', summary: '- CI failed once on `main`.', highlights: ['CI is red'] },
}
export type Recipe = keyof typeof goodResults
export const recipes: readonly Recipe[] = ['triage', 'review', 'respond', 'fix-ci', 'report']

export const fixPull = {
  type: 'PULL_REQUEST' as const,
  url: `https://github.com/${fullName}/pull/5`,
  branch: 'oz/fix-ci-5779607b-1',
}

/** Plays an example as it stands in the repository, in a world of its own. */
export function playExample(world: World, name: ExampleName, options: Omit<Play, 'workflow'>): Promise<Played> {
  const secrets = { OZ_API_KEY: scenarioKey, SLACK_WEBHOOK_URL: world.elsewhere.url }
  return playIn(world, { secrets, ...options, workflow: exampleFile(name), event: options.event ?? events[name]() })
}

/** Plays a workflow against the world's API. */
export function playIn({ api }: World, options: Play): Promise<Played> {
  const github = { api_url: api.url, graphql_url: `${api.url}/graphql`, ...options.github }
  return play({ ...options, github })
}
