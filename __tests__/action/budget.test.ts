import { expect, test } from '@jest/globals'
import { budgetNote, checkBudget } from '../../src/action/cost.ts'
import { readEvent } from '../../src/event/read.ts'
import { readBudget } from '../../src/inputs/watch.ts'
import { Fields } from '../../src/inputs/fields.ts'
import type { OzApi } from '../../src/oz/client/api.ts'
import { OzError } from '../../src/oz/client/failure.ts'
import type { Run } from '../../src/oz/client/types.ts'
import { ActionError } from '../../src/platform/errors.ts'
import { runWith } from '../oz/run/runs.ts'

const now = new Date('2026-11-30T12:00:00Z')
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

interface Case {
  readonly runs: readonly Run[] | OzError
  readonly inputs?: Readonly<Record<string, string>>
  readonly maxCost?: { readonly unit: 'credits' | 'usd'; readonly amount: number }
}

/** As `checkBudget` ends: what is left, or the conclusion and the words. */
async function check({ runs, inputs = { budget: '40 credits per week' }, maxCost }: Case): Promise<unknown> {
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
  const quiet = (): void => undefined
  const runtime = {
    clock: { now: () => 0, date: () => now, sleep: () => Promise.resolve() },
    log: { info: quiet },
    cancelled: new AbortController().signal,
  }
  try {
    const watch = { budget: readBudget(new Fields(env)), maxCost }
    const spent = await checkBudget({ event, api, runtime, inputs: { watch } })
    return spent?.amount
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
  ['no price', [runWith({ ...own, finishedAt: hoursAgo(4) })], undefined, 'the server does not tell what runs cost'],
  [
    'another unit',
    [priced(3, { usage: { credits: 3, usd: undefined, tokens: undefined } })],
    { budget: '$5 a day' },
    'it is in dollars, and the server tells credits only',
  ],
])('a server that tells %s is an error before the start', async (_, runs, inputs, reason) => {
  expect(await check({ runs, ...(inputs && { inputs }) })).toBe(`failure: budget can't be kept: ${reason}.`)
})

test('the note says what the run cost and what is left', () => {
  const budget = readBudget(new Fields({ INPUT_BUDGET: '$25 per month' }))
  if (budget === undefined) throw new Error('there is a budget')
  expect(budgetNote({ budget, amount: 10 }, priced(100))).toBe(
    'This run cost $2.00; $13.00 of $25.00 per month are left (budget).',
  )
  expect(budgetNote({ budget, amount: 10 }, undefined)).toBe(
    'This run has no price yet; $15.00 of $25.00 per month are left (budget).',
  )
})
