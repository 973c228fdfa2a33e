/** The failed jobs behind an event, and the part of their logs that tells why. */
import { TransportError } from '../../platform/http/transport.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'
import type { FailedJob } from '../../prompt/context/context.ts'
import { signature } from '../../prompt/log-excerpt.ts'
import { type Data, type GitHub, listOf, type Loose } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { readPages } from '../pages.ts'
import type { ReadScope } from './scope.ts'

type Job = Loose<Data<'actions', 'getJobForWorkflowRun'>>

const maxJobPages = 5
const maxJobs = 10
const maxRuns = 5

/** The failed jobs behind a reported run or check, each with the failing part of its log; undefined for other events. */
export async function readFailedJobs(scope: ReadScope): Promise<readonly FailedJob[] | undefined> {
  const jobs = await jobsOf(scope)
  if (!jobs) {
    scope.note('logs', "This event isn't about jobs that have logs.")
    return undefined
  }
  const failed = failedOf(jobs)
  if (failed.length > maxJobs)
    scope.note('logs', `Left out ${failed.length - maxJobs} of ${failed.length} failed jobs.`)
  const read: FailedJob[] = []
  for (const job of failed.slice(0, maxJobs)) read.push(await readFailedJob(scope, job))
  return mergeSame(read)
}

/** Legs of a matrix mostly fail in the same way: the log of one is enough. */
function mergeSame(jobs: readonly FailedJob[]): readonly FailedJob[] {
  const groups = Map.groupBy(jobs, ({ name, log }) => (log === '' ? name : signature(log)))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, sameIn: others.map(({ name }) => name) }],
  )
}

/** Jobs that others' failure cancelled say nothing, unless there is no other. */
function failedOf(jobs: readonly Job[]): readonly Job[] {
  const failed = jobs.filter((job) => ['failure', 'timed_out', 'startup_failure'].includes(job.conclusion ?? ''))
  return failed.length > 0 ? failed : jobs.filter((job) => job.conclusion === 'cancelled')
}

async function jobsOf(scope: ReadScope): Promise<readonly Job[] | undefined> {
  const { event, github } = scope
  if (event.kind === 'workflow_run') {
    const { id, attempt } = event.workflowRun
    return id === undefined ? undefined : jobsOfRun(scope, id, attempt)
  }
  const isCheck = event.kind === 'check_run'
  const { app, id } = isCheck ? event.checkRun : event.kind === 'check_suite' ? event.checkSuite : {}
  if (app !== 'github-actions' || id === undefined) return undefined
  if (isCheck) {
    // A check that a workflow reports has the id of its job.
    const job = await github.call(scope, ({ actions }, place) => actions.getJobForWorkflowRun({ ...place, job_id: id }))
    return [job.data]
  }
  const { data } = await github.call(scope, ({ actions }, place) =>
    actions.listWorkflowRunsForRepo({ ...place, check_suite_id: id, per_page: maxRuns }),
  )
  const jobs: Job[] = []
  for (const run of listOf(data.workflow_runs)) {
    if (typeof run.id === 'number') jobs.push(...(await jobsOfRun(scope, run.id, run.run_attempt ?? 1)))
  }
  return jobs
}

async function jobsOfRun(scope: ReadScope, run: number, attempt: number): Promise<readonly Job[]> {
  const address = { run_id: run, attempt_number: attempt }
  const options = { signal: scope.signal, maxPages: maxJobPages }
  const { items, omitted } = await readPages(scope.github, options, async ({ actions }, page) => {
    const { data, headers } = await actions.listJobsForWorkflowRunAttempt({ ...page, ...address })
    return { data: data.jobs, headers }
  })
  if (omitted > 0) scope.note('logs', `Left out about ${omitted} jobs.`)
  return items
}

/** The names of the failed jobs of a workflow's run. @throws GitHubError */
export async function readFailedJobNames(github: GitHub, run: number, signal: AbortSignal): Promise<readonly string[]> {
  const { items } = await readPages(github, { signal, maxPages: 1 }, async ({ actions }, page) => {
    const { data, headers } = await actions.listJobsForWorkflowRun({ ...page, run_id: run })
    return { data: data.jobs, headers }
  })
  return failedOf(items).flatMap(({ name }) => name ?? [])
}

async function readFailedJob(scope: ReadScope, job: Job): Promise<FailedJob> {
  const failedSteps = listOf(job.steps).filter(({ conclusion }) => conclusion === 'failure')
  return {
    name: job.name ?? '',
    url: job.html_url ?? undefined,
    conclusion: job.conclusion ?? '',
    failedSteps: failedSteps.flatMap(({ name }) => name ?? []),
    log: await readLog(scope, job.id ?? undefined),
    sameIn: [],
  }
}

