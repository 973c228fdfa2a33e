import { createFollower } from './follow.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { OzApi } from './oz/api.ts'
import type { Outputs } from './outputs.ts'
import type { Outside } from './outside.ts'
import type { LogLevel } from './report/live-log.ts'
import { buildRequest } from './request.ts'
import { carryOut, type Memory, type Work } from './run/carry-out.ts'
import type { RunKey } from './run/key.ts'
import type { Outcome } from './run/outcome.ts'
import { createMemory } from './state.ts'
import { isStopped } from './stop-file.ts'

export interface AgentRequest {
  readonly outside: Outside
  readonly inputs: Inputs
  readonly api: OzApi
  readonly key: RunKey
  /** The prompt of a new run; empty where the run exists already. */
  readonly prompt: string
  readonly outputs: Outputs
  readonly level: LogLevel
  /** `clock.now()` when the step began. */
  readonly startedMs: number
}

/** Carries the run out, while log and outputs show it. */
export async function runAgent(request: AgentRequest): Promise<Outcome> {
  const { outside, inputs, api, key, outputs, level } = request
  const { log, clock, env, cancelled } = outside
  const { createLiveLog } = await import('./report/live-log.ts')
  const live = createLiveLog({ log, clock, level, startedAtMs: request.startedMs })
  const withConversation = level !== 'off'
  try {
    return await carryOut(
      { ...outside, api },
      {
        ...inputs.watch,
        work: toWork(request),
        key,
        signal: cancelled,
        mayPost: async () => !(await isStopped(env, key.value)),
        memory: rememberAndTell(outside, outputs),
        onRun: createFollower({ api, outputs, live, withConversation, signal: cancelled, ...inputs.watch }),
      },
    )
  } finally {
    live.close()
  }
}

function toWork({ inputs: { work }, prompt }: AgentRequest): Work {
  if (work.kind === 'attach') return { kind: 'attach', ...work.run }
  const shared = work.task.idempotencyKey !== undefined
  return { kind: 'start', shared, body: buildRequest(work.task, prompt) }
}

/** The id is an output and in post's hands the moment it is known. */
function rememberAndTell({ runner, clock }: Outside, outputs: Outputs): Memory {
  const memory = createMemory(runner, () => clock.date())
  return {
    ...memory,
    known(id, owned) {
      memory.known(id, owned)
      outputs.set('run_id', id)
    },
  }
}
