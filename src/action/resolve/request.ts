import type { Image } from './attachments.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { subjectOf } from '../../event/subject.ts'
import type { TaskInputs } from '../../inputs/task.ts'
import { metadataNames, mostMetadataNames } from '../../oz/run/key.ts'
import type { JsonObject } from '../../platform/json.ts'

export interface RequestFacts {
  readonly prompt: string
  readonly conversationId: string | undefined
  readonly event: WorkflowEvent
}

/** The wire's request for a new run, but for its key; what isn't given is left to the server. */
export function buildRequest(task: TaskInputs, { prompt, conversationId, event }: RequestFacts): JsonObject {
  const fields = {
    prompt,
    title: task.title,
    skill: task.skill,
    agent_identity_uid: task.agent,
    conversation_id: conversationId,
    attachments: task.images.length === 0 ? undefined : task.images.map(toWire),
    metadata: { ...aboutEvent(event, Object.keys(task.metadata ?? {}).length), ...task.metadata },
    config: Object.keys(task.config).length === 0 ? undefined : task.config,
  }
  return { ...task.request, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }
}

/** By these names the runs of a repository and of what an event is about are found; the key needs two more. */
function aboutEvent(event: WorkflowEvent, given: number): Readonly<Record<string, string>> {
  const subject = nameSubject(event)
  const names = {
    ...(event.repository.id !== undefined && { [metadataNames.repository]: String(event.repository.id) }),
    ...(subject !== undefined && { [metadataNames.subject]: subject }),
  }
  return given + Object.keys(names).length + 2 > mostMetadataNames ? {} : names
}

function nameSubject(event: WorkflowEvent): string | undefined {
  const about = subjectOf(event)
  if (about !== undefined) return `${about.name === 'pull request' ? 'pr' : about.name}-${about.subject.number}`
  return event.sha === undefined ? undefined : `commit-${event.sha}`
}

function toWire({ name, mimeType, base64 }: Image): JsonObject {
  return { file_name: name, mime_type: mimeType, data: base64 }
}
