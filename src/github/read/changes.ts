/** Changed files and commits: of a comparison, of one commit, of a pull request. */
import { hash } from 'node:crypto'
import type { WorkflowEvent } from '../../event/event.ts'
import { checkOf } from '../../event/subject.ts'
import type { ChangedFile, FetchedCommit, FileStatus } from '../../prompt/context/context.ts'
import { readPatch } from '../../prompt/context/patch.ts'
import { type CallOptions, type Data, type GitHub, listOf, type Loose } from '../client.ts'
import { ignoreFailures } from '../failure.ts'
import { readPages } from '../pages.ts'
import type { IssueAddress } from '../write/comments.ts'
import { type PinnedPull, pullNumberOf, readPullState } from './pull.ts'
import type { ReadScope } from './scope.ts'

/** What changed between two commits. */
export interface Changes {
  readonly files: readonly ChangedFile[]
  /** Oldest first. */
  readonly commits: readonly FetchedCommit[]
}

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
  const [base = '', head] = rangeOf(scope.event, pull)
  if (base !== '' && head !== undefined) return readRange(scope, base, head)
  const sha = checkOf(scope.event)?.headSha
  return sha === undefined ? undefined : readCommit(scope.github, sha, scope)
}

/** From where the event left the base to a pinned head; empty where it is about one commit alone, or none. */
function rangeOf(event: WorkflowEvent, pull: PinnedPull | undefined): readonly (string | undefined)[] {
  if (pull) return [pull.isMerged ? pull.baseSha : pull.baseRef, pull.headSha]
  if ('pullRequest' in event) {
    const { base, head, isMerged } = event.pullRequest
    // The branch follows what was merged into it since; of a merged pull request it holds the head itself.
    return [isMerged ? base.sha : base.ref.text, head.sha]
  }
  if ('mergeGroup' in event) return [event.mergeGroup.baseSha, event.mergeGroup.headSha]
  if (!('push' in event) || event.push.isDeleted) return []
  const { before = '', after } = event.push
  // Zeros are what a new branch was before.
  return [/^0*$/.test(before) ? event.repository.defaultBranch : before, after]
}

async function readRange(scope: ReadScope, base: string, head: string): Promise<Changes> {
  const range = { base, head }
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

interface Range {
  readonly base: string
  readonly head: string
}

const compare = (
  github: GitHub,
  { base, head, ...page }: Range & { readonly page?: number; readonly per_page?: number },
  { signal }: CallOptions,
) =>
  github.call({ signal, maxBytes }, ({ repos }, place) =>
    repos.compareCommitsWithBasehead({ per_page: 100, ...place, basehead: `${base}...${head}`, ...page }),
  )

/** More files than a comparison gives come from the pull request's own list, if its head is still the pinned one. */
async function filesOf(scope: ReadScope, compared: readonly Loose<DiffEntry>[], head: string): Promise<ChangedFile[]> {
  const files = compared.map(changedFileOf)
  if (files.length < maxComparedFiles) return files
  const pull = { number: pullNumberOf(scope.event) ?? 0 }
  const all = pull.number > 0 ? await readPullFiles(scope.github, pull, scope).catch(ignoreFailures()) : undefined
  // Asked afterwards, so that a push while the pages were read is seen.
  const now = all && (await readPullState(scope.github, pull, scope).catch(ignoreFailures()))
  if (all && now?.headSha === head && all.length >= files.length) return all
  scope.note('files', `GitHub lists only the first ${files.length} changed files.`)
  return files
}

/** The files a pull request changes as of its head of now, with their diffs. @throws GitHubError */
export async function readPullFiles(github: GitHub, { number }: IssueAddress, call: CallOptions) {
  const { items } = await readPages(github, { ...call, maxPages: maxFilePages }, ({ pulls }, page) =>
    pulls.listFiles({ ...page, pull_number: number }),
  )
  return items.map(changedFileOf)
}

/** What one commit changed against its first parent. @throws GitHubError */
export async function readCommit(github: GitHub, ref: string, { signal }: CallOptions): Promise<Changes> {
  const { data: commit } = await github.call({ signal, maxBytes }, ({ repos }, place) =>
    repos.getCommit({ ...place, ref, per_page: 100 }),
  )
  return { files: listOf(commit.files).map(changedFileOf), commits: [fetchedCommitOf(commit)] }
}

/** What `head` changed since it left `base`; `isBuiltOn`: false after a rewrite of the branch. @throws GitHubError */
export async function readComparison(github: GitHub, range: Range, call: CallOptions) {
  const { data } = await compare(github, range, call)
  const isBuiltOn = data.status === 'ahead' || data.status === 'identical'
  return { isBuiltOn, files: listOf(data.files).map(changedFileOf) }
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
export async function readPatchIds(github: GitHub, range: Range, call: CallOptions): Promise<PatchIds | undefined> {
  const { data } = await compare(github, { ...range, per_page: 1 }, call)
  const files = listOf(data.files)
  if (files.length >= maxComparedFiles || (files.length === 0 && (data.total_commits ?? 0) > 0)) return undefined
  const ids = new Map<string, string>()
  for (const { filename, previous_filename: before, status, sha, patch, additions, deletions } of files) {
    const content = patch ?? sha
    if (filename === undefined || filename === null || content === undefined || content === null) return undefined
    // `@@ -12,7 +12,9 @@ function name()`: the rest of the line is a line above.
    const words = [status, before ?? '', additions, deletions, content.replace(/^@@ .*$/gm, '@@')]
    const id = hash('sha256', JSON.stringify(words), 'hex')
    ids.set(filename, id)
    if (status === 'renamed' && typeof before === 'string') ids.set(before, id)
  }
  return ids
}

/** Whether both change the same in all files that count. */
export function areSameChanges(one: PatchIds, other: PatchIds, counts: (path: string) => boolean): boolean {
  const counted = [...other].filter(([path]) => counts(path))
  const isAsMany = [...one.keys()].filter(counts).length === counted.length
  return isAsMany && counted.every(([path, id]) => one.get(path) === id)
}
