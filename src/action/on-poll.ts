import type { CostLimit } from '../inputs/watch.ts'
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
  readonly maxCost: CostLimit | undefined
  /** Whether anybody reads the conversation: with the log off it isn't fetched. */
  readonly withConversation: boolean
  /** Called with each reading, after it was shown. */
  readonly onReading?: (run: Run) => void
}

const conversationDeadlineMs = 10_000

/**
 * What each reading of the run leads to: outputs, log, limits. The conversation is read when the run says that it was
 * updated, once a reading at most. Gives a text when a limit is reached.
 */
export function createOnPoll(parts: OnPollParts): (run: Run) => Promise<string | undefined> {
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
    return overLimit(run, parts.maxCost)
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

/** The limit the run has gone over, in words; undefined where it has not. */
export function overLimit({ usage }: Run, limit: CostLimit | undefined): string | undefined {
  const spent = limit && usage?.[limit.unit]
  if (limit === undefined || spent === undefined || spent <= limit.amount) return undefined
  const show = (amount: number): string =>
    limit.unit === 'usd' ? `$${amount.toFixed(2)}` : `${String(amount)} credits`
  return `The run has cost ${show(spent)}, more than max_cost allows (${show(limit.amount)}): it was cancelled.`
}

/** Why a limit could not work, in words; undefined where it could. `run`: as it ended. */
export function whyNoLimit(run: Run | undefined, limit: CostLimit | undefined): string | undefined {
  if (limit === undefined || run === undefined || run.usage?.[limit.unit] !== undefined) return undefined
  if (run.usage?.usd !== undefined) {
    return 'max_cost is in credits, and the server told dollars only, so it limited nothing. Write it like `max_cost: $2.50`.'
  }
  return run.usage?.credits === undefined
    ? 'The server told no cost of the run, so max_cost limited nothing. Limit its time with timeout_minutes.'
    : 'max_cost is in dollars, and the server told credits only, so it limited nothing. Write it like `max_cost: 20`.'
}
