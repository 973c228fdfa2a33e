import { loadRecipe } from '../recipes/load.ts'
import { matchPaths } from '../recipes/paths.ts'
import type { ResultPlan } from '../result-plan.ts'
import type { Ticket } from './ticket.ts'

/** The rules of the step that started the run; the recipe's schema is the collector's own. @throws ActionError */
export async function planOf({ recipe, policy, ignorePaths, schema }: Ticket): Promise<ResultPlan> {
  const own = recipe === undefined ? undefined : (await loadRecipe(recipe)).schema
  return {
    ...{ recipe, recipeInput: undefined, title: undefined },
    policy: { ...policy, dryRun: false },
    schemas: [own, schema].filter((one) => one !== undefined),
    prompt: { ...nothing, ...(ignorePaths.length > 0 && { isHidden: matchPaths(ignorePaths) }) },
  }
}

const nothing = { text: undefined, material: [], contract: undefined, context: undefined }
