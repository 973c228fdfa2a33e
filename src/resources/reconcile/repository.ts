import { ActionError } from '../../platform/errors.ts'
import type { WorkflowEvent } from '../../event/event.ts'

/** Names what is this repository's own on the server. @throws ActionError where nobody says it */
export function repositoryIdOf({ repository }: WorkflowEvent): number {
  if (repository.id !== undefined) return repository.id
  throw new ActionError(
    'It is not known which repository this is: there is neither an event file nor GITHUB_REPOSITORY_ID.',
    {
      hint: 'Run the step in a GitHub workflow.',
    },
  )
}
