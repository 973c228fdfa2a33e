/** What a recipe brings to a step beside its prompt and its schema. */
import { ActionError } from '../../platform/errors.ts'
import type { Trigger } from '../../event/gate/trigger.ts'
import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/failure.ts'
import type { ResultInputs } from '../../inputs/result.ts'
import type { OzApi } from '../../oz/client/api.ts'
import { type Block, listOf, priorities } from '../../prompt/section.ts'
import type { EventContext } from '../prompt-reader.ts'
import { defaultsOf, type RecipeName } from '../../inputs/recipes.ts'

/** All that a recipe may look at. */
export interface RecipeContext extends EventContext {
  readonly inputs: ResultInputs
  readonly trigger: Trigger
  /** The `name` input. */
  readonly name?: string | undefined
  /** Undefined where nothing is to be started. */
  readonly api: OzApi | undefined
}

/** What it found for this event. */
export interface RecipeInput {
  /** For the prompt, after the recipe's own text: facts in our words. */
  readonly facts: readonly string[]
  /** What it read from GitHub. */
  readonly material: readonly Block[]
  /** A conversation to go on with. */
  readonly conversationId?: string | undefined
  /** Words that all runs for the same thing share, so that they can be counted. */
  readonly keyWords?: string
  /** What tells answers of the same recipe apart, where each thing gets an answer of its own. */
  readonly topic?: string | undefined
}

/** @throws ActionError: skipped where there is nothing to do, failure where the event can't be right. */
export type Prepare = (recipeContext: RecipeContext) => Promise<RecipeInput>

/** How a workflow run ends that failed. */
export const redConclusions = ['failure', 'timed_out', 'startup_failure']

/** There is nothing to do, and that is fine. */
export function nothingToDo(reason: string): ActionError {
  return new ActionError(reason, { conclusion: 'skipped' })
}

/** Something that helps; without it the recipe goes on, and `trouble` is said with GitHub's reason. */
export async function readOrNote<T>(
  { github, runtime: { log } }: RecipeContext,
  trouble: string,
  read: (github: GitHub) => Promise<T>,
  level: 'info' | 'notice' | 'warning' = 'notice',
): Promise<T | undefined> {
  try {
    return await read(await github())
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log[level](`${trouble}: ${error.oneLine}`)
    return undefined
  }
}

/** A list from GitHub as one fenced text: names and titles in it are written by others. */
export function listBlock(heading: string, lines: readonly string[], what: string): Block[] {
  if (lines.length === 0) return []
  const place = { rank: priorities.fileList, share: 0.2, group: what }
  return [{ heading, lines: [[listOf(lines, what, place)]] }]
}

/** What all recipes say of the user's wishes: a part of the result that isn't applied need not be written. */
export function optionFacts(recipe: RecipeName | undefined, inputs: ResultInputs): readonly string[] {
  const { apply = [], options } = inputs
  const facts = options.tone === undefined ? [] : [`Write in this tone: ${options.tone.replace(/[.!?\s]+$/, '')}.`]
  if (recipe === undefined || apply.length === 0) return facts
  const unused = defaultsOf(recipe).apply.filter((kind) => !apply.includes(kind))
  if (unused.length === 0) return facts
  return [...facts, `This workflow doesn't apply \`${unused.join('` and `')}\`: leave that out.`]
}
