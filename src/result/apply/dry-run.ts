import type { JsonObject } from '../../platform/json.ts'
import type { GitHub } from '../../github/client.ts'
import { isQuery } from '../../github/graphql.ts'
import { fillRoute, type Parameters } from '../../github/route.ts'
import type { HttpResponse } from '../../platform/http/transport.ts'
import type { Log } from '../../platform/ports.ts'

/** A GitHub that answers reads as ever, and shows each write as it would be sent, in place of sending it. */
export function showWrites(github: GitHub, log: Log): GitHub {
  const show = (title: string, body: Parameters): void => {
    log.group(`dry_run, not sent: ${title}`)
    log.info(JSON.stringify(body, undefined, 2).replaceAll('\\n', '\n'))
    log.endGroup()
  }
  return {
    ...github,
    request(route, parameters, options) {
      const { method, path, rest } = fillRoute(route, parameters)
      if (method === 'GET') return github.request(route, parameters, options)
      show(`${method} ${path}`, rest)
      return Promise.resolve(answerOf(rest))
    },
    async json(route, parameters, options) {
      const { method, path, rest } = fillRoute(route, parameters)
      if (method === 'GET') return github.json(route, parameters, options)
      show(`${method} ${path}`, rest)
      return { ...rest, id: 0, node_id: 'dry-run' }
    },
    graphql(document, variables, options) {
      if (isQuery(document)) return github.graphql(document, variables, options)
      show(`GraphQL ${/^\s*mutation\s+(\w+)/.exec(document)?.[1] ?? 'mutation'}`, variables)
      return Promise.resolve<JsonObject>({})
    },
  }
}

function answerOf(rest: Parameters): HttpResponse {
  return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(rest)) }
}
