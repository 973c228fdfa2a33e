import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import type { ApplyRequest } from '../../../src/result/apply/context.ts'
import { readApplyMarker } from '../../../src/result/apply/marker.ts'
import { type Applied, type Finding, type ReviewOperation, severities } from '../../../src/result/apply/operations.ts'
import { type FileRecord, mona } from '../../../emulator/github/repository.ts'
import { makeDiffs, readHistory } from './corpus/diffs.ts'
import { Desk, finding, headSha, policy, pullCommentEvent, pullNumber, smallFile, seal } from './desk.ts'

const create = `POST /repos/octo/repo/pulls/${pullNumber}/reviews`
const posted = [create, 'SubmitReview']
const nextSha = 'b'.repeat(40)

const review = (findings: readonly Finding[], parts: Partial<ReviewOperation> = {}): ReviewOperation => ({
  kind: 'review',
  summary: 'Looked at all of it.',
  findings,
  ...parts,
})
const run = (it: Desk, findings: readonly Finding[], parts: Partial<ApplyRequest> = {}): Promise<Applied> =>
  it.apply([review(findings)], parts)
const places = (it: Desk): string[] => it.state.threads.map(({ path, side, line }) => `${path} ${side} ${line ?? '-'}`)
const written = (it: Desk): string =>
  [...it.state.reviews, ...it.state.threads.flatMap(({ comments }) => comments)].map(({ body }) => body).join('\n')

/** The branch moves on, by the same files or others. */
function push(it: Desk, files: readonly FileRecord[] = [smallFile]): void {
  it.pull.commits.push(nextSha)
  it.pull.files.set(nextSha, files)
}

