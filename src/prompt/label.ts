import type { Association } from '../event/person.ts'
import type { Text, TextKind } from '../event/text.ts'
import type { TextForm } from './sanitize/clean.ts'
import type { FetchedAuthor } from './context/context.ts'
import type { FenceLabel, Trust } from './fence.ts'

const trusts: Readonly<Record<Association, Trust>> = {
  OWNER: 'member',
  MEMBER: 'member',
  COLLABORATOR: 'member',
  CONTRIBUTOR: 'contributor',
  FIRST_TIME_CONTRIBUTOR: 'outsider',
  FIRST_TIMER: 'outsider',
  MANNEQUIN: 'outsider',
  NONE: 'outsider',
}

const trustByName: ReadonlyMap<string, Trust> = new Map(Object.entries(trusts))

/** How near to the repository an author is, by GitHub's association. */
export function trustOf(association: string | undefined): Trust {
  return trustByName.get(association ?? '') ?? 'unknown'
}

/** The fence's label of a text of the event. */
export function labelOf({ what, author, association, updatedAt, createdAt }: Text): FenceLabel {
  const date = what === 'comment' || what === 'review comment' ? (updatedAt ?? createdAt) : undefined
  return {
    what: what === 'other' ? 'text of the event' : what,
    author: author?.login ?? '',
    trust: trustOf(association),
    date: date?.toISOString(),
  }
}

/** Of a text that was pasted; undefined for several mixed. */
export function labelOfPasted(source: Text | undefined): FenceLabel {
  return source ? labelOf(source) : { what: 'text of the event', author: '', trust: 'unknown' }
}

/** The fence's label of something fetched. */
export function labelOfFetched(what: string, { login, association }: FetchedAuthor, where?: string): FenceLabel {
  return { what, author: login ?? '', trust: trustOf(association), where }
}

/** The least first. */
const trustOrder: readonly Trust[] = ['outsider', 'unknown', 'contributor', 'member']

/** The label of what is made of two texts: nothing stands in it that isn't true of both. */
export function labelOfBoth(one: FenceLabel, other: FenceLabel): FenceLabel {
  return {
    what: one.what === other.what ? one.what : 'several texts',
    author: one.author === other.author ? one.author : '',
    trust: trustOrder.find((trust) => trust === one.trust || trust === other.trust) ?? 'unknown',
    where: one.where === other.where ? one.where : undefined,
    date: one.date === other.date ? one.date : undefined,
  }
}

/** Readers see every character of these. */
const plainKinds = new Set<TextKind>(['diff', 'commit author', 'branch', 'tag', 'repository', 'file name'])

/** How GitHub shows a text of this kind. Where it may be either, hidden markup is no loss. */
export function formOf(what: TextKind): TextForm {
  return plainKinds.has(what) ? 'plain' : 'markdown'
}
