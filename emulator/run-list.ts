import { invalid } from './problems.ts'
import { account, runItem } from './run-item.ts'
import type { EmulatedRun } from './run.ts'
import type { Call } from './router.ts'
import { readRunQuery, type RunQuery } from './run-query.ts'
import type { World } from './world.ts'

/** `GET /agent/runs`: filtered, sorted, a page at a time. Throws a Problem on a bad parameter. */
export function listRuns(world: World, { query, nowMs }: Call): Readonly<Record<string, unknown>> {
  const asked = readRunQuery(query, world)
  const found = world.runs.all
    .filter(({ birth }) => nowMs >= birth.createdAtMs + birth.listLagMs)
    .filter((run) => matches(run, asked, world))
    .map((run) => ({ run, key: sortKey(run, asked, nowMs) }))
    .sort(({ key, run }, other) => compare([key, run.id], [other.key, other.run.id]))
  if (asked.descending) found.reverse()
  const start = asked.cursor === undefined ? 0 : after(found, asked.cursor, asked.descending)
  const page = found.slice(start, start + asked.limit)
  const last = found.length > start + asked.limit ? page.at(-1) : undefined
  return world.dialect.list(
    page.map(({ run }) => world.dialect.item(runItem(run, world, nowMs), () => run.answerAt(nowMs))),
    last && encodeCursor(last),
  )
}

interface Entry {
  readonly run: EmulatedRun
  readonly key: string
}

function matches(run: EmulatedRun, asked: RunQuery, world: World): boolean {
  const { time, runs } = world
  const nowMs = time.nowMs()
  const { birth } = run
  const { config = {} } = birth.request
  const created = time.dateAt(birth.createdAtMs)
  return [
    asked.states.length === 0 || asked.states.includes(run.stateAt(nowMs).state),
    same(asked.name, config.name),
    same(asked.modelId, config.model_id),
    same(asked.environmentId, config.environment_id ?? 'empty-environment'),
    same(asked.skill, birth.request.skill ?? config.skill_spec),
    asked.sources.length === 0 || asked.sources.includes(birth.source),
    same(asked.scheduleId, birth.schedule?.id),
    same(asked.creator, account.uid),
    same(asked.executor, account.uid),
    // No factory or automation is here to have made one.
    !asked.fromFactory,
    asked.taskStatuses.length === 0 || asked.taskStatuses.includes(taskStatus(run, runs) ?? ''),
    same(asked.location, 'REMOTE'),
    !asked.createdAfter || created > asked.createdAfter,
    !asked.createdBefore || created < asked.createdBefore,
    !asked.updatedAfter || time.dateAt(run.changedAtMs(nowMs)) > asked.updatedAfter,
    asked.artifactType === undefined ||
      run.artifactsAt(nowMs).some(({ artifact }) => artifact.type === asked.artifactType),
    asked.ancestorId === undefined || hasAncestor(run, asked.ancestorId, world),
    asked.metadata.every(([key, value]) => birth.metadata?.[key] === value),
    asked.q === undefined || isMeant(run, asked.q),
  ].every(Boolean)
}

function same(asked: string | undefined, actual: string | undefined): boolean {
  return asked === undefined || asked === actual
}

function hasAncestor(run: EmulatedRun, ancestorId: string, { runs, behavior }: World): boolean {
  let parentId = run.birth.request.parent_run_id
  if (behavior.ancestors === 'children') return parentId === ancestorId
  while (parentId !== undefined && parentId !== ancestorId) parentId = runs.get(parentId).birth.request.parent_run_id
  return parentId === ancestorId
}

/** A root's standing: `running` as long as anything of its tree works. Others have none. */
function taskStatus(run: EmulatedRun, runs: World['runs']): string | undefined {
  if (run.birth.depth > 0) return undefined
  const works = runs.all.some(({ birth, ended }) => birth.rootId === run.id && !ended)
  const ends: Readonly<Record<string, string>> = {
    SUCCEEDED: 'complete',
    FAILED: 'failed',
    ERROR: 'failed',
    BLOCKED: 'blocked',
    CANCELLED: 'cancelled',
  }
  return works ? 'running' : ends[run.state]
}

/** A whole run id or a URL that ends in one; else all words must occur. */
function isMeant(run: EmulatedRun, q: string): boolean {
  if (q === run.id || (URL.canParse(q) && new URL(q).pathname.endsWith(`/${run.id}`))) return true
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every((word) => textOf(run).includes(word))
}

function textOf({ title, prompt, birth }: EmulatedRun): string {
  return [title, prompt, birth.request.skill, birth.request.config?.skill_spec].join('\n').toLowerCase()
}

/** Texts that sort as the field does. */
function sortKey(run: EmulatedRun, { sortBy }: RunQuery, nowMs: number): string {
  switch (sortBy) {
    case 'updated_at':
      return padded(run.changedAtMs(nowMs))
    case 'created_at':
      return padded(run.createdAtMs)
    case 'title':
      return run.title
    case 'agent':
      return run.birth.request.skill ?? run.birth.request.config?.skill_spec ?? '\uffff'
  }
}

function padded(ms: number): string {
  return ms.toFixed(3).padStart(24, '0')
}

function compare([key, id]: readonly [string, string], [otherKey, otherId]: readonly [string, string]): number {
  if (key !== otherKey) return key < otherKey ? -1 : 1
  return id < otherId ? -1 : id > otherId ? 1 : 0
}

function encodeCursor({ run, key }: Entry): string {
  return Buffer.from(JSON.stringify([key, run.id])).toString('base64url')
}

/** Where to go on: by the last entry's place in the order, since the run itself may have moved or gone meanwhile. */
function after(found: readonly Entry[], cursor: string, descending: boolean): number {
  const last = readCursor(cursor)
  const sign = descending ? -1 : 1
  const index = found.findIndex(({ run, key }) => sign * compare([key, run.id], last) > 0)
  return index < 0 ? found.length : index
}

function readCursor(cursor: string): readonly [string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && typeof parts[0] === 'string' && typeof parts[1] === 'string')
      return [parts[0], parts[1]]
  } catch {
    // Refused below, as all that this server did not write.
  }
  throw invalid('cursor is not one that this server gave')
}
