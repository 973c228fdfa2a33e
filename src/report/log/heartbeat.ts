import type { Clock } from '../../platform/ports.ts'

/** Four of these go into a minute, with time to spare. */
const everyMs = 15_000

/** Beats again and again, whatever else is waited for, until what it gives is called. */
export function keepHeartbeat(clock: Clock, beat: () => void): () => void {
  const over = new AbortController()
  const go = async (): Promise<void> => {
    for (;;) {
      await clock.sleep(everyMs, over.signal)
      beat()
    }
  }
  go().catch(() => undefined)
  return () => {
    over.abort(new Error('nothing is waited for any more'))
  }
}
