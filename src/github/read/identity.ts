/** Accounts: whom the token writes as (a person, the workflow, another app), and what somebody may do here. */
import type { Members } from '../../event/gate/gate.ts'
import { type Permission, permissions } from '../../event/gate/settings.ts'
import { isSameLogin, type Person } from '../../event/person.ts'
import type { Repository } from '../../event/repository.ts'
import { numberOf, objectOf, textOf } from '../../platform/json.ts'
import { type Data, type GitHub, incomplete, type Loose } from '../client.ts'
import { GitHubError } from '../failure.ts'

export interface Identity {
  /** As GitHub writes it in REST answers: apps end in `[bot]`. */
  readonly login: string
  readonly id: number | undefined
}

/** What GITHUB_TOKEN writes as on every server. */
const workflowIdentity: Identity = { login: 'github-actions[bot]', id: undefined }

/**
 * Asks GitHub who we are. `viewer` answers for tokens of people and of apps alike; `GET /user`, which apps may not
 * call, is the second way. A token that may do neither is the workflow's own.
 * @throws GitHubError where GitHub gives no answer at all.
 */
export async function readIdentity(github: GitHub, signal: AbortSignal): Promise<Identity> {
  const viewer = await orUndefined(github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }))
  const found = identityFrom(objectOf(viewer)['viewer'], 'databaseId')
  if (found) return found
  const user = await orUndefined(github.call({ signal }, ({ users }, request) => users.getAuthenticated({ request })))
  return identityFrom(objectOf(user)['data'], 'id') ?? workflowIdentity
}

/** A no is an answer; silence isn't. */
async function orUndefined(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof GitHubError && ['denied', 'missing', 'refused'].includes(error.failure)) return undefined
    throw error
  }
}

function identityFrom(value: unknown, idKey: string): Identity | undefined {
  const account = objectOf(value)
  const login = textOf(account['login'])
  return login === undefined ? undefined : { login, id: numberOf(account[idKey]) }
}

/** Whether the account is the token's. Names alone don't do: a person may be called like an app, less its `[bot]`. */
export function isIdentity(account: Person | undefined, identity: Identity): boolean {
  if (!account) return false
  if (account.id !== undefined && identity.id !== undefined) return account.id === identity.id
  const isApp = identity.login.endsWith('[bot]')
  return isApp === (account.type === 'Bot') && isSameLogin(account.login, identity.login)
}

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
  const { data } = await github.call({ signal }, ({ repos }, request) =>
    repos.getCollaboratorPermissionLevel({ owner, repo: name, username: login, request }),
  )
  const permission = permissionFrom(data)
  if (permission) return permission
  throw incomplete('a permission')
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
function permissionFrom(answer: Loose<Data<'repos', 'getCollaboratorPermissionLevel'>>): Permission | undefined {
  const given = objectOf(answer.user?.permissions)
  if (flags.some(([flag]) => typeof given[flag] === 'boolean')) {
    return flags.find(([flag]) => given[flag] === true)?.[1] ?? 'none'
  }
  const role = permissions.find((known) => known === answer.role_name)
  return role ?? permissions.find((known) => known === answer.permission)
}
