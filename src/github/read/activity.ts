/** Issues, pull requests and runs of a repository: what happened within a period, and what there is. */
import type { WorkflowEvent } from '../../event/event.ts'
import { dateOf } from '../../platform/json.ts'
import { type Data, type GitHub, listOf, type Loose } from '../client.ts'
import { readPages } from '../pages.ts'
import { isBeforeTrigger } from './scope.ts'

export interface ActiveThing {
  readonly kind: 'issue' | 'pull request'
  readonly number: number
  readonly title: string
  readonly author: string
  readonly labels: readonly string[]
  readonly comments: number
  readonly isOpen: boolean
  readonly isDraft: boolean
  readonly createdAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly mergedAt: Date | undefined
}

export interface FinishedRun {
  readonly workflow: string
  readonly branch: string
  readonly conclusion: string
  readonly url: string
  readonly createdAt: Date | undefined
}

export interface Listed<T> {
  readonly items: readonly T[]
  /** How many there are beside them. */
  readonly omitted: number
}

export interface ActivityQuery {
  readonly since: Date
  readonly signal: AbortSignal
}

const maxPages = 6
const maxKnownPages = 3

/** Issues and pull requests that were touched since then, the last touched first. @throws GitHubError */
export async function readActiveThings(
  github: GitHub,
  { repository }: WorkflowEvent,
  { since, signal }: ActivityQuery,
): Promise<Listed<ActiveThing>> {
  const query = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' } as const
  const { items, omitted } = await readPages(github, { signal, maxPages }, ({ issues }, page) =>
    issues.listForRepo({ ...query, since: stamp(since), ...page }),
  )
  return { items: items.flatMap(thingOf), omitted }
}

/** Runs of workflows that were created since then and have ended, the newest first. @throws GitHubError */
export async function readFinishedRuns(
  github: GitHub,
  { repository }: WorkflowEvent,
  { since, signal }: ActivityQuery,
): Promise<Listed<FinishedRun>> {
  const query = {
    owner: repository.owner,
    repo: repository.name,
    created: `>=${stamp(since)}`,
    status: 'completed',
  } as const
  const { items, omitted } = await readPages(github, { signal, maxPages }, async ({ actions }, page) => {
    const { data, headers } = await actions.listWorkflowRunsForRepo({ ...query, ...page })
    return { data: data.workflow_runs, headers }
  })
  const runs = items.map(({ name, head_branch, conclusion, html_url, created_at }) => ({
    workflow: name ?? '',
    branch: head_branch ?? '',
    conclusion: conclusion ?? '',
    url: html_url ?? '',
    createdAt: dateOf(created_at),
  }))
  return { items: runs, omitted }
}

export interface KnownIssue {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly labels: readonly string[]
}

/**
 * Issues of the event's repository, the last 300 that were touched, pull requests left out, and those that are no older
 * than the event. @throws GitHubError
 */
export async function readKnownIssues(
  github: GitHub,
  { repository, triggeredAt }: WorkflowEvent,
  signal: AbortSignal,
): Promise<readonly KnownIssue[]> {
  const query = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' } as const
  const { items } = await readPages(github, { signal, maxPages: maxKnownPages }, ({ issues }, page) =>
    issues.listForRepo({ ...query, ...page }),
  )
  return items
    .filter(({ pull_request, created_at }) => !pull_request && isBeforeTrigger(triggeredAt, created_at))
    .flatMap(knownIssueOf)
}

type FoundIssue = Loose<Pick<Data<'issues', 'listForRepo'>[number], 'number' | 'title' | 'state' | 'labels'>>

function knownIssueOf({ number, title, state, labels }: FoundIssue): KnownIssue[] {
  return typeof number === 'number'
    ? [{ number, title: title ?? '', state: state ?? '', labels: labelNames(labels) }]
    : []
}

const mostFound = 30

/**
 * Issues of the event's repository that have these words in title or body by GitHub's own search, the likest first,
 * those left out that are no older than the event. Any one word may be missing. @throws GitHubError
 */
export async function searchIssues(
  github: GitHub,
  { repository, triggeredAt }: WorkflowEvent,
  { words, signal }: { readonly words: readonly string[]; readonly signal: AbortSignal },
): Promise<readonly KnownIssue[]> {
  if (words.length === 0) return []
  const q = `${words.join(' OR ')} repo:${repository.fullName} is:issue`
  const { data } = await github.call({ signal }, ({ search }, request) =>
    search.issuesAndPullRequests({ q, per_page: mostFound, request }),
  )
  return listOf(data.items)
    .filter(({ created_at }) => isBeforeTrigger(triggeredAt, created_at))
    .flatMap(knownIssueOf)
}

export interface WorkflowResult {
  readonly branch: string
  readonly commit: string
  readonly conclusion: string
  readonly date: string
  readonly url: string
}

const resultsShown = 5

/** How the last completed runs of a workflow on a branch ended, the newest first. @throws GitHubError */
export async function readWorkflowResults(
  github: GitHub,
  { repository }: WorkflowEvent,
  { workflowId, branch }: { readonly workflowId: number; readonly branch: string },
  signal: AbortSignal,
): Promise<readonly (WorkflowResult & { readonly id: number | undefined })[]> {
  const query = { owner: repository.owner, repo: repository.name, workflow_id: workflowId, branch }
  const { data } = await github.call({ signal }, ({ actions }, request) =>
    actions.listWorkflowRuns({ ...query, status: 'completed', per_page: resultsShown + 1, request }),
  )
  return listOf(data.workflow_runs).map((run) => ({
    id: run.id ?? undefined,
    branch: run.head_branch ?? branch,
    commit: run.head_sha ?? '',
    conclusion: run.conclusion ?? '',
    date: run.created_at ?? '',
    url: run.html_url ?? '',
  }))
}

export interface OpenPull {
  readonly number: number
  readonly title: string
  readonly branch: string
}

/** Open pull requests of this repository's own branches whose names begin so. @throws GitHubError */
export async function readOpenPulls(
  github: GitHub,
  { repository }: WorkflowEvent,
  branchStart: string,
  signal: AbortSignal,
): Promise<readonly OpenPull[]> {
  const query = { owner: repository.owner, repo: repository.name, state: 'open' } as const
  const { items } = await readPages(github, { signal, maxPages: maxKnownPages }, ({ pulls }, page) =>
    pulls.list({ ...query, ...page }),
  )
  return items.flatMap(({ number, title, head }) =>
    typeof number === 'number' &&
    head?.ref?.startsWith(branchStart) === true &&
    head.repo?.full_name === repository.fullName
      ? [{ number, title: title ?? '', branch: head.ref }]
      : [],
  )
}

/** As GitHub's dates in queries are: to the second. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

type Label = Loose<string | { name?: string }>

/** GitHub writes a label as an object, or, in old answers, as its name. */
export function labelNames(labels: readonly (Label | null)[] | null | undefined): string[] {
  return listOf(labels).flatMap((label) => (typeof label === 'string' ? label : label.name) ?? [])
}

function thingOf(item: Loose<Data<'issues', 'listForRepo'>[number]>): ActiveThing[] {
  if (typeof item.number !== 'number') return []
  return [
    {
      kind: item.pull_request ? 'pull request' : 'issue',
      number: item.number,
      title: item.title ?? '',
      author: item.user?.login ?? '',
      labels: labelNames(item.labels),
      comments: item.comments ?? 0,
      isOpen: item.state === 'open',
      isDraft: item.draft === true,
      createdAt: dateOf(item.created_at),
      closedAt: dateOf(item.closed_at),
      mergedAt: dateOf(item.pull_request?.merged_at),
    },
  ]
}
