import { createOnPoll } from './on-poll.ts'
import type { Progress } from './progress.ts'
import type { RunView } from './run-agent.ts'
import type { StepContext } from './step-context.ts'
import type { OzApi } from '../oz/client/api.ts'
import { keepHeartbeat } from '../report/log/printer.ts'
import { LiveLog } from '../report/log/live-log.ts'
import { messageOf } from '../platform/errors.ts'
import type { WorkflowEvent } from '../event/event.ts'
import { subjectOf } from '../event/subject.ts'
import type { GitHub } from '../github/client.ts'
import type { Runtime } from '../platform/runtime.ts'

export interface LiveView extends RunView {
  /** What the agent did last, as far as the log may show it. */
  readonly lastSteps: () => readonly string[]
}

/** Shows the step's one run: live log, outputs and progress comment. */
export function createLiveView(context: StepContext, api: OzApi, progress: Progress | undefined): LiveView {
  const { runtime, level, outputs, startedMs } = context
  const { log, clock, cancelled } = runtime
  const isPublic = context.event.repository.isPrivate === false
  const live = new LiveLog({ log, clock, level, isPublic, startedAtMs: startedMs })
  const endHeartbeat = keepHeartbeat(clock, () => {
    live.stillWorking()
  })
  const check = new BackgroundCheck(context)
  return {
    // With the time, and never inside a folded group.
    log: {
      ...log,
      info: (text) => {
        live.waiting(text)
      },
    },
    onRun: createOnPoll({
      api,
      outputs,
      live,
      signal: cancelled,
      withConversation: level !== 'off',
      onReading: (run) => {
        progress?.show(run)
        check.begin()
      },
    }),
    lastSteps: () => live.lastSteps(),
    close: async () => {
      endHeartbeat()
      await check.end()
      live.close()
    },
  }
}

/** What is looked up beside the run, from its first reading to its end, and never waited for. */
class BackgroundCheck {
  private readonly context: StepContext
  private readonly over = new AbortController()
  private lookup: Promise<void> | undefined

  constructor(context: StepContext) {
    this.context = context
  }

  begin(): void {
    this.lookup ??= this.lookUp()
  }

  async end(): Promise<void> {
    this.over.abort(new Error('the run is over'))
    await this.lookup
  }

  private async lookUp(): Promise<void> {
    const { runtime, event, github } = this.context
    await warnAboutLoop(runtime, event, github, AbortSignal.any([this.over.signal, runtime.cancelled]))
  }
}

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
    const { countRecentRuns, warnOfManyRuns } = await import(
      /* webpackChunkName: "github" */ '../github/read/activity.ts'
    )
    const warning = warnOfManyRuns(await countRecentRuns(await github(), event, { clock, signal }), event)
    if (warning !== undefined) log.warning(warning)
  } catch (error) {
    // Nobody waits for this and nothing depends on it: it must never be what ends a run.
    if (!signal.aborted) log.info(`How often this workflow ran of late could not be looked up: ${messageOf(error)}`)
  }
}
