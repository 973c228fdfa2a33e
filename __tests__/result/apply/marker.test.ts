import { createHmac, hkdfSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import {
  type ApplyMarker,
  createSeal,
  isLaterRun,
  makeApplyMarker,
  readApplyMarker,
  readFindingPrints,
  writeApplyMarker,
  writeFindingPrints,
} from '../../../src/result/apply/marker.ts'
import { hasMarker } from '../../../src/event/text.ts'
import { readMarker } from '../../../src/report/comment/marker.ts'

const env = {
  GITHUB_WORKFLOW_REF: 'octo/repo/.github/workflows/x.yml@refs/heads/main',
  GITHUB_JOB: 'review',
  GITHUB_ACTION: '__octo_oz',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
}
const key = 'a'.repeat(32)
const seal = createSeal({ apiKey: 'wk-1', repositoryId: '7', subject: 5 })

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
    ['of a review', { key, run: '42.1', commit: 'b'.repeat(40), open: 3 }],
    ['of a text', { key, run: '42.1', text: '0123456789abcdef' }],
    ['with a conversation alone', { key, run: '42.1', conversation: 'c' }],
  ])('%s: written and read', (_, marker) => {
    const body = `${writeApplyMarker('comment', marker, seal)}\nhello`
    expect(readApplyMarker('comment', body, seal)).toEqual(marker)
    expect(readApplyMarker('comment', body.replaceAll('\n', '\r\n'), seal)).toEqual(marker)
    expect(readApplyMarker('review', body, seal)).toBeUndefined()
    expect(readApplyMarker('draft', body, seal)).toBeUndefined()
    expect(readMarker(body, seal)).toBeUndefined()
    expect(hasMarker(body)).toBe(true)
  })

  test.each([
    ['not at the start', `x\n${writeApplyMarker('comment', { key, run: '1.1' }, seal)}`],
    ['behind a blank', ` ${writeApplyMarker('comment', { key, run: '1.1' }, seal)}`],
    ['with text behind it', `${writeApplyMarker('comment', { key, run: '1.1' }, seal)} x`],
    ['cut', writeApplyMarker('comment', { key, run: '1.1' }, seal).slice(0, -4)],
    ['none', ''],
  ])('%s: no marker', (_, body) => {
    expect(readApplyMarker('comment', body, seal)).toBeUndefined()
  })

  test('ids from outside that are none stay out of it', () => {
    const facts = { agentRun: 'x --> <b>', conversation: '-->' }
    const marker = makeApplyMarker(env, facts)
    expect(marker).toEqual({ key: marker.key, run: '42.2' })
    expect(writeApplyMarker('comment', { ...marker, ...facts }, seal)).toBe(writeApplyMarker('comment', marker, seal))
  })
})

describe('findings', () => {
  const prints = ['1'.repeat(16), '2'.repeat(16)]
  const line = writeFindingPrints(key, prints, seal)
  test.each([
    ['alone', line, prints],
    ['below the marker of a review', `${writeApplyMarker('review', { key, run: '1.1' }, seal)}\n${line}\ntext`, prints],
    ['with Windows line ends', `${writeApplyMarker('review', { key, run: '1.1' }, seal)}\r\n${line}\r\ntext`, prints],
    ['none', writeFindingPrints(key, [], seal), []],
    ['of another key', writeFindingPrints('b'.repeat(32), prints, seal), []],
    ['further down, where outside text stands', `text\n${line}`, []],
    ['third', `${writeApplyMarker('review', { key, run: '1.1' }, seal)}\ntext\n${line}`, []],
  ])('%s', (_, body, expected) => {
    expect(readFindingPrints(key, body, seal)).toEqual(expected)
  })
})

describe('a seal', () => {
  const line = writeApplyMarker('review', { key, run: '42.1', open: 2 }, seal)
  test.each([
    ['of another key', { apiKey: 'wk-2', repositoryId: '7', subject: 5 }],
    ['of another repository', { apiKey: 'wk-1', repositoryId: '8', subject: 5 }],
    ['of another issue', { apiKey: 'wk-1', repositoryId: '7', subject: 50 }],
    ['without a key', { apiKey: undefined, repositoryId: '7', subject: 5 }],
  ])('%s does not count', (_, facts) => {
    expect(readApplyMarker('review', line, createSeal(facts))).toBeUndefined()
    expect(
      readApplyMarker('review', writeApplyMarker('review', { key, run: '42.1' }, createSeal(facts)), seal),
    ).toBeUndefined()
  })

  test('no other words count: each character changed, left out, doubled', () => {
    const start = '<!-- oz-agent-action '.length
    for (let at = start; at < line.length; at += 1) {
      for (const put of ['', '0', 'z', ' ', line.charAt(at).repeat(2)]) {
        const forged = line.slice(0, at) + put + line.slice(at + 1)
        if (forged.trimEnd() !== line) expect(readApplyMarker('review', forged, seal)).toBeUndefined()
      }
    }
  })

  test('is by HKDF-SHA256 and HMAC-SHA256 of the key', () => {
    const derived = Buffer.from(hkdfSync('sha256', 'wk-1', 'oz-agent-action', 'marker/1/7', 32))
    const mac = createHmac('sha256', derived).update(`5\nreview ${key} 42.1 open=2`).digest('hex').slice(0, 32)
    expect(line).toBe(`<!-- oz-agent-action review ${key} 42.1 open=2 mac=${mac} -->`)
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
