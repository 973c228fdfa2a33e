import { messageOf } from '../../platform/errors.ts'
import { GitHubError } from '../../github/failure.ts'

export interface TroubleFacts {
  readonly isPullRequest: boolean
  /** The comment was made, and stands there with what was true earlier. */
  readonly exists: boolean
}

/** What to tell, in one warning, when the progress comment can't be kept; the step goes on. */
export function explainTrouble(error: unknown, { isPullRequest, exists }: TroubleFacts): string {
  const state = exists ? 'The progress comment is not up to date' : 'There is no progress comment'
  const hint = error instanceof GitHubError ? wayOutOf(error, isPullRequest) : ''
  return `${state}: ${messageOf(error).replace(/\.$/, '')}. ${hint}`.trimEnd()
}

function wayOutOf(error: GitHubError, isPullRequest: boolean): string {
  const permission = `\`permissions: { ${isPullRequest ? 'pull-requests: write' : 'issues: write'} }\``
  switch (error.failure) {
    case 'denied':
      if (error.status === 401) return error.hint ?? 'Check github_token.'
      if (/\blocked\b/i.test(error.message)) return 'Unlock the conversation, or turn progress_comment off.'
      return isPullRequest
        ? `Give the job ${permission}; a workflow run by a pull request from a fork never has it.`
        : `Give the job ${permission}.`
    case 'missing':
      return `It was deleted, or the token may not see it: the job needs ${permission}.`
    case 'limited':
      return 'The rate limit did not pass in time.'
    case 'refused':
      return 'The job itself goes on.'
    case 'outage':
      return 'GitHub gave no usable answer in time.'
  }
}
