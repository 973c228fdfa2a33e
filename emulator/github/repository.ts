/** A repository behind a loopback GitHub API: it holds what is written to it, and refuses what GitHub refuses. */
import { type ApiCore, isWrite, nameOf } from './api.ts'
import { serveIssues } from './issues.ts'
import { servePulls } from './pulls.ts'
import { serveReviews } from './reviews.ts'
import { serveStatuses } from './statuses.ts'
import { createState, type FileRecord, type IssueRecord, type PullRecord, type RepositoryState } from './state.ts'

export { checkComment, commentable, wantedComment } from './rules.ts'
export * from './state.ts'
export { serveActions, type WorkflowRunRecord } from './actions.ts'
export { type ReadContent, serveContents } from './contents.ts'
export { addDiscussionComment, serveDiscussions } from './discussions.ts'
export { serveConversation } from './conversation.ts'

/** Puts a repository behind an API that runs. Its state is the test's to change. */
export function serveRepository(api: ApiCore, fullName = 'octo/repo'): RepositoryState {
  const state = createState(fullName)
  api.on('Viewer', () => ({
    body: { data: { viewer: { login: state.account.login, databaseId: state.account.id } } },
  }))
  api.on('TrustedFiles', ({ variables }) => ({ body: { data: { repository: blobsOf(state, variables) } } }))
  serveIssues(api, state)
  servePulls(api, state)
  serveReviews(api, state)
  serveStatuses(api, state)
  return state
}

/** `f0: 'main:AGENTS.md'` is asked for as the expression of an object. */
function blobsOf({ files }: RepositoryState, variables: Readonly<Record<string, unknown>>): object {
  const asked = Object.entries(variables).filter(([name]) => /^f\d+$/.test(name))
  return Object.fromEntries(
    asked.map(([name, expression]) => {
      const text = files.get(String(expression).replace(/^[^:]*:/, ''))
      return [name, text === undefined ? null : { text, isBinary: false }]
    }),
  )
}

export function addIssue(state: RepositoryState, number: number, labels: readonly string[] = []): IssueRecord {
  const issue = { number, isOpen: true, isLocked: false, labels: [...labels] }
  state.issues.set(number, issue)
  return issue
}

/** A pull request of one commit. */
export function addPull(
  state: RepositoryState,
  number: number,
  { sha, files }: { readonly sha: string; readonly files: readonly FileRecord[] },
): PullRecord {
  const pull = { number, isOpen: true, isLocked: false, labels: [], commits: [sha], files: new Map([[sha, files]]) }
  state.pulls.set(number, pull)
  return pull
}

/** Names of the writes that were sent, refused ones too, in their order. */
export function writesTo({ calls }: ApiCore): readonly string[] {
  return calls.filter(isWrite).map(nameOf)
}
