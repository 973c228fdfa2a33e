/** Changed files and commits: of a comparison, of one commit, of a pull request. */
import { hash } from 'node:crypto'
import type { ChangedFile, FetchedCommit, FileStatus } from '../../prompt/context/context.ts'
import { readPatch } from '../../prompt/context/patch.ts'
import { type Data, type GitHub, listOf, type Loose } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { readPages } from '../pages.ts'
import type { IssueAddress } from '../write/comments.ts'
import { checkOf, type PinnedPull, pullNumberOf, readPullState } from './pull.ts'
import { type ReadCall, repositoryOf, type ReadScope } from './scope.ts'

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
/** GitHub lists no more than 3,000 files of a pull request. */
const maxFilePages = 30
const maxCommitPages = 10

/**
 * The changes an event is about, as of the pinned commit; undefined where it is about none. `pull` tells the head
 * where the event doesn't. @throws GitHubError
 */
export async function readChanges(scope: ReadScope, pull: PinnedPull | undefined): Promise<Changes | undefined> {
  const range = rangeOf(scope, pull)
  if (!range) return undefined
  return range.kind === 'commit'
    ? readCommit(scope.github, repositoryOf(scope), range.sha, scope)
    : readRange(scope, range.base, range.head)
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

async function readRange(scope: ReadScope, base: string, head: string): Promise<Changes> {
  const range = { ...repositoryOf(scope), basehead: `${base}...${head}` }
  const { data: first } = await compare(scope.github, { ...range, page: 1 }, scope)
  const commits = [...listOf(first.commits)]
  const total = first.total_commits ?? commits.length
  const pages = Math.min(Math.ceil(total / 100), maxCommitPages)
  for (let page = 2; page <= pages; page += 1) {
    commits.push(...listOf((await compare(scope.github, { ...range, page }, scope)).data.commits))
  }
  if (total > commits.length) scope.note('commits', `Left out ${total - commits.length} of ${total} commits.`)
  return { files: await filesOf(scope, listOf(first.files), head), commits: commits.map(fetchedCommitOf) }
}

/** `basehead`: `base...head`. */
const compare = (
  github: GitHub,
  comparison: { owner: string; repo: string; basehead: string; page?: number; per_page?: number },
  { signal }: ReadCall,
) =>
  github.call({ signal, maxBytes }, ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ per_page: 100, ...comparison, request }),
  )

/** More files than a comparison gives come from the pull request's own list, if its head is still the pinned one. */
async function filesOf(scope: ReadScope, compared: readonly Loose<DiffEntry>[], head: string): Promise<ChangedFile[]> {
  const files = compared.map(changedFileOf)
  if (files.length < maxComparedFiles) return files
  const number = pullNumberOf(scope.event)
  const all = number === undefined ? undefined : await filesOfPull(scope, { ...repositoryOf(scope), number }, head)
  if (all && all.length >= files.length) return all
  scope.note('files', `GitHub lists only the first ${files.length} changed files.`)
  return files
}

async function filesOfPull(scope: ReadScope, pull: IssueAddress, head: string): Promise<ChangedFile[] | undefined> {
  try {
    const files = await readPullFiles(scope.github, pull, scope)
    // Asked afterwards, so that a push while the pages were read is seen.
    return (await readPullState(scope.github, pull, scope)).headSha === head ? files : undefined
  } catch (error) {
    if (error instanceof GitHubError) return undefined
    throw error
  }
}

/** The files a pull request changes as of its head of now, with their diffs. @throws GitHubError */
export async function readPullFiles(
  github: GitHub,
  { owner, repo, number }: IssueAddress,
  call: ReadCall,
): Promise<ChangedFile[]> {
  const { items } = await readPages(github, { signal: call.signal, maxPages: maxFilePages }, ({ pulls }, page) =>
    pulls.listFiles({ owner, repo, pull_number: number, ...page }),
  )
  return items.map(changedFileOf)
}

/** What one commit changed against its first parent. @throws GitHubError */
export async function readCommit(
  github: GitHub,
  repository: { readonly owner: string; readonly repo: string },
  ref: string,
  { signal }: ReadCall,
): Promise<Changes> {
  const { data: commit } = await github.call({ signal, maxBytes }, ({ repos }, request) =>
    repos.getCommit({ ...repository, ref, per_page: 100, request }),
  )
  return { files: listOf(commit.files).map(changedFileOf), commits: [fetchedCommitOf(commit)] }
}

