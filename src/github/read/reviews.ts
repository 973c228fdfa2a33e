/** Reviews of a pull request: for the prompt, and as the history of what was said, with what it takes to fold it away. */
import type { Person } from '../../event/person.ts'
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { FetchedReview, ReviewThread } from '../../prompt/context/context.ts'
import { authorOf, commentOf, keepOld, noteOmitted, writingFields } from './comments.ts'
import type { CallOptions, GitHub } from '../client.ts'
import { type Connection, readConnection } from '../pages.ts'
import type { IssueAddress } from '../write/comments.ts'
import { pullNumberOf } from './pull.ts'
import type { ReadScope } from './scope.ts'

const maxPages = 20

const shownReviews: Connection = {
  ...{ name: 'PullReviews', subject: 'pullRequest', key: 'reviews' },
  fields: `isMinimized state submittedAt commit { oid } ${writingFields}`,
}
const shownThreads: Connection = {
  ...{ name: 'ReviewThreads', subject: 'pullRequest', key: 'reviewThreads' },
  fields: `isResolved isOutdated path line
    comments(first: 100) { totalCount nodes { databaseId isMinimized pullRequestReview { databaseId } ${writingFields} } }`,
}

/** Reviews that were handed in, oldest first; undefined where the event has no pull request. */
export async function readReviews(scope: ReadScope): Promise<readonly FetchedReview[] | undefined> {
  const nodes = await readPart(scope, 'reviews', shownReviews)
  if (!nodes) return undefined
  const handedIn = nodes.filter((node) => node['state'] !== 'PENDING')
  return keepOld(scope, 'reviews', handedIn, 'review').map((node) => ({
    author: authorOf(node),
    state: textOf(node['state']) ?? 'COMMENTED',
    submittedAt: textOf(node['submittedAt']),
    body: textOf(node['body']) ?? '',
    commitSha: textOf(objectOf(node['commit'])['oid']),
  }))
}

/** Threads on lines of the diff; those of which nothing may be shown are left out. */
export async function readThreads(scope: ReadScope): Promise<readonly ReviewThread[] | undefined> {
  const nodes = await readPart(scope, 'threads', shownThreads)
  if (!nodes) return undefined
  const all = nodes.map((node) => ({ node, comments: commentsOf(node) }))
  const total = all.reduce((sum, { node }) => sum + countOf(node), 0)
  const read = all.reduce((sum, { comments }) => sum + comments.length, 0)
  if (total > read) scope.note('threads', `Left out ${total - read} comments at the end of very long threads.`)
  const written = all.flatMap(({ comments }) => comments)
  const own = written.filter((comment) => isOfReview(scope, comment))
  const others = written.filter((comment) => !own.includes(comment))
  const kept = new Set([...own, ...keepOld(scope, 'threads', others, 'comment')])
  const threads = all.map(({ node, comments }) => ({
    path: textOf(node['path']) ?? '',
    line: numberOf(node['line']),
    isResolved: node['isResolved'] === true,
    isOutdated: node['isOutdated'] === true,
    comments: comments.filter((comment) => kept.has(comment)).map(commentOf),
    isOfEvent: isThreadOf(scope, comments),
  }))
  return threads.filter(({ comments }) => comments.length > 0)
}

/** Whether the event's comment stands in this thread, or its review began it. */
function isThreadOf(scope: ReadScope, comments: readonly JsonObject[]): boolean {
  const { event } = scope
  if (event.kind !== 'pull_request_review_comment') return comments.some((comment) => isOfReview(scope, comment))
  const { id, inReplyTo = id } = event.comment
  return comments.some(({ databaseId }) => numberOf(databaseId) === inReplyTo)
}

/** The review that the event is about brings its own comments, written with it, as long as nobody edited them. */
function isOfReview({ event }: ReadScope, comment: JsonObject): boolean {
  if (event.kind !== 'pull_request_review' || event.review.id === undefined) return false
  const review = numberOf(objectOf(comment['pullRequestReview'])['databaseId'])
  return review === event.review.id && textOf(comment['lastEditedAt']) === undefined && comment['isMinimized'] !== true
}

