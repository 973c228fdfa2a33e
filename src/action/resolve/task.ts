/** What a run needs beyond its inputs: files and environments looked up, and the request that starts it. */
import { glob, readFile, realpath, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { createEnvironmentChoice, type ChooseEnvironment } from './environment.ts'
import { readInputFile, type StepContext } from '../step-context.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { subjectOf } from '../../event/subject.ts'
import { quote } from '../../inputs/fields.ts'
import type { Image, TaskInputs } from '../../inputs/task.ts'
import { keyFor, makeKey, metadataNames, mostMetadataNames, type RunKey } from '../../oz/run/key.ts'
import { ActionError } from '../../platform/errors.ts'
import { isObject, type JsonObject } from '../../platform/json.ts'
import { pathWithin } from '../../platform/path.ts'
import type { Runtime } from '../../platform/runtime.ts'

export interface TaskResolver extends Pick<StepContext, 'runtime' | 'event' | 'github' | 'isShown'> {
  /** Undefined where there is no server: nothing is looked up on it. */
  readonly choose: ChooseEnvironment | undefined
  /** Keys of the runs that this step starts: they count for the budget before the server lists them. */
  readonly started: Set<string>
}

/** One for all runs of a step: the server's list is read once at most. */
export function createTaskResolver(context: StepContext): TaskResolver {
  const { runtime, api } = context
  return { ...context, choose: api && createEnvironmentChoice({ ...runtime, api }), started: new Set() }
}

/**
 * Reads the files that the task names, and looks up what it names on the server; the environment's name as far as it is
 * known. @throws ActionError
 */
export async function resolveTask(
  resolver: TaskResolver,
  task: TaskInputs,
): Promise<{ readonly task: TaskInputs; readonly environmentName: string | undefined }> {
  const { runtime } = resolver
  let { config, images } = task
  if (task.mcpPath !== undefined) {
    const { parseMcpServers } = await import(/* webpackChunkName: "resolve" */ '../../inputs/request.ts')
    const { text } = await readInputFile(resolver, 'mcp', task.mcpPath)
    config = { ...config, mcp_servers: await parseMcpServers(task.mcpPath, text) }
  }
  // The agent gets them, and might tell them.
  runtime.hide(findConfigSecrets(config))
  if (task.attachments.length > 0) images = await readAttachments(task.attachments, runtime)
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

const mostImages = 5
const mebibyte = 1024 * 1024
const mostBytes = 5 * mebibyte

/**
 * Reads the images from below the workspace or RUNNER_TEMP, whatever links stand in between. What is an image is decided
 * by its content. Relative globs count from the workspace. @throws ActionError
 */
export async function readAttachments(
  globs: readonly string[],
  { env, log, cancelled }: Pick<Runtime, 'env' | 'log' | 'cancelled'>,
): Promise<readonly Image[]> {
  const { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp = '' } = env
  const cwd = workspace ?? process.cwd()
  const folders = [workspace ?? '', temp].filter((folder) => folder !== '')
  const roots = (await Promise.all(folders.map((folder) => realpath(folder).catch(() => [])))).flat()
  const found = new Set<string>()
  for (const pattern of globs) {
    const before = found.size
    let matched = 0
    for await (const match of glob(pattern, { cwd })) {
      cancelled.throwIfAborted()
      const path = resolve(cwd, match)
      const real = await realpath(path)
      if (roots.every((root) => pathWithin(root, real) === undefined)) {
        throw new ActionError(`attachments must be below the workspace or RUNNER_TEMP; ${quote(path)} is not.`, {
          hint: 'Copy the file into the workspace in a step before this one.',
        })
      }
      if (!(await stat(real)).isFile()) continue
      matched += 1
      if (found.add(real).size > mostImages) {
        const rule = `attachments may be ${mostImages} images at most, and with ${quote(pattern)} there are more.`
        throw new ActionError(rule, { hint: 'Narrow the globs down.' })
      }
    }
    if (matched === 0) {
      throw new ActionError(`attachments: no file matches ${quote(pattern)}.`, {
        hint: 'Check the path, and that an earlier step wrote the file; leave the line out where there may be none.',
      })
    }
    if (found.size === before) log.warning(`attachments: no further file matches ${quote(pattern)}.`)
  }
  const images: Image[] = []
  for (const path of [...found].sort()) images.push(await readImage(path))
  return images
}

async function readImage(path: string): Promise<Image> {
  const name = basename(path)
  const { size } = await stat(path)
  if (size > mostBytes) {
    const tooBig = `${quote(name)} has ${(size / mebibyte).toFixed(1)} MiB, and ${mostBytes / mebibyte} are the most`
    throw new ActionError(`attachments: ${tooBig}.`, { hint: 'Make the picture smaller.' })
  }
  const bytes = await readFile(path)
  const mimeType = typeOf(bytes)
  if (mimeType !== undefined) return { name, mimeType, base64: bytes.toString('base64') }
  const rule = `attachments must be PNG, JPEG, GIF or WebP images; the content of ${quote(name)} is none.`
  throw new ActionError(rule, { hint: 'Leave it out, or put its text into the prompt.' })
}

function typeOf(bytes: Buffer): string | undefined {
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to)
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'image/gif'
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : undefined
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
export function keyOf(
  { runtime: { randomHex }, event }: Pick<StepContext, 'runtime' | 'event'>,
  words: string | undefined,
): RunKey {
  if (words === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words, repositoryId }, randomHex, event.run.url)
}
