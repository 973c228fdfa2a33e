import type { Clock } from '../../platform/ports.ts'
import type { Printer } from './printer.ts'

/** Puts the server's times on the step's own scale. */
export interface MessageTimes {
  /**
   * When the message came, since the step began: by the server's time where that lies between this reading and the one before,
   * so that clocks that differ can't put it anywhere else.
   */
  placeMs(timestamp: Date | undefined): number
  /** Call after each reading, with how much was new. */
  endReading(count: number): void
  /** Since something was new. */
  silentMs(): number
}

export function createMessageTimes(clock: Clock, printer: Pick<Printer, 'nowMs'>): MessageTimes {
  let readingMs = 0
  let newsMs = 0
  return {
    placeMs(timestamp) {
      const nowMs = printer.nowMs()
      if (timestamp === undefined) return nowMs
      const ageMs = clock.date().getTime() - timestamp.getTime()
      return Math.min(Math.max(nowMs - ageMs, readingMs), nowMs)
    },
    endReading(count) {
      readingMs = printer.nowMs()
      if (count > 0) newsMs = readingMs
    },
    silentMs: () => printer.nowMs() - newsMs,
  }
}
