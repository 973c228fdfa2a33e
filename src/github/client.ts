import type { getOctokit } from '@actions/github'
import type { HttpResponse } from '../platform/http/transport.ts'
import { type JsonObject, objectOf } from '../platform/json.ts'
import { nameParts } from '../event/person.ts'
import type { Environment } from '../platform/ports.ts'
import { GitHubError } from './failure.ts'
import { type CallOptions, createFetch, download, type FetchParts, type Write } from './fetch.ts'

export type { CallOptions } from './fetch.ts'

type Octokit = ReturnType<typeof getOctokit>
/** GitHub's endpoints, typed. */
export type Rest = Octokit['rest']

/** GitHub's type of an answer, nothing in it taken for granted: older and similar servers leave members out. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly (Loose<Item> | null)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | null }
    : T

/** GitHub's own type of an endpoint's answer: `Data<'issues', 'get'>`. */
export type Data<Area extends keyof Rest, Name extends keyof Rest[Area]> = Rest[Area][Name] extends (
  parameters?: never,
) => Promise<{ data: infer T }>
  ? T
  : never

/** The part of Octokit's answer that is read. */
export interface Answer<T> {
  readonly data: T
  readonly headers: { readonly link?: string; readonly location?: string }
}

/** What every call of an endpoint is given: the repository, and how to send it. */
export interface CallPlace {
  readonly owner: string
  readonly repo: string
  readonly request: {
    readonly signal: AbortSignal
    readonly fetch: unknown
    readonly parseSuccessResponseBody: false
  }
}

export type Ask<T> = (rest: Rest, place: CallPlace) => Promise<Answer<T>>

/**
 * GitHub's API, as the workflow's token may use it on the workflow's repository. Every call rejects with a GitHubError,
 * or the signal's reason.
 */
export interface GitHub {
  /** False: calls go without a token, which public repositories allow for some reads. */
  readonly hasToken: boolean
  /** `owner/name`. */
  readonly repository: string
  /** Calls an endpoint: `call({ signal }, ({ issues }, place) => issues.get({ ...place, issue_number }))`. */
  call<T>(options: CallOptions, ask: Ask<T>): Promise<Answer<Loose<T>>>
  /** Sends a GraphQL query or mutation, and gives its `data`; `$owner` and `$repo` are filled in. */
  graphql(document: string, variables: JsonObject, options: CallOptions): Promise<JsonObject>
  /** Fetches what an answer pointed to, without the token. `range` is as the header spells it. */
  download(url: string, options: CallOptions & { readonly range?: string }): Promise<HttpResponse>
  /** The same API, but `divert` gives the answer to each write, which is not sent. */
  withoutWrites(divert: (write: Write) => JsonObject): GitHub
}

type GitHubParts = Omit<FetchParts, 'apiUrl'> & { readonly env: Environment; readonly token: string | undefined }

/** The REST API's version, by the day it came out. */
const apiVersion = '2022-11-28'

/** A client for the server that GITHUB_API_URL names (github.com otherwise), and the repository of the workflow. */
export function createGitHub(parts: GitHubParts): GitHub {
  const { GITHUB_API_URL: given = '', GITHUB_REPOSITORY: repository = '' } = parts.env
  const apiUrl = (given === '' ? 'https://api.github.com' : given).replace(/\/+$/, '')
  const { owner, name: repo } = nameParts(repository)
  let loading: Promise<Octokit> | undefined
  const octokit = (): Promise<Octokit> => (loading ??= loadOctokit(parts.token, apiUrl))
  const requestFor = (options: CallOptions): CallPlace['request'] => ({
    signal: options.signal,
    fetch: createFetch({ ...parts, apiUrl }, options),
    parseSuccessResponseBody: false,
  })
  return {
    hasToken: parts.token !== undefined,
    repository,
    async call(options, ask) {
      const { rest } = await octokit()
      const { data, headers } = await ask(rest, { owner, repo, request: requestFor(options) }).catch(rethrowCause)
      const answer: unknown = data
      if (!isLoose<typeof data>(answer)) throw incomplete('JSON')
      return { data: answer, headers }
    },
    async graphql(document, variables, options) {
      const { graphql } = await octokit()
      const place = document.includes('$owner') ? { owner, repo } : {}
      const sent = { ...place, ...variables, request: requestFor(options) }
      return objectOf(await graphql(document, sent).catch(rethrowCause))
    },
    download: (url, options) => download(parts, url, options),
    withoutWrites: (divert) => createGitHub({ ...parts, divert }),
  }
}

/** An empty answer, and a log, are text; a list that an answer lacks is undefined. */
function isLoose<T>(value: unknown): value is Loose<T> {
  return value === undefined || typeof value === 'string' || (typeof value === 'object' && value !== null)
}

/** Octokit wraps what its `fetch` throws. */
function rethrowCause(error: unknown): never {
  if (error instanceof Error && error.name === 'HttpError' && error.cause instanceof Error) throw error.cause
  throw error
}

const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing }

function nothing(): void {
  // Octokit would write to the console, where text from outside could be read as a workflow command.
}

/** `getOctokit` refuses to work without a token, so this does what it does. */
async function loadOctokit(token: string | undefined, baseUrl: string): Promise<Octokit> {
  const { GitHub, getOctokitOptions } = await importWithoutEvent()
  const options = { baseUrl, userAgent: 'oz-agent-action', log: quiet, request: { log: quiet, fetch: refuse } }
  const octokit = new GitHub(token === undefined ? options : getOctokitOptions(token, options))
  octokit.hook.before('request', (filled) => {
    requireSafePath(filled)
    filled.headers['x-github-api-version'] = apiVersion
  })
  return octokit
}

/** The toolkit reads the event's file when it is imported, and throws where that isn't JSON. */
async function importWithoutEvent() {
  const file = process.env['GITHUB_EVENT_PATH']
  delete process.env['GITHUB_EVENT_PATH']
  try {
    return await import(/* webpackChunkName: "github" */ '@actions/github/lib/utils')
  } finally {
    if (file !== undefined) process.env['GITHUB_EVENT_PATH'] = file
  }
}

function refuse(): never {
  throw new Error('a call of GitHub without its request options')
}

/** Octokit encodes what it fills into a path, but takes nothing for a value, and dots for a step up the path. */
function requireSafePath({ url, ...parameters }: Readonly<Record<string, unknown>>): void {
  for (const [, name = ''] of String(url).matchAll(/\{(\w+)\}/g)) {
    const value = parameters[name]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    const isStep = text.split('/').some((part) => part === '.' || part === '..')
    if (text !== '' && text.isWellFormed() && !isStep) continue
    throw new GitHubError(`"${text}" can't be part of a path in GitHub's API`, { failure: 'refused' })
  }
}

/** The members of a list that are there. */
export function listOf<T>(list: readonly (T | null)[] | null | undefined): readonly T[] {
  // A guard by Array.isArray would make its items `any`.
  const isList: boolean = Array.isArray(list)
  return list && isList ? list.filter((item) => item !== null) : []
}

/** An answer lacks what everything else rests on. What a write should have made may have been made all the same. */
export function incomplete(expected: string): GitHubError {
  return new GitHubError(`GitHub gave an answer that is not ${expected}.`, { failure: 'outage', inDoubt: true })
}
