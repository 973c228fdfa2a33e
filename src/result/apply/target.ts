import type { WorkflowEvent } from '../../event/event.ts'
import { isSameLogin } from '../../event/person.ts'
import { subjectOf } from '../../event/subject.ts'
import type { GitHub } from '../../github/client.ts'
import { pullNumberOf } from '../../github/read/pull.ts'
import { createIssueComments, type IssueAddress, type IssueComments } from '../../github/write/comments.ts'
import { createDiscussionComments, readDiscussionState } from '../../github/write/discussions.ts'
import { type IssueState, readIssueState } from '../../github/write/issue.ts'
import { type ApplyContext, type ApplyTarget, Rejection } from './context.ts'
import type { Aim } from './operations.ts'

export type { ApplyTarget } from './context.ts'

/** A text instead of a target says why there is none. */
export function targetOf(event: WorkflowEvent): ApplyTarget | string {
  const { owner, name: repo } = event.repository
  if (owner === '') return 'the event names no repository'
  const about = subjectOf(event)
  const number = about?.subject.number ?? pullNumberOf(event)
  if (number === undefined) return 'the event is about no issue, pull request or discussion'
  const state = about?.subject.state
  return {
    owner,
    repo,
    number,
    isPullRequest: about === undefined || about.name === 'pull request',
    wasOpen: state === undefined ? undefined : state === 'open',
    wasLocked: about?.subject.isLocked,
    thread: event.kind === 'pull_request_review_comment' ? (event.comment.inReplyTo ?? event.comment.id) : undefined,
    ...('discussion' in event && { discussion: { answered: 'comment' in event ? event.comment.nodeId : undefined } }),
  }
}

/** Where an answer goes: the page of the target, a place in a discussion, or the thread of a review. */
export function openComments(
  github: GitHub,
  target: IssueAddress & Partial<Pick<ApplyTarget, 'discussion' | 'thread'>>,
): IssueComments {
  return target.discussion === undefined
    ? createIssueComments(github, target)
    : createDiscussionComments(github, { ...target, ...target.discussion })
}

/** The permission that labels and comments need. */
export function writePermission({ discussion, isPullRequest }: ApplyTarget): string {
  if (discussion !== undefined) return 'discussions: write'
  return isPullRequest ? 'pull-requests: write' : 'issues: write'
}

/** Why an operation that names a place of its own is refused; undefined where it names the target, or none. */
export function whyElsewhere({ repository, number }: Aim, target: ApplyTarget): string | undefined {
  const here = `${target.owner}/${target.repo}`
  if (repository !== undefined && !isSameLogin(repository, here)) {
    return `it is meant for the repository ${repository}, and this step writes to ${here} alone`
  }
  if (number !== undefined && number !== target.number) {
    return `it is meant for #${number}, and this step writes to #${target.number} alone`
  }
  return undefined
}

/** The target just before something is written to it. @throws Rejection, GitHubError */
export async function readLive({ github, target, signal }: ApplyContext): Promise<IssueState> {
  const read = target.discussion === undefined ? readIssueState : readDiscussionState
  const live = await read(github, target, { signal })
  if (!live) throw new Rejection(`#${target.number} was moved to another repository`, true)
  requireOpen(target, live)
  return live
}

/** What was closed already when the event happened may be written to: then that was no surprise to anybody. */
function requireOpen({ number, wasOpen }: ApplyTarget, live: { readonly isOpen: boolean }): void {
  if (!live.isOpen && wasOpen !== false) throw new Rejection(`#${number} was closed in the meantime`, true)
}

/** Open, and not locked: whoever locked a conversation while the agent worked wants no more of it. @throws Rejection */
export function requireWritable(
  target: ApplyTarget,
  live: { readonly isOpen: boolean; readonly isLocked: boolean },
): void {
  requireOpen(target, live)
  if (live.isLocked && target.wasLocked !== true) {
    throw new Rejection(`#${target.number} was locked in the meantime`, true)
  }
}
