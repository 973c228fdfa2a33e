import { cancelled } from '../reconcile/apply.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import { isTransient, judgePost, OzError } from '../../oz/client/failure.ts'
import type { Schedule } from '../../oz/client/schedules.ts'
import type { DeclaredSchedule } from './declared.ts'
import { byAge } from './plan.ts'
import { keepTrying, pause, type SchedulePorts, sleep } from './ports.ts'

const mostPosts = 4
/** A server that answered too late, or not at all, may show in a while what it made all the same. */
const doubtLooksAfterMs = [0, 1_000, 4_000, 10_000, 15_000]

/**
 * Makes a schedule once. The API takes no key against doing it twice, so after a POST whose fate isn't known the
 * schedule is looked for by its owner's mark, for half a minute, before anything is sent again. Should the first one
 * show up later still, it is found as a double. @throws ActionError
 */
export async function createSchedule(
  ports: SchedulePorts,
  { key, spec, team }: Pick<DeclaredSchedule, 'key' | 'spec' | 'team'>,
  owner: string,
): Promise<Schedule> {
  const doing = `create the schedule ${key}`
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ports.api.create(spec, team, { signal: ports.signal })
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (ports.signal.aborted) throw cancelled()
      const made = await findMade(ports, error, { key, owner })
      if (made !== undefined) return made
      if (attempt + 1 >= mostPosts || isHopeless(error)) throw explainFailure(error, doing, ports.api.origin)
      await pause(ports, error, { doing, attempt })
    }
  }
}

function isHopeless(error: OzError): boolean {
  return judgePost(error) === 'refused' || !isTransient(error)
}

/** What a POST that seems to have failed has made. */
async function findMade(
  ports: SchedulePorts,
  error: OzError,
  { key, owner }: { readonly key: string; readonly owner: string },
): Promise<Schedule | undefined> {
  const verdict = judgePost(error)
  if (verdict === 'refused' || verdict === 'unsent') return undefined
  if (verdict === 'doubt') ports.log.info(`No clear answer (${error.message}); looking whether ${key} is there.`)
  for (const waitMs of verdict === 'doubt' ? doubtLooksAfterMs : [0]) {
    await sleep(ports, waitMs)
    const schedules = await keepTrying(ports, `look whether the schedule ${key} was created`, () =>
      ports.api.list({ signal: ports.signal }),
    )
    const [oldest] = schedules.filter((one) => one.owner === owner).toSorted(byAge)
    if (oldest !== undefined) return oldest
  }
  return undefined
}
