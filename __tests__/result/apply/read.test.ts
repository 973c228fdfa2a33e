import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readFindings, readOperations } from '../../../src/result/apply/read.ts'

const found = { path: 'a.ts', title: 'Wrong', body: '', severity: 'minor', confidence: 'medium' }

test.each([
  ['labels', { op: 'labels', add: ['bug', 5], remove: 'x' }, { kind: 'labels', add: ['bug'], remove: [] }],
  ['a comment', { op: 'comment', body: 'hi' }, { kind: 'comment', body: 'hi' }],
  ['a comment without words', { op: 'comment' }, { kind: 'comment', body: '' }],
  ['a summary', { op: 'summary', markdown: '# x' }, { kind: 'summary', markdown: '# x' }],
  [
    'a review',
    { op: 'review', summary: 's', event: 'APPROVE', findings: [{ path: 'a.ts', title: 'Wrong' }] },
    { kind: 'review', summary: 's', event: 'APPROVE', findings: [found] },
  ],
  ['a merge', { op: 'merge', number: 7 }, { kind: 'unknown', name: 'merge', aim: { number: 7 } }],
  ['a name of another type', { op: 5 }, { kind: 'unknown', name: 'without a name' }],
  ['no object', 'merge', { kind: 'unknown', name: 'without a name' }],
  ['a place', { op: 'comment', body: 'x', repository: 'a/b', number: 5 }, { aim: { repository: 'a/b', number: 5 } }],
  [
    'a place in words',
    { op: 'comment', body: 'x', repo: 'a/b', issue_number: '#5' },
    { aim: { repository: 'a/b', number: 5 } },
  ],
  ['a place that is none', { op: 'comment', body: 'x', pull_number: 'five' }, { aim: { number: NaN } }],
  ['a place that is an object', { op: 'comment', body: 'x', number: {} }, { aim: { number: NaN } }],
])('%s', (_, value, expected) => {
  const operations = readOperations([value])
  expect(operations).toHaveLength(1)
  expect(operations[0]).toMatchObject(expected)
})

test('a place that is not named is none', () => {
  expect(readOperations([{ op: 'comment', body: 'x', number: null }])).toEqual([{ kind: 'comment', body: 'x' }])
})

test.each([
  [
    'all of it',
    { line: 5, start_line: 3, side: 'LEFT', severity: 'critical', confidence: 'low', suggestion: '' },
    { line: 5, startLine: 3, side: 'LEFT', severity: 'critical', confidence: 'low', suggestion: '' },
  ],
  ['the other spelling', { startLine: 3 }, { startLine: 3 }],
  ['words nobody knows', { severity: 'huge', confidence: 1, side: 'MIDDLE', line: '5', suggestion: 5 }, {}],
])('a finding: %s', (_, parts, expected) => {
  expect(readFindings([{ path: 'a.ts', title: 'Wrong', ...parts }])).toEqual([{ ...found, ...expected }])
})

test('without a path or a title there is no finding', () => {
  expect(readFindings([{ path: 'a.ts' }, { title: 'x' }, null, 5, []])).toEqual([])
})

test('takes anything', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const operation of readOperations(value)) expect(typeof operation.kind).toBe('string')
    }),
  )
})
