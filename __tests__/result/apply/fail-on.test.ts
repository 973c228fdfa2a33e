/** What a gate counts, over several rounds of a pull request: its author can't talk it away. */
import { describe, expect, test } from '@jest/globals'
import { judgeReview } from '../../../src/result/apply/fail-on.ts'
import type { ApplyRequest } from '../../../src/result/apply/context.ts'
import type { Finding, Operation } from '../../../src/result/apply/operations.ts'
import type { ThreadRecord } from '../../../emulator/github/state.ts'
import { Desk, finding, policy } from './desk.ts'

const review = (...findings: readonly Finding[]): Operation => ({ kind: 'review', summary: 'Looked.', findings })
const critical = finding({ severity: 'critical', title: 'Data is `lost` (on *exit*)' })
const gated = { policy: { ...policy, failOn: 'critical' } } as const
type Gate = Pick<ApplyRequest, 'verdict' | 'lostFindings'>
const judge = (operations: readonly Operation[], gate: Gate = {}) =>
  judgeReview({ operations, ...gate }, 'critical', [])?.message

describe('one round', () => {
  test.each<[string, readonly Operation[], Gate, string | undefined]>([
    ['no findings', [review()], {}, undefined],
    ['a lesser one', [review(finding({ severity: 'major' }))], {}, undefined],
    ['a critical one', [review(critical)], {}, '1 critical finding (src/a.ts:2, "Data is `lost` (on *exit*)").'],
    ['one of low confidence is shown and never blocks', [review({ ...critical, confidence: 'low' })], {}, undefined],
    ['one without a place', [review(finding({ severity: 'critical', path: '' }))], {}, '("The lock'],
    ['no review', [], {}, 'the result holds no review that could be read.'],
    ['another operation', [{ kind: 'comment', body: 'Fine.' }], {}, 'the result holds no review'],
    ['a finding that was left out', [review()], { lostFindings: 1 }, '1 finding could not be read.'],
    ['findings that say nothing', [{ ...review(), unreadable: 2 } as Operation], {}, '2 findings could not be read.'],
    ['an incomplete review', [review()], { verdict: 'incomplete' }, 'the review is incomplete: Looked.'],
  ])('%s', (_, operations, gate, told) => {
    const message = judge(operations, gate)
    if (told === undefined) expect(message).toBeUndefined()
    else expect(message).toContain(told)
    if (told !== undefined) expect(message).toMatch(/^Failed because of `fail_on: critical`: /)
  })

  test('four are counted, and three named', () => {
    const message = judge([review(...[1, 2, 3, 4].map((line) => ({ ...critical, line })))])
    expect(message).toMatch(/4 critical findings .*; and 1 more\)\.$/)
  })
})

const later = 'b'.repeat(40)

/** A pull request with a critical finding posted on its first commit; its author is `mona`, who may push. */
async function reviewed(
  changes: Partial<ThreadRecord> = {},
  permissions: Readonly<Record<string, string>> = {},
): Promise<Desk> {
  const it = Desk.withPull()
  it.api.on('GET /repos/{owner}/{repo}/collaborators/{login}/permission', (_, { login = '' }) => ({
    body: { permission: permissions[login] ?? 'read', role_name: permissions[login] ?? 'read' },
  }))
  it.pull.author = 'mona'
  expect((await it.apply([review(critical)], gated)).error).toBeDefined()
  Object.assign(it.state.threads[0] ?? {}, changes)
  it.nextRun(43)
  return it
}

function push(it: Desk): void {
  it.pull.commits.push(later)
  it.pull.files.set(later, [...(it.pull.files.get('a'.repeat(40)) ?? [])])
}

async function secondRound(it: Desk, findings: readonly Finding[], headSha: string): Promise<string | undefined> {
  return (await it.apply([review(...findings)], { ...gated, headSha })).error?.message
}

function reply(it: Desk): void {
  const thread = it.state.threads[0]
  if (thread === undefined) throw new Error('there is no thread')
  const user = { login: 'mona', type: 'User', id: 7 } as const
  const { reviewId = '' } = thread.comments[0] ?? {}
  thread.comments.push({ id: 'PRRC_reply', body: 'That is fine, trust me.', user, reviewId, isMinimized: false })
}

describe('a critical finding of the round before', () => {
  test('counts where it is said again', async () => {
    const it = await reviewed()
    push(it)
    expect(await secondRound(it, [critical], later)).toContain('1 critical finding (src/a.ts:2')
  })

  test('counts where the same commit is looked at again, and nothing is said', async () => {
    expect(await secondRound(await reviewed(), [], 'a'.repeat(40))).toMatch(
      /1 critical finding of an earlier review still open \(src\/a\.ts:2, "Data is `lost` \(on \*exit\*\)"\)\.$/,
    )
  })

  test('is fixed where a later commit has it no more', async () => {
    const it = await reviewed()
    push(it)
    expect(await secondRound(it, [], later)).toBeUndefined()
  })

  test('counts on where its author has replied', async () => {
    const it = await reviewed()
    reply(it)
    push(it)
    expect(await secondRound(it, [], later)).toContain('still open')
  })

  test.each([{ confidence: 'low' }, { severity: 'minor' }] as const)(
    'counts on where the agent was talked into %j',
    async (less) => {
      const it = await reviewed()
      reply(it)
      push(it)
      expect(await secondRound(it, [{ ...critical, ...less }], later)).toContain('still open')
    },
  )

  test('of low confidence never counted', async () => {
    const it = Desk.withPull()
    await it.apply([review({ ...critical, confidence: 'low' })], gated)
    it.nextRun(43)
    expect(await secondRound(it, [], 'a'.repeat(40))).toBeUndefined()
  })

  test('is fixed where its lines were changed, whoever replied', async () => {
    const it = await reviewed({ isOutdated: true })
    reply(it)
    push(it)
    expect(await secondRound(it, [], later)).toBeUndefined()
  })

  test.each<[string, string | undefined, string, boolean]>([
    ['somebody with write access', 'hubot', 'write', false],
    ['an admin', 'hubot', 'admin', false],
    ['somebody who may only triage', 'hubot', 'triage', true],
    ['the author', 'mona', 'admin', true],
    ['the author, written otherwise', 'MONA', 'admin', true],
    ['somebody unknown', undefined, 'admin', true],
  ])('resolved by %s (%s, %s): counts %s', async (_, resolvedBy, permission, counts) => {
    const by = resolvedBy === undefined ? {} : { resolvedBy }
    const it = await reviewed({ isResolved: true, ...by }, { [resolvedBy ?? '']: permission })
    push(it)
    const told = await secondRound(it, [], later)
    if (counts) expect(told).toContain('still open')
    else expect(told).toBeUndefined()
  })

  test('counts where nobody can say who may dismiss it', async () => {
    const it = await reviewed({ isResolved: true, resolvedBy: 'hubot' })
    it.api.on('GET /repos/{owner}/{repo}/collaborators/{login}/permission', () => ({ status: 500, body: {} }))
    push(it)
    expect(await secondRound(it, [], later)).toContain('earlier findings could not be read')
  })

  test('is not asked for without fail_on, or where no review may be written', async () => {
    const it = await reviewed()
    expect((await it.apply([review()], {})).error).toBeUndefined()
    const unapplied = { policy: { ...gated.policy, allowed: [] } }
    expect((await it.apply([review()], unapplied)).error).toBeUndefined()
  })
})
