import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { readWishes } from '../../src/result/operations.ts'

const declared = new Set(['verdict', 'labels', 'comment', 'review', 'summary'])
const wishesOf = (result: unknown, known: ReadonlySet<string> = declared) => readWishes(result, known).operations

describe('members that mean something', () => {
  test.each<[string, unknown, unknown]>([
    ['labels to add', { labels: { add: ['bug'] } }, [{ kind: 'labels', add: ['bug'], remove: [] }]],
    ['labels as a list', { labels: ['bug'] }, [{ kind: 'labels', add: ['bug'], remove: [] }]],
    ['labels to take off', { labels: { remove: ['bug'] } }, [{ kind: 'labels', add: [], remove: ['bug'] }]],
    ['names alone', { labels: ['bug', 7, null, { name: 'x' }] }, [{ kind: 'labels', add: ['bug'], remove: [] }]],
    ['a comment', { comment: 'Hi.' }, [{ kind: 'comment', body: 'Hi.' }]],
    ['a comment as an object', { comment: { body: 'Hi.' } }, [{ kind: 'comment', body: 'Hi.' }]],
    ['a summary', { summary: 'All is well.' }, [{ kind: 'summary', markdown: 'All is well.' }]],
    [
      'a review, with what it would be',
      { review: { summary: 'Fine.', event: 'APPROVE', findings: [{ path: 'a.ts', title: 'No' }, { path: 'b.ts' }] } },
      [
        {
          kind: 'review',
          summary: 'Fine.',
          event: 'APPROVE',
          findings: [{ path: 'a.ts', title: 'No', body: '', severity: 'critical', confidence: 'medium' }],
          unreadable: 1,
        },
      ],
    ],
    [
      'several, in the order they are done',
      { summary: 's', comment: 'c', labels: ['l'] },
      [
        { kind: 'labels', add: ['l'], remove: [] },
        { kind: 'comment', body: 'c' },
        { kind: 'summary', markdown: 's' },
      ],
    ],
    ['a list of operations', { operations: [{ op: 'comment', body: 'Hi.' }] }, [{ kind: 'comment', body: 'Hi.' }]],
    ['an operation nobody knows', { operations: [{ op: 'merge' }] }, [{ kind: 'unknown', name: 'merge' }]],
  ])('%s', (_, result, operations) => {
    expect(wishesOf(result)).toEqual(operations)
  })

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['no labels', { labels: { add: [], remove: [] } }],
    ['an empty list', { labels: [] }],
    ['a comment that is null', { comment: null }],
    ['a review that is a word', { review: 'fine' }],
    ['operations that are no list', { operations: { op: 'comment' } }],
    ['operations that are words', { operations: ['comment'] }],
    ['null', null],
    ['a list', [{ comment: 'Hi.' }]],
    ['a word', 'comment'],
  ])('%s asks for nothing', (_, result) => {
    expect(wishesOf(result)).toEqual([])
  })

  test('findings beside the review belong to it; alone they are one where a review is wanted', () => {
    const findings = [{ path: 'a.ts', title: 'No' }]
    const [beside] = wishesOf({ review: { summary: 'S' }, findings })
    expect(beside).toMatchObject({ kind: 'review', summary: 'S', findings: [{ title: 'No' }] })
    expect(wishesOf({ findings })).toEqual([])
    expect(readWishes({ findings }, declared, true).operations).toMatchObject([
      { kind: 'review', findings: [{ title: 'No' }] },
    ])
    expect(wishesOf({ review: { findings: 'none' }, findings })).toMatchObject([{ findings: [], unreadable: 1 }])
  })

  test('operations that the schema has a use of its own for are data', () => {
    expect(wishesOf({ operations: [{ op: 'comment', body: 'Hi.' }] }, new Set(['operations']))).toEqual([])
  })
})

