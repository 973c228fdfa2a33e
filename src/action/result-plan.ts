import { type Applicable, type ApplyPolicy, defaultLimits } from '../result/apply/operations.ts'
import { ActionError } from '../platform/errors.ts'
import type { TrustedFile } from '../github/read/trusted-file.ts'
import type { Trigger } from '../event/gate/trigger.ts'
import { parseValue } from '../inputs/fields.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { ResultInputs } from '../inputs/result.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import { defaultsOf, type RecipeName } from '../inputs/recipes.ts'
import type { RecipeInput } from './recipes/recipe.ts'
import type { RepositoryRules } from './recipes/repository-rules.ts'
import { readInputFile, type StepContext } from './step-context.ts'
import type { PromptPlan } from './write-prompt.ts'

/** What this step does with an answer, decided before the run: the task's part of it, and the rules. */
export interface ResultPlan {
  readonly recipe: RecipeName | undefined
  /** For the prompt. */
  readonly prompt: PromptPlan
  /** All of them must hold: the recipe's, the user's. None: the answer is taken as it is. */
  readonly schemas: readonly JsonObject[]
  /** The `result_schema` input. */
  readonly ownSchema?: GivenSchema | undefined
  readonly policy: ApplyPolicy
  readonly recipeInput?: RecipeInput | undefined
}

export interface GivenSchema {
  readonly value: JsonObject
  readonly text: string
  /** Where it stands, if that is in the repository. */
  readonly file?: TrustedFile['at'] | undefined
}

/** `api` is undefined where nothing is started. */
export interface PlanRequest extends Pick<StepContext, 'runtime' | 'inputs' | 'name' | 'event' | 'github' | 'api'> {
  readonly trigger: Trigger
}

/**
 * Reads recipe and schema and lets the recipe look at the event; undefined where the answer is just an answer.
 * @throws ActionError; with the conclusion skipped where the recipe finds nothing to do.
 */
export async function planResult(request: PlanRequest): Promise<ResultPlan | undefined> {
  const { inputs } = request
  const { recipe, schema, apply = [] } = inputs.result
  if (recipe === undefined && schema === undefined && apply.length === 0) return undefined
  const load = () => import(/* webpackChunkName: "recipes" */ './recipes/load.ts')
  const files = recipe && (await (await load()).loadRecipe(recipe))
  const ownSchema = schema === undefined ? undefined : await readSchema(request, schema)
  const schemas = [files?.schema, ownSchema?.value].filter((one) => one !== undefined)
  const contract = await contractOf(schemas)
  await assertApplicable(inputs.result, schemas)
  // A run that exists has its prompt: nothing is prepared for it.
  const isPrepared = recipe !== undefined && inputs.work.kind === 'start'
  const context = { ...request, inputs: inputs.result }
  const recipeInput = isPrepared ? await (await (await load()).preparerOf(recipe))(context) : undefined
  const { readRepositoryRules } = await import(/* webpackChunkName: "recipes" */ './recipes/repository-rules.ts')
  const rules = isPrepared && inputs.githubToken ? await readRepositoryRules(context, recipe) : undefined
  return {
    ...{ recipe, schemas, ownSchema, recipeInput, policy: policyOf(inputs) },
    prompt: { ...(await planPrompt(inputs.result, files?.prompt, recipeInput, rules)), contract },
  }
}

/** The recipe's own words, the repository's rules, and what is so only for this run. */
async function planPrompt(
  inputs: ResultInputs,
  recipePrompt: string | undefined,
  recipeInput: RecipeInput | undefined,
  rules: RepositoryRules | undefined,
): Promise<PromptPlan> {
  const { recipe, options } = inputs
  const { optionFacts } = await import(/* webpackChunkName: "recipes" */ './recipes/recipe.ts')
  const { matchPaths } = await import(/* webpackChunkName: "recipes" */ './recipes/repository-rules.ts')
  const facts = [...(recipeInput?.facts ?? []), ...optionFacts(recipe, inputs)]
  const sections = [
    recipePrompt,
    rules?.instructions && `## Rules of this repository for this task\n\n${rules.instructions}`,
    facts.length > 0 && `## For this run\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
  ]
  return {
    text: recipePrompt && sections.filter(Boolean).join('\n\n'),
    context: recipe && defaultsOf(recipe).context,
    material: [...(recipeInput?.material ?? []), ...(rules?.material ?? [])],
    isHidden: options.ignorePaths.length > 0 ? matchPaths(options.ignorePaths) : undefined,
    isGenerated: rules?.isGenerated,
  }
}

/** What the agent is told of the schemas; one that can't be used is said before anything is paid for. @throws ActionError */
async function contractOf(schemas: readonly JsonObject[]): Promise<string | undefined> {
  if (schemas.length === 0) return undefined
  const [{ describeContract }, { compileSchema }] = await Promise.all([
    import(/* webpackChunkName: "result" */ '../result/contract.ts'),
    import(/* webpackChunkName: "result" */ '../result/validate.ts'),
  ])
  for (const schema of schemas) await compileSchema(schema, 'result_schema')
  return describeContract(schemas)
}

/** A result that can't hold what `apply` names would be paid for nothing. @throws ActionError */
async function assertApplicable({ recipe, apply = [] }: ResultInputs, schemas: readonly JsonObject[]): Promise<void> {
  const isClosed = recipe !== undefined || schemas.some((schema) => schema['additionalProperties'] === false)
  if (!isClosed || apply.length === 0) return
  const { declaredMembers } = await import(/* webpackChunkName: "result" */ '../result/validate.ts')
  const members = declaredMembers(schemas)
  const isDeclared = (kind: Applicable): boolean =>
    [kind, 'operations', ...(kind === 'review' ? ['findings'] : [])].some((name) => members.has(name))
  const missing = apply.find((kind) => !isDeclared(kind))
  if (missing === undefined) return
  const whose = recipe === undefined ? 'a result of this result_schema' : `a result of the recipe ${recipe}`
  throw new ActionError(`apply: ${missing}: ${whose} has no member \`${missing}\`.`, {
    hint: `Leave ${missing} out of apply, or give a result_schema that has it.`,
  })
}

function policyOf({ result, show }: Inputs): ApplyPolicy {
  const { recipe, apply } = result
  const { labelsAllowed, failOn, ...limits } = result.limits
  const allowed = apply ?? (recipe === undefined ? [] : defaultsOf(recipe).apply)
  // In this order the ticket's dictionary has them.
  return { ...defaultLimits, ...limits, allowed, dryRun: show.dryRun, labelsAllowed, failOn }
}

/** Inline where it looks like JSON or YAML, on one line too, else a path under the rule for paths. */
async function readSchema(request: PlanRequest, given: string): Promise<GivenSchema> {
  if (/^\s*[{[]|\n|^\s*["']?[$\w]+["']?:(?:\s|$)/.test(given)) return { text: given, value: await parseSchema(given) }
  const { text, at: file } = await readInputFile(request, 'result_schema', given)
  return { text, value: await parseSchema(text), file }
}

/** @throws ActionError */
export async function parseSchema(text: string): Promise<JsonObject> {
  const value = await parseValue('result_schema', text)
  if (isObject(value)) return value
  throw new ActionError('result_schema must be a JSON Schema, an object in JSON or YAML.', {
    hint: 'Write for example `{"type": "object", "required": ["verdict"]}`, or give the path of a file in the repository.',
  })
}
