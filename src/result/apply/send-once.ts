import { GitHubError } from '../../github/failure.ts'
import type { Clock } from '../../platform/ports.ts'

export interface Sending<T> {
  readonly send: () => Promise<T>
  /** Looks for what an earlier try made; undefined where there is nothing. */
  readonly find: () => Promise<T | undefined>
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Waits before each look: GitHub shows a new thing a moment later. */
const looksMs = [2_000, 5_000] as const

/**
 * Sends a write. Where no usable answer came it may have been done all the same: what it makes is looked for, and only
 * if it isn't there is the write sent again, once. @throws GitHubError
 */
export async function writeOnce<T>(sending: Sending<T>): Promise<T> {
  try {
    return await sending.send()
  } catch (error) {
    requireDoubt(error)
  }
  const found = await look(sending)
  if (found !== undefined) return found
  try {
    return await sending.send()
  } catch (error) {
    requireDoubt(error)
    const late = await look(sending)
    if (late !== undefined) return late
    throw error
  }
}

async function look<T>({ find, clock, signal }: Sending<T>): Promise<T | undefined> {
  for (const waitMs of looksMs) {
    await clock.sleep(waitMs, signal)
    const found = await find()
    if (found !== undefined) return found
  }
  return undefined
}

/** Anything else is an answer. */
function requireDoubt(error: unknown): void {
  if (!(error instanceof GitHubError) || error.failure !== 'outage') throw error
}
