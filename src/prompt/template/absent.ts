import type { Drop } from 'liquidjs'

/** Parts of `event` that not every event has, and which ones do. */
const havers: Readonly<Record<string, string>> = {
  issue: 'issues, issue_comment',
  pull_request: 'pull_request, pull_request_review, pull_request_review_comment, and issue_comment on a pull request',
  discussion: 'discussion, discussion_comment',
  comment: 'issue_comment, discussion_comment, pull_request_review_comment',
  review: 'pull_request_review',
  release: 'release',
  push: 'push',
  check: 'workflow_run, check_run, check_suite, status',
  inputs: 'workflow_dispatch',
  client_payload: 'repository_dispatch',
}

/** What is said of each absence there is. */
const advices = new WeakMap<object, string>()

/**
 * A scope's parts, those that are null and have parts of their own in other events put as absences: false to whoever
 * asks, whatever part of them is asked for, and an error to whoever puts them out.
 */
export function markAbsent(
  scope: Readonly<Record<string, unknown>>,
  event: string,
  Base: typeof Drop,
): Readonly<Record<string, unknown>> {
  class Absence extends Base {
    override valueOf(): null {
      return null
    }

    override liquidMethodMissing(): this {
      return this
    }
  }
  const marked = { ...scope }
  for (const [name, events] of Object.entries(havers)) {
    if (marked[name] !== null) continue
    const absence = new Absence()
    const which = event === '' ? 'this event' : `the event ${event}`
    advices.set(absence, `${which} has no event.${name} (these have: ${events}); ask with {% if event.${name} %} first`)
    marked[name] = absence
  }
  return marked
}

/** Why there is nothing to put out; undefined where there is. */
export function adviceOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? advices.get(value) : undefined
}
