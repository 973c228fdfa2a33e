import { plainBranch, plainLink } from '../../report/step-outputs.ts'
import { join } from 'node:path'
import { ActionError, messageOf } from '../../platform/errors.ts'
import type { ManyInputs, OneRun } from '../../inputs/runs.ts'
import type { ResultPlan } from '../result-plan.ts'
import { unknownEntry, type ResultEntry } from './results.ts'
import type { RunView } from '../run-agent.ts'
import { reportOn, type RunRecord } from '../deliver.ts'
import { runOne, withoutRun, type RunOrder } from '../run-one.ts'
import type { StepContext } from '../step-context.ts'
import type { Run } from '../../oz/client/types.ts'
import type { Runtime } from '../../platform/runtime.ts'
import type { Environment } from '../../platform/ports.ts'
import { pullRequestOf } from '../../report/artifacts/artifacts.ts'
import type { ManyLog } from '../../report/log/many-log.ts'
import { prepareAnswer } from '../../report/step-outputs.ts'
import type { Report } from '../../report/report.ts'
import type { Redact } from '../../platform/text/redact.ts'
import { headOfBytes } from '../../platform/text/text.ts'
import type { RunKey } from '../../oz/run/key.ts'
import { keyOf } from '../resolve/task.ts'
import type { Outcome } from '../../oz/run/outcome.ts'

/** A run's own context, and what is done with its result. */
export interface PreparedRun {
  readonly context: StepContext
  readonly plan: ResultPlan | undefined
}

/** The runs to make. */
export interface ManyOrder {
  readonly many: ManyInputs
  /** What is said to each run beside its task. */
  readonly plan: ResultPlan | undefined
  /** The step's own: none of its runs has it, but post stops this process by it. */
  readonly key: RunKey
  /** Gives a run a context and a plan of its own, just before it starts. */
  readonly prepare?: ((context: StepContext, run: OneRun) => Promise<PreparedRun>) | undefined
}

/** What one of many runs needs beside the step's context. */
export interface OneOfMany extends Pick<RunOrder, 'plan' | 'resolver' | 'postState' | 'mayPost' | 'inTurn'> {
  readonly run: OneRun
  readonly prepare: ManyOrder['prepare']
  readonly shown: ReturnType<ManyLog['of']>
  /** Of the answer, to keep in memory. */
  readonly answerBytes: number
}

/** A run as it ended: what the summary and the output tell of it. Its prompt and its whole answer are gone. */
export interface EndedRun {
  readonly report: Report
  readonly entry: ResultEntry
}

/** Runs one run of many. What goes wrong with it is its own end and nobody else's. Never rejects. */
export async function runOneOfMany(step: StepContext, request: OneOfMany): Promise<EndedRun> {
  const context = contextOf(step, request.run)
  const { runtime, level } = context
  const startedMs = runtime.clock.now()
  const record: RunRecord = { artifacts: [] }
  const outcome = await start(context, request, record).catch((error: unknown) =>
    endWithout(runtime, error, runtime.clock.now() - startedMs),
  )
  request.shown.close()
  const answer = await prepareAnswer({ answer: outcome.answer, redact: runtime.redact, env: runtime.env })
  delete record.prompt
  const whole = reportOn(runtime, { ...record, level, title: request.run.label }, { outcome, answer })
  const report = { ...whole, outcome: slimDown(whole.outcome, runtime.redact, request.answerBytes) }
  const verdict = record.typed?.verdict ?? null
  return { report, entry: { ...describe(request.run, report, runtime), verdict } }
}

/** Each run's files go to a folder of its own. */
function contextOf(step: StepContext, { label }: OneRun): StepContext {
  const { show } = step.inputs
  if (show.artifactsDir === undefined) return step
  const artifactsDir = join(show.artifactsDir, folderFor(label))
  return { ...step, inputs: { ...step.inputs, show: { ...show, artifactsDir } } }
}

async function start(step: StepContext, request: OneOfMany, record: RunRecord): Promise<Outcome> {
  if (step.runtime.cancelled.aborted) {
    throw new ActionError('The job was cancelled before this run was started.', { conclusion: 'cancelled' })
  }
  const { run, prepare, resolver, postState, mayPost, inTurn } = request
  const { idempotencyKey } = run.task
  const { context, plan } = await (prepare?.(step, run) ?? { context: step, plan: request.plan })
  const order: RunOrder = {
    work: { kind: 'start', task: run.task },
    key: keyOf(context, idempotencyKey && `${idempotencyKey}\n${run.label}`),
    name: run.label,
    openView: () => Promise.resolve(viewOf(context, request)),
    ...{ plan, resolver, postState, mayPost, ...(inTurn && { inTurn }) },
  }
  return runOne(context, order, record)
}

/** The readings are shared, and paced where they are made. */
function viewOf({ runtime }: StepContext, { shown }: OneOfMany): RunView {
  return {
    log: runtime.log,
    pollIntervalMs: 0,
    onRun: (reading) => {
      shown.state(reading)
      return Promise.resolve()
    },
    close: () => Promise.resolve(),
  }
}

function endWithout({ log }: Runtime, error: unknown, durationMs: number): Outcome {
  if (!(error instanceof ActionError) && error instanceof Error) log.info(error.stack ?? error.message)
  const told = error instanceof ActionError ? error : new ActionError(messageOf(error), { cause: error })
  return withoutRun(told.conclusion, durationMs, told)
}

function folderFor(label: string): string {
  return label.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'run'
}

/** Many of them are in memory at once. */
function slimDown(outcome: Outcome, redact: Redact, answerBytes: number): Outcome {
  const { run } = outcome
  const answer = headOfBytes(redact(outcome.answer), answerBytes)
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
    session_link: sessionLink === undefined ? null : plainLink(sessionLink),
    pull_request_url: pull ? plainLink(pull.url) : null,
    branch: pull ? plainBranch(pull.branch) : null,
    cost: usage?.credits ?? usage?.usd ?? null,
    tokens_in: usage?.tokensIn ?? null,
    tokens_out: usage?.tokensOut ?? null,
  }
}
