/** What the agent is told of events that GitHub's examples don't show: exact examples, and what goes first of them. */
import { describe, expect, test } from '@jest/globals'
import type { JsonObject } from '../../../src/platform/json.ts'
import { noOrigin } from '../../../src/event/text.ts'
import { isData, ownText, priorities } from '../../../src/prompt/section.ts'
import { describeEvent } from '../../../src/prompt/context/event.ts'
import { inBrackets, nameOf, Teller, word } from '../../../src/prompt/context/event-lines.ts'
import { comment, fork, here, issue, pullRequest, readFrom, user } from '../../event/payloads.ts'
import { dataOf, mark, write } from '../written.ts'

const sha = (digit: string): string => digit.repeat(40)
const env = { GITHUB_SHA: sha('c'), GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'octo/repo' }

/** The lines of the event's block below the event's name. */
function tell(name: string, payload: JsonObject, more: Readonly<Record<string, string>> = {}): string[] {
  const event = readFrom(name, { repository: here, sender: user('mona'), ...payload }, { ...env, ...more })
  const { text } = write({ event, instructions: { skill: 'look' } })
  const lines = text.replaceAll(`data-${mark}`, 'data').split('\n')
  return lines.slice(lines.indexOf('Repository: octo/repo') + 1, -2)
}

const rankNames = new Map<number, string>(Object.entries(priorities).map(([rank, number]) => [number, rank]))

/** How each text of an event is cut where there is no room: its rank, its share, and what stays of it. */
function worthOf(name: string, payload: JsonObject): string[] {
  const event = readFrom(name, { repository: here, sender: user('mona'), ...payload }, env)
  const { lines } = describeEvent(event, new Set())
  return lines.flatMap((line) => {
    const data = line.find(isData)
    if (!data) return []
    const { rank, share, keep, form, group } = data
    return [`${ownText(line)}${rankNames.get(rank) ?? ''}, ${share} of all, its ${keep}, as ${form}, among ${group}`]
  })
}

const at = { created_at: '2026-01-01T10:00:00Z', user: user('mona') }
const fromFork = { head: { ref: 'fix', sha: sha('a'), repo: fork, user: user('mona') } }
const commit = (digit: string, message: string): JsonObject => {
  return { id: sha(digit), message, author: { name: 'Mona', email: 'mona@example.com' }, timestamp: at.created_at }
}
const reviewed = (parts: JsonObject): JsonObject => {
  const place = { path: 'src/door.ts', diff_hunk: '@@ -1 +1 @@\n-a\n+b', commit_id: sha('a') }
  return { action: 'created', pull_request: pullRequest(), comment: comment('Why?', { ...place, ...parts }) }
}

