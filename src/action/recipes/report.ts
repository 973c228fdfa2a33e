/** `report`: issues, pull requests and CI of the last period, read by query; skipped where nothing happened. */
import { ActionError } from '../../platform/errors.ts'
import {
  type ActiveThing,
  type FinishedRun,
  readActiveThings,
  readFinishedRuns,
  readWaitingThings,
} from '../../github/read/activity.ts'
import { GitHubError } from '../../github/failure.ts'
import type { Listing } from '../../github/pages.ts'
import { readFailedJobNames } from '../../github/read/jobs.ts'
import type { Block } from '../../prompt/section.ts'
import { word } from '../../prompt/context/event-lines.ts'
import { requireFit } from '../../inputs/recipes.ts'
import { listBlock, nothingToDo, type Prepare, readOrNote, type RecipeContext, redConclusions } from './recipe.ts'

export const prepareReport: Prepare = async (recipeContext) => {
  const { event, runtime, inputs, github } = recipeContext
  requireFit('report', event)
  const until = runtime.clock.date()
  const since = new Date(until.getTime() - inputs.options.periodMs)
  const query = { since, signal: runtime.cancelled }
  const things = await readActiveThings(await github(), query).catch(explainThings)
  const trouble = "Couldn't read the workflow runs (the job needs actions: read)"
  const runs = await readOrNote(recipeContext, trouble, (api) => readFinishedRuns(api, query), 'warning')
  const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url)
  if (things.items.length === 0 && !own.some(isRed)) {
    const month = since.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
    const day = `${since.getUTCDate()} ${month} ${since.toISOString().slice(11, 16)} UTC`
    throw nothingToDo(`Nothing to report since ${day}.`)
  }
  const { defaultBranch, fullName } = event.repository
  return {
    facts: [
      `The repository: ${fullName}${defaultBranch === undefined ? '' : `, default branch ${word(defaultBranch)}`}.`,
      `The period: ${showTime(since)} to ${showTime(until)} UTC.`,
      ...omittedFacts(things, 'issues and pull requests'),
      ...(runs === undefined ? ['Workflow runs could not be read.'] : omittedFacts(runs, 'workflow runs')),
    ],
    material: [
      ...(runs === undefined ? [] : await describeRuns(recipeContext, own)),
      ...describeThings('What happened', things.items, (thing) => whatHappened(thing, since)),
      ...(await describeWaiting(recipeContext, since)),
    ],
  }
}

/** Without them there is nothing to report on. */
function explainThings(error: unknown): never {
  if (!(error instanceof GitHubError) || !['denied', 'missing'].includes(error.failure)) throw error
  throw new ActionError(`Couldn't read issues and pull requests. ${error.message}.`, {
    hint: 'Give the job `permissions: { issues: read, pull-requests: read }`.',
    cause: error,
  })
}

function omittedFacts({ omitted }: Listing<unknown>, what: string): readonly string[] {
  return omitted > 0 ? [`About ${omitted} more ${what} are not listed.`] : []
}

/** Says also that there is nothing: a section that is missing doesn't. */
function section(heading: string, lines: readonly string[], what: string): readonly Block[] {
  return listBlock(heading, lines.length === 0 ? ['none'] : lines, what)
}

function describeThings(
  heading: string,
  things: readonly ActiveThing[],
  whatOf: (thing: ActiveThing) => string,
): readonly Block[] {
  return (['pull request', 'issue'] as const).flatMap((kind) => {
    const lines = things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, whatOf(thing)))
    return section(`${heading}: ${kind}s`, lines, `${kind}s`)
  })
}

/** What is open and was not touched in the period: the longest first. */
async function describeWaiting(context: RecipeContext, since: Date): Promise<readonly Block[]> {
  const open = await readOrNote(context, "Couldn't read what has waited since before the period", (api) =>
    readWaitingThings(api, context.runtime.cancelled),
  )
  const waiting = open?.filter(({ updatedAt }) => updatedAt !== undefined && updatedAt < since)
  if (waiting === undefined) return []
  const heading = 'Open, and untouched since before the period, the longest first'
  return describeThings(heading, waiting, ({ updatedAt }) => `untouched since ${showDay(updatedAt)}`)
}