async function readPart(scope: ReadScope, part: 'reviews' | 'threads', connection: Connection) {
  const number = pullNumberOf(scope.event)
  if (number === undefined) {
    scope.note(part, "This event isn't about a pull request, so there are no reviews.")
    return undefined
  }
  const listing = await readConnection(scope.github, { number }, connection, { ...scope, maxPages })
  noteOmitted(scope, part, listing.omitted)
  return listing.items
}

function commentsOf(thread: JsonObject): JsonObject[] {
  return arrayOf(objectOf(thread['comments'])['nodes']).filter(isObject)
}

function countOf(thread: JsonObject): number {
  return numberOf(objectOf(thread['comments'])['totalCount']) ?? 0
}

export type EarlierReview = Readonly<ReturnType<typeof earlierReviewOf>>
export type EarlierComment = Readonly<ReturnType<typeof pastCommentOf>>
export type EarlierThread = Readonly<ReturnType<typeof earlierThreadOf>>

const maxComments = 30

const author = 'author { __typename login ... on Bot { databaseId } ... on User { databaseId } }'
const earlierReviews: Connection = {
  ...{ name: 'PastReviews', subject: 'pullRequest', key: 'reviews' },
  fields: `id body state isMinimized url ${author}`,
}
const earlierThreads: Connection = {
  ...{ name: 'PastThreads', subject: 'pullRequest', key: 'reviewThreads' },
  fields: `id isResolved isOutdated path line startLine diffSide subjectType
    resolvedBy { login }
    comments(first: ${maxComments}) {
      totalCount nodes { id body isMinimized originalCommit { oid } pullRequestReview { id } ${author} }
    }`,
}

/** Oldest first; of more than 2,000 the first and the last. @throws GitHubError */
export async function readEarlierReviews(github: GitHub, address: IssueAddress, call: CallOptions) {
  return (await readConnection(github, address, earlierReviews, { ...call, maxPages })).items.map(earlierReviewOf)
}

/** Threads on lines, oldest first; of more than 2,000 the first and the last. @throws GitHubError */
export async function readEarlierThreads(github: GitHub, address: IssueAddress, call: CallOptions) {
  return (await readConnection(github, address, earlierThreads, { ...call, maxPages })).items.map(earlierThreadOf)
}

function earlierReviewOf(node: JsonObject) {
  return {
    /** For GraphQL. */
    id: textOf(node['id']) ?? '',
    author: personOf(node),
    body: textOf(node['body']) ?? '',
    /** Nobody but its author sees it. */
    isPending: node['state'] === 'PENDING',
    isMinimized: node['isMinimized'] === true,
    url: textOf(node['url']),
  }
}

function earlierThreadOf(node: JsonObject) {
  const comments = commentsOf(node).map(pastCommentOf)
  return {
    id: textOf(node['id']) ?? '',
    path: textOf(node['path']) ?? '',
    /** Where it stands in the diff of now; undefined where that moved on, or it is about the file as a whole. */
    line: numberOf(node['line']),
    /** Of several lines the first. */
    startLine: numberOf(node['startLine']),
    isFile: node['subjectType'] === 'FILE',
    side: node['diffSide'] === 'LEFT' ? ('LEFT' as const) : ('RIGHT' as const),
    isResolved: node['isResolved'] === true,
    isOutdated: node['isOutdated'] === true,
    resolvedBy: textOf(objectOf(node['resolvedBy'])['login']),
    /** Oldest first. */
    comments,
    /** There are more comments than were read. */
    isLong: countOf(node) > comments.length,
  }
}

function pastCommentOf(node: JsonObject) {
  return {
    id: textOf(node['id']) ?? '',
    author: personOf(node),
    body: textOf(node['body']) ?? '',
    isMinimized: node['isMinimized'] === true,
    /** The review it came with. */
    reviewId: textOf(objectOf(node['pullRequestReview'])['id']),
    /** That it was written on. */
    commit: textOf(objectOf(node['originalCommit'])['oid']),
  }
}

function personOf(node: JsonObject): Person | undefined {
  const { login } = authorOf(node)
  const account = objectOf(node['author'])
  if (login === undefined) return undefined
  return { login, type: account['__typename'] === 'Bot' ? 'Bot' : 'User', id: numberOf(account['databaseId']) }
}
