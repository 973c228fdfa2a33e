import { askedDelayMs, isMissingCall, isTransient, OzError, statusOf } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { hasKey, type KeyMatch } from './key.ts'
import { backoffMs, lockedOutRetryMs, lockedOutTries, politeDelayMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/**
 * found: runs of the key, newest first. absent: the list works and shows none.
 * no_list: the server has no list or doesn't let us read it (permanent), or didn't show the whole of it in time.
 */
export type Finding =
  | { readonly kind: 'found'; readonly runs: readonly [Run, ...Run[]] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no_list'; readonly reason: string; readonly permanent: boolean }

export interface Search {
  readonly key: KeyMatch
  /** How long to go on looking for a run the server doesn't show yet; 0: one look. */
  readonly windowMs: number
  /** How long to go on while the list can't be read for the moment; a minute, or the window if that is longer. */
  readonly patienceMs?: number
  /** How old the run can be at most, by the server's clock. */
  readonly maxAgeMs: number
  readonly signal: AbortSignal
  /** Which runs count; all unless said. */
  readonly accept?: (run: Run) => boolean
}

const defaultPatienceMs = 60_000
const longestWaitMs = 15_000

/** Looks for runs of the key on the list, again and again until the window is over. Rejects when aborted. */
export async function findRuns(ports: RunPorts, search: Search): Promise<Finding> {
  const { clock, jitter } = ports
  const startedMs = clock.now()
  let lockedOut = 0
  for (let attempt = 0; ; attempt += 1) {
    const look = await lookOnce(ports, search)
    if (look.kind === 'found' || (look.kind === 'no_list' && look.permanent)) return look
    lockedOut = look.kind === 'no_list' && look.lockedOut ? lockedOut + 1 : 0
    const leftMs = startedMs + limitMs(look, search) - clock.now()
    if (leftMs <= 0 || lockedOut === lockedOutTries) return look
    const askedMs = look.kind === 'no_list' ? look.askedMs : undefined
    const ownMs = lockedOut > 0 ? lockedOutRetryMs : Math.max(500, backoffMs(attempt, jitter, longestWaitMs))
    await clock.sleep(Math.min(politeDelayMs(askedMs, ownMs, longestWaitMs), leftMs), search.signal)
  }
}

function limitMs(look: Look, { windowMs, patienceMs = Math.max(defaultPatienceMs, windowMs) }: Search): number {
  return look.kind === 'no_list' ? patienceMs : windowMs
}

type Look =
  | Exclude<Finding, { kind: 'no_list' }>
  | {
      readonly kind: 'no_list'
      readonly reason: string
      readonly permanent: boolean
      /** The key was not accepted, which a service in trouble says of good keys too. */
      readonly lockedOut: boolean
      readonly askedMs: number | undefined
    }

const newestFirst = { sort_by: 'created_at', sort_order: 'desc' }

/** Tried one after another: long prompts can make a page too large, and a server may not know how to sort. */
const questions = [{ limit: '100', ...newestFirst }, { limit: '10', ...newestFirst }, { limit: '100' }]

async function lookOnce(ports: RunPorts, search: Search): Promise<Look> {
  let reason: unknown
  for (const question of questions) {
    try {
      return await readPages(ports, search, question)
    } catch (error) {
      if (!(error instanceof OzError) || search.signal.aborted) throw error
      reason = error
      if (!isAboutTheQuestion(error)) break
    }
  }
  return explain(reason)
}

const maxPages = 50
const oneLookDeadlineMs = 15_000

/** Reads on until the runs are older than any of the key can be, whatever the order they come in. */
async function readPages(
  { api }: RunPorts,
  { key, signal, maxAgeMs, accept }: Search,
  question: Readonly<Record<string, string>>,
): Promise<Look> {
  const found: Run[] = []
  let cursor: string | undefined
  let nowMs: number | undefined
  for (let page = 0; page < maxPages; page += 1) {
    const query = { ...question, ...(cursor !== undefined && { cursor }) }
    const { runs, nextCursor, serverDate } = await api.listRuns(query, { signal, deadlineMs: oneLookDeadlineMs })
    found.push(...runs.filter((run) => hasKey(run.prompt, key) && (accept?.(run) ?? true)))
    nowMs ??= (serverDate ?? runs[0]?.createdAt)?.getTime()
    if (nextCursor === undefined || nextCursor === cursor || isAllOlder(runs, nowMs, maxAgeMs)) return sum(found)
    cursor = nextCursor
  }
  return found.length > 0 ? sum(found) : tooLong
}

function sum(found: readonly Run[]): Look {
  const [newest, ...others] = found.toSorted(byNewest)
  return newest === undefined ? { kind: 'absent' } : { kind: 'found', runs: [newest, ...others] }
}

/** Not seen is not absent here. */
const tooLong: Look = {
  kind: 'no_list',
  reason: 'the list of runs is too long to be read whole',
  permanent: true,
  lockedOut: false,
  askedMs: undefined,
}

/** Lists don't always order by time to the second. */
const ageSlackMs = 10 * 60_000

/**
 * Whether this page and all after it are too old: newest first, and the first of it old. By the server's own clock,
 * since ours may be hours off; a server that sorts otherwise is read on.
 */
function isAllOlder(runs: readonly Run[], nowMs: number | undefined, maxAgeMs: number): boolean {
  const first = runs[0]?.createdAt
  const last = runs.at(-1)?.createdAt
  if (nowMs === undefined || first === undefined || last === undefined) return false
  return first > last && first.getTime() < nowMs - maxAgeMs - ageSlackMs
}

export function byNewest(one: Run, other: Run): number {
  return (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0)
}

function isAboutTheQuestion(error: OzError): boolean {
  const { failure } = error
  if (failure.kind === 'transport') return failure.reason === 'too_large'
  return failure.status === 400 || failure.status === 422
}

function explain(error: unknown): Look {
  if (!(error instanceof OzError)) throw error
  const status = statusOf(error)
  const isMissing = isMissingCall(error) || status === 404 || status === 403
  const lockedOut = status === 401
  return {
    kind: 'no_list',
    reason: isMissing ? `the server has no list of runs to look in (${error.message})` : error.message,
    permanent: isMissing || !(lockedOut || isTransient(error)),
    lockedOut,
    askedMs: askedDelayMs(error),
  }
}
