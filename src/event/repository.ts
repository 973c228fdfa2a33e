import type { Person } from './person.ts'

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
