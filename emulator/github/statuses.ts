/** Statuses of commits, an append-only log; and repository_dispatch, which a test listens to. */
import { objectOf, textOf } from '../../src/platform/json.ts'
import { type ApiCore, notFound } from './api.ts'
import { deny, unprocessable } from './rules.ts'
import { isListed, type RepositoryState } from './state.ts'

const states = ['pending', 'success', 'failure', 'error'] as const
const maxDescription = 140
const maxOfContext = 1_000

export function serveStatuses(api: ApiCore, state: RepositoryState): void {
  api.on('POST /repos/{owner}/{repo}/statuses/{sha}', ({ body }, { sha = '' }) => {
    const given = objectOf(body)
    const word = states.find((known) => known === given['state'])
    const [context = 'default', description = '', url = ''] = ['context', 'description', 'target_url'].map((name) =>
      textOf(given[name]),
    )
    const denied = deny(state, 'statuses')
    if (denied) return denied
    if (!/^[0-9a-f]{40}$/.test(sha)) return unprocessable('No commit found for SHA')
    if (word === undefined) return unprocessable('state is not included in the list')
    if (description.length > maxDescription) return unprocessable('description is too long (maximum is 140 characters)')
    if (state.statuses.filter((one) => one.sha === sha && one.context === context).length >= maxOfContext) {
      return unprocessable('This SHA and context has reached the maximum number of statuses.')
    }
    const entry = { sha, state: word, context, description, url, creator: state.account, madeMs: state.now() }
    state.statuses.push(entry)
    return { status: 201, body: showStatus(entry) }
  })
  api.list('GET /repos/{owner}/{repo}/commits/{sha}/statuses', (_, { sha }) =>
    state.statuses
      .filter((one) => one.sha === sha && isListed(state, one.madeMs))
      .map(showStatus)
      .reverse(),
  )
  api.on('POST /repos/{owner}/{repo}/dispatches', ({ body }) => {
    const given = objectOf(body)
    const type = textOf(given['event_type'])
    const denied = deny(state, 'contents')
    if (denied || type === undefined) return denied ?? unprocessable('event_type is missing')
    state.dispatches.push({ type, payload: objectOf(given['client_payload']) })
    return { status: 204 }
  })
  api.on('GET /repos/{owner}/{repo}/contents/{+path}', (_, { path = '' }) =>
    state.files.has(path) ? { body: { type: 'file', path, content: '', encoding: 'base64' } } : notFound,
  )
}

function showStatus({ state, context, description, url, creator }: RepositoryState['statuses'][number]): object {
  return { state, context, description, target_url: url, creator }
}
