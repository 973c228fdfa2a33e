import { ActionError, isGreen } from './errors.ts'
import type { WorkflowEvent } from './event/event.ts'
import { readEvent } from './event/read.ts'
import { whyNoSecrets } from './event/secrets.ts'
import { Fields } from './inputs/fields.ts'
import { inputNames, readInputs, type Inputs } from './inputs/inputs.ts'
import { findMistypedInputs } from './inputs/unknown.ts'
import { createOzApi, type OzTarget } from './oz/api.ts'
import type { Run } from './oz/types.ts'
import { Outputs } from './outputs.ts'
import type { Outside } from './outside.ts'
import { buildRequest } from './request.ts'
import { carryOut, type Memory, type Work } from './run/carry-out.ts'
import { keyFor, makeKey, type RunKey } from './run/key.ts'
import type { Outcome } from './run/outcome.ts'
import { createMemory } from './state.ts'
import { isStopped } from './stop-file.ts'

/** The step: inputs → event → prompt → run → what people see. Resolves with whether it is green. */
export async function runAction(outside: Outside): Promise<boolean> {
  const startedMs = outside.clock.now()
  const outputs = new Outputs(outside.runner, outside.redact)
  let outcome: Outcome
  try {
    outcome = await work(outside, outputs)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    outcome = withoutRun(error, outside.clock.now() - startedMs)
  }
  report(outside, outputs, outcome)
  return isGreen(outcome.conclusion)
}

async function work(outside: Outside, outputs: Outputs): Promise<Outcome> {
  const inputs = await readInputs(outside.env)
  warnOfMistypedInputs(outside)
  const event = readEvent(outside.env)
  const target = requireKey(inputs, event)
  const key = chooseKey(outside, inputs, event)
  const ports = { ...outside, api: createOzApi(outside.connection.send, target) }
  return carryOut(ports, {
    ...inputs.watch,
    work: buildWork(inputs, key),
    key,
    signal: outside.cancelled,
    mayPost: async () => !(await isStopped(outside.env, key.value)),
    memory: rememberAndTell(outside, outputs),
    onRun: (run) => tell(outside, outputs, run),
  })
}

function warnOfMistypedInputs({ env, log }: Outside): void {
  for (const { name, meant } of findMistypedInputs(new Fields(env).names, inputNames)) {
    log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`)
  }
}

/** @throws ActionError; with the conclusion skipped where GitHub itself gives the event no secrets. */
function requireKey({ server }: Inputs, event: WorkflowEvent): OzTarget {
  const { apiKey, baseUrl } = server
  if (apiKey !== undefined) return { apiKey, baseUrl }
  const reason = whyNoSecrets(event)
  if (reason !== undefined) {
    throw new ActionError(`There is no key, and none was to be expected: ${reason}.`, { conclusion: 'skipped' })
  }
  throw new ActionError('There is no key: oz_api_key is missing or empty.', {
    wayOut:
      'Store an Oz API key as the secret OZ_API_KEY and pass it on: `oz_api_key: ${{ secrets.OZ_API_KEY }}`. A reusable workflow needs `secrets: inherit`; Dependabot has secrets of its own.',
    link: 'https://docs.warp.dev/reference/cli/api-keys',
  })
}

function chooseKey({ randomHex }: Outside, { work }: Inputs, event: WorkflowEvent): RunKey {
  const words = work.kind === 'start' ? work.task.idempotencyKey : undefined
  return words === undefined
    ? makeKey(randomHex, event.run.url)
    : keyFor(words, String(event.repository.id ?? event.repository.fullName), event.run.url)
}

function buildWork({ work }: Inputs, key: RunKey): Work {
  if (work.kind === 'attach') return { kind: 'attach', ...work.run }
  const prompt = `${work.task.prompt ?? ''}\n\n${key.line}`
  return { kind: 'start', shared: work.task.idempotencyKey !== undefined, body: buildRequest(work.task, prompt) }
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

function tell(_outside: Outside, outputs: Outputs, run: Run): Promise<string | undefined> {
  outputs.setRun(run)
  return Promise.resolve(undefined)
}

function report({ log }: Outside, outputs: Outputs, outcome: Outcome): void {
  if (outcome.run) outputs.setRun(outcome.run)
  outputs.set('agent_output', outcome.answer)
  outputs.setEnd(outcome)
  const { error } = outcome
  if (!error) return
  if (error.conclusion === 'skipped') {
    outputs.set('skipped_reason', error.message)
    log.notice(error.oneLine)
  } else log.error(error.oneLine)
}

function withoutRun(error: ActionError, durationMs: number): Outcome {
  return {
    conclusion: error.conclusion,
    error,
    answer: '',
    run: undefined,
    runId: undefined,
    history: [],
    durationMs,
  }
}
