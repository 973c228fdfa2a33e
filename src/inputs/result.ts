import { applicable, defaultLimits } from '../result/apply/operations.ts'
import { ActionError } from '../platform/errors.ts'
import { recipeNames, type RecipeName } from './recipes.ts'
import type { Fields } from './fields.ts'

export type ResultInputs = Readonly<ReturnType<typeof readResult>>

export const skipReasons = ['drafts', 'ignored', 'reviewed'] as const

/** Inputs that only these recipes read. `schema`: a type of one's own can ask for the same. */
const readers: Readonly<Record<string, { readonly recipes: readonly RecipeName[]; readonly schema?: true }>> = {
  tone: { recipes: recipeNames },
  ignore_paths: { recipes: ['review'] },
  skip: { recipes: ['review'] },
  period: { recipes: ['report'] },
  max_attempts: { recipes: ['fix-ci'] },
  labels_allowed: { recipes: ['triage'], schema: true },
  fail_on: { recipes: ['review'], schema: true },
}

/** What the answer must look like, and what may be done with it. @throws ActionError */
export function readResult(fields: Fields) {
  const recipe = fields.choice('recipe', recipeNames)
  const schema = fields.text('result_schema')
  assertReaders(fields, recipe, schema)
  const apply = readList(fields, 'apply', applicable, 'labels, comment`. The action never approves or merges.')
  const isTyped = recipe !== undefined || schema !== undefined
  const [typed] = isTyped ? [] : (apply ?? []).filter((kind) => kind === 'labels' || kind === 'review')
  if (typed !== undefined) {
    throw new ActionError(`apply: ${typed} needs a typed result, and neither recipe nor result_schema is given.`, {
      hint: 'Give a recipe or a result_schema. Without them, `comment` and `summary` work: they post the answer.',
    })
  }
  return {
    recipe,
    /** A JSON Schema, or the path of one. */
    schema,
    /** Undefined: what the recipe does; empty: nothing. */
    apply,
    limits: readLimits(fields),
    options: readOptions(fields),
  }
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

/** `none` by itself is an empty list. */
function readList<Choice extends string>(fields: Fields, name: string, known: readonly Choice[], example: string) {
  const given = fields.choices(name, known, ['none'], `Write for example \`${name}: ${example}`)
  return given === 'none' ? [] : given
}

function readLimits(fields: Fields) {
  const { maxLabels, maxComments, createLabels } = defaultLimits
  return {
    /** Undefined: every label there is may be put on. */
    labelsAllowed: fields.text('labels_allowed') === undefined ? undefined : fields.list('labels_allowed'),
    maxLabels: fields.count('max_labels', { fallback: maxLabels, least: 0, most: 100 }),
    maxComments: fields.count('max_comments', { fallback: maxComments, least: 0, most: 100 }),
    createLabels: fields.flag('create_labels', createLabels),
    failOn: fields.choice('fail_on', ['critical', 'major', 'minor']),
  }
}

/** What recipes can be told beside their prompt. */
function readOptions(fields: Fields) {
  const rule = `hours, days or weeks up to ${mostPeriodDays} days`
  const hint = 'Write for example `period: 24h`, `period: 7d` or `period: 2w`.'
  return {
    tone: fields.text('tone'),
    /** Patterns of paths that a review leaves alone. */
    ignorePaths: fields.list('ignore_paths'),
    /** What a review starts nothing for; undefined: for all of it. */
    skip: readList(fields, 'skip', skipReasons, 'drafts, ignored`.'),
    /** How far back a report looks. */
    periodMs: fields.parse('period', readPeriodMs, rule, hint) ?? 7 * units.d,
    /** How many runs may try to fix the same commit. */
    maxAttempts: fields.count('max_attempts', { fallback: 2, least: 1, most: 20 }),
  }
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
