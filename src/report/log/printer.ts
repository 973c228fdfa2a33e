import type { Clock } from '../../platform/ports.ts'
import { timed, type Line } from './layout.ts'
import type { StyledLog } from '../../platform/log.ts'

/** Lines with the time since the step began, inside the group of a step or outside of any. */
export interface Printer {
  /** Since the step began. */
  nowMs(): number
  /** Since the last line was printed, or since the step began. */
  silentMs(): number
  /** Prints in the group of that title; opens it where another or none is open. */
  inGroup(title: string, lines: readonly Line[], atMs: number): void
  /** Prints outside of any group, where it is seen without a click. */
  ungrouped(lines: readonly Line[], atMs?: number): void
  endGroup(): void
}

export interface PrinterOptions {
  readonly log: StyledLog
  readonly clock: Clock
  /** `clock.now()` when the step began. */
  readonly startedAtMs: number
}

export function createPrinter({ log, clock, startedAtMs }: PrinterOptions): Printer {
  const nowMs = () => clock.now() - startedAtMs
  const seen = new Set<string>()
  let printedMs = 0
  let lastAtMs = 0

  function print(lines: readonly Line[], atMs: number): void {
    // A message's own time may be earlier than that of a line printed before it.
    lastAtMs = Math.max(lastAtMs, atMs)
    for (const line of timed(lastAtMs, lines)) log.styled(line)
    printedMs = nowMs()
  }

  return {
    nowMs,
    silentMs: () => nowMs() - printedMs,
    inGroup(title, lines, atMs) {
      const [first, again] = [title, `${title} (continued)`]
      const open = log.openGroup()
      if (open !== first && open !== again) log.group(seen.has(title) ? again : first)
      seen.add(title)
      print(lines, atMs)
    },
    ungrouped(lines, atMs = nowMs()) {
      log.endGroup()
      print(lines, atMs)
    },
    endGroup: () => {
      log.endGroup()
    },
  }
}
