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

const deadlineMs = 20_000
const downloadDeadlineMs = 60_000
const defaultMaxBytes = 16 * 1024 * 1024
const maxRedirects = 3
const maxTries = 3
const longestWaitMs = 60_000
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * A `fetch` for one call. Resolves with a 2xx, or, of a read, a redirect to another origin. `body` is parsed already:
 * `parseSuccessResponseBody: false` hands it on as it is. Rejects with a GitHubError, or the signal's reason.
 */
export function createFetch({ send, clock, apiUrl, divert }: FetchParts, options: CallOptions) {
  return async (url: string, init: FetchInit) => {
    const { headers, body } = init
    const call = callOf(apiUrl, url, init)
    const method = methods.find((name) => name === init.method)
    if (!method) throw new Error(`${init.method} is not a method for GitHub's API`)
    if (divert && !call.isRead) {
      const answer = divert({ call: call.name, body: call.body })
      return { status: 200, url, headers: new Map<string, string>(), body: call.isGraphql ? { data: answer } : answer }
    }
    const { signal, maxBytes = defaultMaxBytes } = options
    const request = { method, url, headers, ...(body !== undefined && { body }), deadlineMs, maxBytes, signal }
    const response = await keepTrying(clock, { ...call, signal }, async () => {
      const sent = await sendWithin(send, request, call.name)
      const failed = call.isGraphql ? graphqlErrorOf(call.name, sent) : undefined
      if (failed) throw failed
      return sent
    })
    const given = new Map(Object.entries(response.headers))
    return { status: response.status, url, headers: given, body: bodyOf(call, response, options) }
  }
}

interface Call {
  /** For messages. */
  readonly name: string
  readonly isRead: boolean
}

/** A query may be sent twice, a mutation may not. */
function callOf(apiUrl: string, url: string, { method, body }: FetchInit) {
  const sent = objectOf(parseJson(body ?? ''))
  const document = url.endsWith('/graphql') ? textOf(sent['query']) : undefined
  if (document === undefined) {
    const path = url.startsWith(apiUrl) ? url.slice(apiUrl.length) : new URL(url).pathname
    return { name: `${method} ${path}`, isRead: method === 'GET', isGraphql: false, body: sent }
  }
  const [, kind, name = 'query'] = /^\s*(query|mutation)\s+(\w{1,80})/.exec(document) ?? []
  return { name: `GraphQL ${name}`, isRead: kind !== 'mutation', isGraphql: true, body: objectOf(sent['variables']) }
}

/** One try. Redirects within GitHub (a renamed repository) are followed; one of a read to elsewhere is the answer. */
async function sendWithin(send: Send, request: HttpRequest, call: string): Promise<HttpResponse> {
  let { url } = request
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await send({ ...request, url })
    const { status, headers } = response
    if (isFine(response)) return response
    const isRedirect = request.method === 'GET' && [301, 302, 303, 307, 308].includes(status)
    const next = isRedirect ? URL.parse(headers['location'] ?? '', url) : null
    if (headers['location'] === undefined || next === null) throw rejectionOf(call, response)
    if (next.origin !== new URL(url).origin) return response
    url = next.href
  }
  throw new GitHubError(`${call}: more than ${maxRedirects} redirects`, { failure: 'outage' })
}

function isFine({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300
}

function bodyOf({ name, isRead }: Call, { status, body }: HttpResponse, { isText }: CallOptions): unknown {
  const text = new TextDecoder().decode(body)
  if (isText === true || status === 204 || status >= 300) return text
  const value = parseJson(text)
  if (isObject(value) || Array.isArray(value)) return value
  throw new GitHubError(`${name}: an answer that is not JSON`, { failure: 'outage', status, inDoubt: !isRead })
}

/** Tries a read again after trouble, and anything after a rate limit; a write in doubt is never sent twice. */
async function keepTrying<T>(
  clock: Clock,
  { isRead, name, signal }: Call & { readonly signal: AbortSignal },
  attempt: () => Promise<T>,
): Promise<T> {
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

/**
 * Fetches an address that GitHub gave, without the token. Only https, or loopback, where a server under test is.
 * Rejects with a GitHubError, or the signal's reason.
 */
export async function download(
  { send, clock }: Pick<FetchParts, 'send' | 'clock'>,
  url: string,
  { signal, maxBytes = defaultMaxBytes, range }: CallOptions & { readonly range?: string },
): Promise<HttpResponse> {
  const address = URL.parse(url)
  const isSafe = address?.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(address?.hostname ?? '')
  if (!address || !isSafe || address.username !== '' || address.password !== '') {
    throw new GitHubError(`${downloadCall}: its address is not https`, { failure: 'refused' })
  }
  const headers = { 'user-agent': 'oz-agent-action', ...(range !== undefined && { range }) }
  const options = { deadlineMs: downloadDeadlineMs, maxBytes, signal }
  return keepTrying(clock, { isRead: true, name: downloadCall, signal }, async () => {
    const response = await send({ method: 'GET', url: address.href, headers, ...options })
    if (isFine(response)) return response
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
    answer.then((response) => {
      if (!isFine(response)) forget()
    }, forget)
    return answer
  }
}
