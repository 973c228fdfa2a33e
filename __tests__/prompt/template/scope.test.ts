/** What a template sees of an event and of what is fetched, all of it: exact examples. */
import { describe, expect, test } from '@jest/globals'
import type { WorkflowEvent } from '../../../src/event/event.ts'
import {
  type ContextPart,
  type ContextSource,
  type FetchedContext,
  noContext,
} from '../../../src/prompt/context/context.ts'
import { Fencer } from '../../../src/prompt/fence.ts'
import { readPatch } from '../../../src/prompt/context/patch.ts'
import { Placeholders } from '../../../src/prompt/pasted-text/placeholders.ts'
import { renderTemplate } from '../../../src/prompt/template/template.ts'
import { comment, examples, fork, here, issue, pullRequest, readFrom, user } from '../../event/payloads.ts'
import { dataOf, mark, openedIssue } from '../written.ts'

const nothing: ContextSource = { fetch: () => Promise.resolve(noContext) }

async function renderRaw(template: string, event: WorkflowEvent, source = nothing): Promise<string> {
  const parts = {
    template,
    file: 'x.md',
    event,
    placeholders: new Placeholders('0'),
    vars: {},
    fencer: new Fencer(mark),
    source,
  }
  const { text } = await renderTemplate(parts)
  return text
}

async function render(...given: Parameters<typeof renderRaw>): Promise<string> {
  return (await renderRaw(...given)).replaceAll(`data-${mark}`, 'data')
}

const names = [
  ...['name', 'action', 'sender', 'actor', 'ref', 'sha', 'run_url', 'repository', 'number', 'title', 'body', 'issue'],
  ...['pull_request', 'discussion', 'comment', 'review', 'label', 'release', 'push', 'check', 'inputs'],
  'client_payload',
]
const everything = names.map((name) => `${name}: {{ event.${name} | json }}`).join('\n')

/** The names that have a value, each with it. */
async function tell(name: string, payload: unknown, env = {}): Promise<string[]> {
  const text = await render(everything, readFrom(name, payload, env))
  return text.split('\n').filter((line) => !line.endsWith(': null'))
}

const made = {
  ...{ action: 'created', repository: here, sender: user('mona') },
  issue: issue({ labels: [{ name: 'doors' }], assignees: [user('octo')] }),
  comment: comment('Go on.', { author_association: 'MEMBER', html_url: 'https://github.com/octo/repo/issues/7#1' }),
  label: { name: 'doors' },
}
const pull = {
  ...{ action: 'submitted', repository: here, sender: user('mona') },
  pull_request: pullRequest({ draft: true, head: { ref: 'fix', sha: 'a'.repeat(40), repo: fork, user: user('mona') } }),
}

