import type { WebhookEventName } from '@octokit/webhooks-types'
import {
  readCheckRun,
  readCheckSuite,
  readDeployment,
  readDeploymentStatus,
  readMergeGroup,
  readPush,
  readRelease,
  readReportedRun,
  readStatus,
} from './commits.ts'
import { discussionAt, issueAt, pullRequestAt, readComment, readLabel, readReview, readReviewComment } from './issue.ts'
import { at, type JsonCursor, type JsonObject, numberAt, partAt, stringAt, wordAt } from './json-cursor.ts'
import { type Person, personAt, type Repository } from './person.ts'
import { textAt } from './text.ts'

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

/** The main part of each event; undefined where the payload lacks it. Two events of workflows are no webhooks. */
const readers = {
  issues: (payload: JsonCursor) =>
    kindOf('issues', { issue: issueAt(payload, 'issue') }, { label: partAt(payload, 'label', readLabel) }),
  issue_comment: (payload: JsonCursor) =>
    kindOf('issue_comment', { issue: issueAt(payload, 'issue'), comment: partAt(payload, 'comment', readComment) }),
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  pull_request_review: (payload: JsonCursor, here: Repository) =>
    kindOf('pull_request_review', {
      pullRequest: pullRequestAt(payload, 'pull_request', here),
      review: partAt(payload, 'review', readReview),
    }),
  pull_request_review_comment: (payload: JsonCursor, here: Repository) =>
    kindOf('pull_request_review_comment', {
      pullRequest: pullRequestAt(payload, 'pull_request', here),
      comment: partAt(payload, 'comment', readReviewComment),
    }),
  discussion: (payload: JsonCursor) =>
    kindOf(
      'discussion',
      { discussion: discussionAt(payload, 'discussion') },
      { label: partAt(payload, 'label', readLabel) },
    ),
  discussion_comment: (payload: JsonCursor) =>
    kindOf('discussion_comment', {
      discussion: discussionAt(payload, 'discussion'),
      comment: partAt(payload, 'comment', readComment),
    }),
  push: (payload: JsonCursor) =>
    kindOf('push', { push: stringAt(payload, 'ref') === undefined ? undefined : readPush(payload) }),
  merge_group: (payload: JsonCursor) =>
    kindOf('merge_group', { mergeGroup: partAt(payload, 'merge_group', readMergeGroup) }),
  release: (payload: JsonCursor) => kindOf('release', { release: partAt(payload, 'release', readRelease) }),
  workflow_run: (payload: JsonCursor, here: Repository) =>
    kindOf('workflow_run', { workflowRun: partAt(payload, 'workflow_run', (run) => readReportedRun(run, here)) }),
  check_run: (payload: JsonCursor, here: Repository) =>
    kindOf('check_run', { checkRun: partAt(payload, 'check_run', (run) => readCheckRun(run, here)) }),
  check_suite: (payload: JsonCursor, here: Repository) =>
    kindOf('check_suite', { checkSuite: partAt(payload, 'check_suite', (suite) => readCheckSuite(suite, here)) }),
  status: (payload: JsonCursor, here: Repository) =>
    kindOf('status', { status: stringAt(payload, 'state') === undefined ? undefined : readStatus(payload, here) }),
  deployment: (payload: JsonCursor) =>
    kindOf('deployment', { deployment: partAt(payload, 'deployment', readDeployment) }),
  deployment_status: (payload: JsonCursor) =>
    kindOf('deployment_status', {
      deployment: partAt(payload, 'deployment', readDeployment),
      deploymentStatus: partAt(payload, 'deployment_status', readDeploymentStatus),
    }),
  schedule: (payload: JsonCursor) => kindOf('schedule', {}, { cron: wordAt(payload, 'schedule') }),
  /** Inputs are instructions by somebody with write access. */
  workflow_dispatch: (payload: JsonCursor) => kindOf('workflow_dispatch', { inputs: at(payload, 'inputs').value }),
  repository_dispatch: (payload: JsonCursor) =>
    kindOf('repository_dispatch', { clientPayload: at(payload, 'client_payload').value }),
  label: (payload: JsonCursor) => kindOf('label', { label: partAt(payload, 'label', readLabel) }),
  milestone: (payload: JsonCursor) => {
    const milestone = at(payload, 'milestone')
    return kindOf(
      'milestone',
      { title: partAt(payload, 'milestone', (part) => textAt(part, 'title', 'milestone')) },
      { description: textAt(milestone, 'description', 'description'), number: numberAt(milestone, 'number') },
    )
  },
  fork: (payload: JsonCursor) =>
    kindOf(
      'fork',
      { forkee: partAt(payload, 'forkee', (fork) => textAt(fork, 'full_name', 'repository')) },
      { owner: personAt(at(payload, 'forkee'), 'owner') },
    ),
  watch: () => ({ kind: 'watch' }) as const,
} satisfies Partial<Record<WebhookEventName | 'pull_request_target' | 'schedule', unknown>>

function readPullRequest(payload: JsonCursor, here: Repository) {
  const label = partAt(payload, 'label', readLabel)
  return kindOf('pull_request', { pullRequest: pullRequestAt(payload, 'pull_request', here) }, { label })
}

type Filled<T> = { readonly [Key in keyof T]: NonNullable<T[Key]> }

/** An event of this kind, if the payload has all that it `needs`; what else it has may be missing. */
function kindOf<K extends string, N extends object, E extends object>(
  kind: K,
  needs: N,
  extra?: E,
): ({ readonly kind: K } & Filled<N> & Readonly<E>) | undefined {
  const isFilled = (given: N): given is N & Filled<N> => Object.values(given).every((part) => part !== undefined)
  return isFilled(needs) ? { kind, ...needs, ...(extra ?? ({} as E)) } : undefined
}

type Readers = typeof readers
/**
 * What happened, by kind. `kind` is GitHub's name, but `pull_request_target` is a `pull_request` whose `name` tells.
 * `other`: every other, unknown ones, and payloads that lack their main part. `label`, beside an issue, a pull request
 * or a discussion: the one just put on or taken off.
 */
export type EventKind = NonNullable<ReturnType<Readers[keyof Readers]>> | { readonly kind: 'other' }
export type WorkflowEvent = EventFacts & EventKind

/** The member of the union with this `kind`. */
export type EventOf<K extends WorkflowEvent['kind']> = Extract<WorkflowEvent, { readonly kind: K }>

/** What happened, by the event's name. `note` says why a known event came out as `other`. */
export function parsePayload(name: string, payload: JsonCursor, here: Repository): { kind: EventKind; note?: string } {
  const isKnown = (given: string): given is keyof Readers => Object.hasOwn(readers, given)
  if (!isKnown(name)) return { kind: { kind: 'other' } }
  const kind = readers[name](payload, here)
  return kind ? { kind } : { kind: { kind: 'other' }, note: `The payload of ${name} lacks its main part.` }
}
