/** The list of runs: its pages, the tree below a run, and the runs of a repository. */
import type { CallOptions, OzApi, RunPage } from '../client/api.ts'
import { OzError, statusOf } from '../client/failure.ts'
import type { Run } from '../client/types.ts'
import type { Clock } from '../../platform/ports.ts'
import { keyUrlOf, metadataNames } from './key.ts'

export type ListQuery = Readonly<Record<string, string>>

interface ListPorts {
  readonly api: Pick<OzApi, 'listRuns'>
}

export const newestFirst = { limit: '100', sort_by: 'created_at', sort_order: 'desc' }

/**
 * The list of runs, page by page, to its last page, to a cursor that led here before, or until there were so many pages.
 * `isLast`: there is nothing behind it. @throws OzError
 */
export async function* readPages(
  { api }: ListPorts,
  query: ListQuery,
  { mostPages, ...options }: CallOptions & { readonly mostPages: number },
): AsyncGenerator<RunPage & { readonly isLast: boolean }, void, undefined> {
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let count = 0; count < mostPages; count += 1) {
    const page = await api.listRuns({ ...query, ...(cursor !== undefined && { cursor }) }, options)
    cursor = page.nextCursor
    const isLast = cursor === undefined || seen.has(cursor)
    yield { ...page, isLast }
    if (isLast || cursor === undefined) return
    seen.add(cursor)
  }
}

/** Whether the server could not answer this question, and may answer a smaller or simpler one. */
export function isAboutTheQuestion({ failure }: OzError): boolean {
  if (failure.kind === 'transport') return failure.reason === 'too_large'
  return failure.status === 400 || failure.status === 422
}

/** Lists don't always order by time to the second. */
const ageSlackMs = 10 * 60_000

/**
 * Whether this page and all after it are too old: newest first, and the first of it old. By the server's own clock,
 * since ours may be hours off; a server that sorts otherwise is read on.
 */
export function isAllOlder(runs: readonly Run[], sinceMs: number): boolean {
  const first = runs[0]?.createdAt
  const last = runs.at(-1)?.createdAt
  return first !== undefined && last !== undefined && first > last && first.getTime() < sinceMs - ageSlackMs
}

const mostPagesOfTree = 20
/** Of runs that are asked for children of their own. */
const mostAsked = 50

/**
 * The runs below this one, whatever the depth, as far as the list tells. Only what names a run of the tree as its parent or
 * root counts: a server may ignore what it is asked for. Where it gives direct children only, each is asked for its own.
 * @throws OzError
 */
export async function readDescendants(ports: ListPorts, root: TreeRoot, options: CallOptions): Promise<readonly Run[]> {
  const tree = new Map<string, Run>()
  const asked = [root.id]
  for (const id of asked) {
    const listed: Run[] = []
    const query = { ancestor_run_id: id, ...newestFirst }
    for await (const { runs } of readPages(ports, query, { ...options, mostPages: mostPagesOfTree })) {
      listed.push(...runs)
      // Children are younger than the run that started them.
      if (root.createdAt !== undefined && isAllOlder(runs, root.createdAt.getTime())) break
    }
    const before = new Set(tree.keys())
    addBelow(tree, listed, root.id)
    const isEverything = listed.some((run) => run.id !== root.id && !tree.has(run.id))
    const isDeep = [...tree.values()].some(({ parentId }) => parentId !== undefined && parentId !== root.id)
    if (isEverything || (isDeep && id === root.id)) break
    asked.push(...[...tree.keys()].filter((one) => !before.has(one)).slice(0, mostAsked - asked.length))
  }
  return [...tree.values()]
}

/** The run whose tree is meant; when it was made, as far as that is known. */
export type TreeRoot = Pick<Run, 'id'> & Partial<Pick<Run, 'createdAt'>>

/** Adds the runs whose parent or root is the given one or in the tree already, in whatever order they were listed. */
function addBelow(tree: Map<string, Run>, listed: readonly Run[], rootId?: string): void {
  const isIn = (id: string | undefined): boolean => id !== undefined && (id === rootId || tree.has(id))
  for (let size = -1; size !== tree.size;) {
    size = tree.size
    for (const run of listed) {
      if (run.id !== rootId && (isIn(run.parentId) || isIn(run.rootId))) tree.set(run.id, run)
    }
  }
}

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

interface RunsSince {
  readonly repository: RepositoryName
  readonly periodMs: number
}

type DatedPorts = ListPorts & { readonly clock: Pick<Clock, 'date'> }

const mostPagesOfRepository = 30

/** Runs that steps of a repository started in the last so many milliseconds, with all that these started. @throws OzError */
export async function readRepositoryRuns(ports: DatedPorts, since: RunsSince, options: CallOptions) {
  const { id } = since.repository
  if (id !== undefined) {
    try {
      const own = { ...newestFirst, [`metadata[${metadataNames.repository}]`]: String(id) }
      const found = await readSince(ports, own, since, options)
      // A server that knows no metadata finds none by it.
      if (found.runs.length > 0) return found
    } catch (error) {
      if (!(error instanceof OzError) || ![400, 403, 422].includes(statusOf(error) ?? 0)) throw error
    }
  }
  return readSince(ports, newestFirst, since, options)
}

async function readSince(
  ports: DatedPorts,
  query: ListQuery,
  { repository, periodMs }: RunsSince,
  options: CallOptions,
) {
  const listed: Run[] = []
  let nowMs = ports.clock.date().getTime()
  let isWhole = false
  for await (const page of readPages(ports, query, { ...options, mostPages: mostPagesOfRepository })) {
    listed.push(...page.runs)
    nowMs = page.serverDate?.getTime() ?? nowMs
    isWhole = page.isLast || isAllOlder(page.runs, nowMs - periodMs)
    if (isWhole) break
  }
  const recent = listed.filter(({ createdAt }) => createdAt === undefined || createdAt.getTime() >= nowMs - periodMs)
  // Children inherit metadata; on a server where they don't, their parent tells.
  const own = new Map(recent.filter((run) => isOfRepository(run, repository)).map((run) => [run.id, run]))
  addBelow(own, recent)
  return {
    runs: [...own.values()] as readonly Run[],
    /** The server's own time. */
    nowMs,
    /** False where the list was too long to be read whole. */
    isWhole,
    /** False where the list has runs, and tells of none whose it is: neither metadata nor prompts. */
    isTold:
      recent.length === 0 ||
      recent.some(({ prompt, metadata = {} }) => prompt !== '' || metadataNames.repository in metadata),
  }
}
