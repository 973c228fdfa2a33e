/** Conversations, and what the readers of everything that people wrote share. */
import { commentBodyOf, subjectOf } from '../../event/subject.ts'
import { arrayOf, isObject, type JsonObject, objectOf, textOf } from '../../platform/json.ts'
import type { ContextPart, FetchedAuthor, FetchedComment } from '../../prompt/context/context.ts'
import { type Connection, readConnection } from '../pages.ts'
import { isBeforeTrigger, type ReadScope } from './scope.ts'

/** What GraphQL is asked for of everything somebody wrote. */
export const writingFields = 'body createdAt lastEditedAt url authorAssociation author { __typename login }'

/** The author of a GraphQL node. Apps come without the `[bot]` that the rest of GitHub knows them by. */
export function authorOf(node: JsonObject): FetchedAuthor {
  const author = objectOf(node['author'])
  const login = textOf(author['login'])
  const isApp = author['__typename'] === 'Bot' && login?.endsWith('[bot]') === false
  return { login: isApp ? `${login}[bot]` : login, association: textOf(node['authorAssociation']) }
}

export function commentOf(node: JsonObject): FetchedComment {
  return {
    author: authorOf(node),
    createdAt: textOf(node['createdAt']) ?? '',
    body: textOf(node['body']) ?? '',
    url: textOf(node['url']),
  }
}

const maxPages = 100

const issueComments: Connection = {
  ...{ name: 'IssueComments', subject: 'issueOrPullRequest', key: 'comments' },
  fields: `isMinimized ${writingFields}`,
}
const discussionComments: Connection = {
  ...{ name: 'DiscussionComments', subject: 'discussion', key: 'comments' },
  fields: `isMinimized ${writingFields} replies(first: 100) { totalCount nodes { isMinimized ${writingFields} } }`,
}

/** The conversation of the issue, pull request or discussion the event is about; undefined where it is about none. */
export async function readComments(scope: ReadScope): Promise<readonly FetchedComment[] | undefined> {
  const about = subjectOf(scope.event)
  if (!about) {
    scope.note('comments', "This event isn't about anything that has comments.")
    return undefined
  }
  const isDiscussion = about.name === 'discussion'
  const connection = isDiscussion ? discussionComments : issueComments
  const listing = await readConnection(scope.github, about.subject, connection, { ...scope, maxPages })
  noteOmitted(scope, 'comments', listing.omitted)
  const nodes = isDiscussion ? listing.items.flatMap(withReplies) : listing.items
  return keepOld(scope, 'comments', nodes, 'comment').map(commentOf)
}

/** A comment of a discussion with its answers behind it. A hidden one hides them too. */
function withReplies(node: JsonObject): JsonObject[] {
  const replies = arrayOf(objectOf(node['replies'])['nodes']).filter(isObject)
  return node['isMinimized'] === true ? [node] : [node, ...replies]
}

/** Nodes of a conversation that may be shown; what is left out is counted in a note. */
export function keepOld(scope: ReadScope, part: ContextPart, nodes: readonly JsonObject[], noun: string): JsonObject[] {
  const { event } = scope
  // The comment that is the event itself comes with the payload: leaving its twin out is nothing to tell.
  const own = commentBodyOf(event)?.url
  const others = nodes.filter((node) => own === undefined || node['url'] !== own)
  const shown = others.filter((node) => node['isMinimized'] !== true)
  const kept = shown.filter((node) =>
    isBeforeTrigger(event.triggeredAt, node['submittedAt'] ?? node['createdAt'], node['lastEditedAt']),
  )
  const count = (number: number): string => `${number} ${noun}${number === 1 ? '' : 's'}`
  if (shown.length < others.length) scope.note(part, `Left out ${count(others.length - shown.length)} that people hid.`)
  if (kept.length < shown.length) {
    scope.note(part, `Left out ${count(shown.length - kept.length)} written or edited after the trigger.`)
  }
  return kept
}

/** Says that a list was too long to be read whole. */
export function noteOmitted(scope: ReadScope, part: 'comments' | 'reviews' | 'threads', omitted: number): void {
  if (omitted > 0) scope.note(part, `Left out about ${omitted} ${part} between the oldest and the newest.`)
}
