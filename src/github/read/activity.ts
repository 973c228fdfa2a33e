/** Issues, pull requests and runs of a repository: what happened within a period, and what there is. */
import type { WorkflowEvent } from '../../event/event.ts'
import { isSameLogin } from '../../event/person.ts'
import { subjectOf } from '../../event/subject.ts'
import { dateOf } from '../../platform/json.ts'
import type { Clock } from '../../platform/ports.ts'
import { type Data, type GitHub, listOf, type Loose, type Rest } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { type Listing, type PageOptions, readPages } from '../pages.ts'
import { isBeforeTrigger, stamp } from './scope.ts'

export type ActiveThing = Readonly<ReturnType<typeof thingOf>>
export type FinishedRun = Readonly<ReturnType<typeof finishedRunOf>>

const maxPages = 6
const maxKnownPages = 3

/** Issues and pull requests that were touched since then, the last touched first. @throws GitHubError */
export async function readActiveThings(
  github: GitHub,
  { since, signal }: { readonly since: Date; readonly signal: AbortSignal },
): Promise<Listing<ActiveThing>> {
  const { items, omitted } = await listIssues(github, { state: 'all', since: stamp(since) }, { signal, maxPages })
  return { items: items.map(thingOf), omitted }
}

/** The open issues and pull requests that nobody has touched for the longest, up to 100. @throws GitHubError */
export async function readWaitingThings(github: GitHub, signal: AbortSignal): Promise<readonly ActiveThing[]> {
  const { items } = await listIssues(github, { state: 'open', direction: 'asc' }, { signal, maxPages: 1 })
  return items.map(thingOf)
}

type IssueQuery = Pick<NonNullable<Parameters<Rest['issues']['listForRepo']>[0]>, 'state' | 'direction' | 'since'>

async function listIssues(github: GitHub, query: IssueQuery, options: PageOptions) {
  const { items, omitted } = await readPages(github, options, ({ issues }, page) =>
    issues.listForRepo({ ...page, ...query, sort: 'updated' }),
  )
  return { items: items.filter(hasNumber), omitted }
}

/** Runs of workflows that have ended, newest first: since then, or the last 100 on a branch. @throws GitHubError */
export async function readFinishedRuns(
  github: GitHub,
  { signal, ...which }: ({ readonly since: Date } | { readonly branch: string }) & { readonly signal: AbortSignal },
): Promise<Listing<FinishedRun>> {
  const filter = 'since' in which ? { created: `>=${stamp(which.since)}` } : which
  const pages = 'since' in which ? maxPages : 1
  const { items, omitted } = await readPages(github, { signal, maxPages: pages }, async ({ actions }, page) => {
    const { data, headers } = await actions.listWorkflowRunsForRepo({ ...page, ...filter, status: 'completed' })
    return { data: data.workflow_runs, headers }
  })
  return { items: items.map(finishedRunOf), omitted }
}

function finishedRunOf({ id, name, head_branch, conclusion, html_url, created_at }: Run) {
  return {
    id: id ?? undefined,
    workflow: name ?? '',
    branch: head_branch ?? '',
    conclusion: conclusion ?? '',
    url: html_url ?? '',
    createdAt: dateOf(created_at),
  }
}

export type KnownIssue = Readonly<ReturnType<typeof knownIssueOf>>

/** Of the last 300 that were touched, the issues that are older than the event. @throws GitHubError */
export async function readKnownIssues(github: GitHub, event: WorkflowEvent, signal: AbortSignal) {
  const { items } = await listIssues(github, { state: 'all' }, { signal, maxPages: maxKnownPages })
  return items
    .filter(({ pull_request, created_at }) => !pull_request && isBeforeTrigger(event.triggeredAt, created_at))
    .map(knownIssueOf)
}

type Numbered<T> = T & { readonly number: number }

function hasNumber<T extends { readonly number?: number | null }>(item: T): item is Numbered<T> {
  return typeof item.number === 'number'
}

type FoundIssue = Loose<Pick<Data<'issues', 'listForRepo'>[number], 'title' | 'state' | 'labels'>>

function knownIssueOf({ number, title, state, labels }: Numbered<FoundIssue>) {
  return { number, title: title ?? '', state: state ?? '', labels: labelNames(labels) }
}

const mostFound = 30

/** By GitHub's search, the likest first: issues older than the event. Any word may be missing. @throws GitHubError */
export async function searchIssues(
  github: GitHub,
  event: WorkflowEvent,
  { words, signal }: { readonly words: readonly string[]; readonly signal: AbortSignal },
): Promise<readonly KnownIssue[]> {
  if (words.length === 0) return []
  const q = `${words.join(' OR ')} repo:${github.repository} is:issue`
  const { data } = await github.call({ signal }, ({ search }, { request }) =>
    search.issuesAndPullRequests({ q, per_page: mostFound, request }),
  )
  return listOf(data.items)
    .filter(({ created_at }) => isBeforeTrigger(event.triggeredAt, created_at))
    .filter(hasNumber)
    .map(knownIssueOf)
}

