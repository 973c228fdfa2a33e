/** How lines of the live log look and are printed: the time in front, long text folded to its ends, inside groups or not. */
import type { Clock } from '../../platform/ports.ts'
import type { Span, Style, StyledLog } from '../../platform/log.ts'
import { cleanText, cutText, oneLine } from '../../platform/text/text.ts'

export type Line = readonly Span[]

/** A sign of life comes after this much silence. */
export const quietMs = 60_000

export function span(text: string, style: Style = 'plain'): Span {
  return { text, style }
}

export interface PrinterOptions {
  readonly log: StyledLog
  readonly clock: Clock
  /** `clock.now()` when the step began. */
  readonly startedAtMs: number
}

/** Width of the time in front of a line. */
const timeWidth = 7

export type Printer = Readonly<ReturnType<typeof createPrinter>>

/** Prints lines with the time since the step began, inside the group of a step or outside of any. */
export function createPrinter({ log, clock, startedAtMs }: PrinterOptions) {
  const seen = new Set<string>()
  let printedMs = 0
  let lastAtMs = 0
  /** Since the step began. */
  const nowMs = (): number => clock.now() - startedAtMs
  /** The first line gets the time, the others stand below what follows it. */
  const print = (lines: readonly Line[], atMs: number): void => {
    // A message's own time may be earlier than that of a line printed before it.
    lastAtMs = Math.max(lastAtMs, atMs)
    lines.forEach((line, at) => {
      const time = (at === 0 ? showTime(lastAtMs) : '').padStart(timeWidth)
      log.styled([span(`${time}  `, 'dim'), ...line])
    })
    printedMs = nowMs()
  }
  /** Prints outside of any group, where it is seen without a click. */
  const ungrouped = (line: Line, atMs = nowMs()): void => {
    log.endGroup()
    print([line], atMs)
  }
  return {
    nowMs,
    ungrouped,
    quietly(text: string): void {
      ungrouped([span(`· ${oneLine(text)}`, 'dim')])
    },
    /** Prints in the group of that title; opens it where another or none is open. */
    inGroup(title: string, lines: readonly Line[], atMs: number): void {
      const again = `${title} (continued)`
      const open = log.openGroup()
      if (open !== title && open !== again) log.group(seen.has(title) ? again : title)
      seen.add(title)
      print(lines, atMs)
    },
    /** Whether nothing was printed for a minute. */
    isQuiet: (): boolean => nowMs() - printedMs >= quietMs,
  }
}

/** `0:07`, `12:30`, `1:02:03`. */
function showTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** More than this of one text isn't looked at: the ends are what is shown. */
const maxEnd = 64 * 1024

/** The text's lines behind `mark`; of more than `head + tail` (and one) the ends, and a line that counts the rest. */
export function foldedLines(
  text: string,
  { head, tail }: { readonly head: number; readonly tail: number },
  { mark = '', style = 'plain' }: { readonly mark?: string; readonly style?: Style } = {},
): Line[] {
  const whole = text.trimEnd()
  const isHuge = whole.length > 2 * maxEnd
  const start = cleanText(isHuge ? whole.slice(0, maxEnd) : whole).split('\n')
  const end = isHuge ? cleanText(whole.slice(-maxEnd)).split('\n') : start
  const total = isHuge ? Math.max(countLines(whole), start.length) : start.length
  const toLine = (line: string, lineStyle = style): Line => [
    ...(mark === '' ? [] : [span(mark, 'dim')]),
    span(cutText(line, 2000), lineStyle),
  ]
  if (total <= head + tail + 1) return start.slice(0, total).map((line) => toLine(line))
  return [
    ...start.slice(0, head).map((line) => toLine(line)),
    toLine(`… ${(total - head - tail).toLocaleString('en-US')} lines omitted …`, 'dim'),
    ...end.slice(-tail).map((line) => toLine(line)),
  ]
}

function countLines(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Four of these go into a minute, with time to spare. */
const heartbeatMs = 15_000

/** Beats again and again, whatever else is waited for, until what it gives is called. */
export function keepHeartbeat(clock: Clock, beat: () => void): () => void {
  const over = new AbortController()
  const go = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(heartbeatMs, over.signal)
      beat()
    }
  }
  go().catch(() => undefined)
  return () => {
    over.abort(new Error('nothing is waited for any more'))
  }
}
