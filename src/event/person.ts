/** Accounts and repositories: who is who, by the names GitHub gives them. */
import type { AuthorAssociation } from '@octokit/webhooks-types'
import { booleanOf } from '../platform/json.ts'
import type { JsonCursor } from './json-cursor.ts'

const personTypes = ['User', 'Bot', 'Organization', 'Mannequin'] as const

/** An account, as the payload names it. */
export interface Person {
  readonly login: string
  readonly type: (typeof personTypes)[number] | 'unknown'
  readonly id: number | undefined
}

/**
 * How close to the repository GitHub's word for an author puts them. It says nothing certain about write access, and
 * whoever it is, their text is data: this helps an agent to weigh what a text says, never to obey it.
 */
export const closeness = {
  OWNER: 'member',
  MEMBER: 'member',
  COLLABORATOR: 'member',
  CONTRIBUTOR: 'contributor',
  FIRST_TIME_CONTRIBUTOR: 'outsider',
  FIRST_TIMER: 'outsider',
  MANNEQUIN: 'outsider',
  NONE: 'outsider',
} as const satisfies Record<AuthorAssociation, string>
export type Association = keyof typeof closeness

export function isAssociation(word: string | undefined): word is Association {
  return word !== undefined && Object.hasOwn(closeness, word)
}

/** The account under `key`; undefined for a deleted one or none. GitHub puts `ghost` in the place of deleted ones. */
export function personAt(place: JsonCursor, key: string): Person | undefined {
  return place.part(key, readPerson)
}

/** The account that `account` is; undefined where it has no login. */
export function readPerson(account: JsonCursor): Person | undefined {
  const login = account.word('login')
  if (!login || isSameLogin(login, 'ghost')) return undefined
  const type = personTypes.find((known) => known === account.string('type')) ?? 'unknown'
  return { login, type, id: account.number('id') }
}

/** Whether an app writes under this account. The ending alone never makes anybody trusted. */
export function isBot(person: Person): boolean {
  return person.type === 'Bot' || person.login.endsWith('[bot]')
}

/** Logins are ASCII and ignore case; folding no more than that keeps look-alike letters apart. */
export function isSameLogin(one: string, other: string): boolean {
  return foldAscii(one) === foldAscii(other)
}

export function foldAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

export interface Repository {
  /** `owner/name`; empty only where neither payload nor environment say it. */
  readonly fullName: string
  readonly owner: string
  readonly name: string
  readonly id: number | undefined
  /** undefined: not known, to be taken as public where a log is written. */
  readonly isPrivate: boolean | undefined
  readonly defaultBranch: string | undefined
}

/** The repository that `object` is; undefined where it has no name. */
export function readRepository(object: JsonCursor): Repository | undefined {
  const fullName = object.word('full_name')
  return fullName
    ? {
        ...nameParts(fullName),
        id: object.number('id'),
        isPrivate: booleanOf(object.value['private']),
        defaultBranch: object.word('default_branch'),
      }
    : undefined
}

export function nameParts(fullName: string): { fullName: string; owner: string; name: string } {
  const slash = fullName.indexOf('/')
  return { fullName, owner: fullName.slice(0, Math.max(slash, 0)), name: fullName.slice(slash + 1) }
}

/** By id where both are known: a repository keeps it when it is renamed. Unknown is never the same. */
export function isSameRepository(one: Repository | undefined, other: Repository | undefined): boolean {
  if (!one || !other) return false
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id
  return one.fullName !== '' && isSameLogin(one.fullName, other.fullName)
}