describe('the names below event', () => {
  test.each([
    ['issue_comment', made],
    ['issue_comment', { ...made, issue: issue({ pull_request: {}, number: 8 }) }],
    ['issues', { ...made, action: 'labeled' }],
    ['pull_request_review', { ...pull, review: { ...comment('Fine.'), state: 'approved', commit_id: 'a'.repeat(40) } }],
    [
      'pull_request_review_comment',
      { ...pull, comment: comment('Why?', { path: 'src/door.ts', line: 3, diff_hunk: '@@ -1 +1 @@\n-a\n+b' }) },
    ],
    [
      'push',
      {
        ...{ ref: 'refs/heads/fix', before: 'a'.repeat(40), after: 'b'.repeat(40), repository: here },
        commits: [{ id: 'b'.repeat(40), message: 'Fix it', author: { name: 'Mona', email: 'mona@example.com' } }],
      },
    ],
    ['workflow_dispatch', { inputs: { target: 'docs' }, repository: here }],
    ['repository_dispatch', { action: 'nightly', client_payload: { branch: 'next' }, repository: here }],
  ])('%s %#', async (name, payload) => {
    expect(await tell(name, payload)).toMatchSnapshot()
  })

  test('the facts of a step', async () => {
    const env = {
      GITHUB_ACTOR: 'octo',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'octo/repo',
      GITHUB_RUN_ID: '1',
      GITHUB_SERVER_URL: 'https://github.com',
    }
    expect(await tell('schedule', {}, env)).toMatchSnapshot()
    expect(await tell('', {})).toMatchSnapshot()
  })

  const real: readonly (readonly [string, string])[] = [
    ['discussion_comment', 'created'],
    ['push', ''],
    ['release', 'published'],
    ['workflow_run', 'completed'],
    ['check_run', 'completed'],
    ['check_suite', 'completed'],
    ['status', ''],
  ]
  test.each(real)('%s %s as GitHub sends it', async (name, action) => {
    const found = examples.find((one) => one.name === name && (action === '' || one.payload['action'] === action))
    expect(await tell(name, found?.payload)).toMatchSnapshot()
  })

  test('what a check reported', async () => {
    const output = { title: 'Two of them', summary: 'It failed.', text: 'In line 3.' }
    const check = { id: 1, name: 'lint', conclusion: 'failure', head_sha: 'a'.repeat(40), output, pull_requests: [] }
    const told = await tell('check_run', { action: 'completed', check_run: check, repository: here })
    expect(told.filter((line) => line.startsWith('check'))).toMatchSnapshot()
  })

  test('the payload as it came, its texts fenced, the rest as it is', async () => {
    const event = openedIssue({ title: 'Stuck', labels: [{ name: 'doors' }], number: 7 })
    const template =
      '{{ event.payload.issue.number }} {{ event.payload.issue.title }} {{ event.payload.issue.labels[0].name }}'
    expect(await render(template, event)).toMatchSnapshot()
    expect(await render('{{ event.payload.repository.private }}{{ event.payload.issue.body | size }}', event)).toBe(
      `false${'It opens only half way.'.length}`,
    )
  })
})

const mona = { login: 'mona', association: 'MEMBER' }
const gone = { login: undefined, association: undefined }
const sha = 'a'.repeat(40)
const date = '2026-01-01T10:00:00Z'
const said = { author: mona, createdAt: date, body: 'Go on.', url: 'https://github.com/octo/repo/issues/7#1' }
const changes = { additions: 1, deletions: 2 }
const fetched: FetchedContext = {
  ...noContext,
  comments: [said, { ...said, author: gone, url: undefined, body: '' }],
  files: [
    { path: 'a.ts', previousPath: undefined, status: 'modified', ...changes, patch: readPatch('@@ -1 +1 @@\n-a\n+b') },
    { path: 'c.ts', previousPath: 'b.ts', status: 'renamed', ...changes, patch: undefined },
  ],
  commits: [
    { sha, author: mona, date, message: 'Fix it' },
    { sha, author: gone, date: undefined, message: 'Fix it more' },
  ],
  reviews: [
    { author: mona, state: 'APPROVED', submittedAt: date, body: 'Fine.', commitSha: sha },
    { author: gone, state: 'COMMENTED', submittedAt: undefined, body: '', commitSha: undefined },
  ],
  threads: [
    { path: 'a.ts', line: 3, isResolved: true, isOutdated: false, comments: [said] },
    { path: 'b.ts', line: undefined, isResolved: false, isOutdated: true, comments: [] },
  ],
  failedJobs: [
    {
      name: 'build',
      url: 'https://github.com/octo/repo/actions/runs/1/job/2',
      conclusion: 'failure',
      failedSteps: ['compile', 'test'],
      log: 'error: no',
      sameIn: [],
    },
    { name: 'lint', url: undefined, conclusion: 'timed_out', failedSteps: [], log: '', sameIn: [] },
  ],
  linkedIssues: [{ repository: 'octo/repo', number: 7, state: 'open', author: mona, title: 'Stuck', body: 'Quite.' }],
  pull: {
    ...{ number: 8, headSha: sha, headRef: 'fix', headRepository: undefined, baseRef: 'main', baseSha: sha },
    ...{ isDraft: true, author: mona, title: 'Fix it', body: 'It was broken.' },
  },
}

