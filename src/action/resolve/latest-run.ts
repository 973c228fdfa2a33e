import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { isTransient, OzError } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { showAge } from '../../report/amounts.ts'
import { byNewest } from '../../oz/run/find.ts'
import { backoffMs } from '../../oz/run/pace.ts'
import type { RunPorts } from '../../oz/run/ports.ts'

export interface LatestQuestion {
  /** The `name` input; exact. */
  readonly name: string
  readonly signal: AbortSignal
}

/** The newest run of a name, and a line on each there is: state, age, link. */
export interface Latest {
  readonly runId: string
  readonly listed: readonly string[]
}

type LatestPorts = Pick<RunPorts, 'api' | 'clock' | 'jitter' | 'log'>

/** Finds the newest run of a name on the list, and shows in the log what runs of the name there are. @throws ActionError */
export async function findLatest(ports: LatestPorts, { name, signal }: LatestQuestion): Promise<Latest> {
  const { runs, nowMs } = await readRuns(ports, name, signal)
  const [newest] = runs
  if (newest === undefined) throw noneOf(name)
  const listed = describeRuns(runs, nowMs)
  ports.log.info(`Runs named ${quote(name)}, the newest first:`)
  for (const line of listed) ports.log.info(`  ${line}`)
  return { runId: newest.id, listed: [`The newest run named ${quote(name)} is taken.`, ...listed] }
}

const mostPages = 10
const mostShown = 10
const tries = 3

interface Found {
  readonly runs: readonly Run[]
  /** By the server's clock, where it tells. */
  readonly nowMs: number
}

/** Servers that can't filter are read on, as long as there is hope; the newest come first where the server can sort. */
async function readRuns({ api, clock, jitter }: LatestPorts, name: string, signal: AbortSignal): Promise<Found> {
  const found: Run[] = []
  let cursor: string | undefined
  let nowMs = clock.date().getTime()
  for (let page = 0; page < mostPages; page += 1) {
    const query = {
      name,
      limit: '50',
      sort_by: 'created_at',
      sort_order: 'desc',
      ...(cursor !== undefined && { cursor }),
    }
    const { runs, nextCursor, serverDate } = await retry(() => api.listRuns(query, { signal }), {
      api,
      clock,
      jitter,
      signal,
    })
    found.push(...runs.filter(({ config }) => config.name === name))
    nowMs = serverDate?.getTime() ?? nowMs
    if (found.length > 0 || nextCursor === undefined || nextCursor === cursor) break
    cursor = nextCursor
  }
  return { runs: found.toSorted(byNewest), nowMs }
}

type RetryPorts = Pick<RunPorts, 'clock' | 'jitter'> & { readonly api: OzApi; readonly signal: AbortSignal }

async function retry<T>(read: () => Promise<T>, { api, clock, jitter, signal }: RetryPorts): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (signal.aborted || attempt === tries || !isTransient(error)) {
        throw explainFailure(error, 'look for the latest run', api.origin)
      }
      await clock.sleep(backoffMs(attempt, jitter, 4_000), signal).catch(() => undefined)
    }
  }
}

function noneOf(name: string): ActionError {
  return new ActionError(`run_id: latest finds no run with the name ${quote(name)} that this key may see.`, {
    hint: 'The name must be exactly the one the run was started with; some servers do not tell it, and need the run id.',
    link: 'https://oz.warp.dev/runs',
  })
}

/** State, age and link of each, newest first. */
function describeRuns(runs: readonly Run[], nowMs: number): readonly string[] {
  const lines = runs.slice(0, mostShown).map(({ id, stateName, createdAt, sessionLink }) => {
    const age = createdAt === undefined ? 'of unknown age' : `${showAge(nowMs - createdAt.getTime())} old`
    return `${stateName}, ${age}, ${sessionLink ?? id}`
  })
  const more = runs.length - lines.length
  return more > 0 ? [...lines, `and ${more} more`] : lines
}
