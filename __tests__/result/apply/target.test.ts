import { describe, expect, test } from '@jest/globals'
import { type ApplyTarget, targetOf, whyElsewhere } from '../../../src/result/apply/target.ts'
import { comment, examples, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'

const at = { owner: 'octo', repo: 'repo' }

describe('what may be written to', () => {
  test.each([
    ['issues', { issue: issue() }, { number: 7, isPullRequest: false, wasOpen: true, wasLocked: false }],
    ['issues', { issue: issue({ state: 'closed', locked: true }) }, { number: 7, wasOpen: false, wasLocked: true }],
    ['issue_comment', { issue: issue(), comment: comment('x') }, { number: 7, isPullRequest: false }],
    [
      'issue_comment',
      { issue: issue({ number: 8, pull_request: {} }), comment: comment('x') },
      { number: 8, isPullRequest: true, thread: undefined },
    ],
    ['pull_request', { pull_request: pullRequest() }, { number: 8, isPullRequest: true, wasOpen: true }],
    [
      'pull_request_review_comment',
      { pull_request: pullRequest(), comment: comment('x', { id: 70 }) },
      { number: 8, thread: 70 },
    ],
    [
      'pull_request_review_comment',
      { pull_request: pullRequest(), comment: comment('x', { id: 71, in_reply_to_id: 70 }) },
      { number: 8, thread: 70 },
    ],
    [
      'workflow_run',
      { workflow_run: { name: 'CI', pull_requests: [{ number: 9 }] } },
      { number: 9, isPullRequest: true, wasOpen: undefined },
    ],
  ])('%s %#', (name, payload, expected) => {
    expect(targetOf(readFrom(name, { repository: here, ...payload }))).toMatchObject({ ...at, ...expected })
  })

  test.each([
    [
      'push',
      { ref: 'refs/heads/main', after: 'a'.repeat(40) },
      'the event is about no issue, pull request or discussion',
    ],
    ['schedule', { schedule: '* * * * *' }, 'the event is about no issue, pull request or discussion'],
    ['workflow_dispatch', { inputs: { issue: '5' } }, 'the event is about no issue, pull request or discussion'],
    [
      'workflow_run',
      { workflow_run: { pull_requests: [{ number: 9 }, { number: 10 }] } },
      'the event is about no issue, pull request or discussion',
    ],
  ])('nothing at %s', (name, payload, reason) => {
    expect(targetOf(readFrom(name, { repository: here, ...payload }))).toBe(reason)
  })

  test('every example has a target in its own repository, or a reason', () => {
    for (const { name, payload } of examples) {
      const event = readFrom(name, payload)
      const target = targetOf(event)
      if (typeof target === 'string') expect(target).toMatch(/^the event /)
      else expect([target.owner, target.repo]).toEqual([event.repository.owner, event.repository.name])
    }
  })
})

test.each([
  [{}, undefined],
  [{ number: 7 }, undefined],
  [{ repository: 'OCTO/Repo', number: 7 }, undefined],
  [{ number: 8 }, 'it is meant for #8, and this step writes to #7 alone'],
  [{ number: NaN }, 'it is meant for #NaN, and this step writes to #7 alone'],
  [{ repository: 'octo/other' }, 'it is meant for the repository octo/other, and this step writes to octo/repo alone'],
  [{ repository: 'repo' }, 'it is meant for the repository repo, and this step writes to octo/repo alone'],
])('aimed at %j', (aim, reason) => {
  const target: ApplyTarget = {
    ...at,
    number: 7,
    isPullRequest: false,
    wasOpen: true,
    wasLocked: false,
    thread: undefined,
  }
  expect(whyElsewhere(aim, target)).toBe(reason)
})
