/** What a run left, and what the step says at its end. */
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
import { type AnswerOutputs, prepareAnswer, wholeOrNothing, writePrivateFile } from '../report/step-outputs.ts'
import { renderSummary } from '../report/summary/summary.ts'
import { headline } from '../report/summary/verdict.ts'
import type { ResultPlan } from './result-plan.ts'
import type { StepBase, StepContext } from './step-context.ts'
import type { TypedResult } from './typed-result.ts'
import type { TaskPrompt } from './write-prompt.ts'

/** A run as far as it has come: what comes after may be interrupted, and loses nothing of it. */
export interface RunRecord {
  environmentName?: string | undefined
  notes: readonly string[]
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

const downloadsMs = 300_000

/**
 * Checks out the branch, then downloads: the other way round the files could lie in the way. A branch that can't be
 * checked out fails the step; a download that fails is a warning. A job that is being cancelled has no time for either.
 */
export async function fetchArtifacts(
  { runtime, inputs: { show } }: StepContext,
  api: OzApi,
  outcome: Outcome,
  record: RunRecord,
): Promise<Outcome> {
  const { env, log, clock, connection, cancelled } = runtime
  const { run, conclusion } = outcome
  if (run === undefined || cancelled.aborted) return outcome
  // Only after a success: a failed run's branch is nothing to test.
  const error = show.checkoutBranch && conclusion === 'success' ? await checkOut(runtime, run) : undefined
  const { artifacts } = run
  record.artifacts = listArtifacts(artifacts)
  if (show.artifactsDir !== undefined && artifacts.length > 0) {
    const store = createArtifactStore({ api, send: connection.send, clock })
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)])
    try {
      const saved = await saveArtifacts({ artifacts, path: show.artifactsDir, env, store, signal })
      for (const note of saved.notes) log.warning(note)
      record.artifacts = saved.entries
    } catch (cause) {
      log.warning(`Couldn't download anything to artifacts_dir: ${messageOf(cause)}`)
    }
  }
  return error ? withError(outcome, error) : outcome
}

/** Why the branch can't be checked out; undefined where it was, or the job was cancelled meanwhile. */
async function checkOut({ env, log, clock, cancelled: signal }: Runtime, run: Run): Promise<ActionError | undefined> {
  try {
    const pullRequest = pullRequestOf(run.artifacts, env)
    const { branch, commit } = await checkOutBranch({ pullRequest, env, log, clock, signal })
    log.info(`Checked out ${branch} at ${commit}.`)
  } catch (error) {
    if (signal.aborted) return undefined
    if (!(error instanceof ActionError)) throw error
    return error
  }
  return undefined
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
export async function deliver(base: StepBase, delivery: Delivery, outcome: Outcome): Promise<Report> {
  const { runtime, outputs } = base
  const { prompt, typed, plan, told } = delivery
  const { runner, log, env, redact } = runtime
  // The recipe `report` is asked for Markdown: its agent_output is the report, not the JSON around it.
  const written = plan?.recipe === 'report' ? textOf(objectOf(typed?.value)['summary']) : undefined
  const answer = await prepareAnswer(written ?? outcome.answer, redact, env)
  for (const note of answer.notes) log.notice(note)
  outputs.set('agent_output', answer.agentOutput)
  outputs.set('agent_output_file', answer.agentOutputFile)
  setOutputs(base, delivery, outcome.run)
  outputs.setEnd(outcome)
  if (prompt !== undefined && outcome.runId !== undefined)
    outputs.set('prompt_file', (await writePrivateFile('prompt.md', redact(prompt.text), env)).path)
  const report = reportOn(runtime, delivery, { outcome, answer })
  const summary = told?.summary ?? renderSummary(report)
  try {
    runner.writeSummary(summary)
  } catch (error) {
    log.warning(`Couldn't write the summary: ${messageOf(error)}.`)
  }
  outputs.set('agent_output_file', told?.file)
  const { error } = outcome
  if (!error) log.info(told ? summary.replace(/^#+ |\n[^]*/g, '') : headline(report))
  else if (error.conclusion === 'skipped') {
    outputs.set('skipped_reason', error.message)
    log.notice(error.oneLine)
  } else log.error(error.oneLine)
  return report
}

const privateAnswer =
  "*The agent reports a possible security problem. It isn't described here, because everybody can read this page: see the session or the output `agent_output`.*"

/** What people see of a run, of the only one or of one of many. Nothing in it that a public page must not show. */
export function reportOn(
  { redact }: Runtime,
  delivery: Delivery,
  { outcome, answer }: { readonly outcome: Outcome; readonly answer: AnswerOutputs },
): Report {
  const { prompt, typed = {}, level, title, environmentName, plan, notes } = delivery
  const { value, verdict, applied } = typed
  const common = {
    ...{ level, redact, name: title, environmentName, prompt: prompt?.text },
    isTyped: plan?.prompt.contract !== undefined,
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

function setOutputs({ runtime, outputs }: StepBase, { artifacts, typed = {} }: Delivery, run: Run | undefined): void {
  // A result is of no use in parts: one that is too big is only in the answer's file.
  const whole = (value: unknown): string | undefined =>
    value === undefined ? undefined : wholeOrNothing(stringify(value), runtime.redact)
  outputs.set('artifacts', whole(artifacts))
  outputs.set('result', whole(typed.value))
  outputs.set('verdict', typed.verdict)
  outputs.set('applied', whole(typed.applied?.operations))
  if (run === undefined) return
  outputs.setRun(run)
  // The run's own artifact, and nothing else: anybody can open a pull request that claims to be an agent's.
  const pull = pullRequestOf(run.artifacts, runtime.env)
  outputs.set('pull_request_url', pull?.url)
  outputs.set('branch', pull?.branch)
  const { usage } = run
  outputs.set('cost', (usage?.credits ?? usage?.usd)?.toString())
  outputs.set('tokens_in', usage?.tokensIn?.toString())
  outputs.set('tokens_out', usage?.tokensOut?.toString())
}
