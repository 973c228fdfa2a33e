import { admit, requireKey } from './admission.ts'
import { ActionError, isGreen, messageOf } from './errors.ts'
import type { WorkflowEvent } from './event/event.ts'
import { readEvent } from './event/read.ts'
import type { GitHub } from './github/client.ts'
import { Fields } from './inputs/fields.ts'
import { inputNames, readInputs, type Inputs } from './inputs/inputs.ts'
import { findMistypedInputs } from './inputs/unknown.ts'
import { equipWork } from './equipment.ts'
import { createOzApi, type OzApi } from './oz/api.ts'
import { Outputs } from './outputs.ts'
import type { Outside } from './outside.ts'
import type { ArtifactEntry } from './report/artifacts.ts'
import type { LogLevel } from './report/live-log.ts'
import type { ManyFacts } from './many.ts'
import { openProgress, type Progress } from './progress.ts'
import type { Told } from './deliver.ts'
import { fetchLeavings } from './leavings.ts'
import { createMemory, type StepMemory } from './state.ts'
import { runAgent } from './run-agent.ts'
import { keyFor, makeKey, type RunKey } from './run/key.ts'
import type { Outcome } from './run/outcome.ts'
import { planResult, type ResultPlan } from './result-plan.ts'
import { writePrompt, type TaskPrompt } from './task-prompt.ts'
import type { ResultKeeper, TypedResult } from './typed-result.ts'

/** The step as far as it has come: each chapter adds what the end will tell. */
interface Step {
  readonly outside: Outside
  readonly outputs: Outputs
  readonly memory: StepMemory
  readonly startedMs: number
  inputs?: Inputs
  environmentName?: string | undefined
  told?: Told | undefined
  notes?: readonly string[]
  level: LogLevel
  prompt?: TaskPrompt
  progress?: Progress | undefined
  artifacts: readonly ArtifactEntry[]
  typed?: TypedResult
}

/** The step: inputs → event → gate → prompt → run → result → what people see. Resolves with whether it is green. */
export async function runAction(outside: Outside): Promise<boolean> {
  const { runner, redact, clock } = outside
  const outputs = new Outputs(runner, redact)
  const memory = createMemory(runner, () => clock.date())
  const step: Step = { outside, outputs, memory, startedMs: clock.now(), level: 'brief', artifacts: [] }
  const outcome = await work(step).catch((error: unknown) => withoutRun(step, error))
  await tellTheEnd(step, outcome)
  return isGreen(outcome.conclusion)
}

async function work(step: Step): Promise<Outcome> {
  const { outside, memory } = step
  let inputs = (step.inputs = await readInputs(outside.env))
  warnOfMistypedInputs(outside)
  const event = readEvent(outside.env)
  for (const note of event.notes) outside.log.notice(note)
  step.level = chooseLevel(inputs, event)
  const target = isShownOnly(inputs) ? undefined : requireKey(inputs, event)
  const api = target && createOzApi(outside.connection.send, target)
  const github = openGitHub(outside, inputs)
  const trigger = await admit(outside, inputs, event, github)
  await checkArtifactsDir(outside, inputs)
  const plan = await planResult({ outside, inputs, event, trigger, github, api })
  const key = chooseKey(outside, inputs, { event, words: plan?.prepared?.keyWords })
  if (target !== undefined) memory.chosen(key)
  if (inputs.many) return runAll(step, { inputs, many: inputs.many, event, target, key, github, plan: plan?.prompt })
  const equipped = await equipWork({ outside, inputs, event, target })
  inputs = equipped.inputs
  step.environmentName = equipped.environmentName
  step.notes = equipped.notes
  const prompt = await preparePrompt(step, { inputs, event, key, github, plan })
  const keeper = await openKeeper(step, { inputs, event, github, api, plan })
  if (api === undefined || inputs.show.dryRun) return showDryRun(step, { prompt, keeper, api, inputs })
  if (inputs.show.progressComment) step.progress = await openProgress({ outside, event, github, name: nameOf(inputs) })
  const { level, progress, outputs, startedMs } = step
  const ended = await runAgent({
    outside,
    inputs,
    event,
    github,
    api,
    key,
    memory,
    prompt,
    outputs,
    level,
    progress,
    startedMs,
    conversationId: plan?.prepared?.conversationId,
    review: keeper && ((run, ask) => keeper.review(run, ask)),
  })
  const { outcome, artifacts } = await fetchLeavings(outside, api, inputs, await applyResult(step, keeper, ended))
  step.artifacts = artifacts
  return outcome
}

/** Nothing to ask the server for: what a dry run shows is made here, unless there is a run to look at. */
function isShownOnly({ show, work, result }: Inputs): boolean {
  return show.dryRun && (work.kind === 'start' || (result.recipe === undefined && result.schema === undefined))
}

