export type PersonType = 'User' | 'Bot' | 'Organization' | 'Mannequin' | 'unknown'

/** An account, as the payload names it. */
export interface Person {
  readonly login: string
  readonly type: PersonType
  readonly id: number | undefined
}

/** GitHub's word for how an author stands to the repository. It says nothing certain about write access. */
export type Association =
  'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'FIRST_TIME_CONTRIBUTOR' | 'FIRST_TIMER' | 'MANNEQUIN' | 'NONE'
