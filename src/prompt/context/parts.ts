import type { CheckFacts } from '../../event/commits.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import type { Subject } from '../../event/issue.ts'
import type { ContextSetting } from '../build.ts'
import type { ContextPart } from './context.ts'

/**
 * What is fetched from GitHub for the prompt. With `auto` only where the payload alone tells too little of what
 * happened: the talk before a comment, the lines of a pull request, the log of what failed.
 */
export function chooseParts(setting: ContextSetting, event: WorkflowEvent): readonly ContextPart[] {
  if (setting === 'none') return []
  if (setting === 'auto') return automaticParts(event)
  const isAboutPull = 'pullRequest' in event || (event.kind === 'issue_comment' && event.issue.isPullRequest)
  return setting.flatMap((part) => {
    switch (part) {
      case 'event':
        return []
      case 'comments':
        return isAboutPull ? (['pull', 'comments', 'reviews', 'threads'] as const) : (['comments'] as const)
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
    case 'issue_comment':
      if (event.issue.isPullRequest) return ['pull', 'files', 'diff', 'comments', 'threads']
      return commentsOf(event.issue, 1)
    case 'discussion_comment':
      return commentsOf(event.discussion, 1)
    case 'issues':
      return commentsOf(event.issue, 0)
    case 'discussion':
      return commentsOf(event.discussion, 0)
    case 'pull_request':
      return event.action === 'closed' ? [] : ['files', 'diff']
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return ['files', 'diff', 'threads']
    case 'workflow_run':
      return logsOf(event.workflowRun)
    case 'check_run':
      return logsOf(event.checkRun)
    case 'check_suite':
      return logsOf(event.checkSuite)
    default:
      return []
  }
}

/** Nothing is asked where there is no more talk than the event's own; where GitHub doesn't say, there may be. */
function commentsOf({ commentCount }: Subject, own: number): readonly ContextPart[] {
  return (commentCount ?? own + 1) > own ? ['comments'] : []
}

function logsOf({ conclusion = '' }: CheckFacts): readonly ContextPart[] {
  return ['failure', 'timed_out', 'startup_failure'].includes(conclusion) ? ['logs'] : []
}
