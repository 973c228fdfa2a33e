import { isEndState, type Run, type RunState } from '../../oz/client/types.ts'
import { showCost, stateWords } from '../amounts.ts'
import { span, type Line, type Printer } from './printer.ts'
import type { Style } from '../../platform/log.ts'
import { oneLine, shortLine } from '../../platform/text/text.ts'

const styles: Readonly<Record<RunState, Style>> = {
  QUEUED: 'dim',
  PENDING: 'dim',
  CLAIMED: 'blue',
  INPROGRESS: 'cyan',
  SUCCEEDED: 'green',
  FAILED: 'red',
  ERROR: 'red',
  BLOCKED: 'yellow',
  CANCELLED: 'yellow',
  UNKNOWN: 'yellow',
}

const messageLength = 200

/** Prints a run's states as they change. */
export class StateLines {
  private readonly printer: Printer
  private readonly label: string
  private readonly withMessages: boolean
  private last: Run | undefined
  private told = ''

  /** `withMessages`: whether the server's message may show; some put the agent's words there. */
  constructor(printer: Printer, { label, withMessages }: { readonly label: string; readonly withMessages: boolean }) {
    this.printer = printer
    this.label = label
    this.withMessages = withMessages
  }

  /** Prints the state where it changed, the session's link where it is new. An end waits for `tellEnd`. */
  tell(run: Run): void {
    if (!isEndState(run.state)) this.print(run)
    if (run.sessionLink !== undefined && run.sessionLink !== this.last?.sessionLink) {
      this.printer.ungrouped([span(`  ${this.label}Session: `, 'dim'), span(run.sessionLink, 'blue')])
    }
    this.last = run
  }

  /** Prints an end that waits: what the agent said last comes before it. */
  tellEnd(): void {
    if (this.last && this.hasEnded()) this.print(this.last)
  }

  hasEnded(): boolean {
    return this.last !== undefined && isEndState(this.last.state)
  }

  /** What the run is called, for steps without a name. A title that is the beginning of the prompt says nothing. */
  title(): string {
    const title = this.last?.title ?? ''
    return /^\s*#/.test(title) ? 'The agent' : oneLine(title) || 'The agent'
  }

  /** The last state in words. */
  words(): string {
    return this.last ? wordsOf(this.last) : 'Waiting for the server'
  }

  private print(run: Run): void {
    const message = this.withMessages ? shortLine(run.status?.message ?? '', messageLength) : ''
    const now = `${run.stateName}\n${message}`
    if (now !== this.told) this.printer.ungrouped(stateLine(run, this.label, message))
    this.told = now
  }
}

/** An end says what the run cost, for someone who reads no further. */
function stateLine(run: Run, label: string, message: string): Line {
  const cost = isEndState(run.state) ? showCost(run.usage) : ''
  return [
    span('● ', styles[run.state]),
    span(label + wordsOf(run)),
    ...(cost === '' ? [] : [span(`, ${cost}`)]),
    ...(message === '' ? [] : [span(`  ${message}`, 'dim')]),
  ]
}

function wordsOf({ state, stateName }: Run): string {
  return state === 'UNKNOWN' ? `${stateWords.UNKNOWN}: ${oneLine(stateName)}` : stateWords[state]
}
