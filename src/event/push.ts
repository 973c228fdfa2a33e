/** Commits, and what is made of them: pushes, merge groups, releases. */
import { at, dateAt, isTrueAt, items, linkAt, partAt, type JsonCursor, shaAt } from './json-cursor.ts'
import { stringAt, stringsAt, wordAt } from './json-cursor.ts'
import type { Person } from './person.ts'
import { noOrigin, type Origin, originOf, type Text, textAt } from './text.ts'

export interface Commit {
  readonly sha: string
  readonly message: Text
  /** `Name <address>` as the commit says; anybody can write anything there. */
  readonly author: Text
  readonly timestamp: Date | undefined
  readonly changedFiles: readonly string[]
}

export type Push = Readonly<ReturnType<typeof readPush>>
export type Release = Readonly<ReturnType<typeof readRelease>>

export function readPush(payload: JsonCursor) {
  return {
    /** `refs/heads/…` or `refs/tags/…`. */
    ref: textAt(payload, 'ref', 'branch', noOrigin),
    before: shaAt(payload, 'before'),
    after: shaAt(payload, 'after'),
    isForced: isTrueAt(payload, 'forced'),
    isCreated: isTrueAt(payload, 'created'),
    isDeleted: isTrueAt(payload, 'deleted'),
    compareUrl: linkAt(payload, 'compare'),
    /** At most 2,048 in a payload. */
    commits: items(payload, 'commits').flatMap((commit) => readCommit(commit) ?? []),
    headCommit: partAt(payload, 'head_commit', readCommit),
  }
}

export function readMergeGroup(place: JsonCursor) {
  return {
    headRef: textAt(place, 'head_ref', 'branch', noOrigin),
    headSha: shaAt(place, 'head_sha'),
    baseRef: textAt(place, 'base_ref', 'branch', noOrigin),
    baseSha: shaAt(place, 'base_sha'),
    headCommit: partAt(place, 'head_commit', readCommit),
  }
}

export function readRelease(place: JsonCursor) {
  const origin = originOf(place)
  return {
    tag: textAt(place, 'tag_name', 'tag', origin),
    name: textAt(place, 'name', 'release name', origin),
    body: textAt(place, 'body', 'release body', origin),
    isDraft: isTrueAt(place, 'draft'),
    isPrerelease: isTrueAt(place, 'prerelease'),
    url: origin.url,
  }
}

/** A commit as events carry it; undefined for none, as in the push that deletes a branch. */
export function readCommit(place: JsonCursor): Commit | undefined {
  const sha = shaAt(place, 'id')
  if (!sha) return undefined
  const origin = commitOrigin(place)
  return {
    sha,
    message: textAt(place, 'message', 'commit message', origin),
    author: authorText(at(place, 'author'), origin),
    timestamp: dateAt(place, 'timestamp'),
    changedFiles: ['added', 'removed', 'modified'].flatMap((key) => stringsAt(place, key)),
  }
}

/** The login is GitHub's guess from an address that anybody can put into a commit. */
export function commitOrigin(place: JsonCursor): Origin {
  const login = wordAt(at(place, 'author'), 'username')
  const author: Person | undefined = login ? { login, type: 'unknown', id: undefined } : undefined
  return { ...noOrigin, author, url: linkAt(place, 'url'), createdAt: dateAt(place, 'timestamp') }
}

export function authorText(author: JsonCursor, origin: Origin): Text {
  const name = textAt(author, 'name', 'commit author', origin)
  const address = stringAt(author, 'email')
  return address ? { ...name, text: `${name.text} <${address}>` } : name
}
