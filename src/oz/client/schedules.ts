import { isDeepStrictEqual } from 'node:util'
import type { Send } from '../../platform/http/transport.ts'
import { booleanOf, dateOf, isObject, type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import { bodyOf, type CallOptions, createCall, fail, type OzTarget, requireJson } from './api.ts'
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
export type Schedule = Readonly<NonNullable<ReturnType<typeof readSchedule>>>

export type SchedulesApi = ReturnType<typeof createSchedulesApi>

/** The calls about schedules, one request each. Every one rejects with an OzError only. */
export function createSchedulesApi(send: Send, target: OzTarget) {
  const call = createCall(send, target)
  const pathOf = (id: string): string => `/agent/schedules/${encodeURIComponent(id)}`
  return {
    origin: new URL(target.baseUrl).origin,
    async list(options: CallOptions): Promise<readonly Schedule[]> {
      const response = await call('GET', '/agent/schedules', options)
      const items = objectOf(bodyOf(response))['schedules']
      if (!Array.isArray(items)) return fail(response, 'a list of schedules')
      return items.flatMap((item) => readSchedule(item) ?? [])
    },
    /** `team`: whether the team owns it; left to the server where undefined. */
    async create(spec: ScheduleSpec, team: boolean | undefined, options: CallOptions): Promise<Schedule> {
      const body = { ...bodyFor(spec), ...(team !== undefined && { team }) }
      const response = await call('POST', '/agent/schedules', options, body)
      return readSchedule(bodyOf(response)) ?? fail(response, 'a schedule')
    },
    async update({ id, rest, config }: Schedule, spec: ScheduleSpec, options: CallOptions): Promise<void> {
      // What neither file nor API knows of the server's config stays.
      const kept = Object.fromEntries(Object.entries(config).filter(([name]) => !removable.includes(name)))
      // The SDK has every field required here: one that is left out might also stay as it was.
      const body = { ...rest, ...bodyFor(spec), prompt: spec.prompt, agent_config: { ...kept, ...spec.config } }
      requireJson(await call('PUT', pathOf(id), options, body))
    },
    async remove(id: string, options: CallOptions): Promise<void> {
      const response = await call('DELETE', pathOf(id), options)
      requireJson(response)
      if (objectOf(bodyOf(response))['success'] === false) fail(response, 'success')
    },
    async pause(id: string, options: CallOptions): Promise<void> {
      requireJson(await call('POST', `${pathOf(id)}/pause`, options))
    },
    async resume(id: string, options: CallOptions): Promise<void> {
      requireJson(await call('POST', `${pathOf(id)}/resume`, options))
    },
  }
}

function bodyFor({ name, cron, prompt, enabled, config }: ScheduleSpec): JsonObject {
  return { name, cron_schedule: cron, ...(prompt !== '' && { prompt }), enabled, agent_config: config }
}

/** Undefined where there is no id to call it by; whatever else is missing counts as empty. */
function readSchedule(given: unknown) {
  const value = objectOf(given)
  const id = idOf(value['id'])
  if (id === undefined) return undefined
  const config = objectOf(value['agent_config'])
  const history = objectOf(value['history'])
  const rest = Object.entries(value).filter(([name, inner]) => !notKept.has(name) && inner !== null)
  return {
    id,
    name: textOf(value['name']) ?? '',
    cron: textOf(value['cron_schedule']) ?? '',
    prompt: textOf(value['prompt']) ?? '',
    enabled: booleanOf(value['enabled']) ?? true,
    config,
    /** The mark of who made it. */
    owner: textOf(config[ownerField]),
    createdAt: dateOf(value['created_at']),
    lastRan: dateOf(history['last_ran']),
    nextRun: dateOf(history['next_run']),
    /** Why its last run could not be started. */
    lastError: textOf(value['last_spawn_error']),
    /** What else the server has of it and lets be written: an update replaces the whole. */
    rest: Object.fromEntries(rest) as JsonObject,
  }
}

/** Written by us, or by nobody but the server. */
const notKept = new Set(
  (
    'id name cron_schedule prompt enabled agent_config history created_at updated_at created_by updated_by ' +
    'last_spawn_error environment scope team next_run last_ran creator owner'
  ).split(' '),
)

/** The field of the wire's `agent_config` that marks the schedule as made by this repository for one key. */
export const ownerField = 'name'

/** Fields that have a name of their own in the file that declares schedules. */
const fileNames: Readonly<Record<string, string>> = {
  environment_id: 'environment',
  model_id: 'model',
  skill_spec: 'skill',
  worker_host: 'worker_host',
  mcp_servers: 'mcp',
}

/** The wire's `agent_config` of settings as the file has them; they win over `extra`, which is in the wire's own words. */
export function buildScheduleConfig(owner: string, settings: JsonObject, extra: JsonObject): JsonObject {
  const named = Object.entries(fileNames).map(([field, name]) => [field, settings[name]] as const)
  return { ...extra, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)), [ownerField]: owner }
}

/** The same with the environment of this uid, or without any. */
export function withEnvironment(config: JsonObject, uid: string | undefined): JsonObject {
  const rest = Object.fromEntries(Object.entries(config).filter(([name]) => name !== 'environment_id'))
  return uid === undefined ? rest : { ...rest, environment_id: uid }
}

/** Whether the runs of such a schedule get an environment. */
export function hasEnvironment(config: JsonObject): boolean {
  return withoutEmpty(config['environment_id']) !== undefined
}

/**
 * Fields that a change can take away: those the API documents, and those its newer SDK has. Any other that only the
 * server has is taken for the server's own.
 */
const removable = [
  ...Object.keys(fileNames),
  ...(
    'name base_prompt computer_use_enabled idle_timeout_minutes harness harness_auth_secrets skills session_sharing ' +
    'memory_stores runner_id credential_strategy profile_id inference_providers secrets computer_use_model_id'
  ).split(' '),
]

/** What the API documented a field to be, then or now, where it isn't given: a server may say so, or leave it out. */
const defaults: Readonly<Record<string, readonly unknown[]>> = {
  computer_use_enabled: [true, false],
  idle_timeout_minutes: [10],
  worker_host: ['warp'],
  harness: [{ type: 'oz' }],
}

/** Maps that a server may fill in where they are given in part. */
const filledIn = ['harness', 'session_sharing', 'inference_providers']

/** Names of the fields, as the file has them, in which the server's `agent_config` isn't what it should be. */
export function differingSettings(wanted: JsonObject, actual: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(wanted), ...removable])]
    .filter((name) => isDifferent(name, withoutEmpty(wanted[name]), withoutEmpty(actual[name])))
    .map((name) => fileNames[name] ?? `config.${name}`)
    .sort()
}

function isDifferent(name: string, want: unknown, have: unknown): boolean {
  const [now, ...before] = defaults[name] ?? []
  const isDefault = (value: unknown, of: readonly unknown[]): boolean => of.some((one) => isDeepStrictEqual(one, value))
  if (want === undefined) return have !== undefined && !isDefault(have, [now, ...before])
  if (have === undefined) return !isDefault(want, [now])
  if (filledIn.includes(name) && isObject(want) && isObject(have)) {
    return Object.entries(want).some(([inner, value]) => !isDeepStrictEqual(value, have[inner]))
  }
  return !isDeepStrictEqual(want, have)
}

/** Null, an empty text and an empty map say as little as nothing; an empty list may mean "none of them". */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (!isObject(value)) return value
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
  return fields.length === 0 ? undefined : Object.fromEntries(fields)
}
