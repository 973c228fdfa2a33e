import { subjectOf } from '../../event/subject.ts'
import { arrayOf, isObject, type JsonObject, objectOf } from '../../platform/json.ts'
import type { FetchedComment } from '../../prompt/context/context.ts'
import { commentOf, writingFields } from './authors.ts'
import { pageArguments, pageFacts, pageVariables, readConnection } from '../connection.ts'
import { keepOld, noteOmitted } from './cutoff.ts'
import { repositoryOf, type ReadScope } from './scope.ts'

const maxPages = 100
const words = { one: 'comment', many: 'comments' }

const issueComments = `query IssueComments($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(${pageArguments}) { ...page } }
      ... on PullRequest { comments(${pageArguments}) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection { ${pageFacts} nodes { isMinimized ${writingFields} } }`

const discussionComments = `query DiscussionComments($owner: String!, $repo: String!, $number: Int!, ${pageVariables}) {
  repository(owner: $owner, name: $repo) {
    discussion(number: $number) {
      comments(${pageArguments}) {
        ${pageFacts}
        nodes {
          isMinimized ${writingFields}
          replies(first: 100) { totalCount nodes { isMinimized ${writingFields} } }
        }
      }
    }
  }
}`

/** The conversation of the issue, pull request or discussion the event is about; undefined where it is about none. */
export async function readComments(scope: ReadScope): Promise<readonly FetchedComment[] | undefined> {
  const about = subjectOf(scope.event)
  if (!about) {
    scope.note('comments', 'This event is about nothing that has comments.')
    return undefined
  }
  const isDiscussion = about.name === 'discussion'
  const listing = await readConnection(
    scope.github,
    isDiscussion ? discussionComments : issueComments,
    { ...repositoryOf(scope), number: about.subject.number },
    {
      signal: scope.signal,
      maxPages,
      find: (data) =>
        objectOf(objectOf(data['repository'])[isDiscussion ? 'discussion' : 'issueOrPullRequest'])['comments'],
    },
  )
  noteOmitted(scope, 'comments', listing.omitted, words.many)
  const nodes = isDiscussion ? listing.items.flatMap(withReplies) : listing.items
  return keepOld(scope, 'comments', nodes, words).map(commentOf)
}

/** A comment of a discussion with its answers behind it. A hidden one hides them too. */
function withReplies(node: JsonObject): JsonObject[] {
  const replies = arrayOf(objectOf(node['replies'])['nodes']).filter(isObject)
  return node['isMinimized'] === true ? [node] : [node, ...replies]
}
