import type { CallOptions, RunPage } from '../client/api.ts'
import type { OzError } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import type { RunPorts } from './ports.ts'

export type ListQuery = Readonly<Record<string, string>>

/** A page of the list of runs. `isLast`: there is nothing behind it. */
export interface ListedPage extends RunPage {
  readonly isLast: boolean
}

/**
 * The list of runs, page by page, to its last page, to a cursor that led here before, or until there were so many pages.
 * @throws OzError
 */
export async function* readPages(
  { api }: { readonly api: Pick<RunPorts['api'], 'listRuns'> },
  query: ListQuery,
  { mostPages, ...options }: CallOptions & { readonly mostPages: number },
): AsyncGenerator<ListedPage, void, undefined> {
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let count = 0; count < mostPages; count += 1) {
    const page = await api.listRuns({ ...query, ...(cursor !== undefined && { cursor }) }, options)
    cursor = page.nextCursor
    const isLast = cursor === undefined || seen.has(cursor)
    yield { ...page, isLast }
    if (isLast || cursor === undefined) return
    seen.add(cursor)
  }
}

/** Whether the server could not answer this question, and may answer a smaller or simpler one. */
export function isAboutTheQuestion({ failure }: OzError): boolean {
  if (failure.kind === 'transport') return failure.reason === 'too_large'
  return failure.status === 400 || failure.status === 422
}

/** Lists don't always order by time to the second. */
const ageSlackMs = 10 * 60_000

/**
 * Whether this page and all after it are too old: newest first, and the first of it old. By the server's own clock,
 * since ours may be hours off; a server that sorts otherwise is read on.
 */
export function isAllOlder(runs: readonly Run[], sinceMs: number): boolean {
  const first = runs[0]?.createdAt
  const last = runs.at(-1)?.createdAt
  return first !== undefined && last !== undefined && first > last && first.getTime() < sinceMs - ageSlackMs
}
