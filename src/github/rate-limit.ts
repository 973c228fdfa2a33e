import type { HttpResponse } from '../platform/http/transport.ts'

/**
 * GitHub says "not so fast" with 429, and with 403 as well.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function isRateLimit({ status, headers, body }: HttpResponse): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true
  return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'))
}

/** How long GitHub asks to wait, in ms, not clamped; undefined where it doesn't say. Dates count by its own clock. */
export function askedWaitMs({ headers }: HttpResponse): number | undefined {
  const after = headers['retry-after']
  if (after !== undefined && /^\d{1,9}$/.test(after)) return Number(after) * 1000
  const nowMs = Date.parse(headers['date'] ?? '')
  const untilMs = after === undefined ? resetOf(headers) : Date.parse(after)
  return Number.isNaN(nowMs) || Number.isNaN(untilMs) ? undefined : Math.max(0, untilMs - nowMs)
}

function resetOf(headers: HttpResponse['headers']): number {
  const reset = headers['x-ratelimit-reset'] ?? ''
  return headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN
}
