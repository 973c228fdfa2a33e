/** The workflow that docs/typed-results.md shows: its type can be used, and what it lets through is what the page says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { fieldOf } from '../../scripts/lint/manifest.ts'
import { readSnippets } from '../../scripts/lint/markdown.ts'
import { applicable } from '../../src/result/apply/operations.ts'
import { isObject, objectOf } from '../../src/platform/json.ts'
import { readWishes } from '../../src/result/operations.ts'
import { checkAnswer } from '../../src/result/check.ts'
import { declaredMembers } from '../../src/result/validate.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/typed-results.md'), 'utf8')
const workflow: unknown = parse(readSnippets(page)[0]?.text ?? '')
const job = Object.values(objectOf(fieldOf(workflow, 'jobs')))[0]
const steps: unknown[] = Object.values(fieldOf(job, 'steps') ?? {})
const schema: unknown = parse(String(fieldOf(fieldOf(steps[0], 'with'), 'result_schema')))

test.each([
  [{ verdict: 'question', labels: ['question'], comment: 'Like this.' }, ['labels', 'comment']],
  [{ verdict: 'other' }, []],
  [{ verdict: 'question', labels: ['urgent'] }, undefined],
  [{ labels: ['question'] }, undefined],
])('%j', async (result, kinds) => {
  if (!isObject(schema)) throw new Error('the page shows no schema')
  const checked = await checkAnswer({ schemas: [schema], answer: JSON.stringify(result) })
  expect(checked.kind).toBe(kinds === undefined ? 'wrong' : 'fits')
  if (kinds === undefined) return
  expect(readWishes(result, declaredMembers([schema])).operations.map(({ kind }) => kind)).toEqual(kinds)
})

test('the page tells of each thing that can be applied', () => {
  expect(applicable.filter((kind) => !page.includes(`| \`${kind}\``))).toEqual([])
})
