import { createEnvironmentChoice, type ChooseEnvironment } from './environment-choice.ts'
import type { WorkflowEvent } from './event/event.ts'
import type { TaskInputs } from './inputs/task.ts'
import { createOzApi, type OzTarget } from './oz/api.ts'
import type { Outside } from './outside.ts'

/** A task with all it needs to be sent, whatever had to be looked up for it. */
export interface EquippedTask {
  readonly task: TaskInputs
  /** As far as it is known. */
  readonly environmentName: string | undefined
}

export interface Equipper {
  readonly outside: Outside
  readonly event: WorkflowEvent
  /** Undefined in a dry run: nothing is looked up on the server. */
  readonly choose: ChooseEnvironment | undefined
}

/** One for all runs of a step: the server's list is read once at most. */
export function createEquipper(outside: Outside, event: WorkflowEvent, target: OzTarget | undefined): Equipper {
  const choose = target && createEnvironmentChoice({ ...outside, api: createOzApi(outside.connection.send, target) })
  return { outside, event, choose }
}

/** Reads the images and looks up what the task names on the server. @throws ActionError */
export async function equip(equipper: Equipper, task: TaskInputs): Promise<EquippedTask> {
  return inEnvironment(equipper, await withImages(equipper.outside, task))
}

async function withImages({ env, log, cancelled: signal }: Outside, task: TaskInputs): Promise<TaskInputs> {
  const { attachments: globs } = task
  if (globs.length === 0) return task
  const { readAttachments } = await import('./attachments.ts')
  return { ...task, images: await readAttachments({ globs, env, log, signal }) }
}

async function inEnvironment({ outside, event, choose }: Equipper, task: TaskInputs): Promise<EquippedTask> {
  const { environment: wanted } = task
  if (wanted === undefined || !choose) {
    tellWhatLacks(outside, task)
    return { task, environmentName: wanted }
  }
  const question = { wanted, repository: event.repository.fullName, signal: outside.cancelled }
  const chosen = await choose(question)
  if (chosen === undefined) return { task, environmentName: undefined }
  const config = { ...task.config, environment_id: chosen.uid }
  return { task: { ...task, config }, environmentName: chosen.name }
}

function tellWhatLacks({ log }: Outside, { environment, config }: TaskInputs): void {
  if (environment !== undefined) {
    log.info(`environment: ${environment} is looked up when a run is started.`)
  } else if (config['environment_id'] === undefined) {
    log.info('No environment is named: the agent gets no clone of a repository, no image and no set-up of your own.')
  }
}
