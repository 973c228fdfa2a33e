import type { WorkflowEvent } from '../../event/event.ts'
import { arrayOf, isObject, type JsonObject, numberOf, objectOf, textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
import { isBeforeTrigger } from './cutoff.ts'
import { readPages } from '../pages.ts'

export interface KnownIssue {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly labels: readonly string[]
}

const maxPages = 3

/**
 * Issues of the event's repository, the last 300 that were touched, pull requests left out, and those that are no older
 * than the event. @throws GitHubError
 */
export async function readKnownIssues(
  github: GitHub,
  { repository, triggeredAt }: WorkflowEvent,
  signal: AbortSignal,
): Promise<readonly KnownIssue[]> {
  const parameters = { owner: repository.owner, repo: repository.name, state: 'all', sort: 'updated' }
  const { items } = await readPages(github, 'GET /repos/{owner}/{repo}/issues', parameters, { signal, maxPages })
  return items
    .filter((item) => !isObject(item['pull_request']) && isBeforeTrigger(triggeredAt, item['created_at']))
    .flatMap(issueOf)
}

function issueOf(item: JsonObject): KnownIssue[] {
  const number = numberOf(item['number'])
  if (number === undefined) return []
  const labels = arrayOf(item['labels']).flatMap((label) => textOf(objectOf(label)['name']) ?? [])
  return [{ number, title: textOf(item['title']) ?? '', state: textOf(item['state']) ?? '', labels }]
}
