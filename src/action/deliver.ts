/** What a run left, and what the step says at its end. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OzApi } from '../oz/client/api.ts'
import { createArtifactStore } from '../oz/client/artifact-store.ts'
import type { Run } from '../oz/client/types.ts'
import { type Outcome, withError } from '../oz/run/outcome.ts'
import { ActionError, messageOf } from '../platform/errors.ts'
import { checkOutBranch } from '../platform/git/checkout-branch.ts'
import { objectOf, stringify, textOf } from '../platform/json.ts'
import type { Runtime } from '../platform/runtime.ts'
import { listArtifacts, pullRequestOf, saveArtifacts, type ArtifactEntry } from '../report/artifacts/artifacts.ts'
import type { LogLevel } from '../report/log/live-log.ts'
import type { Report } from '../report/report.ts'
import { type AnswerOutputs, prepareAnswer, wholeOrNothing } from '../report/step-outputs.ts'
import { renderSummary } from '../report/summary/summary.ts'
import { headline } from '../report/summary/verdict.ts'
import type { ResultPlan } from './result-plan.ts'
import type { StepBase, StepContext } from './step-context.ts'
import type { TypedResult } from './typed-result.ts'
import type { TaskPrompt } from './write-prompt.ts'

/** A run as far as it has come: what comes after may be interrupted, and loses nothing of it. */
export interface RunRecord {
  environmentName?: string | undefined
  notes?: readonly string[]
  prompt?: TaskPrompt
  ended?: Outcome
  typed?: TypedResult
  /** By which its result was looked at. */
  plan?: ResultPlan
  /** What the agent did last, as far as it was shown. */
  lastSteps?: () => readonly string[]
  /** Whether an answer must not be shown on a public page. */
  isPrivate?: (answer: string) => boolean
  artifacts: readonly ArtifactEntry[]
}

/**
 * Checks out the branch, then downloads: the other way round the files could lie in the way. A branch that can't be
 * checked out fails the step; a download that fails is a warning. A job that is being cancelled has no time for either.
 */
export async function fetchArtifacts(
  context: StepContext,
  api: OzApi,
  outcome: Outcome,
): Promise<Pick<RunRecord, 'artifacts'> & { readonly outcome: Outcome }> {
  const { runtime, inputs } = context
  const { run } = outcome
  if (run === undefined || runtime.cancelled.aborted) return { outcome, artifacts: [] }
  const afterBranch = inputs.show.checkoutBranch ? await checkOut(runtime, outcome, run) : outcome
  return { outcome: afterBranch, artifacts: await collectArtifacts(context, api, run) }
}

/** Only after a success: a failed run's branch is nothing to test. */
async function checkOut({ env, log, clock, cancelled: signal }: Runtime, outcome: Outcome, run: Run): Promise<Outcome> {
  if (outcome.conclusion !== 'success') return outcome
  try {
    const pullRequest = pullRequestOf(run.artifacts, env)
    const { branch, commit } = await checkOutBranch({ pullRequest, env, log, clock, signal })
    log.info(`Checked out ${branch} at ${commit}.`)
    return outcome
  } catch (error) {
    if (signal.aborted) return outcome
    if (!(error instanceof ActionError)) throw error
    return withError(outcome, error)
  }
}

const downloadsMs = 300_000

async function collectArtifacts(
  { runtime, inputs }: StepContext,
  api: OzApi,
  run: Run,
): Promise<readonly ArtifactEntry[]> {
  const { artifactsDir: path } = inputs.show
  if (path === undefined || run.artifacts.length === 0) return listArtifacts(run.artifacts)
  const { env, connection, clock, log, cancelled } = runtime
  const store = createArtifactStore({ api, send: connection.send, clock })
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)])
  try {
    const saved = await saveArtifacts({ artifacts: run.artifacts, path, env, store, signal })
    for (const note of saved.notes) log.warning(note)
    return saved.entries
  } catch (error) {
    log.warning(`Couldn't download anything to artifacts_dir: ${messageOf(error)}`)
    return listArtifacts(run.artifacts)
  }
}

/** A summary that is made already, and the file with the whole of all answers. */
export interface Delivered {
  readonly summary: string
  readonly file: string | undefined
}

/** What there is to tell at the end, beside the outcome itself. */
export interface Delivery extends RunRecord {
  level: LogLevel
  /** What the step does. */
  title?: string | undefined
  /** Of many runs: told by them. */
  told?: Delivered | undefined
}

