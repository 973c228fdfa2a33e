import type { WebhookEventName } from '@octokit/webhooks-types'
import { type JsonObject, textOf } from '../platform/json.ts'
import type { Environment } from '../platform/ports.ts'
import * as commits from './commits.ts'
import * as issues from './issue.ts'
import type { JsonCursor } from './json-cursor.ts'
import { personAt, type Repository } from './person.ts'
import { textAt } from './text.ts'

/** What is known of every event, from the environment and the payload. */
export interface EventFacts extends Readonly<ReturnType<typeof readFacts>> {
  /** When it happened, by GitHub's clock, to the second; undefined where the payload has no such date. */
  readonly triggeredAt: Date | undefined
  /** The payload as it came, so that nothing is lost; `{}` where there was none. */
  readonly payload: JsonObject
  /** Whether the event's file could be read: without it nobody knows what of the event was pasted into an input. */
  readonly isPayloadRead: boolean
  /** What could not be read, for the log. */
  readonly notes: readonly string[]
}

export function readFacts(env: Environment, payload: JsonCursor, repository: Repository) {
  const serverUrl = (textOf(env['GITHUB_SERVER_URL']) ?? 'https://github.com').replace(/\/+$/, '')
  const id = readCount(env['GITHUB_RUN_ID'])?.toString()
  const attempt = readCount(env['GITHUB_RUN_ATTEMPT']) ?? 1
  const page = `${serverUrl}/${repository.fullName}/actions/runs/${id ?? ''}`
  return {
    /** GitHub's name of it; empty where the environment has none. */
    name: env['GITHUB_EVENT_NAME'] ?? '',
    action: payload.word('action'),
    repository,
    /** Who caused the event. */
    sender: personAt(payload, 'sender'),
    /** Login of who caused the first attempt. */
    actor: textOf(env['GITHUB_ACTOR']),
    /** Login of who started this attempt: on a re-run whoever pressed the button. */
    triggeringActor: textOf(env['GITHUB_TRIGGERING_ACTOR']) ?? textOf(env['GITHUB_ACTOR']),
    ref: textOf(env['GITHUB_REF']),
    sha: textOf(env['GITHUB_SHA']),
    /** The workflow run this step belongs to. */
    run: {
      id,
      /** 1 for the first; a re-run keeps the id. */
      attempt,
      url: id === undefined ? undefined : attempt > 1 ? `${page}/attempts/${attempt}` : page,
      workflow: textOf(env['GITHUB_WORKFLOW']),
      /** `owner/repo/.github/workflows/x.yml@refs/heads/main`. */
      workflowRef: textOf(env['GITHUB_WORKFLOW_REF']),
      workflowSha: textOf(env['GITHUB_WORKFLOW_SHA']),
      job: textOf(env['GITHUB_JOB']),
    },
    serverUrl,
  }
}

export function readCount(text: string | undefined): number | undefined {
  const count = text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
  return count !== undefined && count > 0 ? count : undefined
}

/** How the main part of each event is read; undefined where the payload lacks it. Two events of workflows are no webhooks. */
function readersOf(payload: JsonCursor, here: Repository) {
  const part = <T>(key: string, read: (place: JsonCursor, here: Repository) => T): T | undefined =>
    payload.part(key, (place) => read(place, here))
  const label = part('label', issues.readLabel)
  const pullRequest = part('pull_request', issues.readPullRequest)
  const discussion = part('discussion', issues.readDiscussion)
  const readPull = () => kindOf('pull_request', { pullRequest }, { label })
  return {
    issues: () => kindOf('issues', { issue: part('issue', issues.readIssue) }, { label }),
    issue_comment: () =>
      kindOf('issue_comment', { issue: part('issue', issues.readIssue), comment: part('comment', issues.readComment) }),
    pull_request: readPull,
    pull_request_target: readPull,
    pull_request_review: () =>
      kindOf('pull_request_review', { pullRequest, review: part('review', issues.readReview) }),
    pull_request_review_comment: () =>
      kindOf('pull_request_review_comment', { pullRequest, comment: part('comment', issues.readReviewComment) }),
    discussion: () => kindOf('discussion', { discussion }, { label }),
    discussion_comment: () =>
      kindOf('discussion_comment', { discussion, comment: part('comment', issues.readComment) }),
    push: () => kindOf('push', { push: payload.string('ref') === undefined ? undefined : commits.readPush(payload) }),
    merge_group: () => kindOf('merge_group', { mergeGroup: part('merge_group', commits.readMergeGroup) }),
    release: () => kindOf('release', { release: part('release', commits.readRelease) }),
    workflow_run: () => kindOf('workflow_run', { workflowRun: part('workflow_run', commits.readReportedRun) }),
    check_run: () => kindOf('check_run', { checkRun: part('check_run', commits.readCheckRun) }),
    check_suite: () => kindOf('check_suite', { checkSuite: part('check_suite', commits.readCheckSuite) }),
    status: () =>
      kindOf('status', {
        status: payload.string('state') === undefined ? undefined : commits.readStatus(payload, here),
      }),
    deployment: () => kindOf('deployment', { deployment: part('deployment', commits.readDeployment) }),
    deployment_status: () =>
      kindOf('deployment_status', {
        deployment: part('deployment', commits.readDeployment),
        deploymentStatus: part('deployment_status', commits.readDeploymentStatus),
      }),
    schedule: () => kindOf('schedule', {}, { cron: payload.word('schedule') }),
    /** Inputs are instructions by somebody with write access. */
    workflow_dispatch: () => kindOf('workflow_dispatch', { inputs: payload.at('inputs').value }),
    repository_dispatch: () => kindOf('repository_dispatch', { clientPayload: payload.at('client_payload').value }),
    label: () => kindOf('label', { label }),
    milestone: () =>
      kindOf('milestone', {
        milestone: part('milestone', (place) => ({
          title: textAt(place, 'title', 'milestone'),
          description: textAt(place, 'description', 'description'),
          number: place.number('number'),
        })),
      }),
    fork: () =>
      kindOf('fork', {
        forkee: part('forkee', (place) => ({
          name: textAt(place, 'full_name', 'repository'),
          owner: personAt(place, 'owner'),
        })),
      }),
    watch: () => kindOf('watch', {}),
  } satisfies Partial<Record<WebhookEventName | 'pull_request_target' | 'schedule', unknown>>
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

type Readers = ReturnType<typeof readersOf>
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
export function readKind(name: string, payload: JsonCursor, here: Repository): { kind: EventKind; note?: string } {
  const readers = readersOf(payload, here)
  const isKnown = (given: string): given is keyof Readers => Object.hasOwn(readers, given)
  if (!isKnown(name)) return { kind: { kind: 'other' } }
  const kind = readers[name]()
  return kind ? { kind } : { kind: { kind: 'other' }, note: `The payload of ${name} lacks its main part.` }
}
