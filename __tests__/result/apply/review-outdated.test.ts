/** What of earlier reviews stays. */
import { expect, test } from '@jest/globals'
import type { Finding } from '../../../src/result/apply/operations.ts'
import { Desk, finding } from './desk.ts'

const run = (it: Desk, findings: readonly Finding[]) =>
  it.apply([{ kind: 'review', summary: 'Looked at all.', findings }])
const settled = (it: Desk): boolean[] =>
  it.state.threads.map(({ isResolved, comments }) => isResolved || comments[0]?.isMinimized === true)

test('a thread on lines that are as they were stays, though nobody brings it up again', async () => {
  const it = Desk.withPull()
  await run(it, [finding()])
  it.nextRun(43)
  await run(it, [])
  expect(settled(it)).toEqual([false])
})

test('a thread that says what is still so stays, though GitHub takes its lines for changed', async () => {
  const it = Desk.withPull()
  await run(it, [finding(), finding({ line: 3, title: 'Mended' })])
  for (const thread of it.state.threads) thread.isOutdated = true
  it.nextRun(43)
  await run(it, [finding()])
  expect(settled(it)).toEqual([false, true])
  expect(it.state.threads).toHaveLength(2)
})
