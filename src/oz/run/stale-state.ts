import { OzError } from '../client/failure.ts'
import type { FollowUpOutcome } from '../client/api.ts'
import { isEndState, type Run } from '../client/types.ts'
import type { Baseline } from './follow-up.ts'
import type { KeyMatch } from './key.ts'
import { messagesAfter } from './answer.ts'
import type { RunPorts } from './ports.ts'

/** Whether an end state is one from before a message, and if so, whether the message will still be taken up. */
export type StaleState = 'new' | 'old' | 'never_taken_up'

/** Whether the end state of a run is one from before a message, which does not count. */
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
 * run ended otherwise than it had, or an answer to the message shows.
 */
export function staleStateDetector(ports: RunPorts, key: KeyMatch, baseline: Baseline): JudgeTerminalState {
  const { clock } = ports
  const { before } = baseline
  const oldState = isEndState(before.state) ? before.state : 'SUCCEEDED'
  let oldEndMs = isEndState(before.state) ? clock.now() : undefined
  let hasBegunAnew = false
  return async (run, signal) => {
    if (!isEndState(run.state)) {
      hasBegunAnew ||= oldEndMs !== undefined
      return 'new'
    }
    if (hasBegunAnew || run.state !== oldState || hasEndedAgain(run, before)) return 'new'
    if (await hasAnswer(ports, run, { key, before, signal })) return 'new'
    oldEndMs ??= clock.now()
    return clock.now() - oldEndMs > takeUpMs[baseline.outcome ?? 'untold'] ? 'never_taken_up' : 'old'
  }
}

/** It worked in between, though nobody saw it. */
function hasEndedAgain({ finishedAt }: Run, before: Run): boolean {
  const earlier = isEndState(before.state) ? before.finishedAt : undefined
  return earlier !== undefined && finishedAt !== undefined && finishedAt > earlier
}

/** Where the message doesn't show, a run that was at work has taken it in; one that had ended says something else now. */
async function hasAnswer(
  { api }: RunPorts,
  run: Run,
  { key, before, signal }: { readonly key: KeyMatch; readonly before: Run; readonly signal: AbortSignal },
): Promise<boolean> {
  const reading = await api.getConversation(run.id, { signal }).catch((error: unknown) => {
    if (error instanceof OzError && !signal.aborted) return 'unreadable'
    throw error
  })
  if (reading === 'unreadable' || reading === 'not_yet') return false
  const after = typeof reading === 'string' ? undefined : messagesAfter(reading, key)
  if (after === undefined) return !isEndState(before.state) || run.status?.message !== before.status?.message
  return after.some(({ role, content }) => role === 'assistant' && content.some((block) => block.type === 'text'))
}
