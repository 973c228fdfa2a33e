import { beforeEach, describe, expect, test } from '@jest/globals'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import { prepareReport } from '../../../src/action/recipes/report.ts'
import { here, issue, readFrom } from '../../event/payloads.ts'
import { noPermission, notFound } from '../../../emulator/github/api.ts'
import { endOf, linesOf, Stage } from './scene.ts'

const inputs = { recipe: 'report', period: '24h' }
const scheduled = (): WorkflowEvent => readFrom('schedule', { schedule: '0 0 * * 1', repository: here })
const [before, within] = ['2025-12-01T00:00:00Z', '2026-01-08T06:00:00Z']
const user = { login: 'mona' }

const things = [
  { number: 1, title: 'New', state: 'open', user, comments: 2, labels: [{ name: 'bug' }], created_at: within },
  { number: 2, title: 'Old', state: 'closed', user, comments: 0, created_at: before, closed_at: within },
  { number: 3, title: 'Talked about', state: 'open', user, comments: 9, created_at: before },
  {
    number: 4,
    title: 'In',
    state: 'closed',
    user,
    comments: 0,
    created_at: within,
    closed_at: within,
    pull_request: { merged_at: within },
  },
  {
    number: 5,
    title: 'Thrown away',
    state: 'closed',
    user,
    comments: 0,
    created_at: before,
    closed_at: within,
    pull_request: { merged_at: null },
  },
  { number: 6, title: 'Soon', state: 'open', draft: true, user, comments: 0, created_at: within, pull_request: {} },
]
const runs = [
  {
    name: 'CI',
    head_branch: 'main',
    conclusion: 'failure',
    id: 1,
    created_at: within,
    html_url: 'https://github.com/octo/repo/actions/runs/1',
  },
  { name: 'CI', head_branch: 'topic', conclusion: 'success', html_url: 'https://github.com/octo/repo/actions/runs/2' },
  {
    name: 'Release',
    head_branch: 'main',
    conclusion: 'timed_out',
    html_url: 'https://github.com/octo/repo/actions/runs/3',
  },
]

let stage: Stage
beforeEach(() => {
  stage = new Stage()
  serve(things, runs)
})

const waiting = {
  ...{ number: 8, title: 'Forgotten', state: 'open', user, comments: 0, labels: [], pull_request: {} },
  ...{ created_at: '2025-10-01T00:00:00Z', updated_at: '2025-11-01T00:00:00Z' },
}
const job = (name: string, conclusion: string) => ({ name, conclusion })

function serve(issues: readonly unknown[], workflowRuns: readonly unknown[]): void {
  const base = '/repos/{owner}/{repo}'
  stage.core.list(`GET ${base}/issues`, ({ query }) =>
    query['state'] === 'open' ? [waiting, { ...things[2], updated_at: within }] : issues,
  )
  stage.core.list(`GET ${base}/actions/runs`, workflowRuns, 'workflow_runs')
  const jobs = [job('test (linux)', 'success'), job('test (windows)', 'failure'), job('lint', 'timed_out')]
  stage.core.list(`GET ${base}/actions/runs/{run_id}/jobs`, jobs, 'jobs')
}

describe('what it is told', () => {
  test('all of the period, by kind', async () => {
    const { facts, material } = await stage.prepare(prepareReport, scheduled(), { inputs })
    expect(facts).toEqual([
      'The repository: octo/repo, default branch main.',
      'The period: 2026-01-07 12:00 to 2026-01-08 12:00 UTC.',
    ])
    expect(linesOf(material)).toEqual({
      'Red now: the newest run of a workflow on the default branch failed': [
        'CI on main: failure 2026-01-08 06:00 https://github.com/octo/repo/actions/runs/1 (test (windows), lint)',
        'Release on main: timed_out https://github.com/octo/repo/actions/runs/3',
      ],
      'What happened: pull requests': [
        '#4 opened and merged 2026-01-08 06:00 (merged, since 2026-01-08, 0 comments, by mona) In',
        '#5 closed (closed, since 2025-12-01, 0 comments, by mona) Thrown away',
        '#6 opened (draft, since 2026-01-08, 0 comments, by mona) Soon',
      ],
      'What happened: issues': [
        '#1 opened (open, since 2026-01-08, 2 comments, by mona) [bug] New',
        '#2 closed (closed, since 2025-12-01, 0 comments, by mona) Old',
        '#3 touched (open, since 2025-12-01, 9 comments, by mona) Talked about',
      ],
      'What happened: CI': ['CI: 2 runs, 1 failure, 1 success', 'Release: 1 run, 1 timed_out'],
      'What happened: failed runs': [
        'CI on main: failure 2026-01-08 06:00 https://github.com/octo/repo/actions/runs/1 (test (windows), lint)',
        'Release on main: timed_out https://github.com/octo/repo/actions/runs/3',
      ],
      'Open, and untouched since before the period, the longest first: pull requests': [
        '#8 untouched since 2025-11-01 (open, since 2025-10-01, 0 comments, by mona) Forgotten',
      ],
      'Open, and untouched since before the period, the longest first: issues': ['none'],
    })
  })

  test('asks GitHub for the period, for what waits, and for the last runs of the default branch', async () => {
    await stage.prepare(prepareReport, scheduled(), { inputs })
    const queries = stage.core.calls.map(({ query: { since, created, branch, direction } }) => ({
      ...{ since, created, branch, direction },
    }))
    expect(queries).toMatchObject([
      { since: '2026-01-07T12:00:00Z' },
      { created: '>=2026-01-07T12:00:00Z' },
      { branch: 'main' },
      {},
      { direction: 'asc' },
    ])
  })

  test('how many had no room', async () => {
    const many = Array.from({ length: 950 }, (_, number) => ({ ...things[0], number }))
    serve(many, [])
    const { facts } = await stage.prepare(prepareReport, scheduled(), { inputs })
    expect(facts).toContainEqual(expect.stringMatching(/^About \d+ more issues and pull requests are not listed\.$/))
  })
})

