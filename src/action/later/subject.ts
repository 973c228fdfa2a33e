/** What a run is about, for its faces: the commit, the issue or pull request, the thread. */
import { subjectOf } from '../../event/subject.ts'
import { checkOf } from '../../github/read/pull.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { targetOf } from '../../result/apply/target.ts'

/** The commit that the event itself names; undefined for issues and comments, and where there is none. */
export function commitOf(event: WorkflowEvent): string | undefined {
  if ('pullRequest' in event) return event.pullRequest.head.sha
  if ('mergeGroup' in event) return event.mergeGroup.headSha
  if ('push' in event) return event.push.isDeleted ? undefined : event.push.after
  return checkOf(event)?.headSha
}

/** `pr-8`, `issue-7`, `commit-<sha>`; undefined where the event is about nothing of these. */
export function subjectName(event: WorkflowEvent, sha: string | undefined): string | undefined {
  if (subjectOf(event)?.name === 'discussion') return undefined
  const target = targetOf(event)
  if (typeof target !== 'string') return `${target.isPullRequest ? 'pr' : 'issue'}-${target.number}`
  return sha === undefined ? undefined : `commit-${sha}`
}
