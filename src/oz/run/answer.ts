import { orFailure, OzError } from '../client/failure.ts'
import type { Artifact, Conversation, Message, Run } from '../client/types.ts'
import { hasKeyLine, type KeyMatch } from './key.ts'
import { backoffMs } from './pace.ts'
import type { RunPorts } from './ports.ts'

/** The agent's answer and where it was found. `note` is for people: why it isn't from where it should be. */
export interface Answer {
  readonly text: string
  readonly from: 'conversation' | 'status' | 'artifact' | 'none'
  readonly note: string | undefined
}

const retryForMs = 15_000
/** A conversation whose last word may not be the last is read again for so long. */
const catchUpForMs = 10_000
/** The last word may come so long before the run's end. */
const endSlackMs = 3_000
const oneReadMs = 10_000
const shortestReadMs = 1_000

/**
 * The last assistant text of the conversation's root, else the status message, else a line naming an artifact.
 * Where the run names a conversation the server gets 15 s to give it, and 10 s to catch up with the run's end: an older
 * word is no answer. Where it names none, nothing is waited for. `scope`: the part of the conversation that is about what
 * was asked; undefined: all of it.
 */
export async function readAnswer(
  ports: RunPorts,
  run: Run,
  request: { readonly scope: Scope | undefined; readonly signal: AbortSignal },
): Promise<Answer> {
  const reading = run.conversationId === undefined ? 'none' : await readLastConversation(ports, run, request)
  if (typeof reading === 'string') return answerWithoutConversation(run, notes[reading])
  const { kind, messages } = reading
  const text = lastWords(messages)
  if (text !== undefined && kind !== 'behind') {
    return { text, from: 'conversation', note: kind === 'older' ? notes.older : undefined }
  }
  const isMute = text === undefined && run.artifacts.length > 0
  return answerWithoutConversation(run, kind === 'behind' && !isMute ? notes.behind : undefined)
}

const notes = {
  none: undefined,
  no_call: "This server provides no conversations, so the answer is the run's status message.",
  unsupported: 'The server provides no conversation for this kind of run, so the answer is its status message.',
  unreadable: "Couldn't read the run's conversation, so the answer is its status message.",
  behind: "The conversation doesn't show the agent's last message yet: see the session for it.",
  older: "The conversation's last message is older than the end of the run; the agent may have said more since.",
}

/** The status message, or a line naming an artifact. */
export function answerWithoutConversation(run: Run, note?: string): Answer {
  const message = run.status?.message ?? ''
  if (message.trim() !== '') return { text: message, from: 'status', note }
  const artifact = run.artifacts.find(({ kind }) => kind === 'pull_request') ?? run.artifacts[0]
  if (artifact === undefined) return { text: '', from: 'none', note }
  const why = note ?? 'The agent wrote no answer, only an artifact, which agent_output names.'
  return { text: nameArtifact(artifact), from: 'artifact', note: why }
}

function nameArtifact(artifact: Artifact): string {
  switch (artifact.kind) {
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

/**
 * complete: the last word is the last. older: nothing is missing in it, but the run ended later. behind: the agent was at
 * work after its last words.
 */
function judge({ state, finishedAt }: Run, messages: readonly Message[]): 'complete' | 'older' | 'behind' {
  if (state !== 'SUCCEEDED') return 'complete'
  if (!isFinished(messages)) return 'behind'
  const newestMs = messages.reduce((ms, { timestamp }) => Math.max(ms, timestamp?.getTime() ?? -Infinity), -Infinity)
  return finishedAt === undefined || newestMs >= finishedAt.getTime() - endSlackMs ? 'complete' : 'older'
}

async function readLastConversation(
  { api, clock, jitter }: RunPorts,
  run: Run,
  { scope, signal }: Parameters<typeof readAnswer>[2],
) {
  const startedMs = clock.now()
  let last: { readonly kind: ReturnType<typeof judge>; readonly messages: readonly Message[] } | undefined
  let [count, before] = [0, Infinity]
  for (let attempt = 0; ; attempt += 1) {
    const oneMs = Math.max(retryForMs - (clock.now() - startedMs), shortestReadMs)
    const options = { signal, deadlineMs: Math.min(oneReadMs, oneMs) }
    const given = await orFailure(api.getConversation(run.id, options), signal)
    if (typeof given === 'object' && !(given instanceof OzError)) {
      const messages = messagesIn(given, scope)
      last = { kind: judge(run, messages), messages }
      count = messages.length
    }
    // One that still catches up, with more messages than before, may show a word that only looks like the last.
    const isSettled = last?.kind === 'complete' && count <= before
    if (given === 'no_call' || isSettled) return last ?? 'no_call'
    before = count
    const leftMs = startedMs + (last === undefined ? retryForMs : catchUpForMs) - clock.now()
    if (leftMs <= 0) return last ?? (given === 'unsupported' ? given : 'unreadable')
    try {
      await clock.sleep(Math.min(leftMs, Math.max(250, backoffMs(attempt, jitter, 4_000))), signal)
    } catch (error) {
      if (last === undefined) throw error
      return last
    }
  }
}

/** Which part of a conversation is about what was asked: others may have talked in it before. */
export interface Scope {
  /** Of the prompt or the message that asked. */
  readonly key: KeyMatch
  /** Where the conversation shows no such message: only what was said later; undefined: all of it. */
  readonly since: Date | undefined
}

/** The messages of the conversation's own steps, not those of delegated work. */
export function messagesOf(conversation: Conversation): readonly Message[] {
  return conversation.steps.flatMap((step) => step.messages)
}

/** What was said after the message that has the key's line; undefined where it isn't there. */
export function messagesAfter(conversation: Conversation, key: KeyMatch): readonly Message[] | undefined {
  const messages = messagesOf(conversation)
  // The first: whoever copies the line does so later.
  const index = messages.findIndex(
    ({ role, content }) =>
      role === 'user' && content.some((block) => block.type === 'text' && hasKeyLine(block.text, key)),
  )
  return index < 0 ? undefined : messages.slice(index + 1)
}

export function messagesIn(conversation: Conversation, scope: Scope | undefined): readonly Message[] {
  const all = messagesOf(conversation)
  if (scope === undefined) return all
  const { key, since } = scope
  const later = since && all.filter(({ timestamp }) => timestamp !== undefined && timestamp > since)
  return messagesAfter(conversation, key) ?? later ?? all
}

/** The text of the last message in which the assistant speaks. */
export function lastWords(messages: readonly Message[]): string | undefined {
  return messages
    .toReversed()
    .filter(({ role }) => role === 'assistant')
    .map(wordsOf)
    .find((text) => text !== '')
}

function wordsOf({ content }: Message): string {
  return content
    .flatMap((block) => (block.type === 'text' && block.text.trim() !== '' ? [block.text] : []))
    .join('\n\n')
}

/** Whether the assistant has the last word, and waits for nothing: no tool was called after its last text. */
export function isFinished(messages: readonly Message[]): boolean {
  const last = messages.findLast(
    ({ role, content }) => role !== 'system' && content.some(({ type }) => type !== 'event'),
  )
  return last?.role === 'assistant' && wordsOf(last) !== '' && last.content.every(({ type }) => type !== 'action')
}