function warnOfMistypedInputs({ env, log }: Outside): void {
  for (const { name, meant } of findMistypedInputs(new Fields(env).names, inputNames)) {
    log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`)
  }
}

/** A folder that can't be used is said before the run is paid for. */
async function checkArtifactsDir({ env }: Outside, { show }: Inputs): Promise<void> {
  if (show.artifactsDir === undefined) return
  const { prepareArtifactsFolder } = await import('./report/artifacts-folder.ts')
  await prepareArtifactsFolder(show.artifactsDir, env)
}

/** A public repository's log is world-readable, and the runner can't mask secrets that only Oz knows. */
function chooseLevel({ show }: Inputs, event: WorkflowEvent): LogLevel {
  if (show.log !== 'auto') return show.log
  return event.repository.isPrivate === true ? 'live' : 'brief'
}

/** GitHub's API, loaded when it is first needed: most steps start their run without it. */
function openGitHub({ connection, clock, env }: Outside, { githubToken }: Inputs): () => Promise<GitHub> {
  return async () => {
    const { createGitHub } = await import('./github/client.ts')
    return createGitHub({ send: connection.send, clock, env, token: githubToken })
  }
}

interface KeyFacts {
  readonly event: WorkflowEvent
  /** A recipe's, by which it counts its runs; the user's own come first. */
  readonly words: string | undefined
}

function chooseKey({ randomHex }: Outside, { work }: Inputs, { event, words: ours }: KeyFacts): RunKey {
  const words = (work.kind === 'start' ? work.task.idempotencyKey : undefined) ?? ours
  if (words === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words, repositoryId }, randomHex, event.run.url)
}

/** Many runs in place of one. */
async function runAll(step: Step, facts: ManyFacts): Promise<Outcome> {
  const { outside, outputs, level, startedMs } = step
  const { inputs, event, github, target } = facts
  if (inputs.show.progressComment && target) {
    step.progress = await openProgress({ outside, event, github, name: undefined })
  }
  const { carryOutMany } = await import('./many.ts')
  const { outcome, artifacts, told } = await carryOutMany({ ...facts, outside, outputs, level, startedMs })
  step.artifacts = artifacts
  step.told = told
  return outcome
}

interface PromptFacts {
  readonly inputs: Inputs
  readonly event: WorkflowEvent
  readonly key: RunKey
  readonly github: () => Promise<GitHub>
  readonly plan: ResultPlan | undefined
}

/** Empty for a run that exists already: it has its prompt. */
async function preparePrompt(step: Step, { inputs, plan, ...facts }: PromptFacts): Promise<string> {
  const { outside } = step
  if (inputs.work.kind === 'attach') return ''
  const { task } = inputs.work
  const prompt = (step.prompt = await writePrompt({
    outside,
    task,
    context: inputs.context,
    plan: plan?.prompt,
    ...facts,
  }))
  for (const note of prompt.notes) outside.log.info(note)
  return prompt.text
}

interface ResultFacts extends Omit<PromptFacts, 'key'> {
  readonly api: OzApi | undefined
}

/** Undefined where the answer is just an answer. */
async function openKeeper(step: Step, { plan, api, inputs, ...facts }: ResultFacts): Promise<ResultKeeper | undefined> {
  if (plan === undefined || api === undefined) return undefined
  const { ResultKeeper } = await import('./typed-result.ts')
  const { outside, prompt } = step
  return new ResultKeeper({ ...facts, outside, api, plan, name: nameOf(inputs), headSha: prompt?.headSha })
}

async function applyResult(step: Step, keeper: ResultKeeper | undefined, ended: Outcome): Promise<Outcome> {
  if (keeper === undefined) return ended
  const { outcome, typed } = await keeper.apply(ended)
  step.typed = typed
  return outcome
}

interface DryFacts {
  readonly prompt: string
  readonly keeper: ResultKeeper | undefined
  readonly api: OzApi | undefined
  readonly inputs: Inputs
}

async function showDryRun(step: Step, { prompt, keeper, api, inputs: { work } }: DryFacts): Promise<Outcome> {
  const { outside, startedMs } = step
  const { showPrompt, showResult } = await import('./dry-run.ts')
  if (api === undefined || keeper === undefined || work.kind === 'start') showPrompt(outside, prompt)
  else step.typed = await showResult({ outside, api, keeper, runId: work.run.runId })
  return { ...nothing, conclusion: 'dry_run', error: undefined, durationMs: outside.clock.now() - startedMs }
}

const nothing = { answer: '', run: undefined, runId: undefined, history: [] }

/** Ended before there was a run, and post has nothing to do; unless something unforeseen went wrong, which post looks after. */
function withoutRun({ outside, startedMs, memory }: Step, error: unknown): Outcome {
  const told = error instanceof ActionError ? error : explainUnforeseen(outside, error)
  if (told === error) memory.settled()
  return { ...nothing, conclusion: told.conclusion, error: told, durationMs: outside.clock.now() - startedMs }
}

function explainUnforeseen({ log, cancelled }: Outside, error: unknown): ActionError {
  if (cancelled.aborted) {
    return new ActionError('The job was cancelled before a run was started.', { conclusion: 'cancelled', cause: error })
  }
  log.info(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return new ActionError(`Something went wrong in the action itself: ${messageOf(error)}`, {
    wayOut: 'The log has the details: please report them. A run that was started is taken down after the job.',
    cause: error,
  })
}

async function tellTheEnd(step: Step, outcome: Outcome): Promise<void> {
  const { inputs, prompt, progress, ...known } = step
  const { deliver } = await import('./deliver.ts')
  const report = await deliver({ ...known, prompt, name: inputs && nameOf(inputs) }, outcome)
  await progress?.finish(report)
}

function nameOf({ work }: Inputs): string | undefined {
  const name = work.kind === 'start' ? work.task.config['name'] : undefined
  return typeof name === 'string' ? name : undefined
}
