import type { WorkflowEvent } from '../../event/event.ts'
import type { ContextPart, MissingPart } from '../../prompt/context/context.ts'
import type { GitHub } from '../client.ts'
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
export function repositoryOf({ event }: ReadScope): { readonly owner: string; readonly repo: string } {
  return { owner: event.repository.owner, repo: event.repository.name }
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
      return `The workflow's token may not read ${name} (it needs ${permission}).`
    case 'missing':
      return `GitHub has not got ${name}, or the workflow's token may not read them (it needs ${permission}).`
    case 'limited':
      return `GitHub's rate limit kept ${name} back.`
    case 'refused':
      return `GitHub refused to give ${name}.`
    case 'outage':
      return `GitHub did not answer when asked for ${name}.`
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
