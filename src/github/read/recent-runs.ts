/** How often the same account made this workflow run lately: what makes an agent that starts itself visible. */
import type { WorkflowEvent } from '../../event/event.ts'
import { isSameLogin } from '../../event/person.ts'
import { subjectOf } from '../../event/subject.ts'
import type { Clock } from '../../platform/ports.ts'
import { type Data, type GitHub, listOf, type Loose } from '../client.ts'
import { GitHubError } from '../failure.ts'
import { stamp } from './scope.ts'

const hourMs = 3_600_000
/** More than this in an hour is a warning. */
const manyRuns = 5

/**
 * How often the same account made this workflow run on the same issue, pull request or discussion within the last
 * hour, this run included. GitHub lists runs by workflow, so the same is what has the same title. An agent that acts
 * as a person can start itself in ways no gate sees; this makes it visible. undefined: there is nothing to count, or
 * the token may not (it needs actions: read). Two requests. Rejects only with the signal's reason.
 */
export async function countRecentRuns(
  github: GitHub,
  event: WorkflowEvent,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<number | undefined> {
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
    return listOf(data.workflow_runs).filter((other) => isAlike(other, run)).length
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof GitHubError) return undefined
    throw error
  }
}

type Run = Loose<Data<'actions', 'getWorkflowRun'>>

function isAlike(one: Run, other: Run): boolean {
  return (
    one.conclusion !== 'skipped' &&
    one.display_title === other.display_title &&
    isSameLogin(one.actor?.login ?? '', other.actor?.login ?? '')
  )
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
