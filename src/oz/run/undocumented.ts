import { objectOf, type JsonObject } from '../../platform/json.ts'
import type { OzError } from '../client/failure.ts'
import type { Log } from '../../platform/ports.ts'

/**
 * Fields the public API doesn't document. A server that definitely refuses one by name gets the request once more
 * without it. Undefined where the refusal is about something else.
 */
export function withoutRefusedField(error: OzError, body: JsonObject, log: Log): JsonObject | undefined {
  if (error.failure.kind !== 'refused' || ![400, 422].includes(error.failure.status)) return undefined
  if (error.message.includes('metadata') && 'metadata' in body) {
    log.warning('This server does not take metadata: the run is started without it.')
    return omit(body, 'metadata')
  }
  const config = objectOf(body['config'])
  if (error.message.includes('profile_id') && 'profile_id' in config) {
    log.warning('This server does not take a profile: the run is started without it.')
    return { ...body, config: omit(config, 'profile_id') }
  }
  return undefined
}

function omit(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}
