import { isObject, type JsonObject } from '../platform/json.ts'
import { commitOrigin } from './commits.ts'
import type { EventFacts } from './event.ts'
import { dateForm, JsonCursor } from './json-cursor.ts'
import { isSameRepository, readRepository, type Repository } from './person.ts'
import { noOrigin, type Origin, originOf, type TextKind, type UntrustedText } from './text.ts'

/**
 * Every string of the payload that a person could have chosen, in the payload's order, each with its author as far as
 * the object around it tells. A text that stands there twice is given twice.
 *
 * The whole payload is walked, not only what this version has a type for: a string in a new place is better
 * taken for a stranger's than missed. Left out are this repository's and the organization's own description
 * (their admins'), the inputs of a dispatch (its sender's instructions), and what only GitHub writes: ids,
 * dates, states, links. Of JSON that a client made up nothing is left out, its keys neither: a relay puts a stranger's
 * comment there, and what an object in it says of itself anybody may have written. Takes time in proportion to the
 * payload.
 */
export function untrustedTexts({
  payload,
  repository,
}: Pick<EventFacts, 'payload' | 'repository'>): readonly UntrustedText[] {
  const texts: UntrustedText[] = []
  // A stack of our own: a payload nested a million deep must not end the call stack.
  const waiting = leavesOf(new JsonCursor(payload), '').filter(
    // A fork's pull request may add a workflow of any name and path, and its run is reported here.
    ({ key }) => !trustedParts.has(key) || (key === 'workflow' && 'workflow_run' in payload),
  )
  for (let leaf = waiting.pop(); leaf; leaf = waiting.pop()) {
    const { value, key, path, isRelayed } = leaf
    if (typeof value === 'string') {
      if (isRelayed ? value !== '' : isSomebodysText(leaf, value)) texts.push(readLeaf(leaf, value))
    } else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) {
        waiting.push({ ...leaf, value: value[index], path: `${path}[${index}]` })
      }
    } else if (isObject(value) && (isRelayed || !isOurRepository(key, value, repository))) {
      const inside = leavesOf(new JsonCursor(value, path), key, isRelayed)
      for (const inner of inside) waiting.push(inner)
      if (isRelayed) {
        texts.push(...inside.map((inner): UntrustedText => ({ ...noOrigin, text: inner.key, what: 'other', path: '' })))
      }
    }
  }
  return texts
}

/** Something below an object, and what is known of the place. */
interface Leaf {
  readonly value: unknown
  /** Its key, or that of the list it is in. */
  readonly key: string
  readonly path: string
  /** The key of the object it is in. */
  readonly parent: string
  /** Who wrote the object's texts; asked only for the leaves that are some. */
  readonly origin: () => Origin
  /** Part of what a client made up. */
  readonly isRelayed: boolean
}

/** The parts of an object, last first, as the stack wants them. */
function leavesOf(place: JsonCursor, parent: string, isRelayed = false): Leaf[] {
  let known: Origin | undefined
  const readOrigin = (): Origin =>
    place.has('author') && 'message' in place.value ? commitOrigin(place) : originOf(place)
  const origin = (): Origin => (known ??= isRelayed ? noOrigin : readOrigin())
  const name = nameOf(place, parent)
  const leaves = Object.entries(place.value).map(([key, value]): Leaf => {
    const path = place.pathTo(key)
    return { value, key, path, parent: name, origin, isRelayed: isRelayed || isMadeUp(place, parent, key) }
  })
  return leaves.reverse()
}

/** A dispatch's type and payload, and a deployment's payload: whoever calls the API fills them in as they like. */
function isMadeUp({ value, path }: JsonCursor, parent: string, key: string): boolean {
  // By the key: a look at the end of each path would take the square of the depth.
  if (parent === 'deployment') return key === 'payload'
  return path === '' && 'client_payload' in value && (key === 'client_payload' || key === 'action')
}

/** Two of GitHub's objects are called by the name of another: pull requests `issue`, review comments `comment`. */
function nameOf(place: JsonCursor, parent: string): string {
  if (parent === 'issue' && place.has('pull_request')) return 'pull_request'
  return parent === 'comment' && 'diff_hunk' in place.value ? 'review_comment' : parent
}

/** What stands in an object that somebody else wrote: a comment holds the diff it is about. */
const othersWork = new Set<TextKind>(['label', 'diff', 'file name'])

