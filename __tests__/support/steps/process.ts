import type { Clock } from '../../../src/platform/ports.ts'
import type { Send } from '../../../src/platform/http/transport.ts'

/** A process that can be killed: from then on it sends nothing, hears nothing and never wakes. What it has sent arrives. */
export class VirtualProcess {
  private killed = false

  kill(): void {
    this.killed = true
  }

  get isAlive(): boolean {
    return !this.killed
  }

  clock(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      date: () => clock.date(),
      sleep: (ms, signal) => this.whileAlive(clock.sleep(ms, signal)),
    }
  }

  send(send: Send): Send {
    return (request) => this.whileAlive(this.killed ? silence : send(request))
  }

  private whileAlive<T>(work: Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    work.then(
      (value) => {
        if (!this.killed) resolve(value)
      },
      (error: unknown) => {
        if (!this.killed) reject(error instanceof Error ? error : new Error(String(error)))
      },
    )
    return promise
  }
}

const silence = new Promise<never>(() => undefined)
