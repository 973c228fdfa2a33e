import { askedDelayMs, isLockout, isMissingCall, isTransient, orFailure, OzError, statusOf } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { hasKey, metadataNames, withoutCopies, type KeyMatch } from './key.ts'
import { backoffMs, lockedOutRetryMs, lockedOutTries, politeDelayMs } from './pace.ts'
import { isAboutTheQuestion, isAllOlder, newestFirst, readPages, type ListQuery } from './list.ts'
import type { RunPorts } from './ports.ts'

/**
 * found: runs of the key, newest first. absent: the list works and shows none.
 * no_list: the server has no list or doesn't let us read it (permanent), or didn't show the whole of it in time.
 */
export type Finding =
  | { readonly kind: 'found'; readonly runs: readonly [Run, ...Run[]] }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'no_list'
      readonly reason: string
      readonly permanent: boolean
      /** lockout: the key was not accepted, which a service in trouble says of good keys too. */
      readonly cause: 'missing' | 'lockout' | 'endless' | 'other'
      readonly askedMs?: number | undefined
    }

type Cause = (Finding & { kind: 'no_list' })['cause'] | undefined

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
  /** Goes on for the window where the server says that it has no list: post has the time. */
  readonly persistent?: boolean
}

const defaultPatienceMs = 60_000
const longestWaitMs = 15_000
/** So many times in a row a server must say that it has no list: one odd answer is none. */
const missingTries = 2

/** Looks for runs of the key on the list, again and again until the window is over. Rejects when aborted. */
export async function findRuns(ports: RunPorts, search: Search): Promise<Finding> {
  const { clock, jitter } = ports
  const { windowMs, patienceMs = Math.max(defaultPatienceMs, windowMs), persistent = false, signal } = search
  const startedMs = clock.now()
  const asks = { filtered: true }
  let row = { cause: undefined as Cause, count: 0 }
  for (let attempt = 0; ; attempt += 1) {
    const given = await orFailure(lookOnce(ports, search, asks), signal)
    const look = given instanceof OzError ? explain(given) : given
    if (look.kind === 'found') return look
    const { cause, askedMs } = look.kind === 'no_list' ? look : {}
    row = { cause, count: row.cause === cause ? row.count + 1 : 1 }
    // What a server says it doesn't have is waited for only as long as a run that doesn't show.
    const isShort = cause === undefined || (cause === 'missing' && persistent)
    const leftMs = startedMs + (isShort ? windowMs : patienceMs) - clock.now()
    if (leftMs <= 0 || isHopeless(row, persistent)) return look
    const ownMs = cause === 'lockout' ? lockedOutRetryMs : Math.max(500, backoffMs(attempt, jitter, longestWaitMs))
    await clock.sleep(Math.min(politeDelayMs(askedMs, ownMs, longestWaitMs), leftMs), signal)
  }
}

/** Whether the same, said so often in a row, is to be believed. */
function isHopeless({ cause, count }: { cause: Cause; count: number }, persistent: boolean): boolean {
  if (cause === 'missing') return count >= missingTries && !persistent
  return cause === 'endless' || (cause === 'lockout' && count >= lockedOutTries)
}

/** Tried one after another: long prompts can make a page too large, and a server may not know how to sort. */
const questions: readonly ListQuery[] = [newestFirst, { ...newestFirst, limit: '10' }, { limit: '100' }]
const mostPages = 50
const oneLookDeadlineMs = 15_000

/** By metadata first, where the server filters by it; then all runs, for the key may only stand in the prompt. */
async function lookOnce(ports: RunPorts, search: Search, asks: { filtered: boolean }): Promise<Finding> {
  const filtered = asks.filtered ? await readFiltered(ports, search, asks) : undefined
  const { runs, isWhole } = filtered?.isConclusive === true ? filtered : await readAll(ports, search)
  const [newest, ...others] = runs.toSorted(byNewest)
  if (newest !== undefined) return { kind: 'found', runs: [newest, ...others] }
  if (isWhole || filtered?.isWhole === true) return { kind: 'absent' }
  // Not seen is not absent here.
  const reason = 'the list of runs is too long to be read whole'
  return { kind: 'no_list', reason, permanent: true, cause: 'endless' }
}

/** Until the server refuses to filter by metadata, or anything else goes wrong with it. */
async function readFiltered(ports: RunPorts, search: Search, asks: { filtered: boolean }) {
  const query = { ...newestFirst, [`metadata[${metadataNames.key}]`]: search.key.value }
  const reading = await orFailure(read(ports, search, query))
  if (!(reading instanceof OzError)) return reading
  asks.filtered = false
  if ([400, 403, 422].includes(statusOf(reading) ?? 0)) return undefined
  throw reading
}

async function readAll(
  ports: RunPorts,
  search: Search,
  [question = {}, ...simpler] = questions,
): ReturnType<typeof read> {
  try {
    return await read(ports, search, question)
  } catch (error) {
    if (simpler.length === 0 || !(error instanceof OzError) || !isAboutTheQuestion(error)) throw error
    return readAll(ports, search, simpler)
  }
}

/** Reads on until the runs are older than any of the key can be, whatever the order they come in. */
async function read(ports: RunPorts, search: Search, question: ListQuery) {
  const { key, signal, maxAgeMs, accept = () => true } = search
  const found: Run[] = []
  let nowMs: number | undefined
  let isConclusive = false
  const reading = (isWhole: boolean) => ({
    runs: withoutCopies(found).filter(accept),
    /** Whether the list was read as far as a run of the key can be. */
    isWhole,
    /** Whether it shows all there is to see: runs of the key by metadata, or those of others too. */
    isConclusive,
  })
  try {
    for await (const page of readPages(ports, question, { signal, deadlineMs: oneLookDeadlineMs, mostPages })) {
      found.push(...page.runs.filter((run) => hasKey(run, key)))
      isConclusive ||= page.runs.length > 0
      nowMs ??= (page.serverDate ?? page.runs[0]?.createdAt)?.getTime()
      if (page.isLast || (nowMs !== undefined && isAllOlder(page.runs, nowMs - maxAgeMs))) return reading(true)
    }
  } catch (error) {
    // What a page has shown is there, whatever the next one says.
    if (!(error instanceof OzError) || signal.aborted || reading(false).runs.length === 0) throw error
  }
  return reading(false)
}

export function byNewest(one: Run, other: Run): number {
  return (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0)
}

function explain(error: OzError): Finding {
  const isMissing = isMissingCall(error) || statusOf(error) === 404
  const lockedOut = isLockout(error)
  return {
    kind: 'no_list',
    reason: isMissing ? `the server has no list of runs to look in (${error.message})` : error.message,
    permanent: isMissing || !(lockedOut || isTransient(error)),
    cause: isMissing ? 'missing' : lockedOut ? 'lockout' : 'other',
    askedMs: askedDelayMs(error),
  }
}