describe('a review', () => {
  test('is opened and submitted, as a comment, on the pinned commit', async () => {
    const it = Desk.withPull()
    const { operations, error } = await run(it, [finding(), finding({ line: 90, title: 'Far away' })])
    expect(it.writes).toEqual(posted)
    expect(it.api.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/reviews'))?.body).toMatchObject(
      {
        commit_id: headSha,
        comments: [{ path: 'src/a.ts', line: 2, side: 'RIGHT' }],
      },
    )
    expect(it.state.reviews).toMatchObject([{ state: 'COMMENTED', commitSha: headSha }])
    expect(it.state.reviews[0]?.body).toContain('#### 🟠 Major: Far away')
    expect(operations).toEqual([
      {
        what: 'Posted a review on #8: 1 inline comment, 1 general finding',
        result: 'applied',
        url: 'https://api.github.test/page/8#review-PRR_100',
      },
    ])
    expect(error).toBeUndefined()
  })

  test('of several lines starts and ends on one side', async () => {
    const it = Desk.withPull()
    await run(it, [finding({ startLine: 1, line: 3 })])
    expect(it.state.threads).toMatchObject([{ startLine: 1, line: 3, side: 'RIGHT' }])
  })

  test('says so where there is nothing to say', async () => {
    const it = Desk.withPull()
    await it.apply([review([], { summary: '' })])
    expect(it.state.reviews[0]?.body).toContain('No findings.')
  })

  test.each(['APPROVE', 'REQUEST_CHANGES', 'request changes'])('never as %s, and the rest is done', async (event) => {
    const it = Desk.withPull()
    const { operations, error } = await it.apply([review([finding()], { event })])
    expect(operations).toMatchObject([
      { what: `Didn't review as "${event}"`, result: 'refused', reason: 'reviews are only posted as comments' },
      { result: 'applied' },
    ])
    expect(it.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED'])
    expect(error).toBeUndefined()
  })

  test('says the same of the same line once', async () => {
    const it = Desk.withPull()
    await run(it, [finding(), finding({ severity: 'nit', title: 'the lock is never RELEASED' })])
    expect(places(it)).toEqual(['src/a.ts RIGHT 2'])
  })

  test('over max_comments: the gravest on their lines, the others in the body, with a warning', async () => {
    const it = Desk.withPull()
    const findings = [
      finding({ line: 1, severity: 'nit', title: 'Nit' }),
      finding({ line: 2, severity: 'critical', title: 'Worst' }),
      finding({ line: 3, severity: 'minor', title: 'Small' }),
    ]
    const { operations, error } = await run(it, findings, { policy: { ...policy, maxComments: 1 } })
    expect(places(it)).toEqual(['src/a.ts RIGHT 2'])
    expect(it.state.reviews[0]?.body).toMatch(/Small[^]+Nit/)
    expect(operations[1]).toEqual({
      what: "Didn't post 2 more inline comments",
      result: 'refused',
      reason: "max_comments is 1, and the review's body has the rest",
    })
    expect(it.warnings()).toHaveLength(1)
    expect(error).toBeUndefined()
  })

  test('of an issue: refused', async () => {
    const it = Desk.withIssue()
    const { operations } = await run(it, [finding()])
    expect(operations).toMatchObject([{ result: 'refused', reason: '#7 is an issue, not a pull request' }])
    expect(it.writes).toEqual([])
  })

  test('asked for in a comment, the head is that of the prompt', async () => {
    const it = Desk.withPull()
    it.event = pullCommentEvent()
    push(it, [])
    await run(it, [finding()], { headSha })
    expect(it.state.reviews).toMatchObject([{ commitSha: headSha }])
    expect(places(it)).toEqual(['src/a.ts RIGHT 2'])
  })
})

describe('a branch that moved during the run', () => {
  test('pushed to: the review is of the pinned commit, and says so', async () => {
    const it = Desk.withPull()
    push(it, [])
    await run(it, [finding()])
    expect(it.state.reviews).toMatchObject([{ commitSha: headSha }])
    expect(it.state.reviews[0]?.body).toContain('Newer commits exist.')
    expect(places(it)).toEqual(['src/a.ts RIGHT 2'])
  })

  test.each<[string, (it: Desk) => void, string]>([
    [
      'rewritten',
      (it) => {
        it.pull.commits = [nextSha]
        it.pull.files.set(nextSha, [smallFile])
      },
      'the branch was rewritten in the meantime and no longer has aaaaaaa',
    ],
    ['closed', (it) => (it.pull.isOpen = false), '#8 was closed in the meantime'],
    ['locked', (it) => (it.pull.isLocked = true), '#8 was locked in the meantime'],
  ])('%s: refused, green', async (_, change, reason) => {
    const it = Desk.withPull()
    change(it)
    const { operations, error } = await run(it, [finding()])
    expect(operations).toEqual([{ what: "Didn't post a review on #8", result: 'refused', reason, isChange: true }])
    expect(it.writes).toEqual([])
    expect(error).toBeUndefined()
  })
})

describe('what GitHub does', () => {
  const route = 'POST /repos/{owner}/{repo}/pulls/{number}/reviews'

  test('one line refused: the others stand on theirs, that one in the body, in one review', async () => {
    const it = Desk.withPull()
    it.state.refusedLines.add('src/a.ts:2')
    const { operations, error } = await run(
      it,
      [1, 2, 3].map((line) => finding({ line, title: `Line ${line}` })),
    )
    expect(places(it)).toEqual(['src/a.ts RIGHT 1', 'src/a.ts RIGHT 3'])
    expect(it.state.reviews).toMatchObject([{ state: 'COMMENTED', commitSha: headSha }])
    expect(it.state.reviews[0]?.body).toMatch(/Major: Line 2[^]+GitHub accepted no line for it/)
    expect(it.writes).toEqual([create, create, 'AddThread', 'AddThread', 'AddThread', 'SubmitReview'])
    expect(operations).toMatchObject([{ result: 'applied', reason: 'GitHub accepted no line for 1 of them' }])
    expect(error).toBeUndefined()
  })

  test('a thread that no page would show counts as no line', async () => {
    const it = Desk.withPull()
    it.api.trouble(route, { status: 422, body: { message: 'Unprocessable Entity' } })
    it.api.on('AddThread', () => ({
      body: { data: { addPullRequestReviewThread: { thread: { id: 'PRRT_1', line: null } } } },
    }))
    await run(it, [finding()])
    expect(it.state.reviews[0]?.body).toContain('GitHub accepted no line for it')
  })

  test('502 after it was made: found by its marker, never two', async () => {
    const it = Desk.withPull()
    it.api.trouble(route, { afterDone: { status: 502, body: '<html>' } })
    const { operations } = await run(it, [finding()])
    expect(it.writes).toEqual(posted)
    expect(it.state.reviews).toHaveLength(1)
    expect(operations).toMatchObject([{ result: 'applied' }])
  })

  test('502 before it was made: looked for, then sent again', async () => {
    const it = Desk.withPull()
    it.api.trouble(route, 'reset')
    await run(it, [finding()])
    expect(it.writes).toEqual([create, ...posted])
    expect(it.state.reviews).toHaveLength(1)
  })

  test.each(['AddThread', 'SubmitReview'])('piece by piece, %s done and its answer lost: not twice', async (name) => {
    const it = Desk.withPull()
    it.state.refusedLines.add('src/a.ts:2')
    it.api.trouble(name, { afterDone: 'reset' })
    await run(it, [finding({ line: 1, title: 'One' }), finding({ line: 2, title: 'Two' })])
    expect(places(it)).toEqual(['src/a.ts RIGHT 1'])
    expect(it.state.reviews).toMatchObject([{ state: 'COMMENTED' }])
    expect(it.writes.filter((write) => write === name)).toHaveLength(name === 'AddThread' ? 2 : 1)
  })

  test('given up half way, nothing unfinished is left, and the step is red', async () => {
    const it = Desk.withPull()
    it.state.refusedLines.add('src/a.ts:2')
    it.api.on('SubmitReview', () => ({ status: 403, body: { message: 'Resource not accessible by integration' } }))
    const { operations, error } = await run(it, [finding()])
    expect(operations).toMatchObject([{ what: "Couldn't post a review on #8", result: 'failed' }])
    expect(error?.message).toContain('permissions: { pull-requests: write }')
    expect(it.state.reviews).toEqual([])
    expect(it.writes.at(-1)).toBe('DiscardReview')
  })

  test('what an earlier run left unfinished goes first', async () => {
    const it = Desk.withPull()
    it.state.refusedLines.add('src/a.ts:2')
    it.api.trouble('SubmitReview', { status: 403, body: { message: 'no' } })
    it.api.trouble('DiscardReview', { status: 403, body: { message: 'no' } })
    await run(it, [finding()])
    expect(it.state.reviews).toMatchObject([{ state: 'PENDING' }])
    it.nextRun(43)
    it.state.refusedLines.clear()
    await run(it, [finding()])
    expect(it.state.reviews).toMatchObject([{ state: 'COMMENTED' }])
  })

  test('no permission: red, one request', async () => {
    const it = Desk.withPull()
    it.state.permissions = { 'pull-requests': 'read' }
    const { error } = await run(it, [finding()])
    expect(error?.message).toContain('permissions: { pull-requests: write }')
    expect(it.writes).toEqual([create])
  })
})

describe('a review after the first', () => {
  test('says nothing twice: the one that stands is brought up to date, and nobody is notified', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    it.nextRun(43)
    const { operations } = await it.apply([
      review([finding({ body: 'In other words.' })], { summary: 'Looked again.' }),
    ])
    expect(it.writes).toEqual([...posted, 'RewriteReview'])
    expect(places(it)).toHaveLength(1)
    expect(it.state.reviews[0]?.body).toContain('Looked again.')
    expect(readApplyMarker('review', it.state.reviews[0]?.body ?? '', seal)?.run).toBe('43.1')
    expect(operations).toMatchObject([{ result: 'applied', what: 'No new findings; updated the existing review' }])
  })

  test('says what is new, and leaves what stands', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    it.nextRun(43)
    await run(it, [finding(), finding({ line: 3, title: 'New' })])
    expect(places(it)).toEqual(['src/a.ts RIGHT 2', 'src/a.ts RIGHT 3'])
    expect(it.state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([false, false])
    expect(it.state.reviews[1]?.body).toContain('2 findings: 2 major (1 inline, 1 still open).')
  })

  test('a general finding that is new is news; one that is known is not, and is not repeated', async () => {
    const it = Desk.withPull()
    const known = finding({ line: 90, title: 'Known' })
    await run(it, [known])
    it.nextRun(43)
    await run(it, [known])
    expect(it.writes).toEqual([...posted, 'RewriteReview'])
    it.nextRun(44)
    await run(it, [known, finding({ line: 91, title: 'News' })])
    expect(it.writes.slice(3)).toEqual(posted)
    expect(it.state.reviews[1]?.body).toContain('2 findings: 2 major (1 still open).')
    expect(it.state.reviews[1]?.body).not.toContain('Known')
    it.nextRun(45)
    await run(it, [known])
    expect(it.state.reviews).toHaveLength(2)
    expect(it.state.reviews[1]?.body).not.toMatch(/Known|News/)
    it.nextRun(46)
    await run(it, [finding({ line: 92, title: 'Third' })])
    expect(it.state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([true, true, false])
  })

  test('a general finding of a review that somebody minimized is said again', async () => {
    const it = Desk.withPull()
    const known = finding({ line: 90, title: 'Known' })
    await run(it, [known])
    for (const review of it.state.reviews) review.isMinimized = true
    it.nextRun(43)
    await run(it, [known])
    expect(it.state.reviews[1]?.body).toContain('Known')
  })

  test('one that a person resolved is not brought up again', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    for (const thread of it.state.threads) thread.isResolved = true
    it.nextRun(43)
    await run(it, [finding()])
    expect(places(it)).toHaveLength(1)
  })

  test.each<[string, 'read' | 'write', readonly string[]]>([
    ['resolved', 'write', ['ResolveThread']],
    ['folded away where the token may not resolve', 'read', ['ResolveThread', 'Minimize']],
  ])('threads on changed lines are %s, answered ones kept', async (_, contents, expected) => {
    const it = Desk.withPull()
    it.state.permissions.contents = contents
    await run(it, [finding(), finding({ line: 3, title: 'Talked about' })])
    for (const thread of it.state.threads) Object.assign(thread, { isOutdated: true, line: null })
    it.state.threads[1]?.comments.push({ id: 'x', body: 'No.', user: mona, reviewId: 'y', isMinimized: false })
    it.nextRun(43)
    const { operations, error } = await run(it, [finding({ line: 1, title: 'Other' })])
    expect(it.writes.slice(2)).toEqual([...posted, ...expected])
    const [settled, answered] = it.state.threads
    expect(settled?.isResolved === true || settled?.comments[0]?.isMinimized === true).toBe(true)
    expect([answered?.isResolved, answered?.comments[0]?.isMinimized]).toEqual([false, false])
    expect(operations.at(-1)).toEqual({ what: 'Minimized 1 outdated thread', result: 'applied' })
    expect(error).toBeUndefined()
  })

  test('a review of which nothing stands is folded away when there is a new one; one with an answer is not', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    for (const thread of it.state.threads) thread.isResolved = true
    it.nextRun(43)
    await run(it, [finding({ line: 3, title: 'Second' })])
    expect(it.state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([true, false])
    const second = it.state.threads[1]
    if (second) Object.assign(second, { isResolved: true })
    second?.comments.push({ id: 'x', body: 'No.', user: mona, reviewId: 'y', isMinimized: false })
    it.nextRun(44)
    await run(it, [finding({ line: 1, title: 'Third' })])
    expect(it.state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([true, false, false])
  })

  test('trouble with folding away takes nothing from the review', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    for (const thread of it.state.threads) thread.isResolved = true
    it.nextRun(43)
    it.api.on('Minimize', () => ({ status: 403, body: { message: 'no' } }))
    const { operations, error } = await run(it, [finding({ line: 3, title: 'New' })])
    expect(operations.map(({ result }) => result)).toEqual(['applied', 'refused'])
    expect(error).toBeUndefined()
  })

  test('comes too late after one of a later run', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    it.nextRun(41)
    const { operations } = await run(it, [finding({ line: 3, title: 'Old' })])
    expect(operations).toMatchObject([
      { result: 'refused', reason: 'a later run of this workflow has reviewed it already' },
    ])
    expect(it.writes).toEqual(posted)
  })

  test("a person's review with a copied marker is not ours", async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    const [first] = it.state.reviews
    const [thread] = it.state.threads
    if (!first || !thread) throw new Error('nothing was written')
    it.state.reviews.splice(0, 1, { ...first, user: mona })
    const comments = thread.comments.map((comment) => ({ ...comment, user: mona }))
    it.state.threads.splice(0, 1, { ...thread, comments })
    it.nextRun(43)
    await run(it, [finding()])
    expect(it.writes).toEqual([...posted, ...posted])
    expect(it.state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([false, false])
  })
})

