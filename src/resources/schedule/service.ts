import type { Service } from '../reconcile/apply.ts'
import { OzError, statusOf } from '../../oz/client/failure.ts'
import type { Schedule } from '../../oz/client/schedules.ts'
import { createSchedule } from './create.ts'
import type { DeclaredSchedule } from './declared.ts'
import { resolveEnvironments } from './environments.ts'
import { isEverywhere, keepTrying, ownerOf, type SchedulePorts, sleep } from './ports.ts'
import { byAge, differencesOf, planSchedules, type PlanOptions, type ScheduleChange } from './plan.ts'
import type { Run } from '../../oz/client/types.ts'
import { showAge } from '../../report/amounts.ts'
import { inTurns } from '../../oz/run/batch/shared-api.ts'
import type { LatestRun } from '../reconcile/plan.ts'

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
  private readonly made = new Map<string, Schedule>()

  constructor(ports: SchedulePorts, options: ScheduleOptions) {
    this.ports = ports
    this.options = options
  }

  async plan(wanted: readonly DeclaredSchedule[]): Promise<readonly ScheduleChange[]> {
    const existing = await this.list()
    const resolved = await resolveEnvironments(this.ports, wanted, this.options.repository)
    const changes = planSchedules(resolved, existing, this.options)
    const runs = await readLatestRuns(
      this.ports,
      changes.flatMap((change) => change.existing ?? []),
    )
    return changes.map((change) => ({ ...change, run: change.existing && runs.get(change.existing.id) }))
  }

  async perform(change: ScheduleChange): Promise<string | undefined> {
    if (change.action === 'create') {
      const owner = ownerOf(this.options.repositoryId, change.key)
      const schedule = await createSchedule(this.ports, change.wanted, owner)
      this.made.set(owner, schedule)
      return schedule.id
    }
    if (change.action === 'delete') await this.remove(change.existing)
    else if (change.action !== 'unchanged' && change.action !== 'left') {
      const { api, signal } = this.ports
      const { action, existing, wanted } = change
      await this.try(`${action} the schedule ${change.key}`, () =>
        action === 'update' ? api.update(existing, wanted.spec, { signal }) : api[action](existing.id, { signal }),
      )
    }
    return change.id
  }

  /** Ends doubles that came of a race, and says where the server has something else than what it was sent. */
  async review(done: readonly ScheduleChange[]): Promise<readonly string[]> {
    let schedules: readonly Schedule[] = []
    for (const waitMs of this.made.size === 0 ? [0] : looksAfterMs) {
      await sleep(this.ports, waitMs)
      schedules = await this.list()
      for (const [owner, made] of this.made) await this.endDoubles(owner, made, schedules)
    }
    return done.flatMap(({ key, wanted }) => {
      const owner = ownerOf(this.options.repositoryId, key)
      const [existing] = schedules.filter((one) => one.owner === owner).toSorted(byAge)
      const differences = wanted && existing ? differencesOf(wanted.spec, existing) : []
      if (differences.length === 0) return []
      return [`The server took the change of ${key}, but has another ${differences.join(', ')} than the file.`]
    })
  }

  readonly endsAll = isEverywhere

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

const mostAsked = 20
const atOnce = 4
const deadlineMs = 10_000

/**
 * The newest run of each schedule, by the schedule's id, one request each, for twenty of them at most. It is for people
 * to look at, so one try is enough: after a failure nothing more is asked.
 */
export async function readLatestRuns(
  ports: SchedulePorts,
  schedules: readonly Schedule[],
): Promise<ReadonlyMap<string, LatestRun>> {
  const found = new Map<string, LatestRun>()
  let failure: OzError | undefined
  await inTurns(schedules.slice(0, mostAsked), atOnce, async (schedule) => {
    if (failure !== undefined) return
    try {
      const run = await readLatest(ports, schedule)
      if (run !== undefined) found.set(schedule.id, run)
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      failure = error
    }
  })
  if (failure !== undefined) ports.log.info(`The schedules' latest runs can't be shown: ${failure.message}.`)
  return found
}

/** A schedule's runs have its mark for a name; a server that can't filter may give others too. */
async function readLatest(
  { oz, clock, signal }: SchedulePorts,
  { owner = '' }: Schedule,
): Promise<LatestRun | undefined> {
  const query = { name: owner, limit: '5', sort_by: 'created_at', sort_order: 'desc' }
  const { runs, serverDate } = await oz.listRuns(query, { signal, deadlineMs })
  const timeOf = ({ createdAt }: Run): number => createdAt?.getTime() ?? 0
  const [newest] = runs.filter(({ config }) => config.name === owner).toSorted((a, b) => timeOf(b) - timeOf(a))
  if (newest === undefined) return undefined
  const { stateName: state, createdAt, sessionLink: link } = newest
  const now = serverDate ?? clock.date()
  return { state, age: createdAt === undefined ? '' : showAge(now.getTime() - createdAt.getTime()), link }
}
