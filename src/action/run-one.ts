import type { Progress } from './progress.ts'
import { buildRequest, resolveTask, type TaskResolver } from './resolve/task.ts'
import type { ResultPlan } from './result-plan.ts'
import { runAgent, type AgentRequest, type RunView } from './run-agent.ts'
import { withLog, type StepContext } from './step-context.ts'
import type { ResultKeeper, TypedResult } from './typed-result.ts'
import { preparePrompt, writeFollowUp, type TaskPrompt } from './write-prompt.ts'
import type { WorkflowEvent } from '../event/event.ts'
import type { TaskInputs, AttachInputs, WorkInputs } from '../inputs/task.ts'
import type { OzApi } from '../oz/client/api.ts'
import type { Work } from '../oz/run/lifecycle.ts'
import { readAnswer } from '../oz/run/answer.ts'
import { concludeRun } from '../oz/run/conclude.ts'
import type { Outcome } from '../oz/run/outcome.ts'
import { explainFailure } from '../oz/client/explain.ts'
import { OzError } from '../oz/client/failure.ts'
import type { ArtifactEntry } from '../report/artifacts/artifacts.ts'

/** A run as far as it has come: what comes after may be interrupted, and loses nothing of it. */
export interface RunRecord {
  environmentName?: string | undefined
  notes?: readonly string[]
  prompt?: TaskPrompt
  progress?: Progress | undefined
  ended?: Outcome
  typed?: TypedResult
  /** Whether the answer is a typed result. */
  isTyped?: boolean
  recipe?: string | undefined
  /** What the agent did last, as far as it was shown. */
  lastSteps?: () => readonly string[]
  /** Whether an answer must not be shown on a public page. */
  isPrivate?: (answer: string) => boolean
  artifacts: readonly ArtifactEntry[]
}

/** One run of the step, alone or one of many. */
export interface RunOrder extends Pick<AgentRequest, 'key' | 'postState' | 'mayPost'> {
  readonly work: WorkInputs
  readonly plan: ResultPlan | undefined
  readonly resolver: TaskResolver
  /** The `name` input. */
  readonly name: string | undefined
  /** In place of starting and watching. */
  readonly start?: (context: StepContext, request: AgentRequest) => Promise<Outcome>
  /** Opened when the run is about to start. */
  readonly openView: (api: OzApi, record: RunRecord) => Promise<RunView>
}

/** Prompt → resolve → run → result → artifacts; `record` is filled on the way. */
export async function runOne(context: StepContext, order: RunOrder, record: RunRecord): Promise<Outcome> {
  const write = await openPrompt(context, order, record)
  const { work, notes } = await resolveWork(context, order, record)
  record.notes = notes
  const spent = await openBudget(context, work)
  const prompt = write(work)
  const keeper = await openKeeper(context, order, record)
  const { api } = context
  if (api === undefined || context.inputs.show.dryRun) {
    // Nothing was started: post has nothing to look for.
    order.postState.settled()
    return showDryRun(context, { work, prompt, keeper }, record)
  }
  const view = await order.openView(api, record)
  const ended = await (order.start ?? runAgent)(context, {
    ...order,
    api,
    view,
    work: toWork(context.event, work, { prompt, plan: order.plan }),
    review: keeper && ((run, ask) => keeper.review((record.ended = run), ask)),
  })
  if (work.kind === 'attach') await requireOwnEnd(context, work.run, ended)
  record.ended = ended
  if (spent !== undefined) record.notes = [...notes, spent(ended.run)]
  const { outcome, typed } = keeper ? await keeper.apply(ended) : { outcome: ended }
  if (typed) record.typed = typed
  const { fetchArtifacts } = await import(/* webpackChunkName: "deliver" */ './fetch-artifacts.ts')
  const fetched = await fetchArtifacts(context, api, outcome)
  record.artifacts = fetched.artifacts
  return fetched.outcome
}

/** Looks up on the server what one run, old or new, needs. @throws ActionError */
async function resolveWork(
  context: StepContext,
  { resolver, work }: RunOrder,
  record: RunRecord,
): Promise<{ readonly work: WorkInputs; readonly notes: readonly string[] }> {
  if (work.kind === 'start') {
    const { task, environmentName } = await resolveTask(resolver, work.task)
    record.environmentName = environmentName
    return { work: { kind: 'start', task }, notes: [] }
  }
  const { findRun } = await import(/* webpackChunkName: "resolve" */ './resolve/existing-run.ts')
  const { run, notes } = await findRun(context, work.run)
  return { work: { kind: 'attach', run }, notes }
}

/** A run that was not there yet when it was first looked at. @throws ActionError */
async function requireOwnEnd(context: StepContext, run: AttachInputs, { run: ended }: Outcome): Promise<void> {
  if (ended === undefined) return
  const { assertOwn, ownRunQuestion } = await import(/* webpackChunkName: "resolve" */ './resolve/existing-run.ts')
  assertOwn(ended, ownRunQuestion(context, run))
}

