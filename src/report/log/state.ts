import { isEndState, type Run, type RunState } from '../../oz/client/types.ts'
import { showCost, stateWords } from '../amounts.ts'
import { span, type Printer } from './printer.ts'
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

/** Prints a run's states as they change. Servers may put the agent's words into messages: not all logs show those. */
export function createStateLines(printer: Printer, label: string, withMessages: boolean) {
  let last: Run | undefined
  let told = ''
  const print = (run: Run): void => {
    const { state, stateName, status, usage } = run
    const message = withMessages ? shortLine(status?.message ?? '', messageLength) : ''
    const now = `${stateName}\n${message}`
    if (now === told) return
    told = now
    // An end says what the run cost, for someone who reads no further.
    const cost = isEndState(state) ? showCost(usage) : ''
    printer.ungrouped([
      span('● ', styles[state]),
      span(label + wordsOf(run)),
      ...(cost === '' ? [] : [span(`, ${cost}`)]),
      ...(message === '' ? [] : [span(`  ${message}`, 'dim')]),
    ])
  }
  const hasEnded = (): boolean => last !== undefined && isEndState(last.state)
  return {
    hasEnded,
    /** Prints the state where it changed, the session's link where it is new. An end waits for `tellEnd`. */
    tell(run: Run): void {
      if (!isEndState(run.state)) print(run)
      if (run.sessionLink !== undefined && run.sessionLink !== last?.sessionLink) {
        printer.ungrouped([span(`  ${label}Session: `, 'dim'), span(run.sessionLink, 'blue')])
      }
      last = run
    },
    /** Prints an end that waits: what the agent said last comes before it. */
    tellEnd(): void {
      if (last && hasEnded()) print(last)
    },
    /** What the run is called, for steps without a name. A title that is the beginning of the prompt says nothing. */
    title(): string {
      const title = last?.title ?? ''
      return /^\s*#/.test(title) ? 'The agent' : oneLine(title) || 'The agent'
    },
    /** The last state in words. */
    words: (): string => (last ? wordsOf(last) : 'Waiting for the server'),
  }
}

function wordsOf({ state, stateName }: Run): string {
  return state === 'UNKNOWN' ? `${stateWords.UNKNOWN}: ${oneLine(stateName)}` : stateWords[state]
}
