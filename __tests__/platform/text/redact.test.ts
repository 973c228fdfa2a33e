import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { createRedactor } from '../../../src/platform/text/redact.ts'
import { leastCpuMs } from '../../support/cpu.ts'
import { fuzzRuns, key, sightsOfKey } from '../../report/hostile.ts'

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
    ['percent-encoded throughout in capitals', bytes.toString('hex').toUpperCase().replace(/../g, '%$&'), '***'],
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

  const each = (form: (character: string) => string): string => Array.from(key).map(form).join('')
  const code = (character: string, digits: number): string => character.charCodeAt(0).toString(16).padStart(digits, '0')

  test.each<[string, (character: string) => string]>([
    ['split by zero-width blanks', (character) => `${character}\u200b`],
    ['split by soft hyphens', (character) => `${character}\u00ad`],
    ['split by joiners and marks of direction', (character) => `\u2060${character}\u202e`],
    ['split by tags', (character) => `${character}\u{e0041}`],
    ['split by control characters', (character) => `${character}\u0000`],
    ['split by colours of a terminal', (character) => `\u001b[31m${character}`],
    ['split by titles of a terminal', (character) => `${character}\u001b]0;x\u0007`],
    ['as escapes of JSON', (character) => `\\u${code(character, 4)}`],
    ['as escapes of JSON in JSON', (character) => `\\\\u${code(character, 4).toUpperCase()}`],
    ['as escapes of JavaScript', (character) => `\\u{${code(character, 2)}}`],
    ['as escapes of a byte', (character) => `\\x${code(character, 2)}`],
    ['as entities', (character) => `&#${character.charCodeAt(0)};`],
    ['as entities in hex', (character) => `&#X00${code(character, 2)};`],
  ])('%s', (_name, form) => {
    expect(redact(`before ${each(form)}, after ${key}.`)).toMatch(/^before [^*]{0,12}\*\*\*[^*]{0,12}, after \*\*\*\.$/)
  })

  test('whatever forms its characters have', () => {
    const escapes = ['', '\u200b', '\u00ad', '\u001b[0m', '\ufe0f']
    const form = fc.tuple(fc.constantFrom(...escapes), fc.nat(4))
    fc.assert(
      fc.property(fc.array(form, { minLength: key.length, maxLength: key.length }), fc.string(), (forms, around) => {
        const written = Array.from(key).map((character, index) => {
          const [before, kind] = forms[index] ?? ['', 0]
          const spelt = [
            character,
            `\\u${code(character, 4)}`,
            `&#${character.charCodeAt(0)};`,
            `%${code(character, 2)}`,
          ]
          return before + (spelt[kind] ?? character)
        })
        const shown = redact(`${around} ${written.join('')} ${around}`)
        expect(shown).toContain('***')
        expect(shown.length).toBeLessThanOrEqual(2 * around.length + 5 + escapes.join('').length)
      }),
      { numRuns: fuzzRuns },
    )
  })

  const signs = `a b/c&d=e"f\\g<h>i'j+klm`
  test.each([
    ['as it stands', signs],
    ['URL-encoded', encodeURIComponent(signs)],
    ['URL-encoded in small letters', `a%20b%2fc%26d%3de%22f%5cg%3ch%3ei'j%2bklm`],
    ['as a form sends it', `a+b%2Fc%26d%3De%22f%5Cg%3Ch%3Ei'j%2Bklm`],
    ['JSON-escaped', JSON.stringify(signs).slice(1, -1)],
    ['JSON-escaped, the slash too', `a b\\/c&d=e\\"f\\\\g<h>i'j+klm`],
    ['XML-escaped', `a b/c&amp;d=e&quot;f\\g&lt;h&gt;i&apos;j+klm`],
  ])('with signs in it, %s', (_, text) => {
    expect(createRedactor([signs])(`before ${text} after`)).toBe('before *** after')
  })

  test.each([
    ['base64', 'aHVudGVyM', (text: Buffer) => text.toString('base64')],
    ['hex', '68756e74657232', (text: Buffer) => text.toString('hex')],
    ['hex in capitals', '68756E74657232', (text: Buffer) => text.toString('hex').toUpperCase()],
    ['percent signs', '%68%75%6e%74%65%72%32', (text: Buffer) => text.toString('hex').replace(/../g, '%$&')],
  ])('as a whole where it is short, in %s', (_, piece, encode) => {
    const encoded = encode(Buffer.from('hunter2'))
    expect(encoded).toContain(piece)
    expect(createRedactor(['hunter2'])(`_${encoded}_`)).toBe(`_${encoded.replace(piece, '***')}_`)
    expect(createRedactor(['hunter2'])(piece.slice(0, -1))).toBe(piece.slice(0, -1))
  })

  test.each([
    [0, '***i4u'],
    [1, 'b2***IuLg=='],
    [2, 'b29***Li4='],
  ])('as a whole where it is short, in base64 between %i bytes of something else and two', (count, hidden) => {
    const encoded = Buffer.from(`${'o'.repeat(count)}hunter2..`).toString('base64')
    expect(createRedactor(['hunter2'])(encoded)).toBe(hidden)
  })

  test('that is no whole text', () => {
    const broken = '\ud800 half of a pair stands in it'
    expect(createRedactor([broken])(`${broken}!`)).toBe('***!')
    expect(createRedactor([broken])(encodeURIComponent(broken.toWellFormed()))).toBe('***')
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
  expect(leastCpuMs(() => redact(text), 3000)).toBeLessThan(3000)
})
