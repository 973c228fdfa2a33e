import type { WorkflowEvent } from '../../event/event.ts'
import { whyNoSecrets } from '../../event/secrets.ts'
import { missingKey } from '../../inputs/missing-key.ts'

/** `validate`: the file is read and checked, and nothing is called. */
export type Access =
  { readonly kind: 'whole'; readonly apiKey: string } | { readonly kind: 'validate'; readonly reason: string }

/**
 * Whether the file may be made true for this event. A fork's pull request is only checked, and so is an event that
 * GitHub gives no secrets. @throws ActionError where a key should be there and isn't
 */
export function decideAccess(apiKey: string | undefined, event: WorkflowEvent): Access {
  if ('pullRequest' in event && event.pullRequest.isFromFork) {
    return { kind: 'validate', reason: 'pull requests from forks are only checked' }
  }
  if (apiKey !== undefined) return { kind: 'whole', apiKey }
  const reason = whyNoSecrets(event)
  if (reason === undefined) throw missingKey()
  return { kind: 'validate', reason }
}
