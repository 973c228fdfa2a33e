/** Accounts and repositories: who is who, by the names GitHub gives them. */
import { booleanOf } from '../platform/json.ts'
import { numberAt, partAt, type JsonCursor, stringAt, wordAt } from './json-cursor.ts'

const personTypes = ['User', 'Bot', 'Organization', 'Mannequin'] as const
export type PersonType = (typeof personTypes)[number] | 'unknown'

/** An account, as the payload names it. */
export interface Person {
  readonly login: string
  readonly type: PersonType
  readonly id: number | undefined
}

const associations = [
  'OWNER',
  'MEMBER',
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIME_CONTRIBUTOR',
  'FIRST_TIMER',
  'MANNEQUIN',
  'NONE',
] as const
/** GitHub's word for how an author stands to the repository. It says nothing certain about write access. */
export type Association = (typeof associations)[number]

/** The account under `key`; undefined for a deleted one or none. GitHub puts `ghost` in the place of deleted ones. */
export function personAt(place: JsonCursor, key: string): Person | undefined {
  return partAt(place, key, readPerson)
}

/** The account that `account` is; undefined where it has no login. */
export function readPerson(account: JsonCursor): Person | undefined {
  const login = wordAt(account, 'login')
  if (!login || isSameLogin(login, 'ghost')) return undefined
  const type = personTypes.find((known) => known === stringAt(account, 'type')) ?? 'unknown'
  return { login, type, id: numberAt(account, 'id') }
}

export function associationAt(place: JsonCursor, key: string): Association | undefined {
  return associations.find((known) => known === stringAt(place, key))
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

/** The repository under `key`; undefined where it is gone or left out. */
export function repositoryAt(place: JsonCursor, key: string): Repository | undefined {
  return partAt(place, key, readRepository)
}

/** The repository that `object` is; undefined where it has no name. */
export function readRepository(object: JsonCursor): Repository | undefined {
  const fullName = wordAt(object, 'full_name')
  if (!fullName) return undefined
  const isPrivate = booleanOf(object.value['private'])
  return {
    ...nameParts(fullName),
    id: numberAt(object, 'id'),
    isPrivate,
    defaultBranch: wordAt(object, 'default_branch'),
  }
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
