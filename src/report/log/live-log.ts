/** Shows the agent at work in the runner's log: the conversation as it grows, states, waits, a sign of life. */

import type { Conversation, Run, ConversationStep } from '../../oz/client/types.ts'
import { showDuration } from '../amounts.ts'
import { actionLabel } from './block.ts'
import {
  briefAction,
  briefResult,
  createBriefFormatter,
  createLiveFormatter,
  type Formatter,
  withResult,
} from './formatters.ts'
import { MessageReader, type NewMessage } from './new-messages.ts'
import { Printer, type PrinterOptions, span } from './printer.ts'
import { StateLines } from './state.ts'
import { oneLine, cutText, headOf } from '../../platform/text/text.ts'

/** `live`: everything. `brief`: states, step titles, names of actions. `off`: nothing. */
export type LogLevel = 'live' | 'brief' | 'off'

export interface LiveLogOptions extends PrinterOptions {
  readonly level: LogLevel
  /** Whether everybody can read the repository: then `brief` names files. */
  readonly isPublic?: boolean
}

export class LiveLog {
  private readonly options: LiveLogOptions
  private readonly isOff: boolean
  private readonly printer: Printer
  private readonly states: StateLines
  private readonly format: Formatter
  private readonly reader = new MessageReader()
  private readonly recent: RecentSteps
  /** Since the step began: the last reading of the conversation, and the last with something new in it. */
  private readMs = 0
  private newsMs = 0
  private hasSpoken = false
  private hasNews = false
  private lastWait = ''

  constructor(options: LiveLogOptions) {
    const { level, isPublic = false } = options
    const isLive = level === 'live'
    this.options = options
    this.isOff = level === 'off'
    this.printer = new Printer(options)
    this.states = new StateLines(this.printer, { label: '', withMessages: isLive })
    this.format = isLive ? createLiveFormatter(this.printer) : createBriefFormatter(this.printer, isPublic)
    this.recent = new RecentSteps(isLive, isPublic)
  }

  /**
   * Call with each reading of the run; prints where the state, or in `live` its message, changed. An end is printed by
   * the next call but `conversation`, so that the agent's last words come before it.
   */
  state(run: Run): void {
    if (!this.isOff) this.states.tell(run)
  }

  /** Call with each reading of the conversation; undefined while the server has none. */
  conversation(conversation: Conversation | undefined): void {
    if (!conversation || this.isOff) return
    const messages = this.reader.read(conversation).filter((item) => !this.isPrompt(item))
    for (const item of messages) this.recent.add(item)
    this.hasNews ||= messages.length > 0
    this.format(
      messages.map((item) => ({
        item,
        atMs: this.placeMs(item.timestamp),
        title: stepTitle(item.path, this.states.title()),
      })),
    )
    this.readMs = this.printer.nowMs()
    if (messages.length > 0) this.newsMs = this.readMs
  }

  /**
   * One quiet line, seen without a click: what is waited for, or what else the watching of the run meets. The same is said
   * again only as a sign of life.
   */
  waiting(what: string): void {
    if (this.isOff) this.options.log.info(what)
    else if (what !== this.lastWait || this.printer.isQuiet()) this.quietly(what)
    this.lastWait = what
  }

  /** Call after each reading: prints an end that waits, and a sign of life before a minute has passed in silence. */
  heartbeat(): void {
    this.states.tellEnd()
    this.stillWorking()
  }

  /** Call every few seconds, whatever else is waited for: prints a sign of life alone. */
  stillWorking(): void {
    if (this.isOff || !this.printer.isQuiet()) return
    const silence = showDuration(this.printer.nowMs() - this.newsMs)
    this.quietly(this.hasNews ? `Still working; no new message for ${silence}` : this.states.words())
  }

  /** The last actions of the agent, one line each, as far as the level may show them. */
  lastSteps(): readonly string[] {
    return this.recent.list()
  }

  /** Ends the open group and says what can't be shown; the last call. */
  close(): void {
    this.states.tellEnd()
    this.printer.endGroup()
    if (!this.hasNews && this.states.hasEnded()) this.quietly('The server has no conversation to show.')
  }

  /**
   * When a message came: by the server's time where that lies between this reading and the one before, so that clocks that
   * differ can't put it anywhere else.
   */
  private placeMs(timestamp: Date | undefined): number {
    const nowMs = this.printer.nowMs()
    if (timestamp === undefined) return nowMs
    const ageMs = this.options.clock.date().getTime() - timestamp.getTime()
    return Math.min(Math.max(nowMs - ageMs, this.readMs), nowMs)
  }

  private quietly(text: string): void {
    this.printer.ungrouped([span(`· ${oneLine(text)}`, 'dim')])
  }

  /** What a user says before the agent does is the prompt, which the log has already. */
  private isPrompt(item: NewMessage): boolean {
    const isUser = item.type === 'text' && item.role === 'user'
    this.hasSpoken ||= !isUser
    return isUser && !this.hasSpoken
  }
}

const maxRecent = 5

/** Remembers what the agent did last, for a step that fails. */
class RecentSteps {
  private readonly isLive: boolean
  private readonly isPublic: boolean
  private readonly steps: { readonly id: string; readonly label: string; result: string }[] = []

  constructor(isLive: boolean, isPublic: boolean) {
    this.isLive = isLive
    this.isPublic = isPublic
  }

  add(item: NewMessage): void {
    const block = item.type === 'block' ? item.block : undefined
    if (block?.type === 'action') {
      const label = this.isLive ? actionLabel(block) : briefAction(block, this.isPublic)
      this.steps.push({ id: block.id, label, result: '' })
      if (this.steps.length > maxRecent) this.steps.shift()
    } else if (block?.type === 'action_result') {
      const step = this.steps.find(({ id }) => id === block.actionId)
      if (step) step.result = briefResult(block)
    }
  }

  list(): string[] {
    return this.steps.map(({ label, result }) => withResult(label, result))
  }
}

const titleLength = 100
/** A description may be a whole prompt. */
const maxLookedAt = 2000

/** The step in one line, below those it is part of. `rootTitle` names the first one where the server doesn't. */
function stepTitle(path: readonly ConversationStep[], rootTitle: string): string {
  const names = path.map(({ description }, depth) => {
    const lines = headOf(description ?? '', maxLookedAt)
      .split('\n')
      .map(oneLine)
    const line = lines.find((text) => text !== '')
    const fallback = depth === 0 ? rootTitle : 'Delegated work'
    // The heading of a prompt says nothing.
    return cutText(line === undefined || line.startsWith('#') ? fallback : line, titleLength / 2)
  })
  return cutText(names.join(' › '), titleLength)
}
