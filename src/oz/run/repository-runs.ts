/** The runs that steps of one repository started, with all that these started. */
import type { CallOptions, OzApi } from '../client/api.ts'
import { OzError, statusOf } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import { keyUrlOf, metadataNames } from './key.ts'
import { isAllOlder, readPages } from './pages.ts'
import type { Clock } from '../../platform/ports.ts'

export interface RepositoryName {
  /** As GitHub counts it; undefined where the environment doesn't say. */
  readonly id: number | undefined
  /** Its page: `https://github.com/owner/name`. */
  readonly url: string
}

/** Whether a step of this repository started the run: by its metadata, else by the workflow run that its key names. */
export function isOfRepository(run: Pick<Run, 'prompt' | 'metadata'>, { id, url }: RepositoryName): boolean {
  const named = run.metadata?.[metadataNames.repository]
  if (named !== undefined && id !== undefined) return named === String(id)
  return keyUrlOf(run.prompt)?.toLowerCase().startsWith(`${url.toLowerCase()}/actions/runs/`) === true
}

export interface ListPorts {
  readonly api: Pick<OzApi, 'listRuns'>
  readonly clock: Pick<Clock, 'date'>
}

export interface RunsSince {
  readonly repository: RepositoryName
  readonly periodMs: number
}

/** What was found, and the server's own time. */
export interface RepositoryRuns {
  readonly runs: readonly Run[]
  readonly nowMs: number
  /** False where the list was too long to be read whole. */
  readonly isWhole: boolean
}

const mostPages = 30
const pageSize = 100

/** Runs that began in the last so many milliseconds, by the server's clock. @throws OzError */
export async function readRepositoryRuns(
  ports: ListPorts,
  { repository, periodMs }: RunsSince,
  options: CallOptions,
): Promise<RepositoryRuns> {
  const { id } = repository
  const all = { limit: String(pageSize), sort_by: 'created_at', sort_order: 'desc' }
  if (id !== undefined) {
    try {
      const own = { ...all, [`metadata[${metadataNames.repository}]`]: String(id) }
      const found = await read(ports, own, { repository, periodMs }, options)
      // A server that knows no metadata finds none by it.
      if (found.runs.length > 0) return found
    } catch (error) {
      if (!(error instanceof OzError) || ![400, 403, 422].includes(statusOf(error) ?? 0)) throw error
    }
  }
  return read(ports, all, { repository, periodMs }, options)
}

async function read(
  ports: ListPorts,
  query: Readonly<Record<string, string>>,
  { repository, periodMs }: RunsSince,
  options: CallOptions,
): Promise<RepositoryRuns> {
  const listed: Run[] = []
  let nowMs = ports.clock.date().getTime()
  let isWhole = false
  for await (const page of readPages(ports, query, { ...options, mostPages })) {
    listed.push(...page.runs)
    nowMs = page.serverDate?.getTime() ?? nowMs
    isWhole = page.isLast || isAllOlder(page.runs, nowMs - periodMs)
    if (isWhole) break
  }
  const recent = listed.filter(({ createdAt }) => createdAt === undefined || createdAt.getTime() >= nowMs - periodMs)
  return { runs: withChildren(recent, repository), nowMs, isWhole }
}

/** Children inherit metadata; on a server where they don't, their parent tells. */
function withChildren(runs: readonly Run[], repository: RepositoryName): readonly Run[] {
  const own = new Map(runs.filter((run) => isOfRepository(run, repository)).map((run) => [run.id, run]))
  const isBelow = ({ parentId, rootId }: Run): boolean =>
    (parentId !== undefined && own.has(parentId)) || (rootId !== undefined && own.has(rootId))
  for (let size = -1; size !== own.size;) {
    size = own.size
    for (const run of runs) if (isBelow(run)) own.set(run.id, run)
  }
  return [...own.values()]
}
