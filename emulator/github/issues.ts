/** Issues, their labels and comments. */
import { arrayOf, objectOf, textOf } from '../../src/platform/json.ts'
import { type ApiCore, notFound, type Reply } from './api.ts'
import { checkBody, deny, unprocessable } from './rules.ts'
import { type CommentRecord, isListed, type IssueRecord, mona, type RepositoryState } from './state.ts'

const issueRoute = '/repos/{owner}/{repo}/issues/{number}'
const maxLabels = 100

export function serveIssues(api: ApiCore, state: RepositoryState): void {
  const find = (number: string | undefined): IssueRecord | undefined =>
    state.issues.get(Number(number)) ?? state.pulls.get(Number(number))
  api.on(`GET ${issueRoute}`, (_, { number }) => {
    const issue = find(number)
    if (!issue) return notFound
    if (issue.movedTo !== undefined) return { status: 301, headers: { location: `${api.url}${issue.movedTo}` } }
    return { body: showIssue(api, state, issue) }
  })
  serveSearch(api, state)
  serveLabels(api, state, find)
  serveComments(api, state, find)
}

type Find = (number: string | undefined) => IssueRecord | undefined

function serveLabels(api: ApiCore, state: RepositoryState, find: Find): void {
  api.list('GET /repos/{owner}/{repo}/labels', () => state.labels.map((name) => ({ name })))
  api.on('POST /repos/{owner}/{repo}/labels', ({ body }) => {
    const name = textOf(objectOf(body)['name']) ?? ''
    const denied = deny(state, 'issues', 'pull-requests')
    if (denied) return denied
    if (name === '' || name.length > 50)
      return { status: 422, body: { message: 'Validation Failed', errors: [{ field: 'name', code: 'invalid' }] } }
    if (spelled(state.labels, name) !== undefined) {
      return {
        status: 422,
        body: { message: 'Validation Failed', errors: [{ field: 'name', code: 'already_exists' }] },
      }
    }
    state.labels.push(name)
    return { status: 201, body: { name } }
  })
  // GitHub makes labels that it doesn't know, without a word.
  api.on(`POST ${issueRoute}/labels`, ({ body }, { number }) => {
    const issue = find(number)
    const denied = denyIssue(state, issue)
    if (!issue || denied) return denied ?? notFound
    const names = arrayOf(objectOf(body)['labels']).filter((name) => typeof name === 'string')
    const added = names.filter((name) => spelled(issue.labels, name) === undefined)
    if (names.length === 0 || issue.labels.length + added.length > maxLabels) return unprocessable('labels is invalid')
    for (const name of added) {
      if (spelled(state.labels, name) === undefined) state.labels.push(name)
      issue.labels.push(spelled(state.labels, name) ?? name)
    }
    return { body: issue.labels.map((name) => ({ name })) }
  })
  api.on(`DELETE ${issueRoute}/labels/{name}`, (_, { number, name = '' }) => {
    const issue = find(number)
    const denied = denyIssue(state, issue)
    if (!issue || denied) return denied ?? notFound
    const label = spelled(issue.labels, name)
    if (label === undefined) return { status: 404, body: { message: 'Label does not exist' } }
    issue.labels.splice(issue.labels.indexOf(label), 1)
    return { body: issue.labels.map((left) => ({ name: left })) }
  })
}

function serveComments(api: ApiCore, state: RepositoryState, find: Find): void {
  const on = (issue: string | undefined): CommentRecord[] =>
    state.comments.filter(
      ({ issue: number, inReplyTo, madeMs }) =>
        number === Number(issue) && inReplyTo === undefined && isListed(state, madeMs),
    )
  api.list(`GET ${issueRoute}/comments`, (_, { number }) => on(number).map((comment) => showComment(api, comment)))
  api.on(`POST ${issueRoute}/comments`, ({ body }, { number }) => {
    const issue = find(number)
    const denied = denyIssue(state, issue)
    if (!issue || denied) return denied ?? notFound
    if (issue.isLocked && state.account.type === 'User') {
      return { status: 403, body: { message: 'Unable to create comment because issue is locked.' } }
    }
    return addComment(api, state, { issue: issue.number, body: objectOf(body)['body'] })
  })
  const oneRoute = '/repos/{owner}/{repo}/issues/comments/{id}'
  serveOneComment(api, state, oneRoute)
}