/** Gives the note for the end, where there is a budget. @throws ActionError where it is used up */
async function openBudget(
  context: StepContext,
  work: WorkInputs,
): Promise<((run: Outcome['run']) => string) | undefined> {
  if (context.inputs.watch.budget === undefined || work.kind === 'attach') return undefined
  const { checkBudget, budgetNote } = await import(/* webpackChunkName: "resolve" */ './cost.ts')
  const spent = await checkBudget(context)
  return spent && ((run) => budgetNote(spent, run))
}

/** For a run that exists already the message to it, if there is one: it has its prompt. */
async function openPrompt(
  context: StepContext,
  { work, plan, key, resolver }: RunOrder,
  record: RunRecord,
): Promise<(resolved: WorkInputs) => string> {
  if (work.kind === 'attach') {
    const message = work.run.followUp === undefined ? '' : await writeFollowUp(context, work.run.followUp)
    return () => message
  }
  const { log } = resolver.runtime
  const write = await preparePrompt(withLog(context, log), { task: work.task, plan: plan?.prompt, key })
  return (resolved) => {
    const prompt = write(resolved.kind === 'start' ? resolved.task : work.task)
    record.prompt = prompt
    for (const note of prompt.notes) log.info(note)
    return prompt.text
  }
}

/** Undefined where there is no server to have an answer from. */
async function openKeeper(
  context: StepContext,
  { plan, name }: RunOrder,
  record: RunRecord,
): Promise<ResultKeeper | undefined> {
  const { runtime, github, api } = context
  if (api === undefined || plan === undefined) return undefined
  const { ResultKeeper } = await import(/* webpackChunkName: "result" */ './typed-result.ts')
  const { placeOf } = await import(/* webpackChunkName: "result" */ './place.ts')
  const { recipe, recipeInput } = plan
  const place = placeOf(context, { name, recipe, topic: recipeInput?.topic }, record.prompt?.headSha)
  const keeper = new ResultKeeper({ runtime, place, github, api, plan })
  record.recipe = plan.recipe
  record.isTyped = plan.prompt.contract !== undefined
  record.isPrivate = (answer) => keeper.isPrivate(answer)
  return keeper
}

function toWork(
  event: WorkflowEvent,
  work: WorkInputs,
  { prompt, plan }: { readonly prompt: string; readonly plan: ResultPlan | undefined },
): Work {
  if (work.kind === 'attach') return { kind: 'attach', ...work.run, followUp: prompt === '' ? undefined : prompt }
  const shared = work.task.idempotencyKey !== undefined
  const conversationId = plan?.recipeInput?.conversationId
  return { kind: 'start', shared, body: buildRequest(named(work.task, plan), { prompt, conversationId, event }) }
}

/** A recipe's run can be told from others in Oz. */
function named(task: TaskInputs, plan: ResultPlan | undefined): TaskInputs {
  if (plan?.recipe === undefined) return task
  return { ...task, title: task.title ?? plan.title, config: { name: plan.recipe, ...task.config } }
}

/** Shows what a run would be told, or what the result of one that has ended would lead to: nothing is sent or written. */
async function showDryRun(
  context: StepContext,
  {
    work,
    prompt,
    keeper,
  }: { readonly work: WorkInputs; readonly prompt: string; readonly keeper?: ResultKeeper | undefined },
  record: RunRecord,
): Promise<Outcome> {
  const { api, startedMs, runtime } = context
  const { log, clock, cancelled: signal } = runtime
  if (api === undefined || keeper === undefined || work.kind === 'start') {
    log.group('The prompt, as it would be sent')
    log.info(prompt)
    log.endGroup()
    log.notice('dry_run: nothing was started.')
    return withoutRun('dry_run', clock.now() - startedMs)
  }
  const { runId } = work.run
  const run = await api.getRun(runId, { signal }).catch((error: unknown) => {
    throw error instanceof OzError ? explainFailure(error, `read the run ${runId}`, api.origin) : error
  })
  const answer = await readAnswer({ ...runtime, api }, run, { scope: undefined, signal })
  const ended = { ...withoutRun('success', 0), ...concludeRun(run, answer), run, runId, answer: answer.text }
  const { outcome, typed } = await keeper.apply(await keeper.review(ended, undefined))
  record.typed = typed
  if (outcome.error !== undefined) log.notice(`dry_run: the step would fail. ${outcome.error.message}`)
  log.notice('dry_run: nothing was sent and nothing was written.')
  return withoutRun('dry_run', clock.now() - startedMs)
}

const privateAnswer =
  "*The agent reports a possible security problem. It isn't described here, because everybody can read this page: see the session or the output `agent_output`.*"

/** For a public page. Titles are the agent's words too. */
export function withoutDetails({ run, ...outcome }: Outcome): Outcome {
  return { ...outcome, answer: privateAnswer, run: run && { ...run, title: '' } }
}

/** How a step ends that has started nothing. `durationMs`: since it began. */
export function withoutRun(conclusion: Outcome['conclusion'], durationMs: number, error?: Outcome['error']): Outcome {
  return { conclusion, error, durationMs, answer: '', run: undefined, runId: undefined, history: [] }
}
