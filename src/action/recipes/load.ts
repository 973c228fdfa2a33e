/**
 * A recipe's prompt and schema, read from the action's own folder when the step runs: what people read under
 * `recipes/` is what is used, at the very commit the action was taken at, and never a file of the workspace.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ActionError } from '../../platform/errors.ts'
import { isObject, parseJson, type JsonObject } from '../../platform/json.ts'
import type { RecipeName } from '../../inputs/recipes.ts'
import type { Prepare } from './recipe.ts'

/** In the action's own folder: the nearest one above this file that holds an action.yml, bundled or not. */
const folder = join(findActionFolder(import.meta.dirname), 'recipes')

function findActionFolder(folder: string): string {
  const above = dirname(folder)
  return above === folder || existsSync(join(folder, 'action.yml')) ? folder : findActionFolder(above)
}

/** @throws ActionError where the action was taken apart. */
export async function loadRecipe(name: RecipeName): Promise<{ readonly prompt: string; readonly schema: JsonObject }> {
  const [prompt, schemaText] = await Promise.all([read(name, 'prompt.md'), read(name, 'result.schema.json')])
  const schema = parseJson(schemaText)
  if (!isObject(schema)) throw takenApart(name, new Error('its schema is damaged'))
  return { prompt, schema }
}

/** The report's task for an agent that no step helps. @throws ActionError where the action was taken apart. */
export function loadScheduledReport(): Promise<string> {
  return read('report', 'schedule.md')
}

async function read(name: RecipeName, file: string): Promise<string> {
  return (
    await readFile(join(folder, name, file), 'utf8').catch((error: unknown) => {
      throw takenApart(name, error)
    })
  ).trim()
}

function takenApart(name: RecipeName, cause: unknown): ActionError {
  return new ActionError(`Couldn't read the recipe ${name} from the action's own folder.`, {
    hint: 'Use the action with all of its files: it needs `recipes/` as well as `dist/`.',
    cause,
  })
}

const preparers: Readonly<Record<RecipeName, () => Promise<Prepare>>> = {
  triage: async () => (await import(/* webpackChunkName: "recipes" */ './triage.ts')).prepareTriage,
  review: async () => (await import(/* webpackChunkName: "recipes" */ './review.ts')).prepareReview,
  respond: async () => (await import(/* webpackChunkName: "recipes" */ './respond.ts')).prepareRespond,
  'fix-ci': async () => (await import(/* webpackChunkName: "recipes" */ './fix-ci.ts')).prepareFixCi,
  report: async () => (await import(/* webpackChunkName: "recipes" */ './report.ts')).prepareReport,
}

/** A recipe's own code, loaded when it is used. */
export function preparerOf(name: RecipeName): Promise<Prepare> {
  return preparers[name]()
}
