import { at, has, numberAt, type JsonCursor, stringAt, wordAt } from './json-cursor.ts'

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
  return has(place, key) ? readPerson(at(place, key)) : undefined
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
