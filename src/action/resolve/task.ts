/** What a run needs beyond its inputs: files and environments looked up, and the request that starts it. */
import { createEnvironmentChoice, type ChooseEnvironment } from './environment.ts'
import type { Image } from './attachments.ts'
import { readInputFile, type StepContext } from '../step-context.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { subjectOf } from '../../event/subject.ts'
import type { TaskInputs } from '../../inputs/task.ts'
import { keyFor, makeKey, metadataNames, mostMetadataNames, type RunKey } from '../../oz/run/key.ts'
import { isObject, type JsonObject } from '../../platform/json.ts'
import type { Runtime } from '../../platform/runtime.ts'

/** A task with all it needs to be sent, whatever had to be looked up for it. */
export interface ResolvedTask {
  readonly task: TaskInputs
  /** As far as it is known. */
  readonly environmentName: string | undefined
}

export interface TaskResolver extends Pick<StepContext, 'runtime' | 'event' | 'github' | 'isShown'> {
  /** Undefined where there is no server: nothing is looked up on it. */
  readonly choose: ChooseEnvironment | undefined
  /** Keys of the runs that this step starts: they count for the budget before the server lists them. */
  readonly started: Set<string>
}

/** One for all runs of a step: the server's list is read once at most. */
export function createTaskResolver(context: StepContext): TaskResolver {
  const { runtime, event, github, api, isShown } = context
  const choose = api && createEnvironmentChoice({ ...runtime, api })
  return { runtime, event, github, choose, isShown, started: new Set() }
}

/** Reads the files that the task names, and looks up what it names on the server. @throws ActionError */
export async function resolveTask(resolver: TaskResolver, task: TaskInputs): Promise<ResolvedTask> {
  const complete = await withServers(resolver, task)
  // The agent gets them, and might tell them.
  resolver.runtime.hide(findConfigSecrets(complete.config))
  return inEnvironment(resolver, await withImages(resolver.runtime, complete))
}

/** MCP servers out of a file, over what `config` says of them. */
async function withServers(resolver: TaskResolver, task: TaskInputs): Promise<TaskInputs> {
  const { mcpPath: path } = task
  if (path === undefined) return task
  const { parseMcpServers } = await import(/* webpackChunkName: "resolve" */ '../../inputs/request.ts')
  const { text } = await readInputFile(resolver, 'mcp', path)
  return { ...task, config: { ...task.config, mcp_servers: await parseMcpServers(path, text) } }
}

async function withImages({ env, log, cancelled: signal }: Runtime, task: TaskInputs): Promise<TaskInputs> {
  const { attachments: globs } = task
  if (globs.length === 0) return task
  const { readAttachments } = await import(/* webpackChunkName: "resolve" */ './attachments.ts')
  return { ...task, images: await readAttachments({ globs, env, log, signal }) }
}

/** Only what was asked for by name is looked up where nothing is started. */
async function inEnvironment(
  { runtime, event, choose, isShown }: TaskResolver,
  task: TaskInputs,
): Promise<ResolvedTask> {
  const { environment: wanted, config, agent } = task
  if (!choose) {
    if (wanted !== undefined && wanted !== 'none') {
      runtime.log.info(`environment: ${wanted} is looked up when a run is started.`)
    }
    return { task, environmentName: wanted }
  }
  // A named agent, a runner and a config bring their own.
  const isSet = config['environment_id'] !== undefined || config['runner_id'] !== undefined || agent !== undefined
  if (wanted === undefined && (isSet || isShown)) return { task, environmentName: undefined }
  const chosen = await choose({ wanted, repository: event.repository.fullName, signal: runtime.cancelled })
  if (chosen === undefined) return { task, environmentName: undefined }
  return { task: { ...task, config: { ...config, environment_id: chosen.uid } }, environmentName: chosen.name }
}

/** Variables and headers of MCP servers, and of whatever else a config holds them for. */
const holders = new Set(['env', 'headers'])
const secretName = /key|token|secret|passw|credential|auth|cookie|signature|private|dsn/i
const scheme = /^(?:basic|bearer|token)\s+/i
/** Shorter values are words such as `true` or `production`; hidden, they would make ordinary text illegible. */
const shortest = 8
/** A single word as long as this is one nobody writes by hand. */
const surelyLong = 20
const harmless = /\s|^[./~]|^\$\{?\w/
const mostDepth = 20

/**
 * The values under `env` and `headers` that may be secrets: those whose name says so, and long ones in one word. Of
 * addresses only the password. `config` is what goes to the server.
 */
export function findConfigSecrets(config: unknown, depth = 0): readonly string[] {
  if (depth > mostDepth || typeof config !== 'object' || config === null) return []
  return Object.entries(config).flatMap(([name, value]): readonly string[] => {
    if (holders.has(name) && isObject(value)) return Object.entries(value).flatMap(secretOf)
    return findConfigSecrets(value, depth + 1)
  })
}

function secretOf([name, given]: readonly [string, unknown]): readonly string[] {
  const value = typeof given === 'string' ? given.trim().replace(scheme, '') : ''
  if (URL.canParse(value) && value.includes('://')) return [decode(new URL(value).password)].filter(isLongEnough)
  const isNamed = secretName.test(name) && isLongEnough(value)
  const isRandom = value.length >= surelyLong && !harmless.test(value)
  return isNamed || isRandom ? [value] : []
}

function isLongEnough(value: string): boolean {
  return value.length >= shortest
}

/** As it stands where it can't be decoded. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

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

/** The run's key: from words that name it (the user's `idempotency_key`, or a recipe's), else drawn. */
export function keyOf({ runtime: { randomHex }, event }: StepContext, words: string | undefined): RunKey {
  if (words === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words, repositoryId }, randomHex, event.run.url)
}
