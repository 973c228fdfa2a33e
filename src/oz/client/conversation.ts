import { arrayOf, dateOf, isObject, objectOf, textOf } from '../../platform/json.ts'
import type { Block, Conversation, ConversationStep, Message, Role } from './types.ts'

const roles: readonly Role[] = ['user', 'assistant', 'tool', 'system']
/** Delegated work nests; deeper than this is left out, so that no answer can exhaust the stack. */
const deepestStep = 50

/** The normalised conversation (`ConversationResponse`); undefined where the value isn't one. */
export function readConversation(value: unknown): Conversation | undefined {
  if (!isObject(value) || !Array.isArray(value['steps'])) return undefined
  return { id: textOf(value['conversation_id']) ?? '', steps: readSteps(value['steps'], 0) }
}

function readSteps(value: unknown, depth: number): readonly ConversationStep[] {
  if (depth > deepestStep) return []
  return arrayOf(value).flatMap((step) => {
    if (!isObject(step)) return []
    return {
      id: textOf(step['id']) ?? '',
      description: textOf(step['description']),
      summary: textOf(step['summary']),
      startedAt: dateOf(step['started_at']),
      completedAt: dateOf(step['completed_at']),
      messages: arrayOf(step['messages']).flatMap((message) => readMessage(message) ?? []),
      steps: readSteps(step['steps'], depth + 1),
    }
  })
}

function readMessage(value: unknown): Message | undefined {
  if (!isObject(value)) return undefined
  const role = roles.find((one) => one === value['role'])
  if (role === undefined) return undefined
  return {
    ids: arrayOf(value['message_ids']).flatMap((id) => textOf(id) ?? []),
    role,
    timestamp: dateOf(value['timestamp']),
    content: arrayOf(value['content']).flatMap((block) => readBlock(block) ?? []),
  }
}

function readBlock(value: unknown): Block | undefined {
  if (!isObject(value)) return undefined
  const name = textOf(value['name']) ?? ''
  const category = textOf(value['category']) ?? ''
  switch (value['type']) {
    case 'text':
      return { type: 'text', id: textOf(value['message_id']), text: textOf(value['text']) ?? '' }
    case 'action':
      return { type: 'action', id: textOf(value['id']) ?? '', category, name, input: objectOf(value['input']) }
    case 'action_result':
      return {
        type: 'action_result',
        actionId: textOf(value['action_id']) ?? '',
        category,
        name,
        state: textOf(value['state']) ?? '',
        output: objectOf(value['output']),
      }
    case 'event':
      return { type: 'event', name, data: objectOf(value['data']) }
    default:
      return undefined
  }
}
