/** Accounts: whom the token writes as (a person, the workflow, another app), and what somebody may do here. */
import type { Account, Members } from '../../event/gate/gate.ts'
import { type Permission, permissions, suffices } from '../../event/gate/settings.ts'
import { isSameLogin, type Person } from '../../event/person.ts'
import { isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { type GitHub, incomplete } from '../client.ts'
import { GitHubError, ignoreFailures } from '../failure.ts'

export interface Identity {
  /** As GitHub writes it in REST answers: apps end in `[bot]`. */
  readonly login: string
  readonly id: number | undefined
}

/** What GITHUB_TOKEN writes as on every server. */
const workflowIdentity: Identity = { login: 'github-actions[bot]', id: undefined }

/** One token is one account: asked once. */
const known = new WeakMap<GitHub, Identity>()

/** Who we are. @throws GitHubError where GitHub gives no answer at all. */
export async function readIdentity(github: GitHub, signal: AbortSignal): Promise<Identity> {
  const identity = known.get(github) ?? (await askIdentity(github, signal))
  known.set(github, identity)
  return identity
}

/**
 * `viewer` answers for tokens of people and of apps alike; `GET /user`, which apps may not call, is the second way. A
 * token that may do neither is the workflow's own.
 */
async function askIdentity(github: GitHub, signal: AbortSignal): Promise<Identity> {
  // A no is an answer; silence isn't.
  const ifDenied = ignoreFailures('denied', 'missing', 'refused')
  const viewer = await github.graphql('query Viewer { viewer { login databaseId } }', {}, { signal }).catch(ifDenied)
  const found = identityFrom(objectOf(viewer)['viewer'], 'databaseId')
  if (found) return found
  const user = await github
    .call({ signal }, ({ users }, { request }) => users.getAuthenticated({ request }))
    .catch(ifDenied)
  return identityFrom(objectOf(user)['data'], 'id') ?? workflowIdentity
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
export function createMembers(github: GitHub): Members {
  return {
    permissionOf: (person, signal) => readPermission(github, person, signal),
    isSelf: async (account, signal) => isIdentity(account, await readIdentity(github, signal)),
  }
}

/** @throws GitHubError where GitHub doesn't say, or speaks of somebody else. */
async function readPermission(github: GitHub, person: Account, signal: AbortSignal): Promise<Permission> {
  if (!github.hasToken) throw new GitHubError('github_token is empty', { failure: 'denied' })
  const { data } = await github.call({ signal }, ({ repos }, place) =>
    repos.getCollaboratorPermissionLevel({ ...place, username: person.login }),
  )
  const answer = objectOf(data)
  if (!isAbout(answer, person)) throw incomplete(`the permission of ${person.login}`)
  const permission = permissionFrom(answer)
  if (permission) return permission
  throw incomplete('a permission')
}

/** A login may have been given to somebody else since. Servers that only resemble GitHub leave the user out. */
function isAbout(answer: JsonObject, { login, id }: Account): boolean {
  if (!('user' in answer)) return true
  const { login: named = login, id: numbered = id } = objectOf(answer['user'])
  if (!isObject(answer['user']) || typeof named !== 'string' || !isSameLogin(named, login)) return false
  return id === undefined || numbered === id
}

/** From the weakest up, by the names of `user.permissions`. */
const flags: readonly (readonly [flag: string, permission: Permission])[] = [
  ['pull', 'read'],
  ['triage', 'triage'],
  ['push', 'write'],
  ['maintain', 'maintain'],
  ['admin', 'admin'],
]

/** The most that the plain `permission` stands for: it folds maintain into write and triage into read. */
const folded: Readonly<Partial<Record<Permission, Permission>>> = { write: 'maintain', read: 'triage' }

/**
 * The least that the parts of an answer allow; undefined where none says anything. `role_name` may be a role somebody
 * made up, which says nothing.
 * @see https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
function permissionFrom(answer: JsonObject): Permission | undefined {
  const plain = permissionAt(answer, 'permission')
  const exact = [permissionAt(answer, 'role_name'), flagged(objectOf(objectOf(answer['user'])['permissions']))]
  const named = exact.filter((permission) => permission !== undefined)
  const most = plain && (named.length > 0 ? (folded[plain] ?? plain) : plain)
  return [...named, ...(most ? [most] : [])].reduce<Permission | undefined>(
    (least, one) => (least && suffices(one, least) ? least : one),
    undefined,
  )
}

function permissionAt(answer: JsonObject, key: string): Permission | undefined {
  return permissions.find((known) => known === textOf(answer[key]))
}

/** Up to the first right that is denied: nobody has a higher one without it. */
function flagged(given: JsonObject): Permission | undefined {
  const said = flags.filter(([flag]) => typeof given[flag] === 'boolean')
  if (said.length === 0) return undefined
  const denied = said.findIndex(([flag]) => given[flag] === false)
  return (denied < 0 ? said.at(-1) : said[denied - 1])?.[1] ?? 'none'
}
