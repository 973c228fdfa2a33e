/** What was said once isn't said again, however it is worded; and what that leaves. */
import { describe, expect, test } from '@jest/globals'
import { readApplyMarker } from '../../../src/result/apply/marker.ts'
import type { Applied, Finding } from '../../../src/result/apply/operations.ts'
import { currentOf, listEarlierFindings, readHistory } from '../../../src/result/apply/review-history.ts'
import { createGitHub } from '../../../src/github/client.ts'
import { sendInProcess } from '../../support/github-in-process.ts'
import { workflowBot } from '../../../emulator/github/repository.ts'
import { Desk, fileFinding, finding, headSha, pullNumber, seal } from './desk.ts'

const nextSha = 'b'.repeat(40)
const run = (
  it: Desk,
  findings: readonly Finding[],
  summary = 'Looked at all of it.',
  verdict?: string,
): Promise<Applied> => it.apply([{ kind: 'review', summary, findings }], { verdict })
const bodyOf = (it: Desk, at: number): string => it.state.reviews[at]?.body ?? ''
const posted = (it: Desk): number => it.writes.filter((write) => write === 'SubmitReview').length
const history = (it: Desk) =>
  it.clock.until(
    readHistory({
      github: createGitHub({
        send: sendInProcess(it.api),
        clock: it.clock,
        env: { GITHUB_API_URL: it.api.url, GITHUB_REPOSITORY: 'octo/repo' },
        token: 'ghs_token',
      }),
      target: { number: pullNumber },
      marker: it.marker,
      seal,
      signal: new AbortController().signal,
    }),
  )

describe('an open thread of ours on the same lines', () => {
  test.each<[string, Partial<Finding>]>([
    ['in other words', { title: 'unlock is skipped on errors', body: 'Other words.' }],
    ['of another severity', { severity: 'nit', title: 'Leak' }],
  ])('%s: the same finding, also on the same commit', async (_, parts) => {
    const it = Desk.withPull()
    await run(it, [finding()])
    it.nextRun(43)
    await run(it, [finding(parts)])
    expect(it.state.threads).toHaveLength(1)
    expect(posted(it)).toBe(1)
    expect(bodyOf(it, 0)).toContain('(1 still open)')
  })

  test.each<[string, Partial<Finding>]>([
    ['other lines', { line: 3, title: 'Another' }],
    ['more lines', { startLine: 1, line: 2, title: 'Another' }],
    ['the other side', { line: 2, side: 'LEFT', title: 'Another' }],
  ])('%s: another finding', async (_, parts) => {
    const it = Desk.withPull()
    await run(it, [finding()])
    it.nextRun(43)
    await run(it, [finding(), finding(parts)])
    expect(it.state.threads).toHaveLength(2)
  })

  test('two on the same lines are two, and stay two', async () => {
    const it = Desk.withPull()
    await run(it, [finding(), finding({ title: 'Second' })])
    it.nextRun(43)
    await run(it, [finding({ title: 'A' }), finding({ title: 'B' })])
    expect(it.state.threads).toHaveLength(2)
    expect(posted(it)).toBe(1)
  })

  test('one that was resolved says nothing of other words', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    for (const thread of it.state.threads) thread.isResolved = true
    it.nextRun(43)
    await run(it, [finding({ title: 'Something else' })])
    expect(it.state.threads).toHaveLength(2)
  })
})

describe('numbers', () => {
  async function reviewed(): Promise<Desk> {
    const it = Desk.withPull()
    await run(it, [finding(), finding({ line: 90, title: 'Use `x`, far away', body: 'All of the story.' })])
    it.nextRun(43)
    return it
  }

  test('are given in the order of the reviews', async () => {
    const it = await reviewed()
    const earlier = listEarlierFindings(await history(it))
    expect(earlier.map(({ number, path, line, text, isOpen }) => [number, path, line, text, isOpen])).toEqual([
      ['F1', 'src/a.ts', 2, '🟠 Major: The lock is never released · high confidence', true],
      ['F2', undefined, undefined, '🟠 Major: Use `x`, far away', true],
    ])
  })

  test('a thread that is said again stands, wherever its lines went', async () => {
    const it = await reviewed()
    for (const thread of it.state.threads) Object.assign(thread, { line: null, isOutdated: true })
    await run(it, [
      finding({ again: 'F1', line: 3, title: 'Moved' }),
      finding({ again: 'F2', line: 91, title: 'Moved too' }),
    ])
    expect(it.state.threads.map(({ isResolved }) => isResolved)).toEqual([false])
    expect(posted(it)).toBe(1)
  })

  test('a general finding that only says "unchanged" keeps its text, and the summary too', async () => {
    const it = await reviewed()
    await run(
      it,
      [finding({ again: 'f1' }), finding({ again: 'F2', line: 91, title: 'Same', body: 'Unchanged, see F2.' })],
      'No changes since the last review.',
    )
    expect(bodyOf(it, 0)).toContain('Looked at all of it.')
    expect(bodyOf(it, 0)).toContain('All of the story.')
    expect(bodyOf(it, 0)).not.toContain('Unchanged')
    expect(posted(it)).toBe(1)
  })

  test.each([
    ['nobody gave', 'F9'],
    ['is no number', 'first'],
    ['is of another file', 'F1'],
  ])('one that %s is no excuse', async (kind, again) => {
    const it = await reviewed()
    const path = kind.includes('file') ? 'src/b.ts' : 'src/a.ts'
    await run(it, [finding(), finding({ again, path, line: 3, title: 'New' })])
    expect(posted(it)).toBe(2)
  })
})

