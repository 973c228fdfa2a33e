/** `budget`: what the runs of this repository have cost together, before another is started. */
import type { WorkflowEvent } from '../event/event.ts'
import type { WatchInputs } from '../inputs/watch.ts'
import type { OzApi } from '../oz/client/api.ts'
import type { Clock, Log } from '../platform/ports.ts'
import type { Budget } from '../inputs/watch.ts'
import { explainFailure } from '../oz/client/explain.ts'
import { OzError } from '../oz/client/failure.ts'
import { isEndState, type Run } from '../oz/client/types.ts'
import { readRepositoryRuns, type RepositoryName, type RepositoryRuns } from '../oz/run/list.ts'
import { ActionError } from '../platform/errors.ts'
import { showAmount } from '../report/amounts.ts'

/** The part of a step that a budget needs. */
export interface BudgetContext {
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
export interface Spent {
  readonly budget: Budget
  readonly amount: number
}

const deadlineMs = 30_000
/** So long after its end a run that has no price will hardly get one. */
const latePriceMs = 3_600_000

/** The page of the repository, and its id. */
export function repositoryOf({ event }: Pick<BudgetContext, 'event'>): RepositoryName {
  return { id: event.repository.id, url: `${event.serverUrl}/${event.repository.fullName}` }
}

/**
 * Undefined where there is no budget. @throws ActionError where it is used up (skipped, or failure with
 * `on_budget: fail`), and where the server doesn't tell what runs cost: a limit that limits nothing is none.
 */
export async function checkBudget(context: BudgetContext): Promise<Spent | undefined> {
  const { inputs, api, runtime } = context
  const { budget, maxCost } = inputs.watch
  if (budget === undefined || api === undefined) return undefined
  const { periodMs } = budget
  const options = { signal: runtime.cancelled, deadlineMs }
  const found = await readRepositoryRuns(
    { clock: runtime.clock, api },
    { repository: repositoryOf(context), periodMs },
    options,
  ).catch((error: unknown) => {
    if (!(error instanceof OzError)) throw error
    throw cannotTell(explainFailure(error, 'list the runs', api.origin).message)
  })
  if (!found.isWhole) throw cannotTell('the list of runs is too long to be read whole')
  const expected = maxCost?.unit === budget.unit ? maxCost.amount : undefined
  const amount = sumUp(found, budget, expected)
  const left = budget.amount - amount
  const used = `${showAmount(amount, budget.unit)} of ${showAmount(budget.amount, budget.unit)} per ${budget.period}`
  if (left > 0) {
    runtime.log.info(`budget: ${used} used by ${found.runs.length} runs.`)
    return { budget, amount }
  }
  const isFailure = budget.then === 'fail'
  throw new ActionError(
    `${isFailure ? 'The' : 'Skipped: the'} budget is used up: ${used}, by ${found.runs.length === 1 ? '1 run' : `${found.runs.length} runs`}.`,
    {
      conclusion: isFailure ? 'failure' : 'skipped',
      hint: 'Raise budget, or wait until older runs no longer count.',
    },
  )
}

/**
 * A price that isn't known yet is taken to be as high as the highest known, else as `max_cost`, else as nothing.
 * @throws ActionError where no run has a price in this unit and one of them should have
 */
function sumUp({ runs, nowMs }: RepositoryRuns, { unit }: Budget, expected: number | undefined): number {
  const priced = runs.flatMap(({ usage }) => usage?.[unit] ?? [])
  const open = runs.filter(({ usage }) => usage?.[unit] === undefined)
  if (priced.length === 0) requirePrices(open, nowMs, unit)
  const most = priced.length === 0 ? (expected ?? 0) : Math.max(...priced)
  return priced.reduce((sum, cost) => sum + cost, 0) + open.filter(mayCost).length * most
}

/** A run that was over before it began costs nothing. */
function mayCost({ state, startedAt }: Run): boolean {
  return !(isEndState(state) && startedAt === undefined && state !== 'SUCCEEDED')
}

function requirePrices(runs: readonly Run[], nowMs: number, unit: Budget['unit']): void {
  const other = unit === 'usd' ? 'credits' : 'usd'
  if (runs.some(({ usage }) => usage?.[other] !== undefined)) {
    const [these, those] = unit === 'usd' ? ['dollars', 'credits'] : ['credits', 'dollars']
    throw cannotTell(`it is in ${these}, and the server tells ${those} only`)
  }
  const isOverdue = ({ state, finishedAt, updatedAt }: Run): boolean =>
    state === 'SUCCEEDED' && nowMs - ((finishedAt ?? updatedAt)?.getTime() ?? nowMs) > latePriceMs
  if (runs.some(isOverdue)) {
    throw cannotTell('the server does not tell what runs cost')
  }
}

function cannotTell(reason: string): ActionError {
  return new ActionError(`budget can't be kept: ${reason.replace(/\.$/, '')}.`, {
    hint: 'Nothing was started. Leave budget out, and limit each run with timeout_minutes.',
  })
}

/** What the run cost, and what it left of the budget. */
export function budgetNote({ budget: { unit, amount: whole, period }, amount }: Spent, run: Run | undefined): string {
  const cost = run?.usage?.[unit]
  const left = Math.max(0, whole - amount - (cost ?? 0))
  const spent = cost === undefined ? 'This run has no price yet' : `This run cost ${showAmount(cost, unit)}`
  return `${spent}; ${showAmount(left, unit)} of ${showAmount(whole, unit)} per ${period} are left (budget).`
}
