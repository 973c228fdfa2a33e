import type { Members } from '../../event/gate/gate.ts'
import type { Repository } from '../../event/repository.ts'
import { type Permission, permissions } from '../../event/gate/settings.ts'
import { type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { isIdentity, readIdentity } from './identity.ts'

/** Looks up people of a repository. */
export function createMembers(github: GitHub, repository: Repository): Members {
  return {
    permissionOf: (login, signal) => readPermission(github, repository, login, signal),
    isSelf: async (account, signal) => isIdentity(account, await readIdentity(github, signal)),
  }
}

/** @throws GitHubError where GitHub doesn't say. */
async function readPermission(
  github: GitHub,
  { owner, name }: Repository,
  login: string,
  signal: AbortSignal,
): Promise<Permission> {
  if (!github.hasToken) throw new GitHubError('there is no github_token to ask with', { failure: 'denied' })
  const route = 'GET /repos/{owner}/{repo}/collaborators/{login}/permission'
  const answer = objectOf(await github.json(route, { owner, repo: name, login }, { signal }))
  const permission = permissionFrom(answer)
  if (permission) return permission
  throw new GitHubError(`${route}: an answer without a permission`, { failure: 'outage' })
}

/** From the strongest down, by the names of `user.permissions`. */
const flags: readonly (readonly [flag: string, permission: Permission])[] = [
  ['admin', 'admin'],
  ['maintain', 'maintain'],
  ['push', 'write'],
  ['triage', 'triage'],
  ['pull', 'read'],
]

/**
 * The plain `permission` folds maintain into write and triage into read, and `role_name` may be a role somebody
 * made up: the flags are exact where they are given.
 * @see https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
function permissionFrom(answer: JsonObject): Permission | undefined {
  const given = objectOf(objectOf(answer['user'])['permissions'])
  if (flags.some(([flag]) => typeof given[flag] === 'boolean')) {
    return flags.find(([flag]) => given[flag] === true)?.[1] ?? 'none'
  }
  const role = permissions.find((known) => known === textOf(answer['role_name']))
  return role ?? permissions.find((known) => known === textOf(answer['permission']))
}
