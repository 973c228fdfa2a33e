import type { ChangedFile } from '../../prompt/context/context.ts'
import { changedFileOf } from './changes.ts'
import type { GitHub } from '../client.ts'
import type { IssueAddress } from '../write/comments.ts'
import { readPages } from '../pages.ts'

/** GitHub lists no more than 3,000 files. */
const maxPages = 30

/** The files a pull request changes as of its head of now, with their diffs. @throws GitHubError */
export async function readPullFiles(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  { signal }: { readonly signal: AbortSignal },
): Promise<ChangedFile[]> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{number}/files'
  const { items } = await readPages(github, route, { owner, repo, number }, { signal, maxPages })
  return items.map(changedFileOf)
}
