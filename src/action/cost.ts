/** What runs cost: `max_cost` of one run and all it started, `budget` of this repository's runs together. */
import type { WorkflowEvent } from '../event/event.ts'
import type { Budget, CostLimit, WatchInputs } from '../inputs/watch.ts'
import type { OzApi } from '../oz/client/api.ts'
import { explainFailure } from '../oz/client/explain.ts'
import { OzError } from '../oz/client/failure.ts'
import { isEndState, type Run } from '../oz/client/types.ts'
import { sumOf } from '../oz/client/wire.ts'
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

/**
 * Watches `max_cost`: of the run, of all it started, and of the attempts `before` it, as far as the server tells. `check`
 * gives in words what was gone over; undefined where nothing was. A child run's cost is part of nobody else's.
 */
export function watchCost(ports: Pick<RunPorts, 'api' | 'clock'>, limit: CostLimit | undefined, before = 0) {
  let below = 0
  let own = 0
  let firstLookMs: number | undefined
  let nextLookMs = -Infinity
  const spent = (): number => before + below + own
  const check = async (run: Run, signal: AbortSignal): Promise<string | undefined> => {
    if (limit === undefined) return undefined
    const { unit, amount } = limit
    own = run.usage?.[unit] ?? 0
    const nowMs = ports.clock.now()
    if (nowMs >= nextLookMs || isEndState(run.state)) {
      firstLookMs ??= nowMs
      nextLookMs = nowMs + Math.min(Math.max((nowMs - firstLookMs) / 10, shortestGapMs), longestGapMs)
      const children = await readChildren(ports, run, signal)
      if (children) below = sumOf(children.map(({ usage }) => usage?.[unit])) ?? 0
    }
    if (spent() <= amount) return undefined
    const most = showAmount(amount, unit)
    return `The run has cost ${showAmount(spent(), unit)}, more than max_cost allows (${most}): it was cancelled.`
  }
  return { check, spent }
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

/** What a budget is kept by. */
interface BudgetParts extends Pick<WatchInputs, 'maxCost'> {
  readonly budget: Budget
  readonly event: WorkflowEvent
  readonly api: Pick<OzApi, 'origin' | 'listRuns'>
  readonly clock: Pick<Clock, 'date'>
  readonly log: Pick<Log, 'info'>
  readonly cancelled: AbortSignal
}

interface OpenBudget {
  /** Before the run. */
  readonly spent: number
  /** What the run and all it started cost, and what they left of the budget. */
  readonly note: (run: Run | undefined) => Promise<string>
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
 * Runs of this step that the server doesn't list yet count too: `started` has the keys of all it starts. @throws
 * ActionError where the budget is used up (skipped, or failure with `on_budget: fail`), and where the server doesn't tell
 * what runs cost: a limit that limits nothing is none.
 */
export async function openBudget(
  parts: BudgetParts,
  { key, started }: { readonly key: Pick<RunKey, 'value'>; readonly started: Set<string> },
): Promise<OpenBudget> {
  const { budget, api, event, log, cancelled: signal } = parts
  const { unit, amount: whole, period, periodMs } = budget
  const since = { repository: repositoryNameOf(event), periodMs }
  const found = await readRepositoryRuns(parts, since, { signal, deadlineMs: listDeadlineMs }).catch(
    (error: unknown) => {
      if (!(error instanceof OzError)) throw error
      throw cannotTell(explainFailure(error, 'list the runs', api.origin).message)
    },
  )
  if (!found.isWhole) throw cannotTell('the list of runs is too long to be read whole')
  if (!found.isTold) throw cannotTell('the server does not report which runs belong to this repository')
  const listed = new Set(found.runs.map((run) => keyOf(run)?.value))
  const unlisted = [...started].filter((one) => !listed.has(one)).length
  const spent = sumUp(found.runs, found.nowMs, unlisted, parts)
  const used = `${showAmount(spent, unit)} of ${showAmount(whole, unit)} per ${period}`
  const runs = found.runs.length + unlisted
  const count = runs === 1 ? '1 run' : `${runs} runs`
  if (spent >= whole) {
    const isFailure = budget.then === 'fail'
    throw new ActionError(`${isFailure ? 'The' : 'Skipped: the'} budget is used up: ${used}, by ${count}.`, {
      conclusion: isFailure ? 'failure' : 'skipped',
      hint: 'Raise budget, or wait until older runs no longer count.',
    })
  }
  started.add(key.value)
  log.info(`budget: ${used} used by ${count}.`)
  const note: OpenBudget['note'] = async (run) => {
    const children = run && isEndState(run.state) ? await readChildren(parts, run, signal) : []
    const cost = sumOf([run, ...(children ?? [])].map((one) => one?.usage?.[unit]))
    const left = Math.max(0, whole - spent - (cost ?? 0))
    const own = cost === undefined ? 'This run has no price yet' : `This run cost ${showAmount(cost, unit)}`
    return `${own}; ${showAmount(left, unit)} of ${showAmount(whole, unit)} per ${period} are left (budget).`
  }
  return { spent, note }
}

/** A price that isn't known yet is taken to be as high as the highest known, else as `max_cost`, else as nothing. */
function sumUp(
  runs: readonly Run[],
  nowMs: number,
  unlisted: number,
  { budget: { unit }, maxCost }: BudgetParts,
): number {
  const expected = maxCost?.unit === unit ? maxCost.amount : 0
  const priced = runs.flatMap(({ usage }) => usage?.[unit] ?? [])
  if (priced.length === 0) requirePrices(runs, nowMs, unit, expected)
  const most = priced.length === 0 ? expected : Math.max(...priced)
  // A run that was over before it began costs nothing.
  const open = runs.filter(
    ({ usage, state, startedAt }) =>
      usage?.[unit] === undefined && (!isEndState(state) || startedAt !== undefined || state === 'SUCCEEDED'),
  )
  return (sumOf(priced) ?? 0) + (open.length + unlisted) * most
}

/** @throws ActionError where none of the runs has a price in this unit, and one of them should have */
function requirePrices(runs: readonly Run[], nowMs: number, unit: Budget['unit'], expected: number): void {
  if (runs.some(({ usage }) => usage?.[unit === 'usd' ? 'credits' : 'usd'] !== undefined)) {
    const [these, those] = unit === 'usd' ? ['dollars', 'credits'] : ['credits', 'dollars']
    throw cannotTell(`it is in ${these}, and the server reports only ${those}`)
  }
  const ended = runs.filter(({ state }) => state === 'SUCCEEDED')
  const isOverdue = ({ finishedAt, updatedAt }: Run): boolean =>
    nowMs - ((finishedAt ?? updatedAt)?.getTime() ?? nowMs) > latePriceMs
  if (ended.some(isOverdue)) throw cannotTell("the server doesn't report what runs cost")
  if (expected === 0 && ended.length >= mostUnpriced)
    throw cannotTell(`the server has reported no price yet, and ${ended.length} runs have ended`)
}

function cannotTell(reason: string): ActionError {
  return new ActionError(`budget can't be kept: ${reason.replace(/\.$/, '')}.`, {
    hint: 'Nothing was started. Leave budget out, and limit each run with timeout_minutes.',
  })
}

/** All that the run has started; undefined where the server doesn't tell. */
async function readChildren(
  { api }: { readonly api: Pick<OzApi, 'listRuns'> },
  run: Run,
  signal: AbortSignal,
): Promise<readonly Run[] | undefined> {
  return readDescendants({ api }, run, { signal, deadlineMs: lookDeadlineMs }).catch((error: unknown) => {
    if (!(error instanceof OzError)) throw error
    return undefined
  })
}
