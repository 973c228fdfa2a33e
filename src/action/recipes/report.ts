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
import { requireFit } from './names.ts'
import { listBlock, nothingToDo, type Prepare, readOrNote, type RecipeContext } from './recipe.ts'

export const prepareReport: Prepare = async (recipeContext) => {
  const { event, runtime, inputs } = recipeContext
  requireFit('report', event)
  const until = runtime.clock.date()
  const since = new Date(until.getTime() - inputs.options.periodMs)
  const query = { since, signal: runtime.cancelled }
  const github = await recipeContext.github()
  const things = await readThings(() => readActiveThings(github, event, query))
  const runs = await readOrNote(
    recipeContext,
    "Couldn't read the workflow runs (the job needs actions: read)",
    () => readFinishedRuns(github, event, query),
    'warning',
  )
  const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url)
  if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
    throw nothingToDo(`Nothing to report since ${showSince(since)}.`)
  }
  const { defaultBranch } = event.repository
  return {
    facts: [
      `The repository: ${event.repository.fullName}${defaultBranch === undefined ? '' : `, default branch ${word(defaultBranch) ?? ''}`}.`,
      `The period: ${showTime(since)} to ${showTime(until)} UTC.`,
      ...omittedFacts(things, 'issues and pull requests'),
      ...(runs === undefined ? ['Workflow runs could not be read.'] : omittedFacts(runs, 'workflow runs')),
    ],
    material: [
      ...(runs === undefined ? [] : await describeRuns(recipeContext, own)),
      ...describeThings('What happened', things.items, (thing) => showThing(thing, whatHappened(thing, since))),
      ...(await describeWaiting(recipeContext, since)),
    ],
  }
}

/** Without them there is nothing to report on. */
async function readThings(read: () => Promise<Listing<ActiveThing>>): Promise<Listing<ActiveThing>> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof GitHubError) || !['denied', 'missing'].includes(error.failure)) throw error
    throw new ActionError(`Couldn't read issues and pull requests. ${error.message}.`, {
      hint: 'Give the job `permissions: { issues: read, pull-requests: read }`.',
      cause: error,
    })
  }
}

function omittedFacts({ omitted }: Listing<unknown>, what: string): readonly string[] {
  return omitted > 0 ? [`About ${omitted} more ${what} are not listed.`] : []
}

/** As in the facts, where there is nothing: a section that is missing says neither. */
function section(heading: string, lines: readonly string[], what: string): readonly Block[] {
  return listBlock(heading, lines.length === 0 ? ['none'] : lines, what)
}

function describeThings(
  heading: string,
  things: readonly ActiveThing[],
  show: (thing: ActiveThing) => string,
): readonly Block[] {
  const kinds = ['pull request', 'issue'] as const
  return kinds.flatMap((kind) => {
    const lines = things.filter((thing) => thing.kind === kind).map(show)
    return section(`${heading}: ${kind}s`, lines, `${kind}s`)
  })
}

/** What is open and was not touched in the period: the longest first. */
async function describeWaiting(context: RecipeContext, since: Date): Promise<readonly Block[]> {
  const { event, runtime, github } = context
  const open = await readOrNote(context, "Couldn't read what has waited since before the period", async () =>
    readWaitingThings(await github(), event, runtime.cancelled),
  )
  const waiting = open?.filter(({ updatedAt }) => updatedAt !== undefined && updatedAt < since)
  if (waiting === undefined) return []
  return describeThings('Open, and untouched since before the period, the longest first', waiting, (thing) =>
    showThing(thing, `untouched since ${showDay(thing.updatedAt)}`),
  )
}

/** Runs of which the failed jobs are looked up: those that are red now first. */
const mostWithJobs = 10

async function describeRuns(context: RecipeContext, runs: readonly FinishedRun[]): Promise<readonly Block[]> {
  const red = await readRedNow(context, runs)
  const failed = runs.filter(({ conclusion }) => isRed(conclusion))
  const jobs = await readJobs(context, [...new Map([...red, ...failed].map((run) => [run.url, run])).values()])
  const show = (run: FinishedRun): string => {
    const names = jobs.get(run.url) ?? []
    const parts = [`${run.workflow} on ${run.branch}: ${run.conclusion}`, showTime(run.createdAt), run.url]
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
  const { event, runtime, github } = context
  const { defaultBranch: branch } = event.repository
  if (branch === undefined) return []
  const query = { branch, signal: runtime.cancelled }
  const trouble = 'Only the runs of the period say what is red now'
  const last = await readOrNote(context, trouble, async () => readFinishedRuns(await github(), event, query))
  const told = (last?.items ?? runs).filter(({ conclusion, branch: of, url }) => {
    return of === branch && (conclusion === 'success' || isRed(conclusion)) && (url === '' || url !== event.run.url)
  })
  const newest = [...Map.groupBy(told, ({ workflow }) => workflow).values()].flatMap(([first]) => first ?? [])
  return newest.filter(({ conclusion }) => isRed(conclusion))
}

/** Names of failed jobs by the run's page. */
async function readJobs(
  context: RecipeContext,
  runs: readonly FinishedRun[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { event, runtime, github } = context
  const names = new Map<string, readonly string[]>()
  await readOrNote(context, "Couldn't read which jobs failed", async () => {
    for (const { id, url } of runs.slice(0, mostWithJobs)) {
      if (id !== undefined) names.set(url, await readFailedJobNames(await github(), event, id, runtime.cancelled))
    }
  })
  return names
}

function showTime(date: Date | undefined): string {
  return date === undefined ? '' : date.toISOString().slice(0, 16).replace('T', ' ')
}

/** For people: `23 Nov 10:30 UTC`. */
function showSince(date: Date): string {
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
  return `${date.getUTCDate()} ${month} ${date.toISOString().slice(11, 16)} UTC`
}

function showDay(date: Date | undefined): string {
  return showTime(date).slice(0, 10)
}

/** What of it happened within the period. */
function whatHappened({ createdAt, mergedAt, closedAt }: ActiveThing, since: Date): string {
  const isIn = (date: Date | undefined): boolean => date !== undefined && date >= since
  const news = [
    isIn(createdAt) ? 'opened' : '',
    isIn(mergedAt) ? `merged ${showTime(mergedAt)}` : isIn(closedAt) ? 'closed' : '',
  ].filter(Boolean)
  return news.length === 0 ? 'touched' : news.join(' and ')
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
    const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)]
    return `${workflow}: ${all.length === 1 ? '1 run' : `${all.length} runs`}, ${ends.map(([end, some]) => `${some.length} ${end}`).join(', ')}`
  })
}

function isRed(conclusion: string): boolean {
  return ['failure', 'timed_out', 'startup_failure'].includes(conclusion)
}
