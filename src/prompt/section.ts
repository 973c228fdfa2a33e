import type { FenceLabel } from './fence.ts'
import type { TextForm } from './sanitize/clean.ts'

/** A part of the prompt that the action writes: a heading, and lines below it. */
export interface Block {
  readonly heading: string
  readonly lines: readonly Line[]
}

/** Our own words, and at most one text from outside: the line goes when that doesn't fit. */
export type Line = readonly (string | Data)[]

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

/** A text as data: Markdown, of which the beginning counts, unless `parts` say otherwise. */
export function dataOf(text: string, parts: Pick<Data, 'label' | 'rank' | 'group'> & Partial<Data>): Data {
  return { text, form: 'markdown', keep: 'start', share: 0.4, ...parts }
}

/** A list as one fenced text: names and titles in it are written by others. */
export function listOf(lines: readonly string[], what: string, place: Pick<Data, 'rank' | 'share' | 'group'>): Data {
  return dataOf(lines.join('\n'), { form: 'plain', label: { what, author: '', trust: 'unknown' }, ...place })
}

/** What of a line is ours. */
export function ownText(line: Line): string {
  return line.filter((piece) => typeof piece === 'string').join('')
}

export function isData(piece: string | Data): piece is Data {
  return typeof piece !== 'string'
}
