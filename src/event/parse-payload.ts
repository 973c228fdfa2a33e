import type { WebhookEventName } from '@octokit/webhooks-types'
import { checkRunAt, checkSuiteAt, readStatus, reportedRunAt, deploymentAt, deploymentStatusAt } from './ci.ts'
import { commentAt, reviewAt, reviewCommentAt } from './comment.ts'
import type { EventKind } from './event.ts'
import { discussionAt, issueAt, labelAt, pullRequestAt } from './issue.ts'
import { at, has, numberAt, type JsonCursor, wordAt } from './json-cursor.ts'
import { personAt } from './person.ts'
import { mergeGroupAt, readPush, releaseAt } from './push.ts'
import type { Repository } from './repository.ts'
import { textAt } from './text.ts'

/** Reads the main part of an event; undefined where the payload lacks it. `here` is the workflow's repository. */
type ReadKind = (payload: JsonCursor, here: Repository) => EventKind | undefined

/** Two events of workflows are no webhooks. */
const readers = {
  issues: (payload) => {
    const issue = issueAt(payload, 'issue')
    return issue && { kind: 'issues', issue, label: labelAt(payload, 'label') }
  },
  issue_comment: (payload) => {
    const issue = issueAt(payload, 'issue')
    const comment = commentAt(payload, 'comment')
    return issue && comment && { kind: 'issue_comment', issue, comment }
  },
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  pull_request_review: (payload, here) => {
    const pullRequest = pullRequestAt(payload, 'pull_request', here)
    const review = reviewAt(payload, 'review')
    return pullRequest && review && { kind: 'pull_request_review', pullRequest, review }
  },
  pull_request_review_comment: (payload, here) => {
    const pullRequest = pullRequestAt(payload, 'pull_request', here)
    const comment = reviewCommentAt(payload, 'comment')
    return pullRequest && comment && { kind: 'pull_request_review_comment', pullRequest, comment }
  },
  discussion: (payload) => {
    const discussion = discussionAt(payload, 'discussion')
    return discussion && { kind: 'discussion', discussion, label: labelAt(payload, 'label') }
  },
  discussion_comment: (payload) => {
    const discussion = discussionAt(payload, 'discussion')
    const comment = commentAt(payload, 'comment')
    return discussion && comment && { kind: 'discussion_comment', discussion, comment }
  },
  push: (payload) => {
    const push = readPush(payload)
    return push && { kind: 'push', push }
  },
  merge_group: (payload) => {
    const mergeGroup = mergeGroupAt(payload, 'merge_group')
    return mergeGroup && { kind: 'merge_group', mergeGroup }
  },
  release: (payload) => {
    const release = releaseAt(payload, 'release')
    return release && { kind: 'release', release }
  },
  workflow_run: (payload, here) => {
    const workflowRun = reportedRunAt(payload, 'workflow_run', here)
    return workflowRun && { kind: 'workflow_run', workflowRun }
  },
  check_run: (payload, here) => {
    const checkRun = checkRunAt(payload, 'check_run', here)
    return checkRun && { kind: 'check_run', checkRun }
  },
  check_suite: (payload, here) => {
    const checkSuite = checkSuiteAt(payload, 'check_suite', here)
    return checkSuite && { kind: 'check_suite', checkSuite }
  },
  status: (payload, here) => {
    const status = readStatus(payload, here)
    return status && { kind: 'status', status }
  },
  deployment: (payload) => {
    const deployment = deploymentAt(payload, 'deployment')
    return deployment && { kind: 'deployment', deployment }
  },
  deployment_status: (payload) => {
    const deployment = deploymentAt(payload, 'deployment')
    const deploymentStatus = deploymentStatusAt(payload, 'deployment_status')
    return deployment && deploymentStatus && { kind: 'deployment_status', deployment, deploymentStatus }
  },
  schedule: (payload) => ({ kind: 'schedule', cron: wordAt(payload, 'schedule') }),
  workflow_dispatch: (payload) => ({ kind: 'workflow_dispatch', inputs: at(payload, 'inputs').value }),
  repository_dispatch: (payload) => ({
    kind: 'repository_dispatch',
    clientPayload: at(payload, 'client_payload').value,
  }),
  label: (payload) => {
    const label = labelAt(payload, 'label')
    return label && { kind: 'label', label }
  },
  milestone: (payload) => {
    if (!has(payload, 'milestone')) return undefined
    const milestone = at(payload, 'milestone')
    return {
      kind: 'milestone',
      title: textAt(milestone, 'title', 'milestone'),
      description: textAt(milestone, 'description', 'description'),
      number: numberAt(milestone, 'number'),
    }
  },
  fork: (payload) => {
    if (!has(payload, 'forkee')) return undefined
    const forkee = at(payload, 'forkee')
    return { kind: 'fork', forkee: textAt(forkee, 'full_name', 'repository'), owner: personAt(forkee, 'owner') }
  },
  watch: () => ({ kind: 'watch' }),
} satisfies Partial<Record<WebhookEventName | 'pull_request_target' | 'schedule', ReadKind>>

const readersByName: Readonly<Record<string, ReadKind>> = readers

function readPullRequest(payload: JsonCursor, here: Repository): EventKind | undefined {
  const pullRequest = pullRequestAt(payload, 'pull_request', here)
  return pullRequest && { kind: 'pull_request', pullRequest, label: labelAt(payload, 'label') }
}

/** What happened, by the event's name. `note` says why a known event came out as `other`. */
export function parsePayload(name: string, payload: JsonCursor, here: Repository): { kind: EventKind; note?: string } {
  const read = Object.hasOwn(readersByName, name) ? readersByName[name] : undefined
  if (!read) return { kind: { kind: 'other' } }
  const kind = read(payload, here)
  return kind ? { kind } : { kind: { kind: 'other' }, note: `The payload of ${name} lacks its main part.` }
}
