import { join } from 'node:path'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { resolveTask, type TaskResolver } from '../resolve/task.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import type { GitHub } from '../../github/client.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { OneRun } from '../../inputs/runs/runs.ts'
import { overLimit } from '../on-poll.ts'
import { fetchArtifacts } from '../artifacts.ts'
import { unknownEntry, type ResultEntry } from './results.ts'
import type { OzApi } from '../../oz/client/api.ts'
import type { Run } from '../../oz/client/types.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Environment } from '../../platform/ports.ts'
import { pullRequestOf } from '../../report/artifacts/artifacts.ts'
import type { LogLevel } from '../../report/log/live-log.ts'
import type { ManyLog } from '../../report/log/many-log.ts'
import type { PromptReader } from '../prompt-reader.ts'
import { prepareAnswer } from '../../report/answer-outputs.ts'
import type { Report } from '../../report/report.ts'
import { headOfBytes } from '../../platform/text/text.ts'
import { buildRequest } from '../resolve/request.ts'
import { runLifecycle, type Memory } from '../../oz/run/lifecycle.ts'
import { keyFor, makeKey, type RunKey } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { writePrompt, type PromptPlan } from '../write-prompt.ts'

/** What one of many runs needs, the step's own and its. */
export interface RunRequest {
  readonly run: OneRun
  /** The log names the run. */
  readonly runtime: Runtime
  readonly inputs: Inputs
  readonly event: WorkflowEvent
  readonly github: () => Promise<GitHub>
  /** What is said to each run beside its task. */
  readonly plan: PromptPlan | undefined
  readonly reader: PromptReader
  /** Shared by all runs. */
  readonly api: OzApi
  readonly equipper: TaskResolver
  readonly postState: Memory
  readonly mayPost: () => boolean
  readonly level: LogLevel
  readonly shown: ReturnType<ManyLog['of']>
  /** Of the answer, to keep in memory. */
  readonly answerBytes: number
}

/** A run as it ended: what the summary and the output tell of it. Its prompt and its whole answer are gone. */
export interface EndedRun {
  readonly report: Report
  readonly entry: ResultEntry
}

/** Carries out one run of many. What goes wrong with it is its own end and nobody else's. Never rejects. */
export async function runOneOfMany(request: RunRequest): Promise<EndedRun> {
  const { runtime, run, shown } = request
  const startedMs = runtime.clock.now()
  let environmentName: string | undefined
  const ended = await start(request, (name) => (environmentName = name)).catch((error: unknown) =>
    withoutRun(runtime, error, runtime.clock.now() - startedMs),
  )
  shown.close()
  const { outcome, artifacts } = await leavingsOf(request, ended)
  const answer = await prepareAnswer({ answer: outcome.answer, redact: runtime.redact, env: runtime.env })
  const slim = slimDown(outcome, headOfBytes(answer.agentOutput, request.answerBytes))
  const report: Report = {
    outcome: slim,
    artifacts,
    level: request.level,
    redact: runtime.redact,
    name: run.label,
    ...(environmentName !== undefined && { environmentName }),
    ...(answer.agentOutputFile !== '' && { answerFile: answer.agentOutputFile }),
  }
  return { report, entry: describe(run, report, runtime) }
}

async function start(request: RunRequest, onEnvironment: (name: string | undefined) => void): Promise<Outcome> {
  const { runtime, inputs, event, github, plan, reader, api, equipper, run, postState, mayPost, shown } = request
  const { cancelled } = runtime
  if (cancelled.aborted) {
    throw new ActionError('The job was cancelled before this run was started.', { conclusion: 'cancelled' })
  }
  const { task, environmentName } = await resolveTask(equipper, run.task)
  onEnvironment(environmentName)
  const key = chooseKey(request)
  const facts = { runtime: equipper.runtime, context: inputs.context, event, key, github, plan, reader }
  const prompt = await writePrompt({ ...facts, task })
  for (const note of prompt.notes) equipper.runtime.log.info(note)
  const work = {
    kind: 'start',
    shared: task.idempotencyKey !== undefined,
    body: buildRequest(task, prompt.text),
  } as const
  return runLifecycle(
    { ...runtime, api },
    {
      ...inputs.watch,
      work,
      key,
      mayPost,
      postState,
      signal: cancelled,
      // The readings are shared, and paced where they are made.
      pollIntervalMs: 0,
      onRun: (reading) => {
        shown.state(reading)
        return Promise.resolve(overLimit(reading, inputs.watch.maxCost))
      },
    },
  )
}

function chooseKey({ run, runtime: { randomHex }, event }: RunRequest): RunKey {
  const { idempotencyKey } = run.task
  if (idempotencyKey === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words: `${idempotencyKey}\n${run.label}`, repositoryId }, randomHex, event.run.url)
}

function withoutRun({ log }: Runtime, error: unknown, durationMs: number): Outcome {
  if (!(error instanceof ActionError) && error instanceof Error) log.info(error.stack ?? error.message)
  const told = error instanceof ActionError ? error : new ActionError(messageOf(error), { cause: error })
  const nothing = { answer: '', run: undefined, runId: undefined, history: [] }
  return { ...nothing, conclusion: told.conclusion, error: told, durationMs }
}

/** Each run's files in a folder of its own. */
async function leavingsOf(
  { runtime, api, inputs, run }: RunRequest,
  ended: Outcome,
): ReturnType<typeof fetchArtifacts> {
  const { artifactsDir } = inputs.show
  const own = artifactsDir === undefined ? undefined : join(artifactsDir, folderFor(run.label))
  return fetchArtifacts({ runtime, api, inputs: { ...inputs, show: { ...inputs.show, artifactsDir: own } } }, ended)
}

function folderFor(label: string): string {
  return label.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'run'
}

function slimDown(outcome: Outcome, answer: string): Outcome {
  const { run } = outcome
  return { ...outcome, answer, run: run && { ...run, prompt: '', status: undefined } }
}

function describe({ label }: OneRun, { outcome, answerFile }: Report, { env }: Runtime): ResultEntry {
  const { run, runId, conclusion, error, durationMs, answer } = outcome
  return {
    name: label,
    ...unknownEntry,
    ...(run && factsOf(run, env)),
    run_id: runId ?? null,
    conclusion,
    duration_seconds: Number((durationMs / 1000).toFixed(1)),
    error: error?.message ?? null,
    agent_output: answer,
    agent_output_file: answerFile ?? null,
  }
}

function factsOf({ stateName, sessionLink, artifacts, usage }: Run, env: Environment): Partial<ResultEntry> {
  const pull = pullRequestOf(artifacts, env)
  return {
    state: stateName,
    session_link: sessionLink ?? null,
    pull_request_url: pull?.url ?? null,
    branch: pull?.branch ?? null,
    cost: usage?.credits ?? usage?.usd ?? null,
  }
}
