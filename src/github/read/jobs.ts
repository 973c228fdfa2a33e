import { type JsonObject, numberOf, textOf } from '../../platform/json.ts'
import type { FailedJob } from '../../prompt/context/context.ts'
import { listOf } from './changes.ts'
import { GitHubError } from '../failure.ts'
import { failingPart } from './job-log.ts'
import { downloadJobLog } from './log-download.ts'
import { readPages } from '../pages.ts'
import { repositoryOf, type ReadScope } from './scope.ts'

const maxJobPages = 5
const maxJobs = 10
const maxRuns = 5

/** The failed jobs behind a reported run or check, each with the failing part of its log; undefined for other events. */
export async function readFailedJobs(scope: ReadScope): Promise<readonly FailedJob[] | undefined> {
  const jobs = await jobsOf(scope)
  if (!jobs) {
    scope.note('logs', 'This event is about no jobs that have logs.')
    return undefined
  }
  const failed = failedOf(jobs)
  if (failed.length > maxJobs)
    scope.note('logs', `Left out: ${failed.length - maxJobs} of ${failed.length} failed jobs.`)
  const read: FailedJob[] = []
  for (const job of failed.slice(0, maxJobs)) read.push(await readFailedJob(scope, job))
  return read
}

/** Jobs that others' failure cancelled say nothing, unless there is no other. */
function failedOf(jobs: readonly JsonObject[]): readonly JsonObject[] {
  const failed = jobs.filter((job) => ['failure', 'timed_out', 'startup_failure'].includes(conclusionOf(job)))
  return failed.length > 0 ? failed : jobs.filter((job) => conclusionOf(job) === 'cancelled')
}

async function jobsOf(scope: ReadScope): Promise<readonly JsonObject[] | undefined> {
  const { event } = scope
  switch (event.kind) {
    case 'workflow_run':
      return event.workflowRun.id === undefined
        ? undefined
        : jobsOfRun(scope, event.workflowRun.id, event.workflowRun.attempt)
    case 'check_run':
      return event.checkRun.app === 'github-actions' && event.checkRun.id !== undefined
        ? jobOfCheck(scope, event.checkRun.id)
        : undefined
    case 'check_suite':
      return event.checkSuite.app === 'github-actions' && event.checkSuite.id !== undefined
        ? jobsOfSuite(scope, event.checkSuite.id)
        : undefined
    default:
      return undefined
  }
}

async function jobsOfRun(scope: ReadScope, run: number, attempt: number): Promise<readonly JsonObject[]> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run}/attempts/{attempt}/jobs'
  const parameters = { ...repositoryOf(scope), run, attempt }
  const options = { signal: scope.signal, maxPages: maxJobPages, key: 'jobs' }
  const { items, omitted } = await readPages(scope.github, route, parameters, options)
  if (omitted > 0) scope.note('logs', `Left out: about ${omitted} jobs.`)
  return items
}

/** A check that a workflow reports has the id of its job. */
async function jobOfCheck(scope: ReadScope, id: number): Promise<readonly JsonObject[]> {
  const route = 'GET /repos/{owner}/{repo}/actions/jobs/{id}'
  return listOf({ jobs: [await scope.github.json(route, { ...repositoryOf(scope), id }, scope)] }, 'jobs')
}

async function jobsOfSuite(scope: ReadScope, suite: number): Promise<readonly JsonObject[]> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs'
  const parameters = { ...repositoryOf(scope), check_suite_id: suite, per_page: maxRuns }
  const runs = listOf(await scope.github.json(route, parameters, scope), 'workflow_runs')
  const jobs: JsonObject[] = []
  for (const run of runs) {
    const id = numberOf(run['id'])
    if (id !== undefined) jobs.push(...(await jobsOfRun(scope, id, numberOf(run['run_attempt']) ?? 1)))
  }
  return jobs
}

async function readFailedJob(scope: ReadScope, job: JsonObject): Promise<FailedJob> {
  const failedSteps = listOf(job, 'steps').filter((step) => conclusionOf(step) === 'failure')
  return {
    name: textOf(job['name']) ?? '',
    url: textOf(job['html_url']),
    conclusion: conclusionOf(job),
    failedSteps: failedSteps.flatMap((step) => textOf(step['name']) ?? []),
    ...(await readLog(scope, numberOf(job['id']))),
  }
}

async function readLog(scope: ReadScope, job: number | undefined): Promise<{ log: string; omittedLines: number }> {
  try {
    if (job !== undefined) return failingPart(await downloadJobLog(scope, job))
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (error.failure === 'denied') throw error
    scope.note(
      'logs',
      error.failure === 'missing' ? 'The log of a failed job is gone.' : 'The log of a failed job could not be had.',
    )
  }
  return { log: '', omittedLines: 0 }
}

function conclusionOf(job: JsonObject): string {
  return textOf(job['conclusion']) ?? ''
}
