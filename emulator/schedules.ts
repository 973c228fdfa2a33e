import { Cron } from 'croner'
import { json } from './message.ts'
import { invalid, notFound } from './problems.ts'
import { configFields, metadata, modes, type RunConfig } from './run-request.ts'
import { account } from './run-item.ts'
import { readBody, type Call, type Route } from './router.ts'
import { startRun } from './start-run.ts'
import { filledText, flag, object, shape, text } from './shape.ts'
import type { World } from './world.ts'

interface ScheduleRequest {
  readonly name: string
  readonly cron_schedule: string
  readonly prompt?: string
  readonly enabled?: boolean
  readonly agent_config?: RunConfig
  readonly agent_uid?: string
  readonly metadata?: Readonly<Record<string, string>>
}

interface Schedule {
  readonly id: string
  readonly createdAtMs: number
  request: ScheduleRequest
  cron: Cron
  enabled: boolean
  updatedAtMs: number
  /** What is due after this moment has not been run yet. */
  ranUpToMs: number
  lastRanMs: number | undefined
  lastSpawnError: string | null
}

const fields = {
  name: filledText,
  cron_schedule: filledText,
  prompt: text,
  agent_config: object(configFields),
  agent_uid: filledText,
  metadata,
  mode: modes,
}
const createRequest = shape<ScheduleRequest>(
  object({ ...fields, enabled: flag, team: flag }, ['name', 'cron_schedule']),
)
const updateRequest = shape<ScheduleRequest>(object({ ...fields, enabled: flag }, ['name', 'cron_schedule', 'enabled']))

/** Scheduled agents: the seven calls, and the runs that fall due. */
export class Schedules {
  readonly #world: World
  readonly #byId = new Map<string, Schedule>()
  /** The moment each is due next after another; to find it takes longer than all else of a request. */
  readonly #next = new WeakMap<Cron, { readonly afterMs: number; readonly ms: number | undefined }>()

  constructor(world: World) {
    this.#world = world
  }

