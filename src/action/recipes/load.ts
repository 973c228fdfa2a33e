/**
 * A recipe's prompt and schema, read from the action's own folder when the step runs: what people read under
 * `recipes/` is what is used, at the very commit the action was taken at, and never a file of the workspace.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ActionError } from '../../platform/errors.ts'
import { isObject, parseJson, type JsonObject } from '../../platform/json.ts'
import type { RecipeName } from './names.ts'
import type { Prepare } from './recipe.ts'

export interface RecipeFiles {
  readonly prompt: string
  readonly schema: JsonObject
}

/** In the action's own folder: the nearest one above this file that holds an action.yml, bundled or not. */
const folder = join(findActionFolder(import.meta.dirname), 'recipes')

function findActionFolder(start: string): string {
  let folder = start
  while (!existsSync(join(folder, 'action.yml'))) {
    const above = dirname(folder)
    if (above === folder) return start
    folder = above
  }
  return folder
}

/** @throws ActionError where the action was taken apart. */
export async function loadRecipe(name: RecipeName): Promise<RecipeFiles> {
  try {
    const [prompt, schemaText] = await Promise.all([read(name, 'prompt.md'), read(name, 'result.schema.json')])
    const schema = parseJson(schemaText)
    if (!isObject(schema)) throw new Error('it is damaged')
    return { prompt: prompt.trim(), schema }
  } catch (error) {
    throw takenApart(name, error)
  }
}

/** The report's task for an agent that no step helps. @throws ActionError where the action was taken apart. */
export async function loadScheduledReport(): Promise<string> {
  try {
    return (await read('report', 'schedule.md')).trim()
  } catch (error) {
    throw takenApart('report', error)
  }
}

function read(name: RecipeName, file: string): Promise<string> {
  return readFile(join(folder, name, file), 'utf8')
}

function takenApart(name: RecipeName, cause: unknown): ActionError {
  return new ActionError(`Couldn't read the recipe ${name} from the action's own folder.`, {
    hint: 'Use the action with all of its files: it needs `recipes/` as well as `dist/`.',
    cause,
  })
}

/** A recipe's own code, loaded when it is used. */
export async function preparerOf(name: RecipeName): Promise<Prepare> {
  switch (name) {
    case 'triage':
      return (await import(/* webpackChunkName: "recipes" */ './triage.ts')).prepareTriage
    case 'review':
      return (await import(/* webpackChunkName: "recipes" */ './review.ts')).prepareReview
    case 'respond':
      return (await import(/* webpackChunkName: "recipes" */ './respond.ts')).prepareRespond
    case 'fix-ci':
      return (await import(/* webpackChunkName: "recipes" */ './fix-ci.ts')).prepareFixCi
    case 'report':
      return (await import(/* webpackChunkName: "recipes" */ './report.ts')).prepareReport
  }
}