/** The files that a pull request changes as of a commit that is not its head any more. @throws GitHubError */
export async function readFilesBetween(
  github: GitHub,
  { owner, repo }: IssueAddress,
  { base, head }: { readonly base: string; readonly head: string },
  call: ReadCall,
): Promise<ChangedFile[]> {
  const { data } = await compare(github, { owner, repo, basehead: `${base}...${head}` }, call)
  return listOf(data.files).map(changedFileOf)
}

/** What was pushed between two commits of a pull request. @throws GitHubError */
export async function readProgress(
  github: GitHub,
  { owner, repo }: IssueAddress,
  { from, to }: { readonly from: string; readonly to: string },
  signal: AbortSignal,
) {
  const { data } = await compare(github, { owner, repo, basehead: `${from}...${to}` }, { signal })
  /** Rewritten: the earlier commit is no longer part of the branch. */
  return { isRewritten: !isBuiltOn(data.status), files: listOf(data.files).map(changedFileOf) }
}

/** Whether the later commit is built on the earlier one; false after the branch was rewritten. @throws GitHubError */
export async function isAncestor(
  github: GitHub,
  { owner, repo }: IssueAddress,
  commits: { readonly earlier: string; readonly later: string },
  call: ReadCall,
): Promise<boolean> {
  const comparison = { owner, repo, basehead: `${commits.earlier}...${commits.later}`, per_page: 1 }
  try {
    return isBuiltOn((await compare(github, comparison, call)).data.status)
  } catch (error) {
    // The commit went with its branch.
    if (error instanceof GitHubError && error.failure === 'missing') return false
    throw error
  }
}

function isBuiltOn(status: string | null | undefined): boolean {
  return status === 'ahead' || status === 'identical'
}

type DiffEntry = Omit<Data<'pulls', 'listFiles'>[number], 'status'> & { readonly status: string }

const statuses: readonly FileStatus[] = ['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']

/** A changed file as the REST API gives it; without a patch for binary and for very large files. */
export function changedFileOf(file: Loose<DiffEntry>): ChangedFile {
  return {
    path: file.filename ?? '',
    previousPath: file.previous_filename ?? undefined,
    status: statuses.find((known) => known === file.status) ?? 'changed',
    additions: file.additions ?? 0,
    deletions: file.deletions ?? 0,
    patch: typeof file.patch === 'string' && file.patch !== '' ? readPatch(file.patch) : undefined,
  }
}

/** The author is the account GitHub knows by the commit's address: a claim, like all that a commit says. */
function fetchedCommitOf({ sha, author, commit }: Loose<Data<'repos', 'getCommit'>>): FetchedCommit {
  return {
    sha: sha ?? '',
    author: { login: author?.login ?? undefined, association: undefined },
    date: commit?.author?.date ?? undefined,
    message: commit?.message ?? '',
  }
}

/** By path. */
type PatchIds = ReadonlyMap<string, string>

/**
 * An id of each file's changes between where `head` left `base` and `head`: their lines and the lines around them,
 * without line numbers, as `git patch-id --verbatim` has it; of a file without a patch its content. Undefined where
 * GitHub can't give all of them. @throws GitHubError
 */
export async function readPatchIds(
  github: GitHub,
  { owner, repo }: IssueAddress,
  { base, head }: { readonly base: string; readonly head: string },
  call: ReadCall,
): Promise<PatchIds | undefined> {
  const { data } = await compare(github, { owner, repo, basehead: `${base}...${head}`, per_page: 1 }, call)
  const files = listOf(data.files)
  if (files.length >= maxComparedFiles || (files.length === 0 && (data.total_commits ?? 0) > 0)) return undefined
  const ids = new Map<string, string>()
  for (const { filename, previous_filename: before, status, sha, patch, additions, deletions } of files) {
    const content = patch ?? sha
    if (filename === undefined || filename === null || content === undefined || content === null) return undefined
    const words = [status, before ?? '', additions, deletions, withoutNumbers(content)]
    const id = hash('sha256', JSON.stringify(words), 'hex')
    ids.set(filename, id)
    if (status === 'renamed' && typeof before === 'string') ids.set(before, id)
  }
  return ids
}

/** `@@ -12,7 +12,9 @@ function name()`: the rest of the line is a line above. */
function withoutNumbers(patch: string): string {
  return patch.replace(/^@@ .*$/gm, '@@')
}

/** Whether both change the same in all files that count. */
export function areSameChanges(one: PatchIds, other: PatchIds, counts: (path: string) => boolean): boolean {
  const counted = [...other].filter(([path]) => counts(path))
  const isAsMany = [...one.keys()].filter(counts).length === counted.length
  return isAsMany && counted.every(([path, id]) => one.get(path) === id)
}
