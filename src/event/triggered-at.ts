import type { EventKind } from './event.ts'
import { at, dateAt, type JsonCursor } from './json-cursor.ts'
import { commentBodyOf, subjectOf } from './subject.ts'
import type { Subject } from './issue.ts'
import type { Text } from './text.ts'

/** Where the other events carry a date that GitHub set, the best first. A commit's dates are its author's choice. */
const datesOf: Readonly<Record<string, readonly (readonly [part: string, key: string])[]>> = {
  push: [['repository', 'pushed_at']],
  release: [['release', 'published_at']],
  workflow_run: [['workflow_run', 'updated_at']],
  check_run: [
    ['check_run', 'completed_at'],
    ['check_run', 'started_at'],
  ],
  check_suite: [['check_suite', 'updated_at']],
  deployment: [['deployment', 'updated_at']],
  deployment_status: [['deployment_status', 'updated_at']],
  milestone: [['milestone', 'updated_at']],
  fork: [['forkee', 'created_at']],
}

/**
 * When an event happened, by GitHub's clock: what was written at this second or later is not part of it.
 * In doubt the earlier date is taken, since leaving a comment out is safer than taking one that was written
 * to be found. Undefined where the payload has no such date.
 */
export function readTriggeredAt(event: EventKind, action: string | undefined, payload: JsonCursor): Date | undefined {
  const about = subjectOf(event)
  const commentBody = commentBodyOf(event)
  if (about) return (commentBody && remarkMoment(commentBody, action)) ?? subjectMoment(about.subject, action)
  if (event.kind === 'status') return dateAt(payload, 'updated_at')
  const places = datesOf[event.kind] ?? []
  return places.map(([part, key]) => dateAt(at(payload, part), key)).find((date) => date !== undefined)
}

/** Deleting or dismissing leaves the text's own dates as they were. */
function remarkMoment(commentBody: Text, action: string | undefined): Date | undefined {
  if (action === 'created' || action === 'submitted') return commentBody.createdAt
  return action === 'edited' ? commentBody.updatedAt : undefined
}

function subjectMoment(subject: Subject, action: string | undefined): Date | undefined {
  const isNew = action === 'opened' || action === 'created'
  return isNew ? (subject.createdAt ?? subject.updatedAt) : subject.updatedAt
}
