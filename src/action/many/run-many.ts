/** Many runs of one step: so many at once, each with its own key, log name and end. */
import { join } from 'node:path'
import { rememberReads } from '../../github/fetch.ts'
import type { ManyInputs, OneRun } from '../../inputs/runs.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { sumOf } from '../../oz/client/wire.ts'
import { createLimit, inTurns, shareApi } from '../../oz/run/batch/shared-api.ts'
import { concludeMany } from '../../oz/run/conclude.ts'
import { makeKey, type RunKey } from '../../oz/run/key.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import { createRunSlot, isStopped, markAsMany } from '../../oz/run/post-state.ts'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { headOfBytes } from '../../platform/text/text.ts'
import { createManyLog, createRunLogs, type ManyLog, sayOnce } from '../../report/log/many-log.ts'
import { keepHeartbeat } from '../../report/log/printer.ts'
import { prepareAnswer } from '../../report/step-outputs.ts'
import { renderManySummary } from '../../report/summary/many.ts'
import { type Delivery, reportOn, type RunRecord } from '../deliver.ts'
import { createTaskResolver, keyOf, resolveTask, type TaskResolver } from '../resolve/task.ts'
import { whenKnown } from '../run-agent.ts'
import { runOne, type RunOrder, withoutRun } from '../run-one.ts'
import { openGitHub, type StepContext, withLog } from '../step-context.ts'
import { preparePrompt } from '../write-prompt.ts'
import { entryOf, renderResults, type ResultEntry, writeResults } from './results.ts'

/** The runs to make; what is said to each beside its task. */
export interface ManyOrder extends Pick<RunOrder, 'plan'> {
  readonly many: ManyInputs
  /** The step's own: none of its runs has it, but post stops this process by it. */
  readonly key: RunKey
  /** Gives a run a context and a plan of its own, just before it starts. */
  readonly prepare?: (context: StepContext, run: OneRun) => Promise<PreparedRun>
}

type PreparedRun = Pick<RunOrder, 'plan'> & { readonly context: StepContext }

/** How many runs ended as one, and what else there is to tell. */
export type ManyEnded = Pick<Delivery, 'artifacts' | 'told'> & { readonly outcome: Outcome }

/** Many runs, or in a dry run, without a server, what each would be told. @throws ActionError before any is started. */
export async function runAll(context: StepContext, order: ManyOrder): Promise<ManyEnded> {
  const { api, runtime, startedMs } = context
  // What was read once is as good for the next run, unless runs write.
  const github = openGitHub(runtime, rememberReads(runtime.connection.send))
  const step = order.prepare === undefined ? { ...context, github } : context
  const resolver = createTaskResolver(withLog(step, sayOnce(runtime.log)))
  if (api !== undefined && !context.isShown) return runMany(step, order, api, resolver)
  await showMany(step, order, resolver)
  const outcome = withoutRun('dry_run', runtime.clock.now() - startedMs)
  return { outcome, artifacts: [] }
}

/** Of all answers together, in memory. */
const allAnswersBytes = 2_000_000

