/** The schedules of a file, and what differs between them and those of the server. */
import { loadScheduledReport } from '../../action/recipes/load.ts'
import { recipeNames } from '../../inputs/recipes.ts'
import { quote } from '../../inputs/fields.ts'
import { readMcpServers } from '../../inputs/request.ts'
import { mostPeriodDays, readPeriodMs } from '../../inputs/result.ts'
import {
  buildScheduleConfig,
  differingSettings,
  ownerField,
  type Schedule,
  type ScheduleSpec,
} from '../../oz/client/schedules.ts'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { type Entry, readKeys } from '../reconcile/file.ts'
import type { ReadFile } from '../reconcile/inputs.ts'
import { type Change, planMarked, type PlanOptions } from '../reconcile/plan.ts'

export type DeclaredSchedule = Readonly<Awaited<ReturnType<typeof readSchedule>>>

/** Marks a schedule as made by one repository for one key of its file. The repository's id outlives a renaming. */
export function ownerOf(repositoryId: number, key: string): string {
  return `gha:${repositoryId}:${key}`
}

/** The key, where the mark is this repository's. */
export function keyOf(owner: string | undefined, repositoryId: number): string | undefined {
  const start = ownerOf(repositoryId, '')
  return owner?.startsWith(start) === true && owner !== start ? owner.slice(start.length) : undefined
}

interface Reading {
  readonly repositoryId: number
  /** `owner/name`. */
  readonly repository: string
  readonly now: Date
  readonly readFile: ReadFile
}

/** The schedules of a file; what doesn't fit is a problem of its entry, and then the result is of no use. */
export async function readSchedules(entries: readonly Entry[], reading: Reading): Promise<readonly DeclaredSchedule[]> {
  const keys = readKeys(entries)
  const schedules: DeclaredSchedule[] = []
  for (const [at, entry] of entries.entries()) schedules.push(await readSchedule(entry, keys[at] ?? '', reading))
  return schedules
}

/** A schedule as the file declares it. */
async function readSchedule(entry: Entry, key: string, reading: Reading) {
  const text = entry.requiredText('cron')
  const cron = text === undefined ? undefined : await readCron(text, reading.now)
  if (typeof cron === 'string') entry.refuse('cron', cron)
  const { expression, nextRuns } = typeof cron === 'object' ? cron : { expression: '', nextRuns: [] }
  const environment = entry.text('environment')
  const extra = entry.map('config') ?? {}
  if (ownerField in extra) entry.refuse('config', `can't say ${ownerField}: by it the schedule is known as this key's.`)
  const mcp = entry.map('mcp')
  const settings = {
    environment,
    model: entry.text('model'),
    skill: entry.text('skill'),
    worker_host: entry.text('worker_host'),
    mcp: mcp && (await attempt(entry, 'mcp', "doesn't fit", () => readMcpServers(mcp))),
  }
  const schedule = {
    key,
    /** A uid, a name or `auto`, as the file has it. */
    environment,
    /** Whether the team owns it; counts only when it is made. */
    team: entry.flag('team'),
    /** UTC. */
    nextRuns,
    spec: {
      name: entry.text('name') ?? key,
      cron: expression,
      enabled: entry.flag('enabled') ?? true,
      prompt: await readPrompt(entry, reading),
      config: buildScheduleConfig(ownerOf(reading.repositoryId, key), settings, extra),
    },
  }
  entry.finish()
  return schedule
}

/** What `read` gives; an ActionError of it becomes a problem with what stands under the name. */
async function attempt<T>(
  entry: Entry,
  name: string,
  what: string,
  read: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    entry.refuse(name, `${what}: ${error.message.replace(new RegExp(`^${name}: `), '')}`)
    return undefined
  }
}

/** A recipe's words and the entry's own; empty where a skill is the task. */
async function readPrompt(entry: Entry, { repository, readFile }: Reading): Promise<string> {
  if (!['prompt', 'prompt_file', 'skill', 'recipe'].some((name) => entry.has(name))) {
    entry.refuse('key', 'has no task: give it a prompt, a prompt_file, a skill or a recipe.')
  }
  const recipe = await readRecipe(entry, repository)
  const path = entry.text('prompt_file')
  let text = entry.text('prompt')
  if (entry.has('prompt') && entry.has('prompt_file')) {
    entry.refuse('prompt_file', 'and prompt are both given, and only one can be the task.')
  }
  if (path !== undefined) {
    const file = await attempt(entry, 'prompt_file', "can't be read", () => readFile('prompt_file', path))
    text = file?.text.trim()
    if (text === '') entry.refuse('prompt_file', `names ${path}, which is empty.`)
  }
  return [recipe, text].filter(Boolean).join('\n\n')
}

/**
 * The task of a recipe in words that need no event and no step: the service starts the run by itself, nobody reads
 * anything for the agent, and nobody applies a typed answer. Of the recipes only the report is one without those.
 * `repository` is `owner/name`. @throws ActionError where the action was taken apart
 */
