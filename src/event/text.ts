import { JsonCursor } from './json-cursor.ts'
import { type Association, isAssociation, type Person, personAt } from './person.ts'

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
export const noOrigin: Origin = originOf(new JsonCursor())

/** Reads who wrote the texts of `place`, by the names GitHub uses for it in its different objects. */
export function originOf(place: JsonCursor): Origin {
  const association = place.string('author_association')
  return {
    author:
      personAt(place, 'user') ?? personAt(place, 'author') ?? personAt(place, 'creator') ?? personAt(place, 'owner'),
    association: isAssociation(association) ? association : undefined,
    url: place.link('html_url'),
    createdAt: place.date('created_at') ?? place.date('submitted_at'),
    updatedAt: place.date('updated_at'),
  }
}

/** The text under `key`; empty where there is none. */
export function textAt(place: JsonCursor, key: string, what: TextKind, origin: Origin = originOf(place)): Text {
  return { text: place.string(key) ?? '', what, path: place.pathTo(key), ...origin }
}

/** A stretch of a text, from `start` up to and without `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The text with something else in the place of stretches that stand in order, none in another. */
export function replaceRanges<R extends Range>(
  text: string,
  ranges: readonly R[],
  replace: (stretch: string, range: R) => string,
): string {
  let at = 0
  const parts = ranges.flatMap((range) => {
    const kept = text.slice(at, range.start)
    at = range.end
    return [kept, replace(text.slice(range.start, range.end), range)]
  })
  return parts.join('') + text.slice(at)
}

/** What every comment of this action begins with, in one form or another; invisible to readers of the page. */
export const markerStart = '<!-- oz-agent-action'

/** Whether a comment claims to be ours, as anybody can: it counts only in one by the token's own identity. */
export function hasMarker(text: string): boolean {
  return text.includes(markerStart)
}
