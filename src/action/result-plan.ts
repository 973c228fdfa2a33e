import { type Applicable, defaultLimits, type ApplyPolicy, type Operation } from '../result/apply/operations.ts'
import { ActionError, messageOf } from '../platform/errors.ts'
import type { TrustedFile } from '../github/read/trusted-file.ts'
import type { Trigger } from '../event/gate/trigger.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { ResultInputs } from '../inputs/result.ts'
import { isObject, parseJson, type JsonObject } from '../platform/json.ts'
import type { OzApi } from '../oz/client/api.ts'
import { defaultsOf, type RecipeName } from './recipes/names.ts'
import type { RecipeInput } from './recipes/recipe.ts'
import type { RepositoryRules } from './recipes/repository-rules.ts'
import { nameOf, type StepContext, titleFor } from './step-context.ts'
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
  readonly file?: TrustedFile['at']
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
  const { recipe, schema, apply } = request.inputs.result
  if (recipe === undefined && schema === undefined && (apply ?? []).length === 0) return undefined
  const files =
    recipe && (await (await import(/* webpackChunkName: "recipes" */ './recipes/load.ts')).loadRecipe(recipe))
  const own = schema === undefined ? undefined : await readSchema(request, schema)
  const schemas = [files?.schema, own?.value].filter((one) => one !== undefined)
  await assertUsable(schemas)
  await assertApplicable(request.inputs.result, schemas)
  const recipeInput = recipe && (await prepare(request, recipe))
  const rules = recipe && (await readRules(request, recipe))
  const facts = await factsOf(request, recipeInput)
  const text = files && [files.prompt, instructionsOf(rules), facts].filter(Boolean).join('\n\n')
  const prompt = { text, ...(await describeTask(request, recipeInput, rules)), contract: await contractOf(schemas) }
  const title = recipe && titleFor(undefined, recipe, request.event)
  return { recipe, schemas, ownSchema: own, policy: policyOf(request.inputs), recipeInput, prompt, title }
}

async function contractOf(schemas: readonly JsonObject[]): Promise<string | undefined> {
  if (schemas.length === 0) return undefined
  return (await import(/* webpackChunkName: "result" */ '../result/contract.ts')).describeContract(schemas)
}

/** Before anything is paid for. @throws ActionError */
async function assertUsable(schemas: readonly JsonObject[]): Promise<void> {
  if (schemas.length === 0) return
  const { compileSchema } = await import(/* webpackChunkName: "result" */ '../result/validate.ts')
  for (const schema of schemas) await compileSchema(schema, 'result_schema')
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

async function describeTask(
  { inputs: { result } }: PlanRequest,
  recipeInput: RecipeInput | undefined,
  rules: RepositoryRules | undefined,
): Promise<Omit<PromptPlan, 'text' | 'contract'>> {
  const { ignorePaths } = result.options
  const { matchPaths } = await import(/* webpackChunkName: "recipes" */ './recipes/repository-rules.ts')
  return {
    material: [...(recipeInput?.material ?? []), ...(rules?.material ?? [])],
    ...(rules?.isGenerated && { isGenerated: rules.isGenerated }),
    context: result.recipe && defaultsOf(result.recipe).context,
    ...(ignorePaths.length > 0 && { isHidden: matchPaths(ignorePaths) }),
  }
}

/** A run that exists has its prompt: nothing is prepared for it. */
async function prepare(request: PlanRequest, recipe: RecipeName): Promise<RecipeInput | undefined> {
  if (request.inputs.work.kind === 'attach') return undefined
  const { preparerOf } = await import(/* webpackChunkName: "recipes" */ './recipes/load.ts')
  return (await preparerOf(recipe))({ ...request, inputs: request.inputs.result, name: nameOf(request) })
}

async function readRules(request: PlanRequest, recipe: RecipeName): Promise<RepositoryRules | undefined> {
  if (request.inputs.work.kind === 'attach' || request.inputs.githubToken === undefined) return undefined
  const { readRepositoryRules } = await import(/* webpackChunkName: "recipes" */ './recipes/repository-rules.ts')
  return readRepositoryRules({ ...request, inputs: request.inputs.result }, recipe)
}

function instructionsOf(rules: RepositoryRules | undefined): string {
  const own = rules?.instructions
  return own === undefined ? '' : `## Rules of this repository for this task\n\n${own}`
}

async function factsOf({ inputs }: PlanRequest, recipeInput: RecipeInput | undefined): Promise<string> {
  const { optionFacts } = await import(/* webpackChunkName: "recipes" */ './recipes/recipe.ts')
  const facts = [...(recipeInput?.facts ?? []), ...optionFacts(inputs.result.recipe, inputs.result)]
  return facts.length === 0 ? '' : `## For this run\n\n${facts.map((fact) => `- ${fact}`).join('\n')}`
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
async function readSchema({ runtime, event, github }: PlanRequest, given: string): Promise<GivenSchema> {
  if (/^\s*[{[]|\n|^\s*["']?[$\w]+["']?:(?:\s|$)/.test(given)) return { text: given, value: await parseSchema(given) }
  const { readTrustedFile } = await import(/* webpackChunkName: "github" */ '../github/read/trusted-file.ts')
  const { env, cancelled: signal, log } = runtime
  const file = await readTrustedFile({
    input: 'result_schema',
    path: given,
    env,
    event,
    github: await github(),
    signal,
  })
  log.info(`result_schema: ${given}, from ${file.origin}.`)
  return { text: file.text, value: await parseSchema(file.text), ...(file.at && { file: file.at }) }
}

/** @throws ActionError */
export async function parseSchema(text: string): Promise<JsonObject> {
  const value = parseJson(text) ?? (await parseYaml(text))
  if (isObject(value)) return value
  throw new ActionError('result_schema must be a JSON Schema, an object in JSON or YAML.', {
    hint: 'Write for example `{"type": "object", "required": ["verdict"]}`, or give the path of a file in the repository.',
  })
}

async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import(/* webpackChunkName: "yaml" */ 'yaml')
  try {
    return parse(text, { maxAliasCount: 100 }) as unknown
  } catch (error) {
    throw new ActionError(`result_schema is neither JSON nor YAML: ${messageOf(error).split('\n')[0] ?? ''}`, {
      hint: 'Correct the place named.',
      cause: error,
    })
  }
}

/** What a recipe's own rules leave of the operations. */
export function keepWanted(operations: readonly Operation[], isHidden: PromptPlan['isHidden']): readonly Operation[] {
  if (isHidden === undefined) return operations
  return operations.map((operation) =>
    operation.kind === 'review'
      ? { ...operation, findings: operation.findings.filter(({ path }) => path === '' || !isHidden(path)) }
      : operation,
  )
}
