/** Lists in pages, by REST and by GraphQL. Of a list that is too long the beginning and the end are read. */
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../platform/json.ts'
import { type Answer, type GitHub, listOf, type Loose, type RequestOptions, type Rest } from './client.ts'

export interface Listing<Item = JsonObject> {
  /** In GitHub's order. */
  readonly items: readonly Item[]
  /** How many were left out between the beginning and the end. */
  readonly omitted: number
}

export interface PageOptions {
  readonly signal: AbortSignal
  /** Of 100 each; where there are more, the first and the last are read. */
  readonly maxPages: number
}

/** What the call of one page is given beside its own parameters. */
export interface PageRequest {
  readonly per_page: number
  readonly page: number
  readonly request: RequestOptions
}

export type AskPage<Item> = (rest: Rest, page: PageRequest) => Promise<Answer<readonly Item[]>>

const pageSize = 100

/** Reads a REST list. Pages are asked for by number, never by an address out of an answer. @throws GitHubError */
export async function readPages<Item>(
  github: GitHub,
  options: PageOptions,
  ask: AskPage<Item>,
): Promise<Listing<Loose<Item>>> {
  const items: Loose<Item>[] = []
  const { maxPages } = options
  let omitted = 0
  for (let page = 1, read = 1; ; page += 1, read += 1) {
    const { items: more, link } = await readPage(github, ask, page, options.signal)
    items.push(...more)
    const hasNext = /;\s*rel="next"/.test(link)
    if (!hasNext || read >= maxPages) return { items, omitted: hasNext ? omitted + pageSize : omitted }
    const last = lastPageIn(link)
    if (page === Math.ceil(maxPages / 2) && last !== undefined && last > maxPages) {
      const next = last - (maxPages - page) + 1
      omitted = (next - page - 1) * pageSize
      page = next - 1
    }
  }
}

/** One page of a REST list, by its number, and the links that GitHub gives beside it. @throws GitHubError */
export async function readPage<Item>(
  github: GitHub,
  ask: AskPage<Item>,
  page: number,
  signal: AbortSignal,
): Promise<{ readonly items: readonly Loose<Item>[]; readonly link: string }> {
  const answer = await github.call({ signal }, (rest, request) => ask(rest, { per_page: pageSize, page, request }))
  return { items: listOf(answer.data), link: answer.headers.link ?? '' }
}

/** Where GitHub knows how many pages there are, it says so in a link to the last; it is missing where there is one page. */
export function lastPageIn(link: string): number | undefined {
  const url = /<([^<>]{1,2048})>;\s*rel="last"/.exec(link)?.[1]
  const page = url === undefined ? undefined : URL.parse(url)?.searchParams.get('page')
  return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined
}

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

/** Reads what `pullQuery` made a document of; `key` names the connection of the pull request. @throws GitHubError */
export async function readOfPull(
  github: GitHub,
  { owner, repo, number }: { readonly owner: string; readonly repo: string; readonly number: number },
  query: { readonly document: string; readonly key: string },
  options: PageOptions,
): Promise<Listing> {
  const find = (data: JsonObject): unknown => objectOf(objectOf(data['repository'])['pullRequest'])[query.key]
  return readConnection(github, query.document, { owner, repo, number }, { ...options, find })
}

export interface ConnectionOptions extends PageOptions {
  /** Finds the connection in the answer's data. */
  readonly find: (data: JsonObject) => unknown
}

/** Reads a GraphQL connection, oldest first; of one that is too long the beginning and the end. @throws GitHubError */
export async function readConnection(
  github: GitHub,
  document: string,
  variables: JsonObject,
  options: ConnectionOptions,
): Promise<Listing> {
  const ask = async (page: JsonObject): Promise<Page> =>
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
