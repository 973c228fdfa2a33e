import { OzError } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { unlessAborted } from './deadline.ts'
import type { JudgeTerminalState } from './follow-up.ts'
import type { History } from './outcome.ts'
import { type Pace, type Trouble, TroubleJudge } from './pace.ts'
import type { RunPorts } from './ports.ts'

export interface WatchRequest {
  readonly id: string
  /** How long it may take the server to show the run; a minute unless said. */
  readonly shownAfterMs?: number
  readonly pace: Pace
  readonly history: History
  /** Aborted when the step must end. */
  readonly signal: AbortSignal
  /** Whether a BLOCKED run is waited for: a person may answer it. */
  readonly waitOnBlocked: boolean
  /** Called with each reading, before it is judged; a text it gives is a limit reached, and ends the watch. */
  readonly onRun: (run: Run) => Promise<string | undefined>
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
  const { clock, jitter } = ports
  const startedMs = clock.now()
  const trouble = new TroubleJudge(jitter)
  const reporter = new Reporter(ports)
  for (;;) {
    let waitMs: number
    try {
      const run = await ports.api.getRun(request.id, { signal: request.signal })
      trouble.clear()
      reporter.seen(run)
      if (request.history.note(run)) request.pace.stateMoved()
      const end = await judgeReading(ports, request, run)
      if (end) return end
      waitMs = request.pace.next(clock.now() - startedMs)
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (request.signal.aborted) return { kind: 'stopped' }
      const judgement = trouble.judge(error, clock.now(), clock.now() - startedMs, request.shownAfterMs)
      if (judgement.kind !== 'go_on') return { kind: judgement.kind, error }
      reporter.missed(error, judgement.waitMs)
      waitMs = judgement.waitMs
    }
    const slept = await unlessAborted(
      clock.sleep(waitMs, request.signal).then(() => true),
      request.signal,
    )
    if (!slept) return { kind: 'stopped' }
  }
}

async function judgeReading(ports: RunPorts, request: WatchRequest, run: Run): Promise<WatchEnd | undefined> {
  const reason = await unlessAborted(showReading(ports, request, run), request.signal)
  const age = request.judgeEnd ? await request.judgeEnd(run, request.signal) : 'new'
  if (age === 'never_taken_up') return { kind: 'not_taken_up' }
  if (age === 'new' && isEnd(run, request)) return { kind: 'ended', run }
  return reason === undefined ? undefined : { kind: 'over_limit', reason }
}

/** What is only shown of the run can fail without harm to the watching of it. */
async function showReading({ log }: RunPorts, { onRun }: WatchRequest, run: Run): Promise<string | undefined> {
  try {
    return await onRun(run)
  } catch (error) {
    if (!(error instanceof OzError)) throw error
    log.info(`Couldn't show the run's progress this time (${error.message}).`)
    return undefined
  }
}

function isEnd(run: Run, request: WatchRequest): boolean {
  return isEndState(run.state) && (run.state !== 'BLOCKED' || !request.waitOnBlocked)
}

const reportAgainMs = 60_000
const mostUnknownStates = 3

/** Says what the watching meets: readings that fail and states this version doesn't know. */
class Reporter {
  /** The last failure in a row: the first is reported, another reason, and once a minute. */
  private gap: { readonly message: string; readonly atMs: number } | undefined
  /** Each is reported once; of a few, should a server make them up. */
  private readonly unknownStates = new Set<string>()
  private readonly ports: RunPorts

  constructor(ports: RunPorts) {
    this.ports = ports
  }

  seen({ state, stateName }: Run): void {
    this.gap = undefined
    const { size } = this.unknownStates
    if (state !== 'UNKNOWN' || size >= mostUnknownStates || this.unknownStates.has(stateName)) return
    this.unknownStates.add(stateName)
    this.ports.log.warning(`The server reports the state ${stateName}, which this version doesn't know; still waiting.`)
  }

  missed({ message }: OzError, waitMs: number): void {
    const { clock, log } = this.ports
    const atMs = clock.now()
    if (this.gap?.message === message && atMs - this.gap.atMs < reportAgainMs) return
    this.gap = { message, atMs }
    log.info(`Couldn't read the run's state (${message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`)
  }
}
