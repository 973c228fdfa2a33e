/** What a made-up GitHub API answers, without any socket. */
import {
  type ApiCall,
  type BadReply,
  type Handler,
  type Items,
  nameOf,
  type Names,
  type Reply,
  type Trouble,
} from './call.ts'
import { connectionPage, nest, pageReply } from './pages.ts'

export interface ApiCore {
  readonly url: string
  readonly calls: readonly ApiCall[]
  /** Answers a route, spelled as in GitHub's reference, or a GraphQL operation by its name. The last one said counts. */
  on(target: string, handler: Handler): void
  /** Answers with this JSON. */
  answer(target: string, body: unknown): void
  /** Answers with pages of `items`, with links as GitHub writes them; under `key` where it is given. */
  list(route: string, items: Items, key?: string): void
  /** Answers a GraphQL operation with pages of `nodes`, the connection standing at `path` (`repository.issue.comments`). */
  connection(operation: string, path: string, nodes: Items): void
  /** The next calls of a route or operation meet these, one each. */
  trouble(target: string, ...troubles: readonly Trouble[]): void
  /** `GET /path` and operation names, in the order they were asked. */
  asked(): readonly string[]
  /** Remembers a call and answers it. */
  reply(call: ApiCall): BadReply
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

/** `token`: calls without it are refused with 401. */
export function createApiCore(url: string, token: string | undefined): ApiCore {
  const calls: ApiCall[] = []
  const routes: Route[] = []
  const troubles = new Map<string, Trouble[]>()
  const on: ApiCore['on'] = (target, handler) => {
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
      on(route, (call, names) => pageReply(url, call, itemsNow(items, call, names), key))
    },
    connection: (operation, path, nodes) => {
      on(operation, (call, names) => ({
        body: { data: nest(path, connectionPage(itemsNow(nodes, call, names), call.variables)) },
      }))
    },
    trouble: (target, ...more) => {
      troubles.set(target, [...(troubles.get(target) ?? []), ...more])
    },
    asked: () => calls.map(nameOf),
    reply: (call) => {
      calls.push(call)
      return answerTo(call, nextTrouble(troubles, call), () => replyTo(call, routes, token))
    },
  }
}

function itemsNow(items: Items, call: ApiCall, names: Names): readonly unknown[] {
  return typeof items === 'function' ? items(call, names) : items
}

function answerTo(call: ApiCall, trouble: Trouble | undefined, reply: () => Reply): BadReply {
  if (trouble === undefined) return reply()
  if (typeof trouble === 'string' || !('afterDone' in trouble)) return trouble
  reply()
  return trouble.afterDone
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
  if (
    token !== undefined &&
    !['Bearer', 'token'].some((scheme) => call.headers.authorization === `${scheme} ${token}`)
  ) {
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
