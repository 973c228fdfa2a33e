import { describe, expect, test } from '@jest/globals'
import { applicable } from '../../../src/result/apply/operations.ts'
import { loadRecipe, preparerOf } from '../../../src/action/recipes/load.ts'
import { recipeNames, defaultsOf } from '../../../src/inputs/recipes.ts'
import { arrayOf, objectOf } from '../../../src/platform/json.ts'
import { readWishes } from '../../../src/result/operations.ts'
import { compileSchema, declaredMembers } from '../../../src/result/validate.ts'
import { goodResults } from '../../support/recipe-world.ts'

describe.each(recipeNames)('%s', (name) => {
  test('has a prompt and a schema that can be used', async () => {
    const { prompt, schema } = await loadRecipe(name)
    expect(prompt).toMatch(/^# Task: \S/)
    const validate = await compileSchema(schema, name)
    expect(validate(goodResults[name])).toEqual([])
    expect(validate({})).not.toEqual([])
  })

  test('the example answer in its prompt fits its schema', async () => {
    const { prompt, schema } = await loadRecipe(name)
    const [, example = ''] = /```json\n([^]*?)\n```/.exec(prompt) ?? []
    expect((await compileSchema(schema, name))(JSON.parse(example))).toEqual([])
  })

  test('its prompt tells of each member of its schema, and of each verdict', async () => {
    const { prompt, schema } = await loadRecipe(name)
    const { verdict } = objectOf(schema['properties'])
    const verdicts = arrayOf(objectOf(verdict)['enum']).map(String)
    expect(verdicts.length).toBeGreaterThan(2)
    expect(verdicts.filter((word) => !prompt.includes(`\`${word}\``))).toEqual([])
    expect(arrayOf(schema['required'])).toContain('verdict')
  })

  test('what it asks for is what its traits let be applied', async () => {
    const { schema } = await loadRecipe(name)
    const { operations, verdict } = readWishes(goodResults[name], declaredMembers([schema]))
    const { apply } = defaultsOf(name)
    expect(operations.map(({ kind }) => kind).filter((kind) => !apply.some((one) => one === kind))).toEqual([])
    expect(apply.filter((kind) => !applicable.includes(kind))).toEqual([])
    expect(operations.length).toBeGreaterThan(0)
    expect(verdict).toBe(goodResults[name].verdict)
  })

  test('has code of its own', async () => {
    expect(await preparerOf(name)).toBeInstanceOf(Function)
  })
})

test('only respond takes the words of the event for the instruction', () => {
  expect(recipeNames.filter((name) => defaultsOf(name).isInstruction)).toEqual(['respond'])
  expect(recipeNames.filter((name) => defaultsOf(name).phrase !== undefined)).toEqual(['respond'])
})
