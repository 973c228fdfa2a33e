import { orFailure, OzError } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { unlessAborted } from './deadline.ts'
import type { JudgeTerminalState } from './follow-up.ts'
import type { History } from './outcome.ts'
import { createTroubleJudge, type Pace, type Trouble } from './pace.ts'
import type { LifecycleRequest, RunPorts } from './ports.ts'

export interface WatchRequest extends Pick<LifecycleRequest, 'onBlocked' | 'onRun'> {
  readonly id: string
  /** How long it may take the server to show the run; a minute unless said. */
  readonly shownAfterMs?: number
  readonly pace: Pace
  readonly history: History
  /** Aborted when the step must end. */
  readonly signal: AbortSignal
  /** Undefined where every end counts. */
  readonly judgeEnd: JudgeTerminalState | undefined
}

export type WatchEnd =
  | { readonly kind: 'ended'; readonly run: Run }
  | { readonly kind: 'stopped' | 'not_taken_up' }
  | { readonly kind: 'over_limit'; readonly reason: string }
  | { readonly kind: Trouble; readonly error: OzError }

/** Reads the run's state again and again until it ends, or one of the reasons to stop before. */
export async function watchRun(ports: RunPorts, request: WatchRequest): Promise<WatchEnd> {
  const { api, clock, jitter } = ports
  const { id, history, pace, signal, shownAfterMs } = request
  const startedMs = clock.now()
  const trouble = createTroubleJudge(jitter)
  const reporter = createReporter(ports)
  for (;;) {
    let waitMs: number
    try {
      const run = await api.getRun(id, { signal })
      trouble.clear()
      reporter.seen(run)
      if (history.note(run)) pace.stateMoved()
      const end = await judgeReading(ports, request, run)
      if (end) return end
      waitMs = pace.next(clock.now() - startedMs)
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (signal.aborted) return { kind: 'stopped' }
      const judgement = trouble.judge(error, clock.now(), clock.now() - startedMs, shownAfterMs)
      if (judgement.kind !== 'go_on') return { kind: judgement.kind, error }
      waitMs = judgement.waitMs
      reporter.missed(error, waitMs)
    }
    const sleep = clock.sleep(waitMs, signal).then(() => true)
    if (!(await unlessAborted(sleep, signal))) return { kind: 'stopped' }
  }
}

async function judgeReading(
  { log }: RunPorts,
  { signal, judgeEnd, onRun, onBlocked }: WatchRequest,
  run: Run,
): Promise<WatchEnd | undefined> {
  // What is only shown of the run can fail without harm to the watching of it.
  const shown = await unlessAborted(orFailure(onRun(run)), signal)
  const reason = shown instanceof OzError ? undefined : shown
  if (shown instanceof OzError) log.info(`Couldn't show the run's progress this time (${shown.message}).`)
  const age = judgeEnd ? await judgeEnd(run, signal) : 'new'
  if (age === 'never_taken_up') return { kind: 'not_taken_up' }
  const isEnd = isEndState(run.state) && (run.state !== 'BLOCKED' || onBlocked === 'fail')
  if (age === 'new' && isEnd) return { kind: 'ended', run }
  return reason === undefined ? undefined : { kind: 'over_limit', reason }
}

const reportAgainMs = 60_000
const mostUnknownStates = 3

/** Says what the watching meets: readings that fail and states this version doesn't know. */
function createReporter({ clock, log }: RunPorts) {
  /** The last failure in a row: the first is reported, another reason, and once a minute. */
  let gap: { readonly message: string; readonly atMs: number } | undefined
  /** Each is reported once; of a few, should a server make them up. */
  const unknownStates = new Set<string>()
  return {
    seen({ state, stateName }: Run): void {
      gap = undefined
      if (state !== 'UNKNOWN' || unknownStates.size >= mostUnknownStates || unknownStates.has(stateName)) return
      unknownStates.add(stateName)
      log.warning(`The server reports the state ${stateName}, which this version doesn't know; still waiting.`)
    },
    missed({ message }: OzError, waitMs: number): void {
      const atMs = clock.now()
      if (gap?.message === message && atMs - gap.atMs < reportAgainMs) return
      gap = { message, atMs }
      log.info(`Couldn't read the run's state (${message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`)
    },
  }
}
