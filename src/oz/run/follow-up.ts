import type { ConversationReading, FollowUpOutcome } from '../client/api.ts'
import { explainFailure } from '../client/explain.ts'
import { isMissingCall, isTransient, orFailure, OzError } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import { messagesAfter } from './answer.ts'
import { noSuchRun } from './conclude.ts'
import { withMessageLine, type KeyMatch } from './key.ts'
import { backoffMs, createTroubleJudge, namedRunShownAfterMs } from './pace.ts'
import type { LifecycleRequest, RunPorts } from './ports.ts'
import { sendOnce, type Sighting } from './send-once.ts'

export interface FollowUpRequest extends Pick<LifecycleRequest, 'key' | 'mayPost'> {
  readonly runId: string
  /** The message; the key's line is added as its last. */
  readonly text: string
  /** Aborted when the step must end. */
  readonly signal: AbortSignal
}

/** The run as it was before the message, so that its old end isn't taken for the new one. */
export interface Baseline {
  readonly before: Run
  /** How the server took the message; undefined where it doesn't tell. */
  readonly outcome?: FollowUpOutcome
}

/** Sends a message to a run, once. @throws ActionError; SendError where it may have arrived. */
export async function sendFollowUp(ports: RunPorts, request: FollowUpRequest): Promise<Baseline> {
  const { runId, text, key, signal, mayPost } = request
  const before = await readBefore(ports, request)
  const outcome = await sendOnce<FollowUpOutcome | 'found'>(ports, {
    doing: `send the message to the run ${runId}`,
    body: { message: withMessageLine(text, key) },
    post: (body, options) => ports.api.followUp(runId, String(body['message']), options),
    look: ({ windowMs }) => lookForMessage(ports, request, windowMs),
    repair: () => undefined,
    whereToLook: `Look in the run's conversation for a message with the line "${key.line}" before you send it again.`,
    signal,
    mayPost,
  })
  return { before, outcome: outcome === 'found' ? undefined : outcome }
}

/** The state the run is in now, through whatever trouble watching would survive too. */
async function readBefore({ api, clock, jitter }: RunPorts, { runId, signal }: FollowUpRequest): Promise<Run> {
  const trouble = createTroubleJudge(jitter)
  const startedMs = clock.now()
  for (;;) {
    const run = await orFailure(api.getRun(runId, { signal }))
    if (!(run instanceof OzError)) return run
    signal.throwIfAborted()
    const judgement = trouble.judge(run, clock.now(), clock.now() - startedMs, namedRunShownAfterMs)
    if (judgement.kind === 'lost') throw noSuchRun(runId, run)
    if (judgement.kind !== 'go_on') throw explainFailure(run, `read the run ${runId}`, api.origin)
    await clock.sleep(judgement.waitMs, signal)
  }
}

async function lookForMessage(
  ports: RunPorts,
  { runId, key, signal }: FollowUpRequest,
  windowMs: number,
): Promise<Sighting<'found'>> {
  const { clock, jitter, api } = ports
  const untilMs = clock.now() + windowMs
  for (let attempt = 0; ; attempt += 1) {
    const reading = await orFailure(api.getConversation(runId, { signal }), signal)
    let reason = 'the conversation does not show it'
    if (reading === 'unsupported' || reading === 'no_call') {
      return { kind: 'blind', reason: 'there is no conversation to look in' }
    }
    if (reading instanceof OzError) {
      reason = reading.message
      if (isMissingCall(reading) || !isTransient(reading)) return { kind: 'blind', reason }
    } else if (reading !== 'not_yet' && messagesAfter(reading, key)) return { kind: 'found', effect: 'found' }
    const leftMs = untilMs - clock.now()
    if (leftMs <= 0) return { kind: 'absent', reason }
    await clock.sleep(Math.min(leftMs, Math.max(500, backoffMs(attempt, jitter, 10_000))), signal)
  }
}

/** Whether the end state of a run is one from before a message, and if so, whether the message will still be taken up. */
export type StaleState = 'new' | 'old' | 'never_taken_up'
export type JudgeTerminalState = (run: Run, signal: AbortSignal) => Promise<StaleState>

const minuteMs = 60_000

/**
 * How long a run may stay in its old end state after a message before that is a fault. What the server keeps for later it
 * may keep for as long as the step has; where it doesn't tell, a new execution may have to be set up first.
 */
const takeUpMs: Readonly<Record<Exclude<FollowUpOutcome, undefined> | 'untold', number>> = {
  live_session: 2 * minuteMs,
  queued_prompt: Infinity,
  queue_pending: Infinity,
  handoff_execution: 15 * minuteMs,
  untold: 5 * minuteMs,
}

/**
 * Tells the end before the message from the one after it. An end counts once a working state was seen since, or the
 * run ended otherwise than it had or later, or an answer to the message shows.
 */
export function staleStateDetector(ports: RunPorts, key: KeyMatch, { before, outcome }: Baseline): JudgeTerminalState {
  const { api, clock } = ports
  const hadEnded = isEndState(before.state)
  const oldState = hadEnded ? before.state : 'SUCCEEDED'
  let oldEndMs = hadEnded ? clock.now() : undefined
  let hasBegunAnew = false
  return async (run, signal) => {
    if (!isEndState(run.state)) {
      hasBegunAnew ||= oldEndMs !== undefined
      return 'new'
    }
    const { finishedAt } = run
    const hasEndedAgain = hadEnded && before.finishedAt && finishedAt && finishedAt > before.finishedAt
    if (hasBegunAnew || run.state !== oldState || hasEndedAgain) return 'new'
    const reading = await orFailure(api.getConversation(run.id, { signal }), signal)
    if (hasAnswer(reading, run, before, key)) return 'new'
    oldEndMs ??= clock.now()
    return clock.now() - oldEndMs > takeUpMs[outcome ?? 'untold'] ? 'never_taken_up' : 'old'
  }
}

/** Where the message doesn't show, a run that was at work has taken it in; one that had ended says something else now. */
function hasAnswer(reading: ConversationReading | OzError, run: Run, before: Run, key: KeyMatch): boolean {
  if (reading instanceof OzError || reading === 'not_yet') return false
  const after = typeof reading === 'string' ? undefined : messagesAfter(reading, key)
  if (after === undefined) return !isEndState(before.state) || run.status?.message !== before.status?.message
  return after.some(({ role, content }) => role === 'assistant' && content.some((block) => block.type === 'text'))
}
