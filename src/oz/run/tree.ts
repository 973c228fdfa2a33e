import type { CallOptions } from '../client/api.ts'
import type { Run } from '../client/types.ts'
import { isAllOlder, readPages } from './pages.ts'
import type { RunPorts } from './ports.ts'

/** The run whose tree is meant; when it was made, as far as that is known. */
export type TreeRoot = Pick<Run, 'id'> & Partial<Pick<Run, 'createdAt'>>

const mostPages = 20
/** Of runs that are asked for children of their own. */
const mostAsked = 50

/**
 * The runs below this one, whatever the depth, as far as the list tells. Only what names a run of the tree as its parent or
 * root counts: a server may ignore what it is asked for. Where it gives direct children only, each is asked for its own.
 * @throws OzError
 */
export async function readDescendants(
  ports: Pick<RunPorts, 'api'>,
  root: TreeRoot,
  options: CallOptions,
): Promise<readonly Run[]> {
  const tree = new Map<string, Run>()
  const asked = [root.id]
  for (const id of asked) {
    const listed = await readBelow(ports, id, { root, options })
    const before = new Set(tree.keys())
    grow(tree, root, listed)
    const isEverything = listed.some((run) => run.id !== root.id && !tree.has(run.id))
    const isDeep = [...tree.values()].some(({ parentId }) => parentId !== undefined && parentId !== root.id)
    if (isEverything || (isDeep && id === root.id)) break
    asked.push(...[...tree.keys()].filter((one) => !before.has(one)).slice(0, mostAsked - asked.length))
  }
  return [...tree.values()]
}

async function readBelow(
  ports: Pick<RunPorts, 'api'>,
  id: string,
  { root, options }: { readonly root: TreeRoot; readonly options: CallOptions },
): Promise<readonly Run[]> {
  const query = { ancestor_run_id: id, limit: '100', sort_by: 'created_at', sort_order: 'desc' }
  const listed: Run[] = []
  for await (const { runs } of readPages(ports, query, { ...options, mostPages })) {
    listed.push(...runs)
    // Children are younger than the run that started them.
    if (root.createdAt !== undefined && isAllOlder(runs, root.createdAt.getTime())) break
  }
  return listed
}

/** Adds the runs that belong to the tree, in whatever order they were listed. */
function grow(tree: Map<string, Run>, root: TreeRoot, listed: readonly Run[]): void {
  const isBelow = ({ id, parentId, rootId }: Run): boolean =>
    id !== root.id && (rootId === root.id || parentId === root.id || (parentId !== undefined && tree.has(parentId)))
  for (let size = -1; size !== tree.size;) {
    size = tree.size
    for (const run of listed) if (isBelow(run)) tree.set(run.id, run)
  }
}
