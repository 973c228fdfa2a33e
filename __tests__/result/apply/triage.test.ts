/** The comment that a triage's verdict implies, and what stays private. */
import { describe, expect, test } from '@jest/globals'
import type { Operation } from '../../../src/result/apply/operations.ts'
import { readTriage } from '../../../src/result/apply/triage.ts'
import { addIssue } from '../../../emulator/github/repository.ts'
import { Desk, policy } from './desk.ts'

const said = (it: Desk): string[] => it.state.comments.map(({ body }) => body.split('\n').slice(1).join('\n'))

async function applied(triage: object, operations: readonly Operation[] = []): Promise<Desk> {
  const it = Desk.withIssue()
  addIssue(it.state, 12)
  addIssue(it.state, 13).movedTo = '/repos/octo/elsewhere/issues/1'
  await it.apply(operations, { recipe: 'triage', result: triage, verdict: readTriage(triage).verdict })
  return it
}

test('needs-info asks for what is missing', async () => {
  const it = await applied({ verdict: 'needs-info', missing: ['The version', 'A log, as `--debug` gives it, @mona'] })
  expect(said(it)).toEqual([
    'To look into this, we need some more information:\n\n- The version\n- A log, as `--debug` gives it, `@mona`',
  ])
})

describe('duplicate', () => {
  test.each<[string, unknown, string[]]>([
    ['names the issue', [{ issue: 12, confidence: 'high', why: 'Same.' }], ['This looks like a duplicate of #12.']],
    ['in any spelling', ['#12', 12], ['This looks like a duplicate of #12.']],
    [
      'leaves out those that are not there, moved, or this one',
      [{ issue: 99 }, { issue: 13 }, { issue: 7 }, { issue: 12 }],
      ['This looks like a duplicate of #12.'],
    ],
    ['none of which is there: no comment', [{ issue: 99 }], []],
  ])('%s', async (_, duplicates, expected) => {
    const it = await applied({ verdict: 'duplicate', duplicates })
    expect(said(it)).toEqual(expected)
    const notices = it.lines.filter(({ kind }) => kind === 'notice')
    expect(notices.length).toBe(Array.isArray(duplicates) && duplicates.length > 2 ? 3 : expected.length === 0 ? 1 : 0)
  })

  test("the agent's own comment that names it is enough; one that names none gets the link", async () => {
    const triage = { verdict: 'duplicate', duplicates: [{ issue: 12 }] }
    expect(said(await applied(triage, [{ kind: 'comment', body: 'See issue 12.' }]))).toEqual(['See issue 12.'])
    expect(said(await applied(triage, [{ kind: 'comment', body: 'Known.' }]))).toEqual([
      'Known.\n\nThis looks like a duplicate of #12.',
    ])
  })
})

test.each([
  [{ verdict: 'ready', missing: ['x'], duplicates: [{ issue: 12 }] }],
  [{ verdict: 'needs-info', missing: [] }],
  [{ verdict: 'duplicate' }],
])('%j implies no comment', async (triage) => {
  expect((await applied(triage)).state.comments).toEqual([])
})

test('apply without comment: none either', async () => {
  const it = Desk.withIssue()
  const triage = { verdict: 'needs-info', missing: ['x'] }
  await it.apply([], { recipe: 'triage', result: triage, policy: { ...policy, allowed: ['labels'] } })
  expect(it.state.comments).toEqual([])
})

test('a security problem is told in no public comment', async () => {
  const it = Desk.withIssue()
  const { operations } = await it.apply([{ kind: 'comment', body: 'Send %00 to crash it.' }], {
    recipe: 'triage',
    result: { verdict: 'security' },
  })
  expect(operations).toEqual([
    {
      what: "Didn't comment on #7",
      result: 'refused',
      reason: 'a possible security problem is not described in public',
    },
  ])
  expect(it.state.comments).toEqual([])
})
