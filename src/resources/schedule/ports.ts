import type { OzApi } from '../../oz/client/api.ts'
import type { SchedulesApi } from '../../oz/client/schedules.ts'
import type { Clock, Jitter, Log } from '../../platform/ports.ts'

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
