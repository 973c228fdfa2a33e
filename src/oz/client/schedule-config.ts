import { isDeepStrictEqual } from 'node:util'
import { isObject, type JsonObject } from '../../platform/json.ts'

/** What a schedule's runs work with, in the words of the file that declares it. */
export interface ScheduleSettings {
  /** Marks the schedule as made by this repository for one key; the wire's `agent_config.name`. */
  readonly owner: string
  readonly environment: string | undefined
  readonly model: string | undefined
  readonly skill: string | undefined
  readonly workerHost: string | undefined
  readonly mcp: JsonObject | undefined
  /** The rest, in the wire's own words; the settings above win. */
  readonly extra: JsonObject
}

/** The field of the wire's `agent_config` that the mark of the owner stands in. */
export const ownerField = 'name'

/** The wire's `agent_config`. */
export function buildScheduleConfig(settings: ScheduleSettings): JsonObject {
  const named = {
    environment_id: settings.environment,
    model_id: settings.model,
    skill_spec: settings.skill,
    worker_host: settings.workerHost,
    mcp_servers: settings.mcp,
    [ownerField]: settings.owner,
  }
  const given = Object.entries(named).filter(([, value]) => value !== undefined)
  return { ...settings.extra, ...Object.fromEntries(given) }
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

/** Fields that have a name of their own in the file. */
const fileNames: Readonly<Record<string, string>> = {
  environment_id: 'environment',
  model_id: 'model',
  skill_spec: 'skill',
  worker_host: 'worker_host',
  mcp_servers: 'mcp',
}

/**
 * Fields that a change can take away: those the API documents, and those its newer SDK has. Any other that only the
 * server has is taken for the server's own.
 */
const removable = [
  ...Object.keys(fileNames),
  ...['name', 'base_prompt', 'computer_use_enabled', 'idle_timeout_minutes', 'harness', 'harness_auth_secrets'],
  ...['skills', 'session_sharing', 'memory_stores', 'runner_id', 'credential_strategy', 'profile_id'],
  ...['inference_providers', 'secrets', 'computer_use_model_id'],
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

/** The server's `agent_config` changed to this one: what neither file nor API knows stays. */
export function mergeConfig(wanted: JsonObject, actual: JsonObject): JsonObject {
  const unknown = Object.entries(actual).filter(([name]) => !removable.includes(name))
  return { ...Object.fromEntries(unknown), ...wanted }
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
