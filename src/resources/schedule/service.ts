import { chooseFrom, type Listing } from '../../action/resolve/environment.ts'
import { isEnvironmentUid, listEnvironments } from '../../oz/client/environments.ts'
import { isMissingCall, OzError, statusOf } from '../../oz/client/failure.ts'
import { hasEnvironment, type Schedule, withEnvironment } from '../../oz/client/schedules.ts'
import type { Run } from '../../oz/client/types.ts'
import { inTurns } from '../../oz/run/batch/shared-api.ts'
import { ActionError } from '../../platform/errors.ts'
import { showAge } from '../../report/amounts.ts'
import type { LatestRun, PlanOptions } from '../reconcile/plan.ts'
import type { Service } from '../reconcile/step.ts'
import { type DeclaredSchedule, ownerOf } from './declared.ts'
import { byAge, differencesOf, planSchedules, type ScheduleChange } from './plan.ts'
import { createSchedule, isEverywhere, keepTrying, type SchedulePorts, sleep } from './server.ts'

/** Another run may be making the same; its schedule shows a moment after ours at the latest. */
const looksAfterMs = [0, 1_000]

export interface ScheduleOptions extends PlanOptions {
  /** `owner/name`, for `environment: auto`. */
  readonly repository: string
}

/** Schedules over the REST API. */
export function scheduleService(
  ports: SchedulePorts,
  options: ScheduleOptions,
): Service<DeclaredSchedule, ScheduleChange> {
  const { api, log, signal } = ports
  const made = new Map<string, Schedule>()
  const list = (): Promise<readonly Schedule[]> => keepTrying(ports, 'read the schedules', () => api.list({ signal }))
  return {
    endsAll: isEverywhere,

    async plan(wanted) {
      const existing = await list()
      const resolved = await resolveEnvironments(ports, wanted, options.repository)
      const changes = planSchedules(resolved, existing, options)
      const found = changes.flatMap((change) => change.existing ?? [])
      const runs = await readLatestRuns(ports, found)
      return changes.map((change) => ({ ...change, run: change.existing && runs.get(change.existing.id) }))
    },

    async perform(change) {
      const { action, key, existing, wanted } = change
      if (action === 'create') {
        const owner = ownerOf(options.repositoryId, key)
        const schedule = await createSchedule(ports, wanted, owner)
        made.set(owner, schedule)
        return schedule.id
      }
      if (action === 'delete') await remove(ports, existing)
      else if (action !== 'unchanged' && action !== 'left') {
        await keepTrying(ports, `${action} the schedule ${key}`, () =>
          action === 'update' ? api.update(existing, wanted.spec, { signal }) : api[action](existing.id, { signal }),
        )
      }
      return change.id
    },

    // Ends doubles that came of a race, and says where the server has something else than what it was sent.
    async review(done) {
      let schedules: readonly Schedule[] = []
      for (const waitMs of made.size === 0 ? [0] : looksAfterMs) {
        await sleep(ports, waitMs)
        schedules = await list()
        for (const [owner, ours] of made) {
          // Of several for one key the oldest stays: every run that looks decides the same.
          const others = schedules.filter((one) => one.owner === owner && one.id !== ours.id)
          const [oldest = ours, ...younger] = [ours, ...others].toSorted(byAge)
          for (const double of younger) {
            log.info(`Another run made the same schedule: ${double.id} goes, the older one stays.`)
            await remove(ports, double)
          }
          made.set(owner, oldest)
        }
      }
      return done.flatMap(({ key, wanted }) => {
        const owner = ownerOf(options.repositoryId, key)
        const [existing] = schedules.filter((one) => one.owner === owner).toSorted(byAge)
        const differences = wanted && existing ? differencesOf(wanted.spec, existing) : []
        if (differences.length === 0) return []
        return [`The server took the change of ${key}, but has another ${differences.join(', ')} than the file.`]
      })
    },
  }
}

/** What is gone already is what was wanted. */
async function remove(ports: SchedulePorts, { id, name }: Schedule): Promise<void> {
  await keepTrying(ports, `delete the schedule ${name} (${id})`, () =>
    ports.api.remove(id, { signal: ports.signal }).catch((error: unknown) => {
      if (!(error instanceof OzError) || statusOf(error) !== 404) throw error
    }),
  )
}

/**
 * The schedules with the uid of the environment each names. The list is read once, and only for what isn't a uid in form.
 * Unlike a run, a schedule must not lose its environment because the list could not be read for a moment: then the step
 * ends, before anything is changed. `repository` is `owner/name`.
 * @throws ActionError with all names that fit no environment
 */
async function resolveEnvironments(
  ports: SchedulePorts,
  schedules: readonly DeclaredSchedule[],
  repository: string,
): Promise<readonly DeclaredSchedule[]> {
  const { log } = ports
  const isName = (environment = ''): boolean => environment !== '' && !isEnvironmentUid(environment)
  const listing = schedules.some(({ environment }) => isName(environment)) ? await readListing(ports) : []
  const misfits: (readonly [key: string, error: ActionError])[] = []
  const resolved = schedules.map((schedule) => {
    const { key, environment: wanted = '', spec } = schedule
    if (!isName(wanted)) return schedule
    const named = (kind: 'info' | 'notice') => (text: string) => {
      log[kind](`${key}: ${text}`)
    }
    try {
      const chooser = { log: { ...log, info: named('info'), notice: named('notice') } }
      const chosen = chooseFrom(chooser, listing, { wanted, repository })
      return { ...schedule, spec: { ...spec, config: withEnvironment(spec.config, chosen?.uid) } }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      misfits.push([key, error])
      return schedule
    }
  })
  const [first] = misfits
  if (first) {
    const [, { link }] = first
    throw new ActionError(misfits.map(([key, error]) => `${key}: ${error.message}`).join(' '), {
      hint: [...new Set(misfits.flatMap(([, error]) => error.hint ?? []))].join(' '),
      ...(link !== undefined && { link }),
      cause: first[1],
    })
  }
  const without = resolved.filter(({ spec }) => !hasEnvironment(spec.config)).map(({ key }) => key)
  if (without.length > 0) {
    log.info(`No environment: ${without.join(', ')}. Their agents start without a clone of a repository.`)
  }
  return resolved
}

/** A text says why there is no list: this server has no such call. */
async function readListing(ports: SchedulePorts): Promise<Listing> {
  return keepTrying(ports, 'read the environments that schedules name', () =>
    listEnvironments(ports.oz, { signal: ports.signal }).catch((error: unknown) => {
      if (error instanceof OzError && isMissingCall(error)) return error.message
      throw error
    }),
  )
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
