import type { RunRecord } from './deliver.ts'
import { buildRequest, resolveTask, type TaskResolver } from './resolve/task.ts'
import type { ResultPlan } from './result-plan.ts'
import { runAgent, type AgentRequest, type RunView } from './run-agent.ts'
import { titleFor, withLog, type StepContext } from './step-context.ts'
import type { ResultKeeper } from './typed-result.ts'
import { preparePrompt, writeFollowUp } from './write-prompt.ts'
import type { AttachInputs, TaskInputs, WorkInputs } from '../inputs/task.ts'
import type { OzApi } from '../oz/client/api.ts'
import type { Work } from '../oz/run/lifecycle.ts'
import { readAnswer } from '../oz/run/answer.ts'
import type { Limit } from '../oz/run/batch/shared-api.ts'
import { outcomeOf } from '../oz/run/conclude.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import { explainFailure } from '../oz/client/explain.ts'
import { OzError } from '../oz/client/failure.ts'

/** One run of the step, alone or one of many. */
export interface RunOrder extends Pick<AgentRequest, 'key' | 'postState' | 'mayPost'> {
  readonly work: WorkInputs
  readonly plan: ResultPlan | undefined
  readonly resolver: TaskResolver
  /** Among many runs: whose result is checked now. */
  readonly inTurn?: Limit
  /** In place of starting and watching. */
  readonly start?: (context: StepContext, request: AgentRequest) => Promise<Outcome>
  /** Called when the run is about to start. */
  readonly openView: (api: OzApi) => Promise<RunView>
}

/** What is sent, once all it needs was looked up. */
interface Prepared {
  readonly work: Work
  /** The prompt, or the message to a run that exists: that has its prompt. */
  readonly text: string
  /** The run that exists. */
  readonly attached?: AttachInputs
  /** What the run cost, for a budget. */
  readonly costNote?: ((run: Outcome['run']) => Promise<string>) | undefined
}

/** Prompt → resolve → run → result → artifacts: the one way to run a run, alone or of many. `record` is filled on the way. */
export async function runOne(context: StepContext, order: RunOrder, record: RunRecord): Promise<Outcome> {
  const { api, inputs } = context
  const { key, postState, mayPost } = order
  const prepared = await (order.work.kind === 'start'
    ? prepareStart(context, order, record, order.work.task)
    : prepareAttach(context, order, record, order.work.run))
  const keeper = await openKeeper(context, order, record)
  if (api === undefined || inputs.show.dryRun) {
    // Nothing was started: post has nothing to look for.
    postState.settled()
    return showDryRun(context, prepared, keeper, record)
  }
  const view = await order.openView(api)
  const review: AgentRequest['review'] = keeper && ((run, ask) => keeper.review((record.ended = run), ask))
  const request = { api, view, key, postState, mayPost, work: prepared.work, review }
  const ended = await (order.start ?? runAgent)(context, request)
  if (prepared.attached && ended.run) {
    // It may not have been there yet when it was first looked at.
    const { assertOwn } = await import(/* webpackChunkName: "resolve" */ './resolve/existing-run.ts')
    assertOwn(ended.run, prepared.attached, context.event, context.reader.texts)
  }
  record.ended = ended
  if (prepared.costNote) record.notes = [...record.notes, await prepared.costNote(ended.run)]
  const { outcome, typed } = keeper ? await keeper.apply(ended) : { outcome: ended }
  if (typed) record.typed = typed
  const { fetchArtifacts } = await import(/* webpackChunkName: "deliver" */ './deliver.ts')
  return fetchArtifacts(context, api, outcome, record)
}

