import { cancelled } from '../reconcile/reconcile.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import { askedDelayMs, isTransient, OzError, statusOf } from '../../oz/client/failure.ts'
import type { ActionError } from '../../platform/errors.ts'
import { backoffMs, politeDelayMs } from '../../oz/run/pace.ts'
import type { SchedulePorts } from './ports.ts'

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
  log.info(`Could not ${doing} yet (${error.message}); next try in ${(waitMs / 1000).toFixed(1)} s.`)
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
