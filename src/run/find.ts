import { isMissingCall, isTransient, OzError, statusOf } from '../oz/failure.ts'
import type { Run } from '../oz/types.ts'
import { keyOf } from './key.ts'
import { backoffMs, politeDelayMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/**
 * found: runs of the key, newest first. absent: the list works and shows none.
 * no_list: the server has no list or doesn't let us read it (permanent), or didn't answer in time.
 */
export type Finding =
  | { readonly kind: 'found'; readonly runs: readonly [Run, ...Run[]] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no_list'; readonly reason: string; readonly permanent: boolean }

export interface Search {
  readonly key: string
  /** How long to go on looking for a run the server doesn't show yet; 0: one look. */
  readonly windowMs: number
  /** How old the run can be at most, by the server's clock. */
  readonly maxAgeMs: number
  readonly signal: AbortSignal
  /** Which runs count; all unless said. */
  readonly accept?: (run: Run) => boolean
}

const maxPages = 20
const pageSizes = ['50', '5'] as const
const oneLookDeadlineMs = 15_000
const longestWaitMs = 15_000
/** Lists don't always order by time to the second. */
const ageSlackMs = 10 * 60_000

/** Looks for runs of the key on the list, again and again until the window is over. */
export async function findRuns(ports: RunPorts, search: Search): Promise<Finding> {
  const { clock, jitter } = ports
  const until = clock.now() + search.windowMs
  for (let attempt = 0; ; attempt += 1) {
    const look = await lookOnce(ports, search)
    if (look.kind === 'found' || (look.kind === 'no_list' && look.permanent)) return look
    const leftMs = until - clock.now()
    if (leftMs <= 0 || search.signal.aborted) return look
    const askedMs = look.kind === 'no_list' ? look.retryAfterMs : undefined
    const waitMs = politeDelayMs(askedMs, Math.max(500, backoffMs(attempt, jitter, longestWaitMs)), leftMs)
    await clock.sleep(waitMs, search.signal)
  }
}

type Look =
  | Exclude<Finding, { kind: 'no_list' }>
  | {
      readonly kind: 'no_list'
      readonly reason: string
      readonly permanent: boolean
      readonly retryAfterMs: number | undefined
    }

async function lookOnce(ports: RunPorts, search: Search): Promise<Look> {
  let reason: unknown
  for (const limit of pageSizes) {
    try {
      return await readPages(ports, search, limit)
    } catch (error) {
      if (!(error instanceof OzError) || search.signal.aborted) throw error
      reason = error
      if (!isTooLarge(error)) break
    }
  }
  return explain(reason)
}

async function readPages({ api }: RunPorts, search: Search, limit: string): Promise<Look> {
  let cursor: string | undefined
  const found: Run[] = []
  for (let page = 0; page < maxPages; page += 1) {
    const query = { limit, sort_by: 'created_at', sort_order: 'desc', ...(cursor !== undefined && { cursor }) }
    const { runs, nextCursor, serverDate } = await api.listRuns(query, {
      signal: search.signal,
      deadlineMs: oneLookDeadlineMs,
    })
    found.push(...runs.filter((run) => keyOf(run.prompt) === search.key && (search.accept?.(run) ?? true)))
    if (nextCursor === undefined || nextCursor === cursor || isAllOlder(runs, serverDate, search.maxAgeMs)) break
    cursor = nextCursor
  }
  const [newest, ...others] = found.sort(byNewest)
  return newest === undefined ? { kind: 'absent' } : { kind: 'found', runs: [newest, ...others] }
}

/**
 * Whether this page and all after it are too old: newest first, and the first of it old. By the server's own clock,
 * since ours may be hours off; a server that sorts otherwise is read on.
 */
function isAllOlder(runs: readonly Run[], serverDate: Date | undefined, maxAgeMs: number): boolean {
  const first = runs[0]?.createdAt
  const last = runs.at(-1)?.createdAt
  if (serverDate === undefined || first === undefined || last === undefined || runs.length < 2) return false
  return first > last && first.getTime() < serverDate.getTime() - maxAgeMs - ageSlackMs
}

export function byNewest(one: Run, other: Run): number {
  return (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0)
}

function isTooLarge({ failure }: OzError): boolean {
  return failure.kind === 'transport' && failure.reason === 'too_large'
}

function explain(error: unknown): Look {
  if (!(error instanceof OzError)) throw error
  const { failure } = error
  const status = statusOf(error)
  const unreadable = isMissingCall(error) || status === 404 || status === 401 || status === 403
  return {
    kind: 'no_list',
    reason: unreadable ? `the server has no list of runs to look in (${error.message})` : error.message,
    permanent: unreadable || !isTransient(error),
    retryAfterMs: failure.kind === 'refused' ? failure.retryAfterMs : undefined,
  }
}
