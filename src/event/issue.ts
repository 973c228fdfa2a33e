import { at, dateAt, has, isTrueAt, items, numberAt, type JsonCursor, shaAt, wordAt } from './json-cursor.ts'
import { isSameRepository, type Repository, repositoryAt } from './repository.ts'
import { type Association, type Person, readPerson } from './person.ts'
import { noOrigin, originOf, type Text, textAt, type TextKind } from './text.ts'

export interface Label {
  readonly name: Text
  readonly description: Text
}

/** What issues, pull requests and discussions have in common. */
export interface Subject {
  readonly number: number
  readonly nodeId: string | undefined
  readonly title: Text
  readonly body: Text
  readonly author: Person | undefined
  readonly association: Association | undefined
  /** As GitHub writes it: `open`, `closed`, … */
  readonly state: string | undefined
  readonly labels: readonly Label[]
  readonly assignees: readonly Person[]
  readonly milestone: Text | undefined
  readonly isLocked: boolean
  /** How many comments it had when the event was made; without those on lines of a diff. */
  readonly commentCount: number | undefined
  readonly url: string | undefined
  readonly createdAt: Date | undefined
  readonly updatedAt: Date | undefined
}

export interface Issue extends Subject {
  /** GitHub calls a pull request an issue in `issue_comment`. */
  readonly isPullRequest: boolean
}

export interface Discussion extends Subject {
  readonly category: string | undefined
}

/** The issue under `key`; undefined where it has no number to name it by. */
export function issueAt(place: JsonCursor, key: string): Issue | undefined {
  const isPullRequest = has(at(place, key), 'pull_request')
  const subject = subjectAt(place, key, isPullRequest ? 'pull request' : 'issue')
  return subject && { ...subject, isPullRequest }
}

export function discussionAt(place: JsonCursor, key: string): Discussion | undefined {
  const subject = subjectAt(place, key, 'discussion')
  return subject && { ...subject, category: wordAt(at(at(place, key), 'category'), 'name') }
}

export type SubjectName = 'issue' | 'pull request' | 'discussion'

export function subjectAt(parent: JsonCursor, key: string, name: SubjectName): Subject | undefined {
  const place = at(parent, key)
  const number = numberAt(place, 'number')
  if (number === undefined) return undefined
  const origin = originOf(place)
  const titleKind: TextKind = `${name} title`
  const bodyKind: TextKind = `${name} body`
  return {
    number,
    nodeId: wordAt(place, 'node_id'),
    title: textAt(place, 'title', titleKind, origin),
    body: textAt(place, 'body', bodyKind, origin),
    author: origin.author,
    association: origin.association,
    state: wordAt(place, 'state'),
    labels: items(place, 'labels').map(readLabel),
    assignees: items(place, 'assignees').flatMap((account) => readPerson(account) ?? []),
    milestone: has(place, 'milestone') ? textAt(at(place, 'milestone'), 'title', 'milestone') : undefined,
    isLocked: isTrueAt(place, 'locked'),
    commentCount: numberAt(place, 'comments'),
    url: origin.url,
    createdAt: dateAt(place, 'created_at'),
    updatedAt: dateAt(place, 'updated_at'),
  }
}

/** The label that the event puts on or takes off; undefined for other events. */
export function labelAt(place: JsonCursor, key: string): Label | undefined {
  return has(place, key) ? readLabel(at(place, key)) : undefined
}

function readLabel(place: JsonCursor): Label {
  return {
    name: textAt(place, 'name', 'label', noOrigin),
    description: textAt(place, 'description', 'description', noOrigin),
  }
}

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
