import { ActionError } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import { aimEvent, readEvent } from '../event/read.ts'
import { subjectOf, whyNoSecrets } from '../event/subject.ts'
import type { GitHub } from '../github/client.ts'
import type { TrustedFile } from '../github/read/trusted-file.ts'
import { Fields } from '../inputs/fields.ts'
import { knownInputs, readInputs, type Inputs } from '../inputs/inputs.ts'
import { readTarget } from '../inputs/target.ts'
import { missingKey } from '../inputs/server.ts'
import { checkInputNames } from '../inputs/unknown.ts'
import { createOzApi, type OzApi } from '../oz/client/api.ts'
import { textOf } from '../platform/json.ts'
import type { Runtime } from '../platform/runtime.ts'
import { type EventContext, PromptReader } from './prompt-reader.ts'
import type { LogLevel } from '../report/log/live-log.ts'
import { Outputs } from '../report/step-outputs.ts'
import type { StyledLog } from '../platform/log.ts'

/** What there is before anything was read. */
export interface StepBase {
  readonly runtime: Runtime
  readonly outputs: Outputs
  /** By the clock. */
  readonly startedMs: number
}

/** What the step is asked to do, about what, and with which means: every chapter of the story gets it first. */
export interface StepContext extends StepBase, EventContext {
  readonly runtime: Runtime
  readonly inputs: Inputs
  /** The event as it came: `event`, unless `target` names another subject. Its trigger and people decide. */
  readonly cause: WorkflowEvent
  /** The `name` input, or of many runs that of one: of the run, and of what people see of it. */
  readonly name: string | undefined
  /** A search that `target` asks for: a run for each hit. */
  readonly search: string | undefined
  readonly level: LogLevel
  /** Nothing is started: what would be is shown. */
  readonly isShown: boolean
  /** GitHub gave this event no key, as was to be expected: the step ends skipped. */
  readonly noKey: ActionError | undefined
  /** Undefined where nothing is asked of the server. */
  readonly api: OzApi | undefined
  readonly reader: PromptReader
}

/** Reads inputs and event; GitHub is asked only where `target` says so. @throws ActionError for whatever is wrong in the inputs, or where there is no key. */
export async function readStepContext(base: StepBase): Promise<StepContext> {
  const { runtime } = base
  // First: a mistyped name is often why another input is found missing.
  checkInputNames(runtime, knownInputs)
  const cause = readEvent(runtime.env)
  const { serverUrl, repository } = cause
  const github = openGitHub(runtime)
  const target = readTarget(new Fields(runtime.env), { serverUrl, repository: repository.fullName })
  const search = target?.kind === 'search' ? target.query : undefined
  const isAimed = target !== undefined && target.kind !== 'search'
  const event = isAimed ? await aimAt({ runtime, event: cause, github }, target) : cause
  const reader = new PromptReader({ runtime, event, github })
  const inputs = await readInputs(await reader.hidePasted(), (...pasted) => reader.placeholders.show(...pasted))
  for (const note of event.notes) runtime.log.notice(note)
  const { show, work, result, server } = inputs
  const { apiKey } = server
  const isShown = show.dryRun && (work.kind === 'start' || (result.recipe === undefined && result.schema === undefined))
  // What is only shown needs no key.
  const noKey = apiKey === undefined && !isShown ? explainNoKey(event) : undefined
  const api = apiKey === undefined ? undefined : createOzApi(runtime.connection.send, { ...server, apiKey })
  const name = work.kind === 'start' ? textOf(work.task.config['name']) : undefined
  // A public repository's log is world-readable, and the runner can't mask secrets that only Oz knows.
  const level = show.log !== 'auto' ? show.log : event.repository.isPrivate === true ? 'live' : 'brief'
  return { ...base, inputs, name, event, cause, search, noKey, isShown, level, api, github, reader }
}

/**
 * The event about the issue, pull request or discussion that `target` names, read through the API; the event as it is
 * where it is about that already. @throws ActionError, GitHubError
 */
export async function aimAt(
  { runtime, event, github }: EventContext,
  { number, isDiscussion }: { readonly number: number; readonly isDiscussion: boolean | undefined },
): Promise<WorkflowEvent> {
  if (subjectOf(event)?.subject.number === number) return event
  const { readSubject } = await import(/* webpackChunkName: "github" */ '../github/read/subject.ts')
  // Taken before the reading: what is written meanwhile may have been written for the agent to find.
  const readAt = runtime.clock.date()
  const data = await readSubject(await github(), number, { signal: runtime.cancelled, isDiscussion })
  const aimed = data && aimEvent(event, data, readAt)
  if (aimed !== undefined) return aimed
  throw new ActionError(`target: ${event.repository.fullName} has no #${number} that github_token can read.`, {
    hint: 'Check the number, and give the job the permissions issues: read, pull-requests: read or discussions: read.',
  })
}

export function openStep(runtime: Runtime): StepBase {
  return { runtime, outputs: new Outputs(runtime.runner, runtime.redact), startedMs: runtime.clock.now() }
}

/** The same context, with another log: one of many runs names itself in each line. */
export function withLog(context: StepContext, log: StyledLog): StepContext {
  return { ...context, runtime: { ...context.runtime, log } }
}

/** What the step ends with, skipped, where GitHub gives the event no secrets. @throws ActionError where it does */
export function explainNoKey(event: WorkflowEvent, what = 'No API key, which is expected here'): ActionError {
  const reason = whyNoSecrets(event)
  if (reason === undefined) throw missingKey()
  return new ActionError(`${what}: ${reason}.`, { conclusion: 'skipped' })
}

/** GitHub's API with the step's token, loaded when it is first needed. */
export function openGitHub({ connection, clock, env }: Runtime, send = connection.send): () => Promise<GitHub> {
  let github: Promise<GitHub> | undefined
  const open = async (): Promise<GitHub> => {
    const { createGitHub } = await import(/* webpackChunkName: "github" */ '../github/client.ts')
    return createGitHub({ send, clock, env, token: new Fields(env).text('github_token') })
  }
  return () => (github ??= open())
}

/** A file that an input names, under the rule for paths; the log says where it was read. @throws ActionError, GitHubError */
export async function readInputFile(
  { runtime, event, github }: EventContext,
  input: string,
  path: string,
): Promise<TrustedFile> {
  const { readTrustedFile } = await import(/* webpackChunkName: "github" */ '../github/read/trusted-file.ts')
  const { env, cancelled: signal, log } = runtime
  const file = await readTrustedFile({ input, path, env, event, github: await github(), signal })
  log.info(`${input}: ${path}, from ${file.origin}.`)
  return file
}

/** For headings and for the run's title in Oz: the `name` input, else what the recipe does with the event (`Review of #2829`). */
export function titleFor(
  name: string | undefined,
  recipe: string | undefined,
  event: WorkflowEvent,
): string | undefined {
  const number = subjectOf(event)?.subject.number
  const [of, on] = number === undefined ? ['', ''] : [` of #${number}`, ` on #${number}`]
  const titles: Readonly<Record<string, string>> = {
    ...{ review: `Review${of}`, triage: `Triage${of}`, respond: `Reply${on}`, 'fix-ci': 'Fix CI' },
    report: `Report on ${event.repository.name}`,
  }
  return name ?? titles[recipe ?? '']
}
