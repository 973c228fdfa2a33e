import { type HttpRequest, type HttpResponse, type Send, TransportError } from '../../platform/http/transport.ts'
import { isObject, type JsonObject, objectOf, parseJson, textOf } from '../../platform/json.ts'
import { readConversation } from './conversation.ts'
import { isMissingCall, nonsense, orFailure, OzError, refusal, statusOf, transportFailure } from './failure.ts'
import { type Conversation, readRun, type Run } from './types.ts'
import { idOf } from './wire.ts'

export type RunPage = Readonly<ReturnType<typeof readPage>>

/**
 * How the server took a message: handed to the agent at work, added to the prompt of a run that waits, the start of a new
 * execution of a run that had ended, or kept for later. Undefined where it doesn't tell.
 */
export type FollowUpOutcome = (typeof followUpOutcomes)[number] | undefined
const followUpOutcomes = ['live_session', 'queued_prompt', 'handoff_execution', 'queue_pending'] as const

/** not_yet: the run has none so far. unsupported: not for a run of this kind. no_call: this server gives none at all. */
export type ConversationReading = Conversation | 'not_yet' | 'unsupported' | 'no_call'

/** The calls about runs. Every one rejects with an OzError only. */
export type OzApi = Readonly<ReturnType<typeof createOzApi>>

/** The REST API over a transport. One request a call: who retries, and when, is the caller's to say. */
export function createOzApi(send: Send, target: OzTarget) {
  const origin = new URL(target.baseUrl).origin
  const call = createCall(send, target)
  const runPath = (id: string): string => `/agent/runs/${encodeURIComponent(id)}`

  let startPath = '/agent/run'
  /** The documented call; where a server doesn't have it, its newer name. */
  const post = async (body: JsonObject, options: CallOptions): Promise<HttpResponse> => {
    try {
      return await call('POST', startPath, options, body)
    } catch (error) {
      if (startPath === '/agent/runs' || !(error instanceof OzError) || !isMissingCall(error)) throw error
      const response = await call('POST', '/agent/runs', options, body)
      startPath = '/agent/runs'
      return response
    }
  }

  return {
    origin,
    async createRun(body: JsonObject, options: CallOptions) {
      const response = await post(body, options)
      const created = objectOf(bodyOf(response))
      const id = idOf(created['run_id']) ?? idOf(created['task_id']) ?? fail(response, 'a run id')
      return { id, atCapacity: created['at_capacity'] === true }
    },
    async getRun(id: string, options: CallOptions): Promise<Run> {
      const response = await call('GET', runPath(id), options)
      return readRun(bodyOf(response), origin) ?? fail(response, 'a run')
    },
    async listRuns(query: Readonly<Record<string, string>>, options: CallOptions) {
      const response = await call('GET', `/agent/runs?${new URLSearchParams(query).toString()}`, options)
      return readPage(response, origin)
    },
    async getConversation(runId: string, options: CallOptions): Promise<ConversationReading> {
      const response = await orFailure(call('GET', `${runPath(runId)}/conversation`, options))
      if (!(response instanceof OzError)) {
        return readConversation(bodyOf(response)) ?? fail(response, 'a conversation')
      }
      // A router's bare 404, 404 from the service, and a format without conversation.
      if (isMissingCall(response)) return 'no_call'
      if (statusOf(response) === 404) return 'not_yet'
      if (statusOf(response) === 422) return 'unsupported'
      throw response
    },
    /** Resolves when the server took the cancel. */
    async cancelRun(id: string, options: CallOptions): Promise<void> {
      requireJson(await call('POST', `${runPath(id)}/cancel`, options))
    },
    async followUp(id: string, message: string, options: CallOptions): Promise<FollowUpOutcome> {
      const response = await call('POST', `${runPath(id)}/followups`, options, { message })
      requireJson(response)
      return followUpOutcomes.find((outcome) => outcome === objectOf(bodyOf(response))['outcome'])
    },
    /** The JSON as it came: artifacts, environments and the rest are read by who asks. */
    async getJson(path: string, options: CallOptions): Promise<JsonObject> {
      const response = await call('GET', path, options)
      const body = bodyOf(response)
      return isObject(body) ? body : fail(response, 'a JSON object')
    },
  }
}

/** Documented as `runs` with `page_info`; some servers say `items` and `next_cursor`. */
function readPage(response: HttpResponse, origin: string) {
  const body = objectOf(bodyOf(response))
  const items = body['runs'] ?? body['items']
  if (!Array.isArray(items)) return fail(response, 'a list of runs')
  const info = objectOf(body['page_info'])
  const cursor = textOf(info['next_cursor']) ?? textOf(body['next_cursor'])
  const serverDate = new Date(response.headers['date'] ?? '')
  return {
    runs: items.flatMap((item) => readRun(item, origin) ?? []) as readonly Run[],
    nextCursor: info['has_next_page'] === false ? undefined : cursor,
    /** The server's own clock, to judge ages by. */
    serverDate: Number.isNaN(serverDate.getTime()) ? undefined : serverDate,
  }
}

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

const defaultDeadlineMs = 30_000
/** An answer can be long, and so can a list of runs with their prompts. */
const maxBytes = 64 * 1024 * 1024

/**
 * One request to the API, once. Resolves with a 2xx; rejects with an OzError only. Redirects are not followed: key and
 * prompt stay here.
 */
export function createCall(send: Send, { baseUrl, apiKey, teamUid }: OzTarget) {
  return async (
    method: HttpRequest['method'],
    path: string,
    { signal, deadlineMs = defaultDeadlineMs }: CallOptions,
    body?: JsonObject,
  ): Promise<HttpResponse> => {
    const headers = {
      authorization: `Bearer ${apiKey}`,
      accept: 'application/json, application/problem+json',
      'user-agent': 'oz-agent-action',
      ...(teamUid !== undefined && { 'x-warp-team-uid': teamUid }),
      ...(body && { 'content-type': 'application/json' }),
    }
    const sent = { method, url: baseUrl + path, headers, ...(body && { body: JSON.stringify(body) }) }
    const response = await sendChecked(send, { ...sent, deadlineMs, maxBytes, signal })
    if (response.status >= 200 && response.status < 300) return response
    throw refusal(response)
  }
}

/** Whatever answer comes. @throws OzError where none does. */
export async function sendChecked(send: Send, request: HttpRequest): Promise<HttpResponse> {
  return send(request).catch((error: unknown) => {
    throw error instanceof TransportError ? transportFailure(error) : error
  })
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