/** @throws ActionError, also where a budget is used up */
async function prepareStart(
  context: StepContext,
  order: RunOrder,
  record: RunRecord,
  task: TaskInputs,
): Promise<Prepared> {
  const { plan, key, resolver } = order
  const { log } = resolver.runtime
  const write = await preparePrompt(withLog(context, log), task, key, plan?.prompt)
  const { task: sent, environmentName } = await resolveTask(resolver, task)
  record.environmentName = environmentName
  const costNote = await noteBudget(context, order)
  record.prompt = write(sent)
  const { text, notes } = record.prompt
  for (const note of notes) log.info(note)
  // A recipe's run can be told from others in Oz.
  const config = plan?.recipe === undefined ? sent.config : { name: plan.recipe, ...sent.config }
  const title = sent.title ?? titleFor(undefined, plan?.recipe, context.event)
  const body = buildRequest({ ...sent, title, config }, text, {
    event: context.event,
    conversationId: plan?.recipeInput?.conversationId,
  })
  return { work: { kind: 'start', shared: task.idempotencyKey !== undefined, body }, text, costNote }
}

/** @throws ActionError for a run that is not of this repository, also where a budget is used up */
async function prepareAttach(
  context: StepContext,
  order: RunOrder,
  record: RunRecord,
  wanted: AttachInputs,
): Promise<Prepared> {
  const followUp = wanted.followUp === undefined ? undefined : await writeFollowUp(context, wanted.followUp)
  const { findRun } = await import(/* webpackChunkName: "resolve" */ './resolve/existing-run.ts')
  const run = await findRun(context, wanted, record)
  // A message makes the run work, and cost, again.
  const costNote = followUp === undefined ? undefined : await noteBudget(context, order)
  return { work: { kind: 'attach', ...run, followUp }, text: followUp ?? '', attached: run, costNote }
}

/** Gives the note for the end. @throws ActionError where the budget is used up */
async function noteBudget(
  { runtime, event, api, inputs: { watch } }: StepContext,
  { key, resolver: { started } }: RunOrder,
): Promise<Prepared['costNote']> {
  const { budget } = watch
  if (budget === undefined || api === undefined) return undefined
  const { openBudget } = await import(/* webpackChunkName: "resolve" */ './cost.ts')
  return (await openBudget({ ...runtime, ...watch, budget, event, api }, { key, started })).note
}

/** Undefined where there is no server to have an answer from. */
async function openKeeper(context: StepContext, { plan, inTurn }: RunOrder, record: RunRecord) {
  const { runtime, github, api } = context
  if (api === undefined || plan === undefined) return undefined
  const { ResultKeeper } = await import(/* webpackChunkName: "result" */ './typed-result.ts')
  const { placeOf } = await import(/* webpackChunkName: "result" */ './place.ts')
  const place = placeOf(context, plan, record.prompt?.headSha)
  const keeper = new ResultKeeper({ runtime, place, github, api, plan, inTurn })
  record.plan = plan
  record.isPrivate = (answer) => keeper.isPrivate(answer)
  return keeper
}

/** Shows what a run would be told, or what the result of one that has ended would lead to: nothing is sent or written. */
async function showDryRun(
  { api, startedMs, runtime }: StepContext,
  { text, attached }: Prepared,
  keeper: ResultKeeper | undefined,
  record: RunRecord,
): Promise<Outcome> {
  const { log, clock, cancelled: signal } = runtime
  if (api === undefined || keeper === undefined || attached === undefined) {
    log.group('The prompt, as it would be sent')
    log.info(text)
    log.endGroup()
    log.notice('dry_run: nothing was started.')
    return withoutRun('dry_run', clock.now() - startedMs)
  }
  const run = await api.getRun(attached.runId, { signal }).catch((error: unknown) => {
    throw error instanceof OzError ? explainFailure(error, `read the run ${attached.runId}`, api.origin) : error
  })
  const answer = await readAnswer({ ...runtime, api }, run, { scope: undefined, signal })
  const { outcome, typed } = await keeper.apply(await keeper.review(outcomeOf(run, answer), undefined))
  record.typed = typed
  if (outcome.error !== undefined) log.notice(`dry_run: the step would fail. ${outcome.error.message}`)
  log.notice('dry_run: nothing was sent and nothing was written.')
  return withoutRun('dry_run', clock.now() - startedMs)
}

/** How a step ends that has started nothing. `durationMs`: since it began. */
export function withoutRun(conclusion: Outcome['conclusion'], durationMs: number, error?: Outcome['error']): Outcome {
  return { conclusion, error, durationMs, answer: '', run: undefined, runId: undefined, history: [] }
}
