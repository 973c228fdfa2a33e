import type { Delivered } from '../deliver.ts'
import { createTaskResolver, resolveTask, type TaskResolver } from '../resolve/task.ts'
import { whenKnown } from '../run-agent.ts'
import { withoutRun } from '../run-one.ts'
import type { InTurn } from '../typed-result.ts'
import { openGitHub, withLog, type StepContext } from '../step-context.ts'
import { rememberReads } from '../../github/fetch.ts'
import type { ManyInputs } from '../../inputs/runs.ts'
import { runOneOfMany, type EndedRun, type ManyOrder } from './one-run.ts'
import { renderResults, unknownEntry, writeResults, type ResultEntry } from './results.ts'
import { sumOf } from '../../oz/client/wire.ts'
import type { OzApi } from '../../oz/client/api.ts'
import type { ArtifactEntry } from '../../report/artifacts/artifacts.ts'
import { createManyLog, createRunLogs, sayOnce } from '../../report/log/many-log.ts'
import { keepHeartbeat } from '../../report/log/printer.ts'
import { renderManySummary } from '../../report/summary/many.ts'
import { makeKey } from '../../oz/run/key.ts'
import { inTurns, shareApi } from '../../oz/run/batch/shared-api.ts'
import { concludeMany } from '../../oz/run/conclude.ts'
import type { Outcome } from '../../oz/run/outcome.ts'
import type { Memory } from '../../oz/run/ports.ts'
import { createRunSlot, isStopped, markAsMany } from '../../oz/run/post-state.ts'
import { preparePrompt } from '../write-prompt.ts'

/** How many runs ended as one: what else there is to tell beside the outcome. */
export interface ManyEnded {
  readonly outcome: Outcome
  readonly artifacts: readonly ArtifactEntry[]
  /** Undefined: as for one run. */
  readonly told: Delivered | undefined
}

/** Many runs, or in a dry run, without a server, what each would be told. @throws ActionError before any is started. */
export async function runAll(context: StepContext, order: ManyOrder): Promise<ManyEnded> {
  const { api, runtime, startedMs } = context
  // What was read once is as good for the next run, unless runs write.
  const github = openGitHub(runtime, rememberReads(runtime.connection.send))
  const step = order.prepare === undefined ? { ...context, github } : context
  const resolver = createTaskResolver(withLog(step, sayOnce(runtime.log)))
  if (api !== undefined && !context.isShown) return runMany(step, order, { api, resolver })
  await showMany(step, order, resolver)
  const outcome = withoutRun('dry_run', runtime.clock.now() - startedMs)
  return { outcome, artifacts: [], told: undefined }
}

/** Runs them, so many at once; each has its own key, log name and end. @throws ActionError before any. */
async function runMany(
  step: StepContext,
  { many, plan, key, prepare }: ManyOrder,
  { api: own, resolver }: { readonly api: OzApi; readonly resolver: TaskResolver },
): Promise<ManyEnded> {
  const { runtime, inputs, startedMs, level } = step
  const { log, clock, jitter, runner } = runtime
  await checkEnvironments(step, many, resolver)
  markAsMany(runner)
  const ports = { api: own, clock, jitter, log }
  const api = shareApi(ports, inputs.watch.pollIntervalMs)
  const shown = createManyLog({ log, clock, level, startedAtMs: startedMs })
  const logs = createRunLogs(log, () => clock.now())
  const withIdOutput = tellIds(step, many.runs.length)
  const { runs, maxParallel } = many
  log.info(`${runs.length} runs, at most ${Math.min(maxParallel, runs.length)} at once.`)
  const inTurn = takeTurns()
  const endHeartbeat = keepHeartbeat(clock, () => {
    shown.heartbeat()
  })
  const ended = await inTurns(runs, maxParallel, (run, index) => {
    const slot = createRunSlot(runner, () => clock.date(), index)
    return runOneOfMany(withLog({ ...step, api }, { ...log, ...logs(run.label) }), {
      run,
      plan,
      prepare,
      resolver,
      inTurn,
      postState: withIdOutput(run.label, slot),
      mayPost: () => !isStopped(runtime.env, key.value),
      shown: shown.of(run.label),
      answerBytes: Math.min(100_000, Math.floor(allAnswersBytes / runs.length)),
    })
  }).finally(() => {
    endHeartbeat()
  })
  return conclude(step, many, ended)
}