async function readLog(scope: ReadScope, job: number | undefined): Promise<string> {
  try {
    if (job !== undefined) return failingSteps(await downloadJobLog(scope, job))
  } catch (error) {
    if (!(error instanceof GitHubError) || error.failure === 'denied') throw error
    const isGone = error.failure === 'missing'
    scope.note('logs', isGone ? 'The log of a failed job is gone.' : "Couldn't get the log of a failed job.")
  }
  return ''
}

/** Enough for the end of any log; what led to a failure is near it. */
const maxLogBytes = 16 * 1024 * 1024

/**
 * A job's log, of a very large one the end. GitHub answers with the address of a file on another server, which is
 * fetched without the token. @throws GitHubError
 */
async function downloadJobLog(scope: ReadScope, id: number): Promise<string> {
  const options = { signal: scope.signal, maxBytes: maxLogBytes }
  const { data, headers } = await scope.github.call({ ...options, isText: true }, ({ actions }, place) =>
    actions.downloadJobLogsForWorkflowRun({ ...place, job_id: id }),
  )
  if (headers.location === undefined) return typeof data === 'string' ? data : ''
  try {
    return (await scope.github.download(headers.location, options)).body.toString('utf8')
  } catch (error) {
    const cause = error instanceof GitHubError ? error.cause : undefined
    if (!(cause instanceof TransportError) || cause.reason !== 'too_large') throw error
    return await downloadEnd(scope, headers.location)
  }
}

/** Storage servers know no "last n bytes", so the size is asked for first. */
async function downloadEnd({ github, signal }: ReadScope, location: string): Promise<string> {
  const first = await github.download(location, { signal, maxBytes: 1024, range: 'bytes=0-0' })
  const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers['content-range'] ?? '')?.[1])
  if (first.status !== 206 || Number.isNaN(size)) {
    throw new GitHubError('the log is too large, and its server gives no part of it', { failure: 'outage' })
  }
  const from = Math.max(0, size - maxLogBytes)
  const end = await github.download(location, { signal, maxBytes: maxLogBytes, range: `bytes=${from}-${size - 1}` })
  const text = end.body.toString('utf8')
  return from === 0 ? text : text.slice(text.indexOf('\n') + 1)
}

const maxLineLength = 2000
/** More than a log of the size that is read has, since each line begins with its time. */
const maxLines = 400_000

/**
 * The log of the steps of a job that failed, without times and terminal colors: what other steps wrote, and the cleanup
 * after the job, is left out. Without any error all of it up to that cleanup. Linear in the log's length.
 */
export function failingSteps(log: string): string {
  const lines = log.replace(/^\uFEFF/, '').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const steps = splitSteps(lines.slice(-maxLines).map(readLine))
  const failed = steps.filter((step) => step.some((text) => text.startsWith('##[error]')))
  const own = failed.filter((step) => !isCleanup(step[0]))
  const wanted = [own, failed, steps.filter((step) => !isCleanup(step[0]))].find((list) => list.length > 0) ?? []
  return endingErrorsLast(wanted)
    .map((step) => step.join('\n'))
    .join('\n\n')
}

function readLine(line: string): string {
  const text = line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z ?/, '')
  return cutText(cleanText(text.slice(0, 4 * maxLineLength)).trimEnd(), maxLineLength)
}

/** A step begins with a group of the runner's that shows its command or inputs; the tail of a job is its cleanup. */
function splitSteps(texts: readonly string[]): string[][] {
  const steps: string[][] = [[]]
  for (const [index, text] of texts.entries()) {
    if (isCleanup(text) || isStepStart(texts, index)) steps.push([])
    steps.at(-1)?.push(text)
  }
  return steps.filter((step) => step.length > 0)
}

const longestHeader = 500

/** A tool may open a group named "Run tests" too: only the runner's shows a shell, inputs or variables, or nothing. */
function isStepStart(texts: readonly string[], index: number): boolean {
  if (texts[index]?.startsWith('##[group]Run ') !== true) return false
  for (let at = index + 1; at < Math.min(texts.length, index + longestHeader); at += 1) {
    const text = texts[at] ?? ''
    if (text === '##[endgroup]') return at === index + 1
    if (/^(?:shell: |with:$|env:$)/.test(text)) return true
    if (text.startsWith('##[group]')) return false
  }
  return false
}

function isCleanup(text: string | undefined): boolean {
  return text === 'Post job cleanup.' || text === 'Cleaning up orphan processes'
}

/** A step that only wrote an error and went on says less than the one that ended with it: it comes first. */
function endingErrorsLast(steps: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isEnding = (step: readonly string[]): boolean =>
    step.some((text) => /^##\[error\](?:Process completed with exit code|The (?:operation was|action) )/.test(text))
  return [...steps.filter((step) => !isEnding(step)), ...steps.filter(isEnding)]
}
