/** A GitHub API on loopback: answers what a test tells it to, in pages as GitHub does, and remembers what was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isObject, type JsonObject, objectOf, parseJson, textOf } from '../../src/json.ts'

export interface ApiCall {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingMessage['headers']
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
export type Trouble = Reply | 'reset' | 'silence'

type Handler = (call: ApiCall, names: Readonly<Record<string, string>>) => Reply

export interface GitHubApi {
  readonly url: string
  readonly calls: readonly ApiCall[]
  /** Answers a route, spelled as in GitHub's reference, or a GraphQL operation by its name. The last one said counts. */
  on(target: string, handler: Handler): void
  /** Answers with this JSON. */
  answer(target: string, body: unknown): void
  /** Answers with pages of `items`, with links as GitHub writes them; under `key` where it is given. */
  list(route: string, items: readonly unknown[], key?: string): void
  /** Answers a GraphQL operation with pages of `nodes`, the connection standing at `path` (`repository.issue.comments`). */
  connection(operation: string, path: string, nodes: readonly unknown[]): void
  /** A file without the API around it, as on a storage server. */
  file(path: string, bytes: Buffer): string
  /** The next calls of a route or operation meet these, one each. */
  trouble(target: string, ...troubles: readonly Trouble[]): void
  /** `GET /path` and operation names, in the order they were asked. */
  asked(): readonly string[]
  close(): Promise<void>
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly handler: Handler
}

export const noPermission: Reply = {
  status: 403,
  headers: { 'x-accepted-github-permissions': 'issues=read' },
  body: { message: 'Resource not accessible by integration' },
}
export const secondaryLimit = (seconds: number): Reply => ({
  status: 403,
  headers: { 'retry-after': String(seconds) },
  body: { message: 'You have exceeded a secondary rate limit.' },
})
export const notFound: Reply = { status: 404, body: { message: 'Not Found' } }
export const serverError: Reply = { status: 502, body: '<html>Bad gateway</html>' }
/** What GraphQL says instead of a status. */
export const graphqlError = (type: string, message: string): Reply => ({
  body: { data: null, errors: [{ type, message }] },
})

