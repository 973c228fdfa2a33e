import { describe, expect, test } from '@jest/globals'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventKind } from '../../src/event/event.ts'
import { type JsonObject, objectOf } from '../../src/platform/json.ts'
import { readEvent } from '../../src/event/read.ts'
import { subjectOf } from '../../src/event/subject.ts'
import { comment, examples, fork, here, issue, pullRequest, readFrom, user, withFile } from './payloads.ts'

function valueAt(payload: JsonObject, part: string, key: string): unknown {
  return objectOf(payload[part])[key]
}

describe('every example payload of GitHub', () => {
  test('there are all of them', () => {
    expect(examples.length).toBeGreaterThan(300)
  })

  test.each(examples)('$title', ({ name, payload }) => {
    const event = readFrom(name, payload)
    expect(event.name).toBe(name)
    expect(event.notes).toEqual([])
    expect(event.payload).toEqual(payload)
    expect(event.action).toBe(payload['action'])
    expect(event.sender?.login).toBe(valueAt(payload, 'sender', 'login'))
    expect(event.repository.fullName).toBe(valueAt(payload, 'repository', 'full_name') ?? '')
    expect(event.repository.id).toBe(valueAt(payload, 'repository', 'id'))
    expect(event.repository.isPrivate).toBe(valueAt(payload, 'repository', 'private'))
    expect(event.kind).toBe(kindByName[name] ?? 'other')
  })

  test.each(examples.filter(({ payload }) => 'issue' in payload))('the issue of $title', ({ name, payload }) => {
    expectSubject(subjectOf(readFrom(name, payload)), payload, 'issue')
  })
  test.each(examples.filter(({ name }) => /^pull_request(_review(_comment)?)?$/.test(name)))(
    'the pull request of $title',
    ({ name, payload }) => {
      expectSubject(subjectOf(readFrom(name, payload)), payload, 'pull_request')
    },
  )
  test.each(examples.filter(({ payload }) => 'discussion' in payload))(
    'the discussion of $title',
    ({ name, payload }) => {
      expectSubject(subjectOf(readFrom(name, payload)), payload, 'discussion')
    },
  )
})

const kindByName: Readonly<Record<string, EventKind['kind']>> = Object.fromEntries(
  (
    [
      'issues',
      'issue_comment',
      'pull_request',
      'pull_request_review',
      'pull_request_review_comment',
      'discussion',
      'discussion_comment',
      'push',
      'merge_group',
      'release',
      'workflow_run',
      'check_run',
      'check_suite',
      'status',
      'deployment',
      'deployment_status',
      'schedule',
      'workflow_dispatch',
      'repository_dispatch',
      'label',
      'milestone',
      'fork',
      'watch',
    ] as const
  ).map((kind) => [kind, kind]),
)

function expectSubject(about: ReturnType<typeof subjectOf>, payload: JsonObject, part: string): void {
  expect(about?.subject.number).toBe(valueAt(payload, part, 'number'))
  expect(about?.subject.title.text).toBe(valueAt(payload, part, 'title'))
  expect(about?.subject.body.text).toBe(valueAt(payload, part, 'body') ?? '')
  expect(about?.subject.association).toBe(valueAt(payload, part, 'author_association'))
  expect(about?.subject.title.path).toBe(`${part}.title`)
  expect(about?.subject.author?.login).toBe(objectOf(objectOf(payload[part])['user'])['login'])
}