export type WorkflowResult = Omit<Awaited<ReturnType<typeof readWorkflowResults>>[number], 'id'>

const resultsShown = 5

/** How the last completed runs of a workflow on a branch ended, the newest first. @throws GitHubError */
export async function readWorkflowResults(github: GitHub, workflow: number, branch: string, signal: AbortSignal) {
  const query = { workflow_id: workflow, branch, status: 'completed', per_page: resultsShown + 1 } as const
  const { data } = await github.call({ signal }, ({ actions }, place) =>
    actions.listWorkflowRuns({ ...place, ...query }),
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

/** Open pull requests of this repository's own branches whose names begin so. @throws GitHubError */
export async function readOpenPulls(github: GitHub, branchStart: string, signal: AbortSignal) {
  const { items } = await readPages(github, { signal, maxPages: maxKnownPages }, ({ pulls }, page) =>
    pulls.list({ ...page, state: 'open' }),
  )
  return items.flatMap(({ number, title, head }) =>
    typeof number === 'number' &&
    head?.ref?.startsWith(branchStart) === true &&
    head.repo?.full_name === github.repository
      ? [{ number, title: title ?? '', branch: head.ref }]
      : [],
  )
}

type Label = Loose<string | { name?: string }>

/** GitHub writes a label as an object, or, in old answers, as its name. */
export function labelNames(labels: readonly (Label | null)[] | null | undefined): string[] {
  return listOf(labels).flatMap((label) => (typeof label === 'string' ? label : label.name) ?? [])
}

function thingOf(item: Numbered<Loose<Data<'issues', 'listForRepo'>[number]>>) {
  return {
    kind: item.pull_request ? ('pull request' as const) : ('issue' as const),
    number: item.number,
    title: item.title ?? '',
    author: item.user?.login ?? '',
    labels: labelNames(item.labels),
    comments: item.comments ?? 0,
    isOpen: item.state === 'open',
    isDraft: item.draft === true,
    createdAt: dateOf(item.created_at),
    updatedAt: dateOf(item.updated_at),
    closedAt: dateOf(item.closed_at),
    mergedAt: dateOf(item.pull_request?.merged_at),
  }
}

type Run = Loose<Data<'actions', 'getWorkflowRun'>>

const hourMs = 3_600_000
/** More than this in an hour is a warning. */
const manyRuns = 5

/**
 * How often the same account made this workflow run on the same issue, pull request or discussion within the last
 * hour, this run included. GitHub lists runs by workflow, so the same is what has the same title. An agent that acts
 * as a person can start itself in ways no gate sees; this makes it visible. undefined: there is nothing to count, or
 * the token may not (it needs actions: read). Two requests. Rejects only with the signal's reason.
 */
export async function countRecentRuns(github: GitHub, event: WorkflowEvent, clock: Clock, signal: AbortSignal) {
  const { id } = event.run
  if (!github.hasToken || id === undefined || !subjectOf(event)) return undefined
  try {
    const { data: run } = await github.call({ signal }, ({ actions }, place) =>
      actions.getWorkflowRun({ ...place, run_id: Number(id) }),
    )
    const { workflow_id } = run
    // Servers that only resemble GitHub leave it out.
    if (typeof workflow_id !== 'number') return undefined
    const filter = { workflow_id, created: `>=${stamp(new Date(clock.date().getTime() - hourMs))}`, per_page: 100 }
    const { data } = await github.call({ signal }, ({ actions }, place) =>
      actions.listWorkflowRuns({ ...place, ...filter }),
    )
    const isAlike = ({ conclusion, display_title, actor }: Run): boolean =>
      conclusion !== 'skipped' &&
      display_title === run.display_title &&
      isSameLogin(actor?.login ?? '', run.actor?.login ?? '')
    return listOf(data.workflow_runs).filter(isAlike).length
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof GitHubError) return undefined
    throw error
  }
}

/** The warning for a busy issue; undefined where there is nothing to warn of. */
export function warnOfManyRuns(count: number | undefined, event: WorkflowEvent): string | undefined {
  const about = subjectOf(event)
  if (count === undefined || count <= manyRuns || !about) return undefined
  return (
    `${event.actor ?? 'The same account'} made this workflow run ${count} times on ${about.name} ` +
    `#${about.subject.number} within an hour. If the agent acts as that account, it may be answering itself: ` +
    'use trigger_phrase or trigger_label, or give the agent an account of its own.'
  )
}
