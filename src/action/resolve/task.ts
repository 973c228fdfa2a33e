/** What a run needs beyond its inputs: files and environments looked up, and the request that starts it. */
import { createEnvironmentChoice, type ChooseEnvironment } from './environment.ts'
import { readInputFile, type StepContext } from '../step-context.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { subjectOf } from '../../event/subject.ts'
import type { TaskInputs } from '../../inputs/task.ts'
import { keyFor, makeKey, metadataNames, mostMetadataNames, type RunKey } from '../../oz/run/key.ts'
import { isObject, type JsonObject } from '../../platform/json.ts'

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
  const { runtime } = resolver
  let { config, images } = task
  if (task.mcpPath !== undefined) {
    const { parseMcpServers } = await import(/* webpackChunkName: "resolve" */ '../../inputs/request.ts')
    const { text } = await readInputFile(resolver, 'mcp', task.mcpPath)
    config = { ...config, mcp_servers: await parseMcpServers(task.mcpPath, text) }
  }
  // The agent gets them, and might tell them.
  runtime.hide(findConfigSecrets(config))
  if (task.attachments.length > 0) {
    const { readAttachments } = await import(/* webpackChunkName: "resolve" */ './attachments.ts')
    images = await readAttachments(task.attachments, runtime)
  }
  const environment = await findEnvironment(resolver, { ...task, config })
  if (environment?.uid !== undefined) config = { ...config, environment_id: environment.uid }
  return { task: { ...task, config, images }, environmentName: environment?.name }
}

/** Only what was asked for by name is looked up where nothing is started. */
async function findEnvironment(
  { runtime, event, choose, isShown }: TaskResolver,
  { environment: wanted, config, agent }: TaskInputs,
): Promise<{ readonly uid?: string; readonly name: string | undefined } | undefined> {
  if (!choose) {
    if (wanted !== undefined && wanted !== 'none')
      runtime.log.info(`environment: ${wanted} is looked up when a run is started.`)
    return { name: wanted }
  }
  // A named agent, a runner and a config bring their own.
  const isSet = config['environment_id'] !== undefined || config['runner_id'] !== undefined || agent !== undefined
  if (wanted === undefined && (isSet || isShown)) return undefined
  return choose({ wanted, repository: event.repository.fullName }, runtime.cancelled)
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
  const isLongEnough = ({ length }: string): boolean => length >= shortest
  if (URL.canParse(value) && value.includes('://')) {
    const { password } = new URL(value)
    try {
      return [decodeURIComponent(password)].filter(isLongEnough)
    } catch {
      return [password].filter(isLongEnough)
    }
  }
  const isNamed = secretName.test(name) && isLongEnough(value)
  const isRandom = value.length >= surelyLong && !harmless.test(value)
  return isNamed || isRandom ? [value] : []
}

/** The wire's request for a new run, but for its key; what isn't given is left to the server. */
export function buildRequest(
  task: TaskInputs,
  prompt: string,
  { event, conversationId }: { readonly event: WorkflowEvent; readonly conversationId: string | undefined },
): JsonObject {
  const images = task.images.map(({ name, mimeType, base64 }) => ({
    file_name: name,
    mime_type: mimeType,
    data: base64,
  }))
  const fields = {
    prompt,
    title: task.title,
    skill: task.skill,
    agent_identity_uid: task.agent,
    conversation_id: conversationId,
    attachments: images.length === 0 ? undefined : images,
    metadata: { ...aboutEvent(event, Object.keys(task.metadata ?? {}).length), ...task.metadata },
    config: Object.keys(task.config).length === 0 ? undefined : task.config,
  }
  return { ...task.request, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }
}

/** By these names the runs of a repository and of what an event is about are found; the key needs two more. */
function aboutEvent(event: WorkflowEvent, given: number): Readonly<Record<string, string>> {
  const { repository, sha } = event
  const about = subjectOf(event)
  const kind = about?.name === 'pull request' ? 'pr' : (about?.name ?? 'commit')
  const id = about === undefined ? sha : about.subject.number
  const names = {
    ...(repository.id !== undefined && { [metadataNames.repository]: String(repository.id) }),
    ...(id !== undefined && { [metadataNames.subject]: `${kind}-${id}` }),
  }
  return given + Object.keys(names).length + 2 > mostMetadataNames ? {} : names
}

/** The run's key: from words that name it (the user's `idempotency_key`, or a recipe's), else drawn. */
export function keyOf({ runtime: { randomHex }, event }: StepContext, words: string | undefined): RunKey {
  if (words === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words, repositoryId }, randomHex, event.run.url)
}
