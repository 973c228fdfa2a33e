/** Issues, pull requests and discussions, and what is said below them. */
import type { JsonCursor } from './json-cursor.ts'
import { isSameRepository, readPerson, readRepository, type Repository } from './person.ts'
import { noOrigin, originOf, type Text, textAt } from './text.ts'

export interface Label {
  readonly name: Text
  readonly description: Text
}

export type SubjectName = 'issue' | 'pull request' | 'discussion'

/** What issues, pull requests and discussions have in common. */
export type Subject = Readonly<NonNullable<ReturnType<typeof readSubject>>>
export type PullRequest = Readonly<NonNullable<ReturnType<typeof readPullRequest>>>
export type ReviewComment = Readonly<ReturnType<typeof readReviewComment>>
export type Review = Readonly<ReturnType<typeof readReview>>

/** These three: undefined where there is no number to name it by. */
export function readIssue(place: JsonCursor) {
  /** GitHub calls a pull request an issue in `issue_comment`. */
  const isPullRequest = place.has('pull_request')
  const subject = readSubject(place, isPullRequest ? 'pull request' : 'issue')
  return subject && { ...subject, isPullRequest }
}

export function readDiscussion(place: JsonCursor) {
  const subject = readSubject(place, 'discussion')
  return subject && { ...subject, category: place.at('category').word('name') }
}

/** `here` is the workflow's repository. */
export function readPullRequest(place: JsonCursor, here: Repository) {
  const subject = readSubject(place, 'pull request')
  const head = readBranchTip(place.at('head'))
  return (
    subject && {
      ...subject,
      head,
      base: readBranchTip(place.at('base')),
      /** Head outside this repository; also where the head repository is gone or not said. */
      isFromFork: !isSameRepository(head.repository, here),
      isDraft: place.isTrue('draft'),
      isMerged: place.isTrue('merged'),
      changedFiles: place.number('changed_files'),
      additions: place.number('additions'),
      deletions: place.number('deletions'),
    }
  )
}

function readSubject(place: JsonCursor, name: SubjectName) {
  const number = place.number('number')
  if (number === undefined) return undefined
  const origin = originOf(place)
  return {
    number,
    title: textAt(place, 'title', `${name} title`, origin),
    body: textAt(place, 'body', `${name} body`, origin),
    author: origin.author,
    association: origin.association,
    /** As GitHub writes it: `open`, `closed`, … */
    state: place.word('state'),
    labels: place.items('labels').map(readLabel),
    assignees: place.items('assignees').flatMap((account) => readPerson(account) ?? []),
    isLocked: place.isTrue('locked'),
    /** How many comments it had when the event was made; without those on lines of a diff. */
    commentCount: place.number('comments'),
    url: origin.url,
    createdAt: origin.createdAt,
    updatedAt: origin.updatedAt,
  }
}

export function readLabel(place: JsonCursor): Label {
  return {
    name: textAt(place, 'name', 'label', noOrigin),
    description: textAt(place, 'description', 'description', noOrigin),
  }
}

/** One end of a pull request. */
function readBranchTip(place: JsonCursor) {
  return {
    ref: textAt(place, 'ref', 'branch', { ...noOrigin, author: originOf(place).author }),
    /** Pinned: what the event was about, whatever the branch is now. */
    sha: place.sha('sha'),
    /** undefined: the fork was deleted, or the payload leaves it out. */
    repository: place.part('repo', readRepository),
  }
}

export function readComment(place: JsonCursor) {
  return {
    id: place.number('id'),
    /** By it the thread of a discussion is answered. */
    nodeId: place.word('node_id'),
    /** With its author, association, link and dates. */
    body: textAt(place, 'body', 'comment'),
    /** The comment of a review or a discussion that this one answers. */
    inReplyTo: place.number('in_reply_to_id') ?? place.number('parent_id'),
  }
}

/** A comment on a line of a pull request's diff. Who wrote the comment wrote neither file nor diff. */
export function readReviewComment(place: JsonCursor) {
  return {
    ...readComment(place),
    body: textAt(place, 'body', 'review comment'),
    file: textAt(place, 'path', 'file name', noOrigin),
    diffHunk: textAt(place, 'diff_hunk', 'diff', noOrigin),
    /** Line in the file on `side`; undefined where the diff has moved on. */
    line: place.number('line'),
    startLine: place.number('start_line'),
    /** `LEFT`: the base's lines, `RIGHT`: the head's. */
    side: place.string('side') === 'LEFT' ? 'LEFT' : 'RIGHT',
    commitSha: place.sha('commit_id'),
  } as const
}

export function readReview(place: JsonCursor) {
  return {
    id: place.number('id'),
    body: textAt(place, 'body', 'review'),
    /** As GitHub writes it: `approved`, `changes_requested`, `commented`, `dismissed`. */
    state: place.word('state'),
    commitSha: place.sha('commit_id'),
  }
}
