import { admit, requireKey } from './admission.ts'
import { ActionError, isGreen } from './errors.ts'
import type { WorkflowEvent } from './event/event.ts'
import { readEvent } from './event/read.ts'
import type { GitHub } from './github/client.ts'
import { Fields } from './inputs/fields.ts'
import { inputNames, readInputs, type Inputs } from './inputs/inputs.ts'
import { findMistypedInputs } from './inputs/unknown.ts'
import { createEquipper, equip } from './equipment.ts'
import { createOzApi, type OzTarget } from './oz/api.ts'
import { Outputs } from './outputs.ts'
import type { Outside } from './outside.ts'
import type { Prompt } from './prompt/build.ts'
import type { ArtifactEntry } from './report/artifacts.ts'
import type { LogLevel } from './report/live-log.ts'
import { openProgress, type Progress } from './progress.ts'
import { fetchLeavings } from './leavings.ts'
import { createMemory, type StepMemory } from './state.ts'
import { runAgent } from './run-agent.ts'
import { keyFor, makeKey, type RunKey } from './run/key.ts'
import type { Outcome } from './run/outcome.ts'
import { writePrompt } from './task-prompt.ts'

/** The step as far as it has come: each chapter adds what the end will tell. */
interface Step {
  readonly outside: Outside
  readonly outputs: Outputs
  readonly memory: StepMemory
  readonly startedMs: number
  inputs?: Inputs
  environmentName?: string | undefined
  level: LogLevel
  prompt?: Prompt
  progress?: Progress | undefined
  artifacts: readonly ArtifactEntry[]
}

/** The step: inputs → event → gate → prompt → run → what people see. Resolves with whether it is green. */
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
  const target = inputs.show.dryRun ? undefined : requireKey(inputs, event)
  const github = openGitHub(outside, inputs)
  await admit(outside, inputs, event, github)
  const key = chooseKey(outside, inputs, event)
  if (target !== undefined) memory.chosen(key)
  inputs = await equipTask(step, inputs, { event, target })
  const prompt = await preparePrompt(step, { inputs, event, key, github })
  if (target === undefined) return showDryRun(step, prompt)
  if (inputs.show.progressComment) step.progress = await openProgress({ outside, event, github, name: nameOf(inputs) })
  const api = createOzApi(outside.connection.send, target)
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
  })
  const { outcome, artifacts } = await fetchLeavings(outside, api, inputs, ended)
  step.artifacts = artifacts
  return outcome
}

function warnOfMistypedInputs({ env, log }: Outside): void {
  for (const { name, meant } of findMistypedInputs(new Fields(env).names, inputNames)) {
    log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`)
  }
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

function chooseKey({ randomHex }: Outside, { work }: Inputs, event: WorkflowEvent): RunKey {
  const words = work.kind === 'start' ? work.task.idempotencyKey : undefined
  if (words === undefined) return makeKey(randomHex, event.run.url)
  const repositoryId = String(event.repository.id ?? event.repository.fullName)
  return keyFor({ words, repositoryId }, randomHex, event.run.url)
}

/** Looks up on the server what the task names there. */
async function equipTask(
  step: Step,
  inputs: Inputs,
  { event, target }: { readonly event: WorkflowEvent; readonly target: OzTarget | undefined },
): Promise<Inputs> {
  if (inputs.work.kind === 'attach') return inputs
  const { task, environmentName } = await equip(createEquipper(step.outside, event, target), inputs.work.task)
  step.environmentName = environmentName
  return { ...inputs, work: { kind: 'start', task } }
}

interface PromptFacts {
  readonly inputs: Inputs
  readonly event: WorkflowEvent
  readonly key: RunKey
  readonly github: () => Promise<GitHub>
}

/** Empty for a run that exists already: it has its prompt. */
async function preparePrompt(step: Step, { inputs, ...facts }: PromptFacts): Promise<string> {
  const { outside } = step
  if (inputs.work.kind === 'attach') return ''
  const { task } = inputs.work
  const prompt = (step.prompt = await writePrompt({ outside, task, context: inputs.context, ...facts }))
  for (const note of prompt.notes) outside.log.info(note)
  return prompt.text
}

function showDryRun({ outside: { log, clock }, startedMs }: Step, prompt: string): Outcome {
  log.group('The prompt, as it would be sent')
  log.info(prompt)
  log.endGroup()
  log.notice('dry_run: nothing was started.')
  return { ...nothing, conclusion: 'dry_run', error: undefined, durationMs: clock.now() - startedMs }
}

const nothing = { answer: '', run: undefined, runId: undefined, history: [] }

/** Ended before there was a run: post has nothing to do. */
function withoutRun({ outside: { clock }, startedMs, memory }: Step, error: unknown): Outcome {
  if (!(error instanceof ActionError)) throw error
  memory.settled()
  return { ...nothing, conclusion: error.conclusion, error, durationMs: clock.now() - startedMs }
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
