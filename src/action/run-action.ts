import { admit } from './gate.ts'
import { nameOf, readStepContext, type StepContext } from './step-context.ts'
import type { Delivered } from './deliver.ts'
import { resolveWork } from './resolve/task.ts'
import { ActionError, isGreen, messageOf } from '../platform/errors.ts'
import type { ManyInputs } from '../inputs/runs/runs.ts'
import { Outputs } from '../report/step-outputs.ts'
import type { Runtime } from '../platform/runtime.ts'
import { openProgress, type Progress } from './progress.ts'
import type { ArtifactEntry } from '../report/artifacts/artifacts.ts'
import type { LogLevel } from '../report/log/live-log.ts'
import { planResult, type ResultPlan } from './result-plan.ts'
import { runAgent } from './run-agent.ts'
import { checkArtifactsFolder } from './resolve/artifacts-folder.ts'
import { chooseKey } from './resolve/run-key.ts'
import type { RunKey } from '../oz/run/key.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import { createPostState, type PostState } from '../oz/run/state/post-state.ts'
import { writePrompt, type TaskPrompt } from './write-prompt.ts'
import type { ResultKeeper, TypedResult } from './typed-result.ts'

/** The step as far as it has come: each chapter adds what the end will tell. */
interface Step {
  readonly runtime: Runtime
  readonly outputs: Outputs
  readonly postState: PostState
  /** By the clock. */
  readonly startedMs: number
  level: LogLevel
  name?: string | undefined
  environmentName?: string | undefined
  notes?: readonly string[]
  prompt?: TaskPrompt
  progress?: Progress | undefined
  /** The run as it ended: what comes after may be interrupted, and loses nothing of it. */
  ended?: Outcome
  typed?: TypedResult
  artifacts: readonly ArtifactEntry[]
  told?: Delivered | undefined
}

/** The step: brief → gate → prompt → run → result → what people see. Resolves with whether it is green. */
export async function runAction(runtime: Runtime): Promise<boolean> {
  const { runner, redact, clock } = runtime
  const outputs = new Outputs(runner, redact)
  const postState = createPostState(runner, () => clock.date())
  const step: Step = { runtime, outputs, postState, startedMs: clock.now(), level: 'brief', artifacts: [] }
  const outcome = await work(step).catch((error: unknown) => interrupted(step, error))
  return (await tellTheEnd(step, outcome)) && isGreen(outcome.conclusion)
}

async function work(step: Step): Promise<Outcome> {
  const brief = await readStepContext(step.runtime)
  step.level = brief.level
  step.name = nameOf(brief)
  const trigger = await admit(brief)
  await checkArtifactsFolder(brief)
  const plan = await planResult({ ...brief, trigger })
  const key = chooseKey(brief, plan?.recipeInput?.keyWords)
  if (brief.target !== undefined) step.postState.chosen(key)
  const { many } = brief.inputs
  return many === undefined ? runOne(step, brief, { key, plan }) : runMany(step, brief, { key, plan, many })
}

/** What was decided for the run before there is one. */
interface Plan {
  readonly key: RunKey
  readonly plan: ResultPlan | undefined
}

interface ManyPlan extends Plan {
  readonly many: ManyInputs
}

async function runOne(step: Step, given: StepContext, { key, plan }: Plan): Promise<Outcome> {
  const { brief, environmentName, notes } = await resolveWork(given)
  step.environmentName = environmentName
  step.notes = notes
  const prompt = await preparePrompt(step, brief, { key, plan })
  const keeper = plan && (await openKeeper(step, brief, plan))
  const { api } = brief
  if (api === undefined || brief.inputs.show.dryRun) return showDryRun(step, brief, { prompt, keeper })
  if (brief.inputs.show.progressComment) step.progress = await openProgress({ ...brief, name: step.name })
  const { outputs, postState, progress, startedMs } = step
  const ended = await runAgent({
    ...brief,
    ...{ api, outputs, postState, progress, startedMs, key, prompt },
    conversationId: plan?.recipeInput?.conversationId,
    review: keeper && ((run, ask) => keeper.review((step.ended = run), ask)),
  })
  step.ended = ended
  const { outcome, typed } = keeper ? await keeper.apply(ended) : { outcome: ended }
  if (typed) step.typed = typed
  const { fetchArtifacts } = await import('./artifacts.ts')
  const left = await fetchArtifacts({ ...brief, api }, outcome)
  step.artifacts = left.artifacts
  return left.outcome
}

