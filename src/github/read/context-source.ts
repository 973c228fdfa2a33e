import {
  type ContextPart,
  type ContextSource,
  type FetchedContext,
  type MissingPart,
  noContext,
} from '../../prompt/context/context.ts'
import { GitHubError, type GitHubFailure } from '../failure.ts'
import { readComments } from './comments.ts'
import { type Changes, readChanges } from './changes.ts'
import { readFailedJobs } from './jobs.ts'
import { readLinkedIssues, readPull } from './pull.ts'
import { readReviews, readThreads } from './reviews.ts'
import type { ReadScope } from './scope.ts'

type Read = (parts: readonly ContextPart[]) => Promise<Partial<FetchedContext>>

/**
 * What GitHub knows beyond the payload. Each part is asked for at most once, however often it is named; what can't
 * be had is said once among `missing`, and without a token nothing is asked. `fetch` rejects only with the signal's
 * reason.
 */
export function createContextSource(given: Omit<ReadScope, 'note'>): ContextSource {
  const missing: MissingPart[] = []
  const note: ReadScope['note'] = (part, reason) => {
    if (!missing.some((known) => known.reason === reason)) missing.push({ part, reason })
  }
  const readers = createReaders({ ...given, note })
  return {
    async fetch(parts) {
      let context: FetchedContext = noContext
      const [first] = parts
      if (first !== undefined && !given.github.hasToken) {
        note(first, 'github_token is empty, so nothing was read from GitHub.')
      } else {
        for (const part of new Set(parts)) context = { ...context, ...(await readers[part](parts)) }
      }
      return { ...context, missing: [...missing] }
    },
  }
}

function createReaders(scope: ReadScope): Readonly<Record<ContextPart, Read>> {
  /** Reads once; what can't be had is a note. */
  const keep = <T>(part: ContextPart, read: (scope: ReadScope) => Promise<T>): (() => Promise<T | undefined>) => {
    let known: Promise<T | undefined> | undefined
    return () =>
      (known ??= read(scope).catch((error: unknown) => {
        scope.signal.throwIfAborted()
        if (!(error instanceof GitHubError)) throw error
        const { name, permission } = parts[part]
        scope.note(part, `Couldn't load ${name}${reasons[error.failure](permission)}`)
        return undefined
      }))
  }
  // Pull requests' own events carry all of this, and their head is pinned by the payload.
  const pull = keep('pull', async () => ('pullRequest' in scope.event ? undefined : await readPull(scope)))
  const changes = keep('diff', async () => changesOf(scope, await readChanges(scope, await pull())))
  const comments = keep('comments', readComments)
  const reviews = keep('reviews', readReviews)
  const threads = keep('threads', readThreads)
  const failedJobs = keep('logs', readFailedJobs)
  const linkedIssues = keep('linked_issues', readLinkedIssues)
  const files: Read = async (wanted) => {
    const all = (await changes())?.files
    return { files: wanted.includes('diff') ? all : all?.map((file) => ({ ...file, patch: undefined })) }
  }
  return {
    pull: async () => ({ pull: await pull() }),
    comments: async () => ({ comments: await comments() }),
    files,
    diff: files,
    commits: async () => ({ commits: (await changes())?.commits }),
    reviews: async () => ({ reviews: await reviews() }),
    threads: async () => ({ threads: await threads() }),
    logs: async () => ({ failedJobs: await failedJobs() }),
    linked_issues: async () => ({ linkedIssues: await linkedIssues() }),
  }
}

/** What the parts are called, and the permission that reads them. */
const parts: Readonly<Record<ContextPart, { readonly name: string; readonly permission: string }>> = {
  pull: { name: 'the pull request', permission: 'pull-requests: read' },
  comments: { name: 'the comments', permission: 'issues: read, pull-requests: read or discussions: read' },
  files: { name: 'the list of changed files', permission: 'contents: read' },
  diff: { name: 'the diff', permission: 'contents: read' },
  commits: { name: 'the commits', permission: 'contents: read' },
  reviews: { name: 'the reviews', permission: 'pull-requests: read' },
  threads: { name: 'the review threads', permission: 'pull-requests: read' },
  logs: { name: 'the logs of the failed jobs', permission: 'actions: read' },
  linked_issues: { name: 'the linked issues', permission: 'issues: read' },
}

/** Why a part could not be had, in words of ours: what GitHub said stays out of the prompt. */
const reasons: Readonly<Record<GitHubFailure, (permission: string) => string>> = {
  denied: (permission) => `: the workflow's token needs ${permission}.`,
  missing: (permission) => `: GitHub returned 404. The workflow's token may lack ${permission}.`,
  limited: () => " because of GitHub's rate limit.",
  refused: () => ': GitHub rejected the request.',
  outage: () => ": GitHub didn't respond.",
}

function changesOf(scope: ReadScope, changes: Changes | undefined): Changes | undefined {
  if (!changes) scope.note('diff', 'This event has no known changes.')
  const bare = changes?.files.filter((file) => file.patch === undefined && file.status !== 'renamed').length ?? 0
  const files = bare === 1 ? '1 changed file' : `${bare} changed files`
  if (bare > 0) scope.note('diff', `GitHub shows no diff for ${files}: binary, too large, or only moved.`)
  return changes
}