test('red now may be older than the period; an empty section says so', async () => {
  serve([], [runs[0]])
  stage.core.list(
    'GET /repos/{owner}/{repo}/actions/runs',
    ({ query }) => (query['branch'] === 'main' ? [{ ...runs[0], name: 'Weekly', created_at: before }] : [runs[0]]),
    'workflow_runs',
  )
  const { material } = await stage.prepare(prepareReport, scheduled(), { inputs })
  const told = linesOf(material)
  expect(told['Red now: the newest run of a workflow on the default branch failed']).toEqual([
    'Weekly on main: failure 2025-12-01 00:00 https://github.com/octo/repo/actions/runs/1 (test (windows), lint)',
  ])
  expect(told['What happened: issues']).toEqual(['none'])
})

test('red now is only what no newer run on the default branch has made green', async () => {
  const run = (name: string, head_branch: string, conclusion: string) => ({
    name,
    head_branch,
    conclusion,
    html_url: '',
  })
  serve(things, [
    ...[run('CI', 'topic', 'failure'), run('CI', 'main', 'cancelled'), run('CI', 'main', 'success')],
    ...[run('CI', 'main', 'failure'), run('Docs', 'main', 'failure'), run('Docs', 'main', 'success')],
  ])
  const { material } = await stage.prepare(prepareReport, scheduled(), { inputs })
  expect(linesOf(material)['Red now: the newest run of a workflow on the default branch failed']).toEqual([
    'Docs on main: failure',
  ])
})

describe('nothing happened', () => {
  test.each([
    ['at all', [], []],
    ['but runs that passed', [], [{ ...runs[1] }]],
    ['but this very workflow', [], [{ ...runs[0], html_url: 'https://github.com/octo/repo/actions/runs/42' }]],
  ])('%s: skipped', async (_, issues, workflowRuns) => {
    serve(issues, workflowRuns)
    const event = readFrom('schedule', { repository: here }, { GITHUB_RUN_ID: '42', GITHUB_REPOSITORY: 'octo/repo' })
    expect(await endOf(stage.prepare(prepareReport, event, { inputs }))).toEqual({
      conclusion: 'skipped',
      told: 'Nothing to report since 7 Jan 12:00 UTC.',
    })
  })

  test('a workflow that failed is something', async () => {
    serve([], [runs[0]])
    expect((await stage.prepare(prepareReport, scheduled(), { inputs })).material).toHaveLength(7)
  })
})

test('without actions: read it goes on, and says so to people and to the agent', async () => {
  stage.core.on('GET /repos/{owner}/{repo}/actions/runs', () => noPermission)
  const { facts } = await stage.prepare(prepareReport, scheduled(), { inputs })
  expect(facts).toContain('Workflow runs could not be read.')
  expect(stage.warnings).toEqual([expect.stringContaining('the job needs actions: read')])
})

test.each([noPermission, notFound])(
  'without issues: read it fails, and says which permissions it takes',
  async (reply) => {
    stage.core.on('GET /repos/{owner}/{repo}/issues', () => reply)
    expect(await endOf(stage.prepare(prepareReport, scheduled(), { inputs }))).toEqual({
      conclusion: 'failure',
      told: expect.stringMatching(/`permissions: \{ issues: read, pull-requests: read \}`/),
    })
  },
)

test.each(['workflow_dispatch', 'repository_dispatch'])('works on %s too', async (name) => {
  const event = readFrom(name, { repository: here })
  expect((await stage.prepare(prepareReport, event, { inputs })).material).toHaveLength(7)
})

test('makes no sense on another event', async () => {
  const event = readFrom('issues', { action: 'opened', issue: issue(), repository: here })
  expect(await endOf(stage.prepare(prepareReport, event, { inputs }))).toMatchObject({
    conclusion: 'failure',
    told: expect.stringContaining(
      'The recipe report works on schedule, workflow_dispatch and repository_dispatch; this event is issues.',
    ),
  })
})
