import type { WorkflowEvent } from '../event/event.ts'
import { readKeys } from '../inputs/inputs.ts'
import type { Environment } from '../platform/ports.ts'
import { createSeal, type Seal } from '../report/comment/marker.ts'

/** Seals markers on this issue or pull request of the event's repository, by the step's own Oz key. */
export function openSeal(env: Environment, { repository }: WorkflowEvent, subject: number): Seal {
  const repositoryId = String(repository.id ?? repository.fullName.toLowerCase())
  return createSeal({ apiKey: readKeys(env)[0], repositoryId, subject })
}
