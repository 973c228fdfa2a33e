import type { Clock } from '../../src/platform/ports.ts'

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  #nowMs = 0

  now(): number {
    return this.#nowMs
  }

  date(): Date {
    return new Date(Date.UTC(2026, 0, 5, 9, 30) + this.#nowMs)
  }

  sleep(): Promise<void> {
    return Promise.reject(new Error('Nothing in the core may sleep'))
  }

  advance(ms: number): void {
    this.#nowMs += ms
  }
}
