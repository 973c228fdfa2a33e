import type { Brief } from '../step-context.ts'
import type { Told } from '../deliver.ts'
import { createEquipper, equip, type Equipper } from '../resolve/task.ts'
import type { GitHub } from '../../github/client.ts'
import { rememberReads } from '../../github/remember.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { ManyInputs } from '../../inputs/runs/runs.ts'
import { carryOutOne, type EndedRun } from './one-run.ts'
import { renderResults, unknownEntry, writeResults, type ResultEntry } from './results.ts'
import { createOzApi, type OzTarget } from '../../oz/client/api.ts'
import type { Outputs } from '../../report/step-outputs.ts'
import type { Outside } from '../../platform/runtime.ts'
import type { ArtifactEntry } from '../../report/artifacts/artifacts.ts'
import { createManyLog, createRunLogs, sayOnce } from '../../report/log/many-log.ts'
import { keepPulse } from '../../report/log/heartbeat.ts'
import { renderManySummary } from '../../report/summary/many.ts'
import { makeKey, type RunKey } from '../../oz/run/key.ts'
import { shareApi } from '../../oz/run/batch/shared-api.ts'
import { concludeMany } from '../../oz/run/batch/conclude.ts'
import { inTurns } from '../../oz/run/batch/limit.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import type { Memory } from '../../oz/run/work.ts'
import { createSlot, markAsMany } from '../../oz/run/state/left-runs.ts'
import { isStopped } from '../../oz/run/state/stop-file.ts'
import { writePrompt, type PromptPlan } from '../write-prompt.ts'

/** The brief, and what many runs need beside it. */
export interface ManyFacts extends Brief {
  /** What is said to each run beside its task. */
  readonly plan: PromptPlan | undefined
  /** The step's own: none of its runs has it, but post stops this process by it. */
  readonly key: RunKey
  readonly outputs: Outputs
  /** `clock.now()` when the step began. */
  readonly startedMs: number
}

interface ManyRequest extends ManyFacts {
  readonly many: ManyInputs
  readonly target: OzTarget
}

/** How many runs ended as one: what else there is to tell beside the outcome. */
export interface ManyEnded {
  readonly outcome: Outcome
  readonly artifacts: readonly ArtifactEntry[]
  /** Undefined: as for one run. */
  readonly told: Told | undefined
}

/** Many runs, or in a dry run, without a server, what each would be told. @throws ActionError before any is started. */
export async function carryOutMany(facts: ManyFacts, many: ManyInputs): Promise<ManyEnded> {
  const { target, outside, startedMs } = facts
  if (target !== undefined) return runMany({ ...facts, many, target })
  await showMany(facts, many)
  const nothing = { answer: '', run: undefined, runId: undefined, history: [], error: undefined }
  const outcome = { ...nothing, conclusion: 'dry_run', durationMs: outside.clock.now() - startedMs } as const
  return { outcome, artifacts: [], told: undefined }
}