/** Runs of which the failed jobs are looked up: those that are red now first. */
const mostWithJobs = 10

async function describeRuns(context: RecipeContext, runs: readonly FinishedRun[]): Promise<readonly Block[]> {
  const red = await readRedNow(context, runs)
  const failed = runs.filter(isRed)
  const jobs = new Map<string, readonly string[]>()
  await readOrNote(context, "Couldn't read which jobs failed", async (api) => {
    const each = [...new Map([...red, ...failed].map((run) => [run.url, run])).values()]
    for (const { id, url } of each.slice(0, mostWithJobs))
      if (id !== undefined) jobs.set(url, await readFailedJobNames(api, id, context.runtime.cancelled))
  })
  const show = ({ workflow, branch, conclusion, createdAt, url }: FinishedRun): string => {
    const names = jobs.get(url) ?? []
    const parts = [`${workflow} on ${branch}: ${conclusion}`, showTime(createdAt), url]
    return [...parts, names.length === 0 ? '' : `(${names.join(', ')})`].filter((part) => part !== '').join(' ')
  }
  return [
    ...section('Red now: the newest run of a workflow on the default branch failed', red.map(show), 'runs'),
    ...section('What happened: CI', countRuns(runs), 'workflows'),
    ...section('What happened: failed runs', failed.map(show), 'runs'),
  ]
}

/** By the last runs of the branch, whenever they were. GitHub lists the newest first. */
async function readRedNow(context: RecipeContext, runs: readonly FinishedRun[]): Promise<readonly FinishedRun[]> {
  const { event, runtime } = context
  const { defaultBranch: branch } = event.repository
  if (branch === undefined) return []
  const query = { branch, signal: runtime.cancelled }
  const trouble = 'Only the runs of the period say what is red now'
  const last = await readOrNote(context, trouble, (api) => readFinishedRuns(api, query))
  const told = (last?.items ?? runs).filter(
    (run) =>
      run.branch === branch &&
      (run.conclusion === 'success' || isRed(run)) &&
      (run.url === '' || run.url !== event.run.url),
  )
  return [...Map.groupBy(told, ({ workflow }) => workflow).values()].flatMap(([newest]) =>
    newest && isRed(newest) ? [newest] : [],
  )
}

function showTime(date: Date | undefined): string {
  return date === undefined ? '' : date.toISOString().slice(0, 16).replace('T', ' ')
}

function showDay(date: Date | undefined): string {
  return showTime(date).slice(0, 10)
}

/** What of it happened within the period. */
function whatHappened({ createdAt, mergedAt, closedAt }: ActiveThing, since: Date): string {
  const isIn = (date: Date | undefined): boolean => date !== undefined && date >= since
  const end = isIn(mergedAt) ? `merged ${showTime(mergedAt)}` : isIn(closedAt) ? 'closed' : ''
  return [isIn(createdAt) ? 'opened' : '', end].filter(Boolean).join(' and ') || 'touched'
}

function showThing(thing: ActiveThing, what: string): string {
  const state = thing.isOpen ? (thing.isDraft ? 'draft' : 'open') : thing.mergedAt === undefined ? 'closed' : 'merged'
  const age = thing.createdAt === undefined ? '' : `, since ${showDay(thing.createdAt)}`
  const labels = thing.labels.length === 0 ? '' : ` [${thing.labels.join(', ')}]`
  const by = thing.author === '' ? '' : `, by ${thing.author}`
  return `#${thing.number} ${what} (${state}${age}, ${thing.comments} comments${by})${labels} ${thing.title}`
}

function countRuns(runs: readonly FinishedRun[]): readonly string[] {
  return [...Map.groupBy(runs, ({ workflow }) => workflow)].map(([workflow, all]) => {
    const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)].map(([end, some]) => `${some.length} ${end}`)
    return `${workflow}: ${all.length === 1 ? '1 run' : `${all.length} runs`}, ${ends.join(', ')}`
  })
}

function isRed({ conclusion }: FinishedRun): boolean {
  return redConclusions.includes(conclusion)
}
