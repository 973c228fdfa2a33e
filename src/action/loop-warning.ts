import { messageOf } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import { subjectOf } from '../event/subject.ts'
import type { GitHub } from '../github/client.ts'
import type { Runtime } from '../platform/runtime.ts'

/**
 * Warns where one issue keeps the workflow busy: the agent acts as its key's owner, and may be answering itself in
 * ways no gate can see. Looked up while the run is under way, since nothing waits for it; what GitHub doesn't tell is
 * not worth a word. Never rejects.
 */
export async function warnAboutLoop(
  { clock, log }: Runtime,
  event: WorkflowEvent,
  github: () => Promise<GitHub>,
  signal: AbortSignal,
): Promise<void> {
  if (!subjectOf(event)) return
  try {
    const { countRecentRuns, warnOfManyRuns } = await import('../github/read/recent-runs.ts')
    const warning = warnOfManyRuns(await countRecentRuns(await github(), event, { clock, signal }), event)
    if (warning !== undefined) log.warning(warning)
  } catch (error) {
    // Nobody waits for this and nothing depends on it: it must never be what ends a run.
    if (!signal.aborted) log.info(`How often this workflow ran of late could not be looked up: ${messageOf(error)}`)
  }
}
