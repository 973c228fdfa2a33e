import { readServerInputs } from './inputs/inputs.ts'
import { createOzApi } from './oz/api.ts'
import type { Outside } from './outside.ts'
import { takeDown, type Takedown, type Target } from './run/takedown.ts'
import { readLeftBehind, type LeftBehind } from './state.ts'
import { leaveStopFile } from './stop-file.ts'

/** All post steps of a job together have less than five minutes after a cancel. */
const budgetMs = 120_000
/** How long to look for a run of which only the key is known: it may not be listed yet, or never have been made. */
const searchMs = 45_000
const longestAgeMs = 24 * 3600_000

/** What post does: nothing after a normal end; else it takes down the run that main left behind, and says so. */
export async function finishAfterwards(outside: Outside): Promise<void> {
  const left = readLeftBehind(outside.env)
  if (left === undefined) return
  const { env, clock, log, connection } = outside
  if (left.key !== undefined) await leaveStopFile(env, left.key)
  const { apiKey, baseUrl } = readServerInputs(env)
  if (apiKey === undefined) return
  log.info(`The step did not see its run end; taking down ${describeTarget(left)}.`)
  const ports = { ...outside, api: createOzApi(connection.send, { apiKey, baseUrl }) }
  const target = targetOf(left, clock.date())
  report(outside, left, await takeDown(ports, { target, deadlineMs: clock.now() + budgetMs, searchMs }))
}

function targetOf({ runId, key, startedAt }: LeftBehind, now: Date): Target {
  if (runId !== undefined) return { id: runId }
  const ageMs = startedAt === undefined ? longestAgeMs : Math.max(0, now.getTime() - startedAt.getTime())
  return { key: key ?? '', maxAgeMs: ageMs }
}

function describeTarget({ runId, key }: LeftBehind): string {
  return runId === undefined ? `the run with the key ${key ?? ''}, if there is one` : `the run ${runId}`
}

function report({ log }: Outside, left: LeftBehind, takedown: Takedown): void {
  const what = takedown.id === undefined ? describeTarget(left) : `the run ${takedown.id}`
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
