import { OzError } from '../../client/failure.ts'
import type { Run } from '../../client/types.ts'

/** Somebody who waits for a reading of a run. */
export interface Subscriber {
  readonly id: string
  /** Has little time: what is known is as good as what changed. */
  readonly isUrgent: boolean
  readonly resolve: (run: Run) => void
  readonly reject: (error: Error) => void
}

/** All who wait. `onLeave` is called when one got what it waited for, or gave up. */
export class Subscribers {
  private readonly all = new Set<Subscriber>()
  private readonly onLeave: () => void

  constructor(onLeave: () => void) {
    this.onLeave = onLeave
  }

  /** Rejects with an OzError when aborted. */
  join(id: string, isUrgent: boolean, signal: AbortSignal): Promise<Run> {
    const { promise, resolve, reject } = Promise.withResolvers<Run>()
    const leave = (): void => {
      signal.removeEventListener('abort', onAbort)
      this.all.delete(subscriber)
      this.onLeave()
    }
    const subscriber: Subscriber = {
      id,
      isUrgent,
      resolve: (run) => {
        leave()
        resolve(run)
      },
      reject: (error) => {
        leave()
        reject(error)
      },
    }
    const onAbort = (): void => {
      subscriber.reject(new OzError('no reading in time', { kind: 'transport', reason: 'timeout', sent: true }))
    }
    this.all.add(subscriber)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
    return promise
  }

  /** As they are now, whoever leaves meanwhile. */
  get list(): readonly Subscriber[] {
    return [...this.all]
  }

  of(id: string): readonly Subscriber[] {
    return this.list.filter((subscriber) => subscriber.id === id)
  }

  get size(): number {
    return this.all.size
  }

  get isUrgent(): boolean {
    return this.list.some(({ isUrgent }) => isUrgent)
  }
}
