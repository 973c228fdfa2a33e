/** A review with a critical finding, bent as models bend it: it is read as what it is or asked for again, never green. */
import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { loadRecipe } from '../../src/action/recipes/load.ts'
import { judgeReview } from '../../src/result/apply/fail-on.ts'
import type { JsonObject } from '../../src/platform/json.ts'
import { checkAnswer } from '../../src/result/check.ts'
import { readWishes } from '../../src/result/operations.ts'
import { declaredMembers } from '../../src/result/validate.ts'

const finding = {
  path: 'src/a.ts',
  line: 2,
  severity: 'critical',
  confidence: 'high',
  title: 'Data is lost',
  body: 'All.',
}
const good = { verdict: 'problems', review: { summary: 'One thing.', findings: [finding] } }
const calm = { verdict: 'ok', review: { summary: 'Fine.', findings: [] } }
const json = (value: unknown): string => JSON.stringify(value, undefined, 1)
const fence = (text: string, mark = '```'): string => `${mark}json\n${text}\n${mark}`
const withFinding = (changes: object): string =>
  fence(json({ ...good, review: { ...good.review, findings: [{ ...finding, ...changes }] } }))
const withReview = (review: unknown, rest: object = {}): string => fence(json({ verdict: 'ok', review, ...rest }))

/** What `fail_on: critical` makes of it: the error, or what is asked again. */
async function judge(
  answer: string,
  ownSchema?: JsonObject,
): Promise<{ readonly red?: string; readonly again?: readonly string[] }> {
  const schema = ownSchema ?? (await loadRecipe('review')).schema
  const recipe = ownSchema === undefined ? 'review' : undefined
  const checked = await checkAnswer({ schemas: [schema], recipe, answer })
  if (checked.kind === 'wrong') return { again: checked.problems }
  const { operations, verdict } = readWishes(checked.value, declaredMembers([schema]), true)
  const error = judgeReview({ operations, verdict, lostFindings: checked.lostFindings }, 'critical', [])
  return error === undefined ? {} : { red: error.message }
}

