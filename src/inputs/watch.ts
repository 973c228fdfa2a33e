/** How long and how far the step follows a run, what runs may cost, who may start them, and what people see. */
import { permissions } from '../event/gate/settings.ts'
import { ActionError } from '../platform/errors.ts'
import { quote, readBoolean, type Fields } from './fields.ts'

/** As the server reports cost: in credits, or in US dollars. */
export interface CostLimit {
  readonly unit: 'credits' | 'usd'
  readonly amount: number
}

/** What the runs of this repository may cost together, in the last day, 7 days or 30 days. */
export interface Budget extends CostLimit {
  readonly period: 'day' | 'week' | 'month'
  readonly periodMs: number
  /** What to do where it is used up. */
  readonly then: 'skip' | 'fail'
}

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
const periods = { day: dayMs, week: 7 * dayMs, month: 30 * dayMs } as const

export type WatchInputs = Readonly<ReturnType<typeof readWatch>>

/** @throws ActionError */
export function readWatch(fields: Fields) {
  const timeoutMinutes = fields.number('timeout_minutes', { fallback: 60, least: 0.01, most: 30_000 })
  const pollSeconds = fields.number('poll_interval_seconds', { fallback: 0, least: 0, most: 3600 })
  return {
    wait: readWait(fields),
    timeoutMs: timeoutMinutes * minuteMs,
    /** Undefined unless set by hand: a run we didn't start is cancelled only where somebody wrote so. */
    onTimeout: fields.choice('on_timeout', ['cancel', 'leave']),
    onBlocked: fields.choice('on_blocked', ['fail', 'wait']) ?? ('fail' as const),
    /** Undefined: adaptive. */
    pollIntervalMs: pollSeconds === 0 ? undefined : Math.max(20, pollSeconds * 1000),
    maxCost: readMaxCost(fields),
    budget: readBudget(fields),
    retries: readRetries(fields),
  }
}

/** How often a run that the platform could not carry out is started anew. */
export function readRetries(fields: Fields): number {
  return fields.count('retries', { fallback: 0, least: 0, most: 3 })
}

/** `later`: the step ends, and the collect workflow applies the result. @throws ActionError */
export function readWait(fields: Fields): boolean | 'later' {
  const read = (text: string): boolean | 'later' | undefined => (text === 'later' ? text : readBoolean(text))
  const hint = 'Write `wait: true`, or `wait: later` to have the result applied by the collect workflow.'
  return fields.parse('wait', read, 'true, false or later', hint) ?? true
}

const number = String.raw`\d+(?:\.\d+)?`
const amountForm = String.raw`(?:\$\s*(?<usd>${number})|(?<credits>${number})(?:\s*credits?)?)`

function amountOf(groups: Readonly<Record<string, string>> | undefined): CostLimit | undefined {
  const { usd, credits } = groups ?? {}
  const amount = Number(usd ?? credits)
  return amount > 0 ? { unit: usd === undefined ? 'credits' : 'usd', amount } : undefined
}

function readMaxCost(fields: Fields): CostLimit | undefined {
  const form = new RegExp(`^${amountForm}$`, 'i')
  const hint = 'Write for example `max_cost: 20` or `max_cost: $2.50`.'
  const rule = 'a number of credits or an amount like $2.50'
  return fields.parse('max_cost', (text) => amountOf(form.exec(text)?.groups), rule, hint)
}

const budgetForm = new RegExp(String.raw`^${amountForm}\s*(?:per|a|\/)\s*(?<period>day|week|month)$`, 'i')

/** `budget` and `on_budget`. @throws ActionError */
export function readBudget(fields: Fields): Budget | undefined {
  const then = fields.choice('on_budget', ['skip', 'fail'])
  if (then !== undefined && fields.text('budget') === undefined) {
    throw new ActionError('on_budget needs budget: it says what to do when the budget is used up.', {
      hint: 'Write for example `budget: 40 credits per week`, or leave on_budget out.',
    })
  }
  const read = (text: string): Budget | undefined => {
    const { groups } = budgetForm.exec(text) ?? {}
    const limit = amountOf(groups)
    const period = (['day', 'week', 'month'] as const).find((one) => one === groups?.['period']?.toLowerCase())
    return limit && period && { ...limit, period, periodMs: periods[period], then: then ?? 'skip' }
  }
  const hint = 'Write for example `budget: 40 credits per week` or `budget: $25 per month`.'
  return fields.parse('budget', read, 'an amount per day, week or month', hint)
}

/** What people see, and where what the run left goes. */
export function readShow(fields: Fields) {
  return {
    log: fields.choice('log', ['auto', 'live', 'brief', 'off']) ?? ('auto' as const),
    progressComment: fields.flag('progress_comment', false),
    artifactsDir: fields.text('artifacts_dir'),
    checkoutBranch: fields.flag('checkout_branch', false),
    dryRun: fields.flag('dry_run', false),
  }
}

const contextParts = ['event', 'comments', 'diff', 'files', 'logs'] as const

/** What the event adds to the prompt. */
export type ContextInput = 'auto' | 'none' | readonly (typeof contextParts)[number][]

export function readContextInput(fields: Fields): ContextInput {
  return fields.choices('context', contextParts, ['auto', 'none'], 'For example: `context: event, comments`.') ?? 'auto'
}

/** Who may trigger the step, as far as inputs say. */
export function readGate(fields: Fields) {
  return {
    triggerPhrase: fields.text('trigger_phrase') ?? '',
    triggerLabel: fields.text('trigger_label') ?? '',
    requirePermission: fields.choice('require_permission', ['auto', ...permissions]) ?? ('auto' as const),
    allowedBots: fields.list('allowed_bots').map(assertLogin),
  }
}

function assertLogin(login: string): string {
  if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,60})(?:\[bot\])?$/.test(login)) return login
  throw new ActionError(`allowed_bots must be exact logins, not ${quote(login)}.`, {
    hint: 'Write each login as GitHub shows it, for example `renovate[bot]`; there are no wildcards.',
  })
}
