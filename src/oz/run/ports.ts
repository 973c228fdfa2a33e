import type { OzApi } from '../client/api.ts'
import type { Clock, Jitter, Log } from '../../platform/ports.ts'

/** What starting, watching and cancelling a run need from outside. */
export interface RunPorts {
  readonly api: OzApi
  readonly clock: Clock
  readonly jitter: Jitter
  readonly log: Log
}
