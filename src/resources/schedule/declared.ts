import { type Entry, readKeys } from '../reconcile/entry.ts'
import { loadScheduledReport } from '../../action/recipes/load.ts'
import { recipeNames } from '../../action/recipes/names.ts'
import { quote } from '../../inputs/fields.ts'
import { mostPeriodDays, readPeriodMs } from '../../inputs/result.ts'
import { ActionError, messageOf } from '../../platform/errors.ts'
import { readMcpServers } from '../../inputs/request.ts'
import type { JsonObject } from '../../platform/json.ts'
import { buildScheduleConfig, ownerField, type ScheduleSpec } from '../../oz/client/schedules.ts'

/** A schedule as the file declares it. */
export interface DeclaredSchedule {
  readonly key: string
  readonly spec: ScheduleSpec
  /** A uid, a name or `auto`, as the file has it. */
  readonly environment: string | undefined
  /** Whether the team owns it; counts only when it is made. */
  readonly team: boolean | undefined
  /** UTC. */
  readonly nextRuns: readonly Date[]
}

/** Marks a schedule as made by one repository for one key of its file. The repository's id outlives a renaming. */
export function ownerOf(repositoryId: number, key: string): string {
  return `gha:${repositoryId}:${key}`
}

/** The key, where the mark is this repository's. */
export function keyOf(owner: string | undefined, repositoryId: number): string | undefined {
  const start = ownerOf(repositoryId, '')
  return owner?.startsWith(start) === true && owner !== start ? owner.slice(start.length) : undefined
}

export interface ScheduleReading {
  readonly repositoryId: number
  /** `owner/name`. */
  readonly repository: string
  readonly now: Date
  /** Reads a file of the repository. @throws ActionError */
  readonly readFile: (input: string, path: string) => Promise<string>
}

/** The schedules of a file; what doesn't fit is a problem of its entry, and then the result is of no use. */
export async function readSchedules(
  entries: readonly Entry[],
  reading: ScheduleReading,
): Promise<readonly DeclaredSchedule[]> {
  const keys = readKeys(entries)
  const schedules: DeclaredSchedule[] = []
  for (const [at, entry] of entries.entries()) schedules.push(await readSchedule(entry, keys[at] ?? '', reading))
  return schedules
}

async function readSchedule(entry: Entry, key: string, reading: ScheduleReading): Promise<DeclaredSchedule> {
  const cron = await readCronOf(entry, reading.now)
  const environment = entry.text('environment')
  const schedule = {
    key,
    environment,
    team: entry.flag('team'),
    nextRuns: cron.nextRuns,
    spec: {
      name: entry.text('name') ?? key,
      cron: cron.expression,
      enabled: entry.flag('enabled') ?? true,
      prompt: await readPrompt(entry, reading),
      config: readConfig(entry, { environment, owner: ownerOf(reading.repositoryId, key) }),
    },
  }
  entry.finish()
  return schedule
}

async function readCronOf(entry: Entry, now: Date): Promise<{ expression: string; nextRuns: readonly Date[] }> {
  const text = entry.requiredText('cron')
  const cron = text === undefined ? undefined : await readCron(text, now)
  if (cron?.kind === 'cron') return cron
  if (cron !== undefined) entry.refuse('cron', cron.message)
  return { expression: '', nextRuns: [] }
}

/** A recipe's words and the entry's own; empty where a skill is the task. */
async function readPrompt(entry: Entry, reading: ScheduleReading): Promise<string> {
  if (!['prompt', 'prompt_file', 'skill', 'recipe'].some((name) => entry.has(name))) {
    entry.refuse('key', 'has no task: give it a prompt, a prompt_file, a skill or a recipe.')
  }
  const recipe = await readRecipe(entry, reading.repository)
  return [recipe, await readOwnWords(entry, reading)].filter((text) => text !== '').join('\n\n')
}

async function readOwnWords(entry: Entry, { readFile }: ScheduleReading): Promise<string> {
  const prompt = entry.text('prompt')
  const path = entry.text('prompt_file')
  if (entry.has('prompt') && entry.has('prompt_file')) {
    entry.refuse('prompt_file', 'and prompt are both given, and only one can be the task.')
  }
  if (path === undefined) return prompt ?? ''
  try {
    const text = (await readFile('prompt_file', path)).trim()
    if (text === '') entry.refuse('prompt_file', `names ${path}, which is empty.`)
    return text
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    entry.refuse('prompt_file', `can't be read: ${error.message.replace(/^prompt_file: /, '')}`)
    return ''
  }
}

