import { ActionError } from '../platform/errors.ts'
import type { CostLimit } from './cost-limit.ts'
import { quote, type Fields } from './fields.ts'

/** What the runs of this repository may cost together, in the last day, 7 days or 30 days. */
export interface Budget extends CostLimit {
  readonly period: keyof typeof periodDays
  readonly periodMs: number
  /** What to do where it is used up. */
  readonly then: 'skip' | 'fail'
}

const periodDays = { day: 1, week: 7, month: 30 } as const
const dayMs = 86_400_000
const form = /^(\$?)\s*(\d+(?:\.\d+)?)\s*(credits?)?\s*(?:per|a|\/)\s*(day|week|month)$/i

/** `budget` and `on_budget`. @throws ActionError */
export function readBudget(fields: Fields): Budget | undefined {
  const then = fields.choice('on_budget', ['skip', 'fail'])
  const text = fields.text('budget')
  if (text === undefined) {
    if (then === undefined) return undefined
    throw new ActionError('on_budget says what to do where a budget is used up, and no budget is given.', {
      hint: 'Write for example `budget: 40 credits per week`, or leave on_budget out.',
    })
  }
  const [, dollar, digits, credits, unit] = form.exec(text) ?? []
  const period = (Object.keys(periodDays) as (keyof typeof periodDays)[]).find((one) => one === unit?.toLowerCase())
  const amount = Number(digits)
  if (period === undefined || !(amount > 0) || (dollar === '$' && credits !== undefined)) {
    throw new ActionError(`budget must be an amount per day, week or month, not ${quote(text)}.`, {
      hint: 'Write for example `budget: 40 credits per week` or `budget: $25 per month`.',
    })
  }
  const periodMs = periodDays[period] * dayMs
  return { unit: dollar === '$' ? 'usd' : 'credits', amount, period, periodMs, then: then ?? 'skip' }
}
