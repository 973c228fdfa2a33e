/** How lines of the live log look: the time in front, long text folded to its ends. */

import type { Span, Style } from '../../platform/log.ts'
import { cleanText, cutText } from '../../platform/text/text.ts'

export type Line = readonly Span[]

/** Width of the time in front of a line. */
const timeWidth = 7

export function span(text: string, style: Style = 'plain'): Span {
  return { text, style }
}

/** `0:07`, `12:30`, `1:02:03`. */
export function showTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The first line gets the time, the others stand below what follows it. */
export function timed(atMs: number, lines: readonly Line[]): Line[] {
  return lines.map((line, index) => [
    span(`${(index === 0 ? showTime(atMs) : '').padStart(timeWidth)}  `, 'dim'),
    ...line,
  ])
}

export interface Fold {
  readonly head: number
  readonly tail: number
}

/** More than this of one text isn't looked at: the ends are what is shown. */
const maxEnd = 64 * 1024

/**
 * The text's lines; of more than `head + tail` (and one), the first and last ones, with the number left out between them
 * in a line of its own.
 */
export function foldLines(text: string, { head, tail }: Fold): { lines: string[]; leftOutAt: number | undefined } {
  const lines = splitEnds(text)
  const total = lines.total
  if (total <= head + tail + 1) return { lines: lines.start.slice(0, total), leftOutAt: undefined }
  const left = total - head - tail
  return {
    lines: [...lines.start.slice(0, head), leftOut(left), ...(tail > 0 ? lines.end.slice(-tail) : [])],
    leftOutAt: head,
  }
}

function leftOut(count: number): string {
  return `… ${count.toLocaleString('en-US')} lines omitted …`
}

function splitEnds(text: string): { start: string[]; end: string[]; total: number } {
  const whole = text.trimEnd()
  if (whole.length <= 2 * maxEnd) {
    const lines = cleanText(whole).split('\n')
    return { start: lines, end: lines, total: lines.length }
  }
  const total = countLines(whole)
  const start = cleanText(whole.slice(0, maxEnd)).split('\n')
  const end = cleanText(whole.slice(-maxEnd)).split('\n')
  return { start, end, total: Math.max(total, start.length) }
}

function countLines(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Each line of the folded text as a line of the log, behind `mark`. */
export function foldedLines(
  text: string,
  fold: Fold,
  look: { mark?: string; style?: Style; width?: number } = {},
): Line[] {
  const { mark = '', style = 'plain', width = 2000 } = look
  const { lines, leftOutAt } = foldLines(text, fold)
  return lines.map((line, at) => [
    ...(mark === '' ? [] : [span(mark, 'dim')]),
    span(cutText(line, width), at === leftOutAt ? 'dim' : style),
  ])
}