const told: readonly (readonly [string, string, JsonObject])[] = [
  [
    'a draft from a fork',
    'pull_request',
    { action: 'opened', pull_request: pullRequest({ ...fromFork, draft: true }) },
  ],
  [
    'one that is merged',
    'pull_request',
    { action: 'closed', pull_request: pullRequest({ state: 'closed', merged: true }) },
  ],
  [
    'its size',
    'pull_request',
    { action: 'opened', pull_request: pullRequest({ changed_files: 3, additions: 20, deletions: 1 }) },
  ],
  ['its size without lines', 'pull_request', { action: 'opened', pull_request: pullRequest({ changed_files: 3 }) }],
  ['a label put on', 'pull_request', { action: 'labeled', pull_request: pullRequest(), label: { name: 'doors' } }],
  ['a label taken off', 'issues', { action: 'unlabeled', issue: issue(), label: { name: 'doors' } }],
  [
    'labels',
    'issues',
    { action: 'opened', issue: issue({ labels: [{ name: 'doors' }, { name: 'old' }], locked: true }) },
  ],
  [
    'a comment on a pull request',
    'issue_comment',
    { action: 'created', issue: issue({ pull_request: {} }), comment: comment('Go.') },
  ],
  ['a discussion', 'discussion', { action: 'created', discussion: issue({ category: { name: 'Ideas' } }) }],
  [
    'a review',
    'pull_request_review',
    {
      action: 'submitted',
      pull_request: pullRequest(),
      review: {
        ...at,
        id: 1,
        state: 'approved',
        body: 'Fine.',
        commit_id: sha('b'),
        html_url: 'https://github.com/octo/repo/pull/8#r1',
      },
    },
  ],
  ['a comment on a line', 'pull_request_review_comment', reviewed({ line: 3, side: 'RIGHT' })],
  ['on lines of the old version', 'pull_request_review_comment', reviewed({ line: 3, start_line: 1, side: 'LEFT' })],
  ['on a line that is no more', 'pull_request_review_comment', reviewed({ line: null })],
  [
    'a new branch',
    'push',
    { ref: 'refs/heads/fix', created: true, before: sha('0'), after: sha('a'), commits: [commit('a', 'Fix it')] },
  ],
  ['a forced push', 'push', { ref: 'refs/heads/fix', forced: true, before: sha('b'), after: sha('a'), commits: [] }],
  [
    'a branch that goes',
    'push',
    { ref: 'refs/heads/fix', deleted: true, before: sha('b'), after: sha('0'), commits: [] },
  ],
  [
    'a draft of a release',
    'release',
    {
      action: 'created',
      release: {
        id: 1,
        tag_name: 'v1',
        name: 'One',
        body: 'All new.',
        draft: true,
        prerelease: true,
        author: user('octo'),
      },
    },
  ],
  [
    'a run of a fork, tried again',
    'workflow_run',
    {
      action: 'completed',
      workflow_run: {
        id: 1,
        name: 'CI',
        event: 'pull_request',
        conclusion: 'failure',
        run_attempt: 2,
        head_branch: 'fix',
        head_sha: sha('a'),
        actor: user('mona'),
        triggering_actor: user('octo'),
        head_repository: fork,
        pull_requests: [],
        head_commit: commit('a', 'Fix it'),
      },
    },
  ],
  [
    'a check',
    'check_run',
    {
      action: 'completed',
      check_run: {
        id: 1,
        name: 'lint',
        status: 'completed',
        conclusion: 'failure',
        head_sha: sha('a'),
        app: { slug: 'linter' },
        output: { title: 'Two of them', summary: 'It failed.', text: 'In line 3.' },
        pull_requests: [
          { number: 2, base: { repo: here } },
          { number: 3, base: { repo: here } },
        ],
      },
    },
  ],
  [
    'a check that is not over',
    'check_suite',
    { action: 'requested', check_suite: { id: 1, status: 'queued', app: { slug: 'ci' } } },
  ],
  [
    'a status',
    'status',
    { id: 1, sha: sha('a'), state: 'failure', context: 'ci', description: 'It failed.', branches: [] },
  ],
  [
    'a deployment',
    'deployment',
    {
      deployment: {
        id: 1,
        ref: 'main',
        sha: sha('a'),
        environment: 'live',
        description: 'All of it',
        creator: user('mona'),
      },
    },
  ],
  [
    'its status',
    'deployment_status',
    {
      deployment: { id: 1, ref: 'main', sha: sha('a'), environment: 'live' },
      deployment_status: { state: 'failure', description: 'No room.', target_url: 'https://example.com/1' },
    },
  ],
  [
    'a merge group',
    'merge_group',
    {
      action: 'checks_requested',
      merge_group: {
        head_ref: 'refs/heads/queue',
        head_sha: sha('a'),
        base_ref: 'refs/heads/main',
        base_sha: sha('b'),
        head_commit: commit('a', 'Fix it'),
      },
    },
  ],
  ['a label of the repository', 'label', { action: 'created', label: { name: 'doors', description: 'All of them' } }],
  ['a milestone', 'milestone', { action: 'created', milestone: { number: 3, title: 'May', description: 'By then.' } }],
  ['a fork', 'fork', { forkee: { full_name: 'mona/repo', owner: user('mona') } }],
  ['a star', 'watch', { action: 'started' }],
  ['something with parts', 'something_new', { action: 'begun', something: 7 }],
  ['something without parts', 'something_new', { action: 'begun', organization: { login: 'octo' } }],
]

