import type { HttpRequest } from '../platform/http/transport.ts'

export type Parameters = Readonly<Record<string, unknown>>

/** A route with its parameters filled in. */
export interface FilledRoute {
  readonly method: HttpRequest['method']
  /** With the query. */
  readonly path: string
  /** What belongs into the body of a write. */
  readonly rest: Parameters
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/**
 * Fills a route as GitHub's reference spells it, `GET /repos/{owner}/{repo}/issues`: names in braces are taken
 * from the parameters and encoded, so that none can leave its place; `{+path}` keeps its slashes. What is left is
 * the query of a GET, else the body. @throws Error when the route names a parameter that isn't given.
 */
export function fillRoute(route: string, parameters: Parameters): FilledRoute {
  const [word = '', template = ''] = route.split(' ')
  const method = methods.find((known) => known === word)
  if (!method || !template.startsWith('/')) throw new Error(`not a route: ${route}`)
  const used = new Set<string>()
  const path = template.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    used.add(name)
    const value = wordOf(parameters[name])
    if (value === undefined || value === '') throw new Error(`${route} needs ${name}`)
    return plus === '' ? encodePart(value) : value.split('/').map(encodePart).join('/')
  })
  const rest = Object.entries(parameters).filter(([name, value]) => !used.has(name) && value !== undefined)
  return method === 'GET'
    ? { method, path: path + queryOf(rest), rest: {} }
    : { method, path, rest: Object.fromEntries(rest) }
}

/** Dots alone would be taken for a step up the path, encoded or not. */
function encodePart(text: string): string {
  if (text === '.' || text === '..') throw new Error(`"${text}" can't be part of a path`)
  return encodeURIComponent(text)
}

function queryOf(entries: readonly (readonly [string, unknown])[]): string {
  const query = new URLSearchParams()
  for (const [name, value] of entries) query.append(name, wordOf(value) ?? '')
  return query.size === 0 ? '' : `?${query.toString()}`
}

function wordOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