async function readRecipe(entry: Entry, repository: string): Promise<string | undefined> {
  const name = entry.choice('recipe', recipeNames)
  const [period, tone] = [readPeriod(entry), entry.text('tone')]
  if (name === undefined) {
    for (const word of ['period', 'tone'].filter((one) => entry.has(one) && !entry.has('recipe')))
      entry.refuse(word, 'is for a recipe, and there is none.')
    return undefined
  }
  if (name !== 'report') {
    const why =
      "it works on an event of GitHub's and writes through the step, and the service's own schedules have neither"
    entry.refuse('recipe', `can't be ${name}: ${why}. Use it in a workflow, as in examples/${name}.yml.`)
    return undefined
  }
  const facts = [
    `The repository: ${repository}.`,
    `The period: the last ${period ?? ''}, up to the moment you start.`,
    ...(tone === undefined ? [] : [`Write in this tone: ${tone.replace(/[.!?\s]+$/, '')}.`]),
  ]
  return `${await loadScheduledReport()}\n\n## For this report\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`
}

/** In words. */
function readPeriod(entry: Entry): string | undefined {
  const text = entry.text('period') ?? '7d'
  const ms = readPeriodMs(text)
  if (ms === undefined) {
    const form = `hours, days or weeks up to ${mostPeriodDays} days, like 24h, 7d or 2w`
    entry.refuse('period', `must be ${form}, not ${quote(text)}.`)
    return undefined
  }
  const hours = ms / 3_600_000
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`
}

/** The service documents the five fields of classic cron; what a library knows beyond them would be refused there. */
const numbers = /^[\d*,/-]+$/
const fieldForms = [
  ...[numbers, numbers, numbers],
  /^(?:[\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)+$/i,
  /^(?:[\d*,/-]|sun|mon|tue|wed|thu|fri|sat)+$/i,
]
const fieldNames = 'minute, hour, day of the month, month, day of the week'
const shownRuns = 3

/**
 * Reads a cron expression of five fields: with single spaces, and the next three times it is due after `from`, in UTC as
 * the service takes it. Gives what is wrong as a text.
 */
export async function readCron(text: string, from: Date) {
  const fields = text.trim().split(/\s+/)
  const isForm = fields.length === fieldForms.length && fields.every((field, at) => fieldForms[at]?.test(field))
  if (!isForm) return `must be five fields, ${fieldNames}, not ${quote(text)}.`
  const expression = fields.join(' ')
  const { Cron } = await import(/* webpackChunkName: "resources" */ 'croner')
  try {
    const nextRuns = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(shownRuns, from)
    if (nextRuns.length > 0) return { expression, nextRuns }
    return `never comes: there is no such day as in ${quote(expression)}.`
  } catch (error) {
    // The library counts months from 0 when it names a wrong one.
    const words = messageOf(error)
      .replace(/^CronPattern: /, '')
      .replace(/^(Invalid value for month): .*$/, '$1')
    return `makes no sense as ${quote(text)}: ${words.replace(/\.$/, '')}.`
  }
}

export type ScheduleChange = Change<DeclaredSchedule, Schedule>

export function scheduleFacts(wanted: DeclaredSchedule | undefined, existing?: Schedule): readonly string[] {
  // UTC: `2026-01-06 03:00`.
  const showTime = (date?: Date): string => date?.toISOString().slice(0, 16).replace('T', ' ') ?? ''
  return [
    wanted?.spec.cron ?? existing?.cron ?? '',
    wanted?.spec.enabled === false ? 'paused' : (wanted?.nextRuns ?? []).map(showTime).join(', '),
    existing?.lastError === undefined ? showTime(existing?.lastRan) : `could not start: ${existing.lastError}`,
  ]
}

export function planSchedules(
  declared: readonly DeclaredSchedule[],
  existing: readonly Schedule[],
  { repositoryId, prune }: PlanOptions,
): readonly ScheduleChange[] {
  const kind = {
    keyOf: ({ owner }: Schedule) => keyOf(owner, repositoryId),
    order: byAge,
    differences: ({ spec }: DeclaredSchedule, found: Schedule) => differencesOf(spec, found),
    actionFor: ({ spec }: DeclaredSchedule, [first, ...more]: readonly string[]) =>
      first !== 'enabled' || more.length > 0 ? 'update' : spec.enabled ? 'resume' : 'pause',
    facts: scheduleFacts,
  } as const
  return planMarked<DeclaredSchedule, Schedule>(kind, declared, existing, prune)
}

/** What isn't as wanted, in the file's words. */
export function differencesOf(spec: ScheduleSpec, existing: ScheduleSpec): readonly string[] {
  const differs = {
    name: spec.name !== existing.name.trim(),
    cron: spec.cron !== existing.cron.trim().split(/\s+/).join(' '),
    prompt: spec.prompt !== existing.prompt.trim(),
    enabled: spec.enabled !== existing.enabled,
  }
  const fields = Object.entries(differs).flatMap(([field, isDifferent]) => (isDifferent ? [field] : []))
  return [...fields, ...differingSettings(spec.config, existing.config)]
}

/** Of several that race for one key the oldest stays, by the server's clock; of the same moment the one with the first id. */
export function byAge(one: Schedule, other: Schedule): number {
  const age = ({ createdAt }: Schedule): number => createdAt?.getTime() ?? Infinity
  const difference = age(one) - age(other)
  if (difference !== 0 && !Number.isNaN(difference)) return difference
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}
