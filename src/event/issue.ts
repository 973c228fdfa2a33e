/** Issues, pull requests and discussions, and what is said below them. */
import { at, has, isTrueAt, items, numberAt, type JsonCursor, shaAt, stringAt, wordAt } from './json-cursor.ts'
import { isSameRepository, readPerson, type Repository, repositoryAt } from './person.ts'
import { noOrigin, originOf, type Text, textAt, type TextKind } from './text.ts'

export interface Label {
  readonly name: Text
  readonly description: Text
}

export type SubjectName = 'issue' | 'pull request' | 'discussion'

/** What issues, pull requests and discussions have in common. */
export type Subject = Readonly<NonNullable<ReturnType<typeof subjectAt>>>
export type Issue = Readonly<NonNullable<ReturnType<typeof issueAt>>>
export type Discussion = Readonly<NonNullable<ReturnType<typeof discussionAt>>>
export type PullRequest = Readonly<NonNullable<ReturnType<typeof pullRequestAt>>>
export type Comment = Readonly<ReturnType<typeof readComment>>
export type ReviewComment = Readonly<ReturnType<typeof readReviewComment>>
export type Review = Readonly<ReturnType<typeof readReview>>

/** The issue under `key`; undefined where it has no number to name it by. */
export function issueAt(place: JsonCursor, key: string) {
  /** GitHub calls a pull request an issue in `issue_comment`. */
  const isPullRequest = has(at(place, key), 'pull_request')
  const subject = subjectAt(place, key, isPullRequest ? 'pull request' : 'issue')
  return subject && { ...subject, isPullRequest }
}

export function discussionAt(place: JsonCursor, key: string) {
  const subject = subjectAt(place, key, 'discussion')
  return subject && { ...subject, category: wordAt(at(at(place, key), 'category'), 'name') }
}

function subjectAt(parent: JsonCursor, key: string, name: SubjectName) {
  const place = at(parent, key)
  const number = numberAt(place, 'number')
  if (number === undefined) return undefined
  const origin = originOf(place)
  return {
    number,
    title: textAt(place, 'title', `${name} title`, origin),
    body: textAt(place, 'body', `${name} body`, origin),
    author: origin.author,
    association: origin.association,
    /** As GitHub writes it: `open`, `closed`, … */
    state: wordAt(place, 'state'),
    labels: items(place, 'labels').map(readLabel),
    assignees: items(place, 'assignees').flatMap((account) => readPerson(account) ?? []),
    isLocked: isTrueAt(place, 'locked'),
    /** How many comments it had when the event was made; without those on lines of a diff. */
    commentCount: numberAt(place, 'comments'),
    url: origin.url,
    createdAt: origin.createdAt,
    updatedAt: origin.updatedAt,
  }
}

/** The label that the event puts on or takes off; undefined for other events. */
export function readLabel(place: JsonCursor): Label {
  return {
    name: textAt(place, 'name', 'label', noOrigin),
    description: textAt(place, 'description', 'description', noOrigin),
  }
}

/** The pull request under `key`; undefined where it has no number. `here` is the workflow's repository. */
export function pullRequestAt(parent: JsonCursor, key: string, here: Repository) {
  const subject = subjectAt(parent, key, 'pull request')
  if (!subject) return undefined
  const place = at(parent, key)
  const head = readBranchTip(at(place, 'head'))
  return {
    ...subject,
    head,
    base: readBranchTip(at(place, 'base')),
    /** Head outside this repository; also where the head repository is gone or not said. */
    isFromFork: !isSameRepository(head.repository, here),
    isDraft: isTrueAt(place, 'draft'),
    isMerged: isTrueAt(place, 'merged'),
    changedFiles: numberAt(place, 'changed_files'),
    additions: numberAt(place, 'additions'),
    deletions: numberAt(place, 'deletions'),
    commits: numberAt(place, 'commits'),
  }
}

/** One end of a pull request. */
function readBranchTip(place: JsonCursor) {
  return {
    ref: textAt(place, 'ref', 'branch', { ...noOrigin, author: originOf(place).author }),
    /** Pinned: what the event was about, whatever the branch is now. */
    sha: shaAt(place, 'sha'),
    /** undefined: the fork was deleted, or the payload leaves it out. */
    repository: repositoryAt(place, 'repo'),
  }
}

export function readComment(place: JsonCursor, what: TextKind = 'comment') {
  return {
    id: numberAt(place, 'id'),
    /** By it the thread of a discussion is answered. */
    nodeId: wordAt(place, 'node_id'),
    /** With its author, association, link and dates. */
    body: textAt(place, 'body', what),
    /** The comment of a review or a discussion that this one answers. */
    inReplyTo: numberAt(place, 'in_reply_to_id') ?? numberAt(place, 'parent_id'),
  }
}

/** A comment on a line of a pull request's diff. Who wrote the comment wrote neither file nor diff. */
export function readReviewComment(place: JsonCursor) {
  return {
    ...readComment(place, 'review comment'),
    file: textAt(place, 'path', 'file name', noOrigin),
    diffHunk: textAt(place, 'diff_hunk', 'diff', noOrigin),
    /** Line in the file on `side`; undefined where the diff has moved on. */
    line: numberAt(place, 'line'),
    startLine: numberAt(place, 'start_line'),
    /** `LEFT`: the base's lines, `RIGHT`: the head's. */
    side: stringAt(place, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT',
    commitSha: shaAt(place, 'commit_id'),
  } as const
}

export function readReview(place: JsonCursor) {
  return {
    id: numberAt(place, 'id'),
    body: textAt(place, 'body', 'review'),
    /** As GitHub writes it: `approved`, `changes_requested`, `commented`, `dismissed`. */
    state: wordAt(place, 'state'),
    commitSha: shaAt(place, 'commit_id'),
  }
}
