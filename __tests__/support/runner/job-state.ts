import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope, Status } from './expressions.ts'
import type { Fields, Texts } from './fields.ts'
import { createMasks } from './masks.ts'
import type { Masks } from './masks.ts'
import type { Plan } from './plan.ts'
import type { Outcome } from './result.ts'
import { StepRecord } from './step-record.ts'
import type { Job } from './workflow.ts'

const maxOutputBytes = 1_048_576

/** Another job's ending, as the `needs` context gives it. */
export interface Need {
  readonly result: Outcome
  readonly outputs: Texts
}

export interface JobFolders {
  readonly workspace: string
  readonly temp: string
  /** Where the event file is, whether it exists or not. */
  readonly eventPath: string
}

/** What a running job knows: what its steps left, its environment, its status. */
export class JobState {
  readonly plan: Plan
  readonly job: Job
  readonly name: string
  readonly leg: Fields
  readonly needs: Readonly<Record<string, Need>>
  readonly folders: JobFolders
  readonly masks: Masks
  /** From `env:` of workflow and job, and from GITHUB_ENV. */
  env: Texts = {}
  /** From GITHUB_PATH, the newest first. */
  readonly paths: string[] = []
  readonly steps: Record<string, Fields> = {}
  /** Process groups to take down when the job ends. */
  readonly pids: number[] = []
  status: Status = 'success'
  /** Aborted: nothing may run any longer. */
  readonly over = new AbortController()
  /** Aborted: the job is cancelled, by a person or by its own `timeout-minutes`. */
  readonly cancel: AbortSignal
  readonly #timeOut = new AbortController()
  #outputBytes = 0

  constructor(
    plan: Plan,
    facts: { job: Job; leg: Fields; needs: Readonly<Record<string, Need>>; folders: JobFolders },
  ) {
    this.plan = plan
    this.job = facts.job
    this.leg = facts.leg
    const values = Object.values(facts.leg).map(String)
    this.name = values.length > 0 ? `${facts.job.id} (${values.join(', ')})` : facts.job.id
    this.needs = facts.needs
    this.folders = facts.folders
    this.cancel = AbortSignal.any([plan.cancel, this.#timeOut.signal])
    this.masks = createMasks()
    for (const secret of [plan.token, ...Object.values(plan.secrets)]) this.masks.add(secret)
  }

  /** The job's own time is over: from here on as if it had been cancelled. */
  timeOut(): void {
    this.#timeOut.abort()
  }

  startRecord(facts: { id: string | undefined; name: string; stage: 'main' | 'post' }): StepRecord {
    return new StepRecord({ ...facts, job: this.name }, this.masks, (line) => {
      this.plan.show(line)
    })
  }

  /** What an expression in this job may look at; `stepEnv` as far as it is known by then. */
  scope(stepEnv: Texts = {}): Scope {
    const { plan } = this
    const github = {
      ...plan.github,
      event: plan.event,
      event_path: this.folders.eventPath,
      job: this.job.id,
      token: plan.token,
      workflow: plan.workflowName,
      workspace: this.folders.workspace,
    }
    return {
      status: this.status,
      contexts: {
        github,
        env: { ...this.env, ...stepEnv },
        vars: plan.vars,
        secrets: { GITHUB_TOKEN: plan.token, github_token: plan.token, ...plan.secrets },
        inputs: plan.inputs,
        steps: this.steps,
        job: { status: this.status },
        runner: describeRunner(this),
        needs: this.needs,
        matrix: this.leg,
        strategy: {},
      },
    }
  }

  /** A step's output; over 1 MB a job, counted as UTF-16, it is refused. */
  setOutput(record: StepRecord, name: string, value: string): void {
    const bytes = 2 * (value.length - (record.outputs[name]?.length ?? 0))
    if (this.#outputBytes + bytes > maxOutputBytes) {
      record.breakCommand(`output '${name}'`, `The outputs of a job may hold ${maxOutputBytes} bytes of UTF-16 in all.`)
      return
    }
    this.#outputBytes += bytes
    record.outputs[name] = value
  }
}

/** The `runner` context, which is also the `RUNNER_…` variables. */
export function describeRunner(state: JobState): Texts {
  const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
  return {
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    environment: 'github-hosted',
    name: 'Stand-in runner',
    os: systems[process.platform] ?? 'Linux',
    temp: state.folders.temp,
    tool_cache: join(state.plan.folder, 'tools'),
    workspace: join(state.folders.workspace, '..'),
    ...(state.plan.isDebug ? { debug: '1' } : {}),
  }
}

/** The job's folders, laid out as on a real runner, with the event file in place. */
export async function createJobFolders(plan: Plan, jobName: string): Promise<JobFolders> {
  const repositoryName = plan.github['repository']?.split('/')[1] ?? 'repository'
  const root = join(plan.folder, jobName.replaceAll(/[^\w.-]+/g, '_'))
  const temp = join(root, '_temp')
  const workspace = join(root, repositoryName, repositoryName)
  const eventPath = join(temp, '_github_workflow', 'event.json')
  await mkdir(join(temp, '_github_workflow'), { recursive: true })
  await mkdir(workspace, { recursive: true })
  if (plan.eventText !== undefined) await writeFile(eventPath, plan.eventText)
  return { workspace, temp, eventPath }
}
