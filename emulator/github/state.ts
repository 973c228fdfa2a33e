/** What a made-up GitHub repository holds, and who asks. */

export interface Account {
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly id: number
}

export const workflowBot: Account = { login: 'github-actions[bot]', type: 'Bot', id: 41898282 }
export const mona: Account = { login: 'mona', type: 'User', id: 7 }

export interface IssueRecord {
  readonly number: number
  isOpen: boolean
  isLocked: boolean
  readonly labels: string[]
  title?: string
  /** Moved: where to. */
  movedTo?: string
  /** What stands on its page, where a test or the demo cares. */
  readonly page?: PageRecord
}

export interface PageRecord {
  readonly title: string
  readonly body: string
  readonly author: Account
  readonly createdAt: string
}

export interface FileRecord {
  readonly filename: string
  readonly status: string
  readonly previous_filename?: string
  readonly additions: number
  readonly deletions: number
  /** As GitHub gives it, from the first `@@` on; left out for binary and for huge files. */
  readonly patch?: string
}

export interface PullRecord extends IssueRecord {
  isDraft?: boolean
  /** Oldest first; the last is the head. */
  commits: string[]
  /** What it changes, as of each commit. */
  readonly files: Map<string, readonly FileRecord[]>
  /** A login. */
  author?: string
  /** Numbers of the issues that it closes. */
  readonly closes?: readonly number[]
}

export interface CommentRecord {
  readonly id: number
  readonly issue: number
  body: string
  readonly user: Account
  /** Of an answer in a thread: the id of its first comment. */
  readonly inReplyTo?: number
  isMinimized?: boolean
  /** By the repository's clock; left out: long ago. */
  readonly madeMs?: number
}

export interface ReviewRecord {
  readonly id: string
  readonly pull: number
  readonly user: Account
  readonly commitSha: string
  body: string
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED'
  isMinimized: boolean
  /** By the repository's clock; left out: long ago. */
  madeMs?: number
  submittedMs?: number
}

export interface ThreadRecord {
  readonly id: string
  readonly pull: number
  readonly path: string
  /** null: the diff has moved on. */
  line: number | null
  readonly startLine: number | null
  /** About the file as a whole; left out: on lines. */
  readonly subjectType?: 'LINE' | 'FILE'
  readonly side: 'LEFT' | 'RIGHT'
  isResolved: boolean
  isOutdated: boolean
  /** A login. */
  resolvedBy?: string
  readonly comments: ThreadCommentRecord[]
}

export interface ThreadCommentRecord {
  readonly id: string
  readonly body: string
  readonly user: Account
  readonly reviewId: string
  isMinimized: boolean
}

export interface StatusRecord {
  readonly sha: string
  readonly context: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
  readonly url: string
  readonly creator: Account
  /** By the repository's clock; left out: long ago. */
  readonly madeMs?: number
}

export type Scope = 'issues' | 'pull-requests' | 'discussions' | 'contents' | 'statuses'
export type Permissions = Partial<Record<Scope, 'read' | 'write'>>

/** All of it, open to tests. */
export interface RepositoryState {
  /** Texts by their paths, the same on every branch. */
  readonly files: Map<string, string>
  readonly fullName: string
  /** Whom the token writes as. */
  account: Account
  permissions: Permissions
  readonly labels: string[]
  readonly issues: Map<number, IssueRecord>
  readonly pulls: Map<number, PullRecord>
  readonly comments: CommentRecord[]
  readonly reviews: ReviewRecord[]
  readonly threads: ThreadRecord[]
  /** Oldest first. */
  readonly statuses: StatusRecord[]
  readonly dispatches: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }[]
  nextId: number
  /** `path:line` that GitHub refuses though the diff has it; `path` for a comment on the file. */
  readonly refusedLines: Set<string>
  /** How long lists don't show what was made or submitted. */
  lagMs: number
  now: () => number
}

/** Whether a list shows what happened at that time. */
export function isListed({ lagMs, now }: RepositoryState, atMs: number | undefined): boolean {
  return atMs === undefined || atMs + lagMs <= now()
}

export function createState(fullName: string): RepositoryState {
  return {
    files: new Map(),
    fullName,
    account: workflowBot,
    permissions: { issues: 'write', 'pull-requests': 'write', contents: 'read', statuses: 'write' },
    labels: [],
    issues: new Map(),
    pulls: new Map(),
    comments: [],
    reviews: [],
    threads: [],
    statuses: [],
    dispatches: [],
    nextId: 100,
    refusedLines: new Set(),
    lagMs: 0,
    now: () => Date.now(),
  }
}
