import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { type LabelFacts, planLabels } from '../../../src/result/apply/labels.ts'

const known = ['bug', 'Help Wanted', 'area/api', 'area/ui', 'P1']

function plan(operation: LabelFacts['operation'], parts: Partial<LabelFacts & LabelFacts['policy']> = {}) {
  const { labelsAllowed, maxLabels = 5, createLabels = false, ...facts } = parts
  return planLabels({
    operation,
    known,
    present: [],
    isPublic: (text) => !text.includes('secret'),
    policy: { maxLabels, createLabels, ...(labelsAllowed && { labelsAllowed }) },
    ...facts,
  })
}

const add = (...names: string[]): LabelFacts['operation'] => ({ add: names, remove: [] })
const remove = (...names: string[]): LabelFacts['operation'] => ({ add: [], remove: names })

describe('putting labels on', () => {
  test.each([
    ['as the repository spells it', ['BUG', ' AREA/api '], ['bug', 'area/api']],
    ['each once', ['bug', 'Bug', 'bug'], ['bug']],
    ['none', [], []],
  ])('%s', (_, names, expected) => {
    expect(plan(add(...names))).toEqual({ add: expected, remove: [], create: [], settled: [] })
  })

  test.each([
    ['unknown to the repository', 'nope', {}, 'the repository has no such label'],
    ['outside labels_allowed', 'P1', { labelsAllowed: ['bug', 'area/*'] }, "labels_allowed doesn't list it"],
    ['with labels_allowed empty', 'bug', { labelsAllowed: [] }, "labels_allowed doesn't list it"],
    ['without a name', ' ', { createLabels: true }, "a label's name has 1 to 50 visible characters"],
    ['with a name too long', 'x'.repeat(51), { createLabels: true }, "a label's name has 1 to 50 visible characters"],
    ['with an invisible name', 'b\u200bug', { createLabels: true }, "a label's name has 1 to 50 visible characters"],
    ['with two lines', 'bug\nbug', { createLabels: true }, "a label's name has 1 to 50 visible characters"],
    ['that tells a secret', 'secret', { createLabels: true }, 'its name contains part of a secret'],
    [
      'that is to be made but not allowed',
      'new',
      { createLabels: true, labelsAllowed: ['bug'] },
      "labels_allowed doesn't list it",
    ],
  ])('refuses one %s', (_, name, parts, reason) => {
    expect(plan(add(name), parts)).toEqual({
      add: [],
      remove: [],
      create: [],
      settled: [{ what: `Didn't add label "${name.trim()}"`, result: 'refused', reason }],
    })
  })

  test('one that is on already needs no write, whatever the cap', () => {
    const { add: added, settled } = plan(add('bug'), { present: ['bug'], maxLabels: 0 })
    expect(added).toEqual([])
    expect(settled).toEqual([{ what: 'Added label "bug"', result: 'applied', reason: 'it was already there' }])
  })

  test('makes unknown ones where it is told to', () => {
    expect(plan(add('new one', 'bug'), { createLabels: true })).toMatchObject({
      create: ['new one'],
      add: ['new one', 'bug'],
    })
  })

  test('max_labels counts what is put on and taken off together', () => {
    const result = plan(
      { add: ['bug', 'P1'], remove: ['area/api', 'area/ui'] },
      { maxLabels: 3, labelsAllowed: ['*'], present: ['area/api', 'area/ui'] },
    )
    expect(result).toMatchObject({ add: ['bug', 'P1'], remove: ['area/api'] })
    expect(result.settled).toEqual([
      { what: 'Didn\'t remove label "area/ui"', result: 'refused', reason: 'max_labels is 3' },
    ])
  })

  test('an issue has no more than 100', () => {
    const present = Array.from({ length: 99 }, (_, index) => `label ${index}`)
    const result = plan(add('bug', 'P1'), { present })
    expect(result.add).toEqual(['bug'])
    expect(result.settled[0]?.reason).toBe('GitHub allows 100 labels at most')
  })

  test('a flood of names is told as a number', () => {
    const { settled } = plan(add(...Array.from({ length: 5_000 }, (_, index) => `name ${index}`)))
    expect(settled).toHaveLength(101)
    expect(settled.at(-1)?.what).toBe("Didn't change 4900 more labels")
  })
})

