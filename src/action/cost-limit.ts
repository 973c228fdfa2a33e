import type { CostLimit } from '../inputs/watch.ts'
import { OzError } from '../oz/client/failure.ts'
import { isEndState, type Run } from '../oz/client/types.ts'
import { showAmount } from '../report/amounts.ts'
import type { RunPorts } from '../oz/run/ports.ts'
import { readDescendants } from '../oz/run/list.ts'

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
    return overLimit(this.spent, limit)
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

function overLimit(spent: number, limit: CostLimit): string | undefined {
  if (spent <= limit.amount) return undefined
  const show = (amount: number): string => showAmount(amount, limit.unit)
  return `The run has cost ${show(spent)}, more than max_cost allows (${show(limit.amount)}): it was cancelled.`
}

/** Why a limit could not work, in words; undefined where it could. `run`: as it ended. */
export function whyNoLimit(run: Run | undefined, limit: CostLimit | undefined): string | undefined {
  if (limit === undefined || run === undefined || run.usage?.[limit.unit] !== undefined) return undefined
  if (run.usage?.usd !== undefined) {
    return 'max_cost is in credits, and the server told dollars only, so it limited nothing. Write it like `max_cost: $2.50`.'
  }
  return run.usage?.credits === undefined
    ? 'The server told no cost of the run, so max_cost limited nothing. Limit its time with timeout_minutes.'
    : 'max_cost is in dollars, and the server told credits only, so it limited nothing. Write it like `max_cost: 20`.'
}