describe('deeds of another kind', () => {
  test.each([
    ...['approve', 'approved', 'request_changes', 'requestChanges', 'merge', 'auto_merge', 'automerge', 'close'],
    ...['closed', 'reopen', 'lock', 'unlock', 'assign', 'assignees', 'unassign', 'delete_branch', 'edit', 'rename'],
    ...['push', 'commit', 'dispatch', 'milestone', 'reviewers', 'reviewer', 'dismiss', 'reaction', 'pin', 'transfer'],
    ...['convert', 'publish', 'release', 'rerun', 'run_workflow', 'MERGE'],
  ])('%s is told by name', (name) => {
    expect(wishesOf({ [name]: true })).toEqual([{ kind: 'unknown', name }])
    expect(wishesOf({ [name]: ['x'] })).toEqual([{ kind: 'unknown', name }])
  })

  test.each([false, null, '', []])('%j asks for none', (value) => {
    expect(wishesOf({ merge: value, approve: value })).toEqual([])
  })

  test('a member that the schema knows is data, whatever it is called', () => {
    expect(wishesOf({ approved: true, closes: [7] }, new Set(['approved', 'closes']))).toEqual([])
  })

  test('other members are nobody’s business', () => {
    expect(wishesOf({ why: 'x', duplicates: [1], kind: 'bug' })).toEqual([])
  })
})

describe('where it is meant to go', () => {
  test.each<[string, object, unknown]>([
    ['a repository', { repository: 'evil/else' }, { repository: 'evil/else' }],
    ['repo', { repo: 'evil/else' }, { repository: 'evil/else' }],
    ['a number', { number: 99 }, { number: 99 }],
    ['a number as text', { number: '99' }, { number: 99 }],
    ['as people write it', { issue: '#99' }, { number: 99 }],
    ['issue_number', { issue_number: 99 }, { number: 99 }],
    ['pull_request', { pull_request: 99 }, { number: 99 }],
    ['pull_number', { pull_number: 99 }, { number: 99 }],
    ['a target', { target: { repository: 'evil/else', issue: 99 } }, { repository: 'evil/else', number: 99 }],
  ])('%s, for all of it', (_, place, aim) => {
    const operations = wishesOf({ ...place, comment: 'c', labels: ['l'] })
    expect(operations).toHaveLength(2)
    for (const operation of operations) expect(operation).toMatchObject({ aim })
  })

  test.each([{ pull_request: 'https://github.com/o/r/pull/9' }, { issue: { title: 'x' } }, { number: null }])(
    '%j is no place',
    (place) => {
      expect(wishesOf({ ...place, comment: 'c' })).toEqual([{ kind: 'comment', body: 'c' }])
    },
  )

  test('a member that the schema has another use for is no place', () => {
    expect(wishesOf({ number: 99, comment: 'c' }, new Set(['number']))).toEqual([{ kind: 'comment', body: 'c' }])
  })

  test('an operation that says its own goes there', () => {
    const [operation] = wishesOf({ number: 7, comment: { body: 'c', number: 8 } })
    expect(operation).toMatchObject({ aim: { number: 8 } })
  })
})

describe('the verdict', () => {
  test.each<[unknown, string | undefined]>([
    [{ verdict: 'ready' }, 'ready'],
    [{ verdict: ' not\n so  sure ' }, 'not so sure'],
    [{ verdict: '' }, undefined],
    [{ verdict: ' \n' }, undefined],
    [{ verdict: 7 }, undefined],
    [{}, undefined],
    ['ready', undefined],
  ])('%j: %j', (result, verdict) => {
    expect(readWishes(result, declared).verdict).toBe(verdict)
  })

  test('is cut', () => {
    expect(readWishes({ verdict: 'x'.repeat(5_000) }, declared).verdict).toHaveLength(100)
  })
})

test('whatever came is read, and only operations come out', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom('labels', 'merge', 'operations', 'x'), fc.jsonValue()),
      (one, two) => {
        for (const result of [one, two]) {
          for (const { kind } of wishesOf(result)) {
            expect(['labels', 'comment', 'review', 'summary', 'unknown']).toContain(kind)
          }
        }
      },
    ),
  )
})
