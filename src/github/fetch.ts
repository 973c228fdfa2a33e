/** The `fetch` that Octokit gets: our own transport, with a deadline, bounded tries, and no redirect to elsewhere. */
import { type HttpRequest, type HttpResponse, type Send, TransportError } from '../platform/http/transport.ts'
import { isObject, type JsonObject, objectOf, parseJson, textOf } from '../platform/json.ts'
import type { Clock } from '../platform/ports.ts'
import { GitHubError, graphqlErrorOf, rejectionOf, transportError } from './failure.ts'

export interface CallOptions {
  readonly signal: AbortSignal
  /** More than this of an answer ends the call; 16 MiB where it isn't said. */
  readonly maxBytes?: number
  /** The answer is text, such as a log; else it must be JSON. */
  readonly isText?: boolean
}

/** A write as it would be sent. */
export interface Write {
  /** `POST /repos/…`, or `GraphQL` and the mutation's name. */
  readonly call: string
  /** The body, or the mutation's variables. */
  readonly body: JsonObject
}

export interface FetchParts {
  readonly send: Send
  readonly clock: Clock
  /** Without a slash at its end. */
  readonly apiUrl: string
  /** Answers writes in place of GitHub. */
  readonly divert?: (write: Write) => JsonObject
}

/** What Octokit hands to its `fetch`. */
interface FetchInit {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** What Octokit reads of an answer. `body` is parsed already: `parseSuccessResponseBody: false` hands it on as it is. */
interface FetchAnswer {
  readonly status: number
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  readonly body: unknown
}

const deadlineMs = 20_000
const downloadDeadlineMs = 60_000
const defaultMaxBytes = 16 * 1024 * 1024
const maxRedirects = 3
const maxTries = 3
const longestWaitMs = 60_000

/**
 * A `fetch` for one call. Resolves with a 2xx, or, of a read, a redirect to another origin.
 * Rejects with a GitHubError, or the signal's reason.
 */
export function createFetch(parts: FetchParts, options: CallOptions) {
  return async (url: string, init: FetchInit): Promise<FetchAnswer> => {
    const call = callOf(parts, url, init)
    if (parts.divert && !call.isRead) return divertedAnswer(url, call, parts.divert)
    const request = requestOf(url, init, options)
    const tries: Tries = { isRead: call.isRead, name: call.name, signal: options.signal }
    const response = await keepTrying(parts.clock, tries, async () => {
      const sent = await sendWithin(parts.send, request, call.name)
      const failed = call.isGraphql ? graphqlErrorOf(call.name, sent) : undefined
      if (failed) throw failed
      return sent
    })
    const { status, headers } = response
    return { status, url, headers: new Map(Object.entries(headers)), body: bodyOf(call, response, options) }
  }
}

interface Call {
  /** For messages. */
  readonly name: string
  readonly isRead: boolean
  readonly isGraphql: boolean
  readonly body: JsonObject
}

/** A query may be sent twice, a mutation may not. */
function callOf({ apiUrl }: FetchParts, url: string, { method, body }: FetchInit): Call {
  const path = url.startsWith(apiUrl) ? url.slice(apiUrl.length) : new URL(url).pathname
  const sent = objectOf(parseJson(body ?? ''))
  const document = url.endsWith('/graphql') ? textOf(sent['query']) : undefined
  if (document === undefined)
    return { name: `${method} ${path}`, isRead: method === 'GET', isGraphql: false, body: sent }
  const [, kind, name = 'query'] = /^\s*(query|mutation)\s+(\w{1,80})/.exec(document) ?? []
  return { name: `GraphQL ${name}`, isRead: kind !== 'mutation', isGraphql: true, body: objectOf(sent['variables']) }
}

function divertedAnswer(
  url: string,
  { name, isGraphql, body }: Call,
  divert: (write: Write) => JsonObject,
): FetchAnswer {
  const answer = divert({ call: name, body })
  return { status: 200, url, headers: new Map(), body: isGraphql ? { data: answer } : answer }
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

function requestOf(url: string, { method, headers, body }: FetchInit, options: CallOptions): HttpRequest {
  const known = methods.find((name) => name === method)
  if (!known) throw new Error(`${method} is not a method for GitHub's API`)
  const { signal, maxBytes = defaultMaxBytes } = options
  return { method: known, url, headers, ...(body !== undefined && { body }), deadlineMs, maxBytes, signal }
}

/** One try. Redirects within GitHub (a renamed repository) are followed; one of a read to elsewhere is the answer. */
async function sendWithin(send: Send, request: HttpRequest, call: string): Promise<HttpResponse> {
  let { url } = request
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await send({ ...request, url })
    if (response.status >= 200 && response.status < 300) return response
    const next = request.method === 'GET' ? redirectOf(response, url) : undefined
    if (next === undefined) throw rejectionOf(call, response)
    if (next.origin !== new URL(url).origin) return response
    url = next.href
  }
  throw new GitHubError(`${call}: more than ${maxRedirects} redirects`, { failure: 'outage' })
}

function redirectOf({ status, headers }: HttpResponse, from: string): URL | undefined {
  const location = headers['location']
  if (location === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined
  return URL.parse(location, from) ?? undefined
}

function bodyOf({ name, isRead }: Call, { status, body }: HttpResponse, { isText }: CallOptions): unknown {
  const text = new TextDecoder().decode(body)
  if (isText === true || status === 204 || status >= 300) return text
  const value = parseJson(text)
  if (isObject(value) || Array.isArray(value)) return value
  throw new GitHubError(`${name}: an answer that is not JSON`, { failure: 'outage', status, inDoubt: !isRead })
}

interface Tries {
  readonly isRead: boolean
  readonly name: string
  readonly signal: AbortSignal
}

/** Tries a read again after trouble, and anything after a rate limit; a write in doubt is never sent twice. */
async function keepTrying<T>(clock: Clock, { isRead, name, signal }: Tries, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      signal.throwIfAborted()
      const failed = error instanceof TransportError ? transportError(name, error) : error
      const waitMs = tries < maxTries ? waitBefore(failed, tries, isRead) : undefined
      if (waitMs === undefined) throw failed
      await clock.sleep(waitMs, signal)
    }
  }
}

