import { createInterrupter } from './interruptions.ts'
import type { Moments } from './interruptions.ts'
import type { Plan } from './plan.ts'
import type { Interruption, LogLine } from './result.ts'

export type Hooks = Pick<Plan, 'cancel' | 'lose' | 'show' | 'mainStarted' | 'mainEnded' | 'now'>

export interface Controls {
  readonly hooks: Hooks
  readonly fired: readonly Interruption[]
  end(): void
}

/** The strings a workflow's run hangs by: its signals and clock, and the interruptions that pull at them. */
export function createControls(at: Moments, show: (line: LogLine) => void): Controls {
  const cancel = new AbortController()
  const lose = new AbortController()
  const running = new Set<number>()
  const fired: Interruption[] = []
  const act = (kind: Interruption) => {
    if (kind === 'crash' && running.size === 0) return
    fired.push(kind)
    if (kind === 'cancel') cancel.abort()
    if (kind === 'lose') lose.abort()
    if (kind === 'crash') for (const pid of running) crash(pid)
  }
  const kinds: readonly Interruption[] = ['cancel', 'crash', 'lose']
  const interrupters = kinds.map((kind) =>
    createInterrupter(at[kind], () => {
      act(kind)
    }),
  )
  const start = performance.now()
  const hooks: Hooks = {
    cancel: cancel.signal,
    lose: lose.signal,
    show(line) {
      show(line)
      for (const interrupter of interrupters) interrupter.lineShown(line.text)
    },
    mainStarted(pid) {
      running.add(pid)
      for (const interrupter of interrupters) interrupter.mainStarted()
    },
    mainEnded: (pid) => {
      running.delete(pid)
    },
    now: () => performance.now() - start,
  }
  return {
    hooks,
    fired,
    end: () => {
      for (const interrupter of interrupters) interrupter.end()
    },
  }
}

/** Kills the process alone, unless it has just ended by itself. */
function crash(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
