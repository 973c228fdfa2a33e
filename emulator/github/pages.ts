/** Lists in pages, as GitHub's two APIs give them. */
import { isObject, type JsonObject } from '../../src/platform/json.ts'
import type { ApiCall, Reply } from './call.ts'

export function pageReply(url: string, call: ApiCall, items: readonly unknown[], key: string | undefined): Reply {
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
export function connectionPage(nodes: readonly unknown[], variables: JsonObject): JsonObject {
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

export function nest(path: string, value: unknown): JsonObject {
  const nested = path.split('.').reduceRight((inner: unknown, key) => ({ [key]: inner }), value)
  return isObject(nested) ? nested : {}
}
