import { arrayOf, isObject, type JsonObject, objectOf, parseJson, textOf } from '../platform/json.ts'
import type { HttpResponse } from '../platform/http/transport.ts'
import { GitHubError, type GitHubFailure, shorten } from './failure.ts'

/** A query may be sent twice, a mutation may not. */
export function isQuery(document: string): boolean {
  return !/^\s*mutation\b/.test(document)
}

/**
 * The data of a GraphQL answer, which says 200 even where it refuses. Data with errors beside it counts as
 * refused as a whole: half of a conversation would look like all of it. @throws GitHubError
 */
export function dataOf(call: string, response: HttpResponse): JsonObject {
  const answer = objectOf(parseJson(response.body.toString('utf8')))
  const errors = arrayOf(answer['errors']).filter(isObject)
  if (errors.length === 0 && isObject(answer['data'])) return answer['data']
  const failures = errors.map(failureOf)
  const failure = gravest.find((known) => failures.includes(known)) ?? 'outage'
  const said = textOf(errors[0]?.['message']) ?? 'an answer that is no GraphQL'
  throw new GitHubError(`${call}: ${shorten(said)}`, { failure, status: response.status })
}

const gravest: readonly GitHubFailure[] = ['limited', 'denied', 'missing', 'refused']

function failureOf(error: JsonObject): GitHubFailure {
  switch (textOf(error['type'])) {
    case 'RATE_LIMITED':
      return 'limited'
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return 'denied'
    case 'NOT_FOUND':
      return 'missing'
    default:
      return /not accessible/i.test(textOf(error['message']) ?? '') ? 'denied' : 'refused'
  }
}
