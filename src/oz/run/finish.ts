/** How the step ends: with the run's own end, or before it. Says to post, through its memory, what is left to do. */
import type { ActionError, Conclusion } from '../../platform/errors.ts'
import { orFailure, OzError } from '../client/failure.ts'
import { readDetails } from '../client/run-details.ts'
import { isEndState, type Run } from '../client/types.ts'
import { type Answer, answerWithoutConversation, readAnswer, type Scope } from './answer.ts'
import type { Cancellation } from './cancel-run.ts'
import {
  cancelDescendants,
  cancelRuns,
  describeLeft,
  isFinal,
  type CancellationRequest,
  type LeftBelow,
} from './cancel-tree.ts'
import { concludeRun, whereIs, withHint } from './conclude.ts'
import { createStopSignal, unlessAborted, within } from './deadline.ts'
import { createHistory, type Outcome } from './outcome.ts'
import type { LifecycleRequest, RunPorts } from './ports.ts'
import type { JudgeTerminalState, StaleState } from './follow-up.ts'

/** What a run's life in this step is made of, and what is known of it so far. */
export type Life = ReturnType<typeof createLife>

export function createLife(ports: RunPorts, request: LifecycleRequest) {
  const startedMs = ports.clock.now()
  return {
    ports,
    request,
    stop: createStopSignal(ports.clock, request),
    startedMs,
    history: createHistory(ports.clock, startedMs),
    id: '',
    /** Whether the run is ours to cancel. */
    owned: false,
    /** The last reading. */
    last: undefined as Run | undefined,
    /** Runs that this step started. */
    started: new Set<string>(),
    isDoubtful: false,
    mayBeDuplicate: false,
    /** What tells a new end from one from before a message; undefined where there was none. */
    judgeEnd: undefined as JudgeTerminalState | undefined,
    /** Which part of the conversation answers, where others may have talked in it before. */
    scopeOf: undefined as ((run: Run) => Scope) | undefined,
  }
}

/** The run to go on with. One we didn't start is ours to cancel only where somebody wrote `on_timeout: cancel`. */
export function know(life: Life, id: string, isOurs: boolean): void {
  life.id = id
  life.owned = isOurs || life.request.onTimeout === 'cancel'
  life.request.postState.known(id, life.owned)
}

/** A reading that did not come from watching. */
export function note(life: Life, run: Run): void {
  life.last = run
  life.history.note(run)
}

export function outcomeWith(
  { ports, id, last: run, history, startedMs, isDoubtful }: Life,
  conclusion: Conclusion,
  error?: ActionError,
  found: Partial<Outcome> = {},
): Outcome {
  const durationMs = ports.clock.now() - startedMs
  const runId = id === '' ? undefined : id
  return { conclusion, error, answer: '', run, runId, history: history.all, durationMs, isDoubtful, ...found }
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
  const { ports, stop } = life
  note(life, run)
  const asksMore = run.finishedAt !== undefined && !stop.error
  const [details, answer] = await Promise.all([
    asksMore ? readDetails(ports.api, run, { signal: stop.signal, deadlineMs: linkMs }) : undefined,
    readLastAnswer(life, run),
    endTree(life, run),
  ])
  const { times, usage } = details ?? { times: undefined, usage: run.usage }
  life.last = { ...run, usage }
  if (answer.note !== undefined) ports.log.notice(answer.note)
  const { conclusion, error } = concludeRun(run, answer)
  return outcomeWith(life, conclusion, error, { answer: answer.text, times })
}

/** After the step had to end there is a moment left for the answer; then the status message has to do. */
async function readLastAnswer({ ports, stop, scopeOf }: Life, run: Run): Promise<Answer> {
  const { signal, clear } = stop.answerLimit()
  try {
    return await readAnswer(ports, run, { scope: scopeOf?.(run), signal })
  } catch (error) {
    if (!signal.aborted) throw error
    return answerWithoutConversation(run)
  } finally {
    clear()
  }
}

/**
 * What a run of ours started ends with it; with one that waits for a person it goes on. What can't be ended in time is
 * left to post.
 */
