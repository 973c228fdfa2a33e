/** Parts of the server's JSON that need care: ids, links, amounts. */
import { arrayOf, isObject, numberOf, objectOf, textOf } from '../../platform/json.ts'

/** An id that may stand in a URL's path, a state file and an output. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : undefined
}

/**
 * A link the server gave, if it may be shown and followed: https, or the server's own origin (an emulator on
 * loopback); no credentials in it. Undefined otherwise.
 */
export function safeLink(value: unknown, serverOrigin: string, maxLength = 2048): string | undefined {
  if (typeof value !== 'string' || value.length > maxLength) return undefined
  const url = URL.parse(value)
  if (url?.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' || url.origin === serverOrigin ? url.href : undefined
}

/** A link to a session: a page of the server itself, of its site, or of the vendor's, where a server may show them. */
export function sessionLink(value: unknown, serverOrigin: string): string | undefined {
  const link = safeLink(value, serverOrigin)
  if (link === undefined || !URL.canParse(serverOrigin)) return undefined
  const { origin, hostname } = new URL(link)
  const sites = [siteOf(new URL(serverOrigin).hostname), 'warp.dev']
  return origin === serverOrigin || sites.some((site) => hostname === site || hostname.endsWith(`.${site}`))
    ? link
    : undefined
}

/** `warp.dev` of `app.warp.dev`; the host itself where less than two names would be left, or it is an address. */
function siteOf(hostname: string): string {
  const above = hostname.slice(hostname.indexOf('.') + 1)
  return above.includes('.') && /[a-z]$/i.test(hostname) ? above : hostname
}

/** An amount that makes sense: servers were seen to give -1.8e308 where nothing was counted. */
export function amountOf(value: unknown): number | undefined {
  const number = numberOf(value)
  return number !== undefined && number >= 0 && number <= 1e15 ? number : undefined
}

/** Of the amounts among them; undefined where there is none. */
export function sumOf(values: readonly unknown[]): number | undefined {
  const numbers = values.flatMap((value) => amountOf(value) ?? [])
  return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0)
}

/** As far as the server tells. Credits and dollars are sums of inference, compute and platform cost. */
export interface Usage {
  readonly credits: number | undefined
  readonly usd: number | undefined
  readonly tokens: number | undefined
  readonly tokensIn?: number | undefined
  readonly tokensOut?: number | undefined
  readonly models?: readonly { readonly model: string; readonly tokens: number }[]
}

const parts = ['inference_cost', 'compute_cost', 'platform_cost']
const modelKinds = ['direct_api_inference_usage', 'byok_inference_usage', 'custom_endpoint_inference_usage']

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
    models: counted.flatMap(({ model_id: id, total_tokens: total }) => {
      const [model, tokens] = [textOf(id), amountOf(total)]
      return model === undefined || tokens === undefined ? [] : { model, tokens }
    }),
  }
}

/** By category, by who pays, by model: what went in, caches included, and what came out. */
function readTokens(categories: unknown) {
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
function splitTokens(models: readonly Readonly<Record<string, unknown>>[]) {
  const counts = models.flatMap((model) => Object.entries(objectOf(model['tokens_by_category'])))
  return [false, true].map((isOutput) =>
    sumOf(counts.filter(([name]) => /output|completion|reasoning/i.test(name) === isOutput).map(([, count]) => count)),
  )
}
