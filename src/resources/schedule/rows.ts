import type { LatestRun, Row } from '../reconcile/row.ts'
import type { Schedule } from '../../oz/client/schedules.ts'
import type { DeclaredSchedule } from './declared.ts'
import type { ScheduleChange } from './plan.ts'

/** The columns of `facts`. Cron is read in UTC by the service. */
export const scheduleColumns = ['cron (UTC)', 'next runs (UTC)', 'last run'] as const

/** `runs`: the latest of each schedule, by its id. */
export function describeChange(change: ScheduleChange, runs: ReadonlyMap<string, LatestRun>): Omit<Row, 'result'> {
  const { kind: action, key } = change
  const existing = 'existing' in change ? change.existing : undefined
  const run = existing && runs.get(existing.id)
  return {
    key,
    action,
    id: existing?.id,
    changes: changesOf(change),
    facts: [
      'wanted' in change ? change.wanted.spec.cron : change.existing.cron,
      'wanted' in change ? showNextRuns(change.wanted) : '',
      showLastRun(existing),
    ],
    ...(run !== undefined && { run }),
  }
}

function changesOf(change: ScheduleChange): readonly string[] {
  if (change.kind === 'update') return change.differences
  if (change.kind === 'delete') return [change.why === 'double' ? 'a double of an older one' : 'no longer in the file']
  if (change.kind === 'left') return ['no longer in the file']
  return []
}

/** `paused` for one that doesn't run. */
export function showNextRuns({ spec, nextRuns }: DeclaredSchedule): string {
  return spec.enabled ? nextRuns.map(showTime).join(', ') : 'paused'
}

function showLastRun(existing: Schedule | undefined): string {
  if (existing?.lastError !== undefined) return `could not start: ${existing.lastError}`
  return existing?.lastRan === undefined ? '' : showTime(existing.lastRan)
}

/** `2026-01-06 03:00`, UTC. */
function showTime(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ')
}