describe('read as what it is', () => {
  test.each<[string, string]>([
    ['single quotes', fence(json(good).replaceAll('"', "'"))],
    ['single quotes without a block', json(good).replaceAll('"', "'")],
    [
      'as Python prints it',
      fence(
        json({ ...good, more: null })
          .replaceAll('"', "'")
          .replace('null', 'None'),
      ),
    ],
    ['an escaped apostrophe', fence(json(good).replaceAll('"', "'").replace('One', "It\\'s one"))],
    ['names without quotes', fence(json(good).replace(/"(\w+)":/g, '$1:'))],
    ['trailing commas', fence(json(good).replace(/\n\s*}/g, ',}'))],
    ['two fences', fence(fence(json(good)))],
    ['a longer fence around', `\`\`\`\`markdown\n${fence(json(good))}\n\`\`\`\``],
    ['a fence of Markdown around', `\`\`\`markdown\n${fence(json(good))}\n\`\`\``],
    ['a wrapping', fence(json({ result: good }))],
    ['three wrappings', fence(json({ answer: { result: { data: good } } }))],
    ['a wrapping with other members', fence(json({ status: 'ok', result: good }))],
    ['a wrapping around JSON in a string', fence(json({ result: json(good) }))],
    ['JSON in a string', fence(json(json(good)))],
    ['a list of one', fence(json([good]))],
    ['the review as JSON in a string', fence(json({ verdict: 'problems', review: json(good.review) }))],
    [
      'the findings as JSON in a string',
      withReview({ summary: 'x', findings: json([finding]) }, { verdict: 'problems' }),
    ],
    ['one finding for a list', withReview({ summary: 'x', findings: finding }, { verdict: 'problems' })],
    [
      'findings beside the review',
      withReview({ summary: 'x', findings: [] }, { findings: [finding], verdict: 'problems' }),
    ],
    ['a verdict in capitals', fence(json({ ...good, verdict: 'PROBLEMS' }))],
    [
      'names in capitals',
      fence(
        json(good).replace(/"(\w)(\w*)":/g, (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`),
      ),
    ],
    ['a line as text', withFinding({ line: '#2' })],
    ['a severity in capitals', withFinding({ severity: 'CRITICAL' })],
    ['a severity with a sign', withFinding({ severity: '🔴 Critical' })],
    ['a severity in a sentence', withFinding({ severity: 'critical (data loss)' })],
    ['a severity as a number', withFinding({ severity: 1 })],
    ['a severity in a list', withFinding({ severity: ['critical'] })],
    ['no severity', withFinding({ severity: null })],
    ['a severity nobody knows', withFinding({ severity: '10/10' })],
    ['a severity by another name', withFinding({ severity: undefined, level: 'critical' })],
    ['a confidence as a number', withFinding({ confidence: 0.95 })],
    ['a confidence nobody knows', withFinding({ confidence: 'dunno' })],
    ['no line', withFinding({ line: null })],
    ['lines as a range', withFinding({ line: '2-3' })],
    ['typographic quotes', fence(json(good).replace(/"(.*?)"/g, '“$1”'))],
  ])('%s', async (_, answer) => {
    expect(await judge(answer)).toEqual({ red: expect.stringContaining('1 critical finding') })
  })
})

describe('asked for again', () => {
  test.each<[string, string]>([
    ['the verdict ok', fence(json({ ...good, verdict: 'OK' }))],
    ['approved', fence(json({ ...good, verdict: 'Approve' }))],
    ['findings under another name, beside none', withReview({ summary: 'x', findings: [], issues: [finding] })],
    ['findings in capitals, beside none', withReview({ summary: 'x', findings: [], Findings: [finding] })],
    ['findings beside the review, by another name', withReview(calm.review, { critical: [finding] })],
    ['findings by severity', withReview({ summary: 'x', findings: { critical: [finding] } })],
    ['a list of findings for the review', withReview([finding])],
    ['two that differ', `${fence(json(good))}\n\n${fence(json(calm))}`],
    ['one that is torn, and a calm one', `${fence(json(good).slice(0, -30))}\n\n${fence(json(calm))}`],
    ['two in one block', fence(`${json(good)}\n${json(calm)}`)],
    ['a severity twice', fence(json(good).replace('"critical"', '"critical", "severity": "nit"'))],
    ['a severity by two names', withFinding({ severity: 'nit', Severity: 'critical' })],
    ['a lost comma', fence(json(good).replace('"high",', '"high"'))],
    ['another verdict around it', fence(json({ verdict: 'ok', result: good }))],
  ])('%s', async (_, answer) => {
    expect(await judge(answer)).toEqual({ again: expect.any(Array) })
  })
})

describe('a schema of the user that says little', () => {
  const schema = { properties: { review: { type: 'object' } } }
  const reviewOf = (one: object): object => ({ verdict: 'comments', review: { summary: 'One.', findings: [one] } })

  test.each<[string, object, string]>([
    ...['Critical', 'high', 'P0', 'dreadful'].map((severity): [string, object, string] => [
      `the severity ${severity}`,
      reviewOf({ path: 'src/a.ts', line: 2, title: 'Bad', severity }),
      '1 critical finding (src/a.ts:2, "Bad")',
    ]),
    [
      'a file for a path, and no title',
      reviewOf({ file: 'src/a.ts', severity: 'critical', body: 'It breaks.' }),
      '1 critical finding (src/a.ts, "It breaks.")',
    ],
    ['findings beside the review', { review: { summary: 'S' }, findings: [finding] }, '1 critical finding (src/a.ts'],
    ['a finding that says nothing', reviewOf({ severity: 'critical' }), '1 finding could not be read'],
    ['no review at all', { verdict: 'fine' }, 'the result holds no review that could be read'],
  ])('%s fails closed', async (_, result, told) => {
    expect(await judge(fence(json(result)), schema)).toEqual({ red: expect.stringContaining(told) })
  })
})

test('a quoted, an escaped and a told severity are not findings', async () => {
  const told = { ...calm, review: { summary: 'The table says {"severity": "critical"}.', findings: [] } }
  const answer = `> "severity": "critical"\n\nNothing of critical severity.\n\n${fence(json(told))}`
  expect(await judge(answer)).toEqual({})
})

const layers: readonly ((text: string) => string)[] = [
  (text) => fence(text),
  (text) => `\`\`\`\`\n${text}\n\`\`\`\``,
  (text) => `Here is the result:\n\n${text}\n\nThat is all.`,
  (text) => `<result>\n${text}\n</result>`,
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/\n\s*}/g, ',}'),
  (text) => text.replace('critical', 'Critical'),
  (text) => text.replace('"line": 2', '"line": "L2"'),
  (text) => text.replace('"verdict": "problems"', '"verdict": "ok"'),
  (text) => text.replace('"findings"', '"issues"'),
  (text) => `{"result": ${text}}`,
  (text) => `${text}\n\n${fence(json(calm))}`,
  (text) => text.slice(0, -5),
]

test('bent in several ways at once it is never green', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...layers), { maxLength: 5 }), async (bends) => {
      const answer = bends.reduce((text, bend) => bend(text), json(good))
      expect(await judge(answer)).not.toEqual({})
    }),
    { numRuns: 150 },
  )
})

test.each(['constructor', 'toString', '__proto__'])('a schema may have the word %s', async (word) => {
  const schema = { type: 'object', properties: { kind: { enum: [word, 'method'] } }, required: ['kind'] }
  const checked = (kind: string) => checkAnswer({ schemas: [schema], recipe: undefined, answer: json({ kind }) })
  expect(await checked('something else')).toMatchObject({ kind: 'wrong' })
  expect(await checked(word.toUpperCase())).toMatchObject({ kind: 'fits', value: { kind: word } })
})

test.each(['constructor', 'toString'])('a schema may ask for a member %s', async (word) => {
  const named = { type: 'object', properties: { [word]: { type: 'string' } }, required: [word] }
  expect(await checkAnswer({ schemas: [named], recipe: undefined, answer: json({ other: 1 }) })).toMatchObject({
    kind: 'wrong',
    problems: [expect.stringContaining(`lacks "${word}"`)],
  })
})