/** undefined: another try is not worth it. A primary limit may last an hour: nobody waits for that. */
function waitBefore(error: unknown, tries: number, isRead: boolean): number | undefined {
  if (!(error instanceof GitHubError)) return undefined
  const { cause } = error
  const isDefinite = cause instanceof TransportError && (cause.permanent || ['tls', 'too_large'].includes(cause.reason))
  if (error.failure === 'outage' && isRead && !isDefinite)
    return Math.min(error.askedWaitMs ?? tries * 1000, longestWaitMs)
  if (error.failure !== 'limited') return undefined
  const waitMs = error.askedWaitMs ?? tries * 10_000
  return waitMs > longestWaitMs ? undefined : Math.max(waitMs, 1000)
}

/** What a download is called in messages: its address is signed, so that it would be a secret in a log. */
const downloadCall = 'the download that GitHub points to'

export type DownloadOptions = CallOptions & {
  /** As the header spells it. */
  readonly range?: string
}

/**
 * Fetches an address that GitHub gave, without the token. Only https, or loopback, where a server under test is.
 * Rejects with a GitHubError, or the signal's reason.
 */
export async function download(
  { send, clock }: FetchParts,
  url: string,
  options: DownloadOptions,
): Promise<HttpResponse> {
  const { signal, maxBytes = defaultMaxBytes, range } = options
  const address = URL.parse(url)
  const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '')
  if (!address || !isSafe || address.username !== '' || address.password !== '') {
    throw new GitHubError(`${downloadCall}: its address is not https`, { failure: 'refused' })
  }
  const headers = { 'user-agent': 'oz-agent-action', ...(range !== undefined && { range }) }
  const request = {
    method: 'GET',
    url: address.href,
    headers,
    deadlineMs: downloadDeadlineMs,
    maxBytes,
    signal,
  } as const
  return keepTrying(clock, { isRead: true, name: downloadCall, signal }, async () => {
    const response = await send(request)
    if (response.status >= 200 && response.status < 300) return response
    throw rejectionOf(downloadCall, response)
  })
}

const mostKept = 200

/** Sends each question to GitHub once: the same again gets the answer it got before. What failed is asked again. */
export function rememberReads(send: Send): Send {
  const answers = new Map<string, Promise<HttpResponse>>()
  return (request) => {
    const { method, url, headers, body } = request
    if (method !== 'GET' && !(method === 'POST' && url.endsWith('/graphql'))) return send(request)
    const question = [method, url, headers['accept'], body].join('\n')
    const known = answers.get(question)
    if (known) return known
    const answer = send(request)
    if (answers.size < mostKept) answers.set(question, answer)
    const forget = (): void => {
      answers.delete(question)
    }
    answer.then(({ status }) => {
      if (status >= 300) forget()
    }, forget)
    return answer
  }
}
