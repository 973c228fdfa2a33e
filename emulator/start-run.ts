import type { Agent } from './agents/agent.ts'
import type { RunHints } from './faults/apply.ts'
import { invalid } from './problems.ts'
import type { RunRequest } from './run-request.ts'
import { EmulatedRun, type RunBirth } from './run.ts'
import type { World } from './world.ts'

type RunStart = RunHints & Pick<RunBirth, 'source' | 'createdAtMs' | 'schedule'> & { readonly agent?: Agent }

/** Makes a run and puts its agent to work: the server's, unless another is given. Throws a Problem on a bad parent. */
export function startRun(world: World, request: RunRequest, { agent = world.agent, ...how }: RunStart): EmulatedRun {
  const { newId, runs, time } = world
  const parent = parentOf(world, request)
  const id = newId()
  const birth: RunBirth = {
    id,
    conversationId: request.conversation_id ?? newId(),
    sessionId: newId(),
    request,
    rootId: parent?.birth.rootId ?? id,
    depth: parent === undefined ? 0 : parent.birth.depth + 1,
    metadata: mergedMetadata(request, parent),
    ...how,
  }
  const run = new EmulatedRun(birth, agent, () => time.nowMs())
  runs.add(run)
  return run
}

/** Starts the children that agents have started by now, and theirs. A run that is cancelled starts no more. */
export function startChildren(world: World, nowMs: number): void {
  // Grows while it is gone through: a child that is due may have children that are due.
  for (const run of world.runs.all) {
    for (const { atMs: createdAtMs, request, agent } of run.takeChildren(nowMs)) {
      const how = { source: 'ORCHESTRATION', createdAtMs, pendingMs: 0, listLagMs: 0, agent: agent() }
      startRun(world, { ...request, parent_run_id: run.id }, how)
    }
  }
}

function parentOf({ runs, behavior }: World, { parent_run_id: id }: RunRequest): EmulatedRun | undefined {
  if (id === undefined) return undefined
  if (!runs.has(id)) throw invalid(`parent_run_id: there is no run ${id}`)
  const parent = runs.get(id)
  const { maxTreeDepth } = behavior
  if (parent.birth.depth >= maxTreeDepth) throw invalid(`parent_run_id: the tree is ${maxTreeDepth} deep already`)
  return parent
}

/** Name by name: the request's own, then what the parent has. */
function mergedMetadata({ metadata }: RunRequest, parent: EmulatedRun | undefined): RunBirth['metadata'] {
  const inherited = parent?.birth.metadata
  return inherited || metadata ? { ...inherited, ...metadata } : undefined
}