describe('an event is told so', () => {
  test.each(told)('%s', (_, name, payload) => {
    expect(tell(name, payload)).toMatchSnapshot()
  })

  test.each(told)('and its texts are worth their room so: %s', (_, name, payload) => {
    expect(worthOf(name, payload)).toMatchSnapshot()
  })

  test('started again by somebody else', () => {
    const again = { GITHUB_RUN_ATTEMPT: '2', GITHUB_ACTOR: 'mona', GITHUB_TRIGGERING_ACTOR: 'octo' }
    const line = 'Started again by: @octo'
    expect(tell('schedule', {}, again)).toContain(line)
    expect(tell('schedule', {}, { ...again, GITHUB_RUN_ATTEMPT: '1' })).not.toContain(line)
    expect(tell('schedule', {}, { ...again, GITHUB_TRIGGERING_ACTOR: 'mona' }).join('\n')).not.toContain(
      'Started again',
    )
  })

  test('of very many commits the last fifty', () => {
    const commits = Array.from({ length: 60 }, (_, index) => commit('a', `number ${index}`))
    const told = tell('push', { ref: 'refs/heads/fix', before: sha('b'), after: sha('a'), commits })
    expect(told).toContain('Commits: 60 (the last 50:)')
    expect(told.filter((line) => line.startsWith('- '))).toHaveLength(50)
    expect(told.join('\n')).toMatch(/>number 10<[^]*>number 59</)
    const fifty = tell('push', { ref: 'refs/heads/fix', before: sha('b'), after: sha('a'), commits: commits.slice(10) })
    expect(fifty).toContain('Commits: 50')
  })

  test('a text that stands in the prompt is pointed at', () => {
    const event = readFrom('push', {
      ref: 'refs/heads/fix',
      after: sha('a'),
      commits: [commit('a', 'Mend the front door at last')],
      repository: here,
    })
    const { text } = write({
      event,
      instructions: { prompt: 'Do what this says. Message: Mend the front door at last\nNow.' },
    })
    expect(dataOf(text)).toContain('Mend the front door at last')
    expect(text).toContain('\n- aaaaaaaaaaaa: given in the instructions\n')
  })

  test('the end of a diff stays where there is no room for all of it, and the comment', () => {
    const hunk = `@@ -1 +1 @@\n${'+ a line of the diff\n'.repeat(20_000)}+ its last line`
    const event = readFrom('pull_request_review_comment', {
      ...reviewed({ diff_hunk: hunk, line: 3 }),
      repository: here,
    })
    const { text, notes } = write({ event })
    expect(text).toContain('+ its last line\n</data')
    expect(text).toContain('Why?')
    expect(text).toMatch(/\[cut: the first \d+ characters are omitted\]/)
    expect(notes).toEqual(['Truncated to fit: diffs: 1 cut short.'])
  })
})

describe('the words of a line', () => {
  test.each([
    ['a\u200bb', 'ab'],
    ['  two \n words ', 'two words'],
    ['x'.repeat(300), 'x'.repeat(250)],
    [`${'x'.repeat(249)}\u{1f6aa}`, `${'x'.repeat(249)}\ufffd`],
    ['', ''],
    [undefined, undefined],
  ])('%j is shown as %j', (text, shown) => {
    expect(word(text)).toBe(shown)
  })

  test('are left out where nothing is known', () => {
    const tell = new Teller()
    tell.fact('At', 'x', undefined, false, '', 0, 7)
    tell.fact('At')
    tell.fact('At', undefined, false, '')
    expect(tell.lines).toEqual([['At: x 0 7']])
    expect([inBrackets('x', false, '', undefined, 'y'), inBrackets(undefined, false, '')]).toEqual([
      '(x, y)',
      undefined,
    ])
    expect([nameOf(undefined), nameOf({ login: 'mo\u200bna', type: 'User', id: 1 })]).toEqual([undefined, '@mona'])
  })

  test.each([
    ['other', 'texts of the event'],
    ['issue body', 'issue bodies'],
    ['branch', 'branches'],
    ['issue title', 'issue titles'],
  ] as const)('of several texts of a kind: %s', (what, group) => {
    const text = { ...noOrigin, text: 'x', what, path: 'here' }
    const tell = new Teller(new Set(['there']))
    tell.text('Name', text)
    tell.text('Name', { ...text, text: ' \n' })
    tell.text('Name', { ...text, path: 'there' })
    expect(tell.lines).toEqual([
      ['Name: ', expect.objectContaining({ group, share: 0.4 })],
      ['Name: given in the instructions'],
    ])
  })
})