/** Many runs can end at once: one check at a time, so that each has its whole time. */
function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

const mostPrompts = 20

/** Shows what each run would be told, the first twenty whole. */
async function showMany(step: StepContext, { many, plan, prepare }: ManyOrder, resolver: TaskResolver): Promise<void> {
  const { log, randomHex } = step.runtime
  for (const run of many.runs.slice(0, mostPrompts)) {
    const { label, task } = run
    const own = prepare === undefined ? { context: step, plan } : await prepare(step, run)
    const resolved = await resolveTask(resolver, task)
    const key = makeKey(randomHex, step.event.run.url)
    const request = { task: resolved.task, key, plan: own.plan?.prompt }
    const { text } = (await preparePrompt(withLog(own.context, resolver.runtime.log), request))(resolved.task)
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
async function checkEnvironments(
  { event, runtime }: StepContext,
  many: ManyInputs,
  { choose }: TaskResolver,
): Promise<void> {
  const wanted = new Set(many.runs.flatMap(({ task }) => task.environment ?? []))
  for (const environment of wanted) {
    await choose?.({ wanted: environment, repository: event.repository.fullName, signal: runtime.cancelled })
  }
}

/** The ids are an output before the end too: not with each new one, for all of them together fill a file. */
function tellIds({ outputs, runtime: { redact } }: StepContext, count: number) {
  const entries: ResultEntry[] = []
  return (label: string, postState: Memory): Memory =>
    whenKnown(postState, (id) => {
      const known = entries.push({ ...unknownEntry, name: label, run_id: id })
      if (known === count || (known & (known - 1)) === 0) outputs.set('results', renderResults(entries, redact))
    })
}

async function conclude(
  { runtime, outputs, startedMs }: StepContext,
  many: ManyInputs,
  ended: readonly EndedRun[],
): Promise<ManyEnded> {
  const { env, redact, log, clock, cancelled } = runtime
  const isCancelled = cancelled.aborted
  const named = ended.map(({ report }, index) => ({ label: many.runs[index]?.label ?? '', outcome: report.outcome }))
  const { conclusion, error, warning } = concludeMany(named, { failOnAny: many.failOnAny, isCancelled })
  if (warning !== undefined) log.warning(warning)
  const entries = ended.map(({ entry }) => entry)
  const file = await writeResults(entries, redact, env)
  const results = renderResults(entries, redact)
  if (results === '') log.notice(`The results are too big for an output; they are in ${file ?? 'the summary'}.`)
  outputs.set('results', results)
  for (const name of ['cost', 'tokens_in', 'tokens_out'] as const) {
    const total = sumOf(entries.map((entry) => entry[name]))
    if (total !== undefined) outputs.set(name, String(Number(total.toFixed(6))))
  }
  const answer = entries.flatMap(({ name, agent_output: words }) => (words === '' ? [] : [`## ${name}\n\n${words}`]))
  return {
    outcome: { ...withoutRun(conclusion, clock.now() - startedMs, error), answer: answer.join('\n\n') },
    artifacts: ended.flatMap(({ report }) => report.artifacts ?? []),
    told: {
      file,
      summary: renderManySummary({
        reports: ended.map(({ report }) => report),
        notes: [...(warning === undefined ? [] : [warning]), ...named.flatMap(notesOf)],
      }),
    },
  }
}

/** What became of earlier attempts. */
function notesOf({ label, outcome: { notes = [] } }: { readonly label: string; readonly outcome: Outcome }) {
  return notes.map((note) => `${label}: ${note}`)
}
