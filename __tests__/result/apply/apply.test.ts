import { describe, expect, test } from '@jest/globals'
import type { Operation } from '../../../src/result/apply/operations.ts'
import { readOperations } from '../../../src/result/operations.ts'
import { Desk, finding, issueNumber, policy, pullNumber, scheduleEvent, secret } from './desk.ts'

const comment: Operation = { kind: 'comment', body: 'Hello.' }
const labels: Operation = { kind: 'labels', add: ['bug'], remove: [] }
const summary: Operation = { kind: 'summary', markdown: '# Done\n\n@mona' }
const review: Operation = { kind: 'review', summary: 'All.', findings: [finding()] }

describe('the order and the list', () => {
  test('labels, comment, review, summary, whatever the order they come in', async () => {
    const it = Desk.withPull()
    it.state.labels.push('bug')
    const { operations, summary: told, error } = await it.apply([summary, review, comment, labels])
    expect(operations.map(({ what, result }) => `${what}: ${result}`)).toEqual([
      'Added label "bug": applied',
      'Commented on #8: applied',
      'Posted a review on #8: 1 inline comment: applied',
      'Wrote the job summary: applied',
    ])
    expect(it.writes).toEqual([
      `POST /repos/octo/repo/issues/${pullNumber}/labels`,
      `POST /repos/octo/repo/issues/${pullNumber}/comments`,
      `POST /repos/octo/repo/pulls/${pullNumber}/reviews`,
      'SubmitReview',
    ])
    expect(told).toBe('### Done\n\n`@mona`')
    expect(error).toBeUndefined()
  })

  test('one that fails leaves the others', async () => {
    const it = Desk.withPull()
    it.state.labels.push('bug')
    it.api.on('POST /repos/{owner}/{repo}/issues/{number}/comments', () => ({ status: 403, body: { message: 'no' } }))
    const { operations, error } = await it.apply([labels, comment, review])
    expect(operations.map(({ result }) => result)).toEqual(['applied', 'failed', 'applied'])
    expect(error?.message).toMatch(/^Not everything in the result could be applied\. Couldn't comment on #8: /)
  })
})

describe('refused, said so, green', () => {
  const refusals = async (operations: readonly Operation[], it = Desk.withIssue()): Promise<unknown> => {
    const { operations: told, error } = await it.apply(operations)
    expect(error).toBeUndefined()
    expect(it.writes).toEqual([])
    expect(it.warnings()).toHaveLength(told.length)
    return told.map(({ what, result, reason }) => `${what}: ${result}: ${reason ?? ''}`)
  }

  test.each(['merge', 'close', 'assign', 'approve', 'request_changes', 'delete_repository'])('%s', async (op) => {
    expect(await refusals(readOperations([{ op, number: issueNumber }]))).toEqual([
      `Ignored "${op}": refused: only labels, comment, review and summary are supported`,
    ])
  })

  test.each([
    [
      { op: 'comment', body: 'x', number: 99 },
      "Didn't comment on #7: refused: it is meant for #99, and this step writes to #7 alone",
    ],
    [
      { op: 'labels', add: ['bug'], repository: 'evil/repo' },
      "Didn't change labels: refused: it is meant for the repository evil/repo, and this step writes to octo/repo alone",
    ],
  ])('aimed elsewhere: %j', async (operation, expected) => {
    expect(await refusals(readOperations([operation]))).toEqual([expected])
  })

  test('with nothing to write to', async () => {
    expect(await refusals([comment], new Desk(scheduleEvent()))).toEqual([
      "Didn't comment: refused: the event is about no issue, pull request or discussion",
    ])
  })

  test('what apply does not allow, and nothing where it allows nothing', async () => {
    const it = Desk.withPull()
    const { operations, summary: told } = await it.apply([labels, comment, review, summary], {
      policy: { ...policy, allowed: [] },
    })
    expect(new Set(operations.map(({ reason }) => reason))).toEqual(
      new Set(['labels', 'comment', 'review', 'summary'].map((kind) => `apply doesn't list ${kind}`)),
    )
    expect(told).toBeUndefined()
    expect(it.api.calls).toEqual([])
  })

  test('more than one of a kind', async () => {
    const it = Desk.withIssue()
    const { operations } = await it.apply([comment, { kind: 'comment', body: 'Another.' }])
    expect(operations).toMatchObject([
      { result: 'applied' },
      { result: 'refused', reason: 'a step does one operation of each kind' },
    ])
    expect(it.state.comments).toHaveLength(1)
  })

  test('a flood is told as a number', async () => {
    const flood = Array.from({ length: 5_000 }, (): Operation => ({ kind: 'unknown', name: 'merge' }))
    const { operations } = await Desk.withIssue().apply(flood)
    expect(operations).toHaveLength(31)
    expect(operations.at(-1)?.what).toBe("Didn't do 4970 more operations")
  })
})

test('a summary needs nothing to write to, and its secrets and pictures go', async () => {
  const it = new Desk(scheduleEvent())
  const markdown = `Week: ${secret} ![x](https://evil.example/x)`
  const { operations, summary: told } = await it.apply([{ kind: 'summary', markdown }])
  expect(operations).toMatchObject([{ result: 'applied' }])
  expect(told).toBe('Week: \\*\\*\\* 🖼 [x](https://evil.example/x)')
  expect(it.api.calls).toEqual([])
})

test.each(['€', '@a '])(
  'a summary of 100,000 times %j leaves room for the rest, and says that it is cut',
  async (piece) => {
    const it = new Desk(scheduleEvent())
    const { summary: told = '' } = await it.apply([{ kind: 'summary', markdown: piece.repeat(100_000) }])
    expect(Buffer.byteLength(told)).toBeLessThan(101 * 1024)
    expect(told).toMatch(/\*Truncated; the output `result` has all of it\.\*$/)
  },
)

describe('fail_on', () => {
  const grave = { ...review, findings: [finding({ severity: 'minor', title: 'Small' }), finding({ line: 3 })] }

  test.each([
    ['critical', undefined],
    ['major', 'Failed because of `fail_on: major`: 1 major finding (src/a.ts:3, "The lock is never released").'],
    [
      'minor',
      'Failed because of `fail_on: minor`: 2 minor or worse findings (src/a.ts:3, "The lock is never released"; src/a.ts:2, "Small").',
    ],
  ] as const)('%s', async (failOn, message) => {
    const it = Desk.withPull()
    const { operations, error } = await it.apply([grave], { policy: { ...policy, failOn } })
    expect(error?.message).toBe(message)
    expect(operations).toMatchObject([{ result: 'applied' }])
  })

  test.each<[string, (it: Desk) => Promise<{ error: unknown }>]>([
    ['nothing may be written', (it) => it.apply([grave], { policy: { ...policy, allowed: [], failOn: 'major' } })],
    [
      'the review says it elsewhere',
      (it) => it.apply([{ ...grave, aim: { number: 99 } }], { policy: { ...policy, failOn: 'major' } }),
    ],
  ])('counts even where %s', async (_, apply) => {
    expect((await apply(Desk.withPull())).error).toBeDefined()
  })

  test('and a failure are told together', async () => {
    const it = Desk.withPull()
    it.state.permissions = {}
    const { error } = await it.apply([grave], { policy: { ...policy, failOn: 'major' } })
    expect(error?.message).toMatch(/^Not everything in the result .+fail_on: major/)
  })
})

describe('dry_run', () => {
  test('shows each write as it would be sent, and sends none', async () => {
    const it = Desk.withPull()
    it.state.labels.push('bug')
    const { operations, error } = await it.apply([labels, comment, review], { policy: { ...policy, dryRun: true } })
    expect(it.writes).toEqual([])
    expect(it.lines.filter(({ kind }) => kind === 'group').map(({ text }) => text)).toEqual([
      'dry_run, not sent: POST /repos/octo/repo/issues/8/labels',
      'dry_run, not sent: POST /repos/octo/repo/issues/8/comments',
      'dry_run, not sent: POST /repos/octo/repo/pulls/8/reviews',
      'dry_run, not sent: GraphQL SubmitReview',
    ])
    expect(it.lines.map(({ text }) => text).join('\n')).toContain('The lock is never released')
    expect(new Set(operations.map(({ result }) => result))).toEqual(new Set(['refused']))
    expect(it.warnings()).toEqual([])
    expect(error).toBeUndefined()
  })

  test('GraphQL too', async () => {
    const it = Desk.withPull()
    await it.apply([review])
    const before = it.writes.length
    it.nextRun(43)
    await it.apply([review], { policy: { ...policy, dryRun: true } })
    expect(it.writes).toHaveLength(before)
    expect(it.lines.map(({ text }) => text)).toContain('dry_run, not sent: GraphQL RewriteReview')
  })
})

describe('the end of the time', () => {
  test('a cancelled job writes nothing more, and says what is missing', async () => {
    const it = Desk.withPull()
    it.state.labels.push('bug')
    const cancel = new AbortController()
    it.api.on('POST /repos/{owner}/{repo}/issues/{number}/labels', () => {
      cancel.abort(new Error('the job was cancelled'))
      return { body: [] }
    })
    const { operations, error } = await it.apply([labels, comment, review], { signal: cancel.signal })
    expect(it.writes).toHaveLength(1)
    expect(operations.slice(1)).toMatchObject([
      { what: "Couldn't comment on #8", result: 'failed', reason: 'stopped: the job was cancelled' },
      { what: "Couldn't post a review on #8", result: 'failed', reason: 'stopped: the job was cancelled' },
    ])
    expect(error).toBeDefined()
  })

  test('nothing is left ticking', async () => {
    const it = Desk.withIssue()
    await it.apply([comment])
    expect(it.clock.isIdle).toBe(true)
  })
})
