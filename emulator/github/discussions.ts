/** Discussions and their comments, one level of answers deep, as GraphQL has them. */
import { type ApiCall, type ApiCore, graphqlError, type Reply } from './api.ts'
import { checkBody } from './rules.ts'
import { type Account, mona, type RepositoryState } from './state.ts'

export interface DiscussionRecord {
  readonly number: number
  isOpen: boolean
  isLocked: boolean
}

export interface DiscussionComment {
  readonly id: string
  readonly databaseId: number
  readonly number: number
  body: string
  readonly user: Account
  /** Of an answer: the node id of the comment it stands below. */
  readonly replyTo?: string
}

/** What is said in the discussions of a repository, open to tests. */
export interface Discussions {
  readonly all: Map<number, DiscussionRecord>
  readonly comments: DiscussionComment[]
  /** Node ids of what got a reaction. */
  readonly reactions: string[]
}

const longAgo = '2019-01-01T00:00:00Z'

export function serveDiscussions(api: ApiCore, state: RepositoryState): Discussions {
  const discussions: Discussions = { all: new Map(), comments: [], reactions: [] }
  serveReads(api, state, discussions)
  serveWrites(api, state, discussions)
  return discussions
}

/** A comment by somebody, with the node id it gets. */
export function addDiscussionComment(
  state: RepositoryState,
  { comments }: Discussions,
  comment: Omit<DiscussionComment, 'id' | 'databaseId'>,
): DiscussionComment {
  const databaseId = state.nextId++
  const added = { id: `DC_${databaseId}`, databaseId, ...comment }
  comments.push(added)
  return added
}

function serveReads(api: ApiCore, state: RepositoryState, { all, comments }: Discussions): void {
  const show = ({ id, databaseId, body, user, replyTo }: DiscussionComment): object => ({
    ...{ id, databaseId, body, url: `${api.url}/page/comment-${databaseId}`, isMinimized: false },
    ...{ viewerDidAuthor: user.id === state.account.id, createdAt: longAgo, lastEditedAt: null },
    author: { __typename: user.type, login: user.login.replace(/\[bot\]$/, '') },
    replyTo: replyTo === undefined ? null : { id: replyTo },
    replies: { totalCount: 0, nodes: [] },
  })
  const ofDiscussion = ({ variables }: ApiCall): unknown => {
    const found = all.get(Number(variables['number']))
    if (!found) return null
    const { number, isOpen, isLocked } = found
    const page = {
      title: `Discussion ${number}`,
      body: '',
      url: `${api.url}/page/${number}`,
      comments: { totalCount: 0 },
    }
    const author = { __typename: mona.type, login: mona.login, databaseId: mona.id }
    const dates = { createdAt: longAgo, updatedAt: longAgo }
    return {
      id: `D_${number}`,
      number,
      closed: !isOpen,
      locked: isLocked,
      ...page,
      ...dates,
      author,
      labels: { nodes: [] },
      // By the names that `Subject` gives them.
      ...{ node_id: `D_${number}`, html_url: page.url, created_at: longAgo, updated_at: longAgo },
    }
  }
  for (const name of ['Subject', 'DiscussionState']) {
    api.on(name, (call) => ({ body: { data: { repository: { discussion: ofDiscussion(call) } } } }))
  }
  for (const name of ['DiscussionComments', 'DiscussionAnswers']) {
    api.connection(name, 'repository.discussion.comments', ({ variables }) =>
      comments.filter(({ number, replyTo }) => number === variables['number'] && replyTo === undefined).map(show),
    )
  }
  api.connection('DiscussionReplies', 'node.replies', ({ variables }) =>
    comments.filter(({ replyTo }) => replyTo === variables['comment']).map(show),
  )
  api.on('DiscussionAnswer', ({ variables }) => {
    const found = comments.find(({ id }) => id === variables['comment'])
    return { body: { data: { node: found ? show(found) : null } } }
  })
}

function serveWrites(api: ApiCore, state: RepositoryState, discussions: Discussions): void {
  const { all, comments } = discussions
  const onOwn =
    (change: (comment: DiscussionComment, call: ApiCall) => void) =>
    (call: ApiCall): Reply => {
      const found = comments.find(({ id }) => id === call.variables['comment'])
      if (!found) return graphqlError('NOT_FOUND', 'Could not resolve to a node')
      const denied = denyDiscussion(state)
      if (denied || found.user.id !== state.account.id) return denied ?? graphqlError('FORBIDDEN', 'Not yours')
      change(found, call)
      return { body: { data: {} } }
    }
  api.on('AddReaction', ({ variables: { subject } }) => {
    discussions.reactions.push(String(subject))
    return denyDiscussion(state) ?? { body: { data: {} } }
  })
  api.on('AddDiscussionComment', ({ variables: { discussion, body, replyTo } }) => {
    const found = [...all.values()].find(({ number }) => `D_${number}` === discussion)
    const parent = comments.find(({ id }) => id === replyTo)
    if (!found || (replyTo !== undefined && !parent)) return graphqlError('NOT_FOUND', 'Could not resolve to a node')
    const denied = denyDiscussion(state)
    if (denied) return denied
    const wrong =
      checkBody(body) ?? (parent?.replyTo === undefined ? undefined : 'Parent comment is already in a thread')
    if (wrong !== undefined) return graphqlError('UNPROCESSABLE', wrong)
    const { number } = found
    const made = addDiscussionComment(state, discussions, {
      ...{ number, body: String(body), user: state.account },
      ...(parent && { replyTo: parent.id }),
    })
    const comment = { ...made, url: `${api.url}/page/comment-${made.databaseId}`, viewerDidAuthor: true }
    return { body: { data: { addDiscussionComment: { comment } } } }
  })
  api.on(
    'UpdateDiscussionComment',
    onOwn((comment, { variables }) => {
      comment.body = String(variables['body'])
    }),
  )
  api.on(
    'DeleteDiscussionComment',
    onOwn((comment) => comments.splice(comments.indexOf(comment), 1)),
  )
}

function denyDiscussion({ permissions }: RepositoryState): Reply | undefined {
  return permissions.discussions === 'write'
    ? undefined
    : graphqlError('FORBIDDEN', 'Resource not accessible by integration')
}
