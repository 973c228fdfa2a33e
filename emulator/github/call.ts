import type { IncomingHttpHeaders } from 'node:http'
import { type JsonObject, objectOf, parseJson, textOf } from '../../src/platform/json.ts'

export interface ApiCall {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  /** Parsed; undefined where there is none. */
  readonly body: unknown
  /** Of a GraphQL call. */
  readonly operation: string | undefined
  readonly variables: JsonObject
}

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, text and bytes as they are. */
  readonly body?: unknown
}

/** `reset`: the socket is closed in the middle; `silence`: nothing ever comes. */
export type BadReply = Reply | 'reset' | 'silence'

/** `afterDone`: what was asked for is done, and this comes in place of the answer. */
export type Trouble = BadReply | { readonly afterDone: BadReply }

export type Names = Readonly<Record<string, string>>
export type Handler = (call: ApiCall, names: Names) => Reply
/** A list as it is when it is asked for. */
export type Items = readonly unknown[] | ((call: ApiCall, names: Names) => readonly unknown[])

/** A request as it came in. `target`: the path with its query. */
export function readCall(
  method: string,
  target: string,
  rest: { readonly headers: IncomingHttpHeaders; readonly text: string },
): ApiCall {
  const url = new URL(target, 'http://loopback')
  const body = rest.text === '' ? undefined : parseJson(rest.text)
  const document = url.pathname.endsWith('/graphql') ? textOf(objectOf(body)['query']) : undefined
  return {
    method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: rest.headers,
    body,
    operation: document === undefined ? undefined : (/^\s*(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? ''),
    variables: objectOf(objectOf(body)['variables']),
  }
}

/** `GET /path`, or the name of a GraphQL operation. */
export function nameOf({ operation, method, path }: ApiCall): string {
  return operation ?? `${method} ${path}`
}

/** Whether it would change anything; a comment without a text is a question about permissions. */
export function isWrite({ method, operation, body }: ApiCall): boolean {
  if (operation === undefined) return method !== 'GET' && objectOf(body)['body'] !== ''
  return (textOf(objectOf(body)['query']) ?? '').trimStart().startsWith('mutation')
}
