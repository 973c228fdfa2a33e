import { at, booleanAt, has, numberAt, type JsonCursor, wordAt } from './json-cursor.ts'
import { type Person, isSameLogin, personAt } from './person.ts'

export interface Repository {
  /** `owner/name`; empty only where neither payload nor environment say it. */
  readonly fullName: string
  readonly owner: string
  readonly name: string
  readonly id: number | undefined
  /** undefined: not known, to be taken as public where a log is written. */
  readonly isPrivate: boolean | undefined
  readonly isFork: boolean | undefined
  readonly defaultBranch: string | undefined
  readonly ownerAccount: Person | undefined
}

/** The repository under `key`; undefined where it is gone or left out. */
export function repositoryAt(place: JsonCursor, key: string): Repository | undefined {
  return has(place, key) ? repositoryOf(at(place, key)) : undefined
}

/** The repository that `object` is; undefined where it has no name. */
export function repositoryOf(object: JsonCursor): Repository | undefined {
  const fullName = wordAt(object, 'full_name')
  if (!fullName) return undefined
  return {
    ...nameParts(fullName),
    id: numberAt(object, 'id'),
    isPrivate: booleanAt(object, 'private'),
    isFork: booleanAt(object, 'fork'),
    defaultBranch: wordAt(object, 'default_branch'),
    ownerAccount: personAt(object, 'owner'),
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
