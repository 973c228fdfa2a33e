import { isLockout, isMissingCall, isTransient, orFailure, OzError, statusOf } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { inTurns } from './batch/shared-api.ts'
import { cancelRun, type Cancellation } from './cancel-run.ts'
import { nameSome } from './conclude.ts'
import { within } from './deadline.ts'
import { findRuns } from './find.ts'
import type { KeyMatch } from './key.ts'
import { lockedOutRetryMs } from './pace.ts'
import type { RunPorts } from './ports.ts'
import { readDescendants, type TreeRoot } from './list.ts'

/** Which run: its id where it is known, else the key it can be found by. */
export type CancelTarget = { readonly id: string } | { readonly key: KeyMatch; readonly maxAgeMs: number }

export interface CancellationRequest {
  readonly target: CancelTarget
  readonly budgetMs: number
  /** How long to look for a run that the server doesn't show, or not yet. */
  readonly searchMs: number
  /** Looks for that long even on a server that says it has no list. */
  readonly persistent?: boolean
  /** Ends it before the budget does. */
  readonly signal?: AbortSignal
}

/** Cancels the run with all it started, and reads what became of them. Never throws for what the server does. */
export function cancelRuns(ports: RunPorts, request: CancellationRequest): Promise<Cancellation> {
  const { target, budgetMs, signal: sooner } = request
  const cancel = async (signal: AbortSignal): Promise<Cancellation> => {
    try {
      return await ('id' in target
        ? cancelTree(ports, target, { ...request, signal })
        : cancelByKey(ports, target, { ...request, signal }))
    } catch (error) {
      if (!signal.aborted) throw error
      return { kind: 'unfinished', id: 'id' in target ? target.id : undefined, run: undefined, reason: 'time is up' }
    }
  }
  return within(ports.clock, budgetMs, cancel, ...(sooner ? [sooner] : []))
}

type SignalledRequest = CancellationRequest & { readonly signal: AbortSignal }

/** All runs of the key, those at work first: a server that said no to a start may have made two. */
async function cancelByKey(
  ports: RunPorts,
  target: Extract<CancelTarget, { key: KeyMatch }>,
  request: SignalledRequest,
): Promise<Cancellation> {
  const { searchMs: windowMs, budgetMs: patienceMs, persistent = false, signal } = request
  const finding = await findRuns(ports, { ...target, windowMs, patienceMs, persistent, signal })
  const none = { id: undefined, run: undefined }
  if (finding.kind === 'no_list') return { ...none, kind: 'unfinished', reason: finding.reason }
  const absent = { ...none, kind: 'absent', reason: 'the list shows no run of the key' } as const
  if (finding.kind === 'absent') return absent
  const runs = finding.runs.toSorted((one, other) => Number(isEndState(one.state)) - Number(isEndState(other.state)))
  const all = await Promise.all(runs.map((run) => cancelTree(ports, { id: run.id, run }, request)))
  return all.find(({ kind }) => kind === 'unfinished') ?? all[0] ?? absent
}

async function cancelTree(
  ports: RunPorts,
  { id, run }: { readonly id: string; readonly run?: Run },
  { budgetMs, searchMs, signal }: SignalledRequest,
): Promise<Cancellation> {
  const over = new AbortController()
  const root = cancelRun(ports, { id, run, budgetMs, searchMs, signal }).finally(() => {
    over.abort()
  })
  const below = cancelDescendants(ports, { root: run ?? { id }, over: over.signal, patienceMs: budgetMs, signal })
  const [cancellation, left] = await Promise.all([root, below])
  const reason = describeLeft(left)
  if (reason === undefined || cancellation.kind === 'unfinished') return cancellation
  return { ...cancellation, kind: isFinal(left) ? 'not_cancellable' : 'unfinished', reason }
}

/** What may still be at work below a run. */
export interface LeftBelow {
  runs: readonly Run[]
  /** Those of them that the server never cancels. */
  readonly stuck: Set<string>
  /** Whether all of the tree was seen, or the server has no list to see it on. */
  isWhole: boolean
}

/** Whether it makes no sense to look again. */
export function isFinal({ runs, stuck, isWhole }: LeftBelow): boolean {
  return isWhole && runs.every(({ id }) => stuck.has(id))
}

