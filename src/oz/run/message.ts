import type { Conversation, Message } from '../client/types.ts'
import { hasKeyLine, type KeyMatch } from './key.ts'

/** What was said after the message that has the key's line; undefined where it isn't there. */
export function messagesAfter(conversation: Conversation, key: KeyMatch): readonly Message[] | undefined {
  const messages = conversation.steps.flatMap((step) => step.messages)
  // The first: whoever copies the line does so later.
  const index = messages.findIndex(
    ({ role, content }) =>
      role === 'user' && content.some((block) => block.type === 'text' && hasKeyLine(block.text, key)),
  )
  return index < 0 ? undefined : messages.slice(index + 1)
}
