import type { EventKind } from './event.ts'
import type { Subject } from './issue.ts'
import { at, dateAt, type Place } from './json.ts'
import type { Text } from './text.ts'

/**
 * When an event happened, by GitHub's clock. What was written at this second or later is not part of it.
 * Only dates that GitHub sets count: a commit's are its author's choice. In doubt the earlier date is taken,
 * since leaving a comment out is safer than taking one that was written to be found here.
 */
export function momentOf(event: EventKind, action: string | undefined, payload: Place): Date | undefined {
  switch (event.kind) {
    case 'issues':
      return subjectMoment(event.issue, action)
    case 'pull_request':
      return subjectMoment(event.pullRequest, action)
    case 'discussion':
      return subjectMoment(event.discussion, action)
    case 'issue_comment':
      return textMoment(event.comment.body, action) ?? event.issue.updatedAt
    case 'discussion_comment':
      return textMoment(event.comment.body, action) ?? event.discussion.updatedAt
    case 'pull_request_review_comment':
      return textMoment(event.comment.body, action) ?? event.pullRequest.updatedAt
    case 'pull_request_review':
      return textMoment(event.review.body, action) ?? event.pullRequest.updatedAt
    case 'push':
      return dateAt(at(payload, 'repository'), 'pushed_at')
    case 'release':
      return dateAt(at(payload, 'release'), 'published_at')
    case 'workflow_run':
      return dateAt(at(payload, 'workflow_run'), 'updated_at')
    case 'check_run':
      return dateAt(at(payload, 'check_run'), 'completed_at') ?? dateAt(at(payload, 'check_run'), 'started_at')
    case 'check_suite':
      return dateAt(at(payload, 'check_suite'), 'updated_at')
    case 'status':
      return dateAt(payload, 'updated_at')
    case 'deployment':
      return dateAt(at(payload, 'deployment'), 'updated_at')
    case 'deployment_status':
      return dateAt(at(payload, 'deployment_status'), 'updated_at')
    case 'milestone':
      return dateAt(at(payload, 'milestone'), 'updated_at')
    case 'fork':
      return dateAt(at(payload, 'forkee'), 'created_at')
    case 'merge_group':
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
    case 'label':
    case 'watch':
    case 'other':
      return undefined
  }
}

function subjectMoment(subject: Subject, action: string | undefined): Date | undefined {
  return action === 'opened' || action === 'created' ? (subject.createdAt ?? subject.updatedAt) : subject.updatedAt
}

/** Deleting or dismissing leaves the text's own dates as they were. */
function textMoment(text: Text, action: string | undefined): Date | undefined {
  if (action === 'created' || action === 'submitted') return text.createdAt
  return action === 'edited' ? text.updatedAt : undefined
}