describe("a maintainers' decision", () => {
  test.each(['wontfix', "Won't fix", 'status: Not Planned', 'good first issue', 'Help Wanted', 'resolution/invalid'])(
    '%s: only where labels_allowed lists it',
    (name) => {
      const { settled } = plan(add(name), { known: [name] })
      expect(settled).toMatchObject([{ result: 'refused', reason: expect.stringContaining("maintainers' decision") }])
      expect(plan(add(name), { known: [name], labelsAllowed: [name] }).add).toEqual([name])
    },
  )
  test.each(['bug', 'type: question', 'duplicate', 'needs info', 'planning', 'invalid input'])('%s is none', (name) => {
    expect(plan(add(name), { known: [name] }).add).toEqual([name])
  })
})

test.each([
  ['needs-info', 'status: needs more information'],
  ['duplicate', 'Duplicate'],
  ['security', 'area/security'],
  ['answered', 'question'],
])("under max_labels the verdict's own label goes first: %s", (verdict, own) => {
  const labels = ['bug', 'P1', own]
  expect(plan(add(...labels), { known: labels, maxLabels: 1, verdict }).add).toEqual([own])
  expect(plan(add(...labels), { known: labels, maxLabels: 1, verdict: 'ready' }).add).toEqual(['bug'])
})

describe('taking labels off', () => {
  test('only where labels_allowed names them', () => {
    expect(plan(remove('bug'), { present: ['bug'] }).settled[0]?.reason).toBe("labels_allowed doesn't list it")
    expect(plan(remove('bug'), { present: ['bug'], labelsAllowed: ['P1'] }).remove).toEqual([])
    expect(plan(remove('BUG'), { present: ['bug'], labelsAllowed: ['Bug'] }).remove).toEqual(['bug'])
  })

  test('one that is not on needs no write', () => {
    expect(plan(remove('bug'), { labelsAllowed: ['bug'] })).toEqual({
      add: [],
      remove: [],
      create: [],
      settled: [{ what: 'Removed label "bug"', result: 'applied', reason: "it wasn't there" }],
    })
  })

  test('one that is put on as well: neither', () => {
    const result = plan({ add: ['bug'], remove: ['Bug'] }, { labelsAllowed: ['*'], present: ['bug'] })
    expect(result.settled.map(({ reason }) => reason)).toEqual([
      'the result both adds and removes it',
      'the result both adds and removes it',
    ])
    expect([result.add, result.remove]).toEqual([[], []])
  })
})

test.each([
  ['area/api', 'area/*', true],
  ['area/', 'area/*', true],
  ['areas', 'area/*', false],
  ['a/b/c', 'a*b*c', true],
  ['abc', 'a*b*b*c', false],
  ['ab', 'ab*b', false],
  ['anything', '*', true],
  ['P1', 'p1', true],
  ['über', 'U\u0308BER', true],
  ['a*', 'a*', true],
])('%s fits %s: %s', (name, pattern, fits) => {
  expect(plan(add(name), { known: [name], labelsAllowed: [pattern] }).add).toEqual(fits ? [name] : [])
})

test('whatever is asked: within the cap, within the allowed, nothing lost', () => {
  const name = fc.constantFrom('bug', 'BUG', 'P1', 'area/api', 'nope', '')
  fc.assert(
    fc.property(
      fc.array(name),
      fc.array(name),
      fc.uniqueArray(fc.constantFrom(...known)),
      fc.nat(4),
      (adds, removes, present, maxLabels) => {
        const result = plan({ add: adds, remove: removes }, { present, maxLabels, labelsAllowed: ['bug', 'area/*'] })
        expect(result.add.length + result.remove.length).toBeLessThanOrEqual(maxLabels)
        for (const label of [...result.add, ...result.remove]) expect(['bug', 'area/api']).toContain(label)
        for (const label of result.add) expect(present).not.toContain(label)
        for (const label of result.remove) expect(present).toContain(label)
        const distinct =
          new Set(adds.map((one) => one.toLowerCase())).size + new Set(removes.map((one) => one.toLowerCase())).size
        expect(result.add.length + result.remove.length + result.settled.length).toBe(distinct)
      },
    ),
  )
})
