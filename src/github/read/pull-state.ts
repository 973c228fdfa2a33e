/** A pull request as it is now, and whether a commit is still among its own. */
import { objectOf, textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
import type { IssueAddress } from '../write/comments.ts'
import { GitHubError } from '../failure.ts'

export interface PullState {
  readonly isOpen: boolean
  readonly isLocked: boolean
  readonly headSha: string
}

/** @throws GitHubError */
export async function readPullState(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  call: { readonly signal: AbortSignal },
): Promise<PullState> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{number}'
  const pull = objectOf(await github.json(route, { owner, repo, number }, call))
  const headSha = textOf(objectOf(pull['head'])['sha'])
  if (headSha === undefined) {
    throw new GitHubError(`${route}: an answer that is no pull request`, { failure: 'outage' })
  }
  return {
    isOpen: textOf(pull['state']) === 'open',
    isLocked: pull['locked'] === true,
    headSha,
  }
}

/** Whether the later commit is built on the earlier one; false after the branch was rewritten. @throws GitHubError */
export async function isAncestor(
  github: GitHub,
  { owner, repo }: IssueAddress,
  commits: { readonly earlier: string; readonly later: string },
  call: { readonly signal: AbortSignal },
): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
  const parameters = { owner, repo, basehead: `${commits.earlier}...${commits.later}`, per_page: 1 }
  try {
    const { status } = objectOf(await github.json(route, parameters, { ...call, maxBytes: 64 * 1024 * 1024 }))
    return status === 'ahead' || status === 'identical'
  } catch (error) {
    // The commit went with its branch.
    if (error instanceof GitHubError && error.failure === 'missing') return false
    throw error
  }
}
