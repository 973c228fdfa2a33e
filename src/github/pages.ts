/** Lists in pages, by REST and by GraphQL. Of a list that is too long the beginning and the end are read. */
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../platform/json.ts'
import { type Answer, type CallPlace, type GitHub, listOf, type Loose, type Rest } from './client.ts'

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

/** The call of one page is given its number beside the rest. */
export type AskPage<Item> = (
  rest: Rest,
  page: CallPlace & { readonly per_page: number; readonly page: number },
) => Promise<Answer<readonly Item[]>>

const pageSize = 100

/** Reads a REST list. Pages are asked for by number, never by an address out of an answer. @throws GitHubError */
export async function readPages<Item>(github: GitHub, { maxPages, signal }: PageOptions, ask: AskPage<Item>) {
  const items: Loose<Item>[] = []
  let omitted = 0
  for (let page = 1, read = 1; ; page += 1, read += 1) {
    const { items: more, link } = await readPage(github, ask, page, signal)
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
export async function readPage<Item>(github: GitHub, ask: AskPage<Item>, page: number, signal: AbortSignal) {
  const { data, headers } = await github.call({ signal }, (rest, place) =>
    ask(rest, { ...place, per_page: pageSize, page }),
  )
  return { items: listOf(data), link: headers.link ?? '' }
}

/** Where GitHub knows how many pages there are, it says so in a link to the last; it is missing where there is one page. */
export function lastPageIn(link: string): number | undefined {
  const url = /<([^<>]{1,2048})>;\s*rel="last"/.exec(link)?.[1]
  const page = url === undefined ? undefined : URL.parse(url)?.searchParams.get('page')
  return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined
}

/** A list of an issue, a pull request, a discussion or a comment in one, as GraphQL is asked for it. */
export interface Connection {
  /** Of the query. */
  readonly name: string
  readonly subject: 'issueOrPullRequest' | 'pullRequest' | 'discussion' | 'discussionComment'
  readonly key: 'comments' | 'reviews' | 'reviewThreads' | 'replies'
  /** The fields of an item. */
  readonly fields: string
}

function documentOf({ name, subject, key, fields }: Connection): string {
  const list = `${key}(first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage endCursor startCursor } nodes { ${fields} }
  }`
  const page = '$first: Int, $after: String, $last: Int, $before: String'
  if (subject === 'discussionComment') {
    return `query ${name}($comment: ID!, ${page}) { node(id: $comment) { ... on DiscussionComment { ${list} } } }`
  }
  const lists = subject === 'issueOrPullRequest' ? `... on Issue { ${list} } ... on PullRequest { ${list} }` : list
  return `query ${name}($owner: String!, $repo: String!, $number: Int!, ${page}) {
    repository(owner: $owner, name: $repo) { ${subject}(number: $number) { ${lists} } }
  }`
}

/** Whose list it is: of what has this number, or of the comment with this node id. */
type ListOwner = { readonly number: number } | { readonly comment: string }

/** Reads a GraphQL connection, oldest first; of one that is too long the beginning and the end. @throws GitHubError */
export async function readConnection(github: GitHub, of: ListOwner, connection: Connection, options: PageOptions) {
  const { signal, maxPages } = options
  const document = documentOf(connection)
  const ask = async (page: JsonObject) => {
    const owner = 'comment' in of ? { comment: of.comment } : { number: of.number }
    const { node, repository } = await github.graphql(document, { ...owner, ...page }, { signal })
    const list = objectOf(objectOf('comment' in of ? node : objectOf(repository)[connection.subject])[connection.key])
    const { hasNextPage, startCursor, endCursor } = objectOf(list['pageInfo'])
    const nodes = arrayOf(list['nodes']).filter(isObject)
    const total = numberOf(list['totalCount']) ?? nodes.length
    return { nodes, total, hasNext: hasNextPage === true, start: textOf(startCursor), end: textOf(endCursor) }
  }
  const oldest: JsonObject[] = []
  const newest: JsonObject[] = []
  const half = Math.ceil(maxPages / 2)
  let after: string | undefined
  let left = 1
  for (let page = 1; page <= half && left > 0; page += 1) {
    const read = await ask({ first: pageSize, ...(after !== undefined && { after }) })
    oldest.push(...read.nodes)
    left = read.hasNext ? Math.max(read.total - oldest.length, 0) : 0
    after = read.end
  }
  let before: string | undefined
  for (let page = half + 1; page <= maxPages && left > 0; page += 1) {
    const read = await ask({ last: Math.min(pageSize, left), ...(before !== undefined && { before }) })
    newest.unshift(...read.nodes)
    left = read.nodes.length === 0 ? 0 : left - read.nodes.length
    before = read.start
  }
  return { items: [...oldest, ...newest], omitted: left }
}
