import { isLockout, isMissingCall, isTransient, OzError, statusOf } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { inTurns } from './batch/shared-api.ts'
import { cancelRun, type Cancellation } from './cancel-run.ts'
import { signalAfter } from './deadline.ts'
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
export async function cancelRuns(ports: RunPorts, request: CancellationRequest): Promise<Cancellation> {
  const limit = signalAfter(ports.clock, request.budgetMs)
  const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal
  try {
    const found = await findTargets(ports, request, signal)
    if ('kind' in found) return found
    const [first, ...others] = await Promise.all(found.map((one) => cancelTree(ports, one, { ...request, signal })))
    return [first, ...others].find((one) => one?.kind === 'unfinished') ?? first ?? nothing('the list shows none')
  } catch (error) {
    if (!signal.aborted) throw error
    return {
      kind: 'unfinished',
      id: 'id' in request.target ? request.target.id : undefined,
      run: undefined,
      reason: timeIsUp,
    }
  } finally {
    limit.clear()
  }
}

const timeIsUp = 'time is up'

function nothing(reason: string): Cancellation {
  return { kind: 'absent', id: undefined, run: undefined, reason }
}

interface Target {
  readonly id: string
  readonly run?: Run
}

/** The runs to cancel, those at work first: a server that said no to a start may have made two. */
async function findTargets(
  ports: RunPorts,
  { target, searchMs, budgetMs, persistent = false }: CancellationRequest,
  signal: AbortSignal,
): Promise<readonly Target[] | Cancellation> {
  if ('id' in target) return [target]
  const search = { ...target, windowMs: searchMs, patienceMs: budgetMs, persistent, signal }
  const finding = await findRuns(ports, search)
  switch (finding.kind) {
    case 'found':
      return finding.runs
        .toSorted((one, other) => Number(isEndState(one.state)) - Number(isEndState(other.state)))
        .map((run) => ({ id: run.id, run }))
    case 'absent':
      return nothing('the list shows no run of the key')
    case 'no_list':
      return { ...nothing(finding.reason), kind: 'unfinished' }
  }
}

type TreeRequest = CancellationRequest & { readonly signal: AbortSignal }

async function cancelTree(ports: RunPorts, { id, run }: Target, request: TreeRequest): Promise<Cancellation> {
  const { budgetMs, searchMs, signal } = request
  const over = new AbortController()
  const root = cancelRun(ports, { id, run, budgetMs, searchMs, signal }).finally(() => {
    over.abort()
  })
  const below = cancelDescendants(ports, { root: run ?? { id }, over: over.signal, patienceMs: budgetMs, signal })
  const [cancellation, left] = await Promise.all([root, below])
  return withBelow(cancellation, left)
}

function withBelow(cancellation: Cancellation, left: LeftBelow): Cancellation {
  const reason = describeLeft(left)
  if (reason === undefined || cancellation.kind === 'unfinished') return cancellation
  const isFinal = left.runs.every(({ id }) => left.stuck.has(id)) && left.isWhole
  return { ...cancellation, kind: isFinal ? 'not_cancellable' : 'unfinished', reason }
}

/** What may still be at work below a run. */
export interface LeftBelow {
  readonly runs: readonly Run[]
  /** Those of them that the server never cancels. */
  readonly stuck: ReadonlySet<string>
  /** Whether all of the tree was seen, or the server has no list to see it on. */
  readonly isWhole: boolean
}

/** In words, each run with its link; undefined where nothing is left. */
export function describeLeft({ runs, isWhole }: LeftBelow): string | undefined {
  if (runs.length === 0) return isWhole ? undefined : 'the runs that it may have started could not be listed'
  const named = runs.slice(0, mostNamed).map(({ id, sessionLink }) => sessionLink ?? id)
  const more = runs.length > mostNamed ? ` and ${runs.length - mostNamed} more` : ''
  return `${runs.length === 1 ? 'a run' : `${runs.length} runs`} that it started may go on: ${named.join(', ')}${more}`
}

export interface BelowRequest {
  readonly root: TreeRoot
  /** Aborted when the run itself has ended, where it has not: until then it can start more. */
  readonly over?: AbortSignal
  /** How long to go on while the list can't be read. */
  readonly patienceMs: number
  readonly signal: AbortSignal
}

