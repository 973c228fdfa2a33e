import type { Subject } from './issue.ts'
import type { Repository } from './repository.ts'
import type { Text } from './text.ts'

/** One end of a pull request. */
export interface BranchTip {
  readonly ref: Text
  /** Pinned: what the event was about, whatever the branch is now. */
  readonly sha: string | undefined
  /** undefined: the fork was deleted, or the payload leaves it out. */
  readonly repository: Repository | undefined
}

export interface PullRequest extends Subject {
  readonly head: BranchTip
  readonly base: BranchTip
  /** Head outside this repository; also where the head repository is gone. */
  readonly isFromFork: boolean
  readonly isDraft: boolean
  readonly isMerged: boolean
  readonly changedFiles: number | undefined
  readonly additions: number | undefined
  readonly deletions: number | undefined
  readonly commits: number | undefined
}
