import type { CheckFacts } from '../event/ci.ts'
import type { WorkflowEvent } from '../event/event.ts'
import type { Subject } from '../event/issue.ts'
import type { ContextSetting } from './build.ts'
import type { ContextPart } from './context.ts'

/**
 * What is fetched from GitHub for the prompt. With `auto` only where the payload alone tells too little of what
 * happened: the talk before a comment, the lines of a pull request, the log of what failed.
 */
export function partsFor(setting: ContextSetting, event: WorkflowEvent): readonly ContextPart[] {
  if (setting === 'none') return []
  if (setting === 'auto') return automaticParts(event)
  return setting.flatMap((part) => {
    switch (part) {
      case 'event':
        return []
      case 'comments':
        return isAboutPull(event) ? (['pull', 'comments', 'reviews', 'threads'] as const) : (['comments'] as const)
      case 'diff':
        return ['pull', 'files', 'diff', 'commits', 'linked_issues'] as const
      case 'files':
        return ['pull', 'files', 'commits'] as const
      case 'logs':
        return ['logs'] as const
    }
  })
}

function automaticParts(event: WorkflowEvent): readonly ContextPart[] {
  switch (event.kind) {
    case 'issues':
      return hasOthers(event.issue, 0) ? ['comments'] : []
    case 'discussion':
      return hasOthers(event.discussion, 0) ? ['comments'] : []
    case 'issue_comment':
      if (event.issue.isPullRequest) return ['pull', 'files', 'diff', 'comments', 'threads']
      return hasOthers(event.issue, 1) ? ['comments'] : []
    case 'discussion_comment':
      return hasOthers(event.discussion, 1) ? ['comments'] : []
    case 'pull_request':
      return event.action === 'closed' ? [] : ['files', 'diff']
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return ['files', 'diff', 'threads']
    case 'workflow_run':
      return hasFailed(event.workflowRun) ? ['logs'] : []
    case 'check_run':
      return hasFailed(event.checkRun) ? ['logs'] : []
    case 'check_suite':
      return hasFailed(event.checkSuite) ? ['logs'] : []
    default:
      return []
  }
}

/** Whether there is more talk than the event's own comment; where GitHub doesn't say, there may be. */
function hasOthers({ commentCount }: Subject, own: number): boolean {
  return (commentCount ?? own + 1) > own
}

function hasFailed({ conclusion }: CheckFacts): boolean {
  return conclusion === 'failure' || conclusion === 'timed_out' || conclusion === 'startup_failure'
}

function isAboutPull(event: WorkflowEvent): boolean {
  return 'pullRequest' in event || (event.kind === 'issue_comment' && event.issue.isPullRequest)
}