describe('the environment', () => {
  test('says who, where and which run', () => {
    const event = readFrom(
      'issues',
      { repository: here, issue: issue(), sender: user('mona') },
      {
        GITHUB_REPOSITORY: 'Octo/Repo',
        GITHUB_ACTOR: 'mona',
        GITHUB_TRIGGERING_ACTOR: 'rerunner',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: 'c'.repeat(40),
        GITHUB_RUN_ID: '12345678901',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_SERVER_URL: 'https://ghes.example/',
        GITHUB_WORKFLOW: 'Triage',
        GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/t.yml@refs/heads/main',
        GITHUB_WORKFLOW_SHA: 'd'.repeat(40),
        GITHUB_JOB: 'agent',
      },
    )
    expect(event).toMatchObject({
      actor: 'mona',
      triggeringActor: 'rerunner',
      ref: 'refs/heads/main',
      sha: 'c'.repeat(40),
      serverUrl: 'https://ghes.example',
      repository: {
        fullName: 'octo/repo',
        owner: 'octo',
        name: 'repo',
        id: 1,
        isPrivate: false,
        defaultBranch: 'main',
      },
      run: {
        id: '12345678901',
        attempt: 2,
        url: 'https://ghes.example/octo/repo/actions/runs/12345678901/attempts/2',
        workflow: 'Triage',
        workflowRef: 'octo/repo/.github/workflows/t.yml@refs/heads/main',
        workflowSha: 'd'.repeat(40),
        job: 'agent',
      },
    })
  })

  test('is enough without a payload', () => {
    const event = readEvent({
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_REPOSITORY: 'octo/repo',
      GITHUB_REPOSITORY_ID: '1',
      GITHUB_ACTOR: 'mona',
      GITHUB_RUN_ID: '9',
    })
    expect(event).toMatchObject({ kind: 'other', name: 'issue_comment', actor: 'mona', triggeringActor: 'mona' })
    expect(event.repository).toMatchObject({ fullName: 'octo/repo', id: 1, isPrivate: undefined })
    expect(event.run.url).toBe('https://github.com/octo/repo/actions/runs/9')
    expect(event.notes).toEqual(["GITHUB_EVENT_PATH is not set, so only the event's name is known."])
  })

  test('may be empty', () => {
    expect(readEvent({})).toMatchObject({ kind: 'other', name: '', actor: undefined, payload: {} })
  })

  test('is believed when the payload names another repository', () => {
    const event = readFrom('watch', { repository: here }, { GITHUB_REPOSITORY: 'octo/other' })
    expect(event.repository).toMatchObject({ fullName: 'octo/other', isPrivate: undefined })
  })
})

describe("the event's file", () => {
  test.each([
    ['nonsense', 'it is not valid JSON'],
    ['', 'it is not valid JSON'],
    ['[1, 2]', 'it is not a JSON object'],
    ['null', 'it is not a JSON object'],
    ['"text"', 'it is not a JSON object'],
  ])('%j is left out with a note', (content, why) => {
    const event = withFile(content, (file) => readEvent({ GITHUB_EVENT_NAME: 'issues', GITHUB_EVENT_PATH: file }))
    expect(event.kind).toBe('other')
    expect(event.notes).toEqual([`Couldn't read the event's file (${why}), so only the event's name is known.`])
  })

  test.each([
    ['a folder', mkdtempSync(join(tmpdir(), 'event-')), 'it is not a file'],
    ['nothing', '/nowhere/event.json', 'ENOENT'],
  ])('%s is left out with a note', (_, path, why) => {
    const event = readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: path })
    expect(event.notes).toEqual([expect.stringContaining(why)])
  })

  test('may begin with a byte order mark', () => {
    const content = `\uFEFF${JSON.stringify({ repository: here, issue: issue() })}`
    const event = withFile(content, (file) => readEvent({ GITHUB_EVENT_NAME: 'issues', GITHUB_EVENT_PATH: file }))
    expect(event).toMatchObject({ kind: 'issues', issue: { number: 7 }, notes: [] })
  })
})

describe('malformed payloads', () => {
  const names = Object.keys(kindByName)
  const broken = [null, 0, 'text', [], [null], {}, { number: 'seven' }, { number: -1 }, { number: 1.5, id: 2 ** 60 }]

  test.each(names)('%s never throws', (name) => {
    const example = examples.find((candidate) => candidate.name === name)?.payload ?? { inputs: { a: 1 } }
    for (const key of Object.keys(example)) {
      for (const value of broken) {
        const event = readFrom(name, { ...example, [key]: value })
        expect(event.name).toBe(name)
        expect(event.payload[key]).toEqual(value)
      }
    }
  })

  test('one without its main part is known by its name', () => {
    const event = readFrom('issue_comment', { action: 'created', comment: comment('hello'), sender: user('mona') })
    expect(event).toMatchObject({ kind: 'other', name: 'issue_comment', sender: { login: 'mona' } })
    expect(event.notes).toEqual(['The payload of issue_comment lacks its main part.'])
  })

  test.each(['constructor', '__proto__', 'toString', 'brand_new_event'])('%s is an unknown event', (name) => {
    expect(readFrom(name, { action: 'x', thing: { title: 'hello' } })).toMatchObject({
      kind: 'other',
      name,
      payload: { thing: { title: 'hello' } },
      notes: [],
    })
  })
})

