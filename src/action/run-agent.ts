import type { WorkflowEvent } from '../event/event.ts'
import { createOnPoll, whyNoLimit } from './on-poll.ts'
import type { GitHub } from '../github/client.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { OzApi } from '../oz/client/api.ts'
import type { Outputs } from '../report/step-outputs.ts'
import type { Runtime } from '../platform/runtime.ts'
import type { Log } from '../platform/ports.ts'
import type { Progress } from './progress.ts'
import { createLiveLog, type LogLevel } from '../report/log/live-log.ts'
import { keepHeartbeat } from '../report/log/heartbeat.ts'
import { buildRequest } from './resolve/request.ts'
import { runLifecycle, type Memory, type Work } from '../oz/run/lifecycle.ts'
import { makeKey, type RunKey } from '../oz/run/key.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import type { PostState } from '../oz/run/state/post-state.ts'
import { isStopped } from '../oz/run/state/stop-file.ts'

export interface AgentRequest {
  readonly runtime: Runtime
  readonly inputs: Inputs
  readonly event: WorkflowEvent
  readonly github: () => Promise<GitHub>
  readonly api: OzApi
  readonly key: RunKey
  readonly postState: PostState
  /** The prompt of a new run; empty where the run exists already. */
  readonly prompt: string
  readonly outputs: Outputs
  readonly level: LogLevel
  readonly progress: Progress | undefined
  /** `clock.now()` when the step began. */
  readonly startedMs: number
  /** A conversation that a new run goes on with. */
  readonly conversationId?: string | undefined
  /** Looks at how the run ended, and may ask its agent something more, while everything is still shown. */
  readonly review?: ((ended: Outcome, ask: Ask) => Promise<Outcome>) | undefined
}

/** Sends the run one more message and waits for its end, as long as the step has time. */
export type Ask = (message: string) => Promise<Outcome>

/** Carries the run out, while log, outputs and comment show it. */
export async function runAgent(request: AgentRequest): Promise<Outcome> {
  const { runtime, inputs, api, key, outputs, level, progress } = request
  const { log, clock, env, cancelled } = runtime
  const live = createLiveLog({ log, clock, level, startedAtMs: request.startedMs })
  const endPulse = keepHeartbeat(clock, () => {
    live.stillWorking()
  })
  // The watching says what it meets where the run is shown: with the time, and never inside a folded group.
  const quietLog: Log = {
    ...log,
    info: (text) => {
      live.waiting(text)
    },
  }
  const aside = new Aside(request)
  const onRun = createOnPoll({
    ...inputs.watch,
    api,
    outputs,
    live,
    signal: cancelled,
    withConversation: level !== 'off',
    onReading: (run) => {
      progress?.show(run)
      aside.begin()
    },
  })
  const owner = new Owner(request.postState, outputs)
  const carry = (work: Work, runKey: RunKey, timeoutMs: number): Promise<Outcome> => {
    const mayPost = (): boolean => !isStopped(env, runKey.value)
    const parts = { work, key: runKey, timeoutMs, mayPost, onRun, signal: cancelled, postState: owner.postState }
    return runLifecycle({ ...runtime, api, log: quietLog }, { ...inputs.watch, ...parts })
  }
  try {
    const ended = await carry(toWork(request), key, inputs.watch.timeoutMs)
    const unlimited = whyNoLimit(ended.run, inputs.watch.maxCost)
    if (unlimited !== undefined) log.warning(unlimited)
    const { review } = request
    if (review === undefined) return ended
    const leftMs = (): number => Math.max(1_000, inputs.watch.timeoutMs - (clock.now() - request.startedMs))
    return await review(ended, async (followUp) => {
      const { runId = '' } = ended
      // The first message has the step's own key, so this one is found again by another.
      const second = makeKey(runtime.randomHex, request.event.run.url)
      return carry({ kind: 'attach', runId, followUp, owned: owner.owns }, second, leftMs())
    })
  } finally {
    endPulse()
    await aside.end()
    live.close()
  }
}

function toWork({ inputs: { work }, prompt, conversationId }: AgentRequest): Work {
  if (work.kind === 'attach') return { kind: 'attach', ...work.run }
  const shared = work.task.idempotencyKey !== undefined
  return { kind: 'start', shared, body: buildRequest(work.task, prompt, conversationId) }
}

/** The id is an output and in post's hands the moment it is known. */
class Owner {
  readonly postState: Memory
  /** Whether the run is this step's to take down. */
  owns = false

  constructor(postState: Memory, outputs: Outputs) {
    this.postState = {
      ...postState,
      known: (id, owned) => {
        this.owns = owned
        postState.known(id, owned)
        outputs.set('run_id', id)
      },
    }
  }
}

/** What is looked up beside the run, from its first reading to its end, and never waited for. */
class Aside {
  private readonly request: AgentRequest
  private readonly over = new AbortController()
  private lookup: Promise<void> | undefined

  constructor(request: AgentRequest) {
    this.request = request
  }

  begin(): void {
    this.lookup ??= this.lookUp()
  }

  async end(): Promise<void> {
    this.over.abort(new Error('the run is over'))
    await this.lookup
  }

  private async lookUp(): Promise<void> {
    const { runtime, event, github } = this.request
    const { warnAboutLoop } = await import('./loop-warning.ts')
    await warnAboutLoop(runtime, event, github, AbortSignal.any([this.over.signal, runtime.cancelled]))
  }
}
