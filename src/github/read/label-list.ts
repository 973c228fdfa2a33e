import type { WorkflowEvent } from '../../event/event.ts'
import { textOf } from '../../platform/json.ts'
import type { GitHub } from '../client.ts'
import { readPages } from '../pages.ts'

export interface KnownLabel {
  readonly name: string
  /** Empty where it has none. */
  readonly description: string
}

const maxPages = 5

/** The labels of the event's repository with what they are for; of more than 500 the first and the last. @throws GitHubError */
export async function readLabelList(
  github: GitHub,
  { repository }: WorkflowEvent,
  signal: AbortSignal,
): Promise<readonly KnownLabel[]> {
  const parameters = { owner: repository.owner, repo: repository.name }
  const { items } = await readPages(github, 'GET /repos/{owner}/{repo}/labels', parameters, { signal, maxPages })
  return items.flatMap((item) => {
    const name = textOf(item['name'])
    return name === undefined ? [] : [{ name, description: textOf(item['description']) ?? '' }]
  })
}
