import type { WorkflowEvent } from '../event/event.ts'
import type { ContextSetting } from './build.ts'
import type { ContextPart } from './context.ts'

/**
 * What is to be asked of GitHub for an event. A list says what the user wants. `auto` asks only where the payload
 * leaves an agent in the dark and it couldn't see for itself: a discussion that went before, the head of a pull
 * request that only a comment names, the logs of what failed. What the agent's own clone shows isn't fetched.
 */
export function chooseParts(setting: ContextSetting, event: WorkflowEvent): readonly ContextPart[] {
  if (setting === 'none') return []
  if (setting === 'auto') return partsFor(event)
  const parts = setting.flatMap((choice) => partsOfChoice(choice, event))
  return [...new Set(parts)]
}

function partsOfChoice(choice: Exclude<ContextSetting, string>[number], event: WorkflowEvent): readonly ContextPart[] {
  switch (choice) {
    case 'event':
      return isCommentOnPull(event) ? ['pull'] : []
    case 'comments':
      return isAboutPull(event) ? ['comments', 'reviews', 'threads'] : ['comments']
    case 'diff':
      return ['files', 'diff', 'commits', 'linked_issues']
    case 'files':
      return ['files', 'commits']
    case 'logs':
      return ['logs']
  }
}

function partsFor(event: WorkflowEvent): readonly ContextPart[] {
  switch (event.kind) {
    case 'issues':
    case 'discussion':
      return hasComments(event, 0) ? ['comments'] : []
    case 'discussion_comment':
      return hasComments(event, 1) ? ['comments'] : []
    case 'issue_comment':
      return [
        ...(isCommentOnPull(event) ? (['pull', 'threads'] as const) : []),
        ...(hasComments(event, 1) ? (['comments'] as const) : []),
      ]
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return ['threads']
    default:
      return hasFailed(event) ? ['logs'] : []
  }
}

/** More than the event's own; unknown counts as some. */
function hasComments(event: WorkflowEvent, own: number): boolean {
  const subject = 'issue' in event ? event.issue : 'discussion' in event ? event.discussion : undefined
  return (subject?.commentCount ?? own + 1) > own
}

function isCommentOnPull(event: WorkflowEvent): boolean {
  return 'issue' in event && event.issue.isPullRequest
}

function isAboutPull(event: WorkflowEvent): boolean {
  return 'pullRequest' in event || isCommentOnPull(event)
}

const failures: ReadonlySet<string | undefined> = new Set(['failure', 'timed_out', 'error'])

function hasFailed(event: WorkflowEvent): boolean {
  if ('workflowRun' in event) return failures.has(event.workflowRun.conclusion)
  if ('checkRun' in event) return failures.has(event.checkRun.conclusion)
  return 'checkSuite' in event && failures.has(event.checkSuite.conclusion)
}
