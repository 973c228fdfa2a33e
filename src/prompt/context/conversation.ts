import type { EventOf } from '../../event/event.ts'
import type { Review, ReviewComment, Subject } from '../../event/issue.ts'
import type { Text } from '../../event/text.ts'
import { labelOfFetched } from '../fence.ts'
import { dataOf, type Line, priorities } from '../section.ts'
import type { PullFacts } from './context.ts'
import { factLine, inBrackets, labelsLine, nameOf, type Telling, textLine, word } from './event-lines.ts'

type Conversation = EventOf<'issues' | 'issue_comment' | 'discussion' | 'discussion_comment'>
type Pull = EventOf<'pull_request' | 'pull_request_review' | 'pull_request_review_comment'>

const title = { rank: priorities.title }
const commentBody = { rank: priorities.commentBody }

export function describeConversation(event: Conversation, telling: Telling): Line[] {
  const isPull = 'issue' in event && event.issue.isPullRequest
  const subject = 'issue' in event ? event.issue : event.discussion
  const name = isPull ? 'Pull request' : 'issue' in event ? 'Issue' : 'Discussion'
  const { pull } = telling
  const comment = 'comment' in event ? event.comment.body : undefined
  return [
    ...describeSubject(name, subject),
    ...('discussion' in event ? factLine('Category', word(event.discussion.category)) : []),
    ...(isPull && pull ? describeBranches(pull) : []),
    ...(isPull ? describeFetching(subject.number, pull?.headSha, pull?.baseSha) : []),
    ...describeTexts(subject, telling),
    ...('label' in event ? describeChangedLabel(event.label?.name, event.action, telling) : []),
    ...(comment ? factLine('Comment by', nameOf(comment.author), comment.url) : []),
    ...textLine('Comment', comment, telling, commentBody),
  ]
}

/**
 * A cloud agent has a clone of its own and doesn't see what the runner checked out, so it is told how to get at
 * the code. The commit is the event's: what is pushed while the agent works is not what it was asked about.
 */
export function describePull(event: Pull, telling: Telling): Line[] {
  const { pullRequest: pull } = event
  const changes = `(+${pull.additions ?? 0} −${pull.deletions ?? 0})`
  return [
    ...describeSubject('Pull request', pull, pull.isDraft && 'draft', pull.isMerged && 'merged'),
    ...textLine('Into branch', pull.base.ref, telling),
    ...textLine(`From branch of ${pull.isFromFork ? 'a fork' : 'this repository'}`, pull.head.ref, telling),
    ...describeFetching(pull.number, pull.head.sha, pull.base.sha),
    ...factLine('Changed files', pull.changedFiles, pull.changedFiles !== undefined && changes),
    ...describeTexts(pull, telling),
    ...('label' in event ? describeChangedLabel(event.label?.name, event.action, telling) : []),
    ...('review' in event ? describeReview(event.review, telling) : []),
    ...('comment' in event ? describeReviewComment(event.comment, telling) : []),
  ]
}

function describeSubject(name: string, subject: Subject, ...states: readonly (string | false)[]): Line[] {
  const state = inBrackets(word(subject.state), ...states, subject.isLocked && 'locked')
  return [
    ...factLine(`${name} #${subject.number}`, state, subject.url),
    ...factLine('Opened by', nameOf(subject.author)),
  ]
}

function describeTexts(subject: Subject, telling: Telling): Line[] {
  return [
    ...textLine('Title', subject.title, telling, title),
    ...labelsLine(subject.labels, telling),
    ...textLine('Body', subject.body, telling, { rank: priorities.body }),
  ]
}

function describeChangedLabel(label: Text | undefined, action: string | undefined, telling: Telling): Line[] {
  return textLine(action === 'unlabeled' ? 'Label taken off' : 'Label put on', label, telling, title)
}

/** The branches of a pull request that was fetched. */
export function describeBranches({ baseRef, headRef, headRepository, author }: PullFacts): Line[] {
  const label = labelOfFetched('branch', author)
  const parts = { ...title, label, form: 'plain', share: 0.01, group: 'branches' } as const
  return [
    ['Into branch: ', dataOf(baseRef, parts)],
    [`From branch of ${word(headRepository) ?? 'a fork that is gone'}: `, dataOf(headRef, parts)],
  ]
}

/** The commands that get a pull request's code and its changes; three dots leave out what came into the base since. */
export function describeFetching(number: number, sha: string | undefined, baseSha: string | undefined): Line[] {
  const base = sha === undefined ? undefined : baseSha
  const fetch = `git fetch origin ${base === undefined ? '' : `${base} `}pull/${number}/head`
  return [
    ...factLine('Head commit', sha),
    ...factLine('Base commit', baseSha),
    ...factLine('Get its code by', `${fetch} && git checkout --detach ${sha ?? 'FETCH_HEAD'}`),
    ...factLine('See its changes by', base !== undefined && `git diff ${base}...${sha ?? ''}`),
  ]
}

function describeReview({ body, state, commitSha }: Review, telling: Telling): Line[] {
  return [
    ...factLine('Review by', nameOf(body.author), inBrackets(word(state)), body.url),
    ...factLine('Reviewed commit', commitSha),
    ...textLine('Review', body, telling, commentBody),
  ]
}

function describeReviewComment(comment: ReviewComment, telling: Telling): Line[] {
  const { body, line, startLine, side } = comment
  const lines = startLine === undefined ? `line ${line ?? ''}` : `lines ${startLine} to ${line ?? ''}`
  const place = [lines, side === 'LEFT' ? 'of the old version' : 'of the new version']
  return [
    ...factLine('Comment by', nameOf(body.author), body.url),
    ...textLine('On file', comment.file, telling, title),
    ...factLine('At', ...(line === undefined ? ['a line that is no more'] : place)),
    ...factLine('Commented commit', comment.commitSha),
    ...textLine('Diff', comment.diffHunk, telling, { rank: priorities.diff, keep: 'end', share: 0.1 }),
    ...textLine('Comment', body, telling, commentBody),
  ]
}
