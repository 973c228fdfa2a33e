/** An issue or pull request as it is now, and its labels. */
import { textOf } from '../../platform/json.ts'
import type { CallOptions, GitHub } from '../client.ts'
import { messageOf } from '../../platform/errors.ts'
import { ignoreMissing } from '../failure.ts'
import { readPages } from '../pages.ts'
import { labelNames } from '../read/activity.ts'
import type { IssueAddress } from './comments.ts'

export type IssueState = Readonly<NonNullable<Awaited<ReturnType<typeof readIssueState>>>>

/** undefined: it is in another repository now, or has another number there. @throws GitHubError */
export async function readIssueState(github: GitHub, { number }: IssueAddress, call: CallOptions) {
  const { data: issue } = await github.call(call, ({ issues }, place) => issues.get({ ...place, issue_number: number }))
  // A read follows redirects, as to where an issue was moved; a write must not land there.
  const here = `/repos/${github.repository}`.toLowerCase()
  const isHere = textOf(issue.repository_url)?.toLowerCase().endsWith(here) ?? true
  if (issue.number !== number || !isHere) return undefined
  return {
    isOpen: issue.state === 'open',
    isLocked: issue.locked === true,
    labels: labelNames(issue.labels),
    url: textOf(issue.html_url),
  }
}

export interface KnownLabel {
  readonly name: string
  /** Empty where it has none. */
  readonly description: string
}

const maxLabelPages = 30

/** All labels of the repository, as it spells them; of more than 3,000 the first and the last. @throws GitHubError */
export async function listLabels(github: GitHub, call: CallOptions): Promise<readonly KnownLabel[]> {
  const { items } = await readPages(github, { ...call, maxPages: maxLabelPages }, ({ issues }, page) =>
    issues.listLabelsForRepo({ ...page }),
  )
  return items.flatMap(({ name, description }) => (name ? [{ name, description: description ?? '' }] : []))
}

/** Makes a label in the repository. @throws GitHubError */
export async function createLabel(github: GitHub, name: string, call: CallOptions): Promise<void> {
  await github.call(call, ({ issues }, place) => issues.createLabel({ ...place, name, color: 'ededed' }))
}

/** Puts labels on beside those that are there. @throws GitHubError */
export async function addLabels(github: GitHub, { number }: IssueAddress, names: readonly string[], call: CallOptions) {
  const added = { issue_number: number, labels: [...names] }
  await github.call(call, ({ issues }, place) => issues.addLabels({ ...place, ...added }))
}

/** Takes one label off; that it is off already is fine. @throws GitHubError */
export async function removeLabel(github: GitHub, { number }: IssueAddress, name: string, call: CallOptions) {
  const label = { issue_number: number, name }
  const removed = github.call(call, ({ issues }, place) => issues.removeLabel({ ...place, ...label }))
  await removed.catch((error: unknown) => {
    if (!/does not exist/i.test(messageOf(error))) throw error
    ignoreMissing(error)
  })
}
