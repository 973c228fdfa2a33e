/** The log of a step that makes many runs: each state with the run's name, and a sign of life for all of them. */

import type { Run } from '../../oz/client/types.ts'
import type { Log } from '../../platform/ports.ts'
import { span } from './layout.ts'
import type { LogLevel } from './live-log.ts'
import { createPrinter, type PrinterOptions } from './printer.ts'
import { createStateFormatter } from './state.ts'
import { oneLine } from '../../platform/text/text.ts'

export interface ManyLogOptions extends PrinterOptions {
  readonly level: LogLevel
}

export interface RunLog {
  state(run: Run): void
  /** The last call for this run. */
  close(): void
}

export interface ManyLog {
  /** The part of one run. */
  of(label: string): RunLog
  /** Prints how things stand, where nothing else was printed for a while. */
  heartbeat(): void
}

/** A sign of life comes after this much silence. */
const quietMs = 60_000

export function createManyLog(options: ManyLogOptions): ManyLog {
  if (options.level === 'off') return silent
  const printer = createPrinter(options)
  const standing = new Map<string, string>()
  return {
    of(label) {
      const states = createStateFormatter(printer, {
        label: `${oneLine(label)}: `,
        withMessages: options.level === 'live',
      })
      return {
        state(run) {
          states.tell(run)
          standing.set(label, states.words())
        },
        close() {
          states.tellEnd()
          standing.delete(label)
        },
      }
    },
    heartbeat() {
      if (printer.silentMs() >= quietMs) printer.ungrouped([[span(`· ${describe([...standing.values()])}`, 'dim')]])
    },
  }
}

function describe(states: readonly string[]): string {
  const counts = Map.groupBy(states, (words) => words)
  const parts = [...counts].map(([words, all]) => `${all.length} × ${words}`)
  return parts.length === 0 ? 'Waiting for the server' : parts.join(', ')
}

const silent: ManyLog = {
  of: () => ({ state: () => undefined, close: () => undefined }),
  heartbeat: () => undefined,
}

/** The log with each line named for its run. What several runs meet at the same time is said by one of them. */
export function createRunLogs(log: Log, nowMs: () => number): (label: string) => Log {
  const saidMs = new Map<string, number>()
  return (label) => {
    const named = (text: string): string => `${label}: ${text}`
    return {
      ...log,
      info(text) {
        // The same trouble of the server, told by each run: only its first words are the same.
        const trouble = /^No reading of the run's state/.exec(text)?.[0]
        if (trouble !== undefined) {
          if (nowMs() - (saidMs.get(trouble) ?? -Infinity) < quietMs) return
          saidMs.set(trouble, nowMs())
        }
        log.info(named(text))
      },
      group: (title) => {
        log.group(named(title))
      },
      endGroup: () => {
        log.endGroup()
      },
      notice: (text) => {
        log.notice(named(text))
      },
      warning: (text) => {
        log.warning(named(text))
      },
      error: (text) => {
        log.error(named(text))
      },
    }
  }
}

/** The log that says each thing once: what is the same for all runs needs no repeating. */
export function sayOnce<SomeLog extends Log>(log: SomeLog): SomeLog {
  const said = new Set<string>()
  const once =
    (say: (text: string) => void) =>
    (text: string): void => {
      if (said.has(text)) return
      said.add(text)
      say(text)
    }
  return {
    ...log,
    info: once((text) => {
      log.info(text)
    }),
    notice: once((text) => {
      log.notice(text)
    }),
    warning: once((text) => {
      log.warning(text)
    }),
  }
}
