import { isEndState, type Run, type RunState } from '../../oz/client/types.ts'
import { showCost } from '../amounts.ts'
import { span, type Line } from './layout.ts'
import type { Printer } from './printer.ts'
import type { Style } from '../../platform/log.ts'
import { oneLine, shortLine } from '../../platform/text/text.ts'

interface StateLook {
  readonly style: Style
  readonly words: string
}

const looks: Readonly<Record<RunState, StateLook>> = {
  QUEUED: { style: 'dim', words: 'Queued' },
  PENDING: { style: 'dim', words: 'Pending: preparing a machine' },
  CLAIMED: { style: 'blue', words: 'Claimed by a worker' },
  INPROGRESS: { style: 'cyan', words: 'Working' },
  SUCCEEDED: { style: 'green', words: 'Succeeded' },
  FAILED: { style: 'red', words: 'Failed' },
  ERROR: { style: 'red', words: 'Platform error' },
  BLOCKED: { style: 'yellow', words: 'Blocked: waiting for a person' },
  CANCELLED: { style: 'yellow', words: 'Cancelled' },
  UNKNOWN: { style: 'yellow', words: 'Unknown state' },
}

const messageLength = 200

export interface StateFormatter {
  /** Prints the state where it changed, the session's link where it is new. An end waits for `tellEnd`. */
  tell(run: Run): void
  /** Prints an end that waits: what the agent said last comes before it. */
  tellEnd(): void
  /** What the run is called; for steps without a name. */
  title(): string
  /** The last state in words. */
  words(): string
  hasEnded(): boolean
}

export interface StateFormatterOptions {
  readonly label: string
  /** Whether the server's message may show: some put the agent's words there. */
  readonly withMessages: boolean
}

export function createStateFormatter(printer: Printer, { label, withMessages }: StateFormatterOptions): StateFormatter {
  let last: Run | undefined
  let told = ''

  function print(run: Run): void {
    const message = withMessages ? shortLine(run.status?.message ?? '', messageLength) : ''
    const now = `${run.stateName}\n${message}`
    if (now !== told) printer.ungrouped([stateLine(run, label, message)])
    told = now
  }

  return {
    tell(run) {
      if (!isEndState(run.state)) print(run)
      if (run.sessionLink !== undefined && run.sessionLink !== last?.sessionLink) {
        printer.ungrouped([[span(`  ${label}Session: `, 'dim'), span(run.sessionLink, 'blue')]])
      }
      last = run
    },
    tellEnd() {
      if (last && isEndState(last.state)) print(last)
    },
    title: () => titleOf(last?.title),
    words: () => (last ? wordsOf(last) : 'Waiting for the server'),
    hasEnded: () => last !== undefined && isEndState(last.state),
  }
}

/** An end says what the run cost, for someone who reads no further. */
function stateLine(run: Run, label: string, message: string): Line {
  const cost = isEndState(run.state) ? showCost(run.usage) : ''
  return [
    span('● ', looks[run.state].style),
    span(label + wordsOf(run)),
    ...(cost === '' ? [] : [span(`, ${cost}`)]),
    ...(message === '' ? [] : [span(`  ${message}`, 'dim')]),
  ]
}

/** A title that is the beginning of the prompt says nothing. */
function titleOf(title = ''): string {
  return /^\s*#/.test(title) ? 'The agent' : oneLine(title) || 'The agent'
}

function wordsOf({ state, stateName }: Run): string {
  return state === 'UNKNOWN' ? `${looks.UNKNOWN.words}: ${oneLine(stateName)}` : looks[state].words
}
