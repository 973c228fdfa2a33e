import { type Applicable, defaultLimits, type ApplyPolicy } from '../result/apply/operations.ts'
import { ActionError } from '../platform/errors.ts'
import type { TrustedFile } from '../github/read/trusted-file.ts'
import type { Trigger } from '../event/gate/trigger.ts'
import { parseValue } from '../inputs/fields.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { ResultInputs } from '../inputs/result.ts'
import { isObject, type JsonObject } from '../platform/json.ts'
import type { OzApi } from '../oz/client/api.ts'
import { defaultsOf, type RecipeName } from './recipes/names.ts'
import type { RecipeInput } from './recipes/recipe.ts'
import type { RepositoryRules } from './recipes/repository-rules.ts'
import { nameOf, readInputFile, type StepContext, titleFor } from './step-context.ts'
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
  readonly recipeInput: RecipeInput | undefined
  /** What the run is called where the user gives no title. */
  readonly title: string | undefined
}

export interface GivenSchema {
  readonly value: JsonObject
  readonly text: string
  /** Where it stands, if that is in the repository. */
  readonly file?: TrustedFile['at'] | undefined
}

export interface PlanRequest extends Pick<StepContext, 'runtime' | 'inputs' | 'event' | 'github'> {
  readonly trigger: Trigger
  /** Undefined where nothing is started. */
  readonly api: OzApi | undefined
}

/**
 * Reads recipe and schema and lets the recipe look at the event; undefined where the answer is just an answer.
 * @throws ActionError; with the conclusion skipped where the recipe finds nothing to do.
 */
export async function planResult(request: PlanRequest): Promise<ResultPlan | undefined> {
  const { inputs, event } = request
  const { recipe, schema, apply } = inputs.result
  if (recipe === undefined && schema === undefined && (apply ?? []).length === 0) return undefined
  const files =
    recipe && (await (await import(/* webpackChunkName: "recipes" */ './recipes/load.ts')).loadRecipe(recipe))
  const ownSchema = schema === undefined ? undefined : await readSchema(request, schema)
  const schemas = [files?.schema, ownSchema?.value].filter((one) => one !== undefined)
  const contract = await contractOf(schemas)
  await assertApplicable(inputs.result, schemas)
  const found = recipe === undefined ? {} : await prepareRecipe(request, recipe)
  return {
    ...{ recipe, schemas, ownSchema, policy: policyOf(inputs), recipeInput: found.recipeInput },
    prompt: { ...(await planPrompt(request, files?.prompt, found)), contract },
    title: recipe && titleFor(undefined, recipe, event),
  }
}

interface Found {
  readonly recipeInput?: RecipeInput | undefined
  readonly rules?: RepositoryRules | undefined
}

/** What the recipe finds for this event. A run that exists has its prompt: nothing is prepared for it. */
async function prepareRecipe(request: PlanRequest, recipe: RecipeName): Promise<Found> {
  const { inputs } = request
  if (inputs.work.kind === 'attach') return {}
  const [{ preparerOf }, { readRepositoryRules }] = await Promise.all([
    import(/* webpackChunkName: "recipes" */ './recipes/load.ts'),
    import(/* webpackChunkName: "recipes" */ './recipes/repository-rules.ts'),
  ])
  const context = { ...request, inputs: inputs.result, name: nameOf(request) }
  const recipeInput = await (await preparerOf(recipe))(context)
  return inputs.githubToken === undefined
    ? { recipeInput }
    : { recipeInput, rules: await readRepositoryRules(context, recipe) }
}

/** The recipe's own words, the repository's rules, and what is so only for this run. */
async function planPrompt(
  { inputs: { result } }: PlanRequest,
  recipePrompt: string | undefined,
  { recipeInput, rules }: Found,
): Promise<Omit<PromptPlan, 'contract'>> {
  const [{ optionFacts }, { matchPaths }] = await Promise.all([
    import(/* webpackChunkName: "recipes" */ './recipes/recipe.ts'),
    import(/* webpackChunkName: "recipes" */ './recipes/repository-rules.ts'),
  ])
  const { recipe, options } = result
  const facts = [...(recipeInput?.facts ?? []), ...optionFacts(recipe, result)]
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
  const { labelsAllowed, failOn, ...limits } = result.limits
  const allowed = result.apply ?? (result.recipe === undefined ? [] : defaultsOf(result.recipe).apply)
  return {
    ...defaultLimits,
    ...limits,
    allowed,
    dryRun: show.dryRun,
    ...(labelsAllowed !== undefined && { labelsAllowed }),
    ...(failOn !== undefined && { failOn }),
  }
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
