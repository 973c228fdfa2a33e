/** Comments of one issue or pull request, as the progress comment needs them: looked through, made, changed. */
import { type Person, personAt } from '../event/person.ts'
import { rootOf } from '../event/json.ts'
import { arrayOf, numberOf, objectOf, parseJson, textOf } from '../json.ts'
import type { HttpResponse } from '../oz/transport.ts'
import type { GitHub } from './client.ts'
import { GitHubError } from './failure.ts'

export interface IssueAddress {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

export interface IssueComment {
  readonly id: number
  readonly body: string
  readonly author: Person | undefined
  /** Its page. */
  readonly url: string | undefined
}
