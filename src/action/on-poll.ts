import type { OzApi } from '../oz/client/api.ts'
import { OzError } from '../oz/client/failure.ts'
import { isEndState, type Run } from '../oz/client/types.ts'
import type { Outputs } from '../report/step-outputs.ts'
import type { LiveLog } from '../report/log/live-log.ts'

export interface OnPollParts {
  readonly api: OzApi
  readonly signal: AbortSignal
  readonly outputs: Outputs
  readonly live: LiveLog
  /** Whether anybody reads the conversation: with the log off it isn't fetched. */
  readonly withConversation: boolean
  /** Called with each reading, after it was shown. */
  readonly onReading?: (run: Run) => void
}

const conversationDeadlineMs = 10_000

/**
 * What each reading of the run leads to: outputs, log. The conversation is read when the run says that it was updated,
 * once a reading at most.
 */
export function createOnPoll(parts: OnPollParts): (run: Run) => Promise<void> {
  let shownUpdate: number | undefined
  let isSupported = parts.withConversation
  return async (run) => {
    parts.outputs.setRun(run)
    parts.live.state(run)
    const update = run.updatedAt?.getTime()
    const moved = update === undefined ? isEndState(run.state) : update !== shownUpdate
    if (isSupported && run.conversationId !== undefined && moved) {
      const reading = await readConversation(parts, run)
      isSupported = reading !== 'unsupported'
      if (reading === 'shown') shownUpdate = update
    }
    parts.live.heartbeat()
    parts.onReading?.(run)
  }
}

/** A reading that fails is no harm: the next one shows what this one would have. */
async function readConversation(
  { api, live, signal }: OnPollParts,
  run: Run,
): Promise<'shown' | 'missed' | 'unsupported'> {
  try {
    const conversation = await api.getConversation(run.id, { signal, deadlineMs: conversationDeadlineMs })
    if (conversation === 'not_yet') return 'missed'
    if (typeof conversation === 'string') return 'unsupported'
    live.conversation(conversation)
    return 'shown'
  } catch (error) {
    if (error instanceof OzError) return 'missed'
    throw error
  }
}
