import { TransportError } from '../../platform/http/transport.ts'
import { GitHubError } from '../failure.ts'
import { repositoryOf, type ReadScope } from './scope.ts'

/** Enough for the end of any log; what led to a failure is near it. */
const maxBytes = 16 * 1024 * 1024

/**
 * A job's log, of a very large one the end. GitHub answers with the address of a file on another server, which is
 * fetched without the token. @throws GitHubError
 */
export async function downloadJobLog(scope: ReadScope, id: number): Promise<string> {
  const { github, signal } = scope
  const route = 'GET /repos/{owner}/{repo}/actions/jobs/{id}/logs'
  const answer = await github.request(route, { ...repositoryOf(scope), id }, { signal, maxBytes })
  const location = answer.headers['location']
  if (answer.status < 300 || location === undefined) return answer.body.toString('utf8')
  try {
    return (await github.fetchPlain(location, { signal, maxBytes })).body.toString('utf8')
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return await downloadEnd(scope, location)
  }
}

/** Storage servers know no "last n bytes", so the size is asked for first. */
async function downloadEnd({ github, signal }: ReadScope, location: string): Promise<string> {
  const first = await github.fetchPlain(location, { signal, maxBytes: 1024, range: 'bytes=0-0' })
  const size = Number(/^bytes 0-0\/(\d{1,15})$/.exec(first.headers['content-range'] ?? '')?.[1])
  if (first.status !== 206 || Number.isNaN(size)) {
    throw new GitHubError('the log is too large, and its server gives no part of it', { failure: 'outage' })
  }
  const from = Math.max(0, size - maxBytes)
  const end = await github.fetchPlain(location, { signal, maxBytes, range: `bytes=${from}-${size - 1}` })
  const text = end.body.toString('utf8')
  return from === 0 ? text : text.slice(text.indexOf('\n') + 1)
}

function isTooLarge(error: unknown): boolean {
  return error instanceof GitHubError && error.cause instanceof TransportError && error.cause.reason === 'too_large'
}
