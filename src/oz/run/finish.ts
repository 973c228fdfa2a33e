/** How the step ends: with the run's own end, or before it. Says to post, through its memory, what is left to do. */
import type { ActionError } from '../../platform/errors.ts'
import { OzError } from '../client/failure.ts'
import { readDetails } from '../client/run-details.ts'
import { isEndState, type Run } from '../client/types.ts'
import { type Answer, answerWithoutConversation, readAnswer, type Scope } from './answer.ts'
import type { Cancellation } from './cancel-run.ts'
import { cancelDescendants, cancelRuns, describeLeft, isFinal, type CancellationRequest } from './cancel-tree.ts'
import { concludeRun, whereIs, withHint } from './conclude.ts'
import { signalAfter, type StopSignal, unlessAborted } from './deadline.ts'
import type { Outcome, RunRecord } from './outcome.ts'
import type { LifecycleRequest, RunPorts } from './ports.ts'
import type { JudgeTerminalState, StaleState } from './follow-up.ts'

/** What a run's life is made of. */
export interface Life {
  readonly ports: RunPorts
  readonly request: LifecycleRequest
  readonly stop: StopSignal
  readonly record: RunRecord
  /** What tells a new end from one from before a message; undefined where there was none. */
  judgeEnd?: JudgeTerminalState
  /** Which part of the conversation answers, where others may have talked in it before. */
  scopeOf?: (run: Run) => Scope
}

/** For cancelling a run that is over a limit, or that can't be seen any more. */
const overLimitMs = 30_000
const lostMs = 10_000
/** After the run's own end, for what it started; the list is not waited for where it can't be read. */
const treeMs = 30_000
const treePatienceMs = 3_000
const oldEndRetryMs = 500
const lastLookMs = 1_500
const linkMs = 5_000

/** The run has ended: reads its answer and judges it. */
export async function conclude(life: Life, run: Run): Promise<Outcome> {
  const { ports, record, stop } = life
  record.note(run)
  const details =
    run.finishedAt === undefined || stop.error
      ? undefined
      : readDetails(ports.api, run, { signal: stop.signal, deadlineMs: linkMs })
  const [answer, , { times, usage } = { times: undefined, usage: run.usage }] = await Promise.all([
    readLastAnswer(life, run),
    endTree(life, run),
    details,
  ])
  record.times = times
  record.last = { ...run, usage }
  if (answer.note !== undefined) ports.log.notice(answer.note)
  const { conclusion, error } = concludeRun(run, answer)
  return record.outcome(conclusion, error, answer.text)
}

/** After the step had to end there is a moment left for the answer; then the status message has to do. */
async function readLastAnswer({ ports, stop, scopeOf }: Life, run: Run): Promise<Answer> {
  const limit = stop.answerLimit()
  try {
    return await readAnswer(ports, run, { scope: scopeOf?.(run), signal: limit.signal })
  } catch (error) {
    if (!limit.signal.aborted) throw error
    return answerWithoutConversation(run)
  } finally {
    limit.clear()
  }
}

/**
 * What a run of ours started ends with it; with one that waits for a person it goes on. What can't be ended in time is
 * left to post.
 */
async function endTree({ ports, request, stop, record }: Life, run: Run): Promise<void> {
  if (!record.owned || run.state === 'BLOCKED') {
    request.postState.settled()
    return
  }
  const limit = signalAfter(ports.clock, treeMs)
  const signal = AbortSignal.any([stop.leave, limit.signal])
  const over = AbortSignal.abort()
  const left = await cancelDescendants(ports, { root: run, over, patienceMs: treePatienceMs, signal })
  limit.clear()
  const words = describeLeft(left)
  if (isFinal(left)) request.postState.settled()
  if (words === undefined) return
  if (isFinal(left)) ports.log.warning(`The run ended, but ${words}.`)
  else ports.log.info(`The run ended, but ${words}; the step after the job goes on with it.`)
}

/** Nothing is left to do for the run, and this is how the step ends. */
export function settle({ request, record }: Life, error: ActionError): Outcome {
  request.postState.settled()
  return record.outcome(error.conclusion, error)
}

/** `wait: false`: ends with the id and, where the server shows it soon, the link. */
export async function leaveStarted(life: Life): Promise<Outcome> {
  const { ports, request, stop, record } = life
  request.postState.settled()
  const untilMs = ports.clock.now() + linkMs
  do {
    const deadlineMs = Math.max(untilMs - ports.clock.now(), lastLookMs)
    const run = await look(life, { deadlineMs, signal: stop.signal })
    if (run && (run.sessionLink !== undefined || run.startedAt !== undefined || isEndState(run.state))) break
    await ports.clock.sleep(500, stop.signal).catch(() => undefined)
  } while (ports.clock.now() < untilMs && !stop.error)
  return record.outcome('started', undefined)
}

type Why = 'stopped' | 'over_limit' | 'lost'

/**
 * The step ends before its run: it must, a limit is reached, or the run can't be seen any more. Cancels the run where it
 * is ours and not to be left, `inDoubt` whichever has the key.
 */