/** What a source is asked for, and what it gives. */
function sourceOf(context: FetchedContext): { asked: ContextPart[][]; source: ContextSource } {
  const asked: ContextPart[][] = []
  return { asked, source: { fetch: (parts) => Promise.resolve((asked.push([...parts]), context)) } }
}

describe('the names that are fetched', () => {
  test.each<[string, readonly ContextPart[]]>([
    ['comments', ['comments']],
    ['files', ['files', 'diff']],
    ['diff', ['files', 'diff']],
    ['commits', ['commits']],
    ['reviews', ['reviews']],
    ['threads', ['threads']],
    ['logs', ['logs']],
    ['linked_issues', ['linked_issues']],
    ['pull', ['pull']],
  ])('%s', async (name, parts) => {
    const { asked, source } = sourceOf(fetched)
    expect(await render(`{{ ${name} | json: 1 }}`, openedIssue({}), source)).toMatchSnapshot()
    expect(asked[0]).toEqual(parts)
    const none = sourceOf(noContext)
    expect(await render(`{{ ${name} | json }}`, openedIssue({}), none.source)).toBe(name === 'pull' ? 'null' : '[]')
  })

  test.each([
    ['logs', '{{ logs[0].log }}'],
    ['diff', '{{ files | diff }}'],
    ['one diff', '{{ files[0] | diff }}'],
    ['a comment', '{{ comments[0].body }}'],
    ['a step', '{{ logs[0].failed_steps[1] }}'],
    ['jobs', '{{ logs[0].job }}'],
    ['an issue', '{{ linked_issues[0].title }} {{ linked_issues[0].body }}'],
    ['a pull request', '{{ pull.title }} {{ pull.body }} {{ pull.head_ref }} {{ pull.base_ref }}'],
    ['files', '{{ files[1].path }} {{ files[1].previous_path }}'],
    ['threads', '{{ threads[0].path }} {{ threads[0].comments[0].body }}'],
  ])('are fenced with where they come from: %s', async (_, template) => {
    expect(await render(template, openedIssue({}), sourceOf(fetched).source)).toMatchSnapshot()
  })

  test('what is no Markdown stays as it is, in the rest nothing hides', async () => {
    const sign = 'a <!-- b --> c'
    const job = { name: sign, url: undefined, conclusion: 'failure', failedSteps: [sign], log: sign, sameIn: [] }
    const patch = readPatch(sign)
    const hiding: FetchedContext = {
      ...fetched,
      comments: [{ ...said, body: sign }],
      files: [{ path: sign, previousPath: sign, status: 'renamed', ...changes, patch }],
      threads: [{ path: sign, line: 3, isResolved: true, isOutdated: false, comments: [{ ...said, body: sign }] }],
      failedJobs: [job],
      pull: fetched.pull && { ...fetched.pull, title: sign, body: sign, headRef: sign, baseRef: sign },
    }
    const plain = ['files[0].path', 'files[0].previous_path', 'files[0].patch', 'threads[0].path', 'logs[0].job']
    const more = ['logs[0].failed_steps', 'logs[0].log', 'pull.head_ref', 'pull.base_ref']
    const shown = async (names: readonly string[]): Promise<string[]> =>
      dataOf(await renderRaw(names.map((name) => `{{ ${name} }}`).join(' '), openedIssue({}), sourceOf(hiding).source))
    expect(await shown([...plain, ...more])).toEqual(Array.from({ length: 9 }, () => sign))
    const written = ['comments[0].body', 'threads[0].comments[0].body', 'pull.title', 'pull.body']
    expect(await shown(written)).toEqual(Array.from(written, () => 'a  c'))
  })

  test('what the source throws is not called a fault of the template', async () => {
    const failure = new Error('The network is down.')
    const source = { fetch: () => Promise.reject(failure) }
    await expect(render('{{ comments }}', openedIssue({}), source)).rejects.toBe(failure)
  })
})
