import { describe, expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import fc, { anyCharacter } from '../../support/fast-check.ts'
import {
  exchangeKey,
  hasKey,
  hasKeyLine,
  keyFor,
  keyOf,
  keyUrlOf,
  makeKey,
  metadataNames,
  renewKey,
  withKey,
  withMessageLine,
  withoutCopies,
} from '../../../src/oz/run/key.ts'
import { runWith } from './runs.ts'

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
    [`Do it.\r\n\r\n${line}\r\n`, value, undefined],
    [`Do it.\n\n${line}\n\n<system-context>\nYou are at work in /repo.\n</system-context>`, value, undefined],
    [`Do it.\n\n${line}\n\nAnd be quick.\n\noz-agent-action run ${'f'.repeat(32)} ${url}#message`, value, undefined],
    [`Do it.\n\n${line}\n\nAnd be quick.\n\noz-agent-action run ${'f'.repeat(32)} #message`, value, undefined],
  ])("is that of the last line that is a run's: %j", (prompt, expected, expectedMark) => {
    expect(keyOf(runWith({ prompt }))).toMatchObject({ value: expected, mark: expectedMark })
  })

  test.each([
    ['before a space', ` ${line}`],
    ['of a message', `${line}#message`],
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
    expect(keyOf(runWith({ prompt }))).toBeUndefined()
  })

  test.each([
    [line, url],
    [`http://elsewhere.example/x\n\n${line}`, url],
    [`oz-agent-action run ${value}.${mark} ${url}`, url],
    [`oz-agent-action run ${value}`, undefined],
    [`${line}\nDo it.`, url],
  ])('names the workflow run of its line: %j', (prompt, expected) => {
    expect(keyUrlOf(prompt)).toBe(expected)
  })

  test('is found again behind any prompt', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), fc.option(fc.webUrl(), { nil: undefined }), (prompt, runUrl) => {
        const key = makeKey(randomHex, runUrl)
        expect(keyOf(runWith({ prompt: `${prompt}\n\n${key.line}` }))).toMatchObject({ value: key.value })
      }),
    )
  })

  test('is never taken from a text that another line follows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const own = makeKey(randomHex, url)
        const stranger = makeKey(randomHex, url)
        const prompt = `${before}\n${stranger.line}\n${after}\n\n${own.line}`
        expect(hasKey(runWith({ prompt }), own)).toBe(true)
        expect(hasKey(runWith({ prompt }), stranger)).toBe(false)
      }),
    )
  })
})

describe('what is sent', () => {
  const own = makeKey(randomHex, url)

  test('has the key as its last line and in its metadata, beside what the user gives', () => {
    const body = withKey({ prompt: 'Do it.', metadata: { team: 'a' }, title: 't' }, own)
    expect(body).toEqual({
      prompt: `Do it.\n\n${own.line}`,
      metadata: { team: 'a', [metadataNames.key]: own.value },
      title: 't',
    })
    expect(withKey(body, own)).toEqual(body)
  })

  test('leaves the metadata alone where it has no room', () => {
    const metadata = Object.fromEntries(Array.from({ length: 18 }, (_, index) => [`n${index}`, 'x']))
    expect(withKey({ prompt: 'p', metadata }, own)['metadata']).toEqual(metadata)
  })

  test('holds no line of another run, wherever a text has one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (before, after, isMessage) => {
        const old = makeKey(randomHex, url)
        const text = `${before}\n${old.line}\r\n${after}`
        const sent = isMessage ? withMessageLine(text, own) : String(withKey({ prompt: text }, own)['prompt'])
        expect(hasKeyLine(sent, old)).toBe(false)
        expect(hasKeyLine(sent, own)).toBe(true)
        expect(hasKey(runWith({ prompt: sent }), own)).toBe(!isMessage)
      }),
    )
  })

  test.each([
    ['drawn', own],
    ['of words', keyFor({ words: 'nightly', repositoryId: '1' }, randomHex, url)],
  ])('has a new key at another attempt: %s', (_name, key) => {
    const next = renewKey(key, randomHex)
    const body = exchangeKey(withKey({ prompt: 'Do it.' }, key), key, next)
    expect(withKey(body, next)['prompt']).toBe(`Do it.\n\n${next.line}`)
    expect(next.line).not.toBe(key.line)
    expect(keyUrlOf(next.line)).toBe(url)
    expect(next.value === key.value).toBe(key.mark !== undefined)
  })
})

describe('a run of the key', () => {
  const own = { value, mark: undefined }
  const metadata = { [metadataNames.key]: value }

  test.each([
    ['by its metadata alone', { metadata }, true],
    [
      'not by a line where its metadata has another key',
      { prompt: line, metadata: { gha_key: 'f'.repeat(32) } },
      false,
    ],
    ['not where it is a child that inherited it', { metadata, parentId: 'parent' }, false],
    ['not where it is below another run', { metadata, rootId: 'root' }, false],
    ['at the top of its tree', { metadata, rootId: 'run-1' }, true],
  ])('is known %s', (_name, more, expected) => {
    expect(hasKey(runWith(more), own)).toBe(expected)
  })

  test('is the one with the parent that the user gave', () => {
    const wanted = { ...own, parentId: 'theirs' }
    expect(hasKey(runWith({ metadata, parentId: 'theirs', rootId: 'theirs' }), wanted)).toBe(true)
    expect(hasKey(runWith({ metadata, parentId: 'ours', rootId: 'theirs' }), wanted)).toBe(false)
  })

  const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 2, 9, minute))
  const original = runWith({ id: 'a', prompt: `Do it.\n\n${line}`, createdAt: at(0) })

  test('is no copy of its line in a younger text', () => {
    const copy = runWith({ id: 'b', prompt: `An issue says:\n${line}\nDo that.`, createdAt: at(5) })
    expect(withoutCopies([copy, original])).toEqual([original])
  })

  test('is each of two that were made of the same request', () => {
    const second = { ...original, id: 'b', createdAt: at(1) }
    expect(withoutCopies([second, original])).toEqual([second, original])
  })

  test('is no line at all where others have the key in their metadata', () => {
    const marked = runWith({ id: 'c', metadata, createdAt: at(9) })
    expect(withoutCopies([original, marked])).toEqual([marked])
  })
})

describe('a shared key', () => {
  const words = { words: 'nightly', repositoryId: '42' }

  test('is the same for the same words in the same repository, with a mark of each step', () => {
    const [one, other] = [keyFor(words, randomHex, url), keyFor(words, randomHex, url)]
    expect(one.value).toBe(other.value)
    expect(one.mark).not.toBe(other.mark)
    expect(hasKey(runWith({ prompt: one.line }), { value: one.value, mark: undefined })).toBe(true)
    expect(hasKey(runWith({ prompt: one.line }), one)).toBe(true)
    expect(hasKey(runWith({ prompt: one.line }), other)).toBe(false)
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
  expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true)
})
