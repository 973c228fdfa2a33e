import {
  arrayOf,
  booleanOf,
  dateOf,
  isObject,
  type JsonObject,
  numberOf,
  objectOf,
  textOf,
} from '../../platform/json.ts'
import {
  type Artifact,
  endStates,
  type ModelUsage,
  type Run,
  type RunState,
  type Usage,
  workingStates,
} from './types.ts'

/** An id that may stand in a URL's path, a state file and an output. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value) ? value : undefined
}

const knownStates: readonly RunState[] = [...workingStates, ...endStates]

/** `IN_PROGRESS` is an alias the official client knows; what nobody knows is UNKNOWN, never an end. */
export function stateOf(value: unknown): RunState {
  return value === 'IN_PROGRESS' ? 'INPROGRESS' : (knownStates.find((state) => state === value) ?? 'UNKNOWN')
}

/**
 * A run as GET and list give it (`RunItem`). Undefined where the value isn't one: no usable id or no state.
 * Every other member may be absent, null or wrong without harm.
 */
export function readRun(value: unknown, serverOrigin: string): Run | undefined {
  if (!isObject(value)) return undefined
  const id = idOf(value['run_id']) ?? idOf(value['task_id'])
  if (id === undefined || typeof value['state'] !== 'string') return undefined
  const config = objectOf(value['agent_config'])
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
    config: {
      name: textOf(config['name']),
      modelId: textOf(config['model_id']),
      environmentId: textOf(config['environment_id']),
      harness: textOf(objectOf(config['harness'])['type']),
    },
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

function readMetadata(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(objectOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function readArtifact(value: unknown, serverOrigin: string): Artifact | undefined {
  if (!isObject(value)) return undefined
  const { artifact_type: type } = value
  const data = objectOf(value['data'])
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
    default:
      return readUnknown(wordOf(type), title, url)
  }
}

/** A type that a newer server has: at least it is named. */
function readUnknown(name: string | undefined, title = name, url?: string): Artifact | undefined {
  return title === undefined || name === undefined ? undefined : { kind: 'other', title, url }
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

/**
 * A link the server gave, if it may be shown and followed: https, or the server's own origin (an emulator on
 * loopback); no credentials in it. Undefined otherwise.
 */
export function safeLink(value: unknown, serverOrigin: string): string | undefined {
  if (typeof value !== 'string' || value.length > 2048 || !URL.canParse(value)) return undefined
  const url = new URL(value)
  if (url.username !== '' || url.password !== '') return undefined
  return url.protocol === 'https:' || url.origin === serverOrigin ? url.href : undefined
}

/** The vendor's own pages: a server elsewhere may show its sessions there. */
const vendor = 'warp.dev'

/** A link to a session: a page of the server itself, of its site, or of the vendor's. */
export function sessionLink(value: unknown, serverOrigin: string): string | undefined {
  const link = safeLink(value, serverOrigin)
  if (link === undefined || !URL.canParse(serverOrigin)) return undefined
  const { origin, hostname } = new URL(link)
  const sites = [siteOf(new URL(serverOrigin).hostname), vendor]
  return origin === serverOrigin || sites.some((site) => hostname === site || hostname.endsWith(`.${site}`))
    ? link
    : undefined
}

/** `warp.dev` of `app.warp.dev`; the host itself where less than two names would be left, or it is an address. */
function siteOf(hostname: string): string {
  const above = hostname.slice(hostname.indexOf('.') + 1)
  return above.includes('.') && /[a-z]$/i.test(hostname) ? above : hostname
}

const parts = ['inference_cost', 'compute_cost', 'platform_cost']
const modelKinds = ['direct_api_inference_usage', 'byok_inference_usage', 'custom_endpoint_inference_usage']
const largestAmount = 1e15

/** An amount that makes sense: servers were seen to give -1.8e308 where nothing was counted. */
export function amountOf(value: unknown): number | undefined {
  const number = numberOf(value)
  return number !== undefined && number >= 0 && number <= largestAmount ? number : undefined
}

/** `request_usage` of a run, of which any part may be missing. */
export function readUsage(value: unknown): Usage | undefined {
  if (!isObject(value)) return undefined
  const counted = arrayOf(value['model_token_usage']).map(objectOf)
  const [tokensIn, tokensOut] = readTokens(value['usage_by_category']) ?? splitTokens(counted)
  return {
    credits: sumOf(parts.map((part) => value[part])),
    usd: sumOf(parts.map((part) => value[`${part}_usd`])),
    tokens: amountOf(value['total_tokens']) ?? sumOf(counted.map((model) => model['total_tokens'])),
    tokensIn,
    tokensOut,
    models: counted.flatMap((model) => readModel(model) ?? []),
  }
}

function readModel(value: Readonly<Record<string, unknown>>): ModelUsage | undefined {
  const [model, tokens] = [textOf(value['model_id']), amountOf(value['total_tokens'])]
  return model === undefined || tokens === undefined ? undefined : { model, tokens }
}

type InAndOut = readonly [tokensIn: number | undefined, tokensOut: number | undefined]

/** By category, by who pays, by model: what went in, caches included, and what came out. */
function readTokens(categories: unknown): InAndOut | undefined {
  const counts = Object.values(objectOf(categories)).flatMap((category) =>
    modelKinds
      .flatMap((kind) => Object.values(objectOf(objectOf(category)[kind])))
      .map((model) => objectOf(objectOf(model)['token_count'])),
  )
  if (counts.length === 0) return undefined
  const inputs = counts.flatMap((count) => [count['input'], count['input_cache_read'], count['input_cache_write']])
  return [sumOf(inputs), sumOf(counts.map((count) => count['output']))]
}

/** The names of `tokens_by_category` are the server's own: those that speak of output, and the others. */
function splitTokens(models: readonly Readonly<Record<string, unknown>>[]): InAndOut {
  const counts = models.flatMap((model) => Object.entries(objectOf(model['tokens_by_category'])))
  const isOutput = (name: string): boolean => /output|completion|reasoning/i.test(name)
  const pick = (wanted: boolean): number | undefined =>
    sumOf(counts.filter(([name]) => isOutput(name) === wanted).map(([, count]) => count))
  return [pick(false), pick(true)]
}

/** Of the numbers among them; undefined where there is none. */
export function sumOf(values: readonly unknown[]): number | undefined {
  const numbers = values.flatMap((value) => amountOf(value) ?? [])
  return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0)
}
