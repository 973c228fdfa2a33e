import { noOrigin, type TextKind, type UntrustedText } from '../../event/text.ts'

/**
 * What was fetched from GitHub for the prompt, in our own words. `src/github` produces it, this room only
 * reads it. Every text in it was written by somebody on GitHub: raw here, cleaned and fenced on its way
 * into the prompt. Whoever fetches has already left out what was created or edited at or after the trigger.
 *
 * A part is `undefined` when nobody asked for it, and empty when it was read and there is nothing.
 */
export interface FetchedContext {
  /** The pull request the event is about, where the payload alone doesn't tell its head. */
  readonly pull?: PullFacts | undefined
  /** Of the issue, the pull request or the discussion, oldest first, all of them: the budget cuts, not the reader. */
  readonly comments?: readonly FetchedComment[] | undefined
  /** Changed files with their patches, in GitHub's order. */
  readonly files?: readonly ChangedFile[] | undefined
  /** Oldest first. */
  readonly commits?: readonly FetchedCommit[] | undefined
  /** Submitted reviews, oldest first. */
  readonly reviews?: readonly FetchedReview[] | undefined
  readonly threads?: readonly ReviewThread[] | undefined
  readonly failedJobs?: readonly FailedJob[] | undefined
  /** Issues that the pull request closes, or that its text refers to. */
  readonly linkedIssues?: readonly LinkedIssue[] | undefined
  /** What could not be had or was left out, each said once. */
  readonly missing: readonly MissingPart[]
}

export type ContextPart =
  'pull' | 'comments' | 'files' | 'diff' | 'commits' | 'reviews' | 'threads' | 'logs' | 'linked_issues'

export interface MissingPart {
  readonly part: ContextPart
  /** A sentence in our own words for the log and the agent, without text from outside: "3 comments were edited after the trigger." */
  readonly reason: string
}

/** Who wrote something, as far as GitHub says. */
export interface FetchedAuthor {
  /** Undefined for a deleted account. */
  readonly login: string | undefined
  /** GitHub's `author_association`: OWNER, MEMBER, COLLABORATOR, CONTRIBUTOR, NONE … */
  readonly association: string | undefined
}

/** A text, and who wrote it. */
interface Written {
  readonly author: FetchedAuthor
  readonly body: string
}

export interface PullFacts extends Written {
  readonly number: number
  readonly headSha: string
  readonly headRef: string
  /** `owner/name`; undefined when the fork was deleted. */
  readonly headRepository: string | undefined
  readonly baseRef: string
  readonly baseSha: string
  readonly isDraft: boolean
  readonly title: string
}

export interface FetchedComment extends Written {
  /** ISO 8601. */
  readonly createdAt: string
  readonly url: string | undefined
}

export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'

export interface ChangedFile {
  readonly path: string
  /** Set where it was renamed or copied. */
  readonly previousPath: string | undefined
  readonly status: FileStatus
  readonly additions: number
  readonly deletions: number
  /** Undefined when only the list was asked for, or when GitHub gives none (binary, or too large). `readPatch` makes it. */
  readonly patch: readonly PatchLine[] | undefined
  /** The repository's own attributes call it generated. */
  readonly isMarkedGenerated?: boolean
}

/** A line of a unified diff. Line numbers count from 1 in the old and in the new file; undefined where the line isn't in it. */
export interface PatchLine {
  /** `hunk` is the `@@` line; `note` is `\ No newline at end of file`. */
  readonly kind: 'hunk' | 'context' | 'added' | 'removed' | 'note'
  readonly oldLine: number | undefined
  readonly newLine: number | undefined
  /** Without the leading `+`, `-` or space; a hunk or a note whole. */
  readonly text: string
}

export interface FetchedCommit {
  readonly sha: string
  readonly author: FetchedAuthor
  /** ISO 8601. */
  readonly date: string | undefined
  /** Whole: subject and body. */
  readonly message: string
}

export interface FetchedReview extends Written {
  /** APPROVED, CHANGES_REQUESTED, COMMENTED, DISMISSED. */
  readonly state: string
  /** ISO 8601. */
  readonly submittedAt: string | undefined
  /** The commit it was made on. */
  readonly commitSha: string | undefined
}

export interface ReviewThread {
  readonly path: string
  /** In the new file; undefined when the thread is about a whole file or outdated. */
  readonly line: number | undefined
  readonly isResolved: boolean
  readonly isOutdated: boolean
  /** The event's comment or review stands in it. */
  readonly isOfEvent?: boolean
  /** Oldest first. */
  readonly comments: readonly FetchedComment[]
}

export interface FailedJob {
  readonly name: string
  readonly url: string | undefined
  /** failure, timed_out, cancelled … */
  readonly conclusion: string
  /** Names of the steps that failed. */
  readonly failedSteps: readonly string[]
  /** Of the steps that failed; empty where the log could not be had. */
  readonly log: string
  /** Names of other jobs that failed in the same way. */
  readonly sameIn: readonly string[]
}

export interface LinkedIssue extends Written {
  /** `owner/name`. */
  readonly repository: string
  readonly number: number
  readonly state: string
  readonly title: string
}

/** Nothing was asked for. */
export const noContext: FetchedContext = { missing: [] }

/**
 * Context on demand, for templates: each part is fetched when a template first names it. An implementation
 * asks GitHub at most once for each part, and puts what it could not have into `missing`.
 */
export interface ContextSource {
  fetch(parts: readonly ContextPart[]): Promise<FetchedContext>
}

/**
 * What was fetched and somebody wrote, for finding it in a prompt: an earlier step may have read and pasted it. Not
 * the lines of diffs and logs: those have what any prompt may have.
 */
export function textsOfFetched(fetched: FetchedContext = noContext): UntrustedText[] {
  const { pull, comments = [], reviews = [], threads = [], commits = [], linkedIssues = [], files = [] } = fetched
  const talk = threads.flatMap((thread) => thread.comments)
  const found: readonly (readonly [what: TextKind, text: string | undefined])[] = [
    ['pull request title', pull?.title],
    ['pull request body', pull?.body],
    ['branch', pull?.headRef],
    ...comments.map(({ body }) => ['comment', body] as const),
    ...reviews.map(({ body }) => ['review', body] as const),
    ...talk.map(({ body }) => ['review comment', body] as const),
    ...commits.map(({ message }) => ['commit message', message] as const),
    ...linkedIssues.map(({ title }) => ['issue title', title] as const),
    ...linkedIssues.map(({ body }) => ['issue body', body] as const),
    ...files.map(({ path }) => ['file name', path] as const),
  ]
  return found.flatMap(([what, text]) => (text ? { ...noOrigin, text, what, path: '' } : []))
}
