import { describe, expect, test } from '@jest/globals'
import type { ContextSetting } from '../../../src/prompt/build.ts'
import { chooseParts } from '../../../src/prompt/context/parts.ts'
import { comment, here, issue, pullRequest, readFrom } from '../../event/payloads.ts'

function chosen(name: string, parts: object, setting: ContextSetting = 'auto'): readonly string[] {
  return chooseParts(setting, readFrom(name, { action: 'created', repository: here, ...parts }))
}

const talk = (comments: number | undefined, parts: object = {}): object => ({ ...issue({ comments }), ...parts })
const onPull = { issue: talk(5, { pull_request: {} }), comment: comment('hi') }
const pull = { pull_request: pullRequest() }

describe('what is fetched by itself', () => {
  test.each([
    ['the first comment', 'issue_comment', { issue: talk(1), comment: comment('hi') }, []],
    ['a later comment', 'issue_comment', { issue: talk(2), comment: comment('hi') }, ['comments']],
    [
      'a comment of nobody knows how many',
      'issue_comment',
      { issue: talk(undefined), comment: comment('hi') },
      ['comments'],
    ],
    ['a comment on a pull request', 'issue_comment', onPull, ['pull', 'files', 'diff', 'comments', 'threads']],
    ['an issue without comments', 'issues', { issue: talk(0) }, []],
    ['an issue with comments', 'issues', { issue: talk(1) }, ['comments']],
    ['a discussion without comments', 'discussion', { discussion: talk(0) }, []],
    ['a discussion with comments', 'discussion', { discussion: talk(1) }, ['comments']],
    ['the first comment of a discussion', 'discussion_comment', { discussion: talk(1), comment: comment('hi') }, []],
    ['a later one', 'discussion_comment', { discussion: talk(2), comment: comment('hi') }, ['comments']],
    ['a pull request', 'pull_request', pull, ['files', 'diff']],
    ['a pull request that was closed', 'pull_request', { ...pull, action: 'closed' }, []],
    ['a review', 'pull_request_review', { ...pull, review: comment('ok') }, ['files', 'diff', 'threads']],
    [
      'a comment of a review',
      'pull_request_review_comment',
      { ...pull, comment: comment('ok') },
      ['files', 'diff', 'threads'],
    ],
    ['a push', 'push', { ref: 'refs/heads/main', commits: [] }, []],
    ['a schedule', 'schedule', {}, []],
    ['something else', 'something_new', { conclusion: 'failure' }, []],
  ])('for %s', (_, name, parts, expected) => {
    expect(chosen(name, parts)).toEqual(expected)
  })

  const reports = ['workflow_run', 'check_run', 'check_suite']
  test.each([
    ...['failure', 'timed_out', 'startup_failure'].map((conclusion) => [conclusion, ['logs']] as const),
    ...['success', 'cancelled', 'neutral', null].map((conclusion) => [conclusion, []] as const),
  ])('for CI that ended with %s', (conclusion, expected) => {
    expect(reports.map((name) => chosen(name, { [name]: { id: 1, conclusion } }))).toEqual(reports.map(() => expected))
  })
})

describe('what is fetched where it is asked for', () => {
  const onIssue = { issue: talk(0) }
  test.each<[string, ContextSetting, readonly string[]]>([
    ['none', 'none', []],
    ['the event alone', ['event'], []],
    ['comments', ['comments'], ['comments']],
    ['files', ['files'], ['pull', 'files', 'commits']],
    ['the diff', ['diff'], ['pull', 'files', 'diff', 'commits', 'linked_issues']],
    ['logs', ['logs'], ['logs']],
    ['several', ['event', 'logs', 'comments'], ['logs', 'comments']],
  ])('%s', (_, setting, expected) => {
    expect(chosen('issues', onIssue, setting)).toEqual(expected)
  })

  test.each([
    ['issue_comment', onPull],
    ['pull_request', pull],
    ['pull_request_review', { ...pull, review: comment('ok') }],
  ])('the comments of a pull request come with its reviews: %s', (name, parts) => {
    expect(chosen(name, parts, ['comments'])).toEqual(['pull', 'comments', 'reviews', 'threads'])
  })

  test('the comments of an issue come alone', () => {
    expect(chosen('issue_comment', { issue: talk(3), comment: comment('hi') }, ['comments'])).toEqual(['comments'])
  })
})
