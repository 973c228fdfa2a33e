import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { toValue } from './expressions.ts'
import { fieldsOf } from './fields.ts'
import type { Fields, Texts } from './fields.ts'
import { describeGithub } from './github-context.ts'
import { createControls } from './controls.ts'
import type { Hooks } from './controls.ts'
import type { Moments } from './interruptions.ts'
import { runJobs, worst } from './jobs.ts'
import type { Plan } from './plan.ts'
import { realTimes } from './process.ts'
import type { RunnerTimes } from './process.ts'
import type { JobResult, LogLine, StepResult, WorkflowResult } from './result.ts'
import { readDispatchInputs, whyNotTriggered } from './triggers.ts'
import { readWorkflow } from './workflow.ts'
import type { Workflow } from './workflow.ts'

export interface WorkflowOptions {
  /** A workflow file's path, or its text. */
  readonly workflow: string
  readonly event: {
    readonly name: string
    /** An object, or the path of a JSON file; `null` takes the event file away, which GitHub never does. */
    readonly payload?: object | string | null
  }
  /** The folder whose action.yml is this action. */
  readonly actionRoot: string
  /** What the `github` context should say instead: repository, run_id, run_attempt, api_url, triggering_actor … */
  readonly github?: Texts
  readonly secrets?: Texts
  readonly vars?: Texts
  /** The machine's own variables, below everything the workflow sets. */
  readonly env?: Texts
  /** Replaces defaults of action.yml, so that a workflow that leaves an input out can still be aimed at a test server. */
  readonly inputDefaults?: Texts
  /** Inputs of actions that hold whatever the workflow gives. */
  readonly fixedInputs?: Texts
  /** What `actions/checkout` copies into the workspace. */
  readonly checkout?: string
  /** Debug logging, as when someone re-runs a job with it. */
  readonly isDebug?: boolean
  /** What is done to the job while it runs. */
  readonly at?: Moments
  /** A job container that lets no signal through: main lives on beside post. */
  readonly swallowsSignals?: boolean
  readonly times?: Partial<RunnerTimes>
  /** Where to work; a fresh folder otherwise. It is left for the caller to look into and remove. */
  readonly folder?: string
  readonly onLine?: (line: LogLine) => void
}

/** Passes for `github.token`; shaped like one, so that masking it is worth something. */
export const standInToken = 'ghs_TheStandInRunnersOwnToken0123456789'

/** Runs a workflow as the GitHub runner would. Throws when it can't be read or the event doesn't trigger it. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowResult> {
  const workflow = readWorkflow(await readText(options.workflow))
  const eventText = await readPayload(options.event.payload)
  const payload = fieldsOf(JSON.parse(eventText ?? '{}'), 'The event payload')
  const obstacle = whyNotTriggered(workflow.on, options.event.name, payload)
  if (obstacle !== undefined) throw new Error(`GitHub would not start this workflow: ${obstacle}.`)
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'stand-in-runner-')))
  const lines: string[] = []
  const controls = createControls(options.at ?? {}, (line) => {
    lines.push(line.text)
    options.onLine?.(line)
  })
  const plan: Plan = { ...describePlan(options, workflow, { payload, eventText, folder }), ...controls.hooks }
  try {
    const jobs = await runJobs(plan, workflow.jobs)
    return describeResult(jobs, { folder, interruptions: controls.fired, log: lines.join('\n') })
  } finally {
    controls.end()
  }
}

async function readText(workflow: string): Promise<string> {
  return workflow.includes('\n') ? workflow : readFile(workflow, 'utf8')
}

async function readPayload(payload: object | string | null | undefined): Promise<string | undefined> {
  if (payload === null) return undefined
  return typeof payload === 'string' ? readFile(payload, 'utf8') : JSON.stringify(payload ?? {}, null, 2)
}

type Facts = Omit<Plan, keyof Hooks>

function describePlan(
  options: WorkflowOptions,
  workflow: Workflow,
  event: { readonly payload: Fields; readonly eventText: string | undefined; readonly folder: string },
): Facts {
  const path = options.workflow.includes('\n') ? 'workflow.yml' : basename(options.workflow)
  return {
    github: describeGithub(options.event.name, event.payload, options.github ?? {}),
    event: toValue(event.payload),
    eventText: event.eventText,
    workflowName: workflow.name ?? `.github/workflows/${path}`,
    workflowEnv: workflow.env,
    token: standInToken,
    secrets: options.secrets ?? {},
    vars: options.vars ?? {},
    inputs: readDispatchInputs(workflow.on, event.payload),
    machineEnv: options.env ?? {},
    actionRoot: options.actionRoot,
    inputDefaults: options.inputDefaults ?? {},
    fixedInputs: options.fixedInputs ?? {},
    checkout: options.checkout,
    isDebug: options.isDebug ?? false,
    swallowsSignals: options.swallowsSignals ?? false,
    times: { ...realTimes, ...options.times },
    folder: event.folder,
  }
}

function describeResult(
  jobs: readonly JobResult[],
  rest: Pick<WorkflowResult, 'folder' | 'interruptions' | 'log'>,
): WorkflowResult {
  const steps = jobs.flatMap((job) => job.steps)
  const find = (stage: StepResult['stage'], idOrName: string): StepResult => {
    const names = stage === 'post' ? [idOrName, `Post ${idOrName}`] : [idOrName]
    const found = steps.find((step) => step.stage === stage && (step.id === idOrName || names.includes(step.name)))
    if (found !== undefined) return found
    throw new Error(`No ${stage} step ${idOrName} ran; there were: ${steps.map((step) => step.name).join(', ')}.`)
  }
  return {
    ...rest,
    conclusion: worst(jobs.map((job) => job.conclusion)),
    jobs: Object.fromEntries(jobs.map((job) => [job.name, job])),
    step: (idOrName) => find('main', idOrName),
    postStep: (idOrName) => find('post', idOrName),
  }
}