export async function endBefore(
  life: Life,
  error: ActionError,
  { why, inDoubt = false }: { readonly why: Why; readonly inDoubt?: boolean },
): Promise<Outcome> {
  const { ports, request, record } = life
  const { id, owned, startedMs } = record
  const mayBeLeft = why === 'lost' || error.conclusion === 'timed_out'
  if ((!inDoubt && !owned) || (mayBeLeft && request.onTimeout === 'leave')) return leaveRunning(life, error)
  ports.log.info(inDoubt ? 'Looking for the run, to cancel it.' : 'Cancelling the run.')
  const target = inDoubt ? { key: request.key, maxAgeMs: ports.clock.now() - startedMs } : { id }
  const cancellation = await cancelUntilNew(life, { target, ...limitsFor(life, why, inDoubt) })
  if (cancellation.run) record.note(cancellation.run)
  if (id === '' && cancellation.id !== undefined) record.know(cancellation.id, true)
  if (cancellation.run && (await isOver(life, cancellation.run))) return conclude(life, cancellation.run)
  tellPost(life, cancellation)
  return record.outcome(error.conclusion, withHint(error, record.last))
}

function limitsFor({ stop, record }: Life, why: Why, inDoubt: boolean): { budgetMs: number; searchMs: number } {
  if (why === 'lost') return { budgetMs: lostMs, searchMs: 0 }
  // A run that was seen is not hidden but gone where the server doesn't know it; one just made may not show yet.
  const searchMs = record.last && !inDoubt ? lastLookMs : stop.leftMs
  return { budgetMs: why === 'stopped' ? stop.leftMs : overLimitMs, searchMs }
}

/** The run goes on without the step, unless it has just ended. */
async function leaveRunning(life: Life, error: ActionError): Promise<Outcome> {
  const run = await look(life, {})
  if (run && (await isOver(life, run))) return conclude(life, run)
  return settle(life, withHint(error, life.record.last))
}

/** A run that shows its end from before a message takes the message up yet: it is cancelled then, if there is time. */
async function cancelUntilNew(life: Life, request: CancellationRequest): Promise<Cancellation> {
  const { clock } = life.ports
  const { leave: signal } = life.stop
  const untilMs = clock.now() + request.budgetMs
  for (;;) {
    const cancellation = await cancelRuns(life.ports, { ...request, budgetMs: untilMs - clock.now(), signal })
    if (!(await isOldEnd(life, cancellation))) return cancellation
    const isTimeLeft = clock.now() + oldEndRetryMs < untilMs && !signal.aborted
    if (!isTimeLeft) return { ...cancellation, kind: 'unfinished', reason: "it hasn't picked up the message yet" }
    await clock.sleep(oldEndRetryMs, signal).catch(() => undefined)
  }
}

async function isOldEnd(life: Life, { kind, run }: Cancellation): Promise<boolean> {
  if (life.judgeEnd === undefined || kind !== 'ended' || !run || run.state === 'CANCELLED') return false
  if ((await ageOf(life, run)) === 'old') return true
  // The answer to the message can be younger than the reading: then the run is at work again.
  const now = await look(life, {})
  return now !== undefined && !isEndState(now.state)
}

/** An end that counts though the step was to end before: not the one our own cancel made, nor one we were to wait out. */
async function isOver(life: Life, run: Run): Promise<boolean> {
  const { state } = run
  if (!isEndState(state) || state === 'CANCELLED') return false
  if (state === 'BLOCKED' && life.request.onBlocked === 'wait') return false
  return (await ageOf(life, run)) === 'new'
}

async function ageOf({ judgeEnd, stop }: Life, run: Run): Promise<StaleState | undefined> {
  return judgeEnd ? unlessAborted(judgeEnd(run, stop.leave), stop.leave) : 'new'
}

function tellPost({ ports: { log }, request, record }: Life, { kind, id, reason = '' }: Cancellation): void {
  if (kind === 'cancelling' || kind === 'unfinished') {
    log.info("The cancellation isn't confirmed yet; the post step continues with it.")
    return
  }
  // A run known by its id is gone; one known by its key may only be slow to show.
  if (kind === 'absent' && id === undefined) return
  request.postState.settled()
  if (kind !== 'not_cancellable') return
  const { last } = record
  if (last && isEndState(last.state)) log.warning(`The run was cancelled, but ${reason}.`)
  else log.warning(`The run can't be cancelled and goes on${whereIs(last)} (${reason}).`)
}

/** One reading of the run; undefined where it isn't known, or none comes in time. */
async function look(
  { ports, stop, record }: Life,
  { deadlineMs = lastLookMs, signal = stop.leave }: { readonly deadlineMs?: number; readonly signal?: AbortSignal },
): Promise<Run | undefined> {
  if (record.id === '') return undefined
  try {
    const run = await ports.api.getRun(record.id, { signal, deadlineMs })
    record.note(run)
    return run
  } catch (error) {
    if (!(error instanceof OzError)) throw error
    return undefined
  }
}
