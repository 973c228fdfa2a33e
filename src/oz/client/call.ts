import { parseJson, type JsonObject } from '../../platform/json.ts'
import { nonsense, refusal, transportFailure } from './failure.ts'
import { TransportError, type HttpRequest, type HttpResponse, type Send } from '../../platform/http/transport.ts'

/** Where and as whom; `baseUrl` ends in `/api/v1`. */
export interface OzTarget {
  readonly baseUrl: string
  readonly apiKey: string
  /** The active team, for starts and lists. */
  readonly teamUid?: string | undefined
}

export interface CallOptions {
  readonly signal: AbortSignal
  /** For the whole exchange; 30 s unless said. */
  readonly deadlineMs?: number
}

/** One request to the API, once. Resolves with a 2xx; rejects with an OzError only. */
export type OzCall = (
  method: HttpRequest['method'],
  path: string,
  options: CallOptions,
  body?: JsonObject,
) => Promise<HttpResponse>

const defaultDeadlineMs = 30_000
/** An answer can be long, and so can a list of runs with their prompts. */
const maxBytes = 64 * 1024 * 1024

export function createCall(send: Send, target: OzTarget): OzCall {
  return (method, path, options, body) =>
    exchange(send, {
      method,
      url: target.baseUrl + path,
      headers: {
        authorization: `Bearer ${target.apiKey}`,
        accept: 'application/json, application/problem+json',
        'user-agent': 'oz-agent-action',
        ...(target.teamUid !== undefined && { 'x-warp-team-uid': target.teamUid }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      deadlineMs: options.deadlineMs ?? defaultDeadlineMs,
      maxBytes,
      signal: options.signal,
    })
}

/** Whatever isn't 2xx is thrown. Redirects are not followed: key and prompt stay here. */
async function exchange(send: Send, request: HttpRequest): Promise<HttpResponse> {
  let response: HttpResponse
  try {
    response = await send(request)
  } catch (error) {
    throw error instanceof TransportError ? transportFailure(error) : error
  }
  if (response.status >= 200 && response.status < 300) return response
  throw refusal(response)
}

export function bodyOf(response: HttpResponse): unknown {
  return parseJson(response.body.toString('utf8'))
}

/** Any JSON, or no body at all: a page from something on the way is no yes. */
export function requireJson(response: HttpResponse): void {
  if (response.body.length > 0 && bodyOf(response) === undefined) fail(response, 'JSON')
}

export function fail(response: HttpResponse, expected: string): never {
  throw nonsense(response, expected)
}
