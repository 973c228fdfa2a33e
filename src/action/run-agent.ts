import { watchCost, whyNoLimit } from './cost.ts'
import type { StepContext } from './step-context.ts'
import type { OzApi } from '../oz/client/api.ts'
import type { Run } from '../oz/client/types.ts'
import { idOf } from '../oz/client/wire.ts'
import type { Log } from '../platform/ports.ts'
import { runLifecycle, type Memory, type Work } from '../oz/run/lifecycle.ts'
import { exchangeKey, makeKey, renewKey, type RunKey } from '../oz/run/key.ts'
import type { Outcome } from '../oz/run/outcome.ts'

/** How a run is shown while it works. */
export interface RunView {
  /** Where the watching says what it meets. */
  readonly log: Log
  /** Called with each reading. */
  readonly onRun: (run: Run) => Promise<void>
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
  const { runtime, inputs, event } = context
  const { view, review } = request
  const life = openLife(context, request)
  try {
    const ended = await runWithRetries(context, request, life)
    const unlimited = whyNoLimit(ended.run, inputs.watch.maxCost)
    if (unlimited !== undefined) runtime.log.warning(unlimited)
    if (review === undefined) return ended
    return await review(ended, async (followUp) => {
      const { runId = '' } = ended
      // The first message has the step's own key, so this one is found again by another.
      const second = makeKey(runtime.randomHex, event.run.url)
      return life.run({ kind: 'attach', runId, followUp, owned: life.ownsRun() }, second)
    })
  } finally {
    await view.close()
  }
}

/** All runs and messages of the step's one run, within one time and one cost. */
function openLife({ runtime, inputs: { watch } }: StepContext, request: AgentRequest) {
  const { api, view, mayPost } = request
  const { clock, cancelled: signal } = runtime
  const startCost = (before?: number) => watchCost({ api, clock }, watch.maxCost, before)
  const beganMs = clock.now()
  let cost = startCost()
  let ownsRun = false
  const postState = whenKnown(request.postState, (_, owned) => {
    ownsRun = owned
  })
  const leftMs = (): number => watch.timeoutMs - (clock.now() - beganMs)
  return {
    beganMs,
    /** Only what the platform itself calls worth another try, left nothing, and was the only run of its start for sure. */
    mayTryAgain: ({ run, isDoubtful = false, error }: Outcome): boolean => {
      const isRetryable = run?.state === 'ERROR' && run.status?.retryable === true && run.artifacts.length === 0
      const isInTime = leftMs() > 0 && !signal.aborted && error?.conclusion === 'failure'
      return isRetryable && isInTime && ownsRun && !isDoubtful
    },
    /** Whether the run is this step's to cancel. */
    ownsRun: () => ownsRun,
    nextAttempt: () => {
      cost = startCost(cost.spent())
    },
    run: (work: Work, key: RunKey): Promise<Outcome> =>
      runLifecycle(
        { ...runtime, api, log: view.log },
        {
          ...{ ...watch, work, key, postState, signal, wait: watch.wait === true },
          timeoutMs: Math.max(1_000, leftMs()),
          mayPost: () => mayPost(key),
          onRun: async (run) => {
            await view.onRun(run)
            return cost.check(run, signal)
          },
        },
      ),
  }
}

/** A run that the platform could not carry out is started anew, as often as `retries` says. */
async function runWithRetries(
  { runtime, inputs }: StepContext,
  { work, key }: AgentRequest,
  life: ReturnType<typeof openLife>,
): Promise<Outcome> {
  const { retries } = inputs.watch
  const { clock, log, randomHex } = runtime
  const notes: string[] = []
  // Where the user made another run the parent of ours, ours is known by it.
  if (work.kind === 'start') key = { ...key, parentId: idOf(work.body['parent_run_id']) }
  for (let attempt = 1; ; attempt += 1) {
    const ended = await life.run(work, key)
    const outcome = { ...ended, ...(notes.length > 0 && { notes, durationMs: clock.now() - life.beganMs }) }
    if (work.kind !== 'start' || attempt > retries || !life.mayTryAgain(ended)) return outcome
    const { run, runId = '' } = ended
    const said = run?.status?.message.replace(/\s+/g, ' ').trim().slice(0, 200) ?? ''
    const end = `ended in ERROR${said === '' ? '' : ` (${said})`}: ${run?.sessionLink ?? runId}.`
    const note = `Attempt ${attempt} of ${retries + 1} ${end}`
    notes.push(note)
    log.notice(`${note} Starting a new run.`)
    const next = renewKey(key, randomHex)
    work = { ...work, body: exchangeKey(work.body, key, next) }
    key = next
    life.nextAttempt()
  }
}

/** The post state, with word of the run's id the moment it is known. */
export function whenKnown(postState: Memory, tell: Memory['known']): Memory {
  return {
    ...postState,
    known: (id, owned) => {
      postState.known(id, owned)
      tell(id, owned)
    },
  }
}
