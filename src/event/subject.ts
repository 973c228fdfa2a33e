import type { WebhookEventName } from '@octokit/webhooks-types'
import type { CheckFacts } from './commits.ts'
import type { EventKind, WorkflowEvent } from './event.ts'
import type { Subject, SubjectName } from './issue.ts'
import type { Text } from './text.ts'

/**
 * The issue, pull request or discussion an event is about, where people talk: where an answer belongs; undefined for
 * events that are about none.
 */
export function subjectOf(event: EventKind): { readonly name: SubjectName; readonly subject: Subject } | undefined {
  if ('issue' in event) return { name: event.issue.isPullRequest ? 'pull request' : 'issue', subject: event.issue }
  if ('pullRequest' in event) return { name: 'pull request', subject: event.pullRequest }
  return 'discussion' in event ? { name: 'discussion', subject: event.discussion } : undefined
}

/** The comment or review that the event is; undefined for all others. */
export function commentBodyOf(event: EventKind): Text | undefined {
  if ('comment' in event) return event.comment.body
  return 'review' in event ? event.review.body : undefined
}

/** What a reported run, check or status says of its commit; undefined for other events. */
export function checkOf(event: EventKind): CheckFacts | undefined {
  if ('workflowRun' in event) return event.workflowRun
  if ('checkRun' in event) return event.checkRun
  if ('checkSuite' in event) return event.checkSuite
  return 'status' in event ? event.status : undefined
}

const writingActions = new Set(['opened', 'created', 'edited', 'submitted', 'published', 'released', 'prereleased'])

/**
 * The texts that this very event wrote, where somebody may have called the agent: the body of a comment or
 * review, else title and body, of a push the head commit's message. None when the event only touched
 * something older (a label, an assignment), so that one call doesn't trigger again and again.
 */
export function writtenTexts(event: EventKind, action: string | undefined): readonly Text[] {
  if (action !== undefined && !writingActions.has(action)) return []
  const commentBody = commentBodyOf(event)
  if (commentBody) return [commentBody]
  const about = subjectOf(event)
  if (about) return [about.subject.title, about.subject.body]
  if (event.kind === 'release') return [event.release.name, event.release.body]
  return event.kind === 'push' && event.push.headCommit ? [event.push.headCommit.message] : []
}

/** Events for which GitHub gives Dependabot's runs no secrets of the repository's own. */
const dependabotEvents: readonly string[] = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'create',
  'deployment',
  'deployment_status',
] satisfies WebhookEventName[]

/**
 * Why GitHub gave this event no secrets; undefined where it gives them. A missing key is nobody's mistake then.
 * @see https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 */
export function whyNoSecrets(event: WorkflowEvent): string | undefined {
  if (event.actor === 'dependabot[bot]' && dependabotEvents.includes(event.name)) {
    return "runs that Dependabot triggers get Dependabot's secrets, not the repository's"
  }
  if (event.name === 'pull_request_target' || !('pullRequest' in event)) return undefined
  return event.pullRequest.isFromFork ? 'pull requests from forks get no secrets' : undefined
}
