/** Workflow runs, their jobs and logs. */
import { type ApiCore, notFound } from './api.ts'

export interface WorkflowRunRecord {
  readonly id: number
  readonly name: string
  readonly head_branch: string
  readonly head_sha: string
  readonly conclusion: string
  readonly created_at: string
  readonly jobs: readonly JobRecord[]
}

export interface JobRecord {
  readonly id: number
  readonly name: string
  readonly conclusion: string
  readonly steps: readonly { readonly name: string; readonly conclusion: string; readonly number: number }[]
  readonly log: string
}

const base = '/repos/{owner}/{repo}/actions'

/** Every workflow has the id 1. */
export function serveActions(api: ApiCore, fullName: string, runs: readonly WorkflowRunRecord[]): void {
  const show = (run: WorkflowRunRecord): unknown => ({
    ...run,
    jobs: undefined,
    status: 'completed',
    event: 'push',
    run_attempt: 1,
    workflow_id: 1,
    path: '.github/workflows/ci.yml',
    display_title: run.name,
    html_url: `https://github.com/${fullName}/actions/runs/${run.id}`,
  })
  const jobs = runs.flatMap((run) => run.jobs.map((job) => ({ run, job })))
  const showJob = ({ run, job }: (typeof jobs)[number]): unknown => ({
    ...job,
    log: undefined,
    run_id: run.id,
    head_sha: run.head_sha,
    status: 'completed',
    html_url: `https://github.com/${fullName}/actions/runs/${run.id}/job/${job.id}`,
  })
  api.list(`GET ${base}/runs`, () => runs.map(show), 'workflow_runs')
  api.list(`GET ${base}/workflows/{id}/runs`, () => runs.map(show), 'workflow_runs')
  api.on(`GET ${base}/runs/{id}`, (_, { id }) => {
    const run = runs.find((one) => one.id === Number(id))
    return run ? { body: show(run) } : notFound
  })
  const jobsOf = (id: string | undefined): readonly unknown[] =>
    jobs.filter(({ run }) => run.id === Number(id)).map(showJob)
  api.list(`GET ${base}/runs/{id}/jobs`, (_, { id }) => jobsOf(id), 'jobs')
  api.list(`GET ${base}/runs/{id}/attempts/{attempt}/jobs`, (_, { id }) => jobsOf(id), 'jobs')
  const find = (id: string | undefined): (typeof jobs)[number] | undefined =>
    jobs.find(({ job }) => job.id === Number(id))
  api.on(`GET ${base}/jobs/{id}`, (_, { id }) => {
    const found = find(id)
    return found ? { body: showJob(found) } : notFound
  })
  api.on(`GET ${base}/jobs/{id}/logs`, (_, { id }) => {
    const found = find(id)
    return found ? { body: found.job.log } : notFound
  })
}
