import type { Interruption } from './result.ts'

/**
 * When something is done to the running job: so long after the first process of a JavaScript action started, at the
 * first log line that matches, or when a function says so (it is called once, with what to call). `onFire` is told just
 * before.
 */
export type Moment =
  | { readonly afterMs: number; readonly onFire?: () => void }
  | { readonly atLine: RegExp }
  | ((fire: () => void) => void)

export interface Interrupter {
  /** An action's main process has started. */
  mainStarted(): void
  /** A line appeared in the log. */
  lineShown(text: string): void
  end(): void
}

/** Calls `act` at the moment, once. Does nothing without one. */
export function createInterrupter(moment: Moment | undefined, act: () => void): Interrupter {
  let isDone = false
  let timer: NodeJS.Timeout | undefined
  const fire = () => {
    if (isDone) return
    isDone = true
    act()
  }
  if (typeof moment === 'function') moment(fire)
  return {
    mainStarted() {
      if (typeof moment !== 'object' || !('afterMs' in moment)) return
      timer ??= setTimeout(() => {
        moment.onFire?.()
        fire()
      }, moment.afterMs)
    },
    lineShown(text) {
      if (typeof moment === 'object' && 'atLine' in moment && moment.atLine.test(text)) fire()
    },
    end() {
      isDone = true
      clearTimeout(timer)
    },
  }
}

export type Moments = Readonly<Partial<Record<Interruption, Moment>>>
