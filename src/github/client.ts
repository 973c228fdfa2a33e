import type { JsonObject } from '../platform/json.ts'
import { type HttpResponse, type Send, TransportError } from '../platform/http/transport.ts'
import type { Clock, Environment } from '../platform/ports.ts'
import { GitHubError, transportError } from './failure.ts'
import { dataOf, isQuery } from './graphql.ts'
import { fillRoute, type FilledRoute, type Parameters } from './route.ts'
import { callOf, downloadCall, sendPlain, type SendOptions, sendRoute } from './send.ts'

export type CallOptions = SendOptions

/** GitHub's API, as the workflow's token may use it. Every call rejects with a GitHubError, or the signal's reason. */
export interface GitHub {
  /** False: calls go without a token, which public repositories allow for some reads. */
  readonly hasToken: boolean
  /** Calls a REST route, such as `GET /repos/{owner}/{repo}`; resolves with a 2xx, or a 3xx to another origin. */
  request(route: string, parameters: Parameters, options: CallOptions): Promise<HttpResponse>
  /** The same, and gives the answer's JSON. */
  json(route: string, parameters: Parameters, options: CallOptions): Promise<unknown>
  /** Sends a GraphQL query or mutation, and gives its `data`. */
  graphql(document: string, variables: Parameters, options: CallOptions): Promise<JsonObject>
  /** Fetches what an answer pointed to, without the token. `range`: as the header spells it. */
  fetchPlain(url: string, options: CallOptions & { readonly range?: string }): Promise<HttpResponse>
}

export interface GitHubParts {
  readonly send: Send
  readonly clock: Clock
  readonly env: Environment
  readonly token: string | undefined
}

const maxTries = 3
const longestWaitMs = 60_000

/** A client for the server the runner belongs to: github.com, or the one that GITHUB_API_URL names. */
export function createGitHub(parts: GitHubParts): GitHub {
  const { apiUrl, graphqlUrl } = addressesOf(parts.env)
  const request: GitHub['request'] = async (route, parameters, options) => {
    const filled = fillRoute(route, parameters)
    return keepTrying(parts, { call: callOf(filled), isRead: filled.method === 'GET', signal: options.signal }, () =>
      sendRoute(parts, filled, apiUrl, options),
    )
  }
  return {
    hasToken: parts.token !== undefined,
    request,
    async json(route, parameters, options) {
      const response = await request(route, parameters, options)
      if (response.status === 204) return undefined
      return parseBody(route, response)
    },
    graphql(query, variables, options) {
      const filled: FilledRoute = { method: 'POST', path: '', rest: { query, variables } }
      const call = `GraphQL ${/^\s*(?:query|mutation)\s+(\w{1,80})/.exec(query)?.[1] ?? 'query'}`
      return keepTrying(parts, { call, isRead: isQuery(query), signal: options.signal }, async () =>
        dataOf(call, await sendRoute(parts, filled, graphqlUrl, options)),
      )
    },
    fetchPlain(url, options) {
      const call: GitHubCall = { call: downloadCall, isRead: true, signal: options.signal }
      return keepTrying(parts, call, () => sendPlain(parts.send, url, options))
    },
  }
}

function addressesOf(env: Environment): { apiUrl: string; graphqlUrl: string } {
  const address = (value: string | undefined, otherwise: string): string =>
    (value === undefined || value === '' ? otherwise : value).replace(/\/+$/, '')
  const apiUrl = address(env['GITHUB_API_URL'], 'https://api.github.com')
  const beside = apiUrl.endsWith('/api/v3') ? apiUrl.slice(0, -'/v3'.length) : apiUrl
  return { apiUrl, graphqlUrl: address(env['GITHUB_GRAPHQL_URL'], `${beside}/graphql`) }
}

interface GitHubCall {
  /** What is called, for messages. */
  readonly call: string
  readonly isRead: boolean
  readonly signal: AbortSignal
}

/** Tries a read again after trouble, and anything after a rate limit; a write in doubt is never sent twice. */
async function keepTrying<T>({ clock }: GitHubParts, call: GitHubCall, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      call.signal.throwIfAborted()
      const failed = error instanceof TransportError ? transportError(call.call, error) : error
      const waitMs = tries < maxTries ? waitBefore(failed, tries, call.isRead) : undefined
      if (waitMs === undefined) throw failed
      await clock.sleep(waitMs, call.signal)
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

function parseBody(route: string, response: HttpResponse): unknown {
  try {
    return JSON.parse(response.body.toString('utf8')) as unknown
  } catch (cause) {
    throw new GitHubError(`${route}: an answer that is not JSON`, { failure: 'outage', status: response.status, cause })
  }
}
