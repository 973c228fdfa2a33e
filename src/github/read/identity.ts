/** Whom the token writes as: a person with a token of their own, the workflow (`github-actions[bot]`), another app. */
import { isSameLogin, type Person } from '../../event/person.ts'
import { numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
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
  const user = await orUndefined(github.json('GET /user', {}, { signal }))
  return identityFrom(user, 'id') ?? workflowIdentity
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
