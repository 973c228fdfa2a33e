import { ActionError, type ActionErrorDetails } from '../platform/errors.ts'
import { arrayOf, isObject, type JsonObject, objectOf, parseJson, textOf } from '../platform/json.ts'
import type { HttpResponse, TransportError } from '../platform/http/transport.ts'

/**
 * Why GitHub's API gave nothing usable.
 * - denied: the token may not (401, 403).
 * - missing: there is no such thing, or the token may not even know of it (404, 410).
 * - limited: a rate limit that did not pass within the tries.
 * - refused: the request as such is wrong (422 and the like).
 * - outage: no answer, or one that the API itself would not give.
 */
export type GitHubFailure = 'denied' | 'missing' | 'limited' | 'refused' | 'outage'

/** A call to GitHub that failed. The message names the call and what GitHub said, never the token. */
export class GitHubError extends ActionError {
  override name = 'GitHubError'
  readonly failure: GitHubFailure
  /** undefined: no whole answer came. */
  readonly status: number | undefined
  /** A write may have been done all the same. */
  readonly inDoubt: boolean
  /** How long GitHub asks to wait before the next try. */
  readonly askedWaitMs: number | undefined

  constructor(
    message: string,
    details: ActionErrorDetails &
      Pick<GitHubError, 'failure'> &
      Partial<Pick<GitHubError, 'status' | 'inDoubt' | 'askedWaitMs'>>,
  ) {
    super(message, details)
    this.failure = details.failure
    this.status = details.status
    this.inDoubt = details.inDoubt ?? false
    this.askedWaitMs = details.askedWaitMs
  }
}

/** For a `catch`: a call that failed like this, or in any way, gives undefined. */
export function ignoreFailures(...failures: readonly GitHubFailure[]): (error: unknown) => undefined {
  return (error) => {
    const isIgnored = error instanceof GitHubError && (failures.length === 0 || failures.includes(error.failure))
    if (!isIgnored) throw error
  }
}

/** For a `catch`: what is gone, or isn't there, is undefined. */
export const ignoreMissing = ignoreFailures('missing')

const maxDetails = 5

/** What a request that got no whole answer means. */
export function transportError(call: string, error: TransportError): GitHubError {
  return new GitHubError(`${call}: ${error.message}`, {
    failure: 'outage',
    inDoubt: error.sent,
    hint: "Re-run the job when GitHub's API answers.",
    cause: error,
  })
}

/** What an answer other than 2xx means. */
export function rejectionOf(call: string, response: HttpResponse): GitHubError {
  const { status } = response
  const said = saidIn(objectOf(parseJson(response.body.toString('utf8'))))
  const failure = failureOf(response)
  return new GitHubError(`${call}: HTTP ${status}${said === '' ? '' : ` ${shorten(said)}`}`, {
    failure,
    status,
    inDoubt: failure === 'outage',
    askedWaitMs: askedWaitMs(response),
    ...hintFor(failure, response),
  })
}

/** The message, and what exactly is wrong: GitHub says that beside it, as texts or as objects with a message or a code. */
function saidIn(answer: JsonObject): string {
  const details = arrayOf(answer['errors']).flatMap((error) => {
    const { message, field, code } = objectOf(error)
    return textOf(error) ?? textOf(message) ?? ([textOf(field), textOf(code)].filter(Boolean).join(' ') || [])
  })
  return [textOf(answer['message']), details.slice(0, maxDetails).join(', ')].filter(Boolean).join(': ')
}

function failureOf(response: HttpResponse): GitHubFailure {
  const { status } = response
  if (isRateLimit(response)) return 'limited'
  if (status === 401 || status === 403) return 'denied'
  if (status === 404 || status === 410 || status === 451) return 'missing'
  return status >= 500 || status < 400 || status === 408 ? 'outage' : 'refused'
}

function hintFor(failure: GitHubFailure, { status, headers }: HttpResponse): { hint?: string } {
  if (status === 401) return { hint: 'Check github_token: it is invalid or has expired.' }
  if (failure === 'limited') return { hint: 'Re-run the job when the rate limit has passed.' }
  // The header lists alternatives: "issues=write; pull_requests=write".
  const accepted = headers['x-accepted-github-permissions']
  if (failure !== 'denied' || accepted === undefined || !/^[\w=;, -]{1,200}$/.test(accepted)) return {}
  const [first = ''] = accepted.split(';')
  const permission = first.trim().replaceAll('_', '-').replaceAll('=', ': ')
  return { hint: `Give the job the permission ${permission} (permissions: in the workflow).` }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 300)}…` : line
}

/**
 * What is wrong with a GraphQL answer, which says 200 even where it refuses; undefined where nothing is. Data with
 * errors beside it counts as refused as a whole: half of a conversation would look like all of it.
 */
export function graphqlErrorOf(call: string, { status, body }: HttpResponse): GitHubError | undefined {
  const answer = objectOf(parseJson(body.toString('utf8')))
  const errors = arrayOf(answer['errors']).filter(isObject)
  if (errors.length === 0 && isObject(answer['data'])) return undefined
  const failures = errors.map(({ type, message }) => {
    const isDenied = /not accessible/i.test(textOf(message) ?? '')
    return failuresByType.get(type) ?? (isDenied ? 'denied' : 'refused')
  })
  const failure = byWeight.find((known) => failures.includes(known)) ?? 'outage'
  const said = textOf(errors[0]?.['message']) ?? 'an answer that is no GraphQL'
  return new GitHubError(`${call}: ${shorten(said)}`, { failure, status })
}

const byWeight: readonly GitHubFailure[] = ['limited', 'denied', 'missing', 'refused']
const failuresByType: ReadonlyMap<unknown, GitHubFailure> = new Map([
  ['RATE_LIMITED', 'limited'],
  ['FORBIDDEN', 'denied'],
  ['INSUFFICIENT_SCOPES', 'denied'],
  ['NOT_FOUND', 'missing'],
])

/**
 * GitHub says "not so fast" with 429, and with 403 as well.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function isRateLimit({ status, headers, body }: HttpResponse): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true
  return body.length < 16_384 && /secondary rate limit|abuse detection/i.test(body.toString('utf8'))
}

/** How long GitHub asks to wait, in ms, not clamped; undefined where it doesn't say. Dates count by its own clock. */
function askedWaitMs({ headers }: HttpResponse): number | undefined {
  const after = headers['retry-after']
  if (after !== undefined && /^\d{1,9}$/.test(after)) return Number(after) * 1000
  const reset = headers['x-ratelimit-remaining'] === '0' ? (headers['x-ratelimit-reset'] ?? '') : ''
  const resetMs = /^\d{1,12}$/.test(reset) ? Number(reset) * 1000 : NaN
  const waitMs = (after === undefined ? resetMs : Date.parse(after)) - Date.parse(headers['date'] ?? '')
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs)
}
