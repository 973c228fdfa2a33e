import type { CheckRun, CheckSuite, ReportedRun, Status, Deployment, DeploymentStatus } from './ci.ts'
import type { Comment, Review, ReviewComment } from './comment.ts'
import type { Discussion, Issue, Label, PullRequest } from './issue.ts'
import type { JsonObject } from './json-cursor.ts'
import type { Person } from './person.ts'
import type { MergeGroup, Push, Release } from './push.ts'
import type { Repository } from './repository.ts'
import type { Text } from './text.ts'

/** The workflow run this step belongs to. */
export interface WorkflowRun {
  readonly id: string | undefined
  /** 1 for the first; a re-run keeps the id. */
  readonly attempt: number
  readonly url: string | undefined
  readonly workflow: string | undefined
  /** `owner/repo/.github/workflows/x.yml@refs/heads/main`. */
  readonly workflowRef: string | undefined
  readonly workflowSha: string | undefined
  readonly job: string | undefined
}

/** What is known of every event, from the environment and the payload. */
export interface EventFacts {
  /** GitHub's name of it; empty where the environment has none. */
  readonly name: string
  readonly action: string | undefined
  readonly repository: Repository
  /** Who caused the event. */
  readonly sender: Person | undefined
  /** Login of who caused the first attempt. */
  readonly actor: string | undefined
  /** Login of who started this attempt: on a re-run whoever pressed the button. */
  readonly triggeringActor: string | undefined
  readonly ref: string | undefined
  readonly sha: string | undefined
  readonly run: WorkflowRun
  readonly serverUrl: string
  /** When it happened, by GitHub's clock, to the second; undefined where the payload has no such date. */
  readonly triggeredAt: Date | undefined
  /** The payload as it came, so that nothing is lost; `{}` where there was none. */
  readonly payload: JsonObject
  /** Whether the event's file could be read: without it nobody knows what of the event was pasted into an input. */
  readonly isPayloadRead: boolean
  /** What could not be read, for the log. */
  readonly notes: readonly string[]
}

/** What happened, by kind. `kind` is GitHub's name, but `pull_request_target` is a `pull_request` whose `name` tells. */
export type EventKind =
  /** `label`: the one just put on or taken off (`labeled`, `unlabeled`). */
  | { readonly kind: 'issues'; readonly issue: Issue; readonly label: Label | undefined }
  | { readonly kind: 'issue_comment'; readonly issue: Issue; readonly comment: Comment }
  | { readonly kind: 'pull_request'; readonly pullRequest: PullRequest; readonly label: Label | undefined }
  | { readonly kind: 'pull_request_review'; readonly pullRequest: PullRequest; readonly review: Review }
  | {
      readonly kind: 'pull_request_review_comment'
      readonly pullRequest: PullRequest
      readonly comment: ReviewComment
    }
  | { readonly kind: 'discussion'; readonly discussion: Discussion; readonly label: Label | undefined }
  | { readonly kind: 'discussion_comment'; readonly discussion: Discussion; readonly comment: Comment }
  | { readonly kind: 'push'; readonly push: Push }
  | { readonly kind: 'merge_group'; readonly mergeGroup: MergeGroup }
  | { readonly kind: 'release'; readonly release: Release }
  | { readonly kind: 'workflow_run'; readonly workflowRun: ReportedRun }
  | { readonly kind: 'check_run'; readonly checkRun: CheckRun }
  | { readonly kind: 'check_suite'; readonly checkSuite: CheckSuite }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'deployment'; readonly deployment: Deployment }
  | {
      readonly kind: 'deployment_status'
      readonly deployment: Deployment
      readonly deploymentStatus: DeploymentStatus
    }
  | { readonly kind: 'schedule'; readonly cron: string | undefined }
  /** Inputs are instructions by somebody with write access. */
  | { readonly kind: 'workflow_dispatch'; readonly inputs: JsonObject }
  | { readonly kind: 'repository_dispatch'; readonly clientPayload: JsonObject }
  | { readonly kind: 'label'; readonly label: Label }
  | {
      readonly kind: 'milestone'
      readonly title: Text
      readonly description: Text
      readonly number: number | undefined
    }
  | { readonly kind: 'fork'; readonly forkee: Text; readonly owner: Person | undefined }
  | { readonly kind: 'watch' }
  /** Every other: `create`, `delete`, `gollum`, `public`, …, unknown ones, and payloads that lack their main part. */
  | { readonly kind: 'other' }

export type WorkflowEvent = EventFacts & EventKind

/** The member of the union with this `kind`. */
export type EventOf<K extends WorkflowEvent['kind']> = Extract<WorkflowEvent, { readonly kind: K }>
