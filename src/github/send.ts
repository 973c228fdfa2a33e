import type { HttpRequest, HttpResponse, Send } from '../platform/http/transport.ts'
import { GitHubError, rejectionOf } from './failure.ts'
import type { FilledRoute } from './route.ts'

export interface SendOptions {
  readonly signal: AbortSignal
  /** More than this of an answer ends the call; 16 MiB where it isn't said. */
  readonly maxBytes?: number
  readonly accept?: string
}

const apiVersion = '2022-11-28'
const deadlineMs = 20_000
const downloadDeadlineMs = 60_000
const defaultMaxBytes = 16 * 1024 * 1024
const maxRedirects = 3

/** One try of a route below `base`, with the token. Redirects within GitHub (a renamed repository) are followed; one to elsewhere is the answer. */
export async function sendRoute(
  { send, token }: { readonly send: Send; readonly token: string | undefined },
  filled: FilledRoute,
  base: string,
  options: SendOptions,
): Promise<HttpResponse> {
  let url = base + filled.path
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await send(buildRequest(token, filled, url, options))
    if (response.status >= 200 && response.status < 300) return response
    const next = filled.method === 'GET' ? redirectOf(response, url) : undefined
    if (next === undefined) throw rejectionOf(callOf(filled), response)
    if (next.origin !== new URL(url).origin) return response
    url = next.href
  }
  throw new GitHubError(`${callOf(filled)}: more than ${maxRedirects} redirects`, { failure: 'outage' })
}

function buildRequest(token: string | undefined, filled: FilledRoute, url: string, options: SendOptions): HttpRequest {
  const body = filled.method === 'GET' ? undefined : JSON.stringify(filled.rest)
  return {
    method: filled.method,
    url,
    headers: {
      accept: options.accept ?? 'application/vnd.github+json',
      'user-agent': 'oz-agent-action',
      'x-github-api-version': apiVersion,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
    deadlineMs,
    maxBytes: options.maxBytes ?? defaultMaxBytes,
    signal: options.signal,
  }
}

function redirectOf(response: HttpResponse, from: string): URL | undefined {
  const location = response.headers['location']
  if (location === undefined || ![301, 302, 303, 307, 308].includes(response.status)) return undefined
  return URL.parse(location, from) ?? undefined
}

/** What a download is called in messages: its address is signed, so that it would be a secret in a log. */
export const downloadCall = 'the download that GitHub points to'

/** One try of an address that GitHub gave, without the token. Only https, or loopback, where a server under test is. */
export async function sendPlain(
  send: Send,
  url: string,
  options: SendOptions & { readonly range?: string },
): Promise<HttpResponse> {
  const address = URL.parse(url)
  const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '')
  if (!address || !isSafe || address.username !== '' || address.password !== '') {
    throw new GitHubError(`${downloadCall}: its address is not https`, { failure: 'refused' })
  }
  const response = await send({
    method: 'GET',
    url: address.href,
    headers: { 'user-agent': 'oz-agent-action', ...(options.range !== undefined && { range: options.range }) },
    deadlineMs: downloadDeadlineMs,
    maxBytes: options.maxBytes ?? defaultMaxBytes,
    signal: options.signal,
  })
  if (response.status >= 200 && response.status < 300) return response
  throw rejectionOf(downloadCall, response)
}

export function callOf({ method, path }: FilledRoute): string {
  return `${method} ${path}`
}
