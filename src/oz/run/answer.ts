import { OzError } from '../client/failure.ts'
import type { ConversationReading } from '../client/api.ts'
import type { Conversation, ConversationStep, Message, Run } from '../client/types.ts'
import { backoffMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/** The agent's answer and where it was found. `note` is for people: why it isn't from where it should be. */
export interface Answer {
  readonly text: string
  readonly from: 'conversation' | 'status' | 'artifact' | 'none'
  readonly note: string | undefined
}

const retryForMs = 15_000
const oneReadMs = 10_000
const shortestReadMs = 1_000

/**
 * The last assistant text of the conversation's root, else the status message, else a line naming an artifact.
 * Where the run names a conversation the server gets 15 s to give it; where it names none, nothing is waited for.
 */
export async function readAnswer(ports: RunPorts, run: Run, signal: AbortSignal): Promise<Answer> {
  const conversation = await readLastConversation(ports, run, signal)
  const words = typeof conversation === 'string' ? undefined : lastWords(conversation)
  if (words !== undefined) return { text: words, from: 'conversation', note: undefined }
  return answerWithoutConversation(run, typeof conversation === 'string' ? noteFor(conversation) : undefined)
}

/** The status message, or a line naming an artifact. */
export function answerWithoutConversation(run: Run, note?: string): Answer {
  const message = run.status?.message ?? ''
  if (message.trim() !== '') return { text: message, from: 'status', note }
  const artifact = nameArtifact(run)
  if (artifact === undefined) return { text: '', from: 'none', note }
  return { text: artifact, from: 'artifact', note: 'The agent left no words, only an artifact: the answer names it.' }
}

type NoConversation = 'none' | 'no_call' | 'unsupported' | 'unreadable'

async function readLastConversation(
  ports: RunPorts,
  run: Run,
  signal: AbortSignal,
): Promise<Conversation | NoConversation> {
  if (run.conversationId === undefined) return 'none'
  const untilMs = ports.clock.now() + retryForMs
  for (let attempt = 0; ; attempt += 1) {
    const reading = await tryConversation(ports, run.id, { signal, leftMs: untilMs - ports.clock.now() })
    if (typeof reading !== 'string' || reading === 'no_call') return reading
    const leftMs = untilMs - ports.clock.now()
    if (leftMs <= 0) return reading === 'unsupported' ? reading : 'unreadable'
    await ports.clock.sleep(Math.min(leftMs, Math.max(250, backoffMs(attempt, ports.jitter, 4_000))), signal)
  }
}

async function tryConversation(
  { api }: RunPorts,
  id: string,
  { signal, leftMs }: { readonly signal: AbortSignal; readonly leftMs: number },
): Promise<ConversationReading> {
  try {
    return await api.getConversation(id, { signal, deadlineMs: Math.min(oneReadMs, Math.max(leftMs, shortestReadMs)) })
  } catch (error) {
    if (!(error instanceof OzError) || signal.aborted) throw error
    return 'not_yet'
  }
}

function noteFor(missing: NoConversation): string | undefined {
  switch (missing) {
    case 'none':
      return undefined
    case 'no_call':
      return 'This server gives no conversations: the answer is the status message of the run.'
    case 'unsupported':
      return 'The server gives no conversation of a run of this kind: the answer is its status message.'
    case 'unreadable':
      return 'The conversation of the run could not be read: the answer is its status message.'
  }
}

/** The text of the last message in which the assistant speaks, in the conversation's own steps, not in delegated ones. */
export function lastWords(conversation: Conversation): string | undefined {
  for (const message of assistantMessages(conversation.steps)) {
    const text = wordsOf(message)
    if (text !== '') return text
  }
  return undefined
}

/** From the last to the first. */
function assistantMessages(steps: readonly ConversationStep[]): Message[] {
  return steps
    .flatMap((step) => step.messages)
    .filter((message) => message.role === 'assistant')
    .reverse()
}

function wordsOf(message: Message): string {
  return message.content
    .flatMap((block) => (block.type === 'text' && block.text.trim() !== '' ? [block.text] : []))
    .join('\n\n')
}

function nameArtifact({ artifacts }: Run): string | undefined {
  const artifact = artifacts.find(({ kind }) => kind === 'pull_request') ?? artifacts[0]
  switch (artifact?.kind) {
    case undefined:
      return undefined
    case 'pull_request':
      return `Pull request: ${artifact.url}`
    case 'plan':
      return `Plan: ${artifact.url ?? artifact.title ?? 'without a title'}`
    case 'screenshot':
      return `Screenshot: ${artifact.title ?? artifact.uid}`
    case 'file':
      return `File: ${artifact.name}`
    case 'external':
    case 'other':
      return `Reference: ${artifact.url ?? artifact.title ?? 'without a title'}`
  }
}
