import { arrayOf, isObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { ModelUsage, Usage } from './types.ts'

const parts = ['inference_cost', 'compute_cost', 'platform_cost']
const modelKinds = ['direct_api_inference_usage', 'byok_inference_usage', 'custom_endpoint_inference_usage']
const largestAmount = 1e15

/** An amount that makes sense: servers were seen to give -1.8e308 where nothing was counted. */
export function amountOf(value: unknown): number | undefined {
  const number = numberOf(value)
  return number !== undefined && number >= 0 && number <= largestAmount ? number : undefined
}

/** `request_usage` of a run, of which any part may be missing. */
export function readUsage(value: unknown): Usage | undefined {
  if (!isObject(value)) return undefined
  const counted = arrayOf(value['model_token_usage']).map(objectOf)
  const [tokensIn, tokensOut] = readTokens(value['usage_by_category']) ?? splitTokens(counted)
  return {
    credits: sumOf(parts.map((part) => value[part])),
    usd: sumOf(parts.map((part) => value[`${part}_usd`])),
    tokens: amountOf(value['total_tokens']) ?? sumOf(counted.map((model) => model['total_tokens'])),
    tokensIn,
    tokensOut,
    models: counted.flatMap((model) => readModel(model) ?? []),
  }
}

function readModel(value: Readonly<Record<string, unknown>>): ModelUsage | undefined {
  const [model, tokens] = [textOf(value['model_id']), amountOf(value['total_tokens'])]
  return model === undefined || tokens === undefined ? undefined : { model, tokens }
}

type InAndOut = readonly [tokensIn: number | undefined, tokensOut: number | undefined]

/** By category, by who pays, by model: what went in, caches included, and what came out. */
function readTokens(categories: unknown): InAndOut | undefined {
  const counts = Object.values(objectOf(categories)).flatMap((category) =>
    modelKinds
      .flatMap((kind) => Object.values(objectOf(objectOf(category)[kind])))
      .map((model) => objectOf(objectOf(model)['token_count'])),
  )
  if (counts.length === 0) return undefined
  const inputs = counts.flatMap((count) => [count['input'], count['input_cache_read'], count['input_cache_write']])
  return [sumOf(inputs), sumOf(counts.map((count) => count['output']))]
}

/** The names of `tokens_by_category` are the server's own: those that speak of output, and the others. */
function splitTokens(models: readonly Readonly<Record<string, unknown>>[]): InAndOut {
  const counts = models.flatMap((model) => Object.entries(objectOf(model['tokens_by_category'])))
  const isOutput = (name: string): boolean => /output|completion|reasoning/i.test(name)
  const pick = (wanted: boolean): number | undefined =>
    sumOf(counts.filter(([name]) => isOutput(name) === wanted).map(([, count]) => count))
  return [pick(false), pick(true)]
}

/** Of the numbers among them; undefined where there is none. */
export function sumOf(values: readonly unknown[]): number | undefined {
  const numbers = values.flatMap((value) => amountOf(value) ?? [])
  return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0)
}
