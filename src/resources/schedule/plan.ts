import { differingSettings, type Schedule, type ScheduleSpec } from '../../oz/client/schedules.ts'
import { type Change, planMarked, type PlanOptions } from '../reconcile/plan.ts'
import { type DeclaredSchedule, keyOf } from './declared.ts'

export type ScheduleChange = Change<DeclaredSchedule, Schedule>

/** The columns of `facts`. Cron is read in UTC by the service. */
export const scheduleColumns = ['cron (UTC)', 'next runs (UTC)', 'last run'] as const

export function planSchedules(
  declared: readonly DeclaredSchedule[],
  existing: readonly Schedule[],
  { repositoryId, prune }: PlanOptions,
): readonly ScheduleChange[] {
  return planMarked<DeclaredSchedule, Schedule>(
    {
      keyOf: ({ owner }) => keyOf(owner, repositoryId),
      order: byAge,
      differences: ({ spec }, found) => differencesOf(spec, found),
      actionFor: ({ spec }, [first, ...more]) =>
        first !== 'enabled' || more.length > 0 ? 'update' : spec.enabled ? 'resume' : 'pause',
      facts: scheduleFacts,
    },
    { declared, existing, prune },
  )
}

/** What isn't as wanted, in the file's words. */
export function differencesOf(spec: ScheduleSpec, existing: ScheduleSpec): readonly string[] {
  const differs = {
    name: spec.name !== existing.name.trim(),
    cron: spec.cron !== existing.cron.trim().split(/\s+/).join(' '),
    prompt: spec.prompt !== existing.prompt.trim(),
    enabled: spec.enabled !== existing.enabled,
  }
  const fields = Object.entries(differs).flatMap(([field, isDifferent]) => (isDifferent ? [field] : []))
  return [...fields, ...differingSettings(spec.config, existing.config)]
}

/** Of several that race for one key the oldest stays, by the server's clock; of the same moment the one with the first id. */
export function byAge(one: Schedule, other: Schedule): number {
  const age = ({ createdAt }: Schedule): number => createdAt?.getTime() ?? Infinity
  const difference = age(one) - age(other)
  if (difference !== 0 && !Number.isNaN(difference)) return difference
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

export function scheduleFacts(wanted: DeclaredSchedule | undefined, existing: Schedule | undefined): readonly string[] {
  // UTC: `2026-01-06 03:00`.
  const showTime = (date?: Date): string => date?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
  return [
    wanted?.spec.cron ?? existing?.cron ?? '',
    wanted?.spec.enabled === false ? 'paused' : (wanted?.nextRuns ?? []).map(showTime).join(', '),
    existing?.lastError === undefined ? showTime(existing?.lastRan) : `could not start: ${existing.lastError}`,
  ]
}
