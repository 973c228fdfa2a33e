import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseJson } from '../../src/platform/json.ts'
import { fencedBlocks, findResult, maxResultBytes, readResultFile } from '../../src/result/find.ts'

const block = (text: string, language = 'json'): string => `\`\`\`${language}\n${text}\n\`\`\``

describe('findResult', () => {
  test.each([
    ['a fenced block', `Here it is.\n\n${block('{"a":1}')}`, { a: 1 }],
    ['the last of two blocks', `${block('{"a":1}')}\nNo, rather:\n${block('{"a":2}')}`, { a: 2 }],
    ['the last block that is JSON', `${block('{"a":1}')}\n${block('{"a":')}`, { a: 1 }],
    ['a block without a language', block('{"a":1}', ''), { a: 1 }],
    ['a block in upper case', block('[1]', 'JSON'), [1]],
    ['a block with tildes and more of them', '~~~~json\n{"a":"~~~"}\n~~~~', { a: '~~~' }],
    ['a block that nobody closed', '```json\n{"a":1}', { a: 1 }],
    ['a block with carriage returns', '```json\r\n{"a":1}\r\n```\r\n', { a: 1 }],
    ['a string that holds a fence', block(JSON.stringify({ a: '```js\nx\n```' })), { a: '```js\nx\n```' }],
    ['the whole answer', ' {"a":1}\n', { a: 1 }],
    ['an object at the end', 'I found this:\n{"a":{\n"b":1}}\n', { a: { b: 1 } }],
    ['JSON, rather than a block of code', `{"a":1}\n`, { a: 1 }],
  ])('finds %s', (_, answer, value) => {
    expect(findResult(answer)).toEqual({ kind: 'found', value })
  })

  test.each([
    ['nothing', ''],
    ['words', 'All is well.'],
    ['code in another language', block('{ return 1 }', 'ts')],
    ['code without a language', block('npm test', '')],
  ])('finds none in %s', (_, answer) => {
    expect(findResult(answer)).toEqual({ kind: 'none' })
  })

  test.each([
    ['a block that is cut off', block('{"a":'), /^It is not JSON: /],
    ['an empty block', block(''), /^It is (?:empty|not JSON)/],
    ['one that is too large', block(`"${'x'.repeat(maxResultBytes)}"`), /^It is larger than 1,048,576 bytes\.$/],
  ])('says what is wrong with %s', (_, answer, reason) => {
    expect(findResult(answer)).toEqual({ kind: 'broken', reason: expect.stringMatching(reason) })
  })

  test('finds whatever was written, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.boolean(), (value, words, pretty) => {
        const text = JSON.stringify(value, undefined, pretty ? 2 : 0)
        const before = words.replaceAll(/[`~]/g, '')
        expect(findResult(`${before}\n${block(text)}\n`)).toEqual({ kind: 'found', value: parseJson(text) })
      }),
    )
  })

  test.each([
    ['opening brackets', '\n{'.repeat(500_000) + '}'],
    ['fences', '```json\n{\n```\n'.repeat(100_000)],
    ['backticks', '`'.repeat(1_000_000)],
  ])('takes a megabyte of %s in its stride', (_, answer) => {
    const start = performance.now()
    findResult(answer)
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})

test('a shorter fence inside does not close a longer one', () => {
  expect(fencedBlocks('````md\n```json\n{}\n```\n````')).toEqual([{ language: 'md', text: '```json\n{}\n```' }])
})

test('a file is JSON as a whole', () => {
  expect(readResultFile(' {"a":1} ')).toEqual({ kind: 'found', value: { a: 1 } })
  expect(readResultFile('see above')).toMatchObject({ kind: 'broken' })
})
