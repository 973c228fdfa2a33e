import { arrayOf, booleanOf, dateOf, isObject, objectOf, textOf, type JsonObject } from '../../platform/json.ts'
import { safeLink, sessionLink } from './links.ts'
import { endStates, workingStates, type Artifact, type Run, type RunState } from './types.ts'
import { amountOf, readUsage } from './usage.ts'

/** An id that may stand in a URL's path, a state file and an output. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : undefined
}

const knownStates: readonly string[] = [...workingStates, ...endStates]

/** `IN_PROGRESS` is an alias the official client knows; what nobody knows is UNKNOWN, never an end. */
export function stateOf(value: unknown): RunState {
  if (value === 'IN_PROGRESS') return 'INPROGRESS'
  return isKnownState(value) ? value : 'UNKNOWN'
}

function isKnownState(value: unknown): value is RunState {
  return typeof value === 'string' && knownStates.includes(value)
}

/**
 * A run as GET and list give it (`RunItem`). Undefined where the value isn't one: no usable id or no state.
 * Every other member may be absent, null or wrong without harm.
 */
export function readRun(value: unknown, serverOrigin: string): Run | undefined {
  if (!isObject(value)) return undefined
  const id = idOf(value['run_id']) ?? idOf(value['task_id'])
  if (id === undefined || typeof value['state'] !== 'string') return undefined
  return {
    id,
    state: stateOf(value['state']),
    stateName: value['state'].slice(0, 64),
    prompt: textOf(value['submitted_prompt']) ?? textOf(value['prompt']) ?? '',
    metadata: readMetadata(value['metadata']),
    parentId: idOf(value['parent_run_id']),
    rootId: idOf(value['root_run_id']),
    title: textOf(value['title']) ?? '',
    createdAt: dateOf(value['created_at']),
    updatedAt: dateOf(value['updated_at']),
    startedAt: dateOf(value['started_at']),
    finishedAt: dateOf(value['finished_at']),
    isCancellable: booleanOf(value['is_run_type_cancellable']),
    status: readStatus(value['status_message']),
    sessionLink: sessionLink(value['session_link'], serverOrigin),
    conversationId: idOf(value['conversation_id']),
    artifacts: arrayOf(value['artifacts']).flatMap((item) => readArtifact(item, serverOrigin) ?? []),
    usage: readUsage(value['request_usage']),
    config: readConfigFacts(objectOf(value['agent_config'])),
  }
}

/** A text instead of an object is taken too: some servers give the message bare. */
function readStatus(value: unknown): Run['status'] {
  const bare = textOf(value)
  if (bare !== undefined) return { message: bare, errorCode: undefined, retryable: undefined }
  if (!isObject(value)) return undefined
  return {
    message: textOf(value['message']) ?? '',
    errorCode: textOf(value['error_code'])?.slice(0, 64),
    retryable: booleanOf(value['retryable']),
  }
}

function readConfigFacts(config: JsonObject): Run['config'] {
  return {
    name: textOf(config['name']),
    modelId: textOf(config['model_id']),
    environmentId: textOf(config['environment_id']),
    harness: textOf(objectOf(config['harness'])['type']),
  }
}

function readMetadata(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(objectOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function readArtifact(value: unknown, serverOrigin: string): Artifact | undefined {
  if (!isObject(value)) return undefined
  const data = objectOf(value['data'])
  switch (value['artifact_type']) {
    case 'PLAN':
      return {
        kind: 'plan',
        uid: idOf(data['artifact_uid']),
        title: textOf(data['title']),
        url: safeLink(data['url'], serverOrigin),
      }
    case 'PULL_REQUEST': {
      const url = safeLink(data['url'], serverOrigin)
      if (url === undefined) return undefined
      return { kind: 'pull_request', url, branch: textOf(data['branch']) ?? '', status: wordOf(data['status']) }
    }
    case 'SCREENSHOT':
      return readStored(data, (uid, mimeType, title) => ({ kind: 'screenshot', uid, mimeType, title }))
    case 'FILE':
      return readStored(data, (uid, mimeType) => ({
        kind: 'file',
        uid,
        mimeType,
        title: textOf(data['title']),
        name: textOf(data['filename']) ?? uid,
        path: textOf(data['filepath']) ?? '',
        sizeBytes: amountOf(data['size_bytes']),
      }))
    case 'EXTERNAL_REFERENCE':
      return { kind: 'external', title: textOf(data['title']), url: safeLink(data['url'], serverOrigin) }
    default:
      return readUnknown(value['artifact_type'], data, serverOrigin)
  }
}

/** A type that a newer server has: at least it is named. */
function readUnknown(type: unknown, data: JsonObject, serverOrigin: string): Artifact | undefined {
  const name = wordOf(type)
  if (name === undefined) return undefined
  return { kind: 'other', title: textOf(data['title']) ?? name, url: safeLink(data['url'], serverOrigin) }
}

/** A word of the wire: short, without anything that needs care. */
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value.toLowerCase() : undefined
}

/** What screenshots and files share: an uid to fetch them by, a type, a description. */
function readStored(
  data: JsonObject,
  make: (uid: string, mimeType: string, title: string | undefined) => Artifact,
): Artifact | undefined {
  const uid = idOf(data['artifact_uid'])
  if (uid === undefined) return undefined
  return make(
    uid,
    textOf(data['mime_type']) ?? 'application/octet-stream',
    textOf(data['title']) ?? textOf(data['description']),
  )
}
