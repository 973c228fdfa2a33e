import type { WorkflowEvent } from '../../event/event.ts'
import type { ContextPart, MissingPart } from '../../prompt/context/context.ts'
import type { GitHub } from '../client.ts'
import { dateOf } from '../../platform/json.ts'
import { GitHubError } from '../failure.ts'

/** What every reader of context gets. */
export interface ReadScope {
  readonly github: GitHub
  readonly event: WorkflowEvent
  readonly signal: AbortSignal
  /** Says once what could not be had or was left out. */
  note(part: ContextPart, reason: string): void
}

/** The repository's parameters of a route. */
export function repositoryOf({ event: { repository } }: Pick<ReadScope, 'event'>) {
  return { owner: repository.owner, repo: repository.name }
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
export function reasonOf(part: ContextPart, error: unknown): string {
  const { name, permission } = parts[part]
  if (!(error instanceof GitHubError)) throw error
  switch (error.failure) {
    case 'denied':
      return `Couldn't load ${name}: the workflow's token needs ${permission}.`
    case 'missing':
      return `Couldn't load ${name}: GitHub returned 404. The workflow's token may lack ${permission}.`
    case 'limited':
      return `Couldn't load ${name} because of GitHub's rate limit.`
    case 'refused':
      return `Couldn't load ${name}: GitHub rejected the request.`
    case 'outage':
      return `Couldn't load ${name}: GitHub didn't respond.`
  }
}

/** A place for notes that says each only once. */
export function createNotes(): { readonly missing: readonly MissingPart[]; note: ReadScope['note'] } {
  const missing: MissingPart[] = []
  return {
    missing,
    note(part, reason) {
      if (!missing.some((known) => known.reason === reason)) missing.push({ part, reason })
    },
  }
}

/**
 * Whether something was written, and last edited, before the second of the trigger: what came with it or later may
 * have been put there for the agent to find. `dates` are the moments of writing and editing; an absent edit is fine,
 * an unknown moment of writing is not.
 */
export function isBeforeTrigger(triggeredAt: Date | undefined, written: unknown, edited?: unknown): boolean {
  if (!triggeredAt) return false
  const limitMs = Math.floor(triggeredAt.getTime() / 1000) * 1000
  const writtenAt = dateOf(written)
  const editedAt = edited === undefined || edited === null ? writtenAt : dateOf(edited)
  return (
    writtenAt !== undefined && editedAt !== undefined && writtenAt.getTime() < limitMs && editedAt.getTime() < limitMs
  )
}

/** As GitHub's dates in queries are: to the second. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
