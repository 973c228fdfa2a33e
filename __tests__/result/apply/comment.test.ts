import { describe, expect, test } from '@jest/globals'
import { readApplyMarker } from '../../../src/result/apply/marker.ts'
import type { CommentOperation } from '../../../src/result/apply/operations.ts'
import { secondaryLimit, serverError } from '../../../emulator/github/api.ts'
import { type Account, mona, workflowBot } from '../../../emulator/github/repository.ts'
import { comment, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'
import { Desk, issueNumber, markerOf, policy, pullNumber, secret, seal } from './desk.ts'

const create = `POST /repos/octo/repo/issues/${issueNumber}/comments`
const createRoute = 'POST /repos/{owner}/{repo}/issues/{number}/comments'
const updateRoute = 'PATCH /repos/{owner}/{repo}/issues/comments/{id}'
const update = (id: number): string => `PATCH /repos/octo/repo/issues/comments/${id}`
const say = (body: string): CommentOperation => ({ kind: 'comment', body })
const bodies = (it: Desk): string[] => it.state.comments.map(({ body }) => body.split('\n').slice(1).join('\n'))

function left(it: Desk, body: string, user: Account = workflowBot): number {
  const id = it.state.nextId++
  it.state.comments.push({ id, issue: issueNumber, body, user })
  return id
}

describe('one comment', () => {
  test('is made, with its marker', async () => {
    const it = Desk.withIssue()
    const { operations, error } = await it.apply([say('Could you say which **version**?')])
    expect(bodies(it)).toEqual(['Could you say which **version**?'])
    expect(readApplyMarker('comment', it.state.comments[0]?.body ?? '', seal)).toMatchObject(it.marker)
    expect(operations).toEqual([
      { what: 'Commented on #7', result: 'applied', url: 'https://api.github.test/page/7#comment-100' },
    ])
    expect(error).toBeUndefined()
    expect(it.writes).toEqual([create])
  })

  test('gets the new words of a later run', async () => {
    const it = Desk.withIssue()
    await it.apply([say('First.')])
    it.nextRun(43)
    const { operations } = await it.apply([say('Second.')])
    expect(bodies(it)).toEqual(['Second.'])
    expect(it.writes).toEqual([create, update(100)])
    expect(operations).toMatchObject([{ result: 'applied', url: 'https://api.github.test/page/7#comment-100' }])
  })

  test('is left alone by a run that comes late', async () => {
    const it = Desk.withIssue()
    await it.apply([say('Newer.')])
    it.nextRun(41)
    const { operations } = await it.apply([say('Older.')])
    expect(bodies(it)).toEqual(['Newer.'])
    expect(operations).toMatchObject([
      { result: 'refused', reason: 'a later run of this workflow has written it already' },
    ])
  })

  test.each([
    ["a person's, with a copied marker", mona],
    ["another app's", { login: 'evil[bot]', type: 'Bot', id: 9 } as const],
  ])('%s is not ours', async (_, user) => {
    const it = Desk.withIssue()
    await it.apply([say('First.')])
    const [first] = it.state.comments.splice(0)
    left(it, first?.body ?? '', user)
    await it.apply([say('Second.')])
    expect(it.writes).toEqual([create, create])
    expect(it.state.comments).toHaveLength(2)
  })

  test('one of another workflow of the same account stays', async () => {
    const it = Desk.withIssue()
    left(it, 'hello from another action')
    await it.apply([say('First.')])
    it.marker = { ...markerOf(43), key: 'd'.repeat(32) }
    await it.apply([say('Of another recipe.')])
    expect(it.state.comments).toHaveLength(3)
  })

  test('deleted while it was looked at, it is made anew', async () => {
    const it = Desk.withIssue()
    await it.apply([say('First.')])
    it.nextRun(43)
    it.api.on(updateRoute, () => {
      it.state.comments.splice(0)
      return { status: 404, body: { message: 'Not Found' } }
    })
    await it.apply([say('Second.')])
    expect(bodies(it)).toEqual(['Second.'])
    expect(it.writes).toEqual([create, update(100), create])
  })

  test('in a thread of a review, the answer goes there', async () => {
    const it = Desk.withPull()
    it.event = readFrom('pull_request_review_comment', {
      action: 'created',
      pull_request: pullRequest(),
      comment: comment('/fix', { id: 71, in_reply_to_id: 70 }),
      repository: here,
    })
    const { operations } = await it.apply([say('Done.')])
    it.nextRun(43)
    await it.apply([say('Done twice.')])
    expect(it.writes).toEqual([
      `POST /repos/octo/repo/pulls/${pullNumber}/comments/70/replies`,
      'PATCH /repos/octo/repo/pulls/comments/100',
    ])
    expect(operations).toMatchObject([{ what: 'Replied in a review thread on #8', result: 'applied' }])
    expect(it.state.comments).toMatchObject([{ inReplyTo: 70 }])
  })
})

describe('its text', () => {
  test('mentions nobody, closes nothing, shows no picture and no secret', async () => {
    const it = Desk.withIssue()
    await it.apply([say(`Thanks @mona! Closes #5. ![x](https://evil.example/${secret}) <img src=x>`)])
    const issue = '[`#5`](https://redirect.github.com/octo/repo/issues/5)'
    expect(bodies(it)).toEqual([`Thanks \`@mona\`! Closes ${issue}. 🖼 [x](https://evil.example/***) &lt;img src=x>`])
  })

  test('too long: cut, and says so', async () => {
    const it = Desk.withIssue()
    await it.apply([say('0123456789 '.repeat(20_000))])
    const [body = ''] = bodies(it)
    expect(body.length).toBeGreaterThan(60_000)
    expect(body).toMatch(/^\*Truncated \(GitHub's limit\).*\*\n\n0123456789 /)
    expect(body.endsWith('…')).toBe(true)
  })

  test.each([['empty', ' \n', 'it is empty']])('%s: refused, without asking GitHub', async (_, body, reason) => {
    const it = Desk.withIssue()
    const { operations, error } = await it.apply([say(body)])
    expect(operations).toEqual([{ what: "Didn't comment on #7", result: 'refused', reason }])
    expect(error).toBeUndefined()
    expect(it.api.calls).toEqual([])
  })

  test('max_comments: 0 refuses', async () => {
    const it = Desk.withIssue()
    const { operations } = await it.apply([say('x')], { policy: { ...policy, maxComments: 0 } })
    expect(operations).toMatchObject([{ result: 'refused', reason: 'max_comments is used up' }])
  })
})

describe('the issue as it is now', () => {
  test.each<[string, (it: Desk) => void, string]>([
    ['closed', (it) => (it.issue.isOpen = false), '#7 was closed in the meantime'],
    ['locked', (it) => (it.issue.isLocked = true), '#7 was locked in the meantime'],
    [
      'moved',
      (it) => {
        it.issue.movedTo = '/repos/octo/other/issues/3'
        it.api.on('GET /repos/octo/other/issues/3', () => ({
          body: { number: 3, state: 'open', repository_url: 'https://api.github.test/repos/octo/other' },
        }))
      },
      '#7 was moved to another repository',
    ],
    [
      'moved to the same number elsewhere',
      (it) => {
        it.api.on('GET /repos/{owner}/{repo}/issues/{number}', () => ({
          body: { number: 7, state: 'open', repository_url: 'https://api.github.test/repos/octo/other' },
        }))
      },
      '#7 was moved to another repository',
    ],
  ])('%s: refused', async (_, change, reason) => {
    const it = Desk.withIssue()
    change(it)
    const { operations, error } = await it.apply([say('x')])
    expect(operations).toEqual([{ what: "Didn't comment on #7", result: 'refused', reason, isChange: true }])
    expect(error).toBeUndefined()
    expect(it.writes).toEqual([])
  })

  test('closed and locked as it was, it may be written to', async () => {
    const it = Desk.withIssue()
    const then = issue({ state: 'closed', locked: true })
    it.event = readFrom('issues', { action: 'labeled', issue: then, repository: here })
    Object.assign(it.issue, { isOpen: false, isLocked: true })
    expect((await it.apply([say('x')])).operations).toMatchObject([{ result: 'applied' }])
  })
})

describe('what GitHub does', () => {
  test('502 after it was made: found by its marker, never doubled', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, { afterDone: serverError })
    const { operations } = await it.apply([say('Once.')])
    expect(bodies(it)).toEqual(['Once.'])
    expect(it.writes).toEqual([create])
    expect(operations).toMatchObject([{ result: 'applied', url: 'https://api.github.test/page/7#comment-100' }])
  })

  test('made, the answer lost, and listed late: still not doubled', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, { afterDone: 'reset' })
    it.api.trouble('GET /repos/{owner}/{repo}/issues/{number}/comments', { body: [] }, { body: [] })
    await it.apply([say('Once.')])
    expect(it.writes).toEqual([create])
    expect(it.state.comments).toHaveLength(1)
  })

  test('502 before it was made: looked for, then sent again', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, serverError)
    await it.apply([say('Once.')])
    expect(it.writes).toEqual([create, create])
    expect(bodies(it)).toEqual(['Once.'])
  })

  test('lost twice after it was made the second time: not sent a third time', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, serverError, { afterDone: serverError })
    const { operations } = await it.apply([say('Once.')])
    expect(operations).toMatchObject([{ result: 'applied' }])
    expect(it.writes).toEqual([create, create])
    expect(it.state.comments).toHaveLength(1)
  })

  test('an answer that is nonsense is doubt too', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, { afterDone: { status: 200, body: '<html>' } })
    await it.apply([say('Once.')])
    expect(it.state.comments).toHaveLength(1)
  })

  test('silence for ever ends with the deadline, red', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, 'silence')
    const { operations, error } = await it.apply([say('x')], { deadlineMs: 10_000 })
    expect(operations).toEqual([{ what: "Couldn't comment on #7", result: 'failed', reason: 'stopped: time is up' }])
    expect(error?.message).toContain('time is up')
    expect(it.clock.now()).toBe(10_000)
  })

  test.each([
    [
      '403',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      'Give the job `permissions: { issues: write }`',
    ],
    [
      'locked',
      { status: 403, body: { message: 'Unable to create comment because issue is locked.' } },
      'Unlock the conversation',
    ],
    ['401', { status: 401, body: { message: 'Bad credentials' } }, 'Check github_token'],
    [
      '404',
      { status: 404, body: { message: 'Not Found' } },
      'It was deleted, or the job needs `permissions: { issues: write }`',
    ],
    [
      '422',
      { status: 422, body: { message: 'Validation Failed', errors: ['body is odd'] } },
      'HTTP 422 Validation Failed: body is odd',
    ],
  ])('%s: failed at once, red', async (_, reply, said) => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, reply)
    const { operations, error } = await it.apply([say('x')])
    expect(operations).toMatchObject([{ what: "Couldn't comment on #7", result: 'failed' }])
    expect(operations[0]?.reason).toContain(said)
    expect(error?.message).toContain(said)
    expect(error?.conclusion).toBe('failure')
    expect(it.writes).toEqual([create])
  })

  test('a secondary rate limit is waited for; one without end is not', async () => {
    const it = Desk.withIssue()
    it.api.trouble(createRoute, secondaryLimit(30))
    expect((await it.apply([say('x')])).operations).toMatchObject([{ result: 'applied' }])
    const other = Desk.withIssue()
    other.api.trouble(createRoute, secondaryLimit(3_600))
    expect((await other.apply([say('x')])).operations).toMatchObject([{ result: 'failed' }])
    expect(other.writes).toEqual([create])
  })

  test('502 on a change: looked at, and done once more where it was not done', async () => {
    const it = Desk.withIssue()
    await it.apply([say('First.')])
    it.nextRun(43)
    it.api.trouble(updateRoute, { afterDone: serverError })
    await it.apply([say('Second.')])
    it.nextRun(44)
    it.api.trouble(updateRoute, serverError)
    await it.apply([say('Third.')])
    expect(bodies(it)).toEqual(['Third.'])
    expect(it.writes).toEqual([create, update(100), update(100), update(100)])
  })
})
