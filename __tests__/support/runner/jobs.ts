import type { Texts } from './fields.ts'
import { runCall } from './calls.ts'
import { runJob } from './job.ts'
import type { Need } from './job-state.ts'
import type { Plan } from './plan.ts'
import type { JobResult, Outcome } from './result.ts'
import type { Job } from './workflow.ts'

/** Each job starts when those it needs have ended; jobs that need nothing of one another run side by side. */
export async function runJobs(plan: Plan, jobs: readonly Job[]): Promise<readonly JobResult[]> {
  const started = new Map<string, Promise<readonly JobResult[]>>()
  const run = async (job: Job): Promise<readonly JobResult[]> => {
    const needs: Record<string, Need> = {}
    for (const id of job.needs) needs[id] = describeNeed(await startJob(findJob(jobs, id)))
    if (job.call !== undefined) return runCall(plan, { job, call: job.call, needs }, runJobs)
    return Promise.all(job.legs.map((leg) => runJob(plan, { job, leg, needs })))
  }
  const startJob = (job: Job): Promise<readonly JobResult[]> => {
    const running = started.get(job.id) ?? run(job)
    started.set(job.id, running)
    return running
  }
  return (await Promise.all(jobs.map(startJob))).flat()
}

function findJob(jobs: readonly Job[], id: string): Job {
  const job = jobs.find((candidate) => candidate.id === id)
  if (job === undefined) throw new Error(`A job needs ${id}, and there is no such job.`)
  return job
}

/** Legs of a matrix count as one job; where several set an output, the last one's stays. */
function describeNeed(legs: readonly JobResult[]): Need {
  const outputs = legs.reduce<Texts>((all, leg) => ({ ...all, ...leg.outputs }), {})
  return { result: worst(legs.map((leg) => leg.conclusion)), outputs }
}

/** What several endings come to together. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  const order: readonly Outcome[] = ['failure', 'cancelled', 'success', 'skipped']
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'skipped'
}
