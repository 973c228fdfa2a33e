import { expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { readFindings, readOperations } from '../../../src/result/operations.ts'

const found = { path: 'a.ts', title: 'Wrong', body: '', severity: 'critical', confidence: 'medium' }

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
    { line: 5, start_line: 3, side: 'LEFT', severity: 'critical', confidence: 'low', suggestion: 'x' },
    { line: 5, startLine: 3, side: 'LEFT', severity: 'critical', confidence: 'low', suggestion: 'x' },
  ],
  ['an empty suggestion, which is none', { suggestion: '' }, {}],
  ['the other spelling', { startLine: 3, line: 5 }, { startLine: 3, line: 5 }],
  ['a line as text', { line: '#5' }, { line: 5 }],
  ['lines as text', { line: 'L5-L8' }, { startLine: 5, line: 8 }],
  ['words nobody knows', { severity: 'huge', confidence: 1, side: 'MIDDLE', suggestion: 5 }, {}],
  ['what else there is', { again: 'F1', existing_code: 'a' }, { again: 'F1', existingCode: 'a' }],
  ...['Critical', 'high', 'P0', 'blocker', 'SEV-1?', '9', '', null, 7].map((severity): [string, object, object] => [
    `the severity ${String(severity)}`,
    { severity },
    { severity: 'critical' },
  ]),
  ...(['Major', 'P1', 'serious'] as const).map((severity): [string, object, object] => [
    severity,
    { severity },
    { severity: 'major' },
  ]),
  ...(['Minor', 'medium', 'warning'] as const).map((severity): [string, object, object] => [
    severity,
    { severity },
    { severity: 'minor' },
  ]),
  ...(['Nit', 'low', 'info'] as const).map((severity): [string, object, object] => [
    severity,
    { severity },
    { severity: 'nit' },
  ]),
])('a finding: %s', (_, parts, expected) => {
  expect(readFindings([{ path: 'a.ts', title: 'Wrong', ...parts }]).findings).toEqual([{ ...found, ...expected }])
})

test.each<[string, unknown, object]>([
  ['file', { file: 'b.ts', title: 'x' }, { path: 'b.ts', title: 'x' }],
  ['a location', { location: { path: 'b.ts' }, title: 'x' }, { path: 'b.ts' }],
  ['no path', { title: 'x' }, { path: '', title: 'x' }],
  ['a message', { path: 'b.ts', message: 'It breaks.\nBadly.' }, { title: 'It breaks.', body: 'It breaks.\nBadly.' }],
  [
    'a body alone',
    { path: 'b.ts', description: 'It breaks.\nBadly.' },
    { title: 'It breaks.', body: 'It breaks.\nBadly.' },
  ],
  ['a sentence', 'It breaks.', { path: '', title: 'It breaks.' }],
])('a finding by other names: %s', (_, value, expected) => {
  expect(readFindings([value])).toMatchObject({ findings: [expected], unreadable: 0 })
})

test('a severity is read the same wherever it stands in the list', () => {
  const list = [1, 2, 3].map((line) => ({ path: 'a.ts', title: 'Wrong', line, severity: 'high' }))
  expect(readFindings(list).findings.map(({ severity }) => severity)).toEqual(['critical', 'critical', 'critical'])
})

test('what says nothing of what was found is counted', () => {
  expect(readFindings([{ path: 'a.ts' }, null, 5, [], ''])).toEqual({ findings: [], unreadable: 5 })
  expect(readFindings({ a: 1 })).toEqual({ findings: [], unreadable: 1 })
  expect(readFindings(undefined)).toEqual({ findings: [], unreadable: 1 })
  expect(readFindings([])).toEqual({ findings: [], unreadable: 0 })
})

test('takes anything', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const operation of readOperations(value)) expect(typeof operation.kind).toBe('string')
    }),
  )
})
