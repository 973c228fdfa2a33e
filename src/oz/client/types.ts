/** What the rest of the action knows of a run, read from the server's JSON. Nothing else knows the wire's names. */
import { arrayOf, booleanOf, dateOf, isObject, type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import { amountOf, idOf, readUsage, safeLink, sessionLink } from './wire.ts'

export type { Block, Conversation, ConversationStep, Message, Role } from './conversation.ts'
export type { Usage } from './wire.ts'

export const workingStates = ['QUEUED', 'PENDING', 'CLAIMED', 'INPROGRESS'] as const
export const endStates = ['SUCCEEDED', 'FAILED', 'ERROR', 'BLOCKED', 'CANCELLED'] as const
export type EndState = (typeof endStates)[number]
/** UNKNOWN: a state this version doesn't know; never an end. */
export type RunState = (typeof workingStates)[number] | EndState | 'UNKNOWN'

export function isEndState(state: RunState): state is EndState {
  return (endStates as readonly string[]).includes(state)
}

const knownStates: readonly RunState[] = [...workingStates, ...endStates]

/** `IN_PROGRESS` is an alias the official client knows; what nobody knows is UNKNOWN, never an end. */
export function stateOf(value: unknown): RunState {
  return value === 'IN_PROGRESS' ? 'INPROGRESS' : (knownStates.find((state) => state === value) ?? 'UNKNOWN')
}

export type Run = Readonly<NonNullable<ReturnType<typeof readRun>>>

/**
 * A run as GET and list give it (`RunItem`). Undefined where the value isn't one: no usable id or no state.
 * Every other member may be absent, null or wrong without harm.
 */
export function readRun(value: unknown, serverOrigin: string) {
  if (!isObject(value)) return undefined
  const id = idOf(value['run_id']) ?? idOf(value['task_id'])
  if (id === undefined || typeof value['state'] !== 'string') return undefined
  const config = objectOf(value['agent_config'])
  const artifacts = arrayOf(value['artifacts']).flatMap((item) => readArtifact(item, serverOrigin) ?? [])
  return {
    id,
    state: stateOf(value['state']),
    /** The state as the server wrote it, for people. */
    stateName: value['state'].slice(0, 64),
    /** What was submitted, where the server tells it apart from what it made of it; else its prompt. */
    prompt: textOf(value['submitted_prompt']) ?? textOf(value['prompt']) ?? '',
    /** Inherited ones included; undefined on a server that has none. */
    metadata: readMetadata(value['metadata']),
    /** The run that started this one. */
    parentId: idOf(value['parent_run_id']),
    /** The top of the run's tree; its own id there. */
    rootId: idOf(value['root_run_id']),
    title: textOf(value['title']) ?? '',
    createdAt: dateOf(value['created_at']),
    updatedAt: dateOf(value['updated_at']),
    /** When the agent began to work; undefined while it waits. */
    startedAt: dateOf(value['started_at']),
    /** The last time it ended; undefined while it works, and where the server doesn't tell. */
    finishedAt: dateOf(value['finished_at']),
    /** Whether runs of this kind can be cancelled at all, where the server tells. */
    isCancellable: booleanOf(value['is_run_type_cancellable']),
    status: readStatus(value['status_message']),
    /** Checked: a page of the server or of the vendor. */
    sessionLink: sessionLink(value['session_link'], serverOrigin),
    conversationId: idOf(value['conversation_id']),
    artifacts: artifacts as readonly Artifact[],
    usage: readUsage(value['request_usage']),
    /** What the server says it ran with. */
    config: {
      name: textOf(config['name']),
      modelId: textOf(config['model_id']),
      environmentId: textOf(config['environment_id']),
      harness: textOf(objectOf(config['harness'])['type']),
    },
  }
}

/** A text instead of an object is taken too: some servers give the message bare. */
function readStatus(value: unknown) {
  const bare = textOf(value)
  if (bare === undefined && !isObject(value)) return undefined
  const { message, error_code: errorCode, retryable } = objectOf(value)
  return {
    message: bare ?? textOf(message) ?? '',
    errorCode: textOf(errorCode)?.slice(0, 64),
    retryable: booleanOf(retryable),
  }
}

function readMetadata(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isObject(value)) return undefined
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts)
}

type Text = string | undefined

export type Artifact = Readonly<
  | { kind: 'plan'; uid: Text; title: Text; url: Text }
  /** `status`: open, draft, merged, closed, or what a newer server says. */
  | { kind: 'pull_request'; url: string; branch: string; status?: Text }
  | { kind: 'screenshot'; uid: string; mimeType: string; title: Text }
  | ({ kind: 'file'; uid: string; mimeType: string; title: Text } & ReturnType<typeof readFileFacts>)
  | { kind: 'external'; title: Text; url: Text }
  /** Of a type this version doesn't know. */
  | { kind: 'other'; title: string; url: Text }
>

function readArtifact(value: unknown, serverOrigin: string): Artifact | undefined {
  const { artifact_type: type, data: given } = objectOf(value)
  const data = objectOf(given)
  const title = textOf(data['title'])
  const url = safeLink(data['url'], serverOrigin)
  const uid = idOf(data['artifact_uid'])
  const stored = uid === undefined ? undefined : { uid, mimeType: textOf(data['mime_type']) ?? anyBytes }
  switch (type) {
    case 'PLAN':
      return { kind: 'plan', uid, title, url }
    case 'PULL_REQUEST':
      if (url === undefined) return undefined
      return { kind: 'pull_request', url, branch: textOf(data['branch']) ?? '', status: wordOf(data['status']) }
    case 'SCREENSHOT':
      return stored && { kind: 'screenshot', ...stored, title: title ?? textOf(data['description']) }
    case 'FILE':
      return stored && { kind: 'file', ...stored, title, ...readFileFacts(data, stored.uid) }
    case 'EXTERNAL_REFERENCE':
      return { kind: 'external', title, url }
    default: {
      // A type that a newer server has: at least it is named.
      const name = wordOf(type)
      return name === undefined ? undefined : { kind: 'other', title: title ?? name, url }
    }
  }
}

const anyBytes = 'application/octet-stream'

function readFileFacts(data: JsonObject, uid: string) {
  const [name = uid, path = ''] = [textOf(data['filename']), textOf(data['filepath'])]
  return { name, path, sizeBytes: amountOf(data['size_bytes']) }
}

/** A word of the wire: short, without anything that needs care. */
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value.toLowerCase() : undefined
}
