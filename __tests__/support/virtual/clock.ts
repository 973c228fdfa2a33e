import type { Clock } from '../../../src/platform/ports.ts'

interface Sleeper {
  readonly atMs: number
  readonly wake: () => void
}

const epochMs = Date.UTC(2026, 10, 2, 9, 30)

/**
 * Time that passes only while everybody sleeps: as soon as no promise moves any more, the next sleeper wakes. The same
 * test takes the same course each time, and hours take milliseconds.
 */
export class VirtualClock implements Clock {
  private nowMs = 0
  /** By moment, then in the order in which they went to sleep. */
  private readonly sleepers: Sleeper[] = []
  private readonly quiet: () => Promise<void>

  /** @param isQuiet resolves when nothing moves by itself any more; only promises count unless given. */
  constructor(isQuiet = quiet) {
    this.quiet = isQuiet
  }

  now(): number {
    return this.nowMs
  }

  date(): Date {
    return new Date(epochMs + this.nowMs)
  }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (!Number.isFinite(ms)) throw new RangeError(`Nobody sleeps ${ms} ms`)
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const onAbort = (): void => {
      const index = this.sleepers.indexOf(sleeper)
      if (index >= 0) this.sleepers.splice(index, 1)
      const reason: unknown = signal.reason
      reject(reason instanceof Error ? reason : new Error('aborted'))
    }
    const sleeper: Sleeper = {
      atMs: this.nowMs + Math.max(0, ms),
      wake: () => {
        signal.removeEventListener('abort', onAbort)
        resolve(undefined)
      },
    }
    if (signal.aborted) onAbort()
    else {
      signal.addEventListener('abort', onAbort, { once: true })
      this.insert(sleeper)
    }
    return promise
  }

  /** A promise for a moment from now, which nothing aborts. */
  after(ms: number): Promise<void> {
    return this.sleep(ms, new AbortController().signal)
  }

  /** Lets time pass until the work is done. Rejects when it waits for what no passing of time will bring. */
  async run<T>(work: Promise<T>): Promise<T> {
    const ended = new AbortController()
    const end = (): void => {
      ended.abort()
    }
    work.then(end, end)
    for (;;) {
      await this.quiet()
      if (ended.signal.aborted) return work
      if (!this.wakeNext(Infinity)) throw new Error(`Everything waits for ever, since ${this.nowMs} ms`)
    }
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms
    do await this.quiet()
    while (this.wakeNext(untilMs))
    this.nowMs = untilMs
  }

  private insert(sleeper: Sleeper): void {
    const index = this.sleepers.findLastIndex(({ atMs }) => atMs <= sleeper.atMs)
    this.sleepers.splice(index + 1, 0, sleeper)
  }

  private wakeNext(untilMs: number): boolean {
    const next = this.sleepers[0]
    if (next === undefined || next.atMs > untilMs) return false
    this.sleepers.shift()
    this.nowMs = next.atMs
    next.wake()
    return true
  }
}

const isReading = (): boolean => process.getActiveResourcesInfo().some((name) => name.includes('Req'))

/** The same, and no file is being read either. */
export async function quietWithFiles(): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await quiet()
    if (isReading()) rounds = 0
  }
}

/** Resolves when every promise that could move has moved. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
