/** What people said, as the context of a prompt reads it: comments, reviews and threads by GraphQL, and linked issues. */
import type { ApiCore } from './api.ts'
import type { Account, IssueRecord, RepositoryState } from './state.ts'

export function serveConversation(api: ApiCore, state: RepositoryState): void {
  api.connection('IssueComments', 'repository.issueOrPullRequest.comments', ({ variables }) =>
    state.comments
      .filter(({ issue, inReplyTo }) => issue === variables['number'] && inReplyTo === undefined)
      .map(({ body, user }) => writing(body, user)),
  )
  api.connection('PullReviews', 'repository.pullRequest.reviews', ({ variables }) =>
    state.reviews
      .filter(({ pull }) => pull === variables['number'])
      .map((review) => ({
        ...writing(review.body, review.user),
        state: review.state,
        isMinimized: review.isMinimized,
        commit: { oid: review.commitSha },
      })),
  )
  api.connection('ReviewThreads', 'repository.pullRequest.reviewThreads', ({ variables }) =>
    state.threads
      .filter(({ pull }) => pull === variables['number'])
      .map(({ comments, ...thread }) => {
        const nodes = comments.map(({ body, user }) => writing(body, user))
        return { ...thread, comments: { totalCount: nodes.length, nodes } }
      }),
  )
  api.on('LinkedIssues', ({ variables }) => {
    const numbers = state.pulls.get(Number(variables['number']))?.closes ?? []
    const nodes = numbers.flatMap((number) => linked(state, state.issues.get(number)))
    return { body: { data: { repository: { pullRequest: { closingIssuesReferences: { nodes } } } } } }
  })
}

/** Long ago, so that it counts as written before any trigger. */
const longAgo = '2020-01-01T00:00:00Z'

function writing(body: string, user: Account): object {
  const author = { __typename: user.type, login: user.login.replace(/\[bot\]$/, '') }
  return { body, author, authorAssociation: 'MEMBER', createdAt: longAgo, lastEditedAt: null, isMinimized: false }
}

function linked({ fullName }: RepositoryState, issue: IssueRecord | undefined): readonly object[] {
  if (issue === undefined) return []
  const { number, isOpen, page } = issue
  const state = isOpen ? 'OPEN' : 'CLOSED'
  const repository = { nameWithOwner: fullName }
  const words = writing(page?.body ?? '', page?.author ?? { login: 'ghost', type: 'User', id: 10137 })
  return [{ ...words, number, title: page?.title ?? '', state, repository, timelineItems: { nodes: [] } }]
}
