import { ActionError } from '../../platform/errors.ts'
import { aimEvent } from '../../event/read.ts'
import type { WorkflowEvent } from '../../event/event.ts'
import { subjectOf } from '../../event/subject.ts'
import type { GitHub } from '../../github/client.ts'
import { readSubject } from '../../github/read/subject.ts'
import type { Target } from '../../inputs/target.ts'
import type { Runtime } from '../../platform/runtime.ts'

export interface AimParts {
  readonly runtime: Runtime
  readonly event: WorkflowEvent
  readonly github: () => Promise<GitHub>
}

type One = Extract<Target, { readonly kind: 'one' }>

/**
 * The event about the issue, pull request or discussion that `target` names, read through the API; the event as it is
 * where it is about that already. @throws ActionError, GitHubError
 */
export async function aimAt(
  { runtime, event, github }: AimParts,
  { number, isDiscussion }: One,
): Promise<WorkflowEvent> {
  if (subjectOf(event)?.subject.number === number) return event
  const { owner, name: repo } = event.repository
  const { cancelled: signal, clock } = runtime
  // Taken before the reading: what is written meanwhile may have been written for the agent to find.
  const readAt = clock.date()
  const data = await readSubject(await github(), { owner, repo, number }, { signal, isDiscussion })
  const aimed = data && aimEvent(event, data, readAt)
  if (aimed !== undefined) return aimed
  throw new ActionError(`target: ${event.repository.fullName} has no #${number} that github_token can read.`, {
    hint: 'Check the number, and give the job the permissions issues: read, pull-requests: read or discussions: read.',
  })
}
