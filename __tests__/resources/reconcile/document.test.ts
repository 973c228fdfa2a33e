import { describe, expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { type Entry, readKeys } from '../../../src/resources/reconcile/file.ts'
import { readText } from './lab.ts'
import { startCpuWatch } from '../../support/cpu.ts'

const readThing = (entry: Entry) => {
  const thing = {
    title: entry.text('title'),
    need: entry.requiredText('need'),
    on: entry.flag('on'),
    size: entry.choice('size', ['small', 'large']),
    words: entry.texts('words'),
    more: entry.map('more'),
  }
  entry.finish()
  return thing
}
const readThings = (text: string) => readText(text, 'things', (entries) => entries.map(readThing))

describe('a file that declares things', () => {
  test('is read entry by entry', async () => {
    const text = `# Ours.
things:
  - title: " One "
    need: a
    on: false
    size: large
    words: [x, " y "]
    more: { a: [1] }
  - { need: "2" }
`
    expect(await readThings(text)).toEqual({
      problems: [],
      wanted: [
        { title: 'One', need: 'a', on: false, size: 'large', words: ['x', 'y'], more: { a: [1] } },
        { title: undefined, need: '2', on: undefined, size: undefined, words: [], more: undefined },
      ],
    })
  })

  test('tells all that is wrong, each with its line', async () => {
    const text = `things:
  - title: 7
    on: yes
    size: huge
    words: a, b
  - need: ""
    more: [a]
    titl: x
    words: [1, ok]
  - just text
  - need:
`
    expect((await readThings(text)).problems).toEqual([
      '2: title must be text, not a number; quotes make it text.',
      '2: need is missing.',
      '3: on must be true or false, not a string.',
      '4: size must be one of small, large, not "huge".',
      '5: words must be a list, not a string.',
      '6: need is empty.',
      '7: more must be a map of names to values, not a list.',
      '8: titl means nothing here. Did you mean title?',
      '9: words must be a list of texts; quotes make a text of anything.',
      '10: each of things must be a map of names to values, not a string.',
      '11: need is empty.',
    ])
  })

  test.each([
    ['', ['-: it must be a map with a list called things, as in `things: []`.']],
    ['- a', ['-: it must be a map with a list called things, as in `things: []`.']],
    ['thing: []', ['-: it must be a map with a list called things, as in `things: []`.']],
    ['things: []\nthong: 1', ['2: thong means nothing here; there is only things.']],
    ['things: { a: 1 }', ['1: things must be a list, not a map.']],
    ['things:', ['1: things must be a list, not nothing.']],
    ['things: []', []],
    ['a: [\n- b', expect.arrayContaining([expect.stringMatching(/^\d: it is not YAML: /)])],
    ['things: [{need: a, need: b}]', [expect.stringMatching(/^1: it is not YAML: Map keys must be unique/)]],
  ])('%j', async (text, problems) => {
    expect((await readThings(text)).problems).toEqual(problems)
  })

  test('may use anchors, also across entries, but no more than are sensible', async () => {
    const shared = 'things:\n  - &one { need: a, more: &m { x: 1 } }\n  - *one\n  - { need: b, more: *m }\n'
    const { wanted, problems } = await readThings(shared)
    expect(problems).toEqual([])
    expect(wanted.map(({ need, more }) => [need, more])).toEqual([
      ['a', { x: 1 }],
      ['a', { x: 1 }],
      ['b', { x: 1 }],
    ])
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const nest = names.map(
      (name, at) =>
        `&${name} [${Array(9)
          .fill(at === 0 ? 'x' : `*${names[at - 1] ?? ''}`)
          .join(',')}]`,
    )
    const bomb = `things:\n  - need: a\n    more: { x: [${nest.join(', ')}] }\n`
    const cpuMs = startCpuWatch()
    expect((await readThings(bomb)).problems).toEqual(['2: it repeats parts of the file too often.'])
    expect(cpuMs()).toBeLessThan(1_000)
  })

  test('has no more entries than anyone would write', async () => {
    const text = `things:\n${'  - { need: a }\n'.repeat(201)}`
    expect((await readThings(text)).problems).toEqual(['2: things has 201 entries, more than 200.'])
  })

  test.each([
    ['things: *t\n', '1: *t stands for nothing: no &t is above it.'],
    ['things: { x: *t }\n', '1: *t stands for nothing: no &t is above it.'],
    ['things:\n  - need: *late\n  - need: &late a\n', '2: *late stands for nothing: no &late is above it.'],
    ['things:\n  - *t\n', '2: *t stands for nothing: no &t is above it.'],
  ])('an alias without its anchor: %j', async (text, problem) => {
    expect((await readThings(text)).problems).toEqual([problem])
  })

  test('never makes the reader throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('things: [{need-&*a}]\n "')) })),
        async (text) => {
          const { problems } = await readThings(`things:\n${text}`)
          expect(Array.isArray(problems)).toBe(true)
        },
      ),
    )
  })
})

describe('keys', () => {
  const read = (text: string) => readText(text, 'things', readKeys)

  test('are lower-case words, each once', async () => {
    const text =
      'things:\n- key: a\n- key: nightly-2.b_c\n- key: Nightly\n- key: a\n- key: a b\n- key: -a\n- {}\n- key: 7\n'
    const { wanted, problems } = await read(text)
    expect(wanted).toEqual(['a', 'nightly-2.b_c', '', '', '', '', '', ''])
    expect(problems).toEqual([
      expect.stringMatching(/^4: key must be up to 64 lower-case .*not "Nightly"\.$/),
      '5: key a is taken by the entry in line 2.',
      expect.stringMatching(/^6: key must be/),
      expect.stringMatching(/^7: key must be/),
      '8: key is missing.',
      '9: key must be text, not a number; quotes make it text.',
    ])
  })
})
