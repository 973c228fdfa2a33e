import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What one job in a worker needs. */
export interface WorkerJob {
  /** A function of `src/index.ts`: it reads `workerData` and posts one message. */
  readonly entry: string
  readonly data: unknown
  /** Ends the worker at once; give it a deadline. */
  readonly signal: AbortSignal
}

/** A worker that needs more ends alone: the step lives on. */
const maxMemoryMb = 160

/**
 * Runs a job beside the step, with memory of its own. Rejects with the signal's reason as soon as it is aborted, and
 * with an Error where the worker failed or ran out of memory.
 */
export async function runInWorker({ entry, data, signal }: WorkerJob): Promise<unknown> {
  signal.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  // The bundle is one module, so the worker's own code is only the call.
  const worker = new Worker(
    `import(${JSON.stringify(indexUrl())}).then((index) => index[${JSON.stringify(entry)}]())`,
    {
      eval: true,
      workerData: data,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    },
  )
  const onAbort = (): void => {
    reject(signal.reason instanceof Error ? signal.reason : new Error('it was ended'))
  }
  signal.addEventListener('abort', onAbort, { once: true })
  worker.once('message', resolve).once('error', reject)
  worker.once('exit', (code) => {
    reject(new Error(`the worker ended with code ${code}`))
  })
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

/** The module with all entries: the bundle's, beside the file that this stands in, or the source. */
function indexUrl(): string {
  const bundled = join(import.meta.dirname, 'index.js')
  return pathToFileURL(existsSync(bundled) ? bundled : join(import.meta.dirname, '../index.ts')).href
}
