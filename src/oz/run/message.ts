import type { Conversation, Message } from '../client/types.ts'
import { hasKey, type KeyMatch } from './key.ts'

/** What was said after the message that ends in the key's line; undefined where it isn't there. */
export function messagesAfter(conversation: Conversation, key: KeyMatch): readonly Message[] | undefined {
  const messages = conversation.steps.flatMap((step) => step.messages)
  const index = messages.findLastIndex(
    ({ role, content }) =>
      role === 'user' && content.some((block) => block.type === 'text' && hasKey(block.text.trimEnd(), key)),
  )
  return index < 0 ? undefined : messages.slice(index + 1)
}
