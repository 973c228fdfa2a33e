import type { Clock } from '../../src/platform/ports.ts'

interface Sleeper {
  readonly atMs: number
  wake(): void
}

/** Time that a test moves; whoever sleeps is woken in order, with all that follows done before the next. */
export class VirtualClock implements Clock {
  private nowMs = 0
  private readonly sleepers = new Set<Sleeper>()

  now(): number {
    return this.nowMs
  }

  date(): Date {
    return new Date(Date.UTC(2026, 0, 5, 9, 30) + this.nowMs)
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.sleepers.delete(sleeper)
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
      }
      const sleeper: Sleeper = {
        atMs: this.nowMs + ms,
        wake: () => {
          signal.removeEventListener('abort', onAbort)
          resolve()
        },
      }
      if (signal.aborted) onAbort()
      else {
        this.sleepers.add(sleeper)
        signal.addEventListener('abort', onAbort, { once: true })
      }
    })
  }

  get isIdle(): boolean {
    return this.sleepers.size === 0
  }

  async advance(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms
    await settle()
    for (let next = this.next(untilMs); next; next = this.next(untilMs)) {
      this.sleepers.delete(next)
      this.nowMs = Math.max(this.nowMs, next.atMs)
      next.wake()
      await settle()
    }
    this.nowMs = untilMs
  }

  /** Moves on until the promise is settled. */
  async until<T>(promise: Promise<T>, longestMs = 3_600_000): Promise<T> {
    const settled = new Set<string>()
    const mark = (): void => void settled.add('yes')
    promise.then(mark, mark)
    await settle()
    const untilMs = this.nowMs + longestMs
    while (settled.size === 0) {
      const next = this.next(untilMs)
      if (!next) throw new Error('nothing more happens, and the promise is open')
      await this.advance(next.atMs - this.nowMs)
    }
    return await promise
  }

  private next(untilMs: number): Sleeper | undefined {
    return [...this.sleepers].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
