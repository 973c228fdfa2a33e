import { describe, expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { parseJson } from '../../src/platform/json.ts'
import { findResult, maxResultBytes, readResultFile, readVisible } from '../../src/result/find.ts'
import { leastCpuMs } from '../support/cpu.ts'

const block = (text: string, language = 'json'): string => `\`\`\`${language}\n${text}\n\`\`\``
const valuesOf = (answer: string): unknown[] => {
  const { blocks, bare } = findResult(answer)
  return [...blocks, ...bare].map(({ value }) => value)
}

describe('findResult', () => {
  test.each([
    ['a fenced block', `Here it is.\n\n${block('{"a":1}')}`, { a: 1 }],
    ['both of two blocks', `${block('{"a":1}')}\nNo, rather:\n${block('{"a":2}')}`, { a: 1 }, { a: 2 }],
    ['the block that is JSON', `${block('{"a":1}')}\n${block('{"a":')}`, { a: 1 }],
    ['a block without a language', block('{"a":1}', ''), { a: 1 }],
    ['a block of JavaScript that is JSON', block('{"a":1}', 'js'), { a: 1 }],
    ['a block in upper case', block('[1]', 'JSON'), [1]],
    ['a block with tildes and more of them', '~~~~json\n{"a":"~~~"}\n~~~~', { a: '~~~' }],
    ['a block that nobody closed', '```json\n{"a":1}', { a: 1 }],
    ['a block with carriage returns', '```json\r\n{"a":1}\r\n```\r\n', { a: 1 }],
    ['a string that holds a fence', block(JSON.stringify({ a: '```js\nx\n```' })), { a: '```js\nx\n```' }],
    ['a block behind four blanks', '    ```json\n    {"a":1}\n    ```', { a: 1 }],
    ['a block in a list', '1. ```json\n   {"a":1}\n   ```', { a: 1 }],
    ['a block on one line', '```json {"a":1} ```', { a: 1 }],
    ['a block that begins on the line of its fence', '```json {"a":\n1}\n```', { a: 1 }],
    ['a block that ends on the line of its fence', '```json\n{"a":1}```\nThat is all.', { a: 1 }],
    ['a block with words in it', block('Result:\n{"a":1}'), { a: 1 }],
    ['the whole answer', ' {"a":1}\n', { a: 1 }],
    ['an object at the end', 'I found this:\n{"a":{\n"b":1}}\n', { a: { b: 1 } }],
    ['an object before a closing sentence', 'See:\n{"a":1}\nThat is all.', { a: 1 }],
    ['an object on a line of prose', 'The result is {"a":1}, as asked.', { a: 1 }],
    ['an object in a code span', 'The result is `{"a":1}`.', { a: 1 }],
    ['an object between tags', '<result>\n{"a":1}\n</result>', { a: 1 }],
    ['an object behind warnings', '(node:1) Warning: {old}\nnpm WARN "x"\n{"a":1}', { a: 1 }],
    ['an object behind code that is torn', 'if (x) {"\n'.repeat(40) + '{"a":1}', { a: 1 }],
    ['an object that holds tags', 'So:\n{"a":"<details> <!-- x"}\nDone.', { a: '<details> <!-- x' }],
    ['a tag in code, which opens nothing', 'Close `<!--` and `<details>`.\n' + block('{"a":1}'), { a: 1 }],
    ['a comment that is closed, less what it hides', `<!-- ${block('{"a":0}')} -->\n${block('{"a":1}')}`, { a: 1 }],
    ['JSON behind details', `<details>\n\n${block('{"a":0}')}\n\n</details>\n\n${block('{"a":1}')}`, { a: 1 }],
    ['comments and trailing commas', block('{\n// why\n"a":1, /* x */\n}', 'jsonc'), { a: 1 }],
    ['a raw line break in a string', block('{"a":"x\ny"}'), { a: 'x\ny' }],
    ['a backslash that escapes nothing', block('{"a":"\\d+"}'), { a: '\\d+' }],
  ])('finds %s', (_, answer, ...values) => {
    expect(valuesOf(answer)).toEqual(values)
  })

  test.each([
    ['nothing', ''],
    ['words', 'All is well.'],
    ['code in another language', block('{ return 1 }', 'ts')],
    ['code without a language', block('npm test', '')],
    ['a quotation', '> ' + block('{"a":1}').replaceAll('\n', '\n> ')],
    ['a comment', `<!--\n${block('{"a":1}')}\n-->`],
    ['a comment on a line', 'So: <!-- {"a":1} --> that.'],
    ['a comment that nobody closes', `<!-- and\n${block('{"a":1}')}`],
    ['details', `<details><summary>Log</summary>\n\n${block('{"a":1}')}\n</details>`],
    ['details in details', `<details>\n<details>\n</details>\n${block('{"a":1}')}\n</details>`],
    ['a block beside text in another block', '````md\nFor example:\n\n' + block('{"a":1}') + '\n````'],
  ])('finds none in %s', (_, answer) => {
    expect(valuesOf(answer)).toEqual([])
  })

  test.each([
    [
      'a block that is cut off',
      block('{"a":'),
      'The JSON ends too early, after `{"a":`: a bracket or a quotation mark isn\'t closed.',
    ],
    ['an empty block', block(''), 'The JSON is empty.'],
    [
      'a quotation mark in a string',
      block('{"title": "The "lock" is kept"}'),
      'It is not JSON: after `{"title": "The "` stands `lock" is kept"}`. Expected \',\' or \'}\' after property value.',
    ],
    ['one that is too large', block(`"${'x'.repeat(maxResultBytes)}"`), 'It is larger than 1,048,576 bytes.'],
  ])('says what is wrong with %s, and where', (_, answer, reason) => {
    expect(findResult(answer)).toMatchObject({ blocks: [], broken: reason })
  })

  test('says that the JSON is hidden', () => {
    expect(findResult(`<!--\n${block('{"a":1}')}\n-->`).isHidden).toBe(true)
    expect(findResult(`<details>\n${block('{"a":1}')}\n</details>`).isHidden).toBe(true)
    expect(findResult('<!-- a note -->').isHidden).toBe(false)
  })

  test('finds whatever was written, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), fc.boolean(), (value, words, pretty) => {
        const text = JSON.stringify(value, undefined, pretty ? 2 : 0)
        const before = words.replaceAll(/[`~<]/g, '')
        expect(findResult(`${before}\n${block(text)}\n`).blocks.at(-1)?.value).toEqual(parseJson(text))
      }),
    )
  })

  test.each([
    ['opening brackets', '\n{'.repeat(500_000) + '}'],
    ['opening members', '{"a": '.repeat(170_000)],
    ['members without an end', '{"a'.repeat(300_000)],
    ['quotation marks', '{"'.repeat(500_000)],
    ['blanks', '{' + ' '.repeat(1_000_000)],
    ['fences', '```json\n{\n```\n'.repeat(80_000)],
    ['backticks', '`'.repeat(1_000_000)],
    ['comments', '<!-- '.repeat(200_000)],
    ['slashes', '```json\n' + '{/*'.repeat(300_000)],
    ['objects', '{"a":1}\n'.repeat(120_000)],
  ])('takes a megabyte of %s in its stride', (_, answer) => {
    expect(leastCpuMs(() => findResult(answer), 1_500)).toBeLessThan(1_500)
  })
})

test('a shorter fence inside does not close a longer one', () => {
  expect(readVisible('````md\n```json\n{}\n```\n````').blocks).toMatchObject([
    { language: 'md', text: '```json\n{}\n```' },
  ])
})

test('a file is JSON as a whole, or holds it', () => {
  expect(readResultFile(' {"a":1} ')).toMatchObject({ bare: [{ value: { a: 1 } }] })
  expect(readResultFile('// x\n{"a":1,}')).toMatchObject({ bare: [{ value: { a: 1 } }] })
  expect(readResultFile('see above')).toMatchObject({ bare: [], broken: expect.stringMatching(/^It is not JSON/) })
})
