/** Whether the token may write, learned without writing. */
import type { GitHub } from '../client.ts'
import { GitHubError } from '../failure.ts'
import type { ReadCall } from '../read/scope.ts'
import type { IssueAddress } from './comments.ts'
import { createDiscussionComments } from './discussions.ts'

/**
 * What GitHub says to a token that may not write there; undefined where it may, or where GitHub doesn't tell. No call
 * tells what the job's token may do (`permissions` of a repository are a person's), so a comment without a text is
 * sent: GitHub looks at the token first (403), then at the text (422).
 */
export async function findWriteDenial(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  { what, signal }: ReadCall & { readonly what: 'comment' | 'review' | 'discussion' },
): Promise<GitHubError | undefined> {
  try {
    if (what === 'discussion') {
      await createDiscussionComments(github, { owner, repo, number, answered: undefined }).create('', { signal })
      return undefined
    }
    await github.call<unknown>({ signal }, ({ issues, pulls }, request) =>
      what === 'review'
        ? pulls.createReviewComment({ owner, repo, pull_number: number, body: '', commit_id: '', path: '', request })
        : issues.createComment({ owner, repo, issue_number: number, body: '', request }),
    )
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    if (error.failure === 'denied' && !/\blocked\b/i.test(error.message)) return error
  }
  return undefined
}
