/** Calls to the server until there is an answer, and a schedule that is made once. */
import type { OzApi } from '../../oz/client/api.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import { askedDelayMs, isTransient, judgePost, OzError, statusOf } from '../../oz/client/failure.ts'
import type { Schedule, SchedulesApi } from '../../oz/client/schedules.ts'
import { backoffMs, politeDelayMs } from '../../oz/run/pace.ts'
import type { ActionError } from '../../platform/errors.ts'
import type { Clock, Jitter, Log } from '../../platform/ports.ts'
import { cancelled } from '../reconcile/inputs.ts'
import { byAge, type DeclaredSchedule } from './declared.ts'

/** What making schedules true needs from outside. */
export interface SchedulePorts {
  readonly api: SchedulesApi
  /** What else the server is asked for: environments and runs. */
  readonly oz: Pick<OzApi, 'getJson' | 'listRuns'>
  readonly clock: Clock
  readonly jitter: Jitter
  readonly log: Log
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
}

const mostTries = 5
const mostPosts = 4
const longestWaitMs = 30_000
/** A server that answered too late, or not at all, may show in a while what it made all the same. */
const doubtLooksAfterMs = [0, 1_000, 4_000, 10_000, 15_000]

/**
 * Calls until there is an answer. `doing` says what is tried. A call that may not be made twice gives `findDone`, which
 * looks after each failure whether it was done all the same.
 * @throws ActionError when the server refuses, after the last try, or when the job is cancelled
 */
export async function keepTrying<T>(
  ports: SchedulePorts,
  doing: string,
  attempt: () => Promise<T>,
  findDone?: (error: OzError) => Promise<T | undefined>,
): Promise<T> {
  const { api, jitter, log, signal } = ports
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (signal.aborted) throw cancelled()
      const done = await findDone?.(error)
      if (done !== undefined) return done
      const isOver = tries === (findDone ? mostPosts : mostTries) || !isTransient(error)
      if (isOver || (findDone && judgePost(error) === 'refused')) throw explainFailure(error, doing, api.origin)
      // As long as the server asks, within reason.
      const backoff = Math.max(500, backoffMs(tries - 1, jitter))
      const waitMs = politeDelayMs(askedDelayMs(error), backoff, longestWaitMs)
      log.info(`Couldn't ${doing} yet (${error.message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`)
      await sleep(ports, waitMs)
    }
  }
}

/** @throws ActionError when the job is cancelled meanwhile */
export async function sleep({ clock, signal }: SchedulePorts, ms: number): Promise<void> {
  await clock.sleep(ms, signal).catch(() => {
    throw cancelled()
  })
}

export function listSchedules(ports: SchedulePorts, doing = 'read the schedules'): Promise<readonly Schedule[]> {
  return keepTrying(ports, doing, () => ports.api.list({ signal: ports.signal }))
}

/** Whether the other calls would fare no better: the server is out of reach, or doesn't let this key in. */
export function isEverywhere(error: ActionError): boolean {
  const { cause } = error
  if (!(cause instanceof OzError)) return error.conclusion === 'cancelled'
  const status = statusOf(cause)
  return isTransient(cause) || cause.failure.kind === 'transport' || status === 401 || status === 403
}

/**
 * Makes a schedule once. The API takes no key against doing it twice, so after a POST whose fate isn't known the
 * schedule is looked for by its owner's mark, for half a minute, before anything is sent again. Should the first one
 * show up later still, it is found as a double. @throws ActionError
 */
export function createSchedule(
  ports: SchedulePorts,
  { key, spec, team }: DeclaredSchedule,
  owner: string,
): Promise<Schedule> {
  const { api, log, signal } = ports
  const findMade = async (error: OzError): Promise<Schedule | undefined> => {
    const verdict = judgePost(error)
    if (verdict === 'refused' || verdict === 'unsent') return undefined
    if (verdict === 'doubt') log.info(`No clear answer (${error.message}); looking whether ${key} is there.`)
    for (const waitMs of verdict === 'doubt' ? doubtLooksAfterMs : [0]) {
      await sleep(ports, waitMs)
      const schedules = await listSchedules(ports, `look whether the schedule ${key} was created`)
      const [oldest] = schedules.filter((one) => one.owner === owner).toSorted(byAge)
      if (oldest !== undefined) return oldest
    }
    return undefined
  }
  return keepTrying(ports, `create the schedule ${key}`, () => api.create(spec, team, { signal }), findMade)
}
