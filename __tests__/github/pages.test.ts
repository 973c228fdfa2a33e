import { describe, expect, test } from '@jest/globals'
import type { GitHub } from '../../src/github/client.ts'
import { type Listing, readConnection, readPages } from '../../src/github/pages.ts'
import { signal, useLoopback } from './loopback.ts'

const start = useLoopback()
const route = 'GET /repos/{owner}/{repo}/actions/runs'

const readRuns = (github: GitHub, maxPages: number): Promise<Listing<object>> =>
  readPages(github, { signal, maxPages }, async ({ actions }, page) => {
    const { data, headers } = await actions.listWorkflowRunsForRepo({ ...page, event: 'x' })
    return { data: data.workflow_runs, headers }
  })
const numbered = (count: number): { n: number }[] => Array.from({ length: count }, (_, n) => ({ n }))
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, offset) => from + offset)

describe.each([
  [0, 10, 1, range(0, 0), 0],
  [1, 10, 1, range(0, 1), 0],
  [100, 10, 1, range(0, 100), 0],
  [101, 10, 2, range(0, 101), 0],
  [1000, 10, 10, range(0, 1000), 0],
  [250, 3, 3, range(0, 250), 0],
  [1001, 4, 4, [...range(0, 200), ...range(900, 1001)], 700],
  [1001, 3, 3, [...range(0, 200), ...range(1000, 1001)], 800],
])('a list of %i in at most %i pages', (count, maxPages, calls, expected, omitted) => {
  test('over REST', async () => {
    const { api, github } = await start()
    api.list(route, numbered(count), 'workflow_runs')
    expect(await readRuns(github, maxPages)).toEqual({ items: expected.map((n) => ({ n })), omitted })
    expect(api.calls).toHaveLength(calls)
    expect(api.calls[0]?.query).toEqual({ event: 'x', per_page: '100', page: '1' })
  })

  test('over GraphQL', async () => {
    const { api, github } = await start()
    api.connection('Things', 'repository.discussion.comments', numbered(count))
    const connection = { name: 'Things', subject: 'discussion', key: 'comments', fields: 'n' } as const
    const { items, omitted: left } = await readConnection(github, { number: 1 }, connection, { signal, maxPages })
    expect(items.length + left).toBe(count)
    expect(items).toHaveLength(Math.min(count, maxPages * 100))
    const shown = items.map(({ n }) => Number(n))
    expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b))
    expect(shown.at(-1) ?? -1).toBe(count - 1)
    expect(api.calls).toHaveLength(Math.max(1, Math.min(Math.ceil(count / 100), maxPages)))
  })
})

test('a list that does not say where it ends is read up to the bound', async () => {
  const { api, github } = await start()
  api.on(route, (call) => ({
    headers: { link: `<${api.url}/things?page=2>; rel="next"` },
    body: { workflow_runs: [{ n: Number(call.query['page']) }] },
  }))
  const { items, omitted } = await readRuns(github, 5)
  expect(items).toEqual([1, 2, 3, 4, 5].map((n) => ({ n })))
  expect(omitted).toBeGreaterThan(0)
})

test('what is no list is an empty one', async () => {
  const { api, github } = await start()
  api.answer(route, { message: 'hello' })
  expect(await readRuns(github, 5)).toEqual({ items: [], omitted: 0 })
})
