import { differingSettings } from '../../oz/client/schedule-config.ts'
import type { Schedule, ScheduleSpec } from '../../oz/client/schedules.ts'
import type { DeclaredSchedule } from './declared.ts'
import { keyOf } from './ports.ts'

interface Wanted {
  readonly key: string
  readonly wanted: DeclaredSchedule
}

interface Found {
  readonly key: string
  readonly existing: Schedule
}

/** What it takes to make one schedule as the file says. */
export type ScheduleChange =
  | (Wanted & { readonly kind: 'create' })
  | (Wanted & Found & { readonly kind: 'update'; readonly differences: readonly string[] })
  | (Wanted & Found & { readonly kind: 'pause' | 'resume' | 'unchanged' })
  /** `gone`: no longer in the file. `double`: an older one of the same key stays. */
  | (Found & { readonly kind: 'delete'; readonly why: 'gone' | 'double' })
  /** Ours, no longer in the file, and nobody asked for it to be deleted. */
  | (Found & { readonly kind: 'left' })

export interface PlanOptions {
  readonly repositoryId: number
  /** Whether what the file no longer has is deleted. */
  readonly prune: boolean
}

/**
 * The differences between file and server, for what this repository made and nothing else: the changes in the file's
 * order, deletions last.
 */
export function planSchedules(
  declared: readonly DeclaredSchedule[],
  existing: readonly Schedule[],
  { repositoryId, prune }: PlanOptions,
): readonly ScheduleChange[] {
  const owned = Map.groupBy(existing, ({ owner }) => keyOf(owner, repositoryId))
  owned.delete(undefined)
  const wanted = declared.map((schedule) => planOne(schedule, oldest(owned.get(schedule.key) ?? [])))
  const keys = new Set(declared.map(({ key }) => key))
  const rest = [...owned].flatMap(([key = '', schedules]) => {
    if (keys.has(key)) return youngerThanEldest(schedules).map((one) => remove(key, one, 'double'))
    return schedules.map((one) => (prune ? remove(key, one, 'gone') : ({ kind: 'left', key, existing: one } as const)))
  })
  return [...wanted, ...rest]
}

function planOne(wanted: DeclaredSchedule, existing: Schedule | undefined): ScheduleChange {
  const { key } = wanted
  if (existing === undefined) return { kind: 'create', key, wanted }
  const differences = differencesOf(wanted.spec, existing)
  const [only, ...more] = differences
  if (only === undefined) return { kind: 'unchanged', key, wanted, existing }
  if (only !== 'enabled' || more.length > 0) return { kind: 'update', key, wanted, existing, differences }
  return { kind: wanted.spec.enabled ? 'resume' : 'pause', key, wanted, existing }
}

function remove(key: string, existing: Schedule, why: 'gone' | 'double'): ScheduleChange {
  return { kind: 'delete', key, existing, why }
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
  const difference = ageOf(one) - ageOf(other)
  if (difference !== 0 && !Number.isNaN(difference)) return difference
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function ageOf({ createdAt }: Schedule): number {
  return createdAt?.getTime() ?? Infinity
}

function oldest(schedules: readonly Schedule[]): Schedule | undefined {
  return schedules.toSorted(byAge)[0]
}

function youngerThanEldest(schedules: readonly Schedule[]): readonly Schedule[] {
  return schedules.toSorted(byAge).slice(1)
}
