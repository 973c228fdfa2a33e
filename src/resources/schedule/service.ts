import type { Service } from '../reconcile/reconcile.ts'
import type { LatestRun, Row } from '../reconcile/row.ts'
import type { ActionError } from '../../platform/errors.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import type { Schedule } from '../../oz/client/schedules.ts'
import { createSchedule } from './create.ts'
import type { DeclaredSchedule } from './declared.ts'
import { resolveEnvironments } from './environments.ts'
import { isEverywhere, keepTrying, sleep } from './keep-trying.ts'
import { readLatestRuns } from './latest.ts'
import { ownerOf, type SchedulePorts } from './ports.ts'
import { byAge, differencesOf, planSchedules, type PlanOptions, type ScheduleChange } from './plan.ts'
import { describeChange } from './rows.ts'

/** Another run may be making the same; its schedule shows a moment after ours at the latest. */
const looksAfterMs = [0, 1_000]

export interface ScheduleOptions extends PlanOptions {
  /** `owner/name`, for `environment: auto`. */
  readonly repository: string
}

/** Schedules over the REST API. */
export class ScheduleService implements Service<DeclaredSchedule, ScheduleChange> {
  private readonly ports: SchedulePorts
  private readonly options: ScheduleOptions
  private runs: ReadonlyMap<string, LatestRun> = new Map()
  private readonly made = new Map<string, Schedule>()

  constructor(ports: SchedulePorts, options: ScheduleOptions) {
    this.ports = ports
    this.options = options
  }

  async plan(wanted: readonly DeclaredSchedule[]): Promise<readonly ScheduleChange[]> {
    const existing = await this.list()
    const resolved = await resolveEnvironments(this.ports, wanted, this.options.repository)
    const changes = planSchedules(resolved, existing, this.options)
    this.runs = await readLatestRuns(
      this.ports,
      changes.flatMap((change) => ('existing' in change ? change.existing : [])),
    )
    return changes
  }

  describe(change: ScheduleChange): Omit<Row, 'result'> {
    return describeChange(change, this.runs)
  }

  async perform(change: ScheduleChange): Promise<string | undefined> {
    const { api, signal } = this.ports
    switch (change.kind) {
      case 'create': {
        const owner = ownerOf(this.options.repositoryId, change.key)
        const schedule = await createSchedule(this.ports, change.wanted, owner)
        this.made.set(owner, schedule)
        return schedule.id
      }
      case 'update':
        await this.try(`update the schedule ${change.key}`, () =>
          api.update(change.existing, change.wanted.spec, { signal }),
        )
        return change.existing.id
      case 'pause':
        await this.try(`pause the schedule ${change.key}`, () => api.pause(change.existing.id, { signal }))
        return change.existing.id
      case 'resume':
        await this.try(`resume the schedule ${change.key}`, () => api.resume(change.existing.id, { signal }))
        return change.existing.id
      case 'delete':
        await this.remove(change.existing)
        return change.existing.id
      case 'unchanged':
      case 'left':
        return change.existing.id
    }
  }

  /** Ends doubles that came of a race, and says where the server has something else than what it was sent. */
  async review(done: readonly ScheduleChange[]): Promise<readonly string[]> {
    let schedules: readonly Schedule[] = []
    for (const waitMs of this.made.size === 0 ? [0] : looksAfterMs) {
      await sleep(this.ports, waitMs)
      schedules = await this.list()
      for (const [owner, made] of this.made) await this.endDoubles(owner, made, schedules)
    }
    return done.flatMap((change) => ('wanted' in change ? warnOfDifference(change, schedules, this.options) : []))
  }

  endsAll(error: ActionError): boolean {
    return isEverywhere(error)
  }

  /** Of several for one key the oldest stays: every run that looks decides the same. */
  private async endDoubles(owner: string, made: Schedule, schedules: readonly Schedule[]): Promise<void> {
    const others = schedules.filter((one) => one.owner === owner && one.id !== made.id)
    const [oldest, ...younger] = [made, ...others].toSorted(byAge)
    for (const double of younger) {
      this.ports.log.info(`Another run made the same schedule: ${double.id} goes, the older one stays.`)
      await this.remove(double)
    }
    if (oldest) this.made.set(owner, oldest)
  }

  private list(): Promise<readonly Schedule[]> {
    return this.try('read the schedules', () => this.ports.api.list({ signal: this.ports.signal }))
  }

  private try<T>(doing: string, attempt: () => Promise<T>): Promise<T> {
    return keepTrying(this.ports, doing, attempt)
  }

  /** What is gone already is what was wanted. */
  private async remove({ id, name }: Schedule): Promise<void> {
    await this.try(`delete the schedule ${name} (${id})`, async () => {
      try {
        await this.ports.api.remove(id, { signal: this.ports.signal })
      } catch (error) {
        if (!(error instanceof OzError) || statusOf(error) !== 404) throw error
      }
    })
  }
}

function warnOfDifference(
  { key, wanted }: Extract<ScheduleChange, { wanted: DeclaredSchedule }>,
  schedules: readonly Schedule[],
  { repositoryId }: PlanOptions,
): readonly string[] {
  const [existing] = schedules.filter(({ owner }) => owner === ownerOf(repositoryId, key)).toSorted(byAge)
  const differences = existing ? differencesOf(wanted.spec, existing) : []
  if (differences.length === 0) return []
  return [`The server took the change of ${key}, and yet has another ${differences.join(', ')} than the file.`]
}
