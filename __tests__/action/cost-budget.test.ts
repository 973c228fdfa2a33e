import { expect, test } from '@jest/globals'
import { openBudget } from '../../src/action/cost.ts'
import { readEvent } from '../../src/event/read.ts'
import { readBudget } from '../../src/inputs/watch.ts'
import { Fields } from '../../src/inputs/fields.ts'
import type { OzApi } from '../../src/oz/client/api.ts'
import { OzError } from '../../src/oz/client/failure.ts'
import type { Run } from '../../src/oz/client/types.ts'
import { ActionError } from '../../src/platform/errors.ts'
import { runWith } from '../oz/run/runs.ts'

const now = new Date('2026-11-30T12:00:00Z')
const cancelled = new AbortController().signal
const event = readEvent({ GITHUB_REPOSITORY: 'octo/repo', GITHUB_REPOSITORY_ID: '7' })
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

interface Case {
  readonly runs: readonly Run[] | OzError
  readonly inputs?: Readonly<Record<string, string>>
  readonly maxCost?: { readonly unit: 'credits' | 'usd'; readonly amount: number }
  /** Keys of runs that this step has started. */
  readonly started?: readonly string[]
}

/** As `openBudget` ends: what is spent, or the conclusion and the words. */
async function check({
  runs,
  inputs = { budget: '40 credits per week' },
  maxCost,
  started = [],
}: Case): Promise<unknown> {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const asked: string[] = []
  const api: Pick<OzApi, 'origin' | 'listRuns'> = {
    origin: 'https://oz.test',
    listRuns: (query) => {
      asked.push(query['metadata[gha_repo]'] ?? 'all')
      if (runs instanceof OzError) return Promise.reject(runs)
      return Promise.resolve({ runs, nextCursor: undefined, serverDate: now })
    },
  }
  const event = readEvent({ GITHUB_REPOSITORY: 'octo/repo', GITHUB_REPOSITORY_ID: '7' })
  const budget = readBudget(new Fields(env))
  if (budget === undefined) throw new Error('there is a budget')
  const parts = { event, api, budget, maxCost, clock: { date: () => now }, log: { info: () => undefined }, cancelled }
  try {
    const { spent } = await openBudget(parts, { key: { value: 'own' }, started: new Set(started) })
    return spent
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return `${error.conclusion}: ${error.message}`
  }
}

const own = { metadata: { gha_repo: '7' }, state: 'SUCCEEDED', createdAt: hoursAgo(5), startedAt: hoursAgo(5) } as const
const priced = (credits: number, more: Partial<Run> = {}): Run =>
  runWith({ ...own, id: `run-${credits}`, usage: { credits, usd: credits / 50, tokens: undefined }, ...more })

test('the runs of this repository are summed, children included, and others are not', async () => {
  const runs = [
    priced(10),
    priced(5, { parentId: 'run-10', metadata: {} }),
    priced(100, { metadata: { gha_repo: '8' } }),
    priced(200, { createdAt: hoursAgo(24 * 8) }),
    priced(1, {
      metadata: {},
      prompt: `oz-agent-action run ${'a'.repeat(32)} https://github.com/octo/repo/actions/runs/5`,
    }),
  ]
  expect(await check({ runs })).toBe(16)
  expect(await check({ runs, inputs: { budget: '$25 per month' } })).toBeCloseTo(4.32)
})

test('at or over it nothing is started', async () => {
  const runs = [priced(30), priced(10)]
  expect(await check({ runs })).toBe(
    'skipped: Skipped: the budget is used up: 40 credits of 40 credits per week, by 2 runs.',
  )
  expect(await check({ runs, inputs: { budget: '40 per week', on_budget: 'fail' } })).toBe(
    'failure: The budget is used up: 40 credits of 40 credits per week, by 2 runs.',
  )
})

test('prices that come late are taken for the highest known, else for max_cost', async () => {
  const open = runWith({ ...own, id: 'open', state: 'INPROGRESS' })
  expect(await check({ runs: [priced(10), priced(15), open] })).toMatch(/40 credits of 40 credits/)
  expect(await check({ runs: [open], maxCost: { unit: 'credits', amount: 7 } })).toBe(7)
  expect(await check({ runs: [open] })).toBe(0)
  const never = runWith({ ...own, id: 'never', state: 'CANCELLED', startedAt: undefined })
  expect(await check({ runs: [priced(10), never] })).toBe(10)
})

test.each<[string, Case['runs'], Case['inputs'], string]>([
  ['no price', [runWith({ ...own, finishedAt: hoursAgo(4) })], undefined, "the server doesn't report what runs cost"],
  [
    'another unit',
    [priced(3, { usage: { credits: 3, usd: undefined, tokens: undefined } })],
    { budget: '$5 a day' },
    'it is in dollars, and the server reports only credits',
  ],
])('a server that tells %s is an error before the start', async (_, runs, inputs, reason) => {
  expect(await check({ runs, ...(inputs && { inputs }) })).toBe(`failure: budget can't be kept: ${reason}.`)
})

test('runs of this step count before the server lists them, and once', async () => {
  const started = ['a'.repeat(32), 'b'.repeat(32)]
  const listed = priced(10, { metadata: { gha_repo: '7', gha_key: 'a'.repeat(32) } })
  expect(await check({ runs: [listed], started })).toBe(20)
  expect(await check({ runs: [listed, priced(20)], started })).toMatch(/50 credits of 40 credits per week, by 3 runs/)
})

test('a server that tells of no run whose it is can keep no budget', async () => {
  const nobodys = priced(10, { metadata: {}, prompt: '' })
  expect(await check({ runs: [nobodys] })).toBe(
    "failure: budget can't be kept: the server does not report which runs belong to this repository.",
  )
  expect(await check({ runs: [nobodys, priced(5)] })).toBe(5)
})

test('three runs may end before the first price is known, no more', async () => {
  const ended = (id: string): Run => runWith({ ...own, id, finishedAt: hoursAgo(0.1) })
  expect(await check({ runs: [ended('one'), ended('two')] })).toBe(0)
  const runs = [ended('one'), ended('two'), ended('three')]
  expect(await check({ runs })).toMatch(/reported no price yet, and 3 runs have ended/)
  expect(await check({ runs, maxCost: { unit: 'credits', amount: 7 } })).toBe(21)
})

test('the note says what the run and its children cost and what is left', async () => {
  const budget = readBudget(new Fields({ INPUT_BUDGET: '$25 per month' }))
  if (budget === undefined) throw new Error('there is a budget')
  const child = priced(50, { id: 'child', parentId: 'run-100' })
  const listRuns: OzApi['listRuns'] = () =>
    Promise.resolve({ runs: [child], nextCursor: undefined, serverDate: undefined })
  const api = { origin: 'https://oz.test', listRuns }
  const clock = { date: () => now }
  const parts = { event, api, budget, maxCost: undefined, clock, log: { info: () => undefined }, cancelled }
  const { note } = await openBudget(parts, { key: { value: 'own' }, started: new Set() })
  expect(await note(priced(100))).toBe('This run cost $3.00; $21.00 of $25.00 per month are left (budget).')
  expect(await note(undefined)).toBe('This run has no price yet; $24.00 of $25.00 per month are left (budget).')
})
