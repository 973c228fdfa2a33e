/** Both ends of the worker that checks a result: what an agent wrote can take a checker's time and memory, not the step's. */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { isObject } from '../platform/json.ts'
import { checkAnswer, type Checked, type CheckRequest } from './check.ts'

/** The worker's entry: one request of the step in, one message out. What was wrong with the checking itself is thrown. */
export async function answerCheck(): Promise<void> {
  parentPort?.postMessage(await checkAnswer(workerData as CheckRequest))
}

/** The step's end. Where the time is up or the memory is gone that is a problem of the result. Rejects when `cancelled` is aborted. */
export async function checkInWorker(
  request: CheckRequest,
  { deadline, cancelled }: { readonly deadline: AbortSignal; readonly cancelled: AbortSignal },
): Promise<Checked> {
  try {
    const signal = AbortSignal.any([cancelled, deadline])
    const checked = await runInWorker(request, signal)
    if (isChecked(checked)) return checked
    throw new Error('the worker gave no answer')
  } catch (error) {
    cancelled.throwIfAborted()
    if (deadline.aborted) return tooMuch('time')
    if (isObject(error) && error['code'] === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch('memory')
    throw error
  }
}

/** A worker that needs more ends alone: the step lives on. */
const maxMemoryMb = 160

/** Rejects with an Error where the worker failed or ran out of memory, and as soon as `signal` is aborted. */
async function runInWorker(request: CheckRequest, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  // The module with all entries: the bundle's, beside the file that this stands in, or the source.
  const bundled = join(import.meta.dirname, 'index.js')
  const index = pathToFileURL(existsSync(bundled) ? bundled : join(import.meta.dirname, '../index.ts')).href
  // The bundle is one module, so the worker's own code is only the call.
  const worker = new Worker(`import(${JSON.stringify(index)}).then((index) => index.resultWorker())`, {
    eval: true,
    workerData: request,
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

function tooMuch(what: string): Checked {
  const problem = `Checking the result against its schema took too much ${what}. Make the result shorter and flatter.`
  return { kind: 'wrong', problems: [problem] }
}

function isChecked(value: unknown): value is Checked {
  if (!isObject(value)) return false
  return value['kind'] === 'fits' || (value['kind'] === 'wrong' && Array.isArray(value['problems']))
}
