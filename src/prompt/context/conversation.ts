import type { EventOf } from '../../event/event.ts'
import type { ReviewComment, Subject } from '../../event/issue.ts'
import { noOrigin, type Text } from '../../event/text.ts'
import { labelOfFetched } from '../fence.ts'
import { dataOf, priorities } from '../section.ts'
import type { PullFacts } from './context.ts'
import { inBrackets, nameOf, type Teller, word } from './event-lines.ts'

type Conversation = EventOf<'issues' | 'issue_comment' | 'discussion' | 'discussion_comment'>
type Pull = EventOf<'pull_request' | 'pull_request_review' | 'pull_request_review_comment'>

const title = { rank: priorities.title }
const commentBody = { rank: priorities.commentBody }

/** `pull`: the pull request it is about, where that was fetched. */
export function describeConversation(event: Conversation, pull: PullFacts | undefined, tell: Teller): void {
  const isPull = 'issue' in event && event.issue.isPullRequest
  const subject = 'issue' in event ? event.issue : event.discussion
  describeSubject(isPull ? 'Pull request' : 'issue' in event ? 'Issue' : 'Discussion', subject, tell)
  if ('discussion' in event) tell.fact('Category', word(event.discussion.category))
  if (isPull && pull) describeBranches(pull, tell)
  if (isPull) describeFetching(subject.number, pull?.headSha, pull?.baseSha, tell)
  describeTexts(subject, tell)
  if ('label' in event) describeChangedLabel(event.label?.name, event.action, tell)
  if (!('comment' in event)) return
  const { body } = event.comment
  tell.fact('Comment by', nameOf(body.author), body.url)
  tell.text('Comment', body, commentBody)
}

/**
 * A cloud agent has a clone of its own and doesn't see what the runner checked out, so it is told how to get at
 * the code. The commit is the event's: what is pushed while the agent works is not what it was asked about.
 */
export function describePull(event: Pull, tell: Teller): void {
  const { pullRequest: pull } = event
  const changes = `(+${pull.additions ?? 0} −${pull.deletions ?? 0})`
  describeSubject('Pull request', pull, tell, pull.isDraft && 'draft', pull.isMerged && 'merged')
  tell.text('Into branch', pull.base.ref)
  tell.text(`From branch of ${pull.isFromFork ? 'a fork' : 'this repository'}`, pull.head.ref)
  describeFetching(pull.number, pull.head.sha, pull.base.sha, tell)
  tell.fact('Changed files', pull.changedFiles, pull.changedFiles !== undefined && changes)
  describeTexts(pull, tell)
  if ('label' in event) describeChangedLabel(event.label?.name, event.action, tell)
  if ('review' in event) {
    const { body, state, commitSha } = event.review
    tell.fact('Review by', nameOf(body.author), inBrackets(word(state)), body.url)
    tell.fact('Reviewed commit', commitSha)
    tell.text('Review', body, commentBody)
  }
  if ('comment' in event) describeReviewComment(event.comment, tell)
}

function describeSubject(name: string, subject: Subject, tell: Teller, ...states: readonly (string | false)[]): void {
  const state = inBrackets(word(subject.state), ...states, subject.isLocked && 'locked')
  tell.fact(`${name} #${subject.number}`, state, subject.url)
  tell.fact('Opened by', nameOf(subject.author))
}

/** All labels in one fence: names are few and short, but anybody's who may make one. */
function describeTexts(subject: Subject, tell: Teller): void {
  const labels = subject.labels.map(({ name }) => name.text).join(', ')
  tell.text('Title', subject.title, title)
  tell.text('Labels', { ...noOrigin, text: labels, what: 'label', path: '' }, title)
  tell.text('Body', subject.body, { rank: priorities.body })
}

function describeChangedLabel(label: Text | undefined, action: string | undefined, tell: Teller): void {
  tell.text(action === 'unlabeled' ? 'Label taken off' : 'Label put on', label, title)
}

/** The branches of a pull request that was fetched. */
export function describeBranches({ baseRef, headRef, headRepository, author }: PullFacts, tell: Teller): void {
  const label = labelOfFetched('branch', author)
  const parts = { ...title, label, form: 'plain', share: 0.01, group: 'branches' } as const
  tell.lines.push(['Into branch: ', dataOf(baseRef, parts)])
  tell.lines.push([`From branch of ${word(headRepository) ?? 'a fork that is gone'}: `, dataOf(headRef, parts)])
}

/** The commands that get a pull request's code and its changes; three dots leave out what came into the base since. */
export function describeFetching(
  number: number,
  sha: string | undefined,
  baseSha: string | undefined,
  tell: Teller,
): void {
  const base = sha === undefined ? undefined : baseSha
  const fetch = `git fetch origin ${base === undefined ? '' : `${base} `}pull/${number}/head`
  tell.fact('Head commit', sha)
  tell.fact('Base commit', baseSha)
  tell.fact('Get its code by', `${fetch} && git checkout --detach ${sha ?? 'FETCH_HEAD'}`)
  tell.fact('See its changes by', base !== undefined && `git diff ${base}...${sha ?? ''}`)
}

function describeReviewComment(comment: ReviewComment, tell: Teller): void {
  const { body, line, startLine, side } = comment
  const lines = startLine === undefined ? `line ${line ?? ''}` : `lines ${startLine} to ${line ?? ''}`
  const version = side === 'LEFT' ? 'of the old version' : 'of the new version'
  tell.fact('Comment by', nameOf(body.author), body.url)
  tell.text('On file', comment.file, title)
  tell.fact('At', line === undefined ? 'a line that is no more' : `${lines} ${version}`)
  tell.fact('Commented commit', comment.commitSha)
  tell.text('Diff', comment.diffHunk, { rank: priorities.diff, keep: 'end', share: 0.1 })
  tell.text('Comment', body, commentBody)
}
