import { ActionError } from '../platform/errors.ts'
import { quote, type Fields } from './fields.ts'

/** As the server reports cost: in credits, or in US dollars. */
export interface CostLimit {
  readonly unit: 'credits' | 'usd'
  readonly amount: number
}

/** `max_cost`. @throws ActionError */
export function readMaxCost(fields: Fields): CostLimit | undefined {
  const text = fields.text('max_cost')
  if (text === undefined) return undefined
  const [, dollar, digits] = /^(\$?)\s*(\d+(?:\.\d+)?)$/.exec(text) ?? []
  const amount = Number(digits)
  if (amount > 0) return { unit: dollar === '$' ? 'usd' : 'credits', amount }
  throw new ActionError(`max_cost must be a number of credits or an amount like $2.50, not ${quote(text)}.`, {
    hint: 'Write for example `max_cost: 20` or `max_cost: $2.50`.',
  })
}
