import { OzError } from '../../oz/client/failure.ts'
import type { Schedule } from '../../oz/client/schedules.ts'
import type { Run } from '../../oz/client/types.ts'
import { showAge } from '../../report/amounts.ts'
import { inTurns } from '../../oz/run/batch/shared-api.ts'
import type { LatestRun } from '../reconcile/row.ts'
import type { SchedulePorts } from './ports.ts'

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
