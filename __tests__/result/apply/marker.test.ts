import { describe, expect, test } from '@jest/globals'
import {
  type ApplyMarker,
  isLaterRun,
  makeApplyMarker,
  readApplyMarker,
  readFindingPrints,
  writeApplyMarker,
  writeFindingPrints,
} from '../../../src/result/apply/marker.ts'
import { hasMarker } from '../../../src/event/gate/marker.ts'
import { readMarker } from '../../../src/report/comment/marker.ts'

const env = {
  GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/x.yml@refs/heads/main',
  GITHUB_JOB: 'review',
  GITHUB_ACTION: '__octo_oz',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
}
const key = 'a'.repeat(32)

describe('the key', () => {
  const keyOf = (parts: Record<string, string>, facts = {}): string => makeApplyMarker({ ...env, ...parts }, facts).key
  test('is the same on every branch and for every run', () => {
    expect(
      keyOf({ GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/x.yml@refs/pull/5/merge', GITHUB_RUN_ID: '43' }),
    ).toBe(keyOf({}))
  })
  test.each([
    ['workflow', keyOf({ GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/y.yml@refs/heads/main' })],
    ['job', keyOf({ GITHUB_JOB: 'other' })],
    ['step', keyOf({ GITHUB_ACTION: '__octo_oz_2' })],
    ['name', keyOf({}, { name: 'x' })],
    ['recipe', keyOf({}, { recipe: 'x' })],
    ['topic', keyOf({}, { topic: 'x' })],
  ])('differs with the %s', (_, other) => {
    expect(other).not.toBe(keyOf({}))
    expect(other).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('in a body', () => {
  test.each<[string, ApplyMarker]>([
    ['bare', { key, run: '42.1' }],
    ['with the agent', { key, run: '42.1', agentRun: 'run-1', conversation: 'c_2' }],
    ['with a conversation alone', { key, run: '42.1', conversation: 'c' }],
  ])('%s: written and read', (_, marker) => {
    const body = `${writeApplyMarker('comment', marker)}\nhello`
    expect(readApplyMarker('comment', body)).toEqual(marker)
    expect(readApplyMarker('comment', body.replaceAll('\n', '\r\n'))).toEqual(marker)
    expect(readApplyMarker('review', body)).toBeUndefined()
    expect(readMarker(body)).toBeUndefined()
    expect(hasMarker(body)).toBe(true)
  })

  test.each([
    ['not at the start', `x\n${writeApplyMarker('comment', { key, run: '1.1' })}`],
    ['behind a blank', ` ${writeApplyMarker('comment', { key, run: '1.1' })}`],
    ['with text behind it', `${writeApplyMarker('comment', { key, run: '1.1' })} x`],
    ['cut', writeApplyMarker('comment', { key, run: '1.1' }).slice(0, -4)],
    ['none', ''],
  ])('%s: no marker', (_, body) => {
    expect(readApplyMarker('comment', body)).toBeUndefined()
  })

  test('ids from outside that are none stay out of it', () => {
    const facts = { agentRun: 'x --> <b>', conversation: '-->' }
    const marker = makeApplyMarker(env, facts)
    expect(marker).toEqual({ key: marker.key, run: '42.2' })
    expect(writeApplyMarker('comment', { ...marker, ...facts })).toBe(writeApplyMarker('comment', marker))
  })
})

describe('findings', () => {
  const prints = ['1'.repeat(16), '2'.repeat(16)]
  const line = writeFindingPrints(key, prints)
  test.each([
    ['alone', line, prints],
    ['below the marker of a review', `${writeApplyMarker('review', { key, run: '1.1' })}\n${line}\ntext`, prints],
    ['with Windows line ends', `${writeApplyMarker('review', { key, run: '1.1' })}\r\n${line}\r\ntext`, prints],
    ['none', writeFindingPrints(key, []), []],
    ['of another key', writeFindingPrints('b'.repeat(32), prints), []],
    ['further down, where outside text stands', `text\n${line}`, []],
    ['third', `${writeApplyMarker('review', { key, run: '1.1' })}\ntext\n${line}`, []],
  ])('%s', (_, body, expected) => {
    expect(readFindingPrints(key, body)).toEqual(expected)
  })
})

test.each([
  ['43.1', '42.1', true],
  ['42.2', '42.1', true],
  ['42.1', '42.1', false],
  ['42.1', '42.2', false],
  ['9.1', '10.1', false],
  ['99999999999999999999.1', '99999999999999999998.9', true],
])('%s is later than %s: %s', (one, other, later) => {
  expect(isLaterRun(one, other)).toBe(later)
})
