import { isMissingCall, isTransient, OzError } from '../oz/failure.ts'
import { isEndState, type Conversation, type Message, type Run } from '../oz/types.ts'
import { keyOf, type RunKey } from './key.ts'
import { backoffMs } from './pace.ts'
import type { RunPorts } from './ports.ts'
import { sendOnce, type Sighting } from './send-once.ts'

export interface FollowUpRequest {
  readonly runId: string
  /** The message; the key's line is added as its last. */
  readonly text: string
  readonly key: RunKey
  readonly signal: AbortSignal
  /** Monotonic; nothing is sent after it. */
  readonly deadlineMs: number
  readonly mayPost: () => Promise<boolean>
}

/** The run's state before the message, so that its old end isn't taken for the new one. */
export interface Baseline {
  readonly before: Run
  readonly sentMs: number
}

/** Sends a message to a run, once. */
export async function sendFollowUp(ports: RunPorts, request: FollowUpRequest): Promise<Baseline> {
  const { api, clock } = ports
  const { runId, key, signal } = request
  const before = await api.getRun(runId, { signal })
  await sendOnce<true>(ports, {
    doing: `send the message to the run ${runId}`,
    body: { message: `${request.text}\n\n${key.line}` },
    async post(body, options) {
      await api.followUp(runId, String(body['message']), options)
      return true
    },
    look: ({ windowMs }) => lookForMessage(ports, request, windowMs),
    mend: () => undefined,
    whereToLook: `Look in the run's conversation for a message that ends in "${key.line}" before you send it again.`,
    signal,
    deadlineMs: request.deadlineMs,
    mayPost: request.mayPost,
  })
  return { before, sentMs: clock.now() }
}

async function lookForMessage(ports: RunPorts, request: FollowUpRequest, windowMs: number): Promise<Sighting<true>> {
  const { api, clock, jitter } = ports
  const untilMs = clock.now() + windowMs
  for (let attempt = 0; ; attempt += 1) {
    let reason = 'the conversation does not show it'
    try {
      const reading = await api.getConversation(request.runId, { signal: request.signal })
      if (reading === 'unsupported') return { kind: 'blind', reason: 'this server gives no conversation to look in' }
      if (reading !== 'not_yet' && messagesAfter(reading, request.key.value) !== undefined)
        return { kind: 'found', effect: true }
    } catch (error) {
      if (!(error instanceof OzError) || request.signal.aborted) throw error
      if (isMissingCall(error) || !isTransient(error)) return { kind: 'blind', reason: error.message }
      reason = error.message
    }
    const leftMs = untilMs - clock.now()
    if (leftMs <= 0) return { kind: 'absent', reason }
    await clock.sleep(Math.min(leftMs, Math.max(500, backoffMs(attempt, jitter, 10_000))), request.signal)
  }
}

/** What was said after the message that ends in the key's line; undefined where it isn't there. */
function messagesAfter(conversation: Conversation, key: string): readonly Message[] | undefined {
  const messages = conversation.steps.flatMap((step) => step.messages)
  const index = messages.findLastIndex(
    ({ role, content }) =>
      role === 'user' && content.some((block) => block.type === 'text' && keyOf(block.text.trimEnd()) === key),
  )
  return index < 0 ? undefined : messages.slice(index + 1)
}

/** How long a run may stay in its old end state after a message before that is a fault. */
const takeUpMs = 60_000

/**
 * Tells the end before the message from the one after it: the old one counts no more once a working state was seen,
 * the run was updated and ended otherwise, or the conversation shows an answer to the message.
 */
export function oldEndDetector(
  ports: RunPorts,
  key: RunKey,
  baseline: Baseline,
): (run: Run, signal: AbortSignal) => Promise<OldEnd> {
  let worked = !isEndState(baseline.before.state)
  return async (run, signal) => {
    if (!isEndState(run.state)) worked = true
    if (worked || run.state !== baseline.before.state) return 'new'
    if (await isAnswered(ports, run, key, signal)) return 'new'
    return ports.clock.now() - baseline.sentMs > takeUpMs ? 'never_taken_up' : 'old'
  }
}

export type OldEnd = 'new' | 'old' | 'never_taken_up'

async function isAnswered({ api }: RunPorts, run: Run, key: RunKey, signal: AbortSignal): Promise<boolean> {
  try {
    const reading = await api.getConversation(run.id, { signal })
    if (typeof reading === 'string') return false
    const after = messagesAfter(reading, key.value) ?? []
    return after.some(({ role, content }) => role === 'assistant' && content.some((block) => block.type === 'text'))
  } catch (error) {
    if (error instanceof OzError && !signal.aborted) return false
    throw error
  }
}