test("a person's thread with a copied marker keeps no finding back, and is not folded away", async () => {
  const it = Desk.withPull()
  const second = finding({ line: 3, title: 'Second' })
  await run(it, [finding()])
  const rehearsal = Desk.withPull()
  await run(rehearsal, [second])
  for (const { comments, ...thread } of rehearsal.state.threads) {
    const copied = comments.map((comment) => ({ ...comment, id: 'copied', user: mona, reviewId: 'hers' }))
    it.state.threads.push({ ...thread, id: 'hers', comments: copied })
    it.state.threads.push({ ...thread, id: 'hers too', line: null, isOutdated: true, comments: copied })
  }
  it.nextRun(43)
  await run(it, [finding(), second])
  expect(it.writes).toEqual([...posted, ...posted])
  expect(places(it)).toEqual(['src/a.ts RIGHT 2', 'src/a.ts RIGHT 3', 'src/a.ts RIGHT -', 'src/a.ts RIGHT 3'])
  expect(it.state.threads.map(({ isResolved }) => isResolved)).toEqual([false, false, false, false])
})

test('any findings on real diffs: GitHub refuses none of them, and none is lost', async () => {
  const files = [...makeDiffs(), ...readHistory()]
  const any = fc.record({
    path: fc.constantFrom('nowhere.ts', ...files.map(({ filename }) => filename)),
    line: fc.integer({ min: 0, max: 120 }),
    startLine: fc.integer({ min: 0, max: 120 }),
    side: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
    severity: fc.constantFrom(...severities),
    suggestion: fc.constantFrom('x', '```', ''),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(any, { maxLength: 12 }), async (all) => {
      const it = Desk.withPull(files)
      const findings = all.map((parts, index) => finding({ ...parts, title: `Finding ${index} of all` }))
      const { operations } = await run(it, findings)
      expect(operations).toMatchObject([{ result: 'applied' }])
      expect(it.writes).toEqual(posted)
      const text = written(it)
      for (const { title } of findings) expect(text).toContain(`: ${title}`)
      expect(it.state.threads.length).toBeLessThanOrEqual(findings.length)
    }),
    { numRuns: 40 },
  )
})
