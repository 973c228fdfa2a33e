/** Shows the agent at work in the runner's log: the conversation as it grows, states, waits, a sign of life. */

import type { Conversation, Run, ConversationStep } from '../../oz/client/types.ts'
import type { Log, Clock } from '../../platform/ports.ts'
import { showTime, span } from './layout.ts'
import { createMessageReader } from './new-messages.ts'
import { createPrinter, type PrinterOptions, type Printer } from './printer.ts'
import { createStateFormatter } from './state.ts'
import { createBriefFormatter, createLiveFormatter } from './formatters.ts'
import { oneLine, cutText, headOf } from '../../platform/text/text.ts'

/** `live`: everything. `brief`: states, step titles, names of actions. `off`: nothing. */
export type LogLevel = 'live' | 'brief' | 'off'

export interface LiveLogOptions extends PrinterOptions {
  readonly level: LogLevel
  /** Put before states and titles where several runs share a log. */
  readonly label?: string
}

export interface LiveLog {
  /**
   * Call with each reading of the run; prints where the state, or in `live` its message, changed. An end is printed by
   * the next call but `conversation`, so that the agent's last words come before it.
   */
  state(run: Run): void
  /** Call with each reading of the conversation; undefined while the server has none. */
  conversation(conversation: Conversation | undefined): void
  /**
   * One quiet line, seen without a click: what is waited for, or what else the watching of the run meets. The same is said
   * again only as a sign of life.
   */
  waiting(what: string): void
  /** Call after each reading: prints an end that waits, and a sign of life before a minute has passed in silence. */
  heartbeat(): void
  /** Call every few seconds, whatever else is waited for: prints a sign of life alone. */
  stillWorking(): void
  /** Ends the open group and says what can't be shown; the last call. */
  close(): void
}

/** A sign of life comes after this much silence, so that asked for every 15 s it comes within the minute. */
const quietMs = 44_000

export function createLiveLog(options: LiveLogOptions): LiveLog {
  if (options.level === 'off') return createSilentLog(options.log)
  const printer = createPrinter(options)
  const label = options.label === undefined ? '' : `${oneLine(options.label)}: `
  const tell = options.level === 'live' ? createLiveFormatter(printer) : createBriefFormatter(printer)
  const states = createStateFormatter(printer, { label, withMessages: options.level === 'live' })
  const reader = createMessageReader()
  const times = createMessageTimes(options.clock, printer)
  let count = 0
  let lastWait = ''

  function quietly(text: string): void {
    printer.ungrouped([[span(`· ${label}${oneLine(text)}`, 'dim')]])
  }

  function stillWorking(): void {
    if (printer.silentMs() < quietMs) return
    const newMessages =
      count === 0 ? '' : `, nothing new for ${showTime(times.silentMs())} (${count.toLocaleString('en-US')} so far)`
    quietly(states.words() + newMessages)
  }

  return {
    state: (run) => {
      states.tell(run)
    },
    conversation(conversation) {
      if (!conversation) return
      const newMessages = reader.read(conversation)
      count += newMessages.length
      tell(
        newMessages.map((item) => ({
          item,
          atMs: times.placeMs(item.timestamp),
          title: label + stepTitle(item.path, states.title()),
        })),
      )
      times.endReading(newMessages.length)
    },
    waiting(what) {
      if (what !== lastWait || printer.silentMs() >= quietMs) quietly(what)
      lastWait = what
    },
    heartbeat() {
      states.tellEnd()
      stillWorking()
    },
    stillWorking,
    close() {
      states.tellEnd()
      printer.endGroup()
      if (count === 0 && states.hasEnded()) quietly('the server has no conversation to show')
    },
  }
}

/** Says what goes wrong, as it does without a run to show. */
function createSilentLog(log: Log): LiveLog {
  return {
    state: () => undefined,
    conversation: () => undefined,
    waiting: (what) => {
      log.info(what)
    },
    heartbeat: () => undefined,
    stillWorking: () => undefined,
    close: () => undefined,
  }
}

const titleLength = 100
/** A description may be a whole prompt. */
const maxLookedAt = 2000

/** The step in one line, below those it is part of. `rootTitle` names the first one where the server doesn't. */
export function stepTitle(path: readonly ConversationStep[], rootTitle: string): string {
  return cutText(
    path.map((step, depth) => nameOf(step, depth === 0 ? rootTitle : 'Delegated work')).join(' › '),
    titleLength,
  )
}

function nameOf({ description }: ConversationStep, fallback: string): string {
  const line = headOf(description ?? '', maxLookedAt)
    .split('\n')
    .map(oneLine)
    .find((text) => text !== '')
  return cutText(line ?? fallback, titleLength / 2)
}

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