const mostNamed = 10
const atOnce = 4
const oneChildMs = 30_000
const lookDeadlineMs = 10_000
const againMs = 500
const longestPauseMs = 4_000
const missingTries = 2
const oddForMs = 20_000

/** Cancels what a run started, whatever the depth, and looks again until none of it is at work. Never throws. */
export async function cancelDescendants(ports: RunPorts, request: BelowRequest): Promise<LeftBelow> {
  const below = new Below(ports, request)
  try {
    await below.cancelAll()
  } catch (error) {
    if (!request.signal.aborted) throw error
  }
  return below.left
}

/** missing: there is no list, or none of what a run started. odd: an answer that says no, which one answer alone may. */
type Look = 'read' | 'missing' | 'odd' | 'failed' | 'locked_out'

class Below {
  private readonly ports: RunPorts
  private readonly request: BelowRequest
  private readonly stuck = new Set<string>()
  private active: readonly Run[] = []
  private isWhole = false
  private hasAny = false
  private missing = 0

  constructor(ports: RunPorts, request: BelowRequest) {
    this.ports = ports
    this.request = request
  }

  get left(): LeftBelow {
    return { runs: this.active, stuck: this.stuck, isWhole: this.isWhole }
  }

  async cancelAll(): Promise<void> {
    const beganMs = this.ports.clock.now()
    let clean = 0
    for (let pauseMs = againMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const wasOver = this.request.over?.aborted ?? true
      const look = await this.look()
      if (look !== 'read' && this.isEnough(look, this.ports.clock.now() - beganMs)) return
      const isClean = look === 'read' && (await this.cancelActive())
      clean = isClean && wasOver ? clean + 1 : 0
      // A run that was just started may not be listed yet.
      if (clean > 0 && (clean > 1 || !this.hasAny)) return
      await this.pause(look === 'locked_out' ? lockedOutRetryMs : pauseMs, wasOver)
    }
  }

  /** Where the server has no list there is nothing to know; what it refuses for the moment it may show later. */
  private isEnough(look: Look, passedMs: number): boolean {
    const { patienceMs } = this.request
    this.missing = look === 'missing' ? this.missing + 1 : 0
    const isNone = this.missing === missingTries
    this.isWhole ||= isNone
    return isNone || passedMs >= (look === 'odd' ? Math.min(patienceMs, oddForMs) : patienceMs)
  }

  /** Until the run itself has ended, where that comes first. */
  private async pause(ms: number, wasOver: boolean): Promise<void> {
    const { over, signal } = this.request
    const until = wasOver || over === undefined ? signal : AbortSignal.any([signal, over])
    await this.ports.clock.sleep(ms, until).catch(() => {
      signal.throwIfAborted()
    })
  }

  private async look(): Promise<Look> {
    const { root, signal } = this.request
    try {
      const runs = await readDescendants(this.ports, root, { signal, deadlineMs: lookDeadlineMs })
      this.hasAny ||= runs.length > 0
      this.active = runs.filter(({ state }) => !isEndState(state))
      this.isWhole = true
      return 'read'
    } catch (error) {
      if (!(error instanceof OzError) || signal.aborted) throw error
      this.isWhole = false
      if (isLockout(error)) return 'locked_out'
      const isNotOffered = error.failure.kind === 'refused' && error.failure.code === 'feature_not_available'
      if (isNotOffered || isMissingCall(error) || [400, 404, 422].includes(statusOf(error) ?? 0)) return 'missing'
      return isTransient(error) ? 'failed' : 'odd'
    }
  }

  /** Whether there was none to cancel. */
  private async cancelActive(): Promise<boolean> {
    const { signal } = this.request
    const open = this.active.filter(({ id }) => !this.stuck.has(id))
    await inTurns(open, atOnce, async ({ id, sessionLink }) => {
      const { kind } = await cancelRun(this.ports, { id, budgetMs: oneChildMs, searchMs: againMs, signal })
      if (kind === 'ended' || kind === 'absent') this.active = this.active.filter((one) => one.id !== id)
      if (kind !== 'not_cancellable') return
      this.stuck.add(id)
      this.ports.log.info(`The run ${id}, which it started, can't be cancelled: ${sessionLink ?? 'no link'}.`)
    })
    return open.length === 0
  }
}
