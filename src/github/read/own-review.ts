import { personAt } from '../../event/person.ts'
import { type JsonObject, textOf } from '../../platform/json.ts'
import type { ChangedFile } from '../../prompt/context/context.ts'
import { objectOf } from '../../platform/json.ts'
import { changedFileOf, listOf } from './changes.ts'
import type { GitHub } from '../client.ts'
import type { IssueAddress } from '../write/comments.ts'
import { isIdentity, readIdentity } from './identity.ts'
import { readPages } from '../pages.ts'

const maxPages = 10

/**
 * The commit that the token's own newest review was about, of those whose body `isOurs`; undefined where there is none.
 * GitHub keeps the commit, so nothing written in the review has to be believed. @throws GitHubError
 */
export async function readOwnReviewCommit(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  isOurs: (body: string) => boolean,
  signal: AbortSignal,
): Promise<string | undefined> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{number}/reviews'
  const { items } = await readPages(github, route, { owner, repo, number }, { signal, maxPages })
  const marked = items.filter((item) => isOurs(textOf(item['body']) ?? ''))
  if (marked.length === 0) return undefined
  const identity = await readIdentity(github, signal)
  const own = marked.findLast((value) => isIdentity(personAt({ value, path: '' }, 'user'), identity))
  return own && textOf(own['commit_id'])
}

/** What was pushed between two commits of a pull request. */
export interface ReviewProgress {
  /** The earlier commit is no longer part of the branch. */
  readonly isRewritten: boolean
  readonly files: readonly ChangedFile[]
}

/** @throws GitHubError */
export async function readProgress(
  github: GitHub,
  { owner, repo }: IssueAddress,
  commits: { readonly from: string; readonly to: string },
  signal: AbortSignal,
): Promise<ReviewProgress> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
  const parameters = { owner, repo, basehead: `${commits.from}...${commits.to}`, per_page: 100 }
  const answer: JsonObject = objectOf(await github.json(route, parameters, { signal, maxBytes: 64 * 1024 * 1024 }))
  const isRewritten = !['ahead', 'identical'].includes(textOf(answer['status']) ?? '')
  return { isRewritten, files: listOf(answer, 'files').map(changedFileOf) }
}
