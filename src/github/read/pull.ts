/** The pull request an event is about: its number, as it is now and as it was at the trigger, and what it closes. */
import type { WorkflowEvent } from '../../event/event.ts'
import { isSameLogin } from '../../event/person.ts'
import { checkOf } from '../../event/subject.ts'
import { arrayOf, dateOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { LinkedIssue, PullFacts } from '../../prompt/context/context.ts'
import { type CallOptions, type GitHub, incomplete, listOf } from '../client.ts'
import { GitHubError, ignoreFailures } from '../failure.ts'
import type { IssueAddress } from '../write/comments.ts'
import { authorOf, writingFields } from './comments.ts'
import { isBeforeTrigger, type ReadScope } from './scope.ts'

/** The pull request an event is about: its own, the commented one, or the only one that a check was made for. */
export function pullNumberOf(event: WorkflowEvent): number | undefined {
  if ('pullRequest' in event) return event.pullRequest.number
  if ('issue' in event) return event.issue.isPullRequest ? event.issue.number : undefined
  const [only, ...others] = checkOf(event)?.pullRequests ?? []
  return others.length === 0 ? only : undefined
}

/** A pull request as it is now. @throws GitHubError */
export async function readPullState(github: GitHub, { number }: IssueAddress, call: CallOptions) {
  const { data: pull } = await github.call(call, ({ pulls }, place) => pulls.get({ ...place, pull_number: number }))
  const headSha = textOf(pull.head?.sha)
  if (headSha === undefined) throw incomplete('a pull request')
  return {
    isOpen: pull.state === 'open',
    isLocked: pull.locked === true,
    isDraft: pull.draft === true,
    headSha,
    /** Its branch in this repository; undefined where that is a fork's. */
    branch: pull.head?.repo?.full_name === github.repository ? textOf(pull.head.ref) : undefined,
    /** Its author's login; undefined where the account is gone. */
    author: textOf(pull.user?.login),
    /** The branch; once merged, the commit that it was. */
    base: textOf(pull.merged === true ? pull.base?.sha : pull.base?.ref) ?? '',
  }
}

/** When a commit was made; undefined where GitHub doesn't say. @throws GitHubError */
export async function readCommitTime(github: GitHub, ref: string, call: CallOptions) {
  const { data } = await github.call(call, ({ repos }, place) => repos.getCommit({ ...place, ref, per_page: 1 }))
  return dateOf(data.commit?.committer?.date)
}

/** What is asked of anything with a title: when it got another one, for titles don't count as edits. */
const titleFields =
  'timelineItems(last: 1, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { ... on RenamedTitleEvent { createdAt } } }'

const pullFacts = `query PullFacts($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid isDraft merged
      title body createdAt lastEditedAt authorAssociation author { __typename login } ${titleFields}
    }
  }
}`

export interface PinnedPull extends PullFacts {
  readonly isMerged: boolean
}

/** The pull request of a comment or a check, its head pinned to what it was at the trigger. */
export async function readPull(scope: ReadScope): Promise<PinnedPull | undefined> {
  const number = pullNumberOf(scope.event)
  if (number === undefined) return undefined
  const data = await scope.github.graphql(pullFacts, { number }, scope)
  const pull = objectOf(objectOf(data['repository'])['pullRequest'])
  const headSha = textOf(pull['headRefOid'])
  if (headSha === undefined) throw new GitHubError('GraphQL PullFacts: no pull request', { failure: 'missing' })
  const headRef = textOf(pull['headRefName']) ?? ''
  const headRepository = textOf(objectOf(pull['headRepository'])['nameWithOwner'])
  return {
    number,
    headSha: await pinHead(scope, { sha: headSha, ref: headRef, repository: headRepository }),
    headRef,
    headRepository,
    baseRef: textOf(pull['baseRefName']) ?? '',
    baseSha: textOf(pull['baseRefOid']) ?? '',
    isDraft: pull['isDraft'] === true,
    isMerged: pull['merged'] === true,
    author: authorOf(pull),
    ...wordsOf(scope, pull),
  }
}

/** The payload's own title and body, else the fetched ones if they are older than the trigger. */
function wordsOf(scope: ReadScope, pull: JsonObject): { title: string; body: string } {
  const { event } = scope
  if ('issue' in event) return { title: event.issue.title.text, body: event.issue.body.text }
  if ('pullRequest' in event) return { title: event.pullRequest.title.text, body: event.pullRequest.body.text }
  if (isUntouched(pull, event)) return { title: textOf(pull['title']) ?? '', body: textOf(pull['body']) ?? '' }
  scope.note('pull', "Left out the pull request's title and body, which were edited after the trigger.")
  return { title: '', body: '' }
}

/** Whether title and body are as they were before the trigger. */
function isUntouched(node: JsonObject, event: WorkflowEvent): boolean {
  const [rename] = arrayOf(objectOf(node['timelineItems'])['nodes']).filter(isObject)
  const renamed = rename?.['createdAt']
  return (
    isBeforeTrigger(event.triggeredAt, node['createdAt'], node['lastEditedAt']) &&
    (renamed === undefined || isBeforeTrigger(event.triggeredAt, renamed))
  )
}

type Head = Readonly<{ sha: string; ref: string; repository: string | undefined }>

const maxPushes = 100
const fullSha = /^(?!0+$)[0-9a-f]{40,64}$/

/** Checks name their commit. A comment doesn't: what was pushed after it is taken back by the branch's own history. */
async function pinHead(scope: ReadScope, head: Head): Promise<string> {
  const named = 'pullRequest' in scope.event ? scope.event.pullRequest.head.sha : checkOf(scope.event)?.headSha
  const before = named ?? (await headAtTrigger(scope, head).catch(ignoreFailures()))
  if (before !== undefined) return before
  scope.note('pull', "GitHub didn't say whether commits were pushed after the trigger; using the current head.")
  return head.sha
}

/**
 * Walks the branch's pushes, newest first, back to the trigger. undefined where GitHub doesn't tell.
 * @see https://docs.github.com/rest/repos/repos#list-repository-activities
 */
async function headAtTrigger(scope: ReadScope, head: Head): Promise<string | undefined> {
  const [owner, repo] = head.repository?.split('/') ?? []
  if (owner === undefined || repo === undefined || head.ref === '') return undefined
  const { data } = await scope.github.call(scope, ({ repos }, { request }) =>
    repos.listActivities({ owner, repo, ref: `refs/heads/${head.ref}`, per_page: maxPushes, request }),
  )
  const pushes = listOf(data)
  if (pushes.length === 0) return undefined
  const later = pushes.filter((push) => !isBeforeTrigger(scope.event.triggeredAt, push.timestamp))
  const oldest = later.at(-1)
  if (oldest === undefined) return head.sha
  const reachesBack = later.length < pushes.length || pushes.length < maxPushes
  const before = textOf(oldest.before)
  return reachesBack && before !== undefined && fullSha.test(before) ? before : undefined
}

const linkedIssues = `query LinkedIssues($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 20) {
        nodes { number title state repository { nameWithOwner } ${titleFields} ${writingFields} }
      }
    }
  }
}`

/** The issues that the pull request says it closes; undefined where the event has no pull request. */
export async function readLinkedIssues(scope: ReadScope): Promise<readonly LinkedIssue[] | undefined> {
  const number = pullNumberOf(scope.event)
  if (number === undefined) {
    scope.note('linked_issues', "This event isn't about a pull request, so it has no linked issues.")
    return undefined
  }
  const data = await scope.github.graphql(linkedIssues, { number }, scope)
  const pull = objectOf(objectOf(data['repository'])['pullRequest'])
  const issues = arrayOf(objectOf(pull['closingIssuesReferences'])['nodes']).filter(isObject)
  // A token of a person may read more than the pull request's author may: nobody links private issues into the prompt.
  const here = issues.filter((issue) => isSameLogin(repositoryNameOf(issue), scope.event.repository.fullName))
  const old = here.filter((issue) => isUntouched(issue, scope.event))
  const noteLeftOut = (count: number, why: string): void => {
    if (count > 0) scope.note('linked_issues', `Left out ${count} linked ${count === 1 ? 'issue' : 'issues'} ${why}.`)
  }
  noteLeftOut(issues.length - here.length, 'of other repositories')
  noteLeftOut(here.length - old.length, 'edited after the trigger')
  return old.map((issue) => ({
    repository: repositoryNameOf(issue),
    number: numberOf(issue['number']) ?? 0,
    state: (textOf(issue['state']) ?? '').toLowerCase(),
    author: authorOf(issue),
    title: textOf(issue['title']) ?? '',
    body: textOf(issue['body']) ?? '',
  }))
}

function repositoryNameOf(issue: JsonObject): string {
  return textOf(objectOf(issue['repository'])['nameWithOwner']) ?? ''
}
