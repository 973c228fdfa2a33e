import { ActionError } from '../../platform/errors.ts'
import { quote } from '../../inputs/fields.ts'
import { explainFailure } from '../../oz/client/explain.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { isTransient, OzError, statusOf } from '../../oz/client/failure.ts'
import type { Run } from '../../oz/client/types.ts'
import { showAge } from '../../report/amounts.ts'
import { byNewest } from '../../oz/run/find.ts'
import { backoffMs } from '../../oz/run/pace.ts'
import type { RunPorts } from '../../oz/run/ports.ts'
import { isOfRepository, type RepositoryName } from '../../oz/run/list.ts'

export interface LatestQuestion {
  /** The `name` input; exact. */
  readonly name: string
  /** Which of them count; all unless given. */
  readonly accept?: (run: Run) => boolean
  readonly signal: AbortSignal
}

/** The newest run of a name, and a line on each there is: state, age, link. */
export interface Latest {
  readonly runId: string
  readonly listed: readonly string[]
}

type LatestPorts = Pick<RunPorts, 'api' | 'clock' | 'jitter' | 'log'>

/** Finds the newest run of a name on the list, and shows in the log what runs of the name there are. @throws ActionError */
export async function findLatest(ports: LatestPorts, question: LatestQuestion): Promise<Latest> {
  const { runs, nowMs } = await readRuns(ports, question)
  const { name } = question
  const [newest] = runs
  if (newest === undefined) throw noneOf(name)
  const listed = describeRuns(runs, nowMs)
  ports.log.info(`Runs named ${quote(name)}, the newest first:`)
  for (const line of listed) ports.log.info(`  ${line}`)
  return { runId: newest.id, listed: [`The newest run named ${quote(name)} is taken.`, ...listed] }
}

type ReadPorts = Pick<RunPorts, 'clock' | 'jitter'> & { readonly api: Pick<OzApi, 'getRun' | 'origin'> }

export interface OwnRunQuestion {
  readonly runId: string
  /** `trust_run`. */
  readonly isTrusted: boolean
  readonly repository: RepositoryName
  /** Of the event, that somebody could have chosen. */
  readonly texts: readonly string[]
}

/**
 * The answer of a run goes where the workflow puts it, so it must be one that a step of this repository started, by its
 * metadata or its key; another only where the workflow trusts it, and never by an id that somebody wrote into the event.
 * @throws ActionError
 */
export async function requireOwnRun(
  { api, clock, jitter }: ReadPorts,
  question: OwnRunQuestion & { readonly signal: AbortSignal },
): Promise<void> {
  const { runId, isTrusted, signal } = question
  if (isTrusted && !isChosen(question)) return
  const read = (): Promise<Run | undefined> => api.getRun(runId, { signal }).catch(noneIfMissing)
  const run = await retry(read, { api, clock, jitter, signal })
  // What isn't there is looked for, and looked at, when it is waited for.
  if (run !== undefined) assertOwn(run, question)
}

function isChosen({ runId, texts }: OwnRunQuestion): boolean {
  return texts.some((text) => text.includes(runId))
}

/** @throws ActionError where no step of this repository started the run, and it isn't trusted. */
export function assertOwn(run: Run, question: OwnRunQuestion): void {
  const { runId, isTrusted, repository } = question
  if (isOfRepository(run, repository) || (isTrusted && !isChosen(question))) return
  throw new ActionError(
    `run_id: no step of this repository started the run ${runId}${isTrusted ? ', and the id stands in a text of the event' : ''}.`,
    {
      hint: isTrusted
        ? 'Take the id from where only people with write access can put it.'
        : 'Check the id. If its result may be used here, write `trust_run: true`.',
    },
  )
}

function noneIfMissing(error: unknown): undefined {
  if (!(error instanceof OzError) || statusOf(error) !== 404) throw error
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
async function readRuns(
  { api, clock, jitter }: LatestPorts,
  { name, accept = () => true, signal }: LatestQuestion,
): Promise<Found> {
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
    found.push(...runs.filter((run) => run.config.name === name && accept(run)))
    nowMs = serverDate?.getTime() ?? nowMs
    if (found.length > 0 || nextCursor === undefined || nextCursor === cursor) break
    cursor = nextCursor
  }
  return { runs: found.toSorted(byNewest), nowMs }
}

type RetryPorts = Pick<RunPorts, 'clock' | 'jitter'> & {
  readonly api: Pick<OzApi, 'origin'>
  readonly signal: AbortSignal
}

async function retry<T>(read: () => Promise<T>, { api, clock, jitter, signal }: RetryPorts): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof OzError)) throw error
      if (signal.aborted || attempt === tries || !isTransient(error)) {
        throw explainFailure(error, 'look at the run to attach to', api.origin)
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
