/** Answers as models give them, each played through its recipe; the table in docs/typed-results.md tells what came of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { loadRecipe } from '../../src/action/recipes/load.ts'
import { recipeNames, type RecipeName } from '../../src/inputs/recipes.ts'
import { checkAnswer, type Checked } from '../../src/result/check.ts'
import { readWishes } from '../../src/result/operations.ts'
import { declaredMembers } from '../../src/result/validate.ts'

const folder = join(import.meta.dirname, '../fixtures/answers')
const page = readFileSync(join(import.meta.dirname, '../../docs/typed-results.md'), 'utf8')
const answers = recipeNames.flatMap((recipe) =>
  readdirSync(join(folder, recipe))
    .toSorted()
    .map((file) => [recipe, file.replace(/\.txt$/, '')] as const),
)

async function play(recipe: RecipeName, name: string): Promise<Checked> {
  const answer = readFileSync(join(folder, recipe, `${name}.txt`), 'utf8')
  return checkAnswer({ schemas: [(await loadRecipe(recipe)).schema], recipe, answer })
}

function tell(checked: Checked): string {
  if (checked.kind === 'wrong') return `asked again: ${checked.problems.join(' ')}`
  const parts = [
    ...(checked.bent.length === 0 ? [] : [`read leniently: ${[...new Set(checked.bent)].join('; ')}`]),
    ...checked.dropped.map((problem) => `left out: ${problem}`),
  ]
  return parts.length === 0 ? 'taken as it is' : parts.join('. ')
}

/** A bar would end the cell, and a tag would be one. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const rows = page
  .split('\n')
  .map((line) => line.split(/(?<!\\)\|/).map((text) => text.trim()))
  .filter(([, recipe = '']) => recipeNames.some((name) => name === recipe))

test('there are enough of them', () => {
  expect(answers.length).toBeGreaterThanOrEqual(30)
  for (const recipe of recipeNames) expect(answers.filter(([of]) => of === recipe).length).toBeGreaterThanOrEqual(5)
})

test.each(answers)('%s: %s ends as the page says', async (recipe, name) => {
  const words = name.replaceAll('-', ' ')
  const told = rows.filter(([, of, answer]) => of === recipe && answer === words)
  expect(told).toEqual([['', recipe, words, cell(tell(await play(recipe, name))), '']])
})

test('the page has no row without an answer', () => {
  expect(rows).toHaveLength(answers.length)
})

test.each(answers)('%s: what fits asks for something: %s', async (recipe, name) => {
  const checked = await play(recipe, name)
  if (checked.kind === 'wrong') return
  const { schema } = await loadRecipe(recipe)
  const { operations, verdict } = readWishes(checked.value, declaredMembers([schema]))
  expect(verdict).toBeDefined()
  expect(operations.filter(({ kind }) => kind === 'unknown')).toEqual([])
})