/** Reading, changing and deleting one, on an issue's page or in a thread. */
export function serveOneComment(api: ApiCore, state: RepositoryState, route: string): void {
  const find = (id: string | undefined): CommentRecord | undefined =>
    state.comments.find((comment) => comment.id === Number(id))
  api.on(`GET ${route}`, (_, { id }) => {
    const comment = find(id)
    return comment ? { body: showComment(api, comment) } : notFound
  })
  api.on(`PATCH ${route}`, ({ body }, { id }) => {
    const comment = find(id)
    const denied = deny(state, 'issues', 'pull-requests')
    if (!comment || denied) return denied ?? notFound
    if (comment.user.id !== state.account.id) return { status: 403, body: { message: 'Forbidden' } }
    const text = objectOf(body)['body']
    const wrong = checkBody(text)
    if (wrong !== undefined) return unprocessable(wrong)
    comment.body = String(text)
    return { body: showComment(api, comment) }
  })
  serveDelete(api, state, route)
}

function serveDelete(api: ApiCore, state: RepositoryState, route: string): void {
  api.on(`DELETE ${route}`, (_, { id }) => {
    const at = state.comments.findIndex((comment) => comment.id === Number(id))
    const denied = deny(state, 'issues', 'pull-requests')
    if (at < 0 || denied) return denied ?? notFound
    if (state.comments[at]?.user.id !== state.account.id) return { status: 403, body: { message: 'Forbidden' } }
    state.comments.splice(at, 1)
    return { status: 204 }
  })
}

export function addComment(
  api: ApiCore,
  state: RepositoryState,
  wanted: { readonly issue: number; readonly body: unknown; readonly inReplyTo?: number },
): Reply {
  const wrong = checkBody(wanted.body)
  if (wrong !== undefined) return unprocessable(wrong)
  const comment = { ...wanted, body: String(wanted.body), id: state.nextId++, user: state.account, madeMs: state.now() }
  state.comments.push(comment)
  return { status: 201, body: showComment(api, comment) }
}

export function showComment(api: ApiCore, { id, issue, body, user, inReplyTo }: CommentRecord): unknown {
  return {
    id,
    node_id: `IC_${id}`,
    body,
    user,
    html_url: `${api.url}/page/${issue}#comment-${id}`,
    in_reply_to_id: inReplyTo,
  }
}

export function showIssue(api: ApiCore, state: RepositoryState, issue: IssueRecord): object {
  const { page } = issue
  const words = page && {
    title: page.title,
    body: page.body,
    user: page.author,
    created_at: page.createdAt,
    comments: 0,
  }
  return {
    number: issue.number,
    state: issue.isOpen ? 'open' : 'closed',
    locked: issue.isLocked,
    labels: issue.labels.map((name) => ({ name })),
    title: issue.title ?? `Number ${issue.number}`,
    body: '',
    user: mona,
    comments: 0,
    created_at: longAgo,
    updated_at: longAgo,
    ...words,
    ...(state.pulls.has(issue.number) && { pull_request: {} }),
    repository_url: `${api.url}/repos/${state.fullName}`,
    html_url: `${api.url}/page/${issue.number}`,
  }
}

/** Knows `is:`, `no:label` and `label:`, as far as the action's own searches go. */
function serveSearch(api: ApiCore, state: RepositoryState): void {
  const all = (): IssueRecord[] => [...state.issues.values(), ...state.pulls.values()]
  api.list(
    'GET /search/issues',
    ({ query }) => {
      const words = (query['q'] ?? '').split(' ')
      const isWanted = (issue: IssueRecord): boolean =>
        words.every((word) => {
          if (word === 'is:open') return issue.isOpen
          if (word === 'is:issue') return !state.pulls.has(issue.number)
          if (word === 'is:pr') return state.pulls.has(issue.number)
          return word !== 'no:label' || issue.labels.length === 0
        })
      return words.includes(`repo:${state.fullName}`)
        ? all()
            .filter(isWanted)
            .map((issue) => showIssue(api, state, issue))
        : []
    },
    'items',
  )
}

const longAgo = '2019-01-01T00:00:00Z'

function denyIssue(state: RepositoryState, issue: IssueRecord | undefined): Reply | undefined {
  const isPull = issue !== undefined && state.pulls.has(issue.number)
  return isPull ? deny(state, 'issues', 'pull-requests') : deny(state, 'issues')
}

/** GitHub ignores case in the names of labels. */
function spelled(labels: readonly string[], name: string): string | undefined {
  return labels.find((label) => label.toLowerCase() === name.toLowerCase())
}