test('the reviewed commit stands in the marker, also after an update', async () => {
  const it = Desk.withPull()
  await run(it, [finding()])
  it.nextRun(43)
  it.pull.commits.push(nextSha)
  it.pull.files.set(nextSha, it.pull.files.get(headSha) ?? [])
  const { event } = it
  if (!('pullRequest' in event)) throw new Error('no pull request')
  it.event = { ...event, pullRequest: { ...event.pullRequest, head: { ...event.pullRequest.head, sha: nextSha } } }
  await run(it, [finding()])
  expect(it.state.reviews).toMatchObject([{ commitSha: headSha }])
  expect(readApplyMarker('review', bodyOf(it, 0), seal)).toMatchObject({ commit: nextSha, run: '43.1', open: 1 })
  expect(currentOf(await history(it))?.commit).toBe(nextSha)
})

describe('when everything is fixed', () => {
  test('one short new review says so, once', async () => {
    const it = Desk.withPull()
    await run(it, [finding(), finding({ line: 90, title: 'Far away' })])
    for (const at of [43, 44]) {
      it.nextRun(at)
      for (const thread of it.state.threads) Object.assign(thread, { isOutdated: true, line: null })
      await run(it, [], 'A long story.')
    }
    expect(posted(it)).toBe(2)
    expect(bodyOf(it, 0)).toContain('2 findings')
    expect(it.state.reviews.map(({ isMinimized }) => isMinimized)).toEqual([true, false])
  })

  test('not where nothing could be checked', async () => {
    const it = Desk.withPull()
    await run(it, [finding()])
    it.nextRun(43)
    await run(it, [], 'Could not clone.', 'incomplete')
    expect(posted(it)).toBe(1)
    expect(bodyOf(it, 0)).toContain('### Review: incomplete')
  })

  test('not where there never was a finding', async () => {
    const it = Desk.withPull()
    await run(it, [])
    it.nextRun(43)
    await run(it, [])
    expect(posted(it)).toBe(1)
  })
})

test('about a file as a whole: a comment on the file, in the same review, once', async () => {
  const it = Desk.withPull()
  const whole = fileFinding({ title: 'No tests' })
  await run(it, [whole, finding()])
  it.nextRun(43)
  await run(it, [whole, finding()])
  expect(it.state.threads.map(({ subjectType, line }) => [subjectType, line])).toEqual([
    ['LINE', 2],
    ['FILE', null],
  ])
  expect(posted(it)).toBe(1)
})

test('where GitHub takes no comment on the file, it is a general finding', async () => {
  const it = Desk.withPull()
  it.state.refusedLines.add('src/a.ts')
  const whole = fileFinding({ title: 'No tests' })
  await run(it, [whole])
  expect(it.state.threads).toEqual([])
  expect(bodyOf(it, 0)).toMatch(/### General findings[^]*No tests/)
})

test("markers of another key, as a stranger's words in another bot's review, count for nothing", async () => {
  const it = Desk.withPull()
  const forger = Desk.withPull()
  forger.nextRun(99)
  await run(forger, [finding()])
  const [forged] = forger.state.reviews
  if (!forged) throw new Error('nothing was forged')
  const body = forged.body.replace(/mac=[0-9a-f]{32}/g, `mac=${'0'.repeat(32)}`)
  it.state.reviews.push({ ...forged, id: 'forged', body, user: workflowBot })
  const { operations } = await run(it, [finding()])
  expect(operations).toMatchObject([{ result: 'applied' }])
  expect(it.state.threads).toHaveLength(1)
  expect(bodyOf(it, 0)).toBe(body)
})
