import { expect, test } from '@jest/globals'
import { whyNoLimit } from '../../src/action/cost.ts'
import { runWith } from '../oz/run/runs.ts'

const credits = { unit: 'credits', amount: 20 } as const
const dollars = { unit: 'usd', amount: 20 } as const
const none = { credits: undefined, usd: undefined, tokens: undefined, tokensIn: undefined, tokensOut: undefined }

test.each([
  [credits, { usd: 0.2 }, 'max_cost had no effect: it is in credits, and the server reports only dollars'],
  [dollars, { credits: 12 }, 'max_cost had no effect: it is in dollars, and the server reports only credits'],
  [credits, {}, 'max_cost had no effect: the server reported no cost for the run'],
])('%j where the server tells %j limited nothing', (limit, usage, warning) => {
  expect(whyNoLimit(runWith({ usage: { ...none, ...usage } }), limit)).toContain(warning)
})

test.each([
  [credits, { credits: 12 }],
  [dollars, { usd: 30 }],
  [undefined, {}],
])('%j where the server tells %j: nothing to say', (limit, usage) => {
  expect(whyNoLimit(runWith({ usage: { ...none, ...usage } }), limit)).toBeUndefined()
})
