import { booleanOf, objectOf, parseJson, textOf, type JsonObject } from '../../platform/json.ts'
import { safeLink } from './wire.ts'
import type { HttpResponse, TransportError, TransportReason } from '../../platform/http/transport.ts'

/**
 * Why a call gave no usable answer.
 * - transport: no whole answer came; `sent` false means nothing of the request left, `permanent` that another try would
 *   fail the same way.
 * - refused: an answer with a status other than 2xx.
 * - nonsense: 2xx, but not the documented thing.
 */
export type Failure = Readonly<
  | { kind: 'transport'; reason: TransportReason; sent: boolean; permanent?: boolean }
  | ReturnType<typeof readRefusal>
  | { kind: 'nonsense'; status: number }
>

/** A call to Oz that failed. The message is for people: what the server said, shortened. */
export class OzError extends Error {
  override name = 'OzError'
  readonly failure: Failure

  constructor(message: string, failure: Failure, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.failure = failure
  }
}

export function transportFailure(error: TransportError): OzError {
  const { message, reason, sent, permanent } = error
  return new OzError(message, { kind: 'transport', reason, sent, ...(permanent && { permanent }) }, error)
}

/**
 * Reads an error answer: RFC 7807 problem+json, `{"error": "…"}`, or whatever a proxy sends.
 * @see https://docs.warp.dev/factories/api-and-sdk/troubleshooting/errors/
 */
export function refusal(response: HttpResponse): OzError {
  const body = objectOf(parseJson(response.body.toString('utf8')))
  const said = textOf(body['detail']) ?? textOf(body['error']) ?? textOf(body['title']) ?? textOf(body['message'])
  const line = said?.replace(/\s+/g, ' ').trim()
  const short = line !== undefined && line.length > 500 ? `${line.slice(0, 500)}…` : line
  const message = `HTTP ${response.status}${short === undefined ? '' : `: ${short}`}`
  return new OzError(message, readRefusal(response, body))
}

function readRefusal({ status, headers }: HttpResponse, body: JsonObject) {
  return {
    kind: 'refused' as const,
    status,
    /** From the service itself (problem+json), not from something on the way. */
    structured: textOf(body['type']) !== undefined && 'title' in body,
    code: readCode(headers, body),
    retryable: booleanOf(body['retryable']),
    retryAfterMs: retryAfterOf(headers),
    /** Of a redirect: whether it says where to. */
    hasLocation: textOf(headers['location']) !== undefined,
    /** Where to connect another service, and which one it is. */
    authUrl: safeLink(body['auth_url'], ''),
    provider: textOf(body['provider'])?.slice(0, 64),
  }
}

/** The header's, the last part of `type` (an address, a path or a URN, with a slash behind it or not), or `error_code`. */
function readCode(headers: HttpResponse['headers'], body: JsonObject): string | undefined {
  const type = textOf(body['type'])?.replace(/[?#].*$/, '')
  const last = type === 'about:blank' ? undefined : type?.split(/[/:]/).findLast((part) => part !== '')
  const code = headers['x-warp-error-code'] ?? last ?? textOf(body['error_code'])
  return code?.toLowerCase().replaceAll('-', '_').slice(0, 64)
}

export function nonsense(response: HttpResponse, expected: string): OzError {
  const got = response.headers['content-type'] ?? 'no content type'
  return new OzError(`HTTP ${response.status} without ${expected} (${got}, ${response.body.length} bytes)`, {
    kind: 'nonsense',
    status: response.status,
  })
}

/** Seconds or a date; a date counts from the server's own clock, where it tells. In ms, not clamped. */
function retryAfterOf(headers: HttpResponse['headers']): number | undefined {
  const value = headers['retry-after'] ?? ''
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  const now = Date.parse(headers['date'] ?? '')
  return Number.isNaN(until) || Number.isNaN(now) ? undefined : Math.max(0, until - now)
}

/** What a call gives, or its failure. Rejects with anything else, and with any failure once the signal is aborted. */
export async function orFailure<T>(call: Promise<T>, signal?: AbortSignal): Promise<T | OzError> {
  return call.catch((error: unknown) => {
    if (error instanceof OzError && signal?.aborted !== true) return error
    throw error
  })
}

/** Whether another try would fail the same way until the step is set up differently: a host name that doesn't exist. */
export function isForGood({ failure }: OzError): boolean {
  return failure.kind === 'transport' && failure.permanent === true
}

/** No credits left comes as a 429 too; it is nobody's to wait out. */
const definiteCodes = ['out_of_credits', 'insufficient_credits', 'budget_exceeded']

/** Whether the same request may do better later. The body's own word counts before the status. */
export function isTransient({ failure }: OzError): boolean {
  switch (failure.kind) {
    case 'transport':
      return failure.permanent !== true && !['tls', 'too_large', 'aborted'].includes(failure.reason)
    case 'nonsense':
      return true
    case 'refused':
      if (failure.retryable !== undefined) return failure.retryable
      if (failure.code !== undefined && definiteCodes.includes(failure.code)) return false
      return failure.status >= 500 || [408, 425, 429].includes(failure.status)
  }
}

/**
 * What a failed POST means for the thing it should have made.
 * - unsent: nothing left, it can't exist.
 * - refused: the service said no; again would be no again.
 * - refused_for_now: the service said not now; it can't exist, but a look costs little.
 * - maybe_queued: the service is full, and may have queued it all the same.
 * - doubt: it may exist.
 */
export type PostVerdict = 'unsent' | 'refused' | 'refused_for_now' | 'maybe_queued' | 'doubt'

export function judgePost(error: OzError): PostVerdict {
  const { failure } = error
  if (failure.kind === 'transport') return failure.sent ? 'doubt' : 'unsent'
  if (failure.kind === 'nonsense') return 'doubt'
  const { status, code, structured, retryable } = failure
  if (status === 429 && code === 'resource_unavailable') return 'maybe_queued'
  // A redirect to nowhere is no answer to a POST.
  if (status === 304 || (status >= 300 && status < 400 && !failure.hasLocation)) return 'doubt'
  if (!isTransient(error)) return 'refused'
  // These are the service's own word; a bare 502 to 504 is from the way there.
  return status === 429 || retryable === true || (status === 503 && structured) ? 'refused_for_now' : 'doubt'
}

export function statusOf({ failure }: OzError): number | undefined {
  return failure.kind === 'transport' ? undefined : failure.status
}

/** How long the server asks to wait before the next try, in ms and not clamped; undefined where it asks for nothing. */
export function askedDelayMs({ failure }: OzError): number | undefined {
  return failure.kind === 'refused' ? failure.retryAfterMs : undefined
}

/** The key is not accepted; a key that is good, but lacks another service's consent, is another matter. */
export function isLockout({ failure }: OzError): boolean {
  return failure.kind === 'refused' && failure.status === 401 && failure.code !== 'external_authentication_required'
}

/** The service doesn't have this call at all: the bare answer of a router, not the service's "no such thing". */
export function isMissingCall({ failure }: OzError): boolean {
  if (failure.kind !== 'refused') return false
  return (failure.status === 404 && !failure.structured) || failure.status === 405 || failure.status === 501
}
