import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { leastCpuMs } from '../support/cpu.ts'
import { describeContract } from '../../src/result/contract.ts'
import { reportProblems } from '../../src/result/contract.ts'
import { writeRepair } from '../../src/result/contract.ts'
import { compileSchema, declaredMembers } from '../../src/result/validate.ts'

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
const problemsOf = async (value: unknown, of: object = schema): Promise<readonly string[]> =>
  reportProblems((await compileSchema({ ...of }, 'x'))(value))

describe('a value against its schema', () => {
  test('fits', async () => {
    expect(await problemsOf({ verdict: 'yes', count: 2, when: '2026-01-31', name: 'abc' })).toEqual([])
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
    expect(await problemsOf(value)).toContain(problem)
  })

  test('of many problems ten are told, and how many more there are', async () => {
    const told = await problemsOf(
      Array.from({ length: 25 }, (_, index) => index),
      { items: { type: 'string' } },
    )
    expect(told.slice(9)).toEqual([expect.anything(), 'There are 15 more problems.'])
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
    [{ pattern: '(' }, /the pattern "\(" can't be used: missing closing/],
    [{ pattern: '^(?!x)' }, /looking ahead or behind .* is not supported/],
    [{ pattern: '(?<=a)b' }, /looking ahead or behind/],
    [{ pattern: '(a)\\1' }, /referring back to a group/],
    [{ patternProperties: { '^(?=x)': {} } }, /looking ahead or behind/],
    [{}, /it is empty, as `type` or `properties` would be/],
    [{ question: 'is it a bug?' }, /none of its members \("question"\) is a keyword/],
    [{ propertys: {} }, /did you mean `properties`\?/],
    [{ title: 'T', description: 'D' }, /none of its members/],
    [
      { $schema: 'http://json-schema.org/draft-04/schema#', type: 'object' },
      /\$schema must name draft 2020-12, 2019-09 or 07/,
    ],
    [{ $schema: 'https://example.com/own', type: 'object' }, /\$schema must name draft/],
  ])('%j', async (bad, message) => {
    await expect(compileSchema(bad, 'result_schema')).rejects.toThrow(/^result_schema is not a usable JSON Schema/)
    await expect(compileSchema(bad, 'result_schema')).rejects.toThrow(message)
  })
})

describe('drafts', () => {
  test.each([
    ['none named', undefined, 'prefixItems'],
    ['2020-12', 'https://json-schema.org/draft/2020-12/schema', 'prefixItems'],
    ['2019-09', 'https://json-schema.org/draft/2019-09/schema', 'items'],
    ['07', 'http://json-schema.org/draft-07/schema#', 'items'],
    ['07, without its end', 'http://json-schema.org/draft-07/schema', 'items'],
    ['06', 'http://json-schema.org/draft-06/schema#', 'items'],
  ])('%s', async (_, $schema, tuple) => {
    const of = {
      ...($schema !== undefined && { $schema }),
      type: 'object',
      definitions: { word: { type: 'string' } },
      properties: { pair: { [tuple]: [{ const: 1 }, { $ref: '#/definitions/word' }] } },
    }
    expect(await problemsOf({ pair: [1, 'a'] }, of)).toEqual([])
    expect(await problemsOf({ pair: [1, 2] }, of)).toEqual(['`pair[1]` must be a string, not a number (2).'])
  })
})

describe('patterns', () => {
  test.each([
    ['a version', '^v?\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$', 'v1.2.3-rc.1', '1.2'],
    ['kebab case', '^[a-z0-9]+(-[a-z0-9]+)*$', 'a-b-1', 'a--b'],
    ['a domain', '^(?:[a-z0-9-]+\\.)+[a-z]{2,}$', 'docs.github.com', 'github'],
    ['a path', '^(?:[\\w.-]+/)*[\\w.-]+$', 'src/a/b.ts', '/a'],
    ['a name in any script', '^\\p{L}+$', 'Zürich', '12'],
    ['Unicode by long names', '^\\p{Letter}+\\p{Script=Greek}$', 'aα', 'ab'],
    ['a choice', '^(?:feat|fix)(?:\\([a-z]+\\))?: .+$', 'fix(api): it', 'oops'],
    ['a named group', '^(?<year>\\d{4})$', '2026', '26'],
    ['escapes', '^\\u0041\\/$', 'A/', 'B/'],
  ])('%s', async (_, pattern, good, bad) => {
    expect(await problemsOf(good, { pattern })).toEqual([])
    expect(await problemsOf(bad, { pattern })).toHaveLength(1)
  })

  test.each([
    '(a+)+$',
    '(a*)*b',
    '(a|aa)+$',
    '(?:a|b)*c',
    '(x+x+)+y',
    'a?'.repeat(30) + 'a'.repeat(30),
    '^(?:.*,){9}P',
  ])('%s is linear in the text', async (pattern) => {
    const validate = await compileSchema({ pattern }, 'x')
    const texts = ['a'.repeat(100_000) + '!', 'x,'.repeat(50_000)]
    expect(leastCpuMs(() => texts.map((text) => validate(text)), 2_000)).toBeLessThan(2_000)
  })

  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    '(a)',
    '(?:ab)',
    '(a|b)',
    '*',
    '+',
    '?',
    '{1,3}',
    '{2,}',
    '\\w',
    '^',
  )
  test('whatever is taken says what JavaScript says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), fc.stringMatching(/^[ab!]{0,8}$/), async (pieces, text) => {
        const pattern = pieces.join('')
        const validate = await compileSchema({ pattern }, 'x').catch(() => undefined)
        if (validate !== undefined && isPattern(pattern)) {
          expect(validate(text).length === 0).toBe(new RegExp(pattern, 'u').test(text))
        }
      }),
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

test('the members that schemas know at their top', () => {
  const schemas = [{ properties: { a: {} }, allOf: [{ properties: { b: {} } }] }, { required: ['c'] }]
  expect([...declaredMembers(schemas)]).toEqual(['a', 'b', 'c'])
})

test('the contract holds the schema, without what is for editors', () => {
  const text = describeContract([
    { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'T', type: 'object' },
  ])
  expect(text).toContain('"type": "object"')
  expect(text).not.toMatch(/\$schema|"T"/)
  expect(describeContract([{ type: 'object' }, { required: ['a'] }])).toContain('"allOf"')
})

test('the message that asks for a repair names each problem and repeats the contract', () => {
  const text = writeRepair(['`a` is wrong.', '`b` is wrong.'], [{ type: 'object' }])
  expect(text).toContain('- `a` is wrong.\n- `b` is wrong.')
  expect(text).toContain(describeContract([{ type: 'object' }]))
  expect(text).not.toMatch(/simpler/)
})
