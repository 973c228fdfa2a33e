import type { Text } from './text.ts'

export interface Commit {
  readonly sha: string
  readonly message: Text
  /** `Name <address>` as the commit says; anybody can write anything there. */
  readonly author: Text
  readonly timestamp: Date | undefined
  readonly changedFiles: readonly string[]
}

export interface Push {
  /** `refs/heads/…` or `refs/tags/…`. */
  readonly ref: Text
  readonly before: string | undefined
  readonly after: string | undefined
  readonly isForced: boolean
  readonly isCreated: boolean
  readonly isDeleted: boolean
  readonly compareUrl: string | undefined
  /** At most 2,048 in a payload; `headCommit` is among them or a tag's. */
  readonly commits: readonly Commit[]
  readonly headCommit: Commit | undefined
}

export interface MergeGroup {
  readonly headRef: Text
  readonly headSha: string | undefined
  readonly baseRef: Text
  readonly baseSha: string | undefined
  readonly headCommit: Commit | undefined
}

export interface Release {
  readonly id: number | undefined
  readonly tag: Text
  readonly name: Text
  readonly body: Text
  readonly isDraft: boolean
  readonly isPrerelease: boolean
  readonly url: string | undefined
}