/** Sets the last outputs, writes the summary and the one error annotation. Gives what all of it was made from. */
export async function deliver({ runtime, outputs }: StepBase, delivery: Delivery, outcome: Outcome): Promise<Report> {
  const { prompt, typed, plan, told } = delivery
  const { runner, log, env, redact } = runtime
  // The recipe `report` is asked for Markdown: its agent_output is the report, not the JSON around it.
  const written = plan?.recipe === 'report' ? textOf(objectOf(typed?.value)['summary']) : undefined
  const answer = await prepareAnswer({ answer: written ?? outcome.answer, redact, env })
  for (const note of answer.notes) log.notice(note)
  outputs.set('agent_output', answer.agentOutput)
  outputs.set('agent_output_file', answer.agentOutputFile)
  setResultOutputs(runtime, outputs, delivery)
  if (outcome.run) setRunOutputs(runtime, outputs, outcome.run)
  outputs.setEnd(outcome)
  if (prompt !== undefined && outcome.runId !== undefined) {
    outputs.set('prompt_file', await writePromptFile(runtime, prompt.text))
  }
  const report = reportOn(runtime, delivery, { outcome, answer })
  const { summary, file } = told ?? { summary: renderSummary(report), file: undefined }
  try {
    runner.writeSummary(summary)
  } catch (error) {
    log.warning(`Couldn't write the summary: ${messageOf(error)}.`)
  }
  if (!outcome.error) log.info(told ? summary.replace(/^#+ |\n[^]*/g, '') : headline(report))
  outputs.set('agent_output_file', file)
  tellError(runtime, outputs, outcome.error)
  return report
}

/** A result is of no use in parts: one that is too big is only in the answer's file. */
function setResultOutputs(
  { redact }: Runtime,
  outputs: StepBase['outputs'],
  { artifacts, typed = {} }: Delivery,
): void {
  const whole = (value: unknown): string | undefined =>
    value === undefined ? undefined : wholeOrNothing(stringify(value), redact)
  outputs.set('artifacts', whole(artifacts))
  outputs.set('result', whole(typed.value))
  outputs.set('verdict', typed.verdict)
  outputs.set('applied', whole(typed.applied?.operations))
}

const privateAnswer =
  "*The agent reports a possible security problem. It isn't described here, because everybody can read this page: see the session or the output `agent_output`.*"

/** What people see of a run, of the only one or of one of many. Nothing in it that a public page must not show. */
export function reportOn(
  { redact }: Runtime,
  delivery: Delivery,
  { outcome, answer }: { readonly outcome: Outcome; readonly answer: AnswerOutputs },
): Report {
  const { prompt, typed = {}, level, title, environmentName, plan, notes = [] } = delivery
  const { value, verdict, applied } = typed
  const common = {
    ...{
      level,
      redact,
      name: title,
      environmentName,
      prompt: prompt?.text,
      isTyped: plan?.prompt.contract !== undefined,
    },
    notes: [...notes, ...(outcome.notes ?? []), ...(prompt?.notes ?? []), ...answer.notes],
    answerFile: answer.agentOutputFile === '' ? undefined : answer.agentOutputFile,
    applied: applied?.operations,
  }
  if (delivery.isPrivate?.(outcome.answer) === true) {
    // Titles are the agent's words too.
    const run = outcome.run && { ...outcome.run, title: '' }
    return { ...common, outcome: { ...outcome, answer: privateAnswer, run } }
  }
  return {
    ...common,
    outcome,
    artifacts: delivery.artifacts,
    lastSteps: delivery.lastSteps?.(),
    verdict,
    result: value === undefined ? undefined : stringify(value, 2),
    resultSummary: applied?.summary,
  }
}

/** The pull request is the run's own artifact, and nothing else: anybody can open one that claims to be an agent's. */
function setRunOutputs({ env }: Runtime, outputs: StepBase['outputs'], run: Run): void {
  const { usage } = run
  const pull = pullRequestOf(run.artifacts, env)
  outputs.setRun(run)
  outputs.set('pull_request_url', pull?.url)
  outputs.set('branch', pull?.branch)
  outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString())
  outputs.set('tokens_in', usage?.tokensIn?.toString())
  outputs.set('tokens_out', usage?.tokensOut?.toString())
}

function tellError({ log }: Runtime, outputs: StepBase['outputs'], error: ActionError | undefined): void {
  if (!error) return
  if (error.conclusion === 'skipped') {
    outputs.set('skipped_reason', error.message)
    log.notice(error.oneLine)
  } else log.error(error.oneLine)
}

/** The prompt in a file that only this user can read, for the `prompt_file` output; empty where it can't be written. */
async function writePromptFile({ env, redact }: Runtime, text: string): Promise<string> {
  try {
    const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'oz-prompt-'))
    const path = join(folder, 'prompt.md')
    await writeFile(path, redact(text), { mode: 0o600, flag: 'wx' })
    return path
  } catch {
    return ''
  }
}