/** @throws ActionError before any is started */
async function runMany(step: StepContext, order: ManyOrder, own: OzApi, resolver: TaskResolver): Promise<ManyEnded> {
  const { runtime, inputs, startedMs, level, event } = step
  const { log, clock, jitter, runner, cancelled } = runtime
  const { runs, maxParallel } = order.many
  // An environment that isn't there is said before anything is started.
  for (const wanted of new Set(runs.flatMap(({ task }) => task.environment ?? []))) {
    await resolver.choose?.({ wanted, repository: event.repository.fullName }, cancelled)
  }
  markAsMany(runner)
  const api = shareApi({ api: own, clock, jitter, log }, inputs.watch.pollIntervalMs)
  // The readings are shared, and paced where they are made.
  const paced = { ...inputs, watch: { ...inputs.watch, pollIntervalMs: 0 } }
  const shown = createManyLog({ log, clock, level, startedAtMs: startedMs })
  const logs = createRunLogs(log, () => clock.now())
  const tellId = createIdOutput(step, runs.length)
  log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`)
  // Many can end at once: one result is checked at a time, so that each has its whole time.
  const inTurn = createLimit(1)
  const endHeartbeat = keepHeartbeat(clock, () => {
    shown.heartbeat()
  })
  const answerBytes = Math.min(100_000, Math.floor(allAnswersBytes / runs.length))
  const ended = await inTurns(runs, maxParallel, (run, index) => {
    const { label } = run
    const slot = createRunSlot(runner, () => clock.date(), index)
    const postState = whenKnown(slot, (id) => {
      tellId(label, id)
    })
    const own = withLog({ ...step, api, inputs: paced, name: label }, { ...log, ...logs(label) })
    const one = { run, resolver, inTurn, postState, shown: shown.of(label) }
    return runOneOfMany(own, order, one, answerBytes)
  }).finally(endHeartbeat)
  return conclude(step, order.many, ended)
}

/** The ids are an output before the end too: not with each new one, for all of them together fill a file. */
function createIdOutput({ outputs, runtime: { redact, env } }: StepContext, count: number) {
  const entries: ResultEntry[] = []
  return (label: string, id: string): void => {
    const known = entries.push(entryOf(label, env, { runId: id }))
    if (known === count || (known & (known - 1)) === 0) outputs.set('results', renderResults(entries, redact))
  }
}

/** What one of many runs has beside the step's context and order. */
interface OneOfMany extends Pick<RunOrder, 'resolver' | 'postState' | 'inTurn'> {
  readonly run: OneRun
  readonly shown: ReturnType<ManyLog['of']>
}

type EndedRun = Awaited<ReturnType<typeof runOneOfMany>>

/**
 * What goes wrong with a run is its own end and nobody else's. Gives what the summary and the output tell of it: its
 * prompt is gone, and its answer but for `answerBytes`. Never rejects.
 */
async function runOneOfMany(step: StepContext, order: ManyOrder, one: OneOfMany, answerBytes: number) {
  const { runtime, level } = step
  const { clock, redact, env, log } = runtime
  const { label } = one.run
  const startedMs = clock.now()
  const record: RunRecord = { artifacts: [], notes: [] }
  const outcome = await startOne(step, order, one, record).catch((error: unknown) => {
    if (!(error instanceof ActionError) && error instanceof Error) log.info(error.stack ?? error.message)
    const told = error instanceof ActionError ? error : new ActionError(messageOf(error), { cause: error })
    return withoutRun(told.conclusion, clock.now() - startedMs, told)
  })
  one.shown.close()
  const answer = await prepareAnswer(outcome.answer, redact, env)
  delete record.prompt
  const whole = reportOn(runtime, { ...record, level, title: label }, { outcome, answer })
  const run = whole.outcome.run && { ...whole.outcome.run, prompt: '', status: undefined }
  const kept = headOfBytes(redact(whole.outcome.answer), answerBytes)
  const report = { ...whole, outcome: { ...whole.outcome, answer: kept, run } }
  return {
    report,
    entry: entryOf(label, env, { ...report.outcome, verdict: record.typed?.verdict, answerFile: report.answerFile }),
  }
}

async function startOne(
  step: StepContext,
  { prepare, plan: common, key: stepKey }: ManyOrder,
  { run, shown, ...one }: OneOfMany,
  record: RunRecord,
): Promise<Outcome> {
  const { env, cancelled, log } = step.runtime
  if (cancelled.aborted) {
    throw new ActionError('The job was cancelled before this run was started.', { conclusion: 'cancelled' })
  }
  const { task, label } = run
  const own = inOwnFolder(step, label)
  const { context, plan } = await (prepare?.(own, run) ?? { context: own, plan: common })
  const order: RunOrder = {
    ...{ ...one, plan, work: { kind: 'start', task } },
    key: keyOf(context, task.idempotencyKey && `${task.idempotencyKey}\n${label}`),
    mayPost: () => !isStopped(env, stepKey.value),
    openView: () =>
      Promise.resolve({
        ...{ log, close: () => Promise.resolve() },
        onRun: (reading) => {
          shown.state(reading)
          return Promise.resolve()
        },
      }),
  }
  return runOne(context, order, record)
}

/** Each run's files go to a folder of its own. */
function inOwnFolder(step: StepContext, label: string): StepContext {
  const { show } = step.inputs
  if (show.artifactsDir === undefined) return step
  const folder = label.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'run'
  return { ...step, inputs: { ...step.inputs, show: { ...show, artifactsDir: join(show.artifactsDir, folder) } } }
}

async function conclude(step: StepContext, many: ManyInputs, ended: readonly EndedRun[]): Promise<ManyEnded> {
  const { runtime, outputs, startedMs } = step
  const { env, redact, log, clock, cancelled } = runtime
  const isCancelled = cancelled.aborted
  const reports = ended.map(({ report }) => report)
  const entries = ended.map(({ entry }) => entry)
  const named = ended.map(({ report: { outcome }, entry: { name: label } }) => ({ label, outcome }))
  const { conclusion, error, warning } = concludeMany(named, { failOnAny: many.failOnAny, isCancelled })
  if (warning !== undefined) log.warning(warning)
  const file = await writeResults(entries, redact, env)
  const results = renderResults(entries, redact)
  if (results === '') log.notice(`The results are too big for an output; they are in ${file ?? 'the summary'}.`)
  outputs.set('results', results)
  for (const name of ['cost', 'tokens_in', 'tokens_out'] as const) {
    const total = sumOf(entries.map((entry) => entry[name]))
    if (total !== undefined) outputs.set(name, String(Number(total.toFixed(6))))
  }
  const answer = entries.flatMap(({ name, agent_output: words }) => (words === '' ? [] : [`## ${name}\n\n${words}`]))
  // What became of earlier attempts.
  const attempts = named.flatMap(({ label, outcome: { notes = [] } }) => notes.map((note) => `${label}: ${note}`))
  const notes = [...(warning === undefined ? [] : [warning]), ...attempts]
  return {
    outcome: { ...withoutRun(conclusion, clock.now() - startedMs, error), answer: answer.join('\n\n') },
    artifacts: reports.flatMap(({ artifacts = [] }) => artifacts),
    told: { file, summary: renderManySummary(reports, notes) },
  }
}

const mostPrompts = 20

/** Shows what each run would be told, the first twenty whole. */
async function showMany(step: StepContext, { many, plan, prepare }: ManyOrder, resolver: TaskResolver): Promise<void> {
  const { log, randomHex } = step.runtime
  for (const run of many.runs.slice(0, mostPrompts)) {
    const { label, task } = run
    const context = { ...step, name: label }
    const own = prepare === undefined ? { context, plan } : await prepare(context, run)
    const resolved = await resolveTask(resolver, task)
    const key = makeKey(randomHex, step.event.run.url)
    const logged = withLog(own.context, resolver.runtime.log)
    const { text } = (await preparePrompt(logged, resolved.task, key, own.plan?.prompt))(resolved.task)
    log.group(`The prompt of ${label}, as it would be sent`)
    log.info(text)
    log.endGroup()
  }
  log.info(`Names of all ${many.runs.length} runs: ${many.runs.map(({ label }) => label).join(', ')}`)
  log.notice(`dry_run: nothing was started; it would be ${many.runs.length} runs.`)
}
