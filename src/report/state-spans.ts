import { isEndState, type RunState } from '../oz/client/types.ts'
import type { Outcome } from '../oz/run/outcome.ts'

/** A working state and how long the run was seen in it, since the step began. */
export interface StateSpan {
  readonly state: RunState
  readonly stateName: string
  readonly startMs: number
  readonly endMs: number
}

/** The history without its end: each state until the next, the last one until the step ended. */
export function stateSpans({ history, durationMs }: Pick<Outcome, 'history' | 'durationMs'>): StateSpan[] {
  return history.flatMap(({ state, stateName, atMs }, index) => {
    if (isEndState(state)) return []
    return { state, stateName, startMs: atMs, endMs: Math.max(atMs, history[index + 1]?.atMs ?? durationMs) }
  })
}
