import { readDiscussionState } from '../../github/write/discussions.ts'
import { type IssueState, readIssueState } from '../../github/write/issue.ts'
import type { ApplyContext } from './context.ts'
import { Rejection } from './rejection.ts'
import type { ApplyTarget } from './target.ts'

/** The target just before something is written to it. @throws Rejection, GitHubError */
export async function readLive({ github, target, signal }: ApplyContext): Promise<IssueState> {
  const read = target.discussion === undefined ? readIssueState : readDiscussionState
  const live = await read(github, target, { signal })
  if (!live) throw new Rejection(`#${target.number} was moved to another repository`, true)
  requireOpen(target, live)
  return live
}

/** What was closed already when the event happened may be written to: then that was no surprise to anybody. */
export function requireOpen({ number, wasOpen }: ApplyTarget, live: { readonly isOpen: boolean }): void {
  if (!live.isOpen && wasOpen !== false) throw new Rejection(`#${number} was closed in the meantime`, true)
}

/** Whoever locked a conversation while the agent worked wants no more of it. */
export function requireUnlocked({ number, wasLocked }: ApplyTarget, live: { readonly isLocked: boolean }): void {
  if (live.isLocked && wasLocked !== true) throw new Rejection(`#${number} was locked in the meantime`, true)
}
