import type { WorkflowEvent } from '../event/event.ts'
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
        return ['pull', 'files', 'diff'] as const
      case 'files':
        return ['pull', 'files'] as const
      case 'logs':
        return ['logs'] as const
    }
  })
}

function automaticParts(event: WorkflowEvent): readonly ContextPart[] {
  switch (event.kind) {
    case 'issue_comment':
      return event.issue.isPullRequest ? ['pull', 'files', 'diff', 'comments', 'threads'] : ['comments']
    case 'discussion_comment':
      return ['comments']
    case 'pull_request':
      return event.action === 'closed' ? [] : ['files', 'diff']
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return ['files', 'diff', 'threads']
    case 'workflow_run':
    case 'check_run':
    case 'check_suite':
      return ['logs']
    default:
      return []
  }
}

function isAboutPull(event: WorkflowEvent): boolean {
  return 'pullRequest' in event || (event.kind === 'issue_comment' && event.issue.isPullRequest)
}
