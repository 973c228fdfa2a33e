/** A run for each issue or pull request that a search finds, each about its own subject. */
import { ActionError } from '../../platform/errors.ts'
import { searchSubjects } from '../../github/read/subject.ts'
import type { OneRun } from '../../inputs/runs.ts'
import { checkBeforeStart } from '../before-start.ts'
import { passGate } from '../gate.ts'
import { PromptReader } from '../prompt-reader.ts'
import type { ManyOrder } from './run-many.ts'
import { nothingToDo } from '../recipes/recipe.ts'
import { planResult } from '../result-plan.ts'
import { aimAt, type StepContext } from '../step-context.ts'

/** Looks for the subjects, at most `max_runs`. @throws ActionError (skipped) where there are none; GitHubError */
export async function searchRuns(context: StepContext, query: string): Promise<Pick<ManyOrder, 'many' | 'prepare'>> {
  const { inputs, event, github, runtime } = context
  const { work, limits } = inputs
  if (work.kind !== 'start')
    throw new ActionError('target: a search starts new runs, and run_id names one that exists.')
  const search = { query, limit: limits.maxRuns, signal: runtime.cancelled }
  const { numbers, total } = await searchSubjects(await github(), search)
  const more = total > numbers.length ? ` Starting the first ${numbers.length} (max_runs).` : ''
  runtime.log.info(`target: ${total} found for ${query}.${more}`)
  const [first, ...others] = numbers.map((number): OneRun => ({ label: `#${number}`, task: work.task, number }))
  if (first === undefined) throw nothingToDo(`Nothing in ${event.repository.fullName} matches ${query}.`)
  return {
    many: { ...limits, runs: [first, ...others] },
    prepare: (own, { number = 0 }) => prepareRun(own, number, number !== first.number),
  }
}

/** Aims at a run's subject: the same gate, recipe and checks as for an event about it. @throws ActionError */
async function prepareRun(context: StepContext, number: number, isTokenKnown: boolean) {
  const { runtime, github, cause, reader } = context
  const event = await aimAt({ runtime, event: cause, github }, { number, isDiscussion: false })
  const own = new PromptReader({ runtime, event, github }, reader.placeholders)
  const aimed = { ...context, event, reader: own }
  const { trigger } = await passGate(aimed)
  const plan = await planResult({ ...aimed, trigger })
  await checkBeforeStart(aimed, plan, isTokenKnown)
  return { context: aimed, plan }
}
