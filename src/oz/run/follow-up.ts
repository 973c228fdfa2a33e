import { explainFailure } from '../client/explain.ts'
import { isMissingCall, isTransient, OzError } from '../client/failure.ts'
import type { FollowUpOutcome } from '../client/api.ts'
import type { Run } from '../client/types.ts'
import { withMessageLine, type KeyMatch, type RunKey } from './key.ts'
import { messagesAfter } from './answer.ts'
import { noSuchRun } from './conclude.ts'
import { backoffMs, namedRunShownAfterMs, TroubleJudge } from './pace.ts'
import type { RunPorts } from './ports.ts'
import { sendOnce, type Sighting } from './send-once.ts'

export interface FollowUpRequest {
  readonly runId: string
  /** The message; the key's line is added as its last. */
  readonly text: string
  readonly key: RunKey
  /** Aborted when the step must end. */
  readonly signal: AbortSignal
  readonly mayPost: () => boolean
}

/** The run as it was before the message, so that its old end isn't taken for the new one. */
export interface Baseline {
  readonly before: Run
  /** How the server took the message; undefined where it doesn't tell. */
  readonly outcome?: FollowUpOutcome
}

/** Sends a message to a run, once. @throws ActionError; SendError where it may have arrived. */
export async function sendFollowUp(ports: RunPorts, request: FollowUpRequest): Promise<Baseline> {
  const { api } = ports
  const { runId, text, key, signal, mayPost } = request
  const before = await readBefore(ports, request)
  const outcome = await sendOnce<FollowUpOutcome | 'found'>(ports, {
    doing: `send the message to the run ${runId}`,
    body: { message: withMessageLine(text, key) },
    post: (body, options) => api.followUp(runId, String(body['message']), options),
    look: ({ windowMs }) => lookForMessage(ports, { runId, key, signal }, windowMs),
    repair: () => undefined,
    whereToLook: `Look in the run's conversation for a message with the line "${key.line}" before you send it again.`,
    signal,
    mayPost,
  })
  return { before, outcome: outcome === 'found' ? undefined : outcome }
}

/** The state the run is in now, through whatever trouble watching would survive too. */
async function readBefore(ports: RunPorts, { runId, signal }: FollowUpRequest): Promise<Run> {
  const { api, clock, jitter } = ports
  const trouble = new TroubleJudge(jitter)
  const startedMs = clock.now()
  for (;;) {
    try {
      return await api.getRun(runId, { signal })
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      signal.throwIfAborted()
      const judgement = trouble.judge(error, clock.now(), clock.now() - startedMs, namedRunShownAfterMs)
      if (judgement.kind === 'lost') throw noSuchRun(runId, error)
      if (judgement.kind !== 'go_on') throw explainFailure(error, `read the run ${runId}`, api.origin)
      await clock.sleep(judgement.waitMs, signal)
    }
  }
}

type MessageSearch = Pick<FollowUpRequest, 'runId' | 'signal'> & { readonly key: KeyMatch }

async function lookForMessage(ports: RunPorts, search: MessageSearch, windowMs: number): Promise<Sighting<'found'>> {
  const { clock, jitter } = ports
  const untilMs = clock.now() + windowMs
  for (let attempt = 0; ; attempt += 1) {
    const sighting = await lookOnce(ports, search)
    const leftMs = untilMs - clock.now()
    if (sighting.kind !== 'absent' || leftMs <= 0) return sighting
    await clock.sleep(Math.min(leftMs, Math.max(500, backoffMs(attempt, jitter, 10_000))), search.signal)
  }
}

async function lookOnce({ api }: RunPorts, { runId, key, signal }: MessageSearch): Promise<Sighting<'found'>> {
  try {
    const reading = await api.getConversation(runId, { signal })
    if (reading === 'unsupported' || reading === 'no_call') {
      return { kind: 'blind', reason: 'there is no conversation to look in' }
    }
    return reading !== 'not_yet' && messagesAfter(reading, key) !== undefined
      ? { kind: 'found', effect: 'found' }
      : { kind: 'absent', reason: 'the conversation does not show it' }
  } catch (error) {
    if (!(error instanceof OzError) || signal.aborted) throw error
    const isHopeless = isMissingCall(error) || !isTransient(error)
    return { kind: isHopeless ? 'blind' : 'absent', reason: error.message }
  }
}
