import { isEnding, type StateView } from './agents/agent.ts'
import { artifactItem } from './artifacts.ts'
import type { EmulatedRun } from './run.ts'
import type { World } from './world.ts'

/** A run as `GET /agent/runs/{id}` and the list show it, with all that is documented or seen of it. */
export function runItem(run: EmulatedRun, world: World, ms: number): Readonly<Record<string, unknown>> {
  const { time, origin, behavior } = world
  const { birth, traits } = run
  const { request } = birth
  const state = run.stateAt(ms)
  const workingSinceMs = run.workingSinceMs(ms)
  const working = workingSinceMs !== undefined
  const usage = run.usageAt(ms)
  const { skill, parent_run_id: parentId, config } = request
  const item = {
    run_id: run.id,
    task_id: run.id,
    root_run_id: birth.rootId,
    title: run.title,
    state: state.state,
    prompt: withContext(run, behavior.promptContext),
    submitted_prompt: run.prompt,
    created_at: time.dateAt(run.createdAtMs).toISOString(),
    updated_at: time.dateAt(run.changedAtMs(ms)).toISOString(),
    started_at: working ? time.dateAt(workingSinceMs).toISOString() : null,
    finished_at: isEnding(state.state) ? time.dateAt(state.sinceMs).toISOString() : null,
    execution_location: 'REMOTE',
    source: birth.source,
    creator: account,
    executor: account,
    scope: { type: 'Team', uid: 'emulator-team' },
    is_sandbox_running: working && !run.ended,
    is_run_type_cancellable: isCancellableType(run),
    artifacts: run.artifactsAt(ms).map((view) => artifactItem(view, time)),
    ...statusMessage(state),
    ...(working ? { session_id: birth.sessionId, session_link: `${origin}/sessions/${birth.sessionId}` } : {}),
    ...(working && traits.conversation !== 'absent' ? { conversation_id: birth.conversationId } : {}),
    ...(config ? { agent_config: { ...behavior.configDefaults, ...config } } : {}),
    ...(skill === undefined ? {} : { agent_skill: { name: skill } }),
    ...(parentId === undefined ? {} : { parent_run_id: parentId }),
    ...(birth.metadata ? { metadata: birth.metadata } : {}),
    ...(usage ? { request_usage: usage } : {}),
    ...(working ? { run_time: isoDuration(ms, workingSinceMs, run) } : {}),
    ...(birth.schedule ? { schedule: scheduleInfo(birth.schedule) } : {}),
    ...traits.overrides,
  }
  return Object.fromEntries(Object.entries(item).filter(([name]) => !behavior.omit.includes(name)))
}

/** Whoever has the key: an agent's, not a person's. */
export const account = { type: 'service_account', uid: 'emulator-account', display_name: 'Emulator account' }

/** The instruction as the agent gets it. */
function withContext({ prompt, traits }: EmulatedRun, added: string | undefined): string {
  return [prompt, traits.context ?? added].filter((part) => part !== undefined).join('\n\n')
}

/** Runs that say they are a GitHub Action's can't be cancelled; nor can what a scenario says can't. */
export function isCancellableType({ birth, traits }: EmulatedRun): boolean {
  return birth.source !== 'GITHUB_ACTION' && traits.cancel === 'works'
}

function statusMessage({ message, code, retryable, details }: StateView) {
  const said = [message, code, retryable, details].some((part) => part !== undefined)
  if (!said) return {}
  return {
    status_message: {
      message: message ?? '',
      ...(code === undefined ? {} : { error_code: code }),
      ...(retryable === undefined ? {} : { retryable }),
      ...details,
    },
  }
}

/** How long the agent has worked, as ISO 8601, to the millisecond. */
function isoDuration(ms: number, sinceMs: number, run: EmulatedRun): string {
  const untilMs = run.ended ? run.stateAt(ms).sinceMs : ms
  return `PT${Math.round(Math.max(0, untilMs - sinceMs)) / 1_000}S`
}

function scheduleInfo({ id, name, cron }: { readonly id: string; readonly name: string; readonly cron: string }) {
  return { schedule_id: id, schedule_name: name, cron_schedule: cron }
}
