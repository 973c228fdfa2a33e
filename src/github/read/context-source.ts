import type { WorkflowEvent } from '../../event/event.ts'
import { type ContextPart, type ContextSource, type FetchedContext, noContext } from '../../prompt/context/context.ts'
import type { GitHub } from '../client.ts'
import { readComments } from './comments.ts'
import { type Changes, readChanges } from './changes.ts'
import { readFailedJobs } from './jobs.ts'
import { readLinkedIssues, readPull } from './pull.ts'
import { readReviews, readThreads } from './reviews.ts'
import { createNotes, reasonOf, type ReadScope } from './scope.ts'

export interface ContextSourceParts {
  readonly github: GitHub
  readonly event: WorkflowEvent
  readonly signal: AbortSignal
}

type Read = (parts: readonly ContextPart[]) => Promise<Partial<FetchedContext>>

/**
 * What GitHub knows beyond the payload. Each part is asked for at most once, however often it is named; what can't
 * be had is said once among `missing`, and without a token nothing is asked. `fetch` rejects only with the signal's
 * reason.
 */
export function createContextSource({ github, event, signal }: ContextSourceParts): ContextSource {
  const { missing, note } = createNotes()
  const readers = createReaders({ github, event, signal, note })
  return {
    async fetch(parts) {
      let context: FetchedContext = noContext
      if (!github.hasToken && parts.length > 0) {
        note(parts[0] ?? 'comments', 'github_token is empty, so nothing was read from GitHub.')
        return { ...context, missing: [...missing] }
      }
      for (const part of new Set(parts)) context = { ...context, ...(await readers[part](parts)) }
      return { ...context, missing: [...missing] }
    },
  }
}

function createReaders(scope: ReadScope): Readonly<Record<ContextPart, Read>> {
  const keep = <T>(part: ContextPart, read: (scope: ReadScope) => Promise<T>): (() => Promise<T | undefined>) =>
    once(() => orNote(scope, part, read))
  // Pull requests' own events carry all of this, and their head is pinned by the payload.
  const pull = keep('pull', async () => ('pullRequest' in scope.event ? undefined : await readPull(scope)))
  const changes = keep('diff', async () => changesOf(scope, await readChanges(scope, await pull())))
  const comments = keep('comments', readComments)
  const reviews = keep('reviews', readReviews)
  const threads = keep('threads', readThreads)
  const failedJobs = keep('logs', readFailedJobs)
  const linkedIssues = keep('linked_issues', readLinkedIssues)
  const files: Read = async (parts) => ({ files: filesOf(await changes(), parts.includes('diff')) })
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

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => (known ??= read())
}

async function orNote<T>(
  scope: ReadScope,
  part: ContextPart,
  read: (scope: ReadScope) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read(scope)
  } catch (error) {
    scope.signal.throwIfAborted()
    scope.note(part, reasonOf(part, error))
    return undefined
  }
}

function changesOf(scope: ReadScope, changes: Changes | undefined): Changes | undefined {
  if (!changes) scope.note('diff', 'This event has no known changes.')
  const bare = changes?.files.filter((file) => file.patch === undefined && file.status !== 'renamed').length ?? 0
  const files = bare === 1 ? '1 changed file' : `${bare} changed files`
  if (bare > 0) scope.note('diff', `GitHub shows no diff for ${files}: binary, too large, or only moved.`)
  return changes
}

function filesOf(changes: Changes | undefined, withPatches: boolean): FetchedContext['files'] {
  if (withPatches) return changes?.files
  return changes?.files.map((file) => ({ ...file, patch: undefined }))
}
