import { OzError } from '../oz/failure.ts'
import { isEndState, type Run } from '../oz/types.ts'
import type { OldEnd } from './follow-up.ts'
import type { History } from './history.ts'
import type { Pace } from './pace.ts'
import type { RunPorts } from './ports.ts'
import { TroubleJudge, type Trouble } from './trouble.ts'

export interface WatchRequest {
  readonly id: string
  readonly pace: Pace
  readonly history: History
  /** Monotonic; then the watch ends as timed_out. */
  readonly deadlineMs: number
  readonly signal: AbortSignal
  /** Whether a BLOCKED run is waited for: a person may answer it. */
  readonly waitOnBlocked: boolean
  /** Called with each reading, before it is judged; a text it gives is a limit reached, and ends the watch. */
  readonly onRun: (run: Run) => Promise<string | undefined>
  /** Whether an end state is one from before a message, which does not count. */
  readonly judgeEnd?: (run: Run, signal: AbortSignal) => Promise<OldEnd>
}

export type WatchEnd =
  | { readonly kind: 'ended'; readonly run: Run }
  | { readonly kind: 'timed_out' | 'cancelled' | 'not_taken_up' }
  | { readonly kind: 'over_limit'; readonly reason: string }
  | { readonly kind: Trouble; readonly error: OzError }

/** Reads the run's state again and again until it ends, or one of the reasons to stop before. */
export async function watchRun(ports: RunPorts, request: WatchRequest): Promise<WatchEnd> {
  const { clock, jitter } = ports
  const startedMs = clock.now()
  const trouble = new TroubleJudge(jitter)
  const unknownStates = new Set<string>()
  for (;;) {
    let waitMs = request.pace.next(clock.now() - startedMs)
    try {
      const run = await readRun(ports, request)
      noteUnknownState(ports, run, unknownStates)
      if (request.history.note(run)) request.pace.stateMoved()
      const end = await judgeReading(request, run)
      if (end) return end
      trouble.clear()
    } catch (error) {
      if (request.signal.aborted) return { kind: 'cancelled' }
      if (!(error instanceof OzError)) throw error
      const judgement = trouble.judge(error, clock.now(), clock.now() - startedMs)
      if (judgement.kind !== 'go_on') return { kind: judgement.kind, error }
      ports.log.info(
        `No reading of the run's state (${error.message}); again in ${(judgement.waitMs / 1000).toFixed(1)} s.`,
      )
      waitMs = judgement.waitMs
    }
    const leftMs = request.deadlineMs - clock.now()
    if (leftMs <= 0) return { kind: 'timed_out' }
    const slept = await sleepUnlessAborted(ports, Math.min(waitMs, leftMs), request.signal)
    if (!slept) return { kind: 'cancelled' }
  }
}

const readingDeadlineMs = 30_000
/** A reading that begins just before the deadline still gets a moment. */
const shortestReadingMs = 2_000

async function readRun({ api, clock }: RunPorts, request: WatchRequest): Promise<Run> {
  const leftMs = Math.max(request.deadlineMs - clock.now(), shortestReadingMs)
  return api.getRun(request.id, { signal: request.signal, deadlineMs: Math.min(readingDeadlineMs, leftMs) })
}

async function judgeReading(request: WatchRequest, run: Run): Promise<WatchEnd | undefined> {
  const reason = await request.onRun(run)
  const age = (await request.judgeEnd?.(run, request.signal)) ?? 'new'
  if (age === 'never_taken_up') return { kind: 'not_taken_up' }
  if (age === 'new' && isEnd(run, request)) return { kind: 'ended', run }
  return reason === undefined ? undefined : { kind: 'over_limit', reason }
}

function isEnd(run: Run, request: WatchRequest): boolean {
  return isEndState(run.state) && (run.state !== 'BLOCKED' || !request.waitOnBlocked)
}

/** People are told, once, of a state this version doesn't know. */
function noteUnknownState({ log }: RunPorts, run: Run, told: Set<string>): void {
  if (run.state !== 'UNKNOWN' || told.has(run.stateName)) return
  told.add(run.stateName)
  log.warning(`The server reports the state ${run.stateName}, which this version does not know; waiting on.`)
}

async function sleepUnlessAborted({ clock }: RunPorts, ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(ms, signal)
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
