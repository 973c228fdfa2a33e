/** Short ways to write down runs and conversations, and a log to print them to. */

import type {
  Block,
  Conversation,
  ConversationStep,
  Message,
  Role,
  Run,
  RunState,
} from '../../../src/oz/client/types.ts'
import { createLiveLog, type LiveLog, type LogLevel } from '../../../src/report/log/live-log.ts'
import { createLog } from '../../../src/platform/log.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import { key } from '../hostile.ts'

const begin = Date.parse('2026-01-05T09:00:00Z')

/** The date so many seconds after the step began. */
export function at(seconds: number): Date {
  return new Date(begin + seconds * 1000)
}

export function run(state: RunState, more: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    state,
    stateName: state,
    prompt: '',
    metadata: {},
    parentId: undefined,
    rootId: undefined,
    finishedAt: undefined,
    isCancellable: undefined,
    title: 'Fix the failing test',
    createdAt: undefined,
    updatedAt: undefined,
    startedAt: undefined,
    status: undefined,
    sessionLink: 'https://app.warp.dev/session/1',
    conversationId: undefined,
    artifacts: [],
    usage: undefined,
    config: { name: undefined, modelId: undefined, environmentId: undefined, harness: undefined },
    ...more,
  }
}

export function failed(message: string, errorCode?: string): Partial<Run> {
  return { status: { message, errorCode, retryable: undefined } }
}

/** A message of text or blocks; its id is made from the time, unless one is given. */
export function says(role: Role, seconds: number, content: string | Block, id = `m${seconds}`): Message {
  const block: Block = typeof content === 'string' ? { type: 'text', id: undefined, text: content } : content
  return { ids: id === '' ? [] : [id], role, timestamp: at(seconds), content: [block] }
}

export function action(id: string, category: string, name: string, input: Record<string, unknown>): Block {
  return { type: 'action', id, category, name, input }
}

export function result(actionId: string, state: string, output: Record<string, unknown>, category = 'command'): Block {
  return { type: 'action_result', actionId, category, name: 'run_command', state, output }
}

export function command(id: string, text: string): Block {
  return action(id, 'command', 'run_command', { command: text })
}

export function step(
  id: string,
  description: string | undefined,
  messages: Message[],
  more: Partial<ConversationStep> = {},
): ConversationStep {
  return {
    id,
    description,
    summary: undefined,
    startedAt: undefined,
    completedAt: undefined,
    messages,
    steps: [],
    ...more,
  }
}

export function talk(...steps: ConversationStep[]): Conversation {
  return { id: 'c', steps }
}

export interface Stage {
  readonly live: LiveLog
  /** Moves the clock to so many seconds after the step began. */
  atSecond(seconds: number): void
  text(): string
  /** What was printed since the last call. */
  newMessages(): string
}

export function stage(level: LogLevel = 'live', options: { colour?: boolean; skewMs?: number } = {}): Stage {
  const { colour = false, skewMs = 0, ...more } = options
  let nowMs = 5000
  let read = 0
  let text = ''
  const log = createLog({ write: (chunk) => (text += chunk), redact: createRedactor([key]), colour })
  const clock = {
    now: () => nowMs,
    date: () => new Date(begin + nowMs - 5000 + skewMs),
    sleep: () => Promise.resolve(),
  }
  const live = createLiveLog({ log, clock, level, startedAtMs: 5000, ...more })
  return {
    live,
    atSecond: (seconds) => (nowMs = 5000 + seconds * 1000),
    text: () => text,
    newMessages() {
      const fresh = text.slice(read)
      read = text.length
      return fresh
    },
  }
}
