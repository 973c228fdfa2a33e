import type { EventFacts, EventKind, WorkflowEvent } from './event.ts'
import { discussionAt, issueAt, pullRequestAt } from './issue.ts'
import { at, type JsonObject, rootOf } from './json-cursor.ts'

/** An issue, a pull request or a discussion as GitHub's webhooks write it. */
export interface SubjectData {
  readonly key: 'issue' | 'pull_request' | 'discussion'
  readonly value: JsonObject
}

/**
 * The event, but about this subject, as it was at `readAt`: what was written at that second or later is not part of it.
 * Its texts stand in the payload under `target`, beside those of the event itself. Undefined for what is no subject.
 */
export function aimEvent(event: WorkflowEvent, { key, value }: SubjectData, readAt: Date): WorkflowEvent | undefined {
  const payload = { ...event.payload, target: { [key]: value } }
  const place = at(rootOf(payload), 'target')
  const kind = readSubject()
  return kind && { ...factsOf(event), action: undefined, payload, triggeredAt: readAt, ...kind }

  function readSubject(): EventKind | undefined {
    if (key === 'pull_request') {
      const pullRequest = pullRequestAt(place, key, event.repository)
      return pullRequest && { kind: 'pull_request', pullRequest, label: undefined }
    }
    if (key === 'discussion') {
      const discussion = discussionAt(place, key)
      return discussion && { kind: 'discussion', discussion, label: undefined }
    }
    const issue = issueAt(place, key)
    return issue && { kind: 'issues', issue, label: undefined }
  }
}

/** All that the event is beside its own subject. */
function factsOf(event: EventFacts): EventFacts {
  const { name, action, repository, sender, actor, triggeringActor, ref, sha, run } = event
  const { serverUrl, triggeredAt, payload, isPayloadRead, notes } = event
  return {
    ...{ name, action, repository, sender, actor, triggeringActor, ref, sha, run },
    ...{ serverUrl, triggeredAt, payload, isPayloadRead, notes },
  }
}
