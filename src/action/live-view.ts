import { createOnPoll } from './on-poll.ts'
import type { Progress } from './progress.ts'
import type { RunView } from './run-agent.ts'
import type { StepContext } from './step-context.ts'
import type { OzApi } from '../oz/client/api.ts'
import { keepHeartbeat } from '../report/log/heartbeat.ts'
import { createLiveLog } from '../report/log/live-log.ts'

/** Shows the step's one run: live log, outputs and progress comment. */
export function createLiveView(context: StepContext, api: OzApi, progress: Progress | undefined): RunView {
  const { runtime, inputs, level, outputs, startedMs } = context
  const { log, clock, cancelled } = runtime
  const live = createLiveLog({ log, clock, level, startedAtMs: startedMs })
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
      ...inputs.watch,
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
    const { warnAboutLoop } = await import('./loop-warning.ts')
    await warnAboutLoop(runtime, event, github, AbortSignal.any([this.over.signal, runtime.cancelled]))
  }
}
