import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createRedactor } from '../../src/report/redact.ts'
import { leastCpuMs } from '../support/cpu.ts'
import { fuzzRuns, key, sightsOfKey } from './hostile.ts'

const redact = createRedactor([key])
const bytes = Buffer.from(key)

describe('a key is hidden', () => {
  test.each([
    ['whole', key, '***'],
    ['without its start', key.slice(7), '***'],
    ['without its end', key.slice(0, -9), '***'],
    ['twelve characters of it', key.slice(5, 17), '***'],
    ['in a sentence', `Bearer ${key}, said he`, 'Bearer ***, said he'],
    ['twice', `${key} ${key}`, '*** ***'],
    ['twice without a gap', key + key, '***'],
    ['in JSON', JSON.stringify({ key }), '{"key":"***"}'],
    ['in base64, but for the bits left over', bytes.toString('base64').slice(0, -2), '***'],
    ['in hex', bytes.toString('hex'), '***'],
    ['in hex in capitals', bytes.toString('hex').toUpperCase(), '***'],
    ['percent-encoded throughout', bytes.toString('hex').replace(/../g, '%$&'), '***'],
  ])('%s', (_, text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  test.each([1, 2, 3, 4, 5])('in base64 after %i bytes of something else', (count) => {
    const encoded = Buffer.from(`${'x'.repeat(count)}${key}yy`).toString('base64')
    expect(redact(encoded)).toContain('***')
    expect(sightsOfKey(redact(encoded))).toEqual([])
  })

  test('in URL-safe base64', () => {
    const odd = 'key~~~???>>>~~~???>>>'
    const hidden = createRedactor([odd])(Buffer.from(`a${odd}`).toString('base64url'))
    expect(hidden).toContain('***')
    expect(hidden.length).toBeLessThan(8)
  })

  test.each([
    ['URL-encoded', encodeURIComponent('a b/c&d=e"f\\g<h>ijklm')],
    ['JSON-escaped', JSON.stringify('a b/c&d=e"f\\g<h>ijklm').slice(1, -1)],
    ['XML-escaped', 'a b/c&amp;d=e&quot;f\\g&lt;h&gt;ijklm'],
  ])('with signs in it, %s', (_, text) => {
    expect(createRedactor(['a b/c&d=e"f\\g<h>ijklm'])(text)).toBe('***')
  })
})

describe('the rest stays', () => {
  test.each([
    ['eleven characters of it', key.slice(0, 11)],
    ['eleven characters of it in hex', bytes.toString('hex', 0, 11)],
    ['eleven characters of it percent-encoded', bytes.toString('hex', 0, 11).replace(/../g, '%$&')],
    ['nothing', ''],
    ['other text', 'Every wk- key starts like this one.'],
  ])('%s', (_, text) => {
    expect(redact(text)).toBe(text)
  })

  test('a short secret is hidden as a whole', () => {
    expect(createRedactor(['hunter2'])('hunter hunter2!')).toBe('hunter ***!')
  })

  test('so is one of four characters, the shortest', () => {
    expect(createRedactor(['four'])('fou four')).toBe('fou ***')
  })

  test('secrets too short to mean anything are passed over', () => {
    expect(createRedactor(['', 'a', 'abc'])('abc a')).toBe('abc a')
  })
})

test('several secrets', () => {
  expect(createRedactor([key, 'another-secret-of-mine'])(`${key}/another-secret-of-mine`)).toBe('***/***')
})

test('no piece of twelve survives, wherever it stands', () => {
  const parts = fc.tuple(
    fc.string(),
    fc.nat(key.length),
    fc.nat(key.length),
    fc.constantFrom<'utf8' | 'base64' | 'base64url'>('utf8', 'base64', 'base64url'),
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 5 }), (list) => {
      const text = list
        .map(([around, from, to, form]) => around + Buffer.from(around + key.slice(from, to) + around).toString(form))
        .join('')
      expect(sightsOfKey(redact(text))).toEqual([])
    }),
    { numRuns: fuzzRuns },
  )
})

test.each([
  ['nothing of it', 'x'.repeat(1e7)],
  ['eleven characters again and again', `${key.slice(0, 11)} `.repeat(8e5)],
  ['the key again and again', key.repeat(2.4e5)],
])('ten megabytes with %s take no long time', (_, text) => {
  expect(leastCpuMs(() => redact(text), 2)).toBeLessThan(3000)
})
