import { at, has, numberAt, type JsonCursor, shaAt, stringAt, wordAt } from './json-cursor.ts'
import { noOrigin, type Text, textAt, type TextKind } from './text.ts'

export interface Comment {
  readonly id: number | undefined
  readonly nodeId: string | undefined
  /** With its author, association, link and dates. */
  readonly body: Text
  /** The comment of a review or a discussion that this one answers. */
  readonly inReplyTo: number | undefined
}

/** A comment on a line of a pull request's diff. Who wrote the comment wrote neither file nor diff. */
export interface ReviewComment extends Comment {
  readonly file: Text
  readonly diffHunk: Text
  /** Line in the file on `side`; undefined where the diff has moved on. */
  readonly line: number | undefined
  readonly startLine: number | undefined
  /** `LEFT`: the base's lines, `RIGHT`: the head's. */
  readonly side: 'LEFT' | 'RIGHT'
  readonly commitSha: string | undefined
}

export interface Review {
  readonly id: number | undefined
  readonly body: Text
  /** As GitHub writes it: `approved`, `changes_requested`, `commented`, `dismissed`. */
  readonly state: string | undefined
  readonly commitSha: string | undefined
}

export function commentAt(parent: JsonCursor, key: string, what: TextKind = 'comment'): Comment | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    id: numberAt(place, 'id'),
    nodeId: wordAt(place, 'node_id'),
    body: textAt(place, 'body', what),
    inReplyTo: numberAt(place, 'in_reply_to_id') ?? numberAt(place, 'parent_id'),
  }
}

export function reviewCommentAt(parent: JsonCursor, key: string): ReviewComment | undefined {
  const comment = commentAt(parent, key, 'review comment')
  if (!comment) return undefined
  const place = at(parent, key)
  return {
    ...comment,
    file: textAt(place, 'path', 'file name', noOrigin),
    diffHunk: textAt(place, 'diff_hunk', 'diff', noOrigin),
    line: numberAt(place, 'line'),
    startLine: numberAt(place, 'start_line'),
    side: stringAt(place, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT',
    commitSha: shaAt(place, 'commit_id'),
  }
}

export function reviewAt(parent: JsonCursor, key: string): Review | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    id: numberAt(place, 'id'),
    body: textAt(place, 'body', 'review'),
    state: wordAt(place, 'state'),
    commitSha: shaAt(place, 'commit_id'),
  }
}
