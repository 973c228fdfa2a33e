import { type Subject, subjectAt } from './issue.ts'
import { at, isTrueAt, numberAt, type JsonCursor, shaAt } from './json-cursor.ts'
import { isSameRepository, type Repository, repositoryAt } from './repository.ts'
import { noOrigin, originOf, type Text, textAt } from './text.ts'

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
  /** Head outside this repository; also where the head repository is gone or not said. */
  readonly isFromFork: boolean
  readonly isDraft: boolean
  readonly isMerged: boolean
  readonly changedFiles: number | undefined
  readonly additions: number | undefined
  readonly deletions: number | undefined
  readonly commits: number | undefined
}

/** The pull request under `key`; undefined where it has no number. `here` is the workflow's repository. */
export function pullRequestAt(parent: JsonCursor, key: string, here: Repository): PullRequest | undefined {
  const subject = subjectAt(parent, key, 'pull request')
  if (!subject) return undefined
  const place = at(parent, key)
  const head = branchTipAt(place, 'head')
  return {
    ...subject,
    head,
    base: branchTipAt(place, 'base'),
    isFromFork: !isSameRepository(head.repository, here),
    isDraft: isTrueAt(place, 'draft'),
    isMerged: isTrueAt(place, 'merged'),
    changedFiles: numberAt(place, 'changed_files'),
    additions: numberAt(place, 'additions'),
    deletions: numberAt(place, 'deletions'),
    commits: numberAt(place, 'commits'),
  }
}

function branchTipAt(parent: JsonCursor, key: string): BranchTip {
  const place = at(parent, key)
  return {
    ref: textAt(place, 'ref', 'branch', { ...noOrigin, author: originOf(place).author }),
    sha: shaAt(place, 'sha'),
    repository: repositoryAt(place, 'repo'),
  }
}
