/** Pull requests: their state, their files, and threads of their own. */
import { objectOf, textOf } from '../../src/platform/json.ts'
import { type ApiCore, notFound } from './api.ts'
import { addComment, serveOneComment, showComment } from './issues.ts'
import { deny, filesOf, headOf } from './rules.ts'
import { mona, type PullRecord, type RepositoryState } from './state.ts'

const pullRoute = '/repos/{owner}/{repo}/pulls/{number}'

export function servePulls(api: ApiCore, state: RepositoryState): void {
  const find = (number: string | undefined): PullRecord | undefined => state.pulls.get(Number(number))
  api.on(`GET ${pullRoute}`, (_, { number }) => {
    const pull = find(number)
    if (!pull) return notFound
    return {
      body: {
        number: pull.number,
        node_id: `PR_${pull.number}`,
        state: pull.isOpen ? 'open' : 'closed',
        locked: pull.isLocked,
        draft: pull.isDraft === true,
        title: pull.title ?? `Number ${pull.number}`,
        body: '',
        user: mona,
        html_url: `${api.url}/page/${pull.number}`,
        head: { sha: headOf(pull), ref: 'patch', repo: { full_name: state.fullName } },
        base: { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: state.fullName } },
        ...(pull.author !== undefined && { user: { login: pull.author } }),
      },
    }
  })
  api.list(`GET ${pullRoute}/files`, (_, { number }) => {
    const pull = find(number)
    return pull ? filesOf(pull, headOf(pull)) : []
  })
  serveCompare(api, state)
  serveFacts(api, state)
  serveThreads(api, state)
}

/** Of two commits, or of a branch and a commit. */
function serveCompare(api: ApiCore, state: RepositoryState): void {
  api.on('GET /repos/{owner}/{repo}/compare/{basehead}', (_, { basehead = '' }) => {
    const [base = '', head = ''] = basehead.split('...')
    for (const pull of state.pulls.values()) {
      const [from, to] = [pull.commits.indexOf(base), pull.commits.indexOf(head)]
      if (from >= 0 && to >= 0) return { body: { status: from < to ? 'ahead' : from > to ? 'behind' : 'identical' } }
      if (base.length < 40 && pull.files.has(head)) {
        return { body: { status: 'ahead', total_commits: 0, commits: [], files: filesOf(pull, head) } }
      }
    }
    return notFound
  })
}

function serveFacts(api: ApiCore, state: RepositoryState): void {
  api.on('PullFacts', ({ variables }) => {
    const pull = state.pulls.get(Number(variables['number']))
    if (!pull) return { body: { data: { repository: { pullRequest: null } } } }
    const facts = { headRefOid: headOf(pull), headRefName: 'patch', baseRefName: 'main', baseRefOid: 'b'.repeat(40) }
    return { body: { data: { repository: { pullRequest: { ...facts, headRepository: null, merged: !pull.isOpen } } } } }
  })
}

function serveThreads(api: ApiCore, state: RepositoryState): void {
  api.list(`GET ${pullRoute}/comments`, (_, { number }) =>
    state.comments
      .filter(({ issue, inReplyTo }) => issue === Number(number) && inReplyTo !== undefined)
      .map((comment) => showComment(api, comment)),
  )
  api.on(`POST ${pullRoute}/comments/{id}/replies`, ({ body }, { number, id }) => {
    const denied = deny(state, 'pull-requests')
    if (denied) return denied
    return addComment(api, state, {
      issue: Number(number),
      body: textOf(objectOf(body)['body']),
      inReplyTo: Number(id),
    })
  })
  serveOneComment(api, state, '/repos/{owner}/{repo}/pulls/comments/{id}')
}
