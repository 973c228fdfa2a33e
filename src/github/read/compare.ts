import { type JsonObject, numberOf, objectOf } from '../../platform/json.ts'
import type { ChangedFile, FetchedCommit } from '../../prompt/context/context.ts'
import { changedFileOf, fetchedCommitOf, listOf } from './changes.ts'
import { GitHubError } from '../failure.ts'
import { readPages } from '../pages.ts'
import type { PinnedPull } from './pull.ts'
import { checkOf, pullNumberOf } from './pull-number.ts'
import { repositoryOf, type ReadScope } from './scope.ts'

/** What changed between two commits. */
export interface Changes {
  readonly files: readonly ChangedFile[]
  /** Oldest first. */
  readonly commits: readonly FetchedCommit[]
}

/** What an event's changes are: from where it left the base to a pinned head, or one commit alone. */
type Range =
  | { readonly kind: 'between'; readonly base: string; readonly head: string }
  | { readonly kind: 'commit'; readonly sha: string }

const maxBytes = 64 * 1024 * 1024
/** GitHub gives no more files in a comparison. */
const maxComparedFiles = 300
const maxFilePages = 30
const maxCommitPages = 10

/**
 * The changes an event is about, as of the pinned commit; undefined where it is about none. `pull` tells the head
 * where the event doesn't. @throws GitHubError
 */
export async function readChanges(scope: ReadScope, pull: PinnedPull | undefined): Promise<Changes | undefined> {
  const range = rangeOf(scope, pull)
  if (!range) return undefined
  return range.kind === 'commit' ? readCommit(scope, range.sha) : compare(scope, range.base, range.head)
}

function rangeOf({ event }: ReadScope, pull: PinnedPull | undefined): Range | undefined {
  if (pull) return between(pull.isMerged ? pull.baseSha : pull.baseRef, pull.headSha)
  if ('pullRequest' in event) {
    const { base, head, isMerged } = event.pullRequest
    // The branch follows what was merged into it since; of a merged pull request it holds the head itself.
    return between(isMerged ? base.sha : base.ref.text, head.sha)
  }
  if ('mergeGroup' in event) return between(event.mergeGroup.baseSha, event.mergeGroup.headSha)
  if ('push' in event) {
    const { before, after, isDeleted } = event.push
    if (isDeleted) return undefined
    return isZero(before) ? between(event.repository.defaultBranch, after) : between(before, after)
  }
  const sha = checkOf(event)?.headSha
  return sha === undefined ? undefined : { kind: 'commit', sha }
}

function between(base: string | undefined, head: string | undefined): Range | undefined {
  return base === undefined || base === '' || head === undefined ? undefined : { kind: 'between', base, head }
}

/** What a new branch was before. */
function isZero(sha: string | undefined): boolean {
  return sha === undefined || /^0+$/.test(sha)
}

async function compare(scope: ReadScope, base: string, head: string): Promise<Changes> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
  const parameters = { ...repositoryOf(scope), basehead: `${base}...${head}` }
  const options = { signal: scope.signal, maxBytes }
  const first = objectOf(await scope.github.json(route, { ...parameters, per_page: 100, page: 1 }, options))
  const commits = listOf(first, 'commits')
  const total = numberOf(first['total_commits']) ?? commits.length
  const pages = Math.min(Math.ceil(total / 100), maxCommitPages)
  for (let page = 2; page <= pages; page += 1) {
    commits.push(...listOf(await scope.github.json(route, { ...parameters, per_page: 100, page }, options), 'commits'))
  }
  if (total > commits.length) scope.note('commits', `Left out: ${total - commits.length} of ${total} commits.`)
  return { files: await filesOf(scope, listOf(first, 'files'), head), commits: commits.map(fetchedCommitOf) }
}

/** More files than a comparison gives come from the pull request's own list, if its head is still the pinned one. */
async function filesOf(
  scope: ReadScope,
  compared: readonly JsonObject[],
  head: string,
): Promise<readonly ChangedFile[]> {
  const number = pullNumberOf(scope.event)
  if (compared.length < maxComparedFiles) return compared.map(changedFileOf)
  const all = number === undefined ? undefined : await filesOfPull(scope, number, head)
  if (all && all.length >= compared.length) return all.map(changedFileOf)
  scope.note('files', `GitHub gives the first ${compared.length} changed files only.`)
  return compared.map(changedFileOf)
}

async function filesOfPull(scope: ReadScope, number: number, head: string): Promise<readonly JsonObject[] | undefined> {
  const parameters = { ...repositoryOf(scope), number }
  try {
    const listing = await readPages(scope.github, 'GET /repos/{owner}/{repo}/pulls/{number}/files', parameters, {
      signal: scope.signal,
      maxPages: maxFilePages,
    })
    // Asked afterwards, so that a push while the pages were read is seen.
    const pull = await scope.github.json('GET /repos/{owner}/{repo}/pulls/{number}', parameters, scope)
    return objectOf(objectOf(pull)['head'])['sha'] === head ? listing.items : undefined
  } catch (error) {
    if (error instanceof GitHubError) return undefined
    throw error
  }
}

async function readCommit(scope: ReadScope, ref: string): Promise<Changes> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
  const commit = objectOf(
    await scope.github.json(route, { ...repositoryOf(scope), ref, per_page: 100 }, { signal: scope.signal, maxBytes }),
  )
  return { files: listOf(commit, 'files').map(changedFileOf), commits: [fetchedCommitOf(commit)] }
}