async function runMany(step: Step, brief: StepContext, { key, plan, many }: ManyPlan): Promise<Outcome> {
  const { outputs, startedMs } = step
  if (brief.inputs.show.progressComment && brief.target) {
    step.progress = await openProgress({ ...brief, name: undefined })
  }
  const { runAll } = await import('./many/run-many.ts')
  const facts = { ...brief, key, plan: plan?.prompt, outputs, startedMs }
  const { outcome, artifacts, told } = await runAll(facts, many)
  step.artifacts = artifacts
  step.told = told
  return outcome
}

/** Empty for a run that exists already: it has its prompt. */
async function preparePrompt(step: Step, brief: StepContext, { key, plan }: Plan): Promise<string> {
  const { inputs, runtime } = brief
  if (inputs.work.kind === 'attach') return ''
  const request = { ...brief, task: inputs.work.task, context: inputs.context, plan: plan?.prompt, key }
  const prompt = (step.prompt = await writePrompt(request))
  for (const note of prompt.notes) runtime.log.info(note)
  return prompt.text
}

/** Undefined where there is no server to have an answer from. */
async function openKeeper(
  step: Step,
  { api, ...brief }: StepContext,
  plan: ResultPlan,
): Promise<ResultKeeper | undefined> {
  if (api === undefined) return undefined
  const { ResultKeeper } = await import('./typed-result.ts')
  return new ResultKeeper({ ...brief, api, plan, name: step.name, headSha: step.prompt?.headSha })
}

interface Shown {
  readonly prompt: string
  readonly keeper: ResultKeeper | undefined
}

async function showDryRun(
  step: Step,
  { api, inputs, runtime }: StepContext,
  { prompt, keeper }: Shown,
): Promise<Outcome> {
  const { showPrompt, showResult } = await import('./dry-run.ts')
  const { work } = inputs
  if (api === undefined || keeper === undefined || work.kind === 'start') showPrompt(runtime, prompt)
  else step.typed = await showResult({ runtime, api, keeper, runId: work.run.runId })
  return { ...nothing, conclusion: 'dry_run', error: undefined, durationMs: runtime.clock.now() - step.startedMs }
}

const nothing = { answer: '', run: undefined, runId: undefined, history: [] }

/**
 * The step went no further. Without a run post has nothing to do, unless something unforeseen went wrong; what an
 * ended run left is told all the same.
 */
function interrupted({ runtime, startedMs, postState, ended }: Step, error: unknown): Outcome {
  const told = error instanceof ActionError ? error : explainUnforeseen(runtime, error, ended)
  if (told === error) postState.settled()
  return {
    ...(ended ?? nothing),
    conclusion: told.conclusion,
    error: told,
    durationMs: runtime.clock.now() - startedMs,
  }
}

function explainUnforeseen({ log, cancelled }: Runtime, error: unknown, ended: Outcome | undefined): ActionError {
  if (cancelled.aborted) return explainCancel(error, ended)
  log.info(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new ActionError(`Something went wrong in the action itself: ${messageOf(error).replace(/\.$/, '')}.`, {
    hint: 'The log has the details: please report them. A run that was started is taken down after the job.',
    cause: error,
  })
}

function explainCancel(cause: unknown, ended: Outcome | undefined): ActionError {
  if (ended === undefined) {
    return new ActionError('The job was cancelled before a run was started.', { conclusion: 'cancelled', cause })
  }
  return new ActionError("The job was cancelled after the agent's run had ended, before all of its result was used.", {
    conclusion: 'cancelled',
    hint: 'Its answer is in agent_output. To use the result, attach to the run with run_id.',
    cause,
  })
}

/** False where the runner doesn't take it, as with a full disk: outputs that later steps count on may be missing. */
async function tellTheEnd({ progress, ...told }: Step, outcome: Outcome): Promise<boolean> {
  const { deliver } = await import('./deliver.ts')
  try {
    const report = await deliver({ ...told, prompt: told.prompt, name: told.name }, outcome)
    await progress?.finish(report)
    return true
  } catch (error) {
    const { log } = told.runtime
    if (outcome.error) log.error(outcome.error.oneLine)
    log.error(
      `The step ended as ${outcome.conclusion}, and the runner could not be told all of it: ${messageOf(error)}. Look whether the runner's disk is full, then run the job again.`,
    )
    return false
  }
}
