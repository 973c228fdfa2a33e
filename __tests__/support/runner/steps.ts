import { findActionRun, runActionMain, runActionPost } from './action-step.ts'
import type { ActionRun } from './action-step.ts'
import { holds, interpolate } from './expressions.ts'
import type { Texts } from './fields.ts'
import type { JobState } from './job-state.ts'
import { playOtherAction } from './other-actions.ts'
import type { Outcome, StepResult } from './result.ts'
import { runScript } from './script-step.ts'
import type { StepRecord } from './step-record.ts'
import type { Step } from './workflow.ts'

/** A post step to run at the job's end, with the record that holds what main saved. */
export interface PostStep {
  readonly run: ActionRun
  readonly main: StepRecord
}

/** Why a step was stopped. */
type StopReason = 'cancelled' | 'timed_out'

/** Runs one step of the job's list; `register` is called before an action's main starts, if it has a post. */
export async function runStep(state: JobState, step: Step, register: (post: PostStep) => void): Promise<StepResult> {
  const startedAtMs = state.plan.now()
  const record = state.startRecord({ id: step.id, name: nameStep(state, step), stage: 'main' })
  const outcome = await settle(record, async () => {
    const stepEnv = evaluateEnv(state, step.env)
    if (!holds(step.condition, state.scope(stepEnv))) return 'skipped'
    return runStoppable(state, step, record, (cancel) => perform(state, step, { stepEnv, record, cancel, register }))
  })
  const forgives = outcome === 'failure' && isTrue(state, step.continueOnError)
  const times = { startedAtMs, durationMs: state.plan.now() - startedAtMs }
  return record.conclude(outcome, forgives ? 'success' : outcome, times)
}

/** Runs the post of an action whose main was started, or at least tried. */
export async function runPostStep(state: JobState, { run, main }: PostStep): Promise<StepResult> {
  const startedAtMs = state.plan.now()
  const record = state.startRecord({ id: main.facts.id, name: `Post ${main.facts.name}`, stage: 'post' })
  const outcome = await settle(record, async () => {
    if (!holds(run.manifest.postCondition, state.scope(run.stepEnv))) return 'skipped'
    return (await runActionPost(state, run, main.state, record)) ? 'success' : 'failure'
  })
  return record.conclude(outcome, outcome, { startedAtMs, durationMs: state.plan.now() - startedAtMs })
}

/** An error on the way fails the step, and shows; so does a command that could not be obeyed. */
async function settle(record: StepRecord, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    const outcome = await work()
    return outcome === 'success' && record.hasBrokenCommand ? 'failure' : outcome
  } catch (error) {
    record.annotate('error', error instanceof Error ? error.message : String(error))
    return 'failure'
  }
}

interface Performance {
  readonly stepEnv: Texts
  readonly record: StepRecord
  readonly cancel: AbortSignal
  readonly register: (post: PostStep) => void
}

async function perform(state: JobState, step: Step, performance: Performance): Promise<boolean> {
  const { stepEnv, record, register } = performance
  if (step.kind === 'run') return runScript(state, step, stepEnv, performance)
  const run = findActionRun(state, step, stepEnv)
  if (run === undefined) {
    const inputs = Object.entries(step.with).map(
      ([name, value]) => [name, interpolate(value, state.scope(stepEnv))] as const,
    )
    await playOtherAction(state, step.uses, Object.fromEntries(inputs), record)
    return true
  }
  if (run.manifest.post !== undefined) register({ run, main: record })
  return runActionMain(state, run, performance)
}

/**
 * Runs the work under the step's time-out and the job's cancellation. A cancel stops only a step whose condition
 * no longer holds: one under `always()` runs on.
 */
async function runStoppable(
  state: JobState,
  step: Step,
  record: StepRecord,
  work: (cancel: AbortSignal) => Promise<boolean>,
): Promise<Outcome> {
  const stop = new AbortController()
  let reason: StopReason | undefined
  const stopFor = (why: StopReason) => {
    reason ??= why
    stop.abort()
  }
  const onCancel = () => {
    state.status = 'cancelled'
    if (!holds(step.condition, state.scope())) stopFor('cancelled')
  }
  const minutes =
    step.timeoutMinutes === undefined ? undefined : Number(interpolate(step.timeoutMinutes, state.scope()))
  const timer =
    minutes === undefined ? undefined : setTimeout(stopFor, minutes * state.plan.times.minuteMs, 'timed_out')
  if (!state.cancel.aborted) state.cancel.addEventListener('abort', onCancel, { once: true })
  try {
    const isGood = await work(stop.signal)
    return concludeStop(record, reason, minutes) ?? (isGood ? 'success' : 'failure')
  } catch (error) {
    const stopped = concludeStop(record, reason, minutes)
    if (stopped === undefined) throw error
    return stopped
  } finally {
    clearTimeout(timer)
    state.cancel.removeEventListener('abort', onCancel)
  }
}

/** A step that was stopped counts as stopped, however its process ended. */
function concludeStop(record: StepRecord, reason: StopReason | undefined, minutes = 0): Outcome | undefined {
  switch (reason) {
    case 'cancelled':
      record.annotate('error', 'The operation was canceled.')
      return 'cancelled'
    case 'timed_out':
      record.annotate('error', `The action '${record.facts.name}' has timed out after ${minutes} minutes.`)
      return 'failure'
    case undefined:
      return undefined
  }
}

function nameStep(state: JobState, step: Step): string {
  if (step.name !== undefined) {
    try {
      return interpolate(step.name, state.scope())
    } catch {
      return step.name
    }
  }
  const work = step.kind === 'uses' ? step.uses : (step.script.trim().split('\n')[0] ?? '')
  return `Run ${work}`
}

/** `env:` of a step, each value seeing what the job set. */
function evaluateEnv(state: JobState, env: Texts): Texts {
  const scope = state.scope()
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, interpolate(value, scope)]))
}

function isTrue(state: JobState, text: string): boolean {
  return interpolate(text, state.scope()).trim() === 'true'
}