function readConfig(
  entry: Entry,
  { environment, owner }: { readonly environment: string | undefined; readonly owner: string },
): JsonObject {
  const extra = entry.map('config') ?? {}
  if (ownerField in extra) entry.refuse('config', `can't say ${ownerField}: by it the schedule is known as this key's.`)
  const texts = { model: entry.text('model'), skill: entry.text('skill'), worker_host: entry.text('worker_host') }
  return buildScheduleConfig(owner, { ...texts, environment, mcp: readMcp(entry) }, extra)
}

function readMcp(entry: Entry): JsonObject | undefined {
  const mcp = entry.map('mcp')
  try {
    return mcp && readMcpServers(mcp)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    entry.refuse('mcp', `doesn't fit: ${error.message.replace(/^mcp: /, '')}`)
    return undefined
  }
}

/**
 * The task of a recipe in words that need no event and no step: the service starts the run by itself, nobody reads
 * anything for the agent, and nobody applies a typed answer. Of the recipes only the report is one without those.
 * `repository` is `owner/name`. @throws ActionError where the action was taken apart
 */
async function readRecipe(entry: Entry, repository: string): Promise<string> {
  const name = entry.choice('recipe', recipeNames)
  const [period, tone] = [readPeriod(entry), entry.text('tone')]
  if (name === undefined) {
    for (const word of ['period', 'tone'].filter((one) => entry.has(one) && !entry.has('recipe')))
      entry.refuse(word, 'is for a recipe, and there is none.')
    return ''
  }
  if (name !== 'report') {
    const why =
      "it works on an event of GitHub's and writes through the step, and the service's own schedules have neither"
    entry.refuse('recipe', `can't be ${name}: ${why}. Use it in a workflow, as in examples/${name}.yml.`)
    return ''
  }
  const facts = [
    `The repository: ${repository}.`,
    `The period: the last ${period}, up to the moment you start.`,
    ...(tone === undefined ? [] : [`Write in this tone: ${tone.replace(/[.!?\s]+$/, '')}.`]),
  ]
  return `${await loadScheduledReport()}\n\n## For this report\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`
}

/** In words. */
function readPeriod(entry: Entry): string {
  const text = entry.text('period') ?? '7d'
  const ms = readPeriodMs(text)
  if (ms === undefined) {
    const form = `hours, days or weeks up to ${mostPeriodDays} days, like 24h, 7d or 2w`
    entry.refuse('period', `must be ${form}, not ${quote(text)}.`)
    return ''
  }
  const hours = ms / 3_600_000
  return hours % 24 === 0 && hours > 24 ? `${hours / 24} days` : `${hours} hours`
}

export type CronReading =
  | {
      readonly kind: 'cron'
      /** With single spaces. */
      readonly expression: string
      /** The next three times it is due, in UTC as the service takes it. */
      readonly nextRuns: readonly Date[]
    }
  | { readonly kind: 'problem'; readonly message: string }

/** The service documents the five fields of classic cron; what a library knows beyond them would be refused there. */
const fieldForms = [
  /^[\d*,/-]+$/,
  /^[\d*,/-]+$/,
  /^[\d*,/-]+$/,
  /^(?:[\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)+$/i,
  /^(?:[\d*,/-]|sun|mon|tue|wed|thu|fri|sat)+$/i,
]
const fieldNames = 'minute, hour, day of the month, month, day of the week'
const shownRuns = 3

/** Reads a cron expression of five fields; `from` is now. */
export async function readCron(text: string, from: Date): Promise<CronReading> {
  const fields = text.trim().split(/\s+/)
  const isForm = fields.length === fieldForms.length && fields.every((field, at) => fieldForms[at]?.test(field))
  if (!isForm) return { kind: 'problem', message: `must be five fields, ${fieldNames}, not ${quote(text)}.` }
  const expression = fields.join(' ')
  const { Cron } = await import(/* webpackChunkName: "resources" */ 'croner')
  try {
    const nextRuns = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(shownRuns, from)
    if (nextRuns.length > 0) return { kind: 'cron', expression, nextRuns }
    return { kind: 'problem', message: `never comes: there is no such day as in ${quote(expression)}.` }
  } catch (error) {
    return { kind: 'problem', message: `makes no sense as ${quote(text)}: ${tidy(messageOf(error))}` }
  }
}

/** The library counts months from 0 when it names a wrong one. */
function tidy(message: string): string {
  const words = message.replace(/^CronPattern: /, '').replace(/^(Invalid value for month): .*$/, '$1')
  return `${words.replace(/\.$/, '')}.`
}
