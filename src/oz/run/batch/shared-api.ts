import type { OzApi } from '../../client/api.ts'
import { OzError } from '../../client/failure.ts'
import type { RunPorts } from '../ports.ts'
import { BatchPoller } from './poller.ts'

/** The calls about runs for many of them at once: their states are read together, the rest waits its turn. */
export function shareApi(ports: RunPorts, pollIntervalMs: number | undefined): OzApi {
  const { api } = ports
  const poller = new BatchPoller(ports, pollIntervalMs)
  // So few of one kind at once that many runs leave room for each other and for reading their states.
  const [starts, cancels, readings, answers] = [createLimit(3), createLimit(4), createLimit(4), createLimit(2)]
  return {
    ...api,
    createRun: (body, options) => starts(() => api.createRun(body, options), options.signal),
    // Who has a deadline has no time for the next tick.
    getRun: (id, options) =>
      options.deadlineMs === undefined
        ? poller.read(id, options.signal)
        : readings(() => api.getRun(id, options), options.signal),
    cancelRun: (id, options) => cancels(() => api.cancelRun(id, options), options.signal),
    listRuns: (query, options) => answers(() => api.listRuns(query, options), options.signal),
    getConversation: (id, options) => answers(() => api.getConversation(id, options), options.signal),
  }
}

/** Does a piece of work when there is room for it. Rejects with an OzError (nothing was sent) when aborted before. */
export type Limit = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>

/** At most so many at once; the others wait in line. */
export function createLimit(most: number): Limit {
  let running = 0
  const line = new Set<() => void>()
  const next = (): void => {
    const [first] = line
    if (first === undefined || running >= most) return
    line.delete(first)
    first()
  }
  const enter = (signal: AbortSignal): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const take = (): void => {
      running += 1
      signal.removeEventListener('abort', leave)
      resolve(undefined)
    }
    const leave = (): void => {
      line.delete(take)
      reject(new OzError('given up before it was sent', { kind: 'transport', reason: 'aborted', sent: false }))
    }
    if (signal.aborted) leave()
    else {
      signal.addEventListener('abort', leave, { once: true })
      line.add(take)
      next()
    }
    return promise
  }
  return async (work, signal) => {
    await enter(signal)
    try {
      return await work()
    } finally {
      running -= 1
      next()
    }
  }
}

/** Does the work for each item, for so many at once, in order. Rejects with the first that does. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const rest = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
  return results
}
