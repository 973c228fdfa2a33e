/** Shows the agent at work in the runner's log: the conversation as it grows, states, waits, a sign of life. */

import type { Conversation, Run, ConversationStep } from '../../oz/client/types.ts'
import { showDuration } from '../amounts.ts'
import { actionLabel } from './block.ts'
import { briefAction, briefResult, createBriefFormatter, createLiveFormatter, withResult } from './formatters.ts'
import { createMessageReader, type NewMessage } from './new-messages.ts'
import { createPrinter, type PrinterOptions } from './printer.ts'
import { createStateLines } from './state.ts'
import { oneLine, cutText, headOf } from '../../platform/text/text.ts'

/** `live`: everything. `brief`: states, step titles, names of actions. `off`: nothing. */
export type LogLevel = 'live' | 'brief' | 'off'

export interface LiveLogOptions extends PrinterOptions {
  readonly level: LogLevel
  /** Whether everybody can read the repository: then `brief` names files. */
  readonly isPublic?: boolean
}

export type LiveLog = Readonly<ReturnType<typeof createLiveLog>>

export function createLiveLog(options: LiveLogOptions) {
  const { log, clock, level, isPublic = false } = options
  const [isOff, isLive] = [level === 'off', level === 'live']
  const printer = createPrinter(options)
  const states = createStateLines(printer, '', isLive)
  const format = isLive ? createLiveFormatter(printer) : createBriefFormatter(printer, isPublic)
  const readNews = createMessageReader()
  const recent = createRecentSteps(isLive, isPublic)
  /** Since the step began: the last reading of the conversation, and the last with something new in it. */
  let [readMs, newsMs] = [0, 0]
  let [hasSpoken, hasNews] = [false, false]
  let lastWait = ''

  /** What a user says before the agent does is the prompt, which the log has already. */
  const isPrompt = (item: NewMessage): boolean => {
    const isUser = item.type === 'text' && item.role === 'user'
    hasSpoken ||= !isUser
    return isUser && !hasSpoken
  }
  /** By the server's time where that lies since the reading before: clocks that differ can't put it anywhere else. */
  const placeMs = (timestamp: Date | undefined): number => {
    const nowMs = printer.nowMs()
    if (timestamp === undefined) return nowMs
    const ageMs = clock.date().getTime() - timestamp.getTime()
    return Math.min(Math.max(nowMs - ageMs, readMs), nowMs)
  }
  /** Call every few seconds, whatever else is waited for: prints a sign of life alone. */
  const stillWorking = (): void => {
    if (isOff || !printer.isQuiet()) return
    const silence = showDuration(printer.nowMs() - newsMs)
    printer.quietly(hasNews ? `Still working; no new message for ${silence}` : states.words())
  }

  return {
    stillWorking,
    /**
     * Call with each reading of the run; prints where the state, or in `live` its message, changed. An end is printed by
     * the next call but `conversation`, so that the agent's last words come before it.
     */
    state(run: Run): void {
      if (!isOff) states.tell(run)
    },
    /** Call with each reading of the conversation; undefined while the server has none. */
    conversation(conversation: Conversation | undefined): void {
      if (!conversation || isOff) return
      const messages = readNews(conversation).filter((item) => !isPrompt(item))
      for (const item of messages) recent.add(item)
      hasNews ||= messages.length > 0
      const title = states.title()
      format(messages.map((item) => ({ item, atMs: placeMs(item.timestamp), title: stepTitle(item.path, title) })))
      readMs = printer.nowMs()
      if (messages.length > 0) newsMs = readMs
    },
    /** One quiet line, seen without a click. The same is said again only as a sign of life. */
    waiting: (what: string): void => {
      if (isOff) log.info(what)
      else if (what !== lastWait || printer.isQuiet()) printer.quietly(what)
      lastWait = what
    },
    /** Call after each reading: prints an end that waits, and a sign of life before a minute has passed in silence. */
    heartbeat(): void {
      states.tellEnd()
      stillWorking()
    },
    /** The last actions of the agent, one line each, as far as the level may show them. */
    lastSteps: (): readonly string[] => recent.list(),
    /** Ends the open group and says what can't be shown; the last call. */
    close(): void {
      states.tellEnd()
      log.endGroup()
      if (!hasNews && states.hasEnded()) printer.quietly('The server has no conversation to show.')
    },
  }
}

const maxRecent = 5

/** Remembers what the agent did last, for a step that fails. */
function createRecentSteps(isLive: boolean, isPublic: boolean) {
  const steps: { readonly id: string; readonly label: string; result: string }[] = []
  return {
    add(item: NewMessage): void {
      const block = item.type === 'block' ? item.block : undefined
      if (block?.type === 'action') {
        steps.push({ id: block.id, label: isLive ? actionLabel(block) : briefAction(block, isPublic), result: '' })
        if (steps.length > maxRecent) steps.shift()
      } else if (block?.type === 'action_result') {
        const step = steps.find(({ id }) => id === block.actionId)
        if (step) step.result = briefResult(block)
      }
    },
    list: (): string[] => steps.map(({ label, result }) => withResult(label, result)),
  }
}

const titleLength = 100
/** A description may be a whole prompt. */
const maxLookedAt = 2000

/** The step in one line, below those it is part of. `rootTitle` names the first one where the server doesn't. */
function stepTitle(path: readonly ConversationStep[], rootTitle: string): string {
  const names = path.map(({ description }, depth) => {
    const lines = headOf(description ?? '', maxLookedAt).split('\n')
    const line = lines.map(oneLine).find((text) => text !== '')
    const fallback = depth === 0 ? rootTitle : 'Delegated work'
    // The heading of a prompt says nothing.
    return cutText(line === undefined || line.startsWith('#') ? fallback : line, titleLength / 2)
  })
  return cutText(names.join(' › '), titleLength)
}
