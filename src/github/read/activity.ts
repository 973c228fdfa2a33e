/** What happened in a repository within a period. */
import type { WorkflowEvent } from '../../event/event.ts'
import { dateOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
import { readPages } from '../pages.ts'

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

/** Issues and pull requests that were touched since then, the last touched first. @throws GitHubError */
export async function readActiveThings(
  github: GitHub,
  { repository }: WorkflowEvent,
  { since, signal }: ActivityQuery,
): Promise<Listed<ActiveThing>> {
  const parameters = {
    owner: repository.owner,
    repo: repository.name,
    state: 'all',
    sort: 'updated',
    since: stamp(since),
  }
  const { items, omitted } = await readPages(github, 'GET /repos/{owner}/{repo}/issues', parameters, {
    signal,
    maxPages,
  })
  return { items: items.flatMap(thingOf), omitted }
}

/** Runs of workflows that were created since then and have ended, the newest first. @throws GitHubError */
export async function readFinishedRuns(
  github: GitHub,
  { repository }: WorkflowEvent,
  { since, signal }: ActivityQuery,
): Promise<Listed<FinishedRun>> {
  const parameters = {
    owner: repository.owner,
    repo: repository.name,
    created: `>=${stamp(since)}`,
    status: 'completed',
  }
  const options = { signal, maxPages, key: 'workflow_runs' }
  const { items, omitted } = await readPages(github, 'GET /repos/{owner}/{repo}/actions/runs', parameters, options)
  return { items: items.map(runOf), omitted }
}

function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

function thingOf(item: JsonObject): ActiveThing[] {
  const number = numberOf(item['number'])
  if (number === undefined) return []
  const labels = Array.isArray(item['labels']) ? item['labels'] : []
  return [
    {
      kind: isObject(item['pull_request']) ? 'pull request' : 'issue',
      number,
      title: textOf(item['title']) ?? '',
      author: textOf(objectOf(item['user'])['login']) ?? '',
      labels: labels.flatMap((label) => textOf(objectOf(label)['name']) ?? []),
      comments: numberOf(item['comments']) ?? 0,
      isOpen: item['state'] === 'open',
      isDraft: item['draft'] === true,
      createdAt: dateOf(item['created_at']),
      closedAt: dateOf(item['closed_at']),
      mergedAt: dateOf(objectOf(item['pull_request'])['merged_at']),
    },
  ]
}

function runOf(item: JsonObject): FinishedRun {
  return {
    workflow: textOf(item['name']) ?? '',
    branch: textOf(item['head_branch']) ?? '',
    conclusion: textOf(item['conclusion']) ?? '',
    url: textOf(item['html_url']) ?? '',
  }
}
