import type { Person } from './person.ts'
import type { Commit } from './push.ts'
import type { Repository } from './repository.ts'
import type { Text } from './text.ts'

/** What the different reports of a check have in common. */
export interface CheckFacts {
  readonly id: number | undefined
  /** As GitHub writes it: `queued`, `in_progress`, `completed`; for `status` the state. */
  readonly status: string | undefined
  /** `success`, `failure`, `cancelled`, …; undefined while it runs. */
  readonly conclusion: string | undefined
  /** undefined: a fork's, or no branch. */
  readonly headBranch: Text | undefined
  readonly headSha: string | undefined
  readonly pullRequests: readonly number[]
  readonly url: string | undefined
}

/** Another workflow's run, the one that `workflow_run` reports. */
export interface ReportedRun extends CheckFacts {
  readonly name: Text
  readonly attempt: number
  /** The event that started it. */
  readonly event: string | undefined
  readonly headRepository: Repository | undefined
  readonly isFromFork: boolean
  readonly actor: Person | undefined
  readonly triggeringActor: Person | undefined
  readonly headCommit: Commit | undefined
}

export interface CheckRun extends CheckFacts {
  readonly name: Text
  readonly title: Text
  readonly summary: Text
  readonly output: Text
  /** Slug of the app that reports it: `github-actions` for workflows. */
  readonly app: string | undefined
  readonly suiteId: number | undefined
}

export interface CheckSuite extends CheckFacts {
  readonly app: string | undefined
  readonly headCommit: Commit | undefined
}

export interface Status extends CheckFacts {
  readonly context: Text
  readonly description: Text
  readonly commit: Commit | undefined
}

export interface Deployment {
  readonly id: number | undefined
  readonly ref: Text
  readonly sha: string | undefined
  readonly environment: Text
  readonly description: Text
}

export interface DeploymentStatus {
  readonly id: number | undefined
  /** `success`, `failure`, `error`, `pending`, … */
  readonly state: string | undefined
  readonly description: Text
  readonly url: string | undefined
}
