/** Both ends of the worker that checks a result: what an agent wrote can take a checker's time and memory, not the step's. */
import { parentPort, workerData } from 'node:worker_threads'
import { isObject } from '../platform/json.ts'
import { runInWorker } from '../platform/worker.ts'
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
    const checked = await runInWorker('resultWorker', request, signal)
    if (isChecked(checked)) return checked
    throw new Error('the worker gave no answer')
  } catch (error) {
    cancelled.throwIfAborted()
    if (deadline.aborted) return tooMuch('time')
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch('memory')
    throw error
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
