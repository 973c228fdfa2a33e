import type { Association, Person } from './person.ts'
import type { Text } from './text.ts'

export interface Label {
  readonly name: Text
  readonly description: Text
}

/** What issues, pull requests and discussions have in common. */
export interface Subject {
  readonly number: number
  readonly nodeId: string | undefined
  readonly title: Text
  readonly body: Text
  readonly author: Person | undefined
  readonly association: Association | undefined
  /** As GitHub writes it: `open`, `closed`, … */
  readonly state: string | undefined
  readonly labels: readonly Label[]
  readonly assignees: readonly Person[]
  readonly milestone: Text | undefined
  readonly isLocked: boolean
  readonly url: string | undefined
  readonly createdAt: Date | undefined
  readonly updatedAt: Date | undefined
}

export interface Issue extends Subject {
  /** GitHub calls a pull request an issue in `issue_comment`. */
  readonly isPullRequest: boolean
}

export interface Discussion extends Subject {
  readonly category: string | undefined
}
