/** What a run left: its branch checked out, its files saved and listed for the outputs. */
import type { OzApi } from '../oz/client/api.ts'
import type { Run } from '../oz/client/types.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import { ActionError, messageOf } from '../platform/errors.ts'
import type { Runtime } from '../platform/runtime.ts'
import { listArtifacts, pullRequestOf, saveArtifacts, type ArtifactEntry } from '../report/artifacts/artifacts.ts'
import type { StepContext } from './step-context.ts'

/** The outcome with what the run left, fetched as far as the inputs ask for it. */
export interface FetchedArtifacts {
  readonly outcome: Outcome
  readonly artifacts: readonly ArtifactEntry[]
}

/**
 * Checks out the branch, then downloads: the other way round the files could lie in the way. A branch that can't be
 * checked out fails the step; a download that fails is a warning. A job that is being cancelled has no time for either.
 */
export async function fetchArtifacts(context: StepContext, api: OzApi, outcome: Outcome): Promise<FetchedArtifacts> {
  const { runtime, inputs } = context
  const { run } = outcome
  if (run === undefined || runtime.cancelled.aborted) return { outcome, artifacts: [] }
  const afterBranch = inputs.show.checkoutBranch ? await checkOut(runtime, outcome, run) : outcome
  return { outcome: afterBranch, artifacts: await collectArtifacts(context, api, run) }
}

/** Only after a success: a failed run's branch is nothing to test. */
async function checkOut(runtime: Runtime, outcome: Outcome, run: Run): Promise<Outcome> {
  if (outcome.conclusion !== 'success') return outcome
  const { env, log, clock, cancelled: signal } = runtime
  try {
    const { checkOutBranch } = await import(/* webpackChunkName: "deliver" */ '../platform/git/checkout-branch.ts')
    const { branch, commit } = await checkOutBranch({
      pullRequest: pullRequestOf(run.artifacts, env),
      env,
      log,
      clock,
      signal,
    })
    log.info(`Checked out ${branch} at ${commit}.`)
    return outcome
  } catch (error) {
    if (signal.aborted) return outcome
    if (!(error instanceof ActionError)) throw error
    return { ...outcome, conclusion: error.conclusion, error }
  }
}

const downloadsMs = 300_000

async function collectArtifacts(
  { runtime, inputs }: StepContext,
  api: OzApi,
  run: Run,
): Promise<readonly ArtifactEntry[]> {
  const { artifactsDir: path } = inputs.show
  if (path === undefined || run.artifacts.length === 0) return listArtifacts(run.artifacts)
  const { env, connection, clock, log, cancelled } = runtime
  const { createArtifactStore } = await import(/* webpackChunkName: "deliver" */ '../oz/client/artifact-store.ts')
  const store = createArtifactStore({ api, send: connection.send, clock })
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(downloadsMs)])
  try {
    const saved = await saveArtifacts({ artifacts: run.artifacts, path, env, store, signal })
    for (const note of saved.notes) log.warning(note)
    return saved.entries
  } catch (error) {
    log.warning(`Nothing could be downloaded to artifacts_dir: ${messageOf(error)}`)
    return listArtifacts(run.artifacts)
  }
}
