/** What runs cost: `max_cost` of one run and all it started, `budget` of this repository's runs together. */
import type { WorkflowEvent } from '../event/event.ts'
import type { Budget, CostLimit, WatchInputs } from '../inputs/watch.ts'
import type { OzApi } from '../oz/client/api.ts'
import { explainFailure } from '../oz/client/explain.ts'
import { OzError } from '../oz/client/failure.ts'
import { isEndState, type Run } from '../oz/client/types.ts'
import { keyOf, type RunKey } from '../oz/run/key.ts'
import { readDescendants, readRepositoryRuns, type RepositoryName } from '../oz/run/list.ts'
import type { RunPorts } from '../oz/run/ports.ts'
import { ActionError } from '../platform/errors.ts'
import type { Clock, Log } from '../platform/ports.ts'
import { showAmount } from '../report/amounts.ts'

/** Between two looks at the children: a tenth of the time passed, within these. */
const shortestGapMs = 1_000
const longestGapMs = 15_000
const lookDeadlineMs = 10_000

/** Watches `max_cost`: of the run, of all it started, and of the attempts before it, as far as the server tells. */
export class CostWatch {
  private readonly ports: Pick<RunPorts, 'api' | 'clock'>
  private readonly limit: CostLimit | undefined
  private before = 0
  private below = 0
  private own: number | undefined
  private firstLookMs: number | undefined
  private nextLookMs = -Infinity

  constructor(ports: Pick<RunPorts, 'api' | 'clock'>, limit: CostLimit | undefined) {
    this.ports = ports
    this.limit = limit
  }

  /** In words what was gone over; undefined where nothing was. A child run's cost is part of nobody else's. */
  async check(run: Run, signal: AbortSignal): Promise<string | undefined> {
    const { limit } = this
    if (limit === undefined) return undefined
    this.own = run.usage?.[limit.unit]
    await this.lookBelow(run, limit, signal)
    if (this.spent <= limit.amount) return undefined
    const [spent, most] = [this.spent, limit.amount].map((amount) => showAmount(amount, limit.unit))
    return `The run has cost ${spent}, more than max_cost allows (${most}): it was cancelled.`
  }

  /** The next run is another attempt. */
  nextAttempt(): void {
    this.before = this.spent
    this.below = 0
    this.own = undefined
    this.firstLookMs = undefined
    this.nextLookMs = -Infinity
  }

  private get spent(): number {
    return this.before + this.below + (this.own ?? 0)
  }

  private async lookBelow(run: Run, limit: CostLimit, signal: AbortSignal): Promise<void> {
    const nowMs = this.ports.clock.now()
    if (nowMs < this.nextLookMs && !isEndState(run.state)) return
    this.firstLookMs ??= nowMs
    this.nextLookMs = nowMs + Math.min(Math.max((nowMs - this.firstLookMs) / 10, shortestGapMs), longestGapMs)
    try {
      const runs = await readDescendants(this.ports, run, { signal, deadlineMs: lookDeadlineMs })
      this.below = runs.reduce((sum, { usage }) => sum + (usage?.[limit.unit] ?? 0), 0)
    } catch (error) {
      if (!(error instanceof OzError)) throw error
    }
  }
}

/** Why a limit could not work, in words; undefined where it could. `run`: as it ended. */
export function whyNoLimit(run: Run | undefined, limit: CostLimit | undefined): string | undefined {
  if (limit === undefined || run === undefined || run.usage?.[limit.unit] !== undefined) return undefined
  if (run.usage?.usd !== undefined) {
    return 'max_cost had no effect: it is in credits, and the server reports only dollars. Write for example `max_cost: $2.50`.'
  }
  return run.usage?.credits === undefined
    ? 'max_cost had no effect: the server reported no cost for the run. Limit its time with timeout_minutes.'
    : 'max_cost had no effect: it is in dollars, and the server reports only credits. Write for example `max_cost: 20`.'
}

/** The part of a step that a budget needs. */
interface BudgetContext {
  readonly event: WorkflowEvent
  readonly api: Pick<OzApi, 'origin' | 'listRuns'> | undefined
  readonly runtime: {
    readonly clock: Pick<Clock, 'date'>
    readonly log: Pick<Log, 'info'>
    readonly cancelled: AbortSignal
  }
  readonly inputs: { readonly watch: Pick<WatchInputs, 'budget' | 'maxCost'> }
}

/** What is spent, before a run. */
interface Spent {
  readonly budget: Budget
  readonly amount: number
}

/** The run that is to be started, and the keys of all that this step starts. */
interface Starting {
  readonly key: Pick<RunKey, 'value'>
  readonly started: Set<string>
}

const listDeadlineMs = 30_000
/** So long after its end a run that has no price will hardly get one. */
const latePriceMs = 3_600_000
/** Runs that may have ended before the first price is known, where no `max_cost` stands in for it. */
const mostUnpriced = 3

/** What Oz knows a repository by: its id, and its page. */
export function repositoryNameOf({ repository: { id, fullName }, serverUrl }: WorkflowEvent): RepositoryName {
  return { id, url: `${serverUrl}/${fullName}` }
}

/**
 * Undefined where there is no budget. Runs of this step that the server doesn't list yet count too. @throws ActionError
 * where it is used up (skipped, or failure with `on_budget: fail`), and where the server doesn't tell what runs cost: a
 * limit that limits nothing is none.
 */
