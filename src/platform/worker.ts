import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** A worker that needs more ends alone: the step lives on. */
const maxMemoryMb = 160

/**
 * Runs a job beside the step, with memory of its own. `entry`: a function of `src/index.ts` that reads `workerData` and
 * posts one message. Rejects with an Error where the worker failed or ran out of memory, and as soon as `signal` is
 * aborted: give it a deadline.
 */
export async function runInWorker(entry: string, data: unknown, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  // The module with all entries: the bundle's, beside the file that this stands in, or the source.
  const bundled = join(import.meta.dirname, 'index.js')
  const index = pathToFileURL(existsSync(bundled) ? bundled : join(import.meta.dirname, '../index.ts')).href
  // The bundle is one module, so the worker's own code is only the call.
  const worker = new Worker(`import(${JSON.stringify(index)}).then((index) => index[${JSON.stringify(entry)}]())`, {
    eval: true,
    workerData: data,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
  })
  const exit = once(worker, 'exit').then(([code]: readonly unknown[]) => {
    throw new Error(`the worker ended with code ${String(code)}`)
  })
  try {
    const messages: readonly unknown[] = await Promise.race([once(worker, 'message', { signal }), exit])
    return messages[0]
  } finally {
    await worker.terminate()
  }
}
