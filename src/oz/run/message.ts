import type { Conversation, Message } from '../client/types.ts'
import { hasKeyLine, type KeyMatch } from './key.ts'

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

export function newestTime(messages: readonly Message[]): Date | undefined {
  const times = messages.flatMap(({ timestamp }) => timestamp?.getTime() ?? [])
  return times.length === 0 ? undefined : new Date(times.reduce((one, other) => Math.max(one, other)))
}
