/** `report`: issues, pull requests and CI of the last period, read by query; skipped where nothing happened. */
import { ActionError } from '../../platform/errors.ts'
import {
  type ActiveThing,
  type FinishedRun,
  type Listed,
  readActiveThings,
  readFinishedRuns,
} from '../../github/read/activity.ts'
import { GitHubError } from '../../github/failure.ts'
import type { Block } from '../../prompt/section.ts'
import { word } from '../../prompt/context/event-lines.ts'
import { listBlock, nothingToDo, type Prepare, readOrNote, wrongEvent } from './recipe.ts'

const clocks = ['schedule', 'workflow_dispatch', 'repository_dispatch']

export const prepareReport: Prepare = async (recipeContext) => {
  const { event, runtime, inputs } = recipeContext
  if (!clocks.includes(event.name)) throw wrongEvent('report', event, 'schedule and workflow_dispatch')
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
  return {
    facts: [
      `The repository: ${event.repository.fullName}${event.repository.defaultBranch === undefined ? '' : `, default branch ${word(event.repository.defaultBranch) ?? ''}`}.`,
      `The period: ${since.toISOString()} to ${until.toISOString()}.`,
      ...omittedFacts(things, 'issues and pull requests'),
      ...(runs === undefined ? ['Workflow runs could not be read.'] : omittedFacts(runs, 'workflow runs')),
    ],
    material: describe(things.items, own, { since, defaultBranch: event.repository.defaultBranch }),
  }
}

/** Without them there is nothing to report on. */
async function readThings(read: () => Promise<Listed<ActiveThing>>): Promise<Listed<ActiveThing>> {
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

function omittedFacts({ omitted }: Listed<unknown>, what: string): readonly string[] {
  return omitted > 0 ? [`About ${omitted} more ${what} are not listed.`] : []
}

interface Scope {
  readonly since: Date
  readonly defaultBranch: string | undefined
}

function describe(
  things: readonly ActiveThing[],
  runs: readonly FinishedRun[],
  { since, defaultBranch }: Scope,
): readonly Block[] {
  const of = (kind: ActiveThing['kind']): readonly string[] =>
    things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, since))
  return [
    ...listBlock(
      'Red now: the newest run of a workflow on the default branch failed',
      redNow(runs, defaultBranch),
      'runs',
    ),
    ...listBlock('What happened: pull requests', of('pull request'), 'pull requests'),
    ...listBlock('What happened: issues', of('issue'), 'issues'),
    ...listBlock('What happened: CI', countRuns(runs), 'workflows'),
    ...listBlock('What happened: failed runs', runs.filter(({ conclusion }) => isRed(conclusion)).map(showRun), 'runs'),
  ]
}

function showRun({ workflow, branch, conclusion, url, createdAt }: FinishedRun): string {
  return [`${workflow} on ${branch}: ${conclusion}`, showTime(createdAt), url].filter((part) => part !== '').join(' ')
}

/** GitHub lists the newest run first. */
function redNow(runs: readonly FinishedRun[], defaultBranch: string | undefined): readonly string[] {
  const onDefault = runs.filter(({ branch, conclusion }) => branch === defaultBranch && isVerdict(conclusion))
  const newest = [...Map.groupBy(onDefault, ({ workflow }) => workflow).values()].flatMap(([first]) => first ?? [])
  return newest.filter(({ conclusion }) => isRed(conclusion)).map(showRun)
}

/** Runs that were cancelled or skipped say nothing of the branch. */
function isVerdict(conclusion: string): boolean {
  return conclusion === 'success' || isRed(conclusion)
}

function showTime(date: Date | undefined): string {
  return date === undefined ? '' : date.toISOString().slice(0, 16).replace('T', ' ')
}

/** For people: `23 Nov 10:30 UTC`. */
function showSince(date: Date): string {
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' })
  return `${date.getUTCDate()} ${month} ${date.toISOString().slice(11, 16)} UTC`
}

/** What of it happened within the period comes first. */
function showThing(thing: ActiveThing, since: Date): string {
  const isIn = (date: Date | undefined): boolean => date !== undefined && date >= since
  const newMessages = [
    isIn(thing.createdAt) ? 'opened' : '',
    isIn(thing.mergedAt) ? `merged ${showTime(thing.mergedAt)}` : isIn(thing.closedAt) ? 'closed' : '',
  ].filter(Boolean)
  const state = thing.isOpen ? (thing.isDraft ? 'draft' : 'open') : thing.mergedAt === undefined ? 'closed' : 'merged'
  const age = thing.createdAt === undefined ? '' : `, since ${thing.createdAt.toISOString().slice(0, 10)}`
  const labels = thing.labels.length === 0 ? '' : ` [${thing.labels.join(', ')}]`
  const by = thing.author === '' ? '' : `, by ${thing.author}`
  const what = newMessages.length === 0 ? 'touched' : newMessages.join(' and ')
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
