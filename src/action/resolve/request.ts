import type { Image } from './attachments.ts'
import type { TaskInputs } from '../../inputs/task.ts'
import type { JsonObject } from '../../platform/json.ts'

/** The wire's request for a new run; what isn't given is left to the server. */
export function buildRequest(task: TaskInputs, prompt: string, conversationId?: string): JsonObject {
  const fields = {
    prompt,
    title: task.title,
    skill: task.skill,
    agent_identity_uid: task.agent,
    conversation_id: conversationId,
    attachments: task.images.length === 0 ? undefined : task.images.map(toWire),
    metadata: task.metadata,
    config: Object.keys(task.config).length === 0 ? undefined : task.config,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function toWire({ name, mimeType, base64 }: Image): JsonObject {
  return { file_name: name, mime_type: mimeType, data: base64 }
}
