import type { Data } from './section.ts'
import { clean, type CleanCounts } from './sanitize/clean.ts'
import { excerptLog } from './log-excerpt.ts'
import { cutToFit, jsonBytes } from './size.ts'

/** What of a text fits, and what is to be said of the rest: nothing where all of it fits. */
export interface Fitted {
  readonly text: string
  readonly note: string
  /** Whether something of it is missing. */
  readonly isCut: boolean
  readonly counts: Readonly<CleanCounts>
}

/** Less than this of a text says nothing. */
const leastBytes = 120
/** A text is looked at up to so many times what may stay of it, since cleaning may leave little of it. */
const rawFactor = 4
const rawSlack = 2_000

/** Whether enough of a text fits to be worth it. Looks at its beginning only. */
export function isWorthRoom(text: string, bytes: number): boolean {
  return bytes >= Math.min(leastBytes, jsonBytes(text.slice(0, leastBytes)))
}

/**
 * Cleans a text and cuts it, so that it takes at most so many bytes of JSON, with what is said of its cut. Reads no
 * more of it than could stay.
 */
export function fitText(data: Pick<Data, 'text' | 'form' | 'keep'>, bytes: number): Fitted {
  const { text, form, keep } = data
  if (keep === 'failure') return fitLog(text, bytes)
  const most = bytes * rawFactor + rawSlack
  const raw = text.length <= most ? text : sliceOutsideComments(text, most, keep)
  const unread = text.length - raw.length
  const { text: cleaned, counts } = clean(raw, form)
  const whole = cutToFit(cleaned, bytes, keep)
  if (whole.removed + unread === 0) return { text: whole.text, note: '', isCut: false, counts }
  const cut = cutToFit(cleaned, bytes - jsonBytes(describeCut(keep, text.length)), keep)
  return { text: cut.text, note: describeCut(keep, cut.removed + unread), isCut: true, counts }
}

/** A slice that begins or ends within an HTML comment would show what the whole text hides. */
function sliceOutsideComments(text: string, length: number, keep: 'start' | 'end'): string {
  if (keep === 'start') {
    const slice = text.slice(0, length)
    const open = slice.lastIndexOf('<!--')
    return open > slice.lastIndexOf('-->') ? slice.slice(0, open) : slice
  }
  const slice = text.slice(-length)
  const close = slice.indexOf('-->')
  const open = slice.indexOf('<!--')
  return close >= 0 && (open < 0 || close < open) ? slice.slice(close + 3) : slice
}

/** Gaps are told within the text. */
function fitLog(log: string, bytes: number): Fitted {
  const excerpt = excerptLog(log, bytes)
  const { text: cleaned, counts } = clean(excerpt, 'plain')
  return { text: cutToFit(cleaned, bytes, 'end').text, note: '', isCut: excerpt !== log, counts }
}

function describeCut(keep: 'start' | 'end', removed: number): string {
  return ` [cut: the ${keep === 'start' ? 'last' : 'first'} ${removed} characters are omitted]`
}
