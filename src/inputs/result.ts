import { type Applicable, applicable, defaultLimits, type Severity } from '../result/apply/operations.ts'
import { ActionError } from '../platform/errors.ts'
import { recipeNames, type RecipeName } from '../action/recipes/names.ts'
import { quote, type Fields } from './fields.ts'

/** What the answer must look like, and what may be done with it. */
export interface ResultInputs {
  readonly recipe: RecipeName | undefined
  /** A JSON Schema, or the path of one. */
  readonly schema: string | undefined
  /** Undefined: what the recipe does; empty: nothing. */
  readonly apply: readonly Applicable[] | undefined
  readonly limits: ApplyLimits
  readonly options: RecipeOptions
}

export interface ApplyLimits {
  /** Undefined: every label there is may be put on. */
  readonly labelsAllowed: readonly string[] | undefined
  readonly maxLabels: number
  readonly maxComments: number
  readonly createLabels: boolean
  readonly failOn: Exclude<Severity, 'nit'> | undefined
}

export const skipReasons = ['drafts', 'ignored', 'reviewed'] as const
export type SkipReason = (typeof skipReasons)[number]

/** What recipes can be told beside their prompt. */
export interface RecipeOptions {
  readonly tone: string | undefined
  /** Patterns of paths that a review leaves alone. */
  readonly ignorePaths: readonly string[]
  /** What a review starts nothing for; undefined: for all of it. */
  readonly skip?: readonly SkipReason[] | undefined
  /** How far back a report looks. */
  readonly periodMs: number
  /** How many runs may try to fix the same commit. */
  readonly maxAttempts: number
}

interface Readers {
  readonly recipes: readonly RecipeName[]
  /** A type of one's own can ask for the same. */
  readonly schema?: true
}

/** Inputs that only these read. */
const readers: Readonly<Record<string, Readers>> = {
  tone: { recipes: recipeNames },
  ignore_paths: { recipes: ['review'] },
  skip: { recipes: ['review'] },
  period: { recipes: ['report'] },
  max_attempts: { recipes: ['fix-ci'] },
  labels_allowed: { recipes: ['triage'], schema: true },
  fail_on: { recipes: ['review'], schema: true },
}

export function readResult(fields: Fields): ResultInputs {
  const recipe = fields.choice('recipe', recipeNames)
  const schema = fields.text('result_schema')
  assertReaders(fields, recipe, schema)
  const apply = readApply(fields)
  const isTyped = recipe !== undefined || schema !== undefined
  const [typed] = isTyped ? [] : (apply ?? []).filter((kind) => kind === 'labels' || kind === 'review')
  if (typed !== undefined) {
    throw new ActionError(`apply: ${typed} needs a typed result, and neither recipe nor result_schema is given.`, {
      hint: 'Give a recipe or a result_schema. Without them, `comment` and `summary` work: they post the answer.',
    })
  }
  return { recipe, schema, apply, limits: readLimits(fields), options: readOptions(fields) }
}

function assertReaders(fields: Fields, recipe: RecipeName | undefined, schema: string | undefined): void {
  for (const [name, { recipes, schema: isForTypes }] of Object.entries(readers)) {
    if (fields.text(name) === undefined || (recipe !== undefined && recipes.includes(recipe))) continue
    if (isForTypes && schema !== undefined) continue
    const who = `the ${recipes.length === 1 ? 'recipe' : 'recipes'} ${recipes.join(', ')}${isForTypes ? ', or with a result_schema' : ''}`
    throw new ActionError(`${name} only works with ${who}; recipe is ${recipe ?? 'not given'}.`, {
      hint: isForTypes ? `Leave ${name} out, or give one of them.` : `Leave ${name} out, or say it in the prompt.`,
    })
  }
}

function readApply(fields: Fields): readonly Applicable[] | undefined {
  const hint = 'Write for example `apply: labels, comment`. The action never approves or merges.'
  const given = fields.choices('apply', { known: applicable, alone: ['none'], hint })
  return given === 'none' ? [] : given
}

function readLimits(fields: Fields): ApplyLimits {
  const { maxLabels, maxComments, createLabels } = defaultLimits
  return {
    labelsAllowed: fields.text('labels_allowed') === undefined ? undefined : fields.list('labels_allowed'),
    maxLabels: fields.count('max_labels', { fallback: maxLabels, least: 0, most: 100 }),
    maxComments: fields.count('max_comments', { fallback: maxComments, least: 0, most: 100 }),
    createLabels: fields.flag('create_labels', createLabels),
    failOn: fields.choice('fail_on', ['critical', 'major', 'minor']),
  }
}

function readOptions(fields: Fields): RecipeOptions {
  return {
    tone: fields.text('tone'),
    ignorePaths: fields.list('ignore_paths'),
    skip: readSkip(fields),
    periodMs: readPeriod(fields),
    maxAttempts: fields.count('max_attempts', { fallback: 2, least: 1, most: 20 }),
  }
}

function readSkip(fields: Fields): readonly SkipReason[] | undefined {
  const given = fields.choices('skip', {
    known: skipReasons,
    alone: ['none'],
    hint: 'Write for example `skip: drafts, ignored`.',
  })
  return given === 'none' ? [] : given
}

const hourMs = 3_600_000
const units = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs } as const

export const mostPeriodDays = 92

/** `24h`, `7d` or `2w` in milliseconds; undefined for anything else, and for more than 92 days. */
export function readPeriodMs(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,4})\s*([hdw])$/.exec(text) ?? []
  const ms = unit === 'h' || unit === 'd' || unit === 'w' ? Number(count) * units[unit] : 0
  return ms > 0 && ms <= mostPeriodDays * units.d ? ms : undefined
}

function readPeriod(fields: Fields): number {
  const text = fields.text('period') ?? '7d'
  const ms = readPeriodMs(text)
  if (ms !== undefined) return ms
  throw new ActionError(`period must be hours, days or weeks up to ${mostPeriodDays} days, not ${quote(text)}.`, {
    hint: 'Write for example `period: 24h`, `period: 7d` or `period: 2w`.',
  })
}
