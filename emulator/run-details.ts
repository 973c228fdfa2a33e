import { isEnding, type StateView } from './agents/agent.ts'
import { uidOf } from './agents/plan-artifact.ts'
import { json } from './message.ts'
import type { Route } from './router.ts'
import type { EmulatedRun } from './run.ts'
import type { World } from './world.ts'

/** What a run's item doesn't tell: its timeline, what its harness counted, the files it left for a handoff. */
export function runDetailRoutes(world: World): readonly Route[] {
  const path = '/agent/runs/:id'
  return [
    {
      method: 'GET',
      path: `${path}/timeline`,
      handle: ({ params: { id = '' }, nowMs }) => json(200, { events: timeline(world.runs.get(id), world, nowMs) }),
    },
    {
      method: 'GET',
      path: `${path}/harness-usage`,
      handle: ({ params: { id = '' }, nowMs }) => json(200, harnessUsage(world.runs.get(id), world, nowMs)),
    },
    {
      method: 'GET',
      path: `${path}/handoff/attachments`,
      handle: ({ params: { id = '' } }) => {
        // No run leaves files here, but a run there must be.
        world.runs.get(id)
        return json(200, { attachments: [] })
      },
    },
  ]
}

interface Moment {
  readonly type: string
  readonly atMs: number
  readonly execution: number
}

/** The states that the timeline knows, in its words. */
const eventTypes: Readonly<Record<string, readonly string[]>> = {
  CLAIMED: ['oz_run_claimed'],
  INPROGRESS: ['worker_container_ready', 'shared_session_started', 'agent_started'],
  SUCCEEDED: ['oz_run_done'],
  FAILED: ['oz_run_failed'],
  ERROR: ['oz_run_errored'],
  BLOCKED: ['oz_run_blocked'],
  CANCELLED: ['oz_run_cancelled'],
}

function timeline(run: EmulatedRun, { time }: World, nowMs: number) {
  const created: Moment = { type: 'oz_run_created', atMs: run.createdAtMs, execution: 1 }
  const turns = run.statesAt(nowMs).flatMap((states, index) => momentsOf(states, index + 1))
  return [created, ...turns].map(({ type, atMs, execution }, index) => ({
    event_uuid: uidOf(`${run.id}-event-${index + 1}`),
    run_id: run.id,
    execution_id: execution,
    event_type: type,
    occurred_at: time.dateAt(atMs).toISOString(),
  }))
}

/** Each kind once a turn; the machine goes when the run has ended for good. */
function momentsOf(states: readonly StateView[], execution: number): readonly Moment[] {
  const seen = new Set<string>()
  const moments = states.flatMap(({ state, sinceMs: atMs }) => {
    const isNew = !seen.has(state)
    seen.add(state)
    return isNew ? (eventTypes[state] ?? []).map((type) => ({ type, atMs, execution })) : []
  })
  const last = states.at(-1)
  if (!last || !isEnding(last.state) || last.state === 'BLOCKED') return moments
  return [...moments, { type: 'vm_shutdown', atMs: last.sinceMs, execution }]
}

const harnessNames: Readonly<Record<string, string>> = { claude: 'CLAUDE_CODE', codex: 'CODEX' }

/** The last snapshot of a Claude Code or Codex run: taken when it changed last. */
function harnessUsage(run: EmulatedRun, { time }: World, nowMs: number) {
  const { birth, traits } = run
  const ids = { run_id: run.id, conversation_id: birth.conversationId }
  const harness = harnessNames[birth.request.config?.harness?.type ?? '']
  const payload = traits.harnessUsage
  if (harness === undefined || payload === undefined || run.workingSinceMs(nowMs) === undefined) {
    return { available: false, ...ids, age_seconds: null, usage: null }
  }
  const capturedAtMs = run.changedAtMs(nowMs)
  const coverage = { tokenStatus: coverageOf(payload['usage']), toolStatus: coverageOf(payload['toolCalls']) }
  const usage = {
    harness,
    capturedAt: time.dateAt(capturedAtMs).toISOString(),
    captureSequence: 1,
    executionId: run.statesAt(nowMs).length,
    metricsVersion: 1,
    snapshot: { coverage, payload },
  }
  return { available: true, ...ids, age_seconds: Math.floor((nowMs - capturedAtMs) / 1_000), usage }
}

function coverageOf(value: unknown): string {
  return value === undefined ? 'unavailable' : 'known'
}