/** Carries out many runs, so many at once; each has its own key, log name and end. @throws ActionError before any. */
async function runMany(request: ManyRequest): Promise<ManyEnded> {
  const { outside, inputs, many, outputs, event, target } = request
  const { log, clock, jitter, runner, cancelled, connection } = outside
  const github = openGitHub(outside, inputs)
  const equipper = createEquipper({ ...request, github, outside: { ...outside, log: sayOnce(log) } })
  await checkEnvironments(equipper, request)
  markAsMany(runner)
  const ports = { api: createOzApi(connection.send, target), clock, jitter, log }
  const api = shareApi(ports, inputs.watch.pollIntervalMs)
  const shown = createManyLog({ log, clock, level: request.level, startedAtMs: request.startedMs })
  const logs = createRunLogs(log, () => clock.now())
  const ids = new KnownIds(request)
  const { runs, maxParallel } = many
  log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`)
  const endPulse = keepPulse(clock, () => {
    shown.heartbeat()
  })
  const { plan, reader, level } = request
  const shared = { inputs, event, github, plan, reader, api, equipper, level }
  const ended = await inTurns(runs, maxParallel, (run, index) => {
    const slot = createSlot(runner, () => clock.date(), index)
    return carryOutOne({
      ...shared,
      run,
      outside: { ...outside, log: { ...log, ...logs(run.label) } },
      memory: ids.watch(run.label, slot),
      mayPost: () => !isStopped(outside.env, request.key.value),
      shown: shown.of(run.label),
      answerBytes: Math.min(100_000, Math.floor(allAnswersBytes / runs.length)),
    })
  }).finally(() => {
    endPulse()
  })
  return conclude(request, ended, outputs, cancelled.aborted)
}

const mostPrompts = 20

/** Shows what each run would be told, the first twenty whole. */
async function showMany(given: ManyFacts, many: ManyInputs): Promise<void> {
  const { outside, inputs, event, plan, reader } = given
  const { log, randomHex } = outside
  const github = openGitHub(outside, inputs)
  const equipper = createEquipper({ ...given, github, outside: { ...outside, log: sayOnce(log) } })
  for (const { label, task } of many.runs.slice(0, mostPrompts)) {
    const equipped = await equip(equipper, task)
    const key = makeKey(randomHex, event.run.url)
    const facts = { outside: equipper.outside, context: inputs.context, event, key, github, plan, reader }
    const { text } = await writePrompt({ ...facts, task: equipped.task })
    log.group(`The prompt of ${label}, as it would be sent`)
    log.info(text)
    log.endGroup()
  }
  log.info(`Names of all ${many.runs.length} runs: ${many.runs.map(({ label }) => label).join(', ')}`)
  log.notice(`dry_run: nothing was started; it would be ${many.runs.length} runs.`)
}

/** Of all answers together, in memory. */
const allAnswersBytes = 2_000_000

/** An environment that isn't there is said before anything is started. */
async function checkEnvironments({ choose }: Equipper, { many, event, outside }: ManyRequest): Promise<void> {
  const wanted = new Set(many.runs.flatMap(({ task }) => task.environment ?? []))
  for (const environment of wanted) {
    await choose?.({ wanted: environment, repository: event.repository.fullName, signal: outside.cancelled })
  }
}

/** Each run's prompt asks for the same things: what GitHub said once needs no asking again. */
function openGitHub({ connection, clock, env }: Outside, { githubToken: token }: Inputs): () => Promise<GitHub> {
  let github: Promise<GitHub> | undefined
  const open = async (): Promise<GitHub> => {
    const { createGitHub } = await import('../../github/client.ts')
    return createGitHub({ send: rememberReads(connection.send), clock, env, token })
  }
  return () => (github ??= open())
}

/** The ids are an output before the end too: not with each new one, for all of them together fill a file. */
class KnownIds {
  private readonly entries: ResultEntry[] = []
  private readonly request: ManyRequest

  constructor(request: ManyRequest) {
    this.request = request
  }

  watch(label: string, memory: Memory): Memory {
    return {
      ...memory,
      known: (id, owned) => {
        memory.known(id, owned)
        this.add({ ...unknownEntry, name: label, run_id: id })
      },
    }
  }

  private add(entry: ResultEntry): void {
    const { outputs, outside, many } = this.request
    this.entries.push(entry)
    const count = this.entries.length
    if (count === many.runs.length || (count & (count - 1)) === 0) {
      outputs.set('results', renderResults(this.entries, outside.redact))
    }
  }
}

async function conclude(
  { outside, many, startedMs }: ManyRequest,
  ended: readonly EndedRun[],
  outputs: Outputs,
  isCancelled: boolean,
): Promise<ManyEnded> {
  const { env, redact, log, clock } = outside
  const named = ended.map(({ report }, index) => ({ label: many.runs[index]?.label ?? '', outcome: report.outcome }))
  const { conclusion, error, warning } = concludeMany(named, { failOnAny: many.failOnAny, isCancelled })
  if (warning !== undefined) log.warning(warning)
  const entries = ended.map(({ entry }) => entry)
  const file = await writeResults(entries, redact, env)
  const results = renderResults(entries, redact)
  if (results === '') log.notice(`The results are too big for an output; they are in ${file ?? 'the summary'}.`)
  outputs.set('results', results)
  outputs.set('cost', costOf(entries))
  const answer = entries.flatMap(({ name, agent_output: words }) => (words === '' ? [] : [`## ${name}\n\n${words}`]))
  return {
    outcome: {
      conclusion,
      error,
      answer: answer.join('\n\n'),
      run: undefined,
      runId: undefined,
      history: [],
      durationMs: clock.now() - startedMs,
    },
    artifacts: ended.flatMap(({ report }) => report.artifacts ?? []),
    told: {
      file,
      summary: renderManySummary({
        reports: ended.map(({ report }) => report),
        notes: warning === undefined ? [] : [warning],
      }),
    },
  }
}

function costOf(entries: readonly ResultEntry[]): string | undefined {
  const costs = entries.flatMap(({ cost }) => cost ?? [])
  return costs.length === 0 ? undefined : String(Number(costs.reduce((sum, cost) => sum + cost, 0).toFixed(6)))
}
