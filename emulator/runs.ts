import type { Behavior } from './behavior.ts'
import { json, type OzResponse } from './message.ts'
import { invalid, Problem } from './problems.ts'
import { isCancellableType, runItem } from './run-item.ts'
import { listRuns } from './run-list.ts'
import { looseRunRequest, runRequest, type RunRequest } from './run-request.ts'
import type { RunStore } from './run-store.ts'
import { startRun } from './start-run.ts'
import { readBody, type Call, type Route } from './router.ts'
import type { World } from './world.ts'

/** Starting, reading, listing and cancelling runs. */
export function runRoutes(world: World): readonly Route[] {
  const create = (call: Call) => createRun(world, call)
  return [
    {
      method: 'POST',
      path: '/agent/run',
      handle: world.behavior.startPaths.includes('/agent/run') ? create : () => bare(404),
    },
    {
      method: 'POST',
      path: '/agent/runs',
      handle: world.behavior.startPaths.includes('/agent/runs') ? create : () => bare(405),
    },
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
  ]
}

function createRun(world: World, { request, nowMs, hints }: Call) {
  const body = readRunRequest(world, readBody(request))
  const atWork = world.runs.all.filter(({ ended }) => !ended).length
  if (atWork >= world.behavior.maxActiveRuns) return refusedForCapacity(atWork)
  const source = request.headers['x-oz-api-source'] === 'GITHUB_ACTION' ? 'GITHUB_ACTION' : 'API'
  const run = startRun(world, body, { source, createdAtMs: nowMs, ...hints })
  const answer = { run_id: run.id, task_id: run.id, state: run.stateAt(nowMs).state }
  return json(200, world.dialect.created(run.traits.atCapacity ? { ...answer, at_capacity: true } : answer))
}

/** What a server says of a call that it doesn't have: no problem, no JSON. */
function bare(status: 404 | 405): OzResponse {
  const body = status === 404 ? '404 page not found\n' : 'Method Not Allowed\n'
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

/** As the official client's tests have it: no problem, but a code in a header. */
function refusedForCapacity(running: number): OzResponse {
  const body = { error: 'The limit of cloud agents at work is reached', running_agents: running }
  return json(403, body, { 'x-warp-error-code': 'AT_CLOUD_AGENT_CAPACITY' })
}

function readRunRequest(world: World, body: unknown): RunRequest {
  const checked = world.dialect.strict ? runRequest(body) : looseRunRequest(body)
  if (!checked.ok) throw invalid(checked.complaint)
  refuseUnknown(checked.value, world.behavior)
  checkTask(checked.value)
  checkConversation(checked.value, world.runs)
  const kept = Object.entries(checked.value).filter(([name]) => !world.behavior.ignore.includes(name))
  return Object.fromEntries(kept)
}

function refuseUnknown(request: RunRequest, { refuse }: Behavior): void {
  for (const name of refuse) {
    if (name in request) throw invalid(`unknown field: ${name}`)
    if (name in (request.config ?? {})) throw invalid(`unknown field: config.${name}`)
  }
}

function checkTask({ prompt, skill, conversation_id: conversationId, config = {} }: RunRequest): void {
  const { skill_spec: skillSpec, skills = [] } = config
  if (skillSpec && skills.length > 0) throw invalid('config.skill_spec and config.skills exclude each other')
  if ((prompt ?? skill ?? skillSpec ?? skills[0] ?? conversationId) === undefined) {
    throw invalid('prompt is required unless a skill or a conversation is given')
  }
}

function checkConversation({ conversation_id: conversationId }: RunRequest, runs: RunStore): void {
  if (conversationId !== undefined && !runs.all.some(({ birth }) => birth.conversationId === conversationId)) {
    throw invalid(`conversation_id: there is no conversation ${conversationId}`)
  }
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
