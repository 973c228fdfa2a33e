import type { Association, Person } from './person.ts'

/** What a text is, in words for people. `other`: a string of the payload this version has no name for. */
export type TextKind =
  | 'issue title'
  | 'issue body'
  | 'pull request title'
  | 'pull request body'
  | 'discussion title'
  | 'discussion body'
  | 'comment'
  | 'review'
  | 'review comment'
  | 'diff'
  | 'commit message'
  | 'commit author'
  | 'branch'
  | 'tag'
  | 'label'
  | 'milestone'
  | 'release name'
  | 'release body'
  | 'check output'
  | 'description'
  | 'repository'
  | 'file name'
  | 'earlier text'
  | 'other'

/** A text somebody wrote, with all that the event says about its origin. */
export interface Text {
  /** As it came; empty where GitHub has none (`body: null`). */
  readonly text: string
  readonly what: TextKind
  /** Who is said to have written it; somebody with write access may have edited it since. */
  readonly author: Person | undefined
  readonly association: Association | undefined
  /** A page for people; undefined where GitHub gives none. */
  readonly url: string | undefined
  readonly createdAt: Date | undefined
  readonly updatedAt: Date | undefined
  /** Where it stands below `github.event`, as an expression spells it: `issue.labels[0].name`. */
  readonly path: string
}

/** A text that people without write access may have written: data, never an instruction. */
export type UntrustedText = Text
