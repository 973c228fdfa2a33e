import { dateAt, linkAt, pathTo, type JsonCursor, stringAt } from './json-cursor.ts'
import { type Association, associationAt, type Person, personAt } from './person.ts'

/** What a text is, in words for people. `other`: a string of the payload this version has no name for. */
export type TextKind =
  | `${'issue' | 'pull request' | 'discussion'} ${'title' | 'body'}`
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

/** What the object around a text says about its origin. */
export type Origin = Pick<Text, 'author' | 'association' | 'url' | 'createdAt' | 'updatedAt'>

/** Nothing is known of who wrote it. */
export const noOrigin: Origin = originOf({ value: {}, path: '' })

/** Reads who wrote the texts of `place`, by the names GitHub uses for it in its different objects. */
export function originOf(place: JsonCursor): Origin {
  return {
    author:
      personAt(place, 'user') ?? personAt(place, 'author') ?? personAt(place, 'creator') ?? personAt(place, 'owner'),
    association: associationAt(place, 'author_association'),
    url: linkAt(place, 'html_url'),
    createdAt: dateAt(place, 'created_at') ?? dateAt(place, 'submitted_at'),
    updatedAt: dateAt(place, 'updated_at'),
  }
}

/** The text under `key`; empty where there is none. */
export function textAt(place: JsonCursor, key: string, what: TextKind, origin: Origin = originOf(place)): Text {
  return { text: stringAt(place, key) ?? '', what, path: pathTo(place, key), ...origin }
}

/** What every comment of this action begins with, in one form or another; invisible to readers of the page. */
export const markerStart = '<!-- oz-agent-action'

/**
 * Whether a comment claims to be ours. Anybody can write this: it counts only in a comment by the token's own
 * identity.
 */
export function hasMarker(text: string): boolean {
  return text.includes(markerStart)
}
