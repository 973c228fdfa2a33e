import { delimiter } from 'node:path'
import type { Texts } from './fields.ts'
import { describeRunner } from './job-state.ts'
import type { JobState } from './job-state.ts'

/** The members of the `github` context that processes get as variables. */
const exported = [
  ...['actor', 'actor_id', 'api_url', 'base_ref', 'event_name', 'graphql_url', 'head_ref', 'ref', 'ref_name'],
  ...['ref_protected', 'ref_type', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id'],
  ...['retention_days', 'run_attempt', 'run_id', 'run_number', 'server_url', 'sha', 'triggering_actor'],
  ...['workflow_ref', 'workflow_sha'],
]

/** Which action runs: the `GITHUB_ACTION…` variables. */
export interface ActionFacts {
  readonly action: string
  readonly repository: string
  readonly ref: string
}

/**
 * The whole environment of a step's process. Nothing of the host's comes in but PATH and HOME, and where Node keeps
 * compiled code; what the workflow sets can't replace a variable of the runner's own.
 */
export function buildEnvironment(state: JobState, stepEnv: Texts, action: ActionFacts): Texts {
  const { plan } = state
  const github = exported.flatMap((name) => {
    const value = plan.github[name]
    return value === undefined ? [] : [[`GITHUB_${name.toUpperCase()}`, value] as const]
  })
  const runner = Object.entries(describeRunner(state)).map(
    ([name, value]) => [`RUNNER_${name.toUpperCase()}`, value] as const,
  )
  const { PATH = '', ...rest } = { ...readHost(), ...plan.machineEnv, ...state.env, ...stepEnv }
  return {
    ...rest,
    PATH: [...state.paths, PATH].join(delimiter),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(github),
    ...Object.fromEntries(runner),
    GITHUB_ACTION: action.action,
    GITHUB_ACTION_REPOSITORY: action.repository,
    GITHUB_ACTION_REF: action.ref,
    GITHUB_JOB: state.job.id,
    GITHUB_WORKFLOW: plan.workflowName,
    GITHUB_WORKSPACE: state.folders.workspace,
    ...(plan.eventText === undefined ? {} : { GITHUB_EVENT_PATH: state.folders.eventPath }),
  }
}

function readHost(): Texts {
  const { PATH = '/usr/bin:/bin', HOME = '/', NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }) }
}
