/** Shows the agent at work in the runner's log: the conversation as it grows, states, waits, a sign of life. */

import type { Conversation, Run, ConversationStep } from '../../oz/client/types.ts'
import type { Log, Clock } from '../../platform/ports.ts'
import { showDuration } from '../amounts.ts'
import { actionLabel } from './block.ts'
import { briefAction, briefResult } from './brief.ts'
import { span } from './layout.ts'
import { createMessageReader, type NewMessages } from './new-messages.ts'
import { createPrinter, type PrinterOptions, type Printer } from './printer.ts'
import { createStateFormatter } from './state.ts'
import { createBriefFormatter, createLiveFormatter } from './formatters.ts'
import { oneLine, cutText, headOf } from '../../platform/text/text.ts'

/** `live`: everything. `brief`: states, step titles, names of actions. `off`: nothing. */
export type LogLevel = 'live' | 'brief' | 'off'

export interface LiveLogOptions extends PrinterOptions {
  readonly level: LogLevel
  /** Whether everybody can read the repository: then `brief` names files. */
  readonly isPublic?: boolean
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
  /** The last actions of the agent, one line each, as far as the level may show them. */
  lastSteps(): readonly string[]
  /** Ends the open group and says what can't be shown; the last call. */
  close(): void
}

/** A sign of life comes after this much silence. */
const quietMs = 60_000

export function createLiveLog(options: LiveLogOptions): LiveLog {
  if (options.level === 'off') return createSilentLog(options.log)
  const printer = createPrinter(options)
  const label = options.label === undefined ? '' : `${oneLine(options.label)}: `
  const isLive = options.level === 'live'
  const isPublic = options.isPublic ?? false
  const tell = isLive ? createLiveFormatter(printer) : createBriefFormatter(printer, isPublic)
  const states = createStateFormatter(printer, { label, withMessages: isLive })
  const reader = createMessageReader()
  const recent = createRecentSteps(isLive, isPublic)
  const times = createMessageTimes(options.clock, printer)
  let count = 0
  const isPrompt = createPromptTest()
  let lastWait = ''

  function quietly(text: string): void {
    printer.ungrouped([[span(`· ${label}${oneLine(text)}`, 'dim')]])
  }

  function stillWorking(): void {
    if (printer.silentMs() < quietMs) return
    quietly(count === 0 ? states.words() : `Still working; no new message for ${showDuration(times.silentMs())}`)
  }

  return {
    state: (run) => {
      states.tell(run)
    },
    conversation(conversation) {
      if (!conversation) return
      const newMessages = reader.read(conversation).filter((item) => !isPrompt(item))
      for (const item of newMessages) recent.add(item)
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
    lastSteps: () => recent.list(),
    close() {
      states.tellEnd()
      printer.endGroup()
      if (count === 0 && states.hasEnded()) quietly('The server has no conversation to show.')
    },
  }
}

/** What a user says before the agent does is the prompt, which the log has already. */
function createPromptTest(): (item: NewMessages) => boolean {
  let hasAgentSpoken = false
  return (item) => {
    const isUser = item.type === 'text' && item.role === 'user'
    hasAgentSpoken ||= !isUser
    return isUser && !hasAgentSpoken
  }
}

const maxRecent = 5

/** Remembers what the agent did last, for a step that fails. */
function createRecentSteps(
  isLive: boolean,
  isPublic: boolean,
): { add: (item: NewMessages) => void; list: () => string[] } {
  const steps: { readonly id: string; readonly label: string; result: string }[] = []
  return {
    add(item) {
      if (item.type !== 'block') return
      const { block } = item
      if (block.type === 'action') {
        steps.push({ id: block.id, label: isLive ? actionLabel(block) : briefAction(block, isPublic), result: '' })
        if (steps.length > maxRecent) steps.shift()
      } else if (block.type === 'action_result') {
        const step = steps.find(({ id }) => id === block.actionId)
        if (step) step.result = briefResult(block)
      }
    },
    list: () => steps.map(({ label, result }) => (result === '' ? label : `${label} (${result})`)),
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
    lastSteps: () => [],
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
  // The heading of a prompt says nothing.
  return cutText(line === undefined || line.startsWith('#') ? fallback : line, titleLength / 2)
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