function readLeaf(leaf: Leaf, text: string): UntrustedText {
  const what = leaf.isRelayed ? 'other' : kindOfText(leaf.parent, leaf.key)
  return { text, what, path: leaf.path, ...(othersWork.has(what) ? noOrigin : leaf.origin()) }
}

/** Parts of every payload that GitHub or people with write access filled in. */
const trustedParts = new Set('repository organization enterprise installation inputs workflow schedule'.split(' '))

function isOurRepository(key: string, value: JsonObject, ours: Repository): boolean {
  return /^(?:head_)?repo(?:sitory)?$/.test(key) && isSameRepository(readRepository(new JsonCursor(value)), ours)
}

/** Links that whoever reports a check or a deployment, or owns an app, a package or a repository, chooses. */
const peoplesLinks = new Set(
  'about_url details_url environment_url external_url log_url mirror_url source_url target_url'.split(' '),
)

const enumForm = /^[A-Za-z_]{1,64}$/
const linkForm = /^(?:https?:\/\/|git:\/\/|git@)[!-~]{1,2048}$/
const nodeIdForm = /^[\w+/=-]{1,255}$/
const shaForm = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * What GitHub itself fills in: a value is exempt only where its key says so and the whole of it has the form that
 * GitHub gives that key. How a value looks never decides alone: a person can write a text that looks like a date.
 */
const formsByKey = mapOfKeys<RegExp>([
  [enumForm, 'action author_association conclusion event events mergeable_state pusher_type ref_type side start_side'],
  [enumForm, 'state state_reason status subject_type type user_view_type visibility'],
  [/^(?:off-topic|too heated|resolved|spam)$/, 'active_lock_reason'],
  [/^[0-9a-f]{6}$/i, 'color'],
  [dateForm, 'date due_on timestamp'],
  [/^[0-9a-f]{32}$/, 'gravatar_id'],
  [linkForm, 'href url'],
  // A login of more words could say something.
  [/^[A-Za-z\d]{1,39}(?:[-_][A-Za-z\d]{1,39}){0,2}(?:\[bot\])?$/, 'login'],
  [shaForm, 'after before commit_id id original_commit_id sha tree_id'],
])

/** By each of the keys that stand in a row. */
function mapOfKeys<T>(rows: readonly (readonly [value: T, keys: string])[]): Map<string, T> {
  return new Map(rows.flatMap(([value, keys]) => keys.split(' ').map((key) => [key, value] as const)))
}

function formOf(key: string): RegExp | undefined {
  if (key.endsWith('_at')) return dateForm
  if (key.endsWith('_url')) return peoplesLinks.has(key) ? undefined : linkForm
  if (key.endsWith('_sha')) return shaForm
  return key.endsWith('node_id') ? nodeIdForm : formsByKey.get(key)
}

function isSomebodysText({ key, parent }: Leaf, value: string): boolean {
  const form = parent === 'permissions' ? /^(?:read|write|admin|none)$/ : formOf(key)
  return value !== '' && form?.test(value) !== true
}

/** By the object's key and the text's own, or by one of them. */
const kinds = mapOfKeys<TextKind>([
  ['issue title', 'issue.title'],
  ['issue body', 'issue.body'],
  ['pull request title', 'pull_request.title'],
  ['pull request body', 'pull_request.body'],
  ['discussion title', 'discussion.title'],
  ['discussion body', 'discussion.body'],
  ['comment', 'comment.body'],
  ['review comment', 'review_comment.body comments.body'],
  ['review', 'review.body'],
  ['label', 'label.name labels.name'],
  ['milestone', 'milestone.title'],
  ['release name', 'release.name'],
  ['release body', 'release.body'],
  ['commit author', 'author.name author.email committer.name committer.email'],
  ['branch', 'head.label base.label branches.name ref head_branch head_ref base_ref'],
  [
    'repository',
    'forkee.name forkee.full_name repo.name repo.full_name head_repository.name head_repository.full_name',
  ],
  ['check output', 'output.'],
  ['commit message', 'message'],
  ['tag', 'tag_name'],
  ['diff', 'diff_hunk'],
  ['file name', 'path added removed modified'],
  ['description', 'description'],
  ['earlier text', 'from'],
])

/** What the text under `key` of the object under `parent` is. */
function kindOfText(parent: string, key: string): TextKind {
  return kinds.get(`${parent}.${key}`) ?? kinds.get(`${parent}.`) ?? kinds.get(key) ?? 'other'
}
