import { checkBeforeStart } from './before-start.ts'
import { passGate } from './gate.ts'
import { openStep, readStepContext, titleFor, type StepBase, type StepContext } from './step-context.ts'
import type { Delivery } from './deliver.ts'
import type { CheckedPerson } from '../event/gate/gate.ts'
import { ActionError, isGreen, messageOf } from '../platform/errors.ts'
import type { ManyOrder } from './many/run-many.ts'
import type { Runtime } from '../platform/runtime.ts'
import { createLiveView } from './live-view.ts'
import type { Progress } from './step-comments.ts'
import { planResult } from './result-plan.ts'
import { whenKnown } from './run-agent.ts'
import { runOne, withoutRun, type RunOrder } from './run-one.ts'
import { statusNameOf } from '../inputs/later.ts'
import { createTaskResolver, keyOf } from './resolve/task.ts'
import type { RunKey } from '../oz/run/key.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import { createPostState, isStopped, type PostState } from '../oz/run/post-state.ts'

/** The step as far as it has come: each chapter adds what the end will tell. */
interface Step extends Delivery {
  readonly base: StepBase
  readonly postState: PostState
  progress?: Progress | undefined
  /** Where somebody waits for an answer. */
  asked?: StepContext | undefined
}

/** The step: context → gate → plan → run → result → what people see. Resolves with whether it is green. */
export async function runAction(runtime: Runtime): Promise<boolean> {
  const base = openStep(runtime)
  const postState = createPostState(runtime.runner, () => runtime.clock.date())
  const step: Step = { base, postState, level: 'brief', artifacts: [], notes: [] }
  const outcome = await work(step).catch((error: unknown) => interrupted(step, error))
  return (await tellTheEnd(step, outcome)) && isGreen(outcome.conclusion)
}

async function work(step: Step): Promise<Outcome> {
  const context = await readStepContext(step.base)
  const { inputs, search, isShown } = context
  const { task } = inputs.work.kind === 'start' ? inputs.work : {}
  step.level = context.level
  step.title = titleFor(context.name, inputs.result.recipe, context.event)
  const { trigger, checked } = await skipping(context, () => {
    if (context.noKey) throw context.noKey
    return passGate(context)
  })
  if (inputs.show.artifactsDir !== undefined) {
    const { prepareArtifactsFolder } = await import(
      /* webpackChunkName: "deliver" */ '../report/artifacts/artifacts.ts'
    )
    await prepareArtifactsFolder(inputs.show.artifactsDir, context.runtime.env)
  }
  // Post knows it before anything is started.
  const chooseKey = (words: string | undefined): RunKey => {
    const key = keyOf(context, words)
    if (!isShown) step.postState.chosen(key)
    return key
  }
  if (search !== undefined) {
    const { searchRuns } = await import(/* webpackChunkName: "many" */ './many/search.ts')
    const found = await searchRuns(context, search)
    return runMany(step, context, { key: chooseKey(undefined), plan: undefined, ...found })
  }
  const plan = await skipping(context, () => planResult({ ...context, trigger, ...(isShown && { api: undefined }) }))
  await checkBeforeStart(context, plan)
  const key = chooseKey(task?.idempotencyKey ?? plan?.recipeInput?.keyWords)
  if (plan?.recipe === 'respond' && plan.policy.allowed.includes('comment') && !isShown) step.asked = context
  const { many } = inputs
  return many === undefined
    ? runAlone(step, context, { key, plan }, checked)
    : runMany(step, context, { key, plan, many })
}

/** Whoever requires the status is told of a step that has nothing to do. */
async function skipping<T>(context: StepContext, work: () => Promise<T>): Promise<T> {
  if (statusNameOf(context.inputs, context.name) === undefined) return work()
  const { withSkipStatus } = await import(/* webpackChunkName: "later" */ './later/status.ts')
  return withSkipStatus(context, work)
}

