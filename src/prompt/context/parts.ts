import type { WorkflowEvent } from '../../event/event.ts'
import { checkOf } from '../../event/subject.ts'
import type { ContextSetting } from '../build.ts'
import type { ContextPart } from './context.ts'

const partsOf = {
  event: [],
  comments: ['comments'],
  diff: ['pull', 'files', 'diff', 'commits', 'linked_issues'],
  files: ['pull', 'files', 'commits'],
  logs: ['logs'],
} as const satisfies Record<Exclude<ContextSetting, string>[number], readonly ContextPart[]>
const conversationOfPull = ['pull', 'comments', 'reviews', 'threads'] as const

/**
 * What is fetched from GitHub for the prompt. With `auto` only where the payload alone tells too little of what
 * happened: the talk before a comment, the lines of a pull request, the log of what failed.
 */
export function chooseParts(setting: ContextSetting, event: WorkflowEvent): readonly ContextPart[] {
  if (setting === 'none') return []
  if (setting === 'auto') return automaticParts(event)
  const isAboutPull = 'pullRequest' in event || (event.kind === 'issue_comment' && event.issue.isPullRequest)
  return setting.flatMap((part) => (part === 'comments' && isAboutPull ? conversationOfPull : partsOf[part]))
}

const failures: ReadonlySet<string | undefined> = new Set(['failure', 'timed_out', 'startup_failure'])

function automaticParts(event: WorkflowEvent): readonly ContextPart[] {
  if (event.kind === 'pull_request') return event.action === 'closed' ? [] : ['files', 'diff']
  if ('pullRequest' in event) return ['files', 'diff', 'threads']
  if (event.kind === 'issue_comment' && event.issue.isPullRequest) {
    return ['pull', 'files', 'diff', 'comments', 'threads']
  }
  if ('issue' in event || 'discussion' in event) {
    const { commentCount } = 'issue' in event ? event.issue : event.discussion
    const own = 'comment' in event ? 1 : 0
    // Nothing is asked where there is no more talk than the event's own; where GitHub doesn't say, there may be.
    return (commentCount ?? own + 1) > own ? ['comments'] : []
  }
  return event.kind !== 'status' && failures.has(checkOf(event)?.conclusion) ? ['logs'] : []
}
