import { arrayOf, isObject, type JsonObject, objectOf, parseJson } from '../platform/json.ts'
import type { HttpResponse } from '../platform/http/transport.ts'
import type { GitHub } from './client.ts'
import type { Parameters } from './route.ts'

/** A list that was read page by page. */
export interface Listing {
  /** In GitHub's order. Of a list that is too long the beginning and the end. */
  readonly items: readonly JsonObject[]
  /** How many were left out between the two. */
  readonly omitted: number
}

export interface PageOptions {
  readonly signal: AbortSignal
  /** Of 100 each; where there are more, the first and the last are read. */
  readonly maxPages: number
  /** The member of the answer that holds the list; none where the answer is the list. */
  readonly key?: string
}

const pageSize = 100

/** Reads a REST list. Pages are asked for by number, never by an address out of an answer. @throws GitHubError */
export async function readPages(
  github: GitHub,
  route: string,
  parameters: Parameters,
  options: PageOptions,
): Promise<Listing> {
  const items: JsonObject[] = []
  const { maxPages } = options
  let omitted = 0
  for (let page = 1, read = 1; ; page += 1, read += 1) {
    const filled = { ...parameters, per_page: pageSize, page }
    const response = await github.request(route, filled, { signal: options.signal })
    items.push(...itemsOf(response, options.key))
    const last = lastPageOf(response)
    if (!hasNext(response) || read >= maxPages) {
      return { items, omitted: hasNext(response) ? omitted + pageSize : omitted }
    }
    if (page === Math.ceil(maxPages / 2) && last !== undefined && last > maxPages) {
      const next = last - (maxPages - page) + 1
      omitted = (next - page - 1) * pageSize
      page = next - 1
    }
  }
}

function itemsOf(response: HttpResponse, key: string | undefined): JsonObject[] {
  const body = parseJson(response.body.toString('utf8'))
  return arrayOf(key === undefined ? body : objectOf(body)[key]).filter(isObject)
}

function hasNext({ headers }: HttpResponse): boolean {
  return /;\s*rel="next"/.test(headers['link'] ?? '')
}

/** Where GitHub knows how many pages there are, it says so in a link to the last. */
function lastPageOf({ headers }: HttpResponse): number | undefined {
  const link = /<([^<>]{1,2048})>;\s*rel="last"/.exec(headers['link'] ?? '')?.[1]
  const page = link === undefined ? undefined : URL.parse(link)?.searchParams.get('page')
  return page !== undefined && page !== null && /^\d{1,6}$/.test(page) ? Number(page) : undefined
}
