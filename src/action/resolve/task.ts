import type { StepContext } from '../step-context.ts'
import { createEnvironmentChoice, type ChooseEnvironment } from './environment.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import type { OwnRunQuestion } from './latest-run.ts'
import type { AttachInputs, TaskInputs, WorkInputs } from '../../inputs/task.ts'
import { createOzApi } from '../../oz/client/api.ts'
import type { Run } from '../../oz/client/types.ts'
import { isOfRepository } from '../../oz/run/list.ts'
import type { Runtime } from '../../platform/runtime.ts'

/** A task with all it needs to be sent, whatever had to be looked up for it. */
export interface ResolvedTask {
  readonly task: TaskInputs
  /** As far as it is known. */
  readonly environmentName: string | undefined
}

export interface TaskResolver {
  readonly runtime: Runtime
  readonly event: WorkflowEvent
  readonly github: StepContext['github']
  /** Undefined in a dry run: nothing is looked up on the server. */
  readonly choose: ChooseEnvironment | undefined
  /** Only what was asked for by name is looked up. */
  readonly isShown: boolean
}

/** The work with what its inputs only named. */
export interface ResolvedWork {
  readonly work: WorkInputs
  readonly environmentName: string | undefined
  /** What people should know of how it was found. */
  readonly notes: readonly string[]
}

/** Looks up on the server what one run, old or new, needs. @throws ActionError */
export async function resolveWork(
  context: StepContext,
  resolver: TaskResolver,
  work: WorkInputs,
): Promise<ResolvedWork> {
  if (work.kind === 'attach') return findRun(context, work)
  const { task, environmentName } = await resolveTask(resolver, work.task)
  return { work: { kind: 'start', task }, environmentName, notes: [] }
}

/** `run_id: latest` becomes the id of the newest run of the name. A run of others is not taken without a word. */
async function findRun(context: StepContext, work: AttachWork): Promise<ResolvedWork> {
  const { runtime, api } = context
  const { latestOf: name, isTrusted = false } = work.run
  if (api === undefined) return { work, environmentName: undefined, notes: [] }
  const facts = ownRunFacts(context, work.run)
  const { findLatest, requireOwnRun } = await import(/* webpackChunkName: "resolve" */ './latest-run.ts')
  if (name === undefined) {
    await requireOwnRun({ ...runtime, api }, { ...facts, signal: runtime.cancelled })
    return { work, environmentName: undefined, notes: [] }
  }
  const accept = isTrusted ? () => true : (run: Run) => isOfRepository(run, facts.repository)
  const { runId, listed } = await findLatest({ ...runtime, api }, { name, accept, signal: runtime.cancelled })
  return { work: { kind: 'attach', run: { ...work.run, runId } }, environmentName: undefined, notes: listed }
}

/** By what a run is known to be this repository's. */
export function ownRunFacts(
  { event, reader }: StepContext,
  { runId, isTrusted = false }: AttachInputs,
): OwnRunQuestion {
  return {
    runId,
    isTrusted,
    repository: { id: event.repository.id, url: `${event.serverUrl}/${event.repository.fullName}` },
    texts: reader.texts.map(({ text }) => text),
  }
}

type AttachWork = Extract<WorkInputs, { readonly kind: 'attach' }>
type ResolverFacts = Pick<StepContext, 'runtime' | 'event' | 'github' | 'target' | 'isShown'>

/** One for all runs of a step: the server's list is read once at most. */
export function createTaskResolver({ runtime, event, github, target, isShown }: ResolverFacts): TaskResolver {
  const choose = target && createEnvironmentChoice({ ...runtime, api: createOzApi(runtime.connection.send, target) })
  return { runtime, event, github, choose, isShown }
}

/** Reads the files that the task names, and looks up what it names on the server. @throws ActionError */
export async function resolveTask(resolver: TaskResolver, task: TaskInputs): Promise<ResolvedTask> {
  const complete = await withServers(resolver, task)
  await hideSecrets(resolver.runtime, complete)
  return inEnvironment(resolver, await withImages(resolver.runtime, complete))
}

/** The agent gets them, and might tell them. */
async function hideSecrets({ hide }: Runtime, { config }: TaskInputs): Promise<void> {
  if (!Object.values(config).some((value) => typeof value === 'object')) return
  const { findConfigSecrets } = await import(/* webpackChunkName: "resolve" */ './config-secrets.ts')
  hide(findConfigSecrets(config))
}

/** MCP servers out of a file, over what `config` says of them. */
async function withServers({ runtime, event, github }: TaskResolver, task: TaskInputs): Promise<TaskInputs> {
  const { mcpPath: path } = task
  if (path === undefined) return task
  const { readTrustedFile } = await import(/* webpackChunkName: "github" */ '../../github/read/trusted-file.ts')
  const { parseMcpServers } = await import(/* webpackChunkName: "resolve" */ '../../inputs/mcp.ts')
  const { env, log, cancelled: signal } = runtime
  const file = await readTrustedFile({ input: 'mcp', path, env, event, github: await github(), signal })
  log.info(`mcp: ${path}, from ${file.origin}.`)
  return { ...task, config: { ...task.config, mcp_servers: await parseMcpServers(path, file.text) } }
}

async function withImages({ env, log, cancelled: signal }: Runtime, task: TaskInputs): Promise<TaskInputs> {
  const { attachments: globs } = task
  if (globs.length === 0) return task
  const { readAttachments } = await import(/* webpackChunkName: "resolve" */ './attachments.ts')
  return { ...task, images: await readAttachments({ globs, env, log, signal }) }
}

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
