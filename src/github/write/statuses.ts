/** A commit's statuses: an append-only log, of which the last entry of a context counts. */
import { JsonCursor } from '../../event/json-cursor.ts'
import { personAt } from '../../event/person.ts'
import type { CallOptions, GitHub } from '../client.ts'
import { readPages } from '../pages.ts'

export const statusStates = ['pending', 'success', 'failure', 'error'] as const
export type StatusState = (typeof statusStates)[number]

export interface StatusEntry {
  readonly context: string
  readonly state: StatusState
  /** GitHub takes 140 characters. */
  readonly description: string
  /** Where its link leads. */
  readonly url: string
}

/** GitHub keeps 1,000 for each context of a commit. */
const maxPages = 10

/** Oldest first. @throws GitHubError */
export async function listStatuses(github: GitHub, ref: string, call: CallOptions) {
  const { items } = await readPages(github, { ...call, maxPages }, ({ repos }, page) =>
    repos.listCommitStatusesForRef({ ...page, ref }),
  )
  return items
    .map((value) => ({
      context: value.context ?? '',
      state: statusStates.find((known) => known === value.state) ?? ('error' as const),
      description: value.description ?? '',
      url: value.target_url ?? '',
      creator: personAt(new JsonCursor(value), 'creator'),
    }))
    .reverse()
}

/** @throws GitHubError; `denied` where the token lacks `statuses: write`. */
export async function addStatus(github: GitHub, sha: string, entry: StatusEntry, call: CallOptions): Promise<void> {
  const { url: target_url, ...rest } = entry
  await github.call(call, ({ repos }, place) => repos.createCommitStatus({ ...place, sha, ...rest, target_url }))
}
