import type { OzApi } from '../oz/client/api.ts'
import { explainFailure } from '../oz/client/explain.ts'
import { OzError } from '../oz/client/failure.ts'
import type { Run } from '../oz/client/types.ts'
import type { Runtime } from '../platform/runtime.ts'
import { readAnswer } from '../oz/run/answer.ts'
import { concludeRun } from '../oz/run/conclude.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import type { ResultKeeper, TypedResult } from './typed-result.ts'

/** Shows what a run would be told. */
export function showPrompt({ log }: Runtime, prompt: string): void {
  log.group('The prompt, as it would be sent')
  log.info(prompt)
  log.endGroup()
  log.notice('dry_run: nothing was started.')
}

export interface DryResultRequest {
  readonly runtime: Runtime
  readonly api: OzApi
  readonly runId: string
  readonly keeper: ResultKeeper
}

/** Shows what the result of a run that has ended would lead to. Nothing is sent to the run, and nothing is written. */
export async function showResult({ runtime, api, runId, keeper }: DryResultRequest): Promise<TypedResult> {
  const { log, cancelled: signal, clock } = runtime
  const startedMs = clock.now()
  const run = await readRun(api, runId, signal)
  const answer = await readAnswer({ ...runtime, api }, run, { scope: undefined, signal })
  const { conclusion, error } = concludeRun(run, answer)
  const ended: Outcome = {
    conclusion,
    error,
    run,
    runId,
    answer: answer.text,
    history: [],
    durationMs: clock.now() - startedMs,
  }
  const { outcome, typed } = await keeper.apply(await keeper.review(ended, undefined))
  if (outcome.error !== undefined) log.notice(`dry_run: the step would fail. ${outcome.error.message}`)
  log.notice('dry_run: nothing was sent and nothing was written.')
  return typed
}

async function readRun(api: OzApi, runId: string, signal: AbortSignal): Promise<Run> {
  try {
    return await api.getRun(runId, { signal })
  } catch (error) {
    throw error instanceof OzError ? explainFailure(error, `read the run ${runId}`, api.origin) : error
  }
}
