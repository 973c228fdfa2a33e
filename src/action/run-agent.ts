import { whyNoLimit } from './on-poll.ts'
import type { StepContext } from './step-context.ts'
import type { OzApi } from '../oz/client/api.ts'
import type { Run } from '../oz/client/types.ts'
import type { Log } from '../platform/ports.ts'
import type { Outputs } from '../report/step-outputs.ts'
import { runLifecycle, type Memory, type Work } from '../oz/run/lifecycle.ts'
import { makeKey, type RunKey } from '../oz/run/key.ts'
import type { Outcome } from '../oz/run/outcome.ts'

/** How a run is shown while it works. */
export interface RunView {
  /** Where the watching says what it meets. */
  readonly log: Log
  /** Called with each reading; a text it gives is a limit reached, and the run is cancelled. */
  readonly onRun: (run: Run) => Promise<string | undefined>
  /** In place of the input: 0 where the readings are shared, and paced where they are made. */
  readonly pollIntervalMs?: number
  readonly close: () => Promise<void>
}

export interface AgentRequest {
  readonly api: OzApi
  readonly work: Work
  readonly key: RunKey
  readonly postState: Memory
  /** Whether post has not told this process to stop. */
  readonly mayPost: (key: RunKey) => boolean
  readonly view: RunView
  /** Looks at how the run ended, and may ask its agent something more, while everything is still shown. */
  readonly review?: ((ended: Outcome, ask: Ask) => Promise<Outcome>) | undefined
}

/** Sends the run one more message and waits for its end, as long as the step has time. */
export type Ask = (message: string) => Promise<Outcome>

/** Starts or attaches to the run and watches it to its end, shown by `view`: the one way to run a run, alone or of many. */
export async function runAgent(context: StepContext, request: AgentRequest): Promise<Outcome> {
  const { runtime, inputs, event, startedMs } = context
  const { api, key, view, review } = request
  const owner = new Owner(request.postState)
  const run = (work: Work, runKey: RunKey, timeoutMs: number): Promise<Outcome> =>
    runLifecycle(
      { ...runtime, api, log: view.log },
      {
        ...inputs.watch,
        ...(view.pollIntervalMs !== undefined && { pollIntervalMs: view.pollIntervalMs }),
        work,
        key: runKey,
        timeoutMs,
        mayPost: () => request.mayPost(runKey),
        onRun: view.onRun,
        signal: runtime.cancelled,
        postState: owner.postState,
      },
    )
  try {
    const ended = await run(request.work, key, inputs.watch.timeoutMs)
    const unlimited = whyNoLimit(ended.run, inputs.watch.maxCost)
    if (unlimited !== undefined) runtime.log.warning(unlimited)
    if (review === undefined) return ended
    const leftMs = (): number => Math.max(1_000, inputs.watch.timeoutMs - (runtime.clock.now() - startedMs))
    return await review(ended, async (followUp) => {
      const { runId = '' } = ended
      // The first message has the step's own key, so this one is found again by another.
      const second = makeKey(runtime.randomHex, event.run.url)
      return run({ kind: 'attach', runId, followUp, owned: owner.owns }, second, leftMs())
    })
  } finally {
    await view.close()
  }
}

/** Knows whether the run is this step's to cancel. */
class Owner {
  readonly postState: Memory
  owns = false

  constructor(postState: Memory) {
    this.postState = {
      ...postState,
      known: (id, owned) => {
        this.owns = owned
        postState.known(id, owned)
      },
    }
  }
}

/** The post state, with the id as an output the moment it is known. */
export function withRunIdOutput(postState: Memory, outputs: Outputs): Memory {
  return {
    ...postState,
    known: (id, owned) => {
      postState.known(id, owned)
      outputs.set('run_id', id)
    },
  }
}
