import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../platform/json.ts'
import type { GitHub } from './client.ts'
import type { Listing } from './pages.ts'
import type { Parameters } from './route.ts'

/** The variables every paged query declares, and the arguments of its connection. */
export const pageVariables = '$first: Int, $after: String, $last: Int, $before: String'
export const pageArguments = 'first: $first, after: $after, last: $last, before: $before'
/** What every paged connection is asked for beside its nodes. */
export const pageFacts = 'totalCount pageInfo { hasNextPage endCursor startCursor }'

/** A query with pages, of one pull request. */
export const pullQuery = (
  name: string,
  fields: string,
): string => `query ${name}($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ${fields} } }
}`

export interface ConnectionOptions {
  readonly signal: AbortSignal
  readonly maxPages: number
  /** Finds the connection in the answer's data. */
  readonly find: (data: JsonObject) => unknown
}

const pageSize = 100

/** Reads a GraphQL connection, oldest first; of one that is too long the beginning and the end. @throws GitHubError */
export async function readConnection(
  github: GitHub,
  document: string,
  variables: Parameters,
  options: ConnectionOptions,
): Promise<Listing> {
  const ask = async (page: Parameters): Promise<Page> =>
    pageOf(options.find(await github.graphql(document, { ...variables, ...page }, { signal: options.signal })))
  const oldest: JsonObject[] = []
  const newest: JsonObject[] = []
  const half = Math.ceil(options.maxPages / 2)
  let after: string | undefined
  let left = 1
  for (let page = 1; page <= half && left > 0; page += 1) {
    const read = await ask({ first: pageSize, ...(after !== undefined && { after }) })
    oldest.push(...read.nodes)
    left = read.hasNext ? Math.max(read.total - oldest.length, 0) : 0
    after = read.end
  }
  let before: string | undefined
  for (let page = half + 1; page <= options.maxPages && left > 0; page += 1) {
    const read = await ask({ last: Math.min(pageSize, left), ...(before !== undefined && { before }) })
    newest.unshift(...read.nodes)
    left = read.nodes.length === 0 ? 0 : left - read.nodes.length
    before = read.start
  }
  return { items: [...oldest, ...newest], omitted: left }
}

interface Page {
  readonly nodes: readonly JsonObject[]
  readonly total: number
  readonly hasNext: boolean
  readonly start: string | undefined
  readonly end: string | undefined
}

function pageOf(value: unknown): Page {
  const connection = objectOf(value)
  const info = objectOf(connection['pageInfo'])
  const nodes = arrayOf(connection['nodes']).filter(isObject)
  return {
    nodes,
    total: numberOf(connection['totalCount']) ?? nodes.length,
    hasNext: info['hasNextPage'] === true,
    start: textOf(info['startCursor']),
    end: textOf(info['endCursor']),
  }
}
