import { expect, test } from '@jest/globals'
import { countRecentRuns, warnOfManyRuns } from '../../../src/github/read/activity.ts'
import { here, issue, readFrom } from '../../event/payloads.ts'
import { noPermission } from '../../../emulator/github/api.ts'
import { signal, useLoopback } from '../loopback.ts'

const start = useLoopback()
const env = { GITHUB_RUN_ID: '5', GITHUB_ACTOR: 'mona' }
const event = readFrom('issues', { repository: here, issue: issue() }, env)
const run = (title: string, login = 'mona', conclusion = 'success'): object => ({
  display_title: title,
  actor: { login },
  conclusion,
})
const thisRun = 'GET /repos/{owner}/{repo}/actions/runs/{id}'
const runs = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow}/runs'

test("counts the account's runs on the same issue within the hour", async () => {
  const { api, github, clock } = await start()
  api.answer(thisRun, { workflow_id: 9, ...run('The door is stuck') })
  const alike = [run('The door is stuck'), run('The door is stuck', 'Mona', 'failure')]
  const others = [run('Another'), run('The door is stuck', 'hugo'), run('The door is stuck', 'mona', 'skipped')]
  api.list(runs, [...alike, ...others], 'workflow_runs')
  expect(await countRecentRuns(github, event, clock, signal)).toBe(2)
  expect(api.calls[1]).toMatchObject({
    path: '/repos/octo/repo/actions/workflows/9/runs',
    query: { created: '>=2026-01-01T11:00:00Z', per_page: '100' },
  })
})

test('counts nothing where the token may not', async () => {
  const { api, github, clock } = await start()
  api.on(thisRun, () => noPermission)
  expect(await countRecentRuns(github, event, clock, signal)).toBeUndefined()
})

test('counts nothing where the run names no workflow, as on servers that only resemble GitHub', async () => {
  const { api, github, clock } = await start()
  api.answer(thisRun, run('The door is stuck'))
  expect(await countRecentRuns(github, event, clock, signal)).toBeUndefined()
  expect(api.calls).toHaveLength(1)
})

test.each([
  ['an event about nothing', readFrom('push', { ref: 'x', repository: here }, env)],
  ['a run without a number', readFrom('issues', { issue: issue(), repository: here })],
])('asks nothing for %s', async (_, other) => {
  const { api, github, clock } = await start()
  expect(await countRecentRuns(github, other, clock, signal)).toBeUndefined()
  expect(api.calls).toHaveLength(0)
})

test.each([
  [undefined, false],
  [5, false],
  [6, true],
])('%s runs: a warning is %s', (count, expected) => {
  const warning = warnOfManyRuns(count, event)
  expect(warning !== undefined).toBe(expected)
  if (expected) expect(warning).toContain('mona made this workflow run 6 times on issue #7 within an hour.')
})
