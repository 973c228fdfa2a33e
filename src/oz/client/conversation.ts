import { arrayOf, dateOf, isObject, type JsonObject, objectOf, textOf } from '../../platform/json.ts'

const roles = ['user', 'assistant', 'tool', 'system'] as const
export type Role = (typeof roles)[number]

export type Block = Readonly<
  | { type: 'text'; id: string | undefined; text: string }
  | { type: 'action'; id: string; category: string; name: string; input: JsonObject }
  | { type: 'action_result'; actionId: string; category: string; name: string; state: string; output: JsonObject }
  | { type: 'event'; name: string; data: JsonObject }
>

export type Message = Readonly<NonNullable<ReturnType<typeof readMessage>>>

export interface ConversationStep {
  readonly id: string
  /** What the step was asked to do. */
  readonly description: string | undefined
  readonly summary: string | undefined
  readonly startedAt: Date | undefined
  readonly completedAt: Date | undefined
  readonly messages: readonly Message[]
  /** Delegated work, nested. */
  readonly steps: readonly ConversationStep[]
}

export interface Conversation {
  readonly id: string
  readonly steps: readonly ConversationStep[]
}

/** Delegated work nests; deeper than this is left out, so that no answer can exhaust the stack. */
const deepestStep = 50

/** The normalised conversation (`ConversationResponse`); undefined where the value isn't one. */
export function readConversation(value: unknown): Conversation | undefined {
  if (!isObject(value) || !Array.isArray(value['steps'])) return undefined
  return { id: textOf(value['conversation_id']) ?? '', steps: readSteps(value['steps'], 0) }
}

function readSteps(value: unknown, depth: number): readonly ConversationStep[] {
  const items = depth > deepestStep ? [] : arrayOf(value)
  return items.filter(isObject).map((step) => ({
    id: textOf(step['id']) ?? '',
    description: textOf(step['description']),
    summary: textOf(step['summary']),
    startedAt: dateOf(step['started_at']),
    completedAt: dateOf(step['completed_at']),
    messages: arrayOf(step['messages']).flatMap((message) => readMessage(message) ?? []),
    steps: readSteps(step['steps'], depth + 1),
  }))
}

function readMessage(value: unknown) {
  const message = objectOf(value)
  const role = roles.find((one) => one === message['role'])
  if (role === undefined) return undefined
  const content = arrayOf(message['content']).flatMap((block) => readBlock(objectOf(block)) ?? [])
  return {
    ids: arrayOf(message['message_ids']).flatMap((id) => textOf(id) ?? []) as readonly string[],
    role,
    timestamp: dateOf(message['timestamp']),
    content: content as readonly Block[],
  }
}

function readBlock(block: JsonObject): Block | undefined {
  const text = (name: string): string => textOf(block[name]) ?? ''
  const [name, category] = [text('name'), text('category')]
  switch (block['type']) {
    case 'text':
      return { type: 'text', id: textOf(block['message_id']), text: text('text') }
    case 'action':
      return { type: 'action', id: text('id'), category, name, input: objectOf(block['input']) }
    case 'action_result': {
      const [actionId, state] = [text('action_id'), text('state')]
      return { type: 'action_result', actionId, category, name, state, output: objectOf(block['output']) }
    }
    case 'event':
      return { type: 'event', name, data: objectOf(block['data']) }
    default:
      return undefined
  }
}
