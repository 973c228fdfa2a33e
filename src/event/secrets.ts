import type { WorkflowEvent } from './event.ts'

/** Events for which GitHub gives Dependabot's runs no secrets of the repository's own. */
const dependabotEvents = [
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'push',
  'create',
  'deployment',
  'deployment_status',
]

/**
 * Why GitHub gave this event no secrets; undefined where it gives them. A missing key is nobody's mistake then.
 * @see https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
 */
export function whyNoSecrets(event: WorkflowEvent): string | undefined {
  if (event.actor === 'dependabot[bot]' && dependabotEvents.includes(event.name)) {
    return "runs that Dependabot triggers get Dependabot's secrets, not the repository's"
  }
  if (event.name === 'pull_request_target' || !('pullRequest' in event)) return undefined
  return event.pullRequest.isFromFork ? 'pull requests from forks get no secrets' : undefined
}
