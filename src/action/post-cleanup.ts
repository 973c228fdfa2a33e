import { readServerInputs } from '../inputs/inputs.ts'
import { createOzApi } from '../oz/client/api.ts'
import type { Outside } from '../platform/runtime.ts'
import type { RunPorts } from '../oz/run/ports.ts'
import { takeDown, type Takedown, type TakedownRequest, type Target } from '../oz/run/cancel-run.ts'
import { signalAfter } from '../oz/run/deadline.ts'
import { inTurns } from '../oz/run/batch/limit.ts'
import { isOfMany, readSlots, type LeftRun } from '../oz/run/state/left-runs.ts'
import { readLeftBehind, type LeftBehind } from '../oz/run/state/post-state.ts'
import { leaveStopFile } from '../oz/run/state/stop-file.ts'

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

/** What post does: nothing after a normal end; else it takes down what main left behind, and says so. */
export async function finishAfterwards(outside: Outside): Promise<void> {
  const takedowns = await takeDownRest(outside)
  if (!outside.env['STATE_comment']) return
  const { endComment } = await import('./final-comment.ts')
  await endComment(outside, takedowns)
}

async function takeDownRest(outside: Outside): Promise<readonly Takedown[]> {
  const left = readLeftBehind(outside.env)
  if (left === undefined) return []
  const { env, connection, clock } = outside
  if (left.key !== undefined) leaveStopFile(env, left.key.value)
  const { apiKey, baseUrl } = readServerInputs(env)
  if (apiKey === undefined) return []
  const ports = { ...outside, api: createOzApi(connection.send, { apiKey, baseUrl }) }
  const requests = isOfMany(env)
    ? readSlots(env).flatMap((slot) => requestsForSlot(slot, clock.date()))
    : requestsFor(left, clock.date())
  const limit = signalAfter(clock, budgetMs)
  try {
    return await inTurns(requests, mostAtOnce, (request) =>
      takeDownAndTell(ports, { ...request, signal: limit.signal }),
    )
  } finally {
    limit.clear()
  }
}

/** Of many runs: each by its id, or by its key where main never learnt the id. */
function requestsForSlot({ id, key, startedAt }: LeftRun, now: Date): readonly TakedownRequest[] {
  return requestsFor({ key, startedAt, runIds: id === undefined ? [] : [id], inDoubt: id === undefined }, now)
}

/** What is to be taken down, all within the one budget. */
function requestsFor({ runIds, key, inDoubt, startedAt }: LeftBehind, now: Date): readonly TakedownRequest[] {
  const ageMs = startedAt === undefined ? undefined : Math.max(0, now.getTime() - startedAt.getTime())
  const shownAfterMs = Math.max(shortestSearchMs, youngMs - (ageMs ?? youngMs))
  const byId = runIds.map((id) => ({ target: { id }, budgetMs, searchMs: shownAfterMs }))
  if (!inDoubt || key === undefined) return byId
  const target = { key, maxAgeMs: ageMs ?? longestAgeMs }
  return [...byId, { target, budgetMs, searchMs: startedAt === undefined ? unsentSearchMs : searchMs }]
}

async function takeDownAndTell(ports: RunPorts, request: TakedownRequest): Promise<Takedown> {
  const what = describeTarget(request.target)
  ports.log.info(`The step did not see its run end; taking down ${what}.`)
  const takedown = await takeDown(ports, request)
  tell(ports, what, takedown)
  return takedown
}

function describeTarget(target: Target): string {
  return 'id' in target ? `the run ${target.id}` : `the run with the key ${target.key.value}, if there is one`
}

function tell({ log }: RunPorts, target: string, takedown: Takedown): void {
  const what = takedown.id === undefined ? target : `the run ${takedown.id}`
  const link = takedown.run?.sessionLink ?? 'https://oz.warp.dev/runs'
  const why = takedown.reason === undefined ? '' : ` (${takedown.reason})`
  switch (takedown.kind) {
    case 'ended':
      log.info(`Done: ${what} ended as ${takedown.run?.stateName ?? 'unknown'}.`)
      return
    case 'cancelling':
      log.info(`Done: the server took the cancel of ${what}.`)
      return
    case 'absent':
      log.info(`Nothing to take down${why}.`)
      return
    case 'not_cancellable':
    case 'unfinished':
      log.warning(`Could not cancel ${what}${why}: it may go on, see ${link}.`)
  }
}
