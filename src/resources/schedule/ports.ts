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
