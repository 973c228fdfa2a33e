import { OzError } from '../client/failure.ts'
import { isEndState, type Run } from '../client/types.ts'
import type { Baseline } from './follow-up.ts'
import type { KeyMatch } from './key.ts'
import { messagesAfter } from './answer.ts'
import type { RunPorts } from './ports.ts'

/** Whether an end state is one from before a message, and if so, whether the message will still be taken up. */
export type StaleState = 'new' | 'old' | 'never_taken_up'

/** Whether the end state of a run is one from before a message, which does not count. */
export type JudgeTerminalState = (run: Run, signal: AbortSignal) => Promise<StaleState>

/** Where there was no message. */
export const noStaleStates: JudgeTerminalState = () => Promise.resolve('new')

/**
 * How long a run may stay in its old end state after a message before that is a fault. What the server keeps for later it
 * may keep for as long as the step has; where it doesn't tell, a new execution may have to be set up first.
 */
function takeUpMs({ outcome }: Baseline): number {
  switch (outcome) {
    case 'live_session':
      return 2 * minuteMs
    case 'queued_prompt':
    case 'queue_pending':
      return Infinity
    case 'handoff_execution':
      return 15 * minuteMs
    case undefined:
      return 5 * minuteMs
  }
}

const minuteMs = 60_000

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
    if ((await findAnswer(ports, run, { key, before, signal })) === 'answered') return 'new'
    oldEndMs ??= clock.now()
    return clock.now() - oldEndMs > takeUpMs(baseline) ? 'never_taken_up' : 'old'
  }
}

/** It worked in between, though nobody saw it. */
function hasEndedAgain({ finishedAt }: Run, before: Run): boolean {
  return (
    isEndState(before.state) &&
    finishedAt !== undefined &&
    before.finishedAt !== undefined &&
    finishedAt > before.finishedAt
  )
}

interface AnswerSearch {
  readonly key: KeyMatch
  readonly before: Run
  readonly signal: AbortSignal
}

/** Where the message doesn't show, a run that was at work has taken it in; one that had ended says something else now. */
async function findAnswer(
  { api }: RunPorts,
  run: Run,
  { key, before, signal }: AnswerSearch,
): Promise<'answered' | 'open'> {
  const reading = await api.getConversation(run.id, { signal }).catch((error: unknown) => {
    if (error instanceof OzError && !signal.aborted) return 'unreadable'
    throw error
  })
  if (reading === 'unreadable' || reading === 'not_yet') return 'open'
  const after = typeof reading === 'string' ? undefined : messagesAfter(reading, key)
  if (after === undefined) {
    return !isEndState(before.state) || run.status?.message !== before.status?.message ? 'answered' : 'open'
  }
  const hasWords = after.some(
    ({ role, content }) => role === 'assistant' && content.some((block) => block.type === 'text'),
  )
  return hasWords ? 'answered' : 'open'
}
