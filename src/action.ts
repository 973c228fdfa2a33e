import { ActionError, isGreen } from './errors.ts'
import { readEvent } from './event/read.ts'
import type { WorkflowEvent } from './event/event.ts'
import { inputNames, readInputs, type Inputs } from './inputs/inputs.ts'
import { findMistypedInputs } from './inputs/unknown.ts'
import { Fields } from './inputs/fields.ts'
import { createOzApi, type OzTarget } from './oz/api.ts'
import type { Outside } from './outside.ts'
import { buildRequest } from './request.ts'
import { carryOut, type Work } from './run/carry-out.ts'
import { keyFor, makeKey, type RunKey } from './run/key.ts'
import type { Outcome } from './run/outcome.ts'
import type { Run } from './oz/types.ts'
import { createMemory } from './state.ts'
import { isStopped } from './stop-file.ts'

/** The step: inputs → event → prompt → run → outputs. Resolves with whether the step is green. */
export async function runAction(outside: Outside): Promise<boolean> {
  const startedMs = outside.clock.now()
  let outcome: Outcome
  try {
    outcome = await work(outside)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    outcome = withoutRun(error, outside.clock.now() - startedMs)
  }
  report(outside, outcome)
  return isGreen(outcome.conclusion)
}

async function work(outside: Outside): Promise<Outcome> {
  const inputs = await readInputs(outside.env)
  warnOfMistypedInputs(outside)
  const event = readEvent(outside.env)
  const target = requireKey(inputs)
  const key = chooseKey(outside, inputs, event)
  const ports = { ...outside, api: createOzApi(outside.connection.send, target) }
  return carryOut(ports, {
    ...inputs.watch,
    work: buildWork(inputs, key),
    key,
    signal: outside.cancelled,
    mayPost: async () => !(await isStopped(outside.env, key.value)),
    memory: createMemory(outside.runner, () => outside.clock.date()),
    onRun: (run) => tellOutputs(outside, run),
  })
}

function warnOfMistypedInputs({ env, log }: Outside): void {
  for (const { name, meant } of findMistypedInputs(new Fields(env).names, inputNames)) {
    log.warning(`There is no input ${name}: its value is not used. Did you mean ${meant}?`)
  }
}

function requireKey({ server }: Inputs): OzTarget {
  const { apiKey, baseUrl } = server
  if (apiKey !== undefined) return { apiKey, baseUrl }
  throw new ActionError('There is no key: oz_api_key is missing or empty.', {
    wayOut: 'Store one as the secret OZ_API_KEY.',
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

function tellOutputs({ runner }: Outside, run: Run): Promise<string | undefined> {
  runner.setOutput('run_id', run.id)
  return Promise.resolve(undefined)
}

function report({ runner, log }: Outside, outcome: Outcome): void {
  runner.setOutput('conclusion', outcome.conclusion)
  runner.setOutput('agent_output', outcome.answer)
  if (outcome.error) log.error(outcome.error.oneLine)
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
