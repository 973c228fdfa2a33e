import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { FetchedReview, ReviewThread } from '../../prompt/context/context.ts'
import { authorOf, commentOf, keepOld, noteOmitted, writingFields } from './comments.ts'
import { pageArguments, pageFacts, pullQuery, readOfPull } from '../pages.ts'
import { pullNumberOf } from './pull.ts'
import { repositoryOf, type ReadScope } from './scope.ts'

const maxPages = 20

const reviewsQuery = pullQuery(
  'PullReviews',
  `reviews(${pageArguments}) { ${pageFacts} nodes { isMinimized state submittedAt commit { oid } ${writingFields} } }`,
)

const threadsQuery = pullQuery(
  'ReviewThreads',
  `reviewThreads(${pageArguments}) {
    ${pageFacts}
    nodes {
      isResolved isOutdated path line
      comments(first: 100) { totalCount nodes { isMinimized pullRequestReview { databaseId } ${writingFields} } }
    }
  }`,
)

/** Reviews that were handed in, oldest first; undefined where the event has no pull request. */
export async function readReviews(scope: ReadScope): Promise<readonly FetchedReview[] | undefined> {
  const nodes = await readPart(scope, 'reviews', { document: reviewsQuery, key: 'reviews' })
  if (!nodes) return undefined
  const handedIn = nodes.filter((node) => node['state'] !== 'PENDING')
  return keepOld(scope, 'reviews', handedIn, { one: 'review', many: 'reviews' }).map(reviewOf)
}

/** Threads on lines of the diff; those of which nothing may be shown are left out. */
export async function readThreads(scope: ReadScope): Promise<readonly ReviewThread[] | undefined> {
  const nodes = await readPart(scope, 'threads', { document: threadsQuery, key: 'reviewThreads' })
  if (!nodes) return undefined
  const all = nodes.map((node) => ({ node, comments: commentsOf(node) }))
  const total = all.reduce((sum, { node }) => sum + (numberOf(objectOf(node['comments'])['totalCount']) ?? 0), 0)
  const read = all.reduce((sum, { comments }) => sum + comments.length, 0)
  if (total > read) scope.note('threads', `Left out at the end of very long threads: ${total - read} comments.`)
  const written = all.flatMap(({ comments }) => comments)
  const own = written.filter((comment) => isOfReview(scope, comment))
  const others = written.filter((comment) => !own.includes(comment))
  const kept = new Set([...own, ...keepOld(scope, 'threads', others, { one: 'comment', many: 'comments' })])
  return all
    .map(({ node, comments }) =>
      threadOf(
        node,
        comments.filter((comment) => kept.has(comment)),
      ),
    )
    .filter(({ comments }) => comments.length > 0)
}

/** The review that the event is about brings its own comments, written with it, as long as nobody edited them. */
function isOfReview({ event }: ReadScope, comment: JsonObject): boolean {
  if (event.kind !== 'pull_request_review' || event.review.id === undefined) return false
  const review = numberOf(objectOf(comment['pullRequestReview'])['databaseId'])
  return review === event.review.id && textOf(comment['lastEditedAt']) === undefined && comment['isMinimized'] !== true
}

async function readPart(
  scope: ReadScope,
  part: 'reviews' | 'threads',
  query: { readonly document: string; readonly key: string },
): Promise<readonly JsonObject[] | undefined> {
  const number = pullNumberOf(scope.event)
  if (number === undefined) {
    scope.note(part, 'This event is about no pull request, so there are no reviews.')
    return undefined
  }
  const { signal } = scope
  const listing = await readOfPull(scope.github, { ...repositoryOf(scope), number }, query, { signal, maxPages })
  noteOmitted(scope, part, listing.omitted, part)
  return listing.items
}

function reviewOf(node: JsonObject): FetchedReview {
  return {
    author: authorOf(node),
    state: textOf(node['state']) ?? 'COMMENTED',
    submittedAt: textOf(node['submittedAt']),
    body: textOf(node['body']) ?? '',
    commitSha: textOf(objectOf(node['commit'])['oid']),
  }
}

function commentsOf(thread: JsonObject): JsonObject[] {
  return arrayOf(objectOf(thread['comments'])['nodes']).filter(isObject)
}

function threadOf(node: JsonObject, comments: readonly JsonObject[]): ReviewThread {
  return {
    path: textOf(node['path']) ?? '',
    line: numberOf(node['line']),
    isResolved: node['isResolved'] === true,
    isOutdated: node['isOutdated'] === true,
    comments: comments.map(commentOf),
  }
}