async function runAlone(
  step: Step,
  context: StepContext,
  planned: Pick<RunOrder, 'key' | 'plan'>,
  checked: readonly CheckedPerson[],
): Promise<Outcome> {
  const { runtime, inputs, outputs } = context
  const order: RunOrder = {
    ...{ ...planned, work: inputs.work },
    resolver: createTaskResolver(context),
    postState: whenKnown(step.postState, (id) => {
      outputs.set('run_id', id)
    }),
    mayPost: ({ value }) => !isStopped(runtime.env, value),
    openView: async (api) => {
      await openProgress(step, context)
      const view = createLiveView(context, api, step.progress)
      step.lastSteps = view.lastSteps
      return view
    },
  }
  if (inputs.show.dryRun || statusNameOf(inputs, context.name) === undefined) return runOne(context, order, step)
  if (inputs.watch.wait !== 'later') {
    const { runWithStatus } = await import(/* webpackChunkName: "later" */ './later/status.ts')
    return runWithStatus(context, order, step)
  }
  const { runLater } = await import(/* webpackChunkName: "later" */ './later/start.ts')
  return skipping(context, () => runLater(context, order, step, checked))
}

async function openProgress(step: Step, context: StepContext): Promise<void> {
  if (!context.inputs.show.progressComment) return
  const comments = await import(/* webpackChunkName: "github" */ './step-comments.ts')
  step.progress = await comments.openProgress(context)
}

async function runMany(step: Step, context: StepContext, order: ManyOrder): Promise<Outcome> {
  if (!context.isShown) await openProgress(step, { ...context, name: undefined })
  const { runAll } = await import(/* webpackChunkName: "many" */ './many/run-many.ts')
  const { outcome, artifacts, told } = await runAll(context, order)
  step.artifacts = artifacts
  step.told = told
  return outcome
}

/**
 * The step went no further. Without a run post has nothing to do, unless something unforeseen went wrong; what an
 * ended run left is told all the same.
 */
function interrupted({ base: { runtime, startedMs }, postState, ended }: Step, error: unknown): Outcome {
  const told = error instanceof ActionError ? error : explain(runtime, error, ended)
  if (told === error) postState.settled()
  const durationMs = runtime.clock.now() - startedMs
  return { ...(ended ?? withoutRun(told.conclusion, durationMs)), conclusion: told.conclusion, error: told, durationMs }
}

function explain({ log, cancelled }: Runtime, cause: unknown, ended: Outcome | undefined): ActionError {
  if (!cancelled.aborted) {
    log.info(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    return new ActionError(`Something went wrong in the action itself: ${messageOf(cause).replace(/\.$/, '')}.`, {
      hint: 'The log has the details: please report them. A run that was started is cancelled after the job.',
      cause,
    })
  }
  const conclusion = 'cancelled'
  if (!ended) return new ActionError('The job was cancelled before a run was started.', { conclusion, cause })
  return new ActionError("The job was cancelled after the agent's run had ended, before all of its result was used.", {
    conclusion,
    hint: 'Its answer is in agent_output. To use the result, attach to the run with run_id.',
    cause,
  })
}

/** False where the runner doesn't take it, as with a full disk: outputs that later steps count on may be missing. */
async function tellTheEnd(step: Step, outcome: Outcome): Promise<boolean> {
  const { deliver } = await import(/* webpackChunkName: "deliver" */ './deliver.ts')
  try {
    const report = await deliver(step.base, step, outcome)
    await step.progress?.finish(report)
    if (step.asked && step.progress === undefined && !isGreen(outcome.conclusion)) {
      const { tellFailure } = await import(/* webpackChunkName: "github" */ './step-comments.ts')
      await tellFailure(step.asked, outcome)
    }
    return true
  } catch (error) {
    const { log } = step.base.runtime
    if (outcome.error) log.error(outcome.error.oneLine)
    log.error(
      `The step ended as ${outcome.conclusion}, but not all of its outputs could be written: ${messageOf(error)}. Check whether the runner's disk is full, then re-run the job.`,
    )
    return false
  }
}
