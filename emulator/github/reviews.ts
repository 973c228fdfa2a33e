/** Reviews: whole or piece by piece, with all that makes GitHub refuse them. */
import { arrayOf, isObject, type JsonObject, objectOf, textOf } from '../../src/platform/json.ts'
import { type ApiCore, graphqlError, notFound, type Reply } from './api.ts'
import { checkBody, checkComment, deny, filesOf, unprocessable, wantedComment } from './rules.ts'
import {
  type Account,
  isListed,
  type PullRecord,
  type RepositoryState,
  type ReviewRecord,
  type Scope,
  type ThreadRecord,
} from './state.ts'

const onePending = 'User can only have one pending review per pull request'
const states = { COMMENT: 'COMMENTED', APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED' } as const

export function serveReviews(api: ApiCore, state: RepositoryState): void {
  api.on('POST /repos/{owner}/{repo}/pulls/{number}/reviews', ({ body }, { number }) => {
    const pull = state.pulls.get(Number(number))
    const denied = deny(state, 'pull-requests')
    if (!pull || denied) return denied ?? notFound
    return createReview(api, state, pull, objectOf(body))
  })
  // Single comments outside of a review: the action makes none, but asks with one without a text what it may do.
  api.on('POST /repos/{owner}/{repo}/pulls/{number}/comments', ({ body }, { number }) => {
    const pull = state.pulls.get(Number(number))
    const denied = deny(state, 'pull-requests')
    if (!pull || denied) return denied ?? notFound
    return unprocessable(checkBody(objectOf(body)['body']) ?? 'not made here')
  })
  const isSeen = ({ state: is, user, madeMs }: ReviewRecord): boolean =>
    (is !== 'PENDING' || user.id === state.account.id) && isListed(state, madeMs)
  const show = ({ state: is, submittedMs }: ReviewRecord): string => (isListed(state, submittedMs) ? is : 'PENDING')
  api.connection('PastReviews', 'repository.pullRequest.reviews', ({ variables }) =>
    state.reviews
      .filter((review) => review.pull === variables['number'] && isSeen(review))
      .map((review) => ({ ...review, state: show(review), url: urlOf(api, review), author: authorOf(review.user) })),
  )
  api.connection('PastThreads', 'repository.pullRequest.reviewThreads', ({ variables }) =>
    state.threads.filter(({ pull }) => pull === variables['number']).map((thread) => showThread(state, thread)),
  )
  serveMutations(api, state)
}

function createReview(api: ApiCore, state: RepositoryState, pull: PullRecord, wanted: JsonObject): Reply {
  const comments = arrayOf(wanted['comments']).filter(isObject).map(wantedComment)
  const commitSha = textOf(wanted['commit_id']) ?? pull.commits.at(-1) ?? ''
  const event = textOf(wanted['event'])
  const body = wanted['body']
  if (!pull.commits.includes(commitSha)) return unprocessable('commit_id is not part of the pull request')
  if (hasPending(state, pull)) return unprocessable(onePending)
  const wrong = comments.flatMap((comment) => checkComment(state, filesOf(pull, commitSha), comment) ?? [])
  if (wrong.length > 0) return unprocessable(...new Set(wrong))
  const noBody = event === undefined ? undefined : checkBody(body)
  if (noBody !== undefined) return unprocessable(noBody)
  const review: ReviewRecord = {
    id: `PRR_${state.nextId++}`,
    pull: pull.number,
    user: state.account,
    commitSha,
    body: typeof body === 'string' ? body : '',
    state: event === undefined ? 'PENDING' : states[Object.keys(states).includes(event) ? eventOf(event) : 'COMMENT'],
    isMinimized: false,
    madeMs: state.now(),
  }
  state.reviews.push(review)
  for (const comment of comments) addThread(state, review, comment)
  return { body: { node_id: review.id, html_url: urlOf(api, review), state: review.state } }
}

function eventOf(event: string): keyof typeof states {
  return event === 'APPROVE' || event === 'REQUEST_CHANGES' ? event : 'COMMENT'
}

function hasPending({ reviews, account }: RepositoryState, { number }: PullRecord): boolean {
  return reviews.some(({ pull, user, state }) => pull === number && user.id === account.id && state === 'PENDING')
}

function addThread(
  state: RepositoryState,
  review: ReviewRecord,
  { path, line, side, startLine, body, isFile }: ReturnType<typeof wantedComment>,
): ThreadRecord {
  const comment = {
    id: `PRRC_${state.nextId++}`,
    body: String(body),
    user: state.account,
    reviewId: review.id,
    isMinimized: false,
  }
  const thread: ThreadRecord = {
    id: `PRRT_${state.nextId++}`,
    pull: review.pull,
    path,
    line: line ?? null,
    startLine: startLine ?? null,
    side: side === 'LEFT' ? 'LEFT' : 'RIGHT',
    subjectType: isFile ? 'FILE' : 'LINE',
    isResolved: false,
    isOutdated: false,
    comments: [comment],
  }
  state.threads.push(thread)
  return thread
}

type Mutate = (variables: JsonObject) => unknown

/** Undefined from a mutation: there is no such thing. */
function serveMutations(api: ApiCore, state: RepositoryState): void {
  const mutation = (name: string, scope: Scope, mutate: Mutate): void => {
    api.on(name, ({ variables }) => {
      if (deny(state, scope)) return graphqlError('FORBIDDEN', 'Resource not accessible by integration')
      const answer = mutate(variables)
      if (answer === undefined) return graphqlError('NOT_FOUND', 'Could not resolve to a node with that id.')
      return { body: { data: answer } }
    })
  }
  const own = (variables: JsonObject): ReviewRecord | undefined =>
    state.reviews.find(({ id, user }) => id === variables['review'] && user.id === state.account.id)
  mutation('AddThread', 'pull-requests', (variables) => {
    const review = own(variables)
    const pull = review && state.pulls.get(review.pull)
    if (!pull || review.state !== 'PENDING') return undefined
    const comment = wantedComment(variables)
    const wrong = checkComment(state, filesOf(pull, review.commitSha), comment)
    const thread = wrong === undefined ? addThread(state, review, comment) : null
    return { addPullRequestReviewThread: { thread } }
  })
  mutation('SubmitReview', 'pull-requests', (variables) => {
    const review = own(variables)
    if (review?.state !== 'PENDING' || checkBody(variables['body']) !== undefined) return undefined
    review.state = 'COMMENTED'
    review.submittedMs = state.now()
    review.body = String(variables['body'])
    return { submitPullRequestReview: {} }
  })
  mutation('DiscardReview', 'pull-requests', (variables) => {
    const review = own(variables)
    if (review?.state !== 'PENDING') return undefined
    state.reviews.splice(state.reviews.indexOf(review), 1)
    const left = state.threads.filter(({ comments }) => comments[0]?.reviewId !== review.id)
    state.threads.splice(0, state.threads.length, ...left)
    return { deletePullRequestReview: {} }
  })
  mutation('RewriteReview', 'pull-requests', (variables) => {
    const review = own(variables)
    if (!review || checkBody(variables['body']) !== undefined) return undefined
    review.body = String(variables['body'])
    return { updatePullRequestReview: {} }
  })
  mutation('Minimize', 'pull-requests', ({ subject }) => {
    const comments = state.threads.flatMap((thread) => thread.comments)
    const found =
      [...state.reviews, ...comments].find(({ id }) => id === subject) ??
      state.comments.find(({ id }) => `IC_${id}` === subject)
    if (!found) return undefined
    found.isMinimized = true
    return { minimizeComment: {} }
  })
  mutation('ResolveThread', 'contents', (variables) => {
    const thread = state.threads.find(({ id }) => id === variables['thread'])
    if (!thread) return undefined
    thread.isResolved = true
    return { resolveReviewThread: {} }
  })
}

function showThread(state: RepositoryState, thread: ThreadRecord): unknown {
  const { comments, side, resolvedBy, ...rest } = thread
  const nodes = comments.map(({ user, reviewId, ...comment }) => ({
    ...comment,
    author: authorOf(user),
    originalCommit: { oid: state.reviews.find(({ id }) => id === reviewId)?.commitSha },
    pullRequestReview: { id: reviewId },
  }))
  return {
    ...rest,
    resolvedBy: resolvedBy && { login: resolvedBy },
    diffSide: side,
    comments: { totalCount: nodes.length, nodes },
  }
}

/** GraphQL names an app without the `[bot]`. */
function authorOf({ login, type, id }: Account): unknown {
  return { __typename: type, login: login.replace(/\[bot\]$/, ''), databaseId: id }
}

function urlOf(api: ApiCore, { pull, id }: ReviewRecord): string {
  return `${api.url}/page/${pull}#review-${id}`
}