  get routes(): readonly Route[] {
    const one = (act: (schedule: Schedule, call: Call) => unknown) => (call: Call) =>
      json(200, act(this.#get(call.params['id'] ?? ''), call))
    const path = '/agent/schedules/:id'
    return [
      { method: 'POST', path: '/agent/schedules', handle: (call) => json(201, this.#item(this.#create(call))) },
      { method: 'GET', path: '/agent/schedules', handle: () => json(200, { schedules: this.#list() }) },
      { method: 'GET', path, handle: one((schedule) => this.#item(schedule)) },
      { method: 'PUT', path, handle: one((schedule, call) => this.#update(schedule, call)) },
      { method: 'DELETE', path, handle: one(({ id }) => ({ success: this.#byId.delete(id) })) },
      {
        method: 'POST',
        path: `${path}/pause`,
        handle: one((schedule, { nowMs }) => this.#enable(schedule, false, nowMs)),
      },
      {
        method: 'POST',
        path: `${path}/resume`,
        handle: one((schedule, { nowMs }) => this.#enable(schedule, true, nowMs)),
      },
    ]
  }

  /** Starts what fell due since the last call: of one schedule one run, however many were missed. */
  runDue(nowMs: number): void {
    for (const schedule of this.#byId.values()) {
      const dueMs = this.#nextMs(schedule)
      if (!schedule.enabled || dueMs === undefined || dueMs > nowMs) continue
      schedule.ranUpToMs = nowMs
      try {
        this.#start(schedule, nowMs)
        schedule.lastRanMs = dueMs
        schedule.lastSpawnError = null
      } catch (error) {
        schedule.lastSpawnError = error instanceof Error ? error.message : String(error)
      }
    }
  }

  #start({ id, request }: Schedule, createdAtMs: number): void {
    const { name, cron_schedule: cron, prompt, agent_config: config, metadata: tags } = request
    startRun(
      this.#world,
      {
        ...(prompt === undefined ? {} : { prompt }),
        ...(config ? { config } : {}),
        ...(tags ? { metadata: tags } : {}),
      },
      { source: 'SCHEDULED_AGENT', createdAtMs, pendingMs: 0, listLagMs: 0, schedule: { id, name, cron } },
    )
  }

  #create({ request, nowMs }: Call): Schedule {
    const checked = createRequest(readBody(request))
    if (!checked.ok) throw invalid(checked.complaint)
    const { enabled = true } = checked.value
    const schedule = {
      id: this.#world.newId(),
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
      ranUpToMs: nowMs,
      lastRanMs: undefined,
      lastSpawnError: null,
      enabled,
      request: checked.value,
      cron: cronOf(checked.value),
    }
    this.#byId.set(schedule.id, schedule)
    return schedule
  }

  /** Replaces the whole: what is left out is gone. */
  #update(schedule: Schedule, { request, nowMs }: Call) {
    const checked = updateRequest(readBody(request))
    if (!checked.ok) throw invalid(checked.complaint)
    schedule.cron = cronOf(checked.value)
    schedule.request = checked.value
    return this.#enable(schedule, checked.value.enabled ?? true, nowMs)
  }

  #enable(schedule: Schedule, enabled: boolean, nowMs: number) {
    schedule.enabled = enabled
    schedule.updatedAtMs = nowMs
    schedule.ranUpToMs = nowMs
    return this.#item(schedule)
  }

  #get(id: string): Schedule {
    const schedule = this.#byId.get(id)
    if (!schedule) throw notFound(`There is no schedule ${id}`)
    return schedule
  }

  #list() {
    return [...this.#byId.values()]
      .sort(({ request: one }, { request: other }) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
      .map((schedule) => this.#item(schedule))
  }

  #item(schedule: Schedule) {
    // `mode` can't be read back.
    const { name, cron_schedule, prompt = '', agent_config: config, agent_uid, metadata: tags } = schedule.request
    const { behavior, catalog } = this.#world
    const environment = catalog.environments.find(({ uid }) => uid === config?.environment_id)
    const filled = { ...behavior.configDefaults, ...config }
    const nextMs = schedule.enabled ? this.#nextMs(schedule) : undefined
    return {
      id: schedule.id,
      name,
      cron_schedule,
      enabled: schedule.enabled,
      prompt,
      last_spawn_error: schedule.lastSpawnError,
      ...(Object.keys(filled).length > 0 ? { agent_config: filled } : {}),
      ...(agent_uid === undefined ? {} : { agent_uid }),
      ...(tags ? { metadata: tags } : {}),
      ...(environment ? { environment: environment.config } : {}),
      created_at: this.#iso(schedule.createdAtMs),
      updated_at: this.#iso(schedule.updatedAtMs),
      created_by: account,
      updated_by: account,
      history: { last_ran: this.#iso(schedule.lastRanMs), next_run: this.#iso(nextMs) },
      scope: { type: 'Team', uid: 'emulator-team' },
    }
  }

  #nextMs({ cron, ranUpToMs }: Schedule): number | undefined {
    const known = this.#next.get(cron)
    if (known?.afterMs === ranUpToMs) return known.ms
    const from = this.#world.time.dateAt(ranUpToMs)
    const next = cron.nextRun(from)
    const ms = next === null ? undefined : ranUpToMs + (next.getTime() - from.getTime())
    this.#next.set(cron, { afterMs: ranUpToMs, ms })
    return ms
  }

  #iso(ms: number): string
  #iso(ms: number | undefined): string | null
  #iso(ms: number | undefined): string | null {
    return ms === undefined ? null : this.#world.time.dateAt(ms).toISOString()
  }
}

const fiveFields = 'a cron expression of five fields'
/** What the library reads beyond classic cron is refused. */
const classicCron =
  /^(?:\*|\d)[\d*,/-]*\s+(?:\*|\d)[\d*,/-]*\s+(?:\*|\d)[\d*,/-]*\s+[*\da-z][*,/a-z\d-]*\s+[*\da-z][*,/a-z\d-]*$/i

function cronOf({ cron_schedule: expression, prompt, agent_config: config }: ScheduleRequest): Cron {
  if (!prompt?.trim() && !config?.skill_spec && !config?.skills?.length) {
    throw invalid('prompt is required unless agent_config.skill_spec or agent_config.skills is given')
  }
  if (!classicCron.test(expression.trim())) throw invalid(`cron_schedule is not ${fiveFields}: ${expression}`)
  try {
    return new Cron(expression.trim(), { mode: '5-part', timezone: 'UTC', paused: true, sloppyRanges: true })
  } catch {
    throw invalid(`cron_schedule is not ${fiveFields}: ${expression}`)
  }
}
