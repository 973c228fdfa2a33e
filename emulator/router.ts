import type { RunHints } from './faults/apply.ts'
import type { OzRequest, OzResponse } from './message.ts'
import { invalid, notFound, Problem } from './problems.ts'

/** One request on its way to the room that answers it. */
export interface Call {
  readonly request: OzRequest
  /** Below /api/v1, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  readonly nowMs: number
  readonly hints: RunHints
}

export interface Route {
  readonly method: string
  /** Below /api/v1; `:name` is a segment given to the handler as a parameter. */
  readonly path: string
  /** Answers, or throws a Problem. */
  readonly handle: (call: Call) => OzResponse
}

/** Finds the room for a request and lets it answer. Throws a Problem when there is none: 405 where the path is known. */
export function route(routes: readonly Route[], call: Omit<Call, 'params'>): OzResponse {
  const fitting = routes.flatMap(({ method, path, handle }) => {
    const params = match(path, call.path)
    return params ? [{ method, handle, params }] : []
  })
  const found = fitting.find(({ method }) => method === call.request.method)
  if (found) return found.handle({ ...call, params: found.params })
  const complaint = `There is no ${call.request.method} ${call.path} here`
  if (fitting.length === 0) throw notFound(complaint)
  const headers = { allow: fitting.map(({ method }) => method).join(', ') }
  throw new Problem('operation_not_supported', complaint, { status: 405, headers })
}

/** The parameters of a path, if it has this pattern. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const [names, segments] = [pattern.split('/'), path.split('/')]
  if (names.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const segment = segments[index] ?? ''
    if (name.startsWith(':') && segment) params[name.slice(1)] = decode(segment)
    else if (name !== segment) return undefined
  }
  return params
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The request's body as JSON. Throws a Problem. */
export function readBody({ body, headers }: OzRequest): unknown {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
    throw invalid('Content-Type must be application/json')
  try {
    return JSON.parse(body)
  } catch {
    throw invalid('The body is not valid JSON')
  }
}
