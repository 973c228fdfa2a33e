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
import { listBlock, nothingToDo, type Prepare, type RecipeContext, wrongEvent } from './recipe.ts'

const clocks = ['schedule', 'workflow_dispatch', 'repository_dispatch']

export const prepareReport: Prepare = async (recipeContext) => {
  const { event, runtime, inputs } = recipeContext
  if (!clocks.includes(event.name)) throw wrongEvent('report', event, 'schedule and workflow_dispatch')
  const until = runtime.clock.date()
  const since = new Date(until.getTime() - inputs.options.periodMs)
  const query = { since, signal: runtime.cancelled }
  const github = await recipeContext.github()
  const things = await readThings(() => readActiveThings(github, event, query))
  const runs = await readRunsOrNote(recipeContext, () => readFinishedRuns(github, event, query))
  const own = (runs?.items ?? []).filter(({ url }) => url === '' || url !== event.run.url)
  if (things.items.length === 0 && own.every(({ conclusion }) => !isRed(conclusion))) {
    throw nothingToDo(`No issue and no pull request was touched since ${since.toISOString()}, and no workflow failed.`)
  }
  return {
    facts: [
      `The period: ${since.toISOString()} to ${until.toISOString()}.`,
      ...omittedFacts(things, 'issues and pull requests'),
      ...(runs === undefined ? ['Runs of workflows could not be read.'] : omittedFacts(runs, 'runs of workflows')),
    ],
    material: describe(things.items, own, since),
  }
}

/** Without them there is nothing to report on. */
async function readThings(read: () => Promise<Listed<ActiveThing>>): Promise<Listed<ActiveThing>> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof GitHubError) || !['denied', 'missing'].includes(error.failure)) throw error
    throw new ActionError(`Issues and pull requests could not be read. ${error.message}.`, {
      hint: 'Give the job `permissions: { issues: read, pull-requests: read }`.',
      cause: error,
    })
  }
}

async function readRunsOrNote(
  { runtime }: RecipeContext,
  read: () => Promise<Listed<FinishedRun>>,
): Promise<Listed<FinishedRun> | undefined> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    runtime.log.warning(`Runs of workflows could not be read (the job needs actions: read): ${error.oneLine}`)
    return undefined
  }
}

function omittedFacts({ omitted }: Listed<unknown>, what: string): readonly string[] {
  return omitted > 0 ? [`About ${omitted} more ${what} have no room here.`] : []
}

function describe(things: readonly ActiveThing[], runs: readonly FinishedRun[], since: Date): readonly Block[] {
  const of = (kind: ActiveThing['kind']): readonly string[] =>
    things.filter((thing) => thing.kind === kind).map((thing) => showThing(thing, since))
  return [
    ...listBlock('What happened: pull requests', of('pull request'), 'pull requests'),
    ...listBlock('What happened: issues', of('issue'), 'issues'),
    ...listBlock('What happened: CI', countRuns(runs), 'workflows'),
    ...listBlock(
      'What happened: failed runs',
      runs
        .filter(({ conclusion }) => isRed(conclusion))
        .map(({ workflow, branch, conclusion, url }) => `${workflow} on ${branch}: ${conclusion} ${url}`),
      'runs',
    ),
  ]
}

/** What of it happened within the period comes first. */
function showThing(thing: ActiveThing, since: Date): string {
  const isIn = (date: Date | undefined): boolean => date !== undefined && date >= since
  const newMessages = [
    isIn(thing.createdAt) ? 'opened' : '',
    isIn(thing.mergedAt) ? 'merged' : isIn(thing.closedAt) ? 'closed' : '',
  ].filter(Boolean)
  const state = thing.isOpen ? (thing.isDraft ? 'draft' : 'open') : thing.mergedAt === undefined ? 'closed' : 'merged'
  const age = thing.createdAt === undefined ? '' : `, since ${thing.createdAt.toISOString().slice(0, 10)}`
  const labels = thing.labels.length === 0 ? '' : ` [${thing.labels.join(', ')}]`
  const what = newMessages.length === 0 ? 'touched' : newMessages.join(' and ')
  return `#${thing.number} ${what} (${state}${age}, ${thing.comments} comments, by ${thing.author})${labels} ${thing.title}`
}

function countRuns(runs: readonly FinishedRun[]): readonly string[] {
  return [...Map.groupBy(runs, ({ workflow }) => workflow)].map(([workflow, all]) => {
    const ends = [...Map.groupBy(all, ({ conclusion }) => conclusion)]
    return `${workflow}: ${all.length} runs, ${ends.map(([end, some]) => `${some.length} ${end}`).join(', ')}`
  })
}

function isRed(conclusion: string): boolean {
  return ['failure', 'timed_out', 'startup_failure'].includes(conclusion)
}
