import { chooseFrom, type Listing } from '../../action/resolve/environment.ts'
import { readServerInputs } from '../../inputs/inputs.ts'
import { createOzApi } from '../../oz/client/api.ts'
import { isEnvironmentUid, listEnvironments } from '../../oz/client/environments.ts'
import { isMissingCall, OzError, statusOf } from '../../oz/client/failure.ts'
import { createSchedulesApi, hasEnvironment, type Schedule, withEnvironment } from '../../oz/client/schedules.ts'
import type { Run } from '../../oz/client/types.ts'
import { inTurns } from '../../oz/run/batch/shared-api.ts'
import { ActionError } from '../../platform/errors.ts'
import type { Runtime } from '../../platform/runtime.ts'
import { showAge } from '../../report/amounts.ts'
import { declaredInputNames, readPlanOptions } from '../reconcile/inputs.ts'
import type { PlanOptions, Row } from '../reconcile/plan.ts'
import { type DeclarationKind, runDeclaration, type Service } from '../reconcile/step.ts'
import {
  byAge,
  type DeclaredSchedule,
  differencesOf,
  ownerOf,
  planSchedules,
  readSchedules,
  type ScheduleChange,
  scheduleFacts,
} from './declared.ts'
import { createSchedule, isEverywhere, keepTrying, listSchedules, type SchedulePorts, sleep } from './server.ts'

/** Makes the schedules of a file true on the server. Resolves with whether the step is green. */
export function runScheduleStep(runtime: Runtime): Promise<boolean> {
  return runDeclaration(runtime, schedules)
}

export const schedules: DeclarationKind<DeclaredSchedule, ScheduleChange> = {
  noun: 'schedule',
  inputNames: [...declaredInputNames, 'oz_server_url', 'prune'],
  // The service reads cron in UTC.
  columns: ['cron (UTC)', 'next runs (UTC)', 'last run'],
  actions: ['create', 'update', 'pause', 'resume', 'delete', 'unchanged'],
  prepare({ env, connection, clock, jitter, log, cancelled: signal }, event) {
    const { baseUrl } = readServerInputs(env)
    const options = { ...readPlanOptions(env, event), repository: event.repository.fullName }
    return {
      read: (entries, readFile) => readSchedules(entries, { ...options, now: clock.date(), readFile }),
      describeWanted: (wanted) => ({ key: wanted.key, facts: scheduleFacts(wanted) }),
      open(apiKey) {
        const target = { apiKey, baseUrl }
        const api = createSchedulesApi(connection.send, target)
        const oz = createOzApi(connection.send, target)
        return scheduleService({ api, oz, clock, jitter, log, signal }, options)
      },
    }
  },
}

/** Another run may be making the same; its schedule shows a moment after ours at the latest. */
const looksAfterMs = [0, 1_000]

