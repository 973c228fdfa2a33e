import type { CheckFacts } from '../../event/ci.ts'
import type { WorkflowEvent } from '../../event/event.ts'

/** The pull request an event is about: its own, the commented one, or the only one that a check was made for. */
export function pullNumberOf(event: WorkflowEvent): number | undefined {
  if ('pullRequest' in event) return event.pullRequest.number
  if ('issue' in event) return event.issue.isPullRequest ? event.issue.number : undefined
  const [only, ...others] = checkOf(event)?.pullRequests ?? []
  return others.length === 0 ? only : undefined
}

/** What a reported run, check or status says of its commit; undefined for other events. */
export function checkOf(event: WorkflowEvent): CheckFacts | undefined {
  if ('workflowRun' in event) return event.workflowRun
  if ('checkRun' in event) return event.checkRun
  if ('checkSuite' in event) return event.checkSuite
  return 'status' in event ? event.status : undefined
}
