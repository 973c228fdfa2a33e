import {
  at,
  dateAt,
  has,
  isTrueAt,
  items,
  linkAt,
  numberAt,
  type JsonCursor,
  shaAt,
  stringAt,
  stringsAt,
  wordAt,
} from './json-cursor.ts'
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

export interface Push {
  /** `refs/heads/…` or `refs/tags/…`. */
  readonly ref: Text
  readonly before: string | undefined
  readonly after: string | undefined
  readonly isForced: boolean
  readonly isCreated: boolean
  readonly isDeleted: boolean
  readonly compareUrl: string | undefined
  /** At most 2,048 in a payload. */
  readonly commits: readonly Commit[]
  readonly headCommit: Commit | undefined
}

export interface MergeGroup {
  readonly headRef: Text
  readonly headSha: string | undefined
  readonly baseRef: Text
  readonly baseSha: string | undefined
  readonly headCommit: Commit | undefined
}

export interface Release {
  readonly id: number | undefined
  readonly tag: Text
  readonly name: Text
  readonly body: Text
  readonly isDraft: boolean
  readonly isPrerelease: boolean
  readonly url: string | undefined
}

export function readPush(payload: JsonCursor): Push | undefined {
  if (stringAt(payload, 'ref') === undefined) return undefined
  return {
    ref: textAt(payload, 'ref', 'branch', noOrigin),
    before: shaAt(payload, 'before'),
    after: shaAt(payload, 'after'),
    isForced: isTrueAt(payload, 'forced'),
    isCreated: isTrueAt(payload, 'created'),
    isDeleted: isTrueAt(payload, 'deleted'),
    compareUrl: linkAt(payload, 'compare'),
    commits: items(payload, 'commits').flatMap((commit) => readCommit(commit) ?? []),
    headCommit: commitAt(payload, 'head_commit'),
  }
}

export function mergeGroupAt(parent: JsonCursor, key: string): MergeGroup | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  return {
    headRef: textAt(place, 'head_ref', 'branch', noOrigin),
    headSha: shaAt(place, 'head_sha'),
    baseRef: textAt(place, 'base_ref', 'branch', noOrigin),
    baseSha: shaAt(place, 'base_sha'),
    headCommit: commitAt(place, 'head_commit'),
  }
}

export function releaseAt(parent: JsonCursor, key: string): Release | undefined {
  if (!has(parent, key)) return undefined
  const place = at(parent, key)
  const origin = originOf(place)
  return {
    id: numberAt(place, 'id'),
    tag: textAt(place, 'tag_name', 'tag', origin),
    name: textAt(place, 'name', 'release name', origin),
    body: textAt(place, 'body', 'release body', origin),
    isDraft: isTrueAt(place, 'draft'),
    isPrerelease: isTrueAt(place, 'prerelease'),
    url: origin.url,
  }
}

/** A commit as events carry it; undefined for none, as in the push that deletes a branch. */
export function commitAt(parent: JsonCursor, key: string): Commit | undefined {
  return has(parent, key) ? readCommit(at(parent, key)) : undefined
}

function readCommit(place: JsonCursor): Commit | undefined {
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