describe('what the kinds carry', () => {
  test('a comment on a pull request', () => {
    const event = readFrom('issue_comment', {
      action: 'created',
      repository: here,
      issue: issue({ pull_request: { url: 'x' } }),
      comment: comment('please look', { html_url: 'https://github.com/octo/repo/issues/7#issuecomment-70' }),
    })
    expect(event).toMatchObject({
      kind: 'issue_comment',
      issue: { isPullRequest: true, title: { what: 'pull request title' } },
      comment: {
        id: 70,
        body: { text: 'please look', author: { login: 'mona', type: 'User' }, path: 'comment.body' },
      },
    })
    expect(subjectOf(event)?.name).toBe('pull request')
  })

  test.each([
    ['the same repository', here, false],
    ['a fork', fork, true],
    ['a deleted fork', null, true],
    ['a namesake with another id', { ...here, id: 3 }, true],
    ['the same repository after a rename', { ...here, full_name: 'octo/old' }, false],
  ])('a pull request from %s', (_, repo, isFromFork) => {
    const head = { ref: 'patch', sha: 'a'.repeat(40), repo }
    const event = readFrom('pull_request_target', { repository: here, pull_request: pullRequest({ head }) })
    expect(event).toMatchObject({ kind: 'pull_request', pullRequest: { isFromFork, head: { sha: 'a'.repeat(40) } } })
  })

  test('a workflow run lists only pull requests of this repository', () => {
    const pulls = [
      { number: 3, base: { repo: { id: 1 } } },
      { number: 4, base: { repo: { id: 99 } } },
    ]
    const run = { id: 5, run_attempt: 2, head_repository: here, pull_requests: pulls, conclusion: 'failure' }
    expect(readFrom('workflow_run', { repository: here, workflow_run: run })).toMatchObject({
      workflowRun: { id: 5, attempt: 2, isFromFork: false, pullRequests: [3], conclusion: 'failure' },
    })
  })

  test('dispatches hand on what they were given', () => {
    expect(readFrom('workflow_dispatch', { inputs: { task: 'tidy up' } })).toMatchObject({
      inputs: { task: 'tidy up' },
    })
    expect(readFrom('workflow_dispatch', { inputs: null })).toMatchObject({ inputs: {} })
    expect(readFrom('repository_dispatch', { action: 'go', client_payload: { n: [1] } })).toMatchObject({
      action: 'go',
      clientPayload: { n: [1] },
    })
    expect(readFrom('schedule', { schedule: '0 4 * * *' })).toMatchObject({ kind: 'schedule', cron: '0 4 * * *' })
  })

  test('links and commit ids that are none are left out', () => {
    const event = readFrom('pull_request', {
      repository: here,
      pull_request: pullRequest({
        html_url: 'javascript:alert(1)',
        head: { ref: 'x', sha: 'not a commit', repo: here },
      }),
    })
    expect(event).toMatchObject({ pullRequest: { url: undefined, head: { sha: undefined } } })
  })
})

describe('when it happened', () => {
  const updated = '2026-01-01T11:00:00.000Z'
  test.each([
    ['an issue is opened', 'issues', { action: 'opened', issue: issue() }, '2026-01-01T10:00:00.000Z'],
    ['a label is put on', 'issues', { action: 'labeled', issue: issue() }, updated],
    ['a pull request is pushed to', 'pull_request', { action: 'synchronize', pull_request: pullRequest() }, updated],
    [
      'a comment is made',
      'issue_comment',
      { action: 'created', issue: issue(), comment: comment('x') },
      '2026-01-01T12:00:00.000Z',
    ],
    [
      'a comment is edited',
      'issue_comment',
      { action: 'edited', issue: issue(), comment: comment('x', { updated_at: '2026-01-02T00:00:00Z' }) },
      '2026-01-02T00:00:00.000Z',
    ],
    ['a comment is deleted', 'issue_comment', { action: 'deleted', issue: issue(), comment: comment('x') }, updated],
    [
      'a review is handed in',
      'pull_request_review',
      { action: 'submitted', pull_request: pullRequest(), review: { submitted_at: '2026-01-03T00:00:00Z' } },
      '2026-01-03T00:00:00.000Z',
    ],
    [
      'a branch is pushed',
      'push',
      { ref: 'refs/heads/main', repository: { ...here, pushed_at: 1767225600 } },
      '2026-01-01T00:00:00.000Z',
    ],
  ])('%s', (_, name, payload, moment) => {
    expect(readFrom(name, payload).triggeredAt?.toISOString()).toBe(moment)
  })

  test("a commit's own date says nothing", () => {
    const commit = { id: 'a'.repeat(40), message: 'x', timestamp: '2030-01-01T00:00:00Z' }
    expect(readFrom('push', { ref: 'refs/heads/main', head_commit: commit }).triggeredAt).toBeUndefined()
  })
})