/** In words, each run with its link; undefined where nothing is left. */
export function describeLeft({ runs, isWhole }: LeftBelow): string | undefined {
  if (runs.length === 0) return isWhole ? undefined : 'the runs that it may have started could not be listed'
  const names = nameSome(runs.map(({ id, sessionLink }) => sessionLink ?? id))
  return `${runs.length === 1 ? 'a run' : `${runs.length} runs`} that it started may go on: ${names}`
}

interface BelowRequest {
  readonly root: TreeRoot
  /** Aborted when the run itself has ended: until then it can start more. */
  readonly over: AbortSignal
  /** How long to go on while the list can't be read. */
  readonly patienceMs: number
  readonly signal: AbortSignal
}

const atOnce = 4
const oneChildMs = 30_000
const lookDeadlineMs = 10_000
const againMs = 500
const longestPauseMs = 4_000
const missingTries = 2
const oddForMs = 20_000

/** Cancels what a run started, whatever the depth, and looks again until none of it is at work. Never throws. */
export async function cancelDescendants(ports: RunPorts, request: BelowRequest): Promise<LeftBelow> {
  const left: LeftBelow = { runs: [], stuck: new Set(), isWhole: false }
  try {
    await cancelUntilNone(ports, request, left)
  } catch (error) {
    if (!request.signal.aborted) throw error
  }
  return left
}

async function cancelUntilNone(ports: RunPorts, request: BelowRequest, left: LeftBelow): Promise<void> {
  const { clock } = ports
  const { over, signal } = request
  const beganMs = clock.now()
  let [clean, missing, hasAny] = [0, 0, false]
  for (let pauseMs = againMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const wasOver = over.aborted
    const look = await lookBelow(ports, request)
    left.isWhole = typeof look !== 'string'
    if (typeof look === 'string') {
      clean = 0
      missing = look === 'missing' ? missing + 1 : 0
      // Where the server has no list there is nothing to know; what it refuses for the moment it may show later.
      left.isWhole = missing === missingTries
      const patienceMs = look === 'odd' ? Math.min(request.patienceMs, oddForMs) : request.patienceMs
      if (left.isWhole || clock.now() - beganMs >= patienceMs) return
    } else {
      hasAny ||= look.length > 0
      left.runs = look.filter(({ state }) => !isEndState(state))
      const isClean = await cancelActive(ports, signal, left)
      clean = isClean && wasOver ? clean + 1 : 0
      // A run that was just started may not be listed yet.
      if (clean > 1 || (clean > 0 && !hasAny)) return
    }
    // Until the run itself has ended, where that comes first.
    const until = wasOver ? signal : AbortSignal.any([signal, over])
    await clock.sleep(look === 'locked_out' ? lockedOutRetryMs : pauseMs, until).catch(() => {
      signal.throwIfAborted()
    })
  }
}

/** missing: there is no list, or none of what a run started. odd: an answer that says no, which one answer alone may. */
async function lookBelow(
  ports: RunPorts,
  { root, signal }: BelowRequest,
): Promise<readonly Run[] | 'missing' | 'odd' | 'failed' | 'locked_out'> {
  const found = await orFailure(readDescendants(ports, root, { signal, deadlineMs: lookDeadlineMs }), signal)
  if (!(found instanceof OzError)) return found
  if (isLockout(found)) return 'locked_out'
  const isNotOffered = found.failure.kind === 'refused' && found.failure.code === 'feature_not_available'
  if (isNotOffered || isMissingCall(found) || [400, 404, 422].includes(statusOf(found) ?? 0)) return 'missing'
  return isTransient(found) ? 'failed' : 'odd'
}

/** Whether there was none to cancel. */
async function cancelActive(ports: RunPorts, signal: AbortSignal, left: LeftBelow): Promise<boolean> {
  const open = left.runs.filter(({ id }) => !left.stuck.has(id))
  await inTurns(open, atOnce, async ({ id, sessionLink }) => {
    const { kind } = await cancelRun(ports, { id, budgetMs: oneChildMs, searchMs: againMs, signal })
    if (kind === 'ended' || kind === 'absent') left.runs = left.runs.filter((one) => one.id !== id)
    if (kind !== 'not_cancellable') return
    left.stuck.add(id)
    ports.log.info(`The run ${id}, which it started, can't be cancelled: ${sessionLink ?? 'no link'}.`)
  })
  return open.length === 0
}
