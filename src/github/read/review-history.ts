/** What was said in reviews of a pull request so far, with what it takes to fold it away. */
import type { Person } from '../../event/person.ts'
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import { authorOf } from './comments.ts'
import type { GitHub } from '../client.ts'
import type { IssueAddress } from '../write/comments.ts'
import { pageArguments, pageFacts, pullQuery, readOfPull } from '../pages.ts'
import type { ReadCall } from './scope.ts'

export interface EarlierReview {
  /** For GraphQL. */
  readonly id: string
  readonly author: Person | undefined
  readonly body: string
  /** Nobody but its author sees it. */
  readonly isPending: boolean
  readonly isMinimized: boolean
  readonly url: string | undefined
}

export interface EarlierComment {
  readonly id: string
  readonly author: Person | undefined
  readonly body: string
  readonly isMinimized: boolean
  /** The review it came with. */
  readonly reviewId: string | undefined
  /** That it was written on. */
  readonly commit: string | undefined
}

export interface EarlierThread {
  readonly id: string
  readonly path: string
  /** Where it stands in the diff of now; undefined where that moved on, or it is about the file as a whole. */
  readonly line: number | undefined
  /** Of several lines the first. */
  readonly startLine: number | undefined
  readonly isFile: boolean
  readonly side: 'LEFT' | 'RIGHT'
  readonly isResolved: boolean
  readonly isOutdated: boolean
  readonly resolvedBy: string | undefined
  /** Oldest first. */
  readonly comments: readonly EarlierComment[]
  /** There are more comments than were read. */
  readonly isLong: boolean
}

const maxPages = 20
const maxComments = 30

const author = 'author { __typename login ... on Bot { databaseId } ... on User { databaseId } }'

const reviewsQuery = pullQuery(
  'PastReviews',
  `reviews(${pageArguments}) { ${pageFacts} nodes { id body state isMinimized url ${author} } }`,
)

const threadsQuery = pullQuery(
  'PastThreads',
  `reviewThreads(${pageArguments}) {
    ${pageFacts}
    nodes {
      id isResolved isOutdated path line startLine diffSide subjectType
      resolvedBy { login }
      comments(first: ${maxComments}) {
        totalCount
        nodes { id body isMinimized originalCommit { oid } pullRequestReview { id } ${author} }
      }
    }
  }`,
)

/** Oldest first; of more than 2,000 the first and the last. @throws GitHubError */
export async function readEarlierReviews(
  github: GitHub,
  address: IssueAddress,
  call: ReadCall,
): Promise<EarlierReview[]> {
  const query = { document: reviewsQuery, key: 'reviews' }
  const { items } = await readOfPull(github, address, query, { signal: call.signal, maxPages })
  return items.map((node) => ({
    id: textOf(node['id']) ?? '',
    author: personOf(node),
    body: textOf(node['body']) ?? '',
    isPending: node['state'] === 'PENDING',
    isMinimized: node['isMinimized'] === true,
    url: textOf(node['url']),
  }))
}

/** Threads on lines, oldest first; of more than 2,000 the first and the last. @throws GitHubError */
export async function readEarlierThreads(
  github: GitHub,
  address: IssueAddress,
  call: ReadCall,
): Promise<EarlierThread[]> {
  const query = { document: threadsQuery, key: 'reviewThreads' }
  const { items } = await readOfPull(github, address, query, { signal: call.signal, maxPages })
  return items.map((node) => {
    const comments = arrayOf(objectOf(node['comments'])['nodes']).filter(isObject).map(pastCommentOf)
    return {
      id: textOf(node['id']) ?? '',
      path: textOf(node['path']) ?? '',
      line: numberOf(node['line']),
      startLine: numberOf(node['startLine']),
      isFile: node['subjectType'] === 'FILE',
      side: node['diffSide'] === 'LEFT' ? 'LEFT' : 'RIGHT',
      isResolved: node['isResolved'] === true,
      isOutdated: node['isOutdated'] === true,
      resolvedBy: textOf(objectOf(node['resolvedBy'])['login']),
      comments,
      isLong: (numberOf(objectOf(node['comments'])['totalCount']) ?? 0) > comments.length,
    }
  })
}

function pastCommentOf(node: JsonObject): EarlierComment {
  return {
    id: textOf(node['id']) ?? '',
    author: personOf(node),
    body: textOf(node['body']) ?? '',
    isMinimized: node['isMinimized'] === true,
    reviewId: textOf(objectOf(node['pullRequestReview'])['id']),
    commit: textOf(objectOf(node['originalCommit'])['oid']),
  }
}

function personOf(node: JsonObject): Person | undefined {
  const { login } = authorOf(node)
  const account = objectOf(node['author'])
  if (login === undefined) return undefined
  return { login, type: account['__typename'] === 'Bot' ? 'Bot' : 'User', id: numberOf(account['databaseId']) }
}
