import { holds, interpolate } from './expressions.ts'
import type { Fields, Texts } from './fields.ts'
import { createJobFolders, JobState } from './job-state.ts'
import type { Need } from './job-state.ts'
import type { Plan } from './plan.ts'
import { killTree } from './process.ts'
import type { Annotation, JobResult, Outcome, StepResult } from './result.ts'
import { runPostStep, runStep } from './steps.ts'
import type { PostStep } from './steps.ts'
import type { Job } from './workflow.ts'

const maxAnnotations = 50
const maxOutputBytes = 1_048_576

export interface JobFacts {
  readonly job: Job
  readonly leg: Fields
  readonly needs: Readonly<Record<string, Need>>
}

/** Runs one job (one leg of its matrix): its steps in order, then their posts in reverse. */
export async function runJob(plan: Plan, facts: JobFacts): Promise<JobResult> {
  const folders = await createJobFolders(plan, [facts.job.id, ...Object.values(facts.leg).map(String)].join('-'))
  const state = new JobState(plan, { ...facts, folders })
  if (state.cancel.aborted) return conclude(state, 'cancelled', [], { outputs: {}, annotations: [] })
  if (!startsJob(state)) return conclude(state, 'skipped', [], { outputs: {}, annotations: [] })
  state.env = evaluateTexts(state, plan.workflowEnv)
  state.env = { ...state.env, ...evaluateTexts(state, facts.job.env) }
  const stopWatching = watchForEnd(state)
  try {
    const steps = await runSteps(state)
    const outputs = readOutputs(state)
    const isForgiven = state.status === 'failure' && interpolate(facts.job.continueOnError, state.scope()) === 'true'
    return conclude(state, isForgiven ? 'success' : state.status, steps, outputs)
  } finally {
    stopWatching()
    for (const pid of state.pids) killTree(pid)
  }
}

/** A job's own `if:`; its `success()` means that every job it needs succeeded. */
function startsJob(state: JobState): boolean {
  const results = Object.values(state.needs).map((need) => need.result)
  const status = results.includes('failure')
    ? 'failure'
    : results.every((result) => result === 'success')
      ? 'success'
      : 'cancelled'
  return holds(state.job.condition, { ...state.scope(), status })
}

/** Takes note of a cancel, and ends everything when the runner is lost or the time after a cancel is over. */
function watchForEnd(state: JobState): () => void {
  const { plan } = state
  const timers: NodeJS.Timeout[] = []
  const end = () => {
    state.over.abort()
  }
  const onCancel = () => {
    state.status = 'cancelled'
    timers.push(setTimeout(end, plan.times.afterCancelMs))
  }
  state.cancel.addEventListener('abort', onCancel, { once: true })
  plan.lose.addEventListener('abort', end, { once: true })
  const minutes = state.job.timeoutMinutes
  if (minutes !== undefined) {
    const limitMs = Number(interpolate(minutes, state.scope())) * plan.times.minuteMs
    timers.push(
      setTimeout(() => {
        state.timeOut()
      }, limitMs),
    )
  }
  return () => {
    for (const timer of timers) clearTimeout(timer)
    state.cancel.removeEventListener('abort', onCancel)
    plan.lose.removeEventListener('abort', end)
  }
}

async function runSteps(state: JobState): Promise<readonly StepResult[]> {
  const results: StepResult[] = []
  const posts: PostStep[] = []
  for (const step of state.job.steps) {
    if (state.over.signal.aborted) break
    const result = await runStep(state, step, (post) => posts.push(post))
    results.push(result)
    take(state, result)
  }
  for (const post of posts.reverse()) {
    if (state.over.signal.aborted) break
    const result = await runPostStep(state, post)
    results.push(result)
    if (result.conclusion === 'failure' && state.status === 'success') state.status = 'failure'
  }
  if (state.plan.lose.aborted) state.status = 'failure'
  return results
}

function take(state: JobState, result: StepResult): void {
  const { outputs, outcome, conclusion } = result
  if (result.id !== undefined) state.steps[result.id] = { outputs, outcome, conclusion }
  if (conclusion === 'failure' && state.status === 'success') state.status = 'failure'
}

interface JobOutputs {
  readonly outputs: Texts
  readonly annotations: readonly Annotation[]
}

/** The job's `outputs:`; one that holds a masked text is dropped with a warning, and so is what goes over 1 MB. */
function readOutputs(state: JobState): JobOutputs {
  const outputs: Record<string, string> = {}
  const annotations: Annotation[] = []
  let bytes = 0
  for (const [name, value] of Object.entries(evaluateTexts(state, state.job.outputs))) {
    if (state.masks.isIn(value)) {
      annotations.push({
        level: 'warning',
        message: `Skip output '${name}' since it may contain secret.`,
        properties: {},
      })
    } else if (bytes + 2 * value.length > maxOutputBytes) {
      annotations.push({
        level: 'error',
        message: `Output '${name}' is over the size the outputs of a job may have.`,
        properties: {},
      })
    } else if (value !== '') {
      bytes += 2 * value.length
      outputs[name] = value
    }
  }
  for (const { level, message } of annotations) {
    state.plan.show({ job: state.name, step: 'Complete job', text: `##[${level}]${message}` })
  }
  return { outputs, annotations }
}

function evaluateTexts(state: JobState, texts: Texts): Texts {
  const scope = state.scope()
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, interpolate(value, scope)]))
}

function conclude(state: JobState, conclusion: Outcome, steps: readonly StepResult[], ending: JobOutputs): JobResult {
  const annotations = [...steps.flatMap((step) => step.annotations), ...ending.annotations]
  return {
    id: state.job.id,
    name: state.name,
    conclusion,
    outputs: ending.outputs,
    steps,
    annotations: annotations.slice(0, maxAnnotations),
    masks: state.masks.values,
    workspace: state.folders.workspace,
    temp: state.folders.temp,
  }
}