/** Starts it. `token`: calls without it are refused with 401. */
export async function startGitHubApi({ token }: { readonly token?: string } = {}): Promise<GitHubApi> {
  const calls: ApiCall[] = []
  const routes: Route[] = []
  const files = new Map<string, Buffer>()
  const troubles = new Map<string, Trouble[]>()
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const call = readCall(request, text)
      calls.push(call)
      const bytes = files.get(call.path)
      if (bytes) sendFile(call, bytes, response)
      else send(response, nextTrouble(troubles, call) ?? replyTo(call, routes, token))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const url = `http://127.0.0.1:${address.port}`
  const on: GitHubApi['on'] = (target, handler) => {
    routes.unshift(routeOf(target, handler))
  }
  return {
    url,
    calls,
    on,
    answer: (target, body) => {
      on(target, (call) => ({ body: call.operation === undefined ? body : { data: body } }))
    },
    list: (route, items, key) => {
      on(route, (call) => pageReply(url, call, items, key))
    },
    connection: (operation, path, nodes) => {
      on(operation, (call) => ({ body: { data: nest(path, connectionPage(nodes, call.variables)) } }))
    },
    file: (path, bytes) => {
      files.set(path, bytes)
      return url + path
    },
    trouble: (target, ...more) => {
      troubles.set(target, [...(troubles.get(target) ?? []), ...more])
    },
    asked: () => calls.map(nameOf),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function nameOf({ operation, method, path }: ApiCall): string {
  return operation ?? `${method} ${path}`
}

function routeOf(target: string, handler: Handler): Route {
  const [method = '', path] = target.includes(' ') ? target.split(' ') : ['', target]
  const pattern = (path ?? '')
    .replace(/[.?()|^$[\]\\]/g, '\\$&')
    .replace(/\{\+(\w+)\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return { method, pattern: new RegExp(`^${pattern}$`), handler }
}

function matchRoute(call: ApiCall, { method, pattern }: Route): Readonly<Record<string, string>> | undefined {
  if (call.operation !== undefined) return method === '' && pattern.test(call.operation) ? {} : undefined
  const found = method === call.method ? pattern.exec(call.path) : null
  if (!found) return undefined
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
  )
}

function replyTo(call: ApiCall, routes: readonly Route[], token: string | undefined): Reply {
  if (token !== undefined && call.headers.authorization !== `Bearer ${token}`) {
    return { status: 401, body: { message: 'Bad credentials' } }
  }
  for (const route of routes) {
    const names = matchRoute(call, route)
    if (names) return route.handler(call, names)
  }
  return call.operation === undefined ? notFound : graphqlError('NOT_FOUND', `nothing said about ${call.operation}`)
}

function nextTrouble(troubles: Map<string, Trouble[]>, call: ApiCall): Trouble | undefined {
  for (const [target, waiting] of troubles) {
    const route = routeOf(target, () => ({}))
    if (waiting.length > 0 && matchRoute(call, route)) return waiting.shift()
  }
  return undefined
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function readCall(request: IncomingMessage, text: string): ApiCall {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const body = text === '' ? undefined : parseJson(text)
  const document = url.pathname.endsWith('/graphql') ? textOf(objectOf(body)['query']) : undefined
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body,
    operation: document === undefined ? undefined : (/^\s*(?:query|mutation)\s+(\w+)/.exec(document)?.[1] ?? ''),
    variables: objectOf(objectOf(body)['variables']),
  }
}

function send(response: ServerResponse, reply: Trouble): void {
  if (reply === 'silence') return
  if (reply === 'reset') {
    response.socket?.destroy()
    return
  }
  const { status = 200, headers = {}, body } = reply
  const isPlain = typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(status, { 'content-type': isPlain ? 'text/plain' : 'application/json; charset=utf-8', ...headers })
  if (body === undefined) response.end()
  else response.end(isPlain ? body : JSON.stringify(body))
}

/** Storage servers give a range where one is asked for from its first byte on, and no suffix. */
function sendFile(call: ApiCall, bytes: Buffer, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(call.headers.range ?? '')
  if (!range) {
    send(response, { body: bytes })
    return
  }
  const [from, to] = [Number(range[1]), Math.min(Number(range[2]), bytes.length - 1)]
  const headers = { 'content-range': `bytes ${from}-${to}/${bytes.length}` }
  send(response, { status: 206, headers, body: bytes.subarray(from, to + 1) })
}

function pageReply(url: string, call: ApiCall, items: readonly unknown[], key: string | undefined): Reply {
  const size = Number(call.query['per_page'] ?? 30)
  const page = Number(call.query['page'] ?? 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const shown = items.slice((page - 1) * size, page * size)
  const link = (number: number, rel: string): string => {
    const query = new URLSearchParams({ ...call.query, page: String(number) })
    return `<${url}${call.path}?${query.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ]
  return {
    headers: links.length > 0 ? { link: links.join(', ') } : {},
    body: key === undefined ? shown : { total_count: items.length, [key]: shown },
  }
}

/** Cursors are positions: `c7` stands for the eighth node. */
function connectionPage(nodes: readonly unknown[], variables: JsonObject): JsonObject {
  const after = positionOf(variables['after'])
  const before = positionOf(variables['before'])
  let from = after === undefined ? 0 : after + 1
  let to = before ?? nodes.length
  if (typeof variables['first'] === 'number') to = Math.min(to, from + variables['first'])
  else if (typeof variables['last'] === 'number') from = Math.max(from, to - variables['last'])
  return {
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: to < nodes.length,
      hasPreviousPage: from > 0,
      startCursor: from < to ? `c${from}` : null,
      endCursor: from < to ? `c${to - 1}` : null,
    },
    nodes: nodes.slice(from, to),
  }
}

function positionOf(cursor: unknown): number | undefined {
  return typeof cursor === 'string' ? Number(cursor.slice(1)) : undefined
}

function nest(path: string, value: unknown): JsonObject {
  const nested = path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), value)
  return isObject(nested) ? nested : {}
}
