import { readServerInputs, readTeam } from '../inputs/inputs.ts'
import { createOzApi } from '../oz/client/api.ts'
import type { Runtime } from '../platform/runtime.ts'
import type { RunPorts } from '../oz/run/ports.ts'
import type { Cancellation } from '../oz/run/cancel-run.ts'
import { cancelRuns, type CancellationRequest } from '../oz/run/cancel-tree.ts'
import { isEndState } from '../oz/client/types.ts'
import { within } from '../oz/run/deadline.ts'
import { inTurns } from '../oz/run/batch/shared-api.ts'
import { leaveStopFile, readLeftRuns, readSavedState, type SavedState } from '../oz/run/post-state.ts'

/** All post steps of a job together have less than five minutes after a cancel. */
const budgetMs = 120_000
/** How long to look for a run of which only the key is known: it may not be listed yet, or never have been made. */
const searchMs = 90_000
/** The same where main had not come to sending anything when it was last heard of. */
const unsentSearchMs = 10_000
/** A run that was made this long ago is shown by its id, or gone. */
const youngMs = 60_000
const shortestSearchMs = 2_000
/** Of many runs. */
const mostAtOnce = 20
const longestAgeMs = 24 * 3600_000

/** What post does: nothing after a normal end; else it cancels what main left behind, and says so. */
export async function finishInPost(runtime: Runtime): Promise<void> {
  const cancellations = await cancelRest(runtime)
  if (runtime.env['STATE_face'] || runtime.env['STATE_review']) {
    const { endFacesInPost } = await import(/* webpackChunkName: "later" */ './later/status.ts')
    await endFacesInPost(runtime)
  }
  if (!runtime.env['STATE_comment']) return
  const { endComment } = await import(/* webpackChunkName: "github" */ './step-comments.ts')
  await endComment(runtime, cancellations)
}

async function cancelRest(runtime: Runtime): Promise<readonly Cancellation[]> {
  const left = readSavedState(runtime.env)
  if (left === undefined) return []
  const { env, connection, clock } = runtime
  if (left.key !== undefined) leaveStopFile(env, left.key.value)
  const { apiKey, baseUrl } = readServerInputs(env)
  if (apiKey === undefined) return []
  const ports = { ...runtime, api: createOzApi(connection.send, { apiKey, baseUrl, ...(await readTeam(env)) }) }
  const requests = readLeftRuns(env, left).flatMap((state) => requestsFor(state, clock.date()))
  return within(clock, budgetMs, (signal) =>
    inTurns(requests, mostAtOnce, (request) => takeDownAndTell(ports, { ...request, signal })),
  )
}

/** What to cancel, all within one budget. */
function requestsFor({ runIds, key, inDoubt, startedAt }: SavedState, now: Date): readonly CancellationRequest[] {
  const ageMs = startedAt === undefined ? undefined : Math.max(0, now.getTime() - startedAt.getTime())
  const shownAfterMs = Math.max(shortestSearchMs, youngMs - (ageMs ?? youngMs))
  const byId = runIds.map((id) => ({ target: { id }, budgetMs, searchMs: shownAfterMs }))
  if (!inDoubt || key === undefined) return byId
  const target = { key, maxAgeMs: ageMs ?? longestAgeMs }
  const byKeyMs = startedAt === undefined ? unsentSearchMs : searchMs
  return [...byId, { target, budgetMs, searchMs: byKeyMs, persistent: true }]
}

async function takeDownAndTell(ports: RunPorts, request: CancellationRequest): Promise<Cancellation> {
  const { target } = request
  const aim = 'id' in target ? `the run ${target.id}` : `the run with the key ${target.key.value}, if there is one`
  ports.log.info(`The step ended before its run. Cancelling ${aim}.`)
  const cancellation = await cancelRuns(ports, request)
  const { kind, id, run, reason } = cancellation
  const what = id === undefined ? aim : `the run ${id}`
  const why = reason === undefined ? '' : ` (${reason})`
  const ended = `Done: ${what} ended as ${run?.stateName ?? 'unknown'}`
  if (kind === 'ended') ports.log.info(`${ended}.`)
  else if (kind === 'cancelling') ports.log.info(`Done: the server accepted the request to cancel ${what}.`)
  else if (kind === 'absent') ports.log.info(`Nothing to cancel${why}.`)
  else if (run && isEndState(run.state)) ports.log.warning(`${ended}, but ${reason ?? ''}.`)
  else {
    const link = run?.sessionLink ?? 'https://oz.warp.dev/runs'
    ports.log.warning(`Couldn't cancel ${what}${why}. It may still be running: ${link}.`)
  }
  return cancellation
}
