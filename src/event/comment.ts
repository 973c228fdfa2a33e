import type { Text } from './text.ts'

export interface Comment {
  readonly id: number | undefined
  readonly nodeId: string | undefined
  /** With its author, association, link and dates. */
  readonly body: Text
  readonly inReplyTo: number | undefined
}

/** A comment on a line of a pull request's diff. */
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
