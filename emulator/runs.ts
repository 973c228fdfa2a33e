import type { RunHints } from './faults/apply.ts'
import { json } from './message.ts'
import { invalid, Problem } from './problems.ts'
import { isCancellableType, runItem } from './run-item.ts'
import { listRuns } from './run-list.ts'
import { looseRunRequest, modes, runRequest, type RunRequest } from './run-request.ts'
import type { RunStore } from './run-store.ts'
import { EmulatedRun, type RunBirth } from './run.ts'
import { readBody, type Call, type Route } from './router.ts'
import { object, shape, filledText } from './shape.ts'
import type { World } from './world.ts'

/** Creating, reading, listing and cancelling runs, and follow-ups. */
export function runRoutes(world: World): readonly Route[] {
  const create = (call: Call) => createRun(world, call)
  return [
    { method: 'POST', path: '/agent/run', handle: create },
    { method: 'POST', path: '/agent/runs', handle: create },
    { method: 'GET', path: '/agent/runs', handle: (call) => json(200, listRuns(world, call)) },
    {
      method: 'GET',
      path: '/agent/runs/:id',
      handle: ({ params: { id = '' }, nowMs }) => {
        const run = world.runs.get(id)
        return json(
          200,
          world.dialect.item(runItem(run, world, nowMs), () => run.answerAt(nowMs)),
        )
      },
    },
    { method: 'POST', path: '/agent/runs/:id/cancel', handle: ({ params: { id = '' } }) => cancelRun(world, id) },
    { method: 'POST', path: '/agent/runs/:id/followups', handle: (call) => followUp(world, call) },
  ]
}

function createRun(world: World, { request, nowMs, hints }: Call) {
  const body = readRunRequest(world, readBody(request))
  const source = request.headers['x-oz-api-source'] === 'GITHUB_ACTION' ? 'GITHUB_ACTION' : 'API'
  const run = startRun(world, body, { source, createdAtMs: nowMs, ...hints })
  const answer = { run_id: run.id, task_id: run.id, state: run.stateAt(nowMs).state }
  return json(200, world.dialect.created(run.traits.atCapacity ? { ...answer, at_capacity: true } : answer))
}

/** Makes a run and puts its agent to work. */
export function startRun(
  { agent, newId, runs, time }: World,
  request: RunRequest,
  how: RunHints & Pick<RunBirth, 'source' | 'createdAtMs' | 'schedule'>,
): EmulatedRun {
  const birth = { id: newId(), conversationId: request.conversation_id ?? newId(), sessionId: newId(), request, ...how }
  const run = new EmulatedRun(birth, agent, () => time.nowMs())
  runs.add(run)
  return run
}

function readRunRequest(world: World, body: unknown): RunRequest {
  const checked = world.dialect.strict ? runRequest(body) : looseRunRequest(body)
  if (!checked.ok) throw invalid(checked.complaint)
  refuseUnknown(checked.value, world.refuse)
  checkTask(checked.value)
  checkReferences(checked.value, world.runs)
  return checked.value
}

function refuseUnknown(request: RunRequest, refuse: readonly string[]): void {
  for (const name of refuse) {
    if (name in request) throw invalid(`unknown field: ${name}`)
    if (name in (request.config ?? {})) throw invalid(`unknown field: config.${name}`)
  }
}

function checkTask({ prompt, skill, config = {} }: RunRequest): void {
  const { skill_spec: skillSpec, skills = [] } = config
  if (skillSpec && skills.length > 0) throw invalid('config.skill_spec and config.skills exclude each other')
  if ((prompt ?? skill ?? skillSpec ?? skills[0]) === undefined) {
    throw invalid('prompt is required unless a skill is given')
  }
}

function checkReferences({ conversation_id: conversationId, parent_run_id: parentId }: RunRequest, runs: RunStore) {
  if (conversationId !== undefined && !runs.all.some(({ birth }) => birth.conversationId === conversationId)) {
    throw invalid(`conversation_id: there is no conversation ${conversationId}`)
  }
  if (parentId !== undefined && !runs.has(parentId)) throw invalid(`parent_run_id: there is no run ${parentId}`)
}

function cancelRun({ runs }: World, id: string) {
  const run = runs.get(id)
  const { state } = run
  if (run.ended) throw invalid(`Run ${id} is already in a terminal state: ${state}`)
  if (!isCancellableType(run))
    throw new Problem('operation_not_supported', `Run ${id} is of a type that can't be cancelled`)
  if (state === 'PENDING') throw new Problem('conflict', `Run ${id} is PENDING and can't be cancelled yet`)
  run.cancel()
  return json(200, run.id)
}

const followUpRequest = shape<{ readonly message: string }>(object({ message: filledText, mode: modes }, ['message']))

function followUp({ runs, followUpLagMs }: World, { request, params: { id = '' } }: Call) {
  const run = runs.get(id)
  const checked = followUpRequest(readBody(request))
  if (!checked.ok) throw invalid(checked.complaint)
  run.followUp(checked.value.message, followUpLagMs)
  return json(200, {})
}
