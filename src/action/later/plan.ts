import { createValidator } from '../../result/validate.ts'
import { loadRecipe } from '../recipes/load.ts'
import { isIgnored } from '../recipes/path-pattern.ts'
import type { ResultPlan } from '../result-plan.ts'
import type { Ticket } from './ticket.ts'

/** The rules of the step that started the run; the recipe's schema is the collector's own. @throws ActionError */
export async function planOf({ recipe, policy, ignorePaths, schema }: Ticket): Promise<ResultPlan> {
  const own = recipe === undefined ? undefined : (await loadRecipe(recipe)).schema
  const schemas = [own, schema].filter((one) => one !== undefined)
  const [first] = schemas
  const joined = schemas.length > 1 ? { allOf: schemas } : first
  const isHidden = (path: string): boolean => isIgnored(path, ignorePaths)
  return {
    recipe,
    policy: { ...policy, dryRun: false },
    validator: joined && (await createValidator(joined, 'result_schema')),
    recipeInput: undefined,
    prompt: { ...nothing, ...(ignorePaths.length > 0 && { isHidden }) },
  }
}

const nothing = { text: undefined, request: undefined, material: [], contract: undefined, context: undefined }
