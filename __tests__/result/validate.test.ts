import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { describeContract } from '../../src/result/contract.ts'
import { judgePattern } from '../../src/result/patterns.ts'
import { writeRepair } from '../../src/result/repair.ts'
import { createValidator } from '../../src/result/validate.ts'

const schema = {
  type: 'object',
  required: ['verdict'],
  additionalProperties: false,
  properties: {
    verdict: { enum: ['yes', 'no'] },
    count: { type: 'integer', minimum: 0 },
    when: { type: 'string', format: 'date' },
    name: { type: 'string', pattern: '^[a-z]+$', maxLength: 5 },
    code: { type: 'string', pattern: '^[A-Z]+$' },
    items: { type: 'array', maxItems: 2, items: { type: 'object', properties: { 'a/b': { type: 'string' } } } },
  },
}

describe('a value against its schema', () => {
  test('fits', async () => {
    const value = { verdict: 'yes', count: 2, when: '2026-01-31', name: 'abc' }
    expect((await createValidator(schema, 'x')).check(value)).toEqual({ kind: 'fits', value })
  })

  test.each<[unknown, string]>([
    [{}, 'The result lacks "verdict".'],
    [[], 'The result must be an object, not a list.'],
    [{ verdict: 'perhaps' }, '`verdict` must be one of "yes", "no", not "perhaps".'],
    [{ verdict: 'yes', merge: true }, 'The result must not have "merge".'],
    [{ verdict: 'yes', count: '2' }, '`count` must be an integer, not a string ("2").'],
    [{ verdict: 'yes', count: -1 }, '`count` must be >= 0.'],
    [{ verdict: 'yes', when: 'now' }, '`when` must be of the format date, and "now" is not.'],
    [{ verdict: 'yes', name: 'A' }, '`name` must match ^[a-z]+$, and "A" does not.'],
    [{ verdict: 'yes', code: 'a' }, '`code` must match ^[A-Z]+$, and "a" does not.'],
    [{ verdict: 'yes', name: 'abcdef' }, '`name` must have at most 5 characters, not 6.'],
    [{ verdict: 'yes', items: [1, 2, 3] }, '`items` must have at most 2 items.'],
    [{ verdict: 'yes', items: [{ 'a/b': null }] }, '`items[0].a/b` must be a string, not null.'],
  ])('%j: %s', async (value, problem) => {
    const checked = (await createValidator(schema, 'x')).check(value)
    expect(checked).toMatchObject({ kind: 'wrong', problems: expect.arrayContaining([problem]) })
  })

  test('of many problems ten are told, and how many more there are', async () => {
    const validator = await createValidator({ items: { type: 'string' } }, 'x')
    const checked = validator.check(Array.from({ length: 25 }, (_, index) => index))
    expect(checked).toMatchObject({ kind: 'wrong' })
    if (checked.kind === 'wrong')
      expect(checked.problems.slice(9)).toEqual([expect.anything(), 'There are 15 more problems.'])
  })
})

describe('a schema that is refused', () => {
  test.each([
    [{ type: 'strin' }, /: `type` must be one of "array", "boolean", .*, not "strin"\.$/],
    [
      { properties: { a: { type: ['string', 'nul'] } } },
      /: `properties\.a\.type\[1\]` must be one of .*, not "nul"\.$/,
    ],
    [{ required: 'a' }, /: `required` must be a list, not a string \("a"\)\.$/],
    [{ $ref: 'https://example.com/x.json' }, /can't resolve reference/],
    [{ $async: true }, /\$async/],
    [{ pattern: '(a+)+$' }, /not safe to try: it repeats a group/],
    [{ patternProperties: { '(x|y)*z': {} } }, /not safe to try/],
    [{ pattern: '(' }, /Invalid regular expression|Unterminated group/],
  ])('%j', async (bad, message) => {
    await expect(createValidator(bad, 'result_schema')).rejects.toThrow(/^result_schema is not a usable JSON Schema/)
    await expect(createValidator(bad, 'result_schema')).rejects.toThrow(message)
  })
})

describe('judgePattern', () => {
  test.each([
    '^[a-z]+$',
    '^\\d{4}-\\d{2}-\\d{2}$',
    '^(?:feat|fix): .+$',
    'a?b',
    '^v\\d+(\\.\\d+)?$',
    '^\\p{L}+$',
    '[(+*]+',
  ])('%s may be tried', (pattern) => {
    expect(judgePattern(pattern)).toMatchObject({ kind: 'safe' })
  })

  test.each([
    '(a+)+',
    '(a*)*b',
    '(a|aa)+$',
    '(?:a|b)*',
    '((a)+)+',
    '(x+x+)+y',
    '(a)\\1',
    '(?=a)b',
    '(?<!a)b',
    '(?<n>a)\\k<n>',
    '(a{1,5}){1,5}',
    'a?'.repeat(14) + 'a'.repeat(14),
    'x'.repeat(1_001),
  ])('%s may not', (pattern) => {
    expect(judgePattern(pattern)).toMatchObject({ kind: 'unsafe' })
  })

  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '\\w',
    '[ab]',
    '(a)',
    '(?:ab)',
    'a|b',
    '(a|b)',
    '*',
    '+',
    '?',
    '{1,3}',
    '{2,}',
    '$',
  )
  test('what may be tried ends soon, on the longest text it may be tried on', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const pattern = pieces.join('')
        const judged = judgePattern(pattern)
        if (judged.kind === 'unsafe' || !isPattern(pattern)) return
        const text = `${'a'.repeat(Math.min(judged.longest, 20_000))}!`
        const start = performance.now()
        new RegExp(pattern, 'u').test(text)
        expect(performance.now() - start).toBeLessThan(2_000)
      }),
      { numRuns: 300 },
    )
  })
})

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

test('the contract holds the schema, without what is for editors', () => {
  const text = describeContract({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'T', type: 'object' })
  expect(text).toContain('"type": "object"')
  expect(text).not.toMatch(/\$schema|"T"/)
})

test('the message that asks for a repair names each problem and repeats the contract', () => {
  const text = writeRepair(['`a` is wrong.', '`b` is wrong.'], { type: 'object' })
  expect(text).toContain('- `a` is wrong.\n- `b` is wrong.')
  expect(text).toContain(describeContract({ type: 'object' }))
})