export async function checkBudget(
  { inputs, api, runtime, event }: BudgetContext,
  { key, started }: Starting,
): Promise<Spent | undefined> {
  const { budget, maxCost } = inputs.watch
  if (budget === undefined || api === undefined) return undefined
  const question = { repository: repositoryNameOf(event), periodMs: budget.periodMs }
  const options = { signal: runtime.cancelled, deadlineMs: listDeadlineMs }
  const found = await readRepositoryRuns({ clock: runtime.clock, api }, question, options).catch((error: unknown) => {
    if (!(error instanceof OzError)) throw error
    throw cannotTell(explainFailure(error, 'list the runs', api.origin).message)
  })
  if (!found.isWhole) throw cannotTell('the list of runs is too long to be read whole')
  if (!found.isTold) throw cannotTell('the server does not report which runs belong to this repository')
  const listed = new Set(found.runs.map((run) => keyOf(run)?.value))
  const unlisted = [...started].filter((one) => !listed.has(one)).length
  const expected = maxCost?.unit === budget.unit ? maxCost.amount : 0
  const amount = sumUp({ ...found, unlisted }, budget, expected)
  const used = `${showAmount(amount, budget.unit)} of ${showAmount(budget.amount, budget.unit)} per ${budget.period}`
  const runs = found.runs.length + unlisted
  const count = runs === 1 ? '1 run' : `${runs} runs`
  if (amount < budget.amount) {
    started.add(key.value)
    runtime.log.info(`budget: ${used} used by ${count}.`)
    return { budget, amount }
  }
  const isFailure = budget.then === 'fail'
  throw new ActionError(`${isFailure ? 'The' : 'Skipped: the'} budget is used up: ${used}, by ${count}.`, {
    conclusion: isFailure ? 'failure' : 'skipped',
    hint: 'Raise budget, or wait until older runs no longer count.',
  })
}

/**
 * A price that isn't known yet is taken to be as high as the highest known, else as `max_cost`, else as nothing.
 * @throws ActionError where no run has a price in this unit and one of them should have
 */
function sumUp(
  { runs, nowMs, unlisted }: { readonly runs: readonly Run[]; readonly nowMs: number; readonly unlisted: number },
  { unit }: Budget,
  expected: number,
): number {
  const priced = runs.flatMap(({ usage }) => usage?.[unit] ?? [])
  const open = runs.filter(({ usage }) => usage?.[unit] === undefined)
  if (priced.length === 0) requirePrices(open, { nowMs, unit, expected })
  const most = priced.length === 0 ? expected : Math.max(...priced)
  return priced.reduce((sum, cost) => sum + cost, 0) + (open.filter(mayCost).length + unlisted) * most
}

/** A run that was over before it began costs nothing. */
function mayCost({ state, startedAt }: Run): boolean {
  return !(isEndState(state) && startedAt === undefined && state !== 'SUCCEEDED')
}

function requirePrices(
  runs: readonly Run[],
  { nowMs, unit, expected }: { readonly nowMs: number; readonly unit: Budget['unit']; readonly expected: number },
): void {
  if (runs.some(({ usage }) => usage?.[unit === 'usd' ? 'credits' : 'usd'] !== undefined)) {
    const [these, those] = unit === 'usd' ? ['dollars', 'credits'] : ['credits', 'dollars']
    throw cannotTell(`it is in ${these}, and the server reports only ${those}`)
  }
  const ended = runs.filter(({ state }) => state === 'SUCCEEDED')
  const isOverdue = ({ finishedAt, updatedAt }: Run): boolean =>
    nowMs - ((finishedAt ?? updatedAt)?.getTime() ?? nowMs) > latePriceMs
  if (ended.some(isOverdue)) throw cannotTell("the server doesn't report what runs cost")
  if (expected === 0 && ended.length >= mostUnpriced) {
    throw cannotTell(`the server has reported no price yet, and ${ended.length} runs have ended`)
  }
}

function cannotTell(reason: string): ActionError {
  return new ActionError(`budget can't be kept: ${reason.replace(/\.$/, '')}.`, {
    hint: 'Nothing was started. Leave budget out, and limit each run with timeout_minutes.',
  })
}

/** What the run and all it started cost, and what they left of the budget. */
export async function budgetNote(
  { budget: { unit, amount: whole, period }, amount }: Spent,
  run: Run | undefined,
  { api, runtime }: Pick<BudgetContext, 'api' | 'runtime'>,
): Promise<string> {
  const costs = run === undefined ? [] : [run, ...(await readBelow(run, api, runtime.cancelled))]
  const known = costs.flatMap(({ usage }) => usage?.[unit] ?? [])
  const cost = known.reduce((sum, one) => sum + one, 0)
  const left = Math.max(0, whole - amount - cost)
  const spent = known.length === 0 ? 'This run has no price yet' : `This run cost ${showAmount(cost, unit)}`
  return `${spent}; ${showAmount(left, unit)} of ${showAmount(whole, unit)} per ${period} are left (budget).`
}

async function readBelow(run: Run, api: BudgetContext['api'], signal: AbortSignal): Promise<readonly Run[]> {
  if (api === undefined || !isEndState(run.state)) return []
  return readDescendants({ api }, run, { signal, deadlineMs: lookDeadlineMs }).catch((error: unknown) => {
    if (!(error instanceof OzError)) throw error
    return []
  })
}
