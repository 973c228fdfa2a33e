import { objectOf, type JsonObject } from '../../platform/json.ts'
import type { OzError } from '../client/failure.ts'
import type { Log } from '../../platform/ports.ts'

/**
 * Fields that not every server takes. One that definitely refuses one of them gets the request once more without it; a
 * refusal that names none of the request's fields is laid to the names of ours in the metadata. Undefined where the
 * refusal is about something else.
 */
export function withoutRefusedField(error: OzError, body: JsonObject, log: Log): JsonObject | undefined {
  const { failure, message } = error
  if (failure.kind !== 'refused' || !isAboutFields(failure)) return undefined
  const config = objectOf(body['config'])
  if ('metadata' in body && (failure.status === 403 || /metadata|gha_/.test(message))) {
    const isOurs = Object.keys(withoutOurs(body)).length === 0
    if (isOurs) log.info('This server does not take metadata: the run is started without it.')
    else log.warning('This server does not take metadata: the run is started without it.')
    return omit(body, 'metadata')
  }
  const refused = configFields.find(({ name, only }) => isSet(config, name, only) && message.includes(name))
  if (refused !== undefined) {
    log.warning(`This server does not take ${refused.words}: the run is started without it.`)
    return { ...body, config: omit(config, refused.name) }
  }
  const words = new Set(message.split(/\W+/))
  const named = [...Object.keys(body), ...Object.keys(config)].some((name) => words.has(name))
  const rest = withoutOurs(body)
  const hasOurs = Object.keys(rest).length < Object.keys(objectOf(body['metadata'])).length
  if (named || !hasOurs) return undefined
  return Object.keys(rest).length === 0 ? omit(body, 'metadata') : { ...body, metadata: rest }
}

/** What is undocumented, or what recipes add; a value of the user's own is never left out, but for a profile. */
const configFields = [
  { name: 'profile_id', only: undefined, words: 'a profile' },
  { name: 'computer_use_enabled', only: false, words: 'computer_use_enabled' },
  { name: 'idle_timeout_minutes', only: 1, words: 'idle_timeout_minutes' },
] as const

function isSet(config: JsonObject, name: string, only: unknown): boolean {
  return name in config && (only === undefined || config[name] === only)
}

function isAboutFields({ status, code }: OzError['failure'] & { kind: 'refused' }): boolean {
  return status === 400 || status === 422 || (status === 403 && code === 'feature_not_available')
}

function withoutOurs(body: JsonObject): JsonObject {
  const given = Object.entries(objectOf(body['metadata']))
  return Object.fromEntries(given.filter(([name]) => !name.startsWith('gha_')))
}

function omit(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
