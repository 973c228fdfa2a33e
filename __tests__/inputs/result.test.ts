import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/platform/errors.ts'
import { Fields } from '../../src/inputs/fields.ts'
import { readResult, type ResultInputs } from '../../src/inputs/result.ts'

function read(inputs: Readonly<Record<string, string>>): ResultInputs {
  const env = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const)
  return readResult(new Fields(Object.fromEntries(env)))
}

function errorOf(inputs: Readonly<Record<string, string>>): string {
  try {
    read(inputs)
  } catch (error) {
    if (error instanceof ActionError) return error.oneLine
    throw error
  }
  throw new Error('these inputs are taken')
}

test('nothing given is nothing asked for', () => {
  expect(read({})).toEqual({
    recipe: undefined,
    schema: undefined,
    apply: undefined,
    limits: { labelsAllowed: undefined, maxLabels: 5, maxComments: 25, createLabels: false, failOn: undefined },
    options: {
      tone: undefined,
      ignorePaths: [],
      periodMs: 7 * 24 * 3_600_000,
      maxAttempts: 2,
    },
  })
})

test('all of it is taken', () => {
  const triage = read({
    recipe: 'triage',
    labels_allowed: 'bug, area/*',
    max_labels: '0',
    create_labels: 'true',
    tone: 'dry',
  })
  expect(triage.limits).toMatchObject({ labelsAllowed: ['bug', 'area/*'], maxLabels: 0, createLabels: true })
  expect(triage.options.tone).toBe('dry')
  const review = read({ recipe: 'review', fail_on: 'major', ignore_paths: 'dist/\n*.lock', max_comments: '3' })
  expect(review.limits).toMatchObject({ failOn: 'major', maxComments: 3 })
  expect(review.options.ignorePaths).toEqual(['dist/', '*.lock'])
  expect(read({ recipe: 'fix-ci', max_attempts: '1' }).options.maxAttempts).toBe(1)
  expect(read({ result_schema: '{}', apply: 'labels, review', labels_allowed: 'x', fail_on: 'minor' })).toMatchObject({
    apply: ['labels', 'review'],
    limits: { labelsAllowed: ['x'], failOn: 'minor' },
  })
})

test.each([
  ['24h', 24],
  ['7d', 168],
  ['2w', 336],
  ['1 d', 24],
  ['92d', 2_208],
])('period: %s is %i hours', (period, hours) => {
  expect(read({ recipe: 'report', period }).options.periodMs).toBe(hours * 3_600_000)
})

test.each([
  ['none', []],
  ['comment', ['comment']],
  ['labels, comment', ['labels', 'comment']],
  ['', undefined],
])('apply: %j', (apply, expected) => {
  expect(read({ recipe: 'triage', apply }).apply).toEqual(expected)
})

describe('mistakes are told with the way out', () => {
  test.each<[Readonly<Record<string, string>>, string]>([
    [
      { recipe: 'traige' },
      'recipe must be one of triage, review, respond, fix-ci, report, not "traige". Did you mean `recipe: triage`?',
    ],
    [{ recipe: 'Triage' }, 'recipe must be one of triage'],
    [
      { recipe: 'triage', apply: 'close' },
      'apply must be none, or a list of labels, comment, review, summary, not "close". Write for example `apply: labels, comment`.',
    ],
    [{ recipe: 'triage', apply: 'none, labels' }, "apply: none can't be combined with other parts"],
    [
      { apply: 'labels' },
      'apply: labels needs a typed result, and neither recipe nor result_schema is given. Give a recipe or a result_schema',
    ],
    [{ apply: 'review' }, 'apply: review needs a typed result'],
    [
      { fail_on: 'major' },
      'fail_on only works with the recipe review, or with a result_schema; recipe is not given. Leave fail_on out',
    ],
    [
      { recipe: 'triage', fail_on: 'critical' },
      'fail_on only works with the recipe review, or with a result_schema; recipe is triage.',
    ],
    [{ recipe: 'review', fail_on: 'nit' }, 'fail_on must be one of critical, major, minor, not "nit".'],
    [
      { recipe: 'review', labels_allowed: 'bug' },
      'labels_allowed only works with the recipe triage, or with a result_schema; recipe is review.',
    ],
    [{ recipe: 'triage', ignore_paths: 'dist/' }, 'ignore_paths only works with the recipe review; recipe is triage.'],
    [{ tone: 'dry' }, 'tone only works with the recipes triage, review, respond, fix-ci, report; recipe is not given.'],
    [{ recipe: 'review', period: '7d' }, 'period only works with the recipe report; recipe is review.'],
    [
      { recipe: 'report', period: 'weekly' },
      'period must be hours, days or weeks up to 92 days, not "weekly". Write for example `period: 24h`',
    ],
    [{ recipe: 'report', period: '0d' }, 'period must be hours'],
    [{ recipe: 'report', period: '93d' }, 'period must be hours'],
    [{ recipe: 'report', max_attempts: '3' }, 'max_attempts only works with the recipe fix-ci; recipe is report.'],
    [{ recipe: 'fix-ci', max_attempts: '0' }, 'max_attempts must be a number from 1 to 20, not "0".'],
    [
      { recipe: 'triage', max_labels: '1.5' },
      'max_labels must be a whole number, not "1.5". Write for example `max_labels: 5`.',
    ],
    [{ recipe: 'triage', max_comments: '101' }, 'max_comments must be a number from 0 to 100, not "101".'],
    [{ recipe: 'triage', create_labels: 'yes' }, 'create_labels must be true or false, not "yes".'],
  ])('%j', (inputs, told) => {
    expect(errorOf(inputs)).toContain(told)
  })
})

test.each([
  ['dist/, *.lock'],
  ['dist/\n*.lock'],
  ['- dist/\n- "*.lock"'],
  ["[dist/, '*.lock']"],
  ['["dist/", "*.lock"]'],
])('a list may be written as %j', (ignore_paths) => {
  const env = { INPUT_RECIPE: 'review', INPUT_IGNORE_PATHS: ignore_paths }
  expect(readResult(new Fields(env)).options.ignorePaths).toEqual(['dist/', '*.lock'])
})