/** Schedules over the REST API. `repository` is `owner/name`, for `environment: auto`. */
export function scheduleService(
  ports: SchedulePorts,
  options: PlanOptions & { readonly repository: string },
): Service<DeclaredSchedule, ScheduleChange> {
  const { api, log, signal } = ports
  const made = new Map<string, Schedule>()
  return {
    endsAll: isEverywhere,

    async plan(wanted) {
      const existing = await listSchedules(ports)
      const resolved = await resolveEnvironments(ports, wanted, options.repository)
      const changes = planSchedules(resolved, existing, options)
      const runs = await readLatestRuns(
        ports,
        changes.flatMap((change) => change.existing ?? []),
      )
      return changes.map((change) => ({ ...change, run: change.existing && runs.get(change.existing.id) }))
    },

    async perform({ action, key, id, existing, wanted }) {
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
      return id
    },

    // Ends doubles that came of a race, and says where the server has something else than what it was sent.
    async review(done) {
      let found: readonly Schedule[] = []
      for (const waitMs of made.size === 0 ? [0] : looksAfterMs) {
        await sleep(ports, waitMs)
        found = await listSchedules(ports)
        for (const [owner, ours] of made) {
          // Of several for one key the oldest stays: every run that looks decides the same.
          const others = found.filter((one) => one.owner === owner && one.id !== ours.id)
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
        const [existing] = found.filter((one) => one.owner === owner).toSorted(byAge)
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
 * ends, before anything is changed. @throws ActionError with all names that fit no environment
 */
async function resolveEnvironments(
  ports: SchedulePorts,
  wanted: readonly DeclaredSchedule[],
  repository: string,
): Promise<readonly DeclaredSchedule[]> {
  const { log } = ports
  const isName = (environment = ''): boolean => environment !== '' && !isEnvironmentUid(environment)
  // A text says why there is no list: this server has no such call.
  const read = (): Promise<Listing> =>
    listEnvironments(ports.oz, { signal: ports.signal }).catch((error: unknown) => {
      if (error instanceof OzError && isMissingCall(error)) return error.message
      throw error
    })
  const doing = 'read the environments that schedules name'
  const isNamed = wanted.some(({ environment }) => isName(environment))
  const listing = isNamed ? await keepTrying(ports, doing, read) : []
  const misfits: (readonly [key: string, error: ActionError])[] = []
  const resolved = wanted.map((schedule) => {
    const { key, environment = '', spec } = schedule
    if (!isName(environment)) return schedule
    const named = (kind: 'info' | 'notice') => (text: string) => {
      log[kind](`${key}: ${text}`)
    }
    try {
      const chooser = { log: { ...log, info: named('info'), notice: named('notice') } }
      const chosen = chooseFrom(chooser, listing, { wanted: environment, repository })
      return { ...schedule, spec: { ...spec, config: withEnvironment(spec.config, chosen?.uid) } }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      misfits.push([key, error])
      return schedule
    }
  })
  const [first] = misfits
  if (first) {
    throw new ActionError(misfits.map(([key, error]) => `${key}: ${error.message}`).join(' '), {
      hint: [...new Set(misfits.flatMap(([, error]) => error.hint ?? []))].join(' '),
      link: first[1].link,
      cause: first[1],
    })
  }
  const without = resolved.filter(({ spec }) => !hasEnvironment(spec.config)).map(({ key }) => key)
  if (without.length > 0) {
    log.info(`No environment: ${without.join(', ')}. Their agents start without a clone of a repository.`)
  }
  return resolved
}

const mostAsked = 20
const atOnce = 4
const deadlineMs = 10_000

/**
 * The newest run of each schedule, by the schedule's id, one request each, for twenty of them at most. It is for people
 * to look at, so one try is enough: after a failure nothing more is asked.
 */
async function readLatestRuns({ oz, clock, log, signal }: SchedulePorts, asked: readonly Schedule[]) {
  const found = new Map<string, Row['run']>()
  let failure: OzError | undefined
  await inTurns(asked.slice(0, mostAsked), atOnce, async ({ id, owner = '' }) => {
    if (failure !== undefined) return
    try {
      const query = { name: owner, limit: '5', sort_by: 'created_at', sort_order: 'desc' }
      const { runs, serverDate = clock.date() } = await oz.listRuns(query, { signal, deadlineMs })
      // A schedule's runs have its mark for a name; a server that can't filter may give others too.
      const timeOf = ({ createdAt }: Run): number => createdAt?.getTime() ?? 0
      const [newest] = runs.filter(({ config }) => config.name === owner).toSorted((a, b) => timeOf(b) - timeOf(a))
      if (newest === undefined) return
      const { stateName: state, createdAt, sessionLink: link } = newest
      found.set(id, { state, age: createdAt ? showAge(serverDate.getTime() - createdAt.getTime()) : '', link })
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      failure = error
    }
  })
  if (failure !== undefined) log.info(`The schedules' latest runs can't be shown: ${failure.message}.`)
  return found
}
