import type { OzApi } from '../../oz/client/api.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import { askedDelayMs, isTransient, OzError, statusOf } from '../../oz/client/failure.ts'
import type { SchedulesApi } from '../../oz/client/schedules.ts'
import { backoffMs, politeDelayMs } from '../../oz/run/pace.ts'
import type { ActionError } from '../../platform/errors.ts'
import type { Clock, Jitter, Log } from '../../platform/ports.ts'
import { cancelled } from '../reconcile/apply.ts'

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

/** Marks a schedule as made by one repository for one key of its file. The repository's id outlives a renaming. */
export function ownerOf(repositoryId: number, key: string): string {
  return `gha:${repositoryId}:${key}`
}

/** The key, where the mark is this repository's. */
export function keyOf(owner: string | undefined, repositoryId: number): string | undefined {
  const start = ownerOf(repositoryId, '')
  const key = owner?.startsWith(start) === true ? owner.slice(start.length) : ''
  return key === '' ? undefined : key
}

const mostTries = 5
const longestWaitMs = 30_000

/**
 * Calls until there is an answer: for calls that may be made twice without harm. `doing` says what is tried.
 * @throws ActionError when the server refuses, after the last try, or when the job is cancelled
 */
export async function keepTrying<T>(ports: SchedulePorts, doing: string, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (ports.signal.aborted) throw cancelled()
      if (tries === mostTries || !isTransient(error)) throw explainFailure(error, doing, ports.api.origin)
      await pause(ports, error, { doing, attempt: tries - 1 })
    }
  }
}

/** Waits as long as the server asks, within reason. @throws ActionError when the job is cancelled meanwhile */
export async function pause(
  { clock, jitter, log, signal }: SchedulePorts,
  error: OzError,
  { doing, attempt }: { readonly doing: string; readonly attempt: number },
): Promise<void> {
  const waitMs = politeDelayMs(askedDelayMs(error), Math.max(500, backoffMs(attempt, jitter)), longestWaitMs)
  log.info(`Couldn't ${doing} yet (${error.message}); retrying in ${(waitMs / 1000).toFixed(1)} s.`)
  await sleep({ clock, signal }, waitMs)
}

/** @throws ActionError when the job is cancelled meanwhile */
export async function sleep({ clock, signal }: Pick<SchedulePorts, 'clock' | 'signal'>, ms: number): Promise<void> {
  await clock.sleep(ms, signal).catch(() => {
    throw cancelled()
  })
}

/** Whether the other calls would fare no better: the server is out of reach, or doesn't let this key in. */
export function isEverywhere(error: ActionError): boolean {
  const { cause } = error
  if (!(cause instanceof OzError)) return error.conclusion === 'cancelled'
  const status = statusOf(cause)
  return isTransient(cause) || cause.failure.kind === 'transport' || status === 401 || status === 403
}
