import { arrayOf, booleanOf, dateOf, isObject, objectOf, textOf, type JsonObject } from '../../platform/json.ts'
import { bodyOf, createCall, fail, requireJson, type CallOptions, type OzTarget } from './call.ts'
import { mergeConfig } from './schedule-config.ts'
import type { Send } from '../../platform/http/transport.ts'
import { idOf } from './wire.ts'

/** A schedule as it should be. */
export interface ScheduleSpec {
  /** For people; need not be the only one of its name. */
  readonly name: string
  /** Five fields, in UTC. */
  readonly cron: string
  /** Empty where the skill says it all. */
  readonly prompt: string
  readonly enabled: boolean
  /** From `buildScheduleConfig`. */
  readonly config: JsonObject
}

/** A schedule as the server has it. */
export interface Schedule extends ScheduleSpec {
  readonly id: string
  /** The mark of who made it. */
  readonly owner: string | undefined
  readonly createdAt: Date | undefined
  readonly lastRan: Date | undefined
  readonly nextRun: Date | undefined
  /** Why its last run could not be started. */
  readonly lastError: string | undefined
  /** What else the server has of it and lets be written: an update replaces the whole. */
  readonly rest: JsonObject
}

/** The calls about schedules, one request each. Every one rejects with an OzError only. */
export interface SchedulesApi {
  readonly origin: string
  list(options: CallOptions): Promise<readonly Schedule[]>
  /** `team`: whether the team owns it; left to the server where undefined. */
  create(spec: ScheduleSpec, team: boolean | undefined, options: CallOptions): Promise<Schedule>
  update(existing: Schedule, spec: ScheduleSpec, options: CallOptions): Promise<void>
  remove(id: string, options: CallOptions): Promise<void>
  pause(id: string, options: CallOptions): Promise<void>
  resume(id: string, options: CallOptions): Promise<void>
}

export function createSchedulesApi(send: Send, target: OzTarget): SchedulesApi {
  const call = createCall(send, target)
  const pathOf = (id: string): string => `/agent/schedules/${encodeURIComponent(id)}`
  return {
    origin: new URL(target.baseUrl).origin,
    async list(options) {
      const response = await call('GET', '/agent/schedules', options)
      const items = objectOf(bodyOf(response))['schedules']
      if (!Array.isArray(items)) return fail(response, 'a list of schedules')
      return arrayOf(items).flatMap((item) => readSchedule(item) ?? [])
    },
    async create(spec, team, options) {
      const body = { ...bodyFor(spec), ...(team !== undefined && { team }) }
      const response = await call('POST', '/agent/schedules', options, body)
      return readSchedule(bodyOf(response)) ?? fail(response, 'a schedule')
    },
    async update({ id, rest, config }, spec, options) {
      // The SDK has every field required here: one that is left out might also stay as it was.
      const body = { ...rest, ...bodyFor(spec), prompt: spec.prompt, agent_config: mergeConfig(spec.config, config) }
      requireJson(await call('PUT', pathOf(id), options, body))
    },
    async remove(id, options) {
      const response = await call('DELETE', pathOf(id), options)
      requireJson(response)
      if (objectOf(bodyOf(response))['success'] === false) fail(response, 'success')
    },
    async pause(id, options) {
      requireJson(await call('POST', `${pathOf(id)}/pause`, options))
    },
    async resume(id, options) {
      requireJson(await call('POST', `${pathOf(id)}/resume`, options))
    },
  }
}

function bodyFor({ name, cron, prompt, enabled, config }: ScheduleSpec): JsonObject {
  return { name, cron_schedule: cron, ...(prompt !== '' && { prompt }), enabled, agent_config: config }
}

/** Undefined where there is no id to call it by; whatever else is missing counts as empty. */
function readSchedule(value: unknown): Schedule | undefined {
  const id = isObject(value) ? idOf(value['id']) : undefined
  if (!isObject(value) || id === undefined) return undefined
  const config = objectOf(value['agent_config'])
  const history = objectOf(value['history'])
  return {
    id,
    name: textOf(value['name']) ?? '',
    cron: textOf(value['cron_schedule']) ?? '',
    prompt: textOf(value['prompt']) ?? '',
    enabled: booleanOf(value['enabled']) ?? true,
    config,
    owner: textOf(config['name']),
    createdAt: dateOf(value['created_at']),
    lastRan: dateOf(history['last_ran']),
    nextRun: dateOf(history['next_run']),
    lastError: textOf(value['last_spawn_error']),
    rest: Object.fromEntries(Object.entries(value).filter(([name, inner]) => !notKept.has(name) && inner !== null)),
  }
}

/** Written by us, or by nobody but the server. */
const notKept = new Set(
  (
    'id name cron_schedule prompt enabled agent_config history created_at updated_at created_by updated_by ' +
    'last_spawn_error environment scope team next_run last_ran creator owner'
  ).split(' '),
)
