import { ActionError } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import { readEvent } from '../event/read.ts'
import { whyNoSecrets } from '../event/secrets.ts'
import type { GitHub } from '../github/client.ts'
import { inputNames, readInputs, type Inputs } from '../inputs/inputs.ts'
import { missingKey } from '../inputs/missing-key.ts'
import { warnAboutUnknownInputs } from '../inputs/unknown.ts'
import { createOzApi, type OzApi, type OzTarget } from '../oz/client/api.ts'
import type { Runtime } from '../platform/runtime.ts'
import { PromptReader } from './prompt-reader.ts'
import type { LogLevel } from '../report/log/live-log.ts'

/** What the step is asked to do, about what, and by which ways: every chapter of the story starts from it. */
export interface StepContext {
  readonly runtime: Runtime
  readonly inputs: Inputs
  readonly event: WorkflowEvent
  readonly level: LogLevel
  /** Undefined where nothing is asked of the server. */
  readonly target: OzTarget | undefined
  readonly api: OzApi | undefined
  /** GitHub's API, loaded when it is first needed: most steps start their run without it. */
  readonly github: () => Promise<GitHub>
  readonly reader: PromptReader
}

/** Reads inputs and event. @throws ActionError for whatever is wrong in the inputs, or where there is no key. */
export async function readStepContext(runtime: Runtime): Promise<StepContext> {
  // First: a mistyped name is often why another input is found missing.
  warnAboutUnknownInputs(runtime, inputNames)
  const inputs = await readInputs(runtime.env)
  const event = readEvent(runtime.env)
  for (const note of event.notes) runtime.log.notice(note)
  const target = isShownOnly(inputs) ? undefined : requireKey(inputs, event)
  const github = openGitHub(runtime, inputs)
  return {
    runtime,
    inputs,
    event,
    target,
    level: chooseLevel(inputs, event),
    api: target && createOzApi(runtime.connection.send, target),
    github,
    reader: new PromptReader({ runtime, event, github }),
  }
}

/**
 * Where and as whom the run is started.
 * @throws ActionError; with the conclusion skipped where GitHub itself gives the event no secrets.
 */
function requireKey({ server }: Inputs, event: WorkflowEvent): OzTarget {
  const { apiKey, baseUrl } = server
  if (apiKey !== undefined) return { apiKey, baseUrl }
  const reason = whyNoSecrets(event)
  if (reason !== undefined) {
    throw new ActionError(`There is no key, and none was to be expected: ${reason}.`, { conclusion: 'skipped' })
  }
  throw missingKey()
}

/** The `name` input: of the run, and of what people see of it. */
export function nameOf({ inputs: { work } }: Pick<StepContext, 'inputs'>): string | undefined {
  const name = work.kind === 'start' ? work.task.config['name'] : undefined
  return typeof name === 'string' ? name : undefined
}

/** Nothing to ask the server for: what a dry run shows is made here, unless there is a run to look at. */
function isShownOnly({ show, work, result }: Inputs): boolean {
  return show.dryRun && (work.kind === 'start' || (result.recipe === undefined && result.schema === undefined))
}

/** A public repository's log is world-readable, and the runner can't mask secrets that only Oz knows. */
function chooseLevel({ show }: Inputs, event: WorkflowEvent): LogLevel {
  if (show.log !== 'auto') return show.log
  return event.repository.isPrivate === true ? 'live' : 'brief'
}

function openGitHub({ connection, clock, env }: Runtime, { githubToken }: Inputs): () => Promise<GitHub> {
  return async () => {
    const { createGitHub } = await import('../github/client.ts')
    return createGitHub({ send: connection.send, clock, env, token: githubToken })
  }
}
