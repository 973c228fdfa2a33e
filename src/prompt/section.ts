import type { TextForm } from './sanitize/clean.ts'
import type { FenceLabel } from './fence.ts'

/** A part of the prompt that the action writes: a heading, and lines below it. */
export interface Block {
  readonly heading: string
  readonly lines: readonly Line[]
}

/** A line that holds a text from outside goes when that text doesn't fit. */
export type Line = readonly Piece[]

/** Our own words, or data. */
export type Piece = string | Data

/** A text from outside that the budget may cut. */
export interface Data {
  readonly text: string
  readonly form: TextForm
  readonly label: FenceLabel
  /** What goes first when there isn't room for everything: the highest. */
  readonly rank: number
  /** Within its rank: the highest goes first. */
  readonly order?: number
  /** Which part is worth most: a text's beginning, its end, or of a log what says why it failed. */
  readonly keep: 'start' | 'end' | 'failure'
  /** How much of the whole budget it may take, from 0 to 1. */
  readonly share: number
  /** Names it among its like in what is said of the cut: `comments`. */
  readonly group: string
}

/** What matters to a task, the most valuable first. */
export const priorities = {
  title: 0,
  commentBody: 1,
  body: 2,
  failure: 3,
  fileList: 4,
  diff: 5,
  thread: 6,
  newComment: 7,
  review: 8,
  linkedIssue: 9,
  commit: 10,
  oldComment: 11,
  detail: 12,
} as const

/** A list as one fenced text: names and titles in it are written by others. */
export function listOf(lines: readonly string[], what: string, place: Pick<Data, 'rank' | 'share' | 'group'>): Data {
  return {
    text: lines.join('\n'),
    form: 'plain',
    label: { what, author: '', trust: 'unknown' },
    keep: 'start',
    ...place,
  }
}

/** What of a line is ours. */
export function ownText(line: Line): string {
  return line.filter((piece) => typeof piece === 'string').join('')
}

export function isData(piece: Piece): piece is Data {
  return typeof piece !== 'string'
}