async function endTree({ ports, request, stop, owned }: Life, run: Run): Promise<void> {
  if (!owned || run.state === 'BLOCKED') {
    request.postState.settled()
    return
  }
  const below = { root: run, over: AbortSignal.abort(), patienceMs: treePatienceMs }
  const cancel = (signal: AbortSignal): Promise<LeftBelow> => cancelDescendants(ports, { ...below, signal })
  const left = await within(ports.clock, treeMs, cancel, stop.leave)
  const words = describeLeft(left)
  if (isFinal(left)) request.postState.settled()
  if (words === undefined) return
  if (isFinal(left)) ports.log.warning(`The run ended, but ${words}.`)
  else ports.log.info(`The run ended, but ${words}; the step after the job goes on with it.`)
}

/** Nothing is left to do for the run, and this is how the step ends. */
export function settle(life: Life, error: ActionError): Outcome {
  life.request.postState.settled()
  return outcomeWith(life, error.conclusion, error)
}

/** `wait: false`: ends with the id and, where the server shows it soon, the link. */
export async function leaveStarted(life: Life): Promise<Outcome> {
  const { ports, request, stop } = life
  request.postState.settled()
  const untilMs = ports.clock.now() + linkMs
  do {
    const deadlineMs = Math.max(untilMs - ports.clock.now(), lastLookMs)
    const run = await look(life, stop.signal, deadlineMs)
    if (run && (run.sessionLink !== undefined || run.startedAt !== undefined || isEndState(run.state))) break
    await ports.clock.sleep(500, stop.signal).catch(() => undefined)
  } while (ports.clock.now() < untilMs && !stop.error)
  return outcomeWith(life, 'started')
}

type Why = 'stopped' | 'over_limit' | 'lost'

/**
 * The step ends before its run: it must, a limit is reached, or the run can't be seen any more. Cancels the run where it
 * is ours and not to be left, `inDoubt` whichever has the key.
 */
export async function endBefore(life: Life, error: ActionError, why: Why, inDoubt = false): Promise<Outcome> {
  const { ports, request, id, owned, startedMs } = life
  const mayBeLeft = why === 'lost' || error.conclusion === 'timed_out'
  if ((!inDoubt && !owned) || (mayBeLeft && request.onTimeout === 'leave')) return leaveRunning(life, error)
  ports.log.info(inDoubt ? 'Looking for the run, to cancel it.' : 'Cancelling the run.')
  const target = inDoubt ? { key: request.key, maxAgeMs: ports.clock.now() - startedMs } : { id }
  const cancellation = await cancelUntilNew(life, { target, ...limitsFor(life, why, inDoubt) })
  const { run } = cancellation
  if (run) note(life, run)
  if (id === '' && cancellation.id !== undefined) know(life, cancellation.id, true)
  if (run && (await isOver(life, run))) return conclude(life, run)
  tellPost(life, cancellation)
  return outcomeWith(life, error.conclusion, withHint(error, life.last))
}

/** The run goes on without the step, unless it has just ended. */
async function leaveRunning(life: Life, error: ActionError): Promise<Outcome> {
  const run = await look(life)
  if (run && (await isOver(life, run))) return conclude(life, run)
  return settle(life, withHint(error, life.last))
}

function limitsFor({ stop, last }: Life, why: Why, inDoubt: boolean): { budgetMs: number; searchMs: number } {
  if (why === 'lost') return { budgetMs: lostMs, searchMs: 0 }
  // A run that was seen is not hidden but gone where the server doesn't know it; one just made may not show yet.
  const searchMs = last && !inDoubt ? lastLookMs : stop.leftMs()
  return { budgetMs: why === 'stopped' ? stop.leftMs() : overLimitMs, searchMs }
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
  const now = await look(life)
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

function tellPost({ ports: { log }, request, last }: Life, { kind, id, reason = '' }: Cancellation): void {
  if (kind === 'cancelling' || kind === 'unfinished') {
    log.info("The cancellation isn't confirmed yet; the post step continues with it.")
    return
  }
  // A run known by its id is gone; one known by its key may only be slow to show.
  if (kind === 'absent' && id === undefined) return
  request.postState.settled()
  if (kind !== 'not_cancellable') return
  if (last && isEndState(last.state)) log.warning(`The run was cancelled, but ${reason}.`)
  else log.warning(`The run can't be cancelled and goes on${whereIs(last)} (${reason}).`)
}

/** One reading of the run; undefined where it isn't known, or none comes in time. */
async function look(life: Life, signal = life.stop.leave, deadlineMs = lastLookMs): Promise<Run | undefined> {
  if (life.id === '') return undefined
  const run = await orFailure(life.ports.api.getRun(life.id, { signal, deadlineMs }))
  if (run instanceof OzError) return undefined
  note(life, run)
  return run
}
