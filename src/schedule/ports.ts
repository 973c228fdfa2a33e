import type { SchedulesApi } from '../oz/schedules.ts'
import type { Clock, Jitter, Log } from '../ports.ts'

/** What making schedules true needs from outside. */
export interface SchedulePorts {
  readonly api: SchedulesApi
  readonly clock: Clock
  readonly jitter: Jitter
  readonly log: Log
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
}
