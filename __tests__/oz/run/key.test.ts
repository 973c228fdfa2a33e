import { describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { hasKey, isKey, isMark, keyFor, keyOf, keyUrlOf, makeKey } from '../../../src/oz/run/key.ts'

const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex')
const url = 'https://github.com/o/r/actions/runs/1'
const value = '0123456789abcdef0123456789abcdef'
const mark = '0123456789abcdef'
const line = `oz-agent-action run ${value} ${url}`

describe('the key of a prompt', () => {
  test.each([
    [line, value, undefined],
    [`Do it.\n\n${line}`, value, undefined],
    [`oz-agent-action run ${value}`, value, undefined],
    [`oz-agent-action run ${value}.${mark} ${url}`, value, mark],
  ])('is that of its last line: %j', (prompt, expected, expectedMark) => {
    expect(keyOf(prompt)).toEqual({ value: expected, mark: expectedMark })
  })

  test.each([
    ['not the last line', `${line}\nDo it.`],
    ['followed by an empty line', `${line}\n`],
    ['followed by a space', `${line} `],
    ['after other words', `Please: ${line}`],
    ['quoted', `> ${line}`],
    ['after a carriage return', `Do it.\r${line}`],
    ['too short', line.replace('0123', '012')],
    ['in capitals', line.replace('abcdef', 'ABCDEF')],
    ['with a broken mark', `oz-agent-action run ${value}.0123 ${url}`],
    ['with more words', `${line} and more`],
    ['without a URL where one stands', `oz-agent-action run ${value} ftp://x`],
    ['empty', ''],
  ])('is not there: %s', (_name, prompt) => {
    expect(keyOf(prompt)).toBeUndefined()
  })

  test.each([
    [line, url],
    [`http://elsewhere.example/x\n\n${line}`, url],
    [`oz-agent-action run ${value}.${mark} ${url}`, url],
    [`oz-agent-action run ${value}`, undefined],
    [`${line}\nDo it.`, undefined],
  ])('names the workflow run of its line: %j', (prompt, expected) => {
    expect(keyUrlOf(prompt)).toBe(expected)
  })

  test('is found again behind any prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.webUrl(), { nil: undefined }), (prompt, runUrl) => {
        const key = makeKey(randomHex, runUrl)
        expect(keyOf(`${prompt}\n\n${key.line}`)).toEqual({ value: key.value, mark: undefined })
      }),
    )
  })

  test('is never taken from a text that another line follows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const own = makeKey(randomHex, url)
        const stranger = makeKey(randomHex, url)
        const prompt = `${before}\n${stranger.line}\n${after}\n\n${own.line}`
        expect(hasKey(prompt, own)).toBe(true)
        expect(hasKey(prompt, stranger)).toBe(false)
      }),
    )
  })
})

describe('a shared key', () => {
  const words = { words: 'nightly', repositoryId: '42' }

  test('is the same for the same words in the same repository, with a mark of each step', () => {
    const [one, other] = [keyFor(words, randomHex, url), keyFor(words, randomHex, url)]
    expect(one.value).toBe(other.value)
    expect(one.mark).not.toBe(other.mark)
    expect(hasKey(one.line, { value: one.value, mark: undefined })).toBe(true)
    expect(hasKey(one.line, one)).toBe(true)
    expect(hasKey(one.line, other)).toBe(false)
  })

  test.each([
    { words: 'nightly ', repositoryId: '42' },
    { words: 'nightly', repositoryId: '43' },
    { words: '2\nnightly', repositoryId: '4' },
  ])('is another for %j', (others) => {
    expect(keyFor(others, randomHex, url).value).not.toBe(keyFor(words, randomHex, url).value)
  })

  test('shows none of its words', () => {
    expect(keyFor({ words: 'secret-plan', repositoryId: '42' }, randomHex, url).line).not.toContain('secret-plan')
  })
})

test("a random key is nobody else's", () => {
  const keys = Array.from({ length: 1_000 }, () => makeKey(randomHex, undefined).value)
  expect(new Set(keys).size).toBe(1_000)
  expect(keys.every(isKey)).toBe(true)
})

test.each([
  [value, true],
  [`${value}0`, false],
  [value.toUpperCase(), false],
  [`${value}\n`, false],
  ['', false],
])('%j as a key in the state: %s', (text, expected) => {
  expect(isKey(text)).toBe(expected)
  expect(isMark(text.slice(16))).toBe(expected)
})
