/** The log of a step that makes many runs: each state with the run's name, and a sign of life for all of them. */

import type { Run } from '../../oz/client/types.ts'
import type { Log } from '../../platform/ports.ts'
import type { LogLevel } from './live-log.ts'
import { createPrinter, type PrinterOptions, quietMs } from './printer.ts'
import { createStateLines } from './state.ts'
import { oneLine } from '../../platform/text/text.ts'

export type ManyLog = Readonly<ReturnType<typeof createManyLog>>

export function createManyLog({ level, ...options }: PrinterOptions & { readonly level: LogLevel }) {
  const isOff = level === 'off'
  const printer = createPrinter(options)
  const standing = new Map<string, string>()
  return {
    /** The part of one run; `close` is its last call. */
    of(label: string) {
      const states = createStateLines(printer, `${oneLine(label)}: `, level === 'live')
      return {
        state(run: Run): void {
          if (isOff) return
          states.tell(run)
          standing.set(label, states.words())
        },
        close(): void {
          states.tellEnd()
          standing.delete(label)
        },
      }
    },
    /** Prints how things stand, where nothing else was printed for a while. */
    heartbeat(): void {
      if (isOff || !printer.isQuiet()) return
      const counts = Map.groupBy(standing.values(), (words) => words)
      const parts = [...counts].map(([words, all]) => `${all.length} × ${words}`)
      printer.quietly(parts.join(', ') || 'Waiting for the server')
    },
  }
}

type Say = 'info' | 'group' | 'notice' | 'warning' | 'error'

/** The log with each text sent through `say`, which may change it or keep it back. */
function mapLog<SomeLog extends Log>(
  log: SomeLog,
  names: readonly Say[],
  say: (text: string, print: (text: string) => void, name: Say) => void,
): SomeLog {
  const changed = names.map((name) => {
    const print = (text: string): void => {
      log[name](text)
    }
    const method = (text: string): void => {
      say(text, print, name)
    }
    return [name, method] as const
  })
  return { ...log, ...Object.fromEntries(changed) }
}

/** The log with each line named for its run. What several runs meet at the same time is said by one of them. */
export function createRunLogs(log: Log, nowMs: () => number): (label: string) => Log {
  let troubleMs = -Infinity
  return (label) =>
    mapLog(log, ['info', 'group', 'notice', 'warning', 'error'], (text, print, name) => {
      // The same trouble of the server, told by each run: only its first words are the same.
      if (name === 'info' && text.startsWith("Couldn't read the run's state")) {
        if (nowMs() - troubleMs < quietMs) return
        troubleMs = nowMs()
      }
      print(`${label}: ${text}`)
    })
}

/** The log that says each thing once: what is the same for all runs needs no repeating. */
export function sayOnce<SomeLog extends Log>(log: SomeLog): SomeLog {
  const said = new Set<string>()
  return mapLog(log, ['info', 'notice', 'warning'], (text, print) => {
    if (said.has(text)) return
    said.add(text)
    print(text)
  })
}
