import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rankSimilar } from '../../../src/action/recipes/similar-titles.ts'

const titles = [
  'Crash when the config file is empty',
  'Typo in the README',
  'Add dark mode',
  'The app does not start on Windows',
  'Empty config file crashes the parser',
  'Tür klemmt',
  'ドアが開かない',
]
const known = titles.map((title) => ({ title }))

test.each([
  [
    'It crashed: the config file was empty',
    ['Crash when the config file is empty', 'Empty config file crashes the parser'],
  ],
  ['There is a typo in README.md', ['Typo in the README']],
  ['Please add a dark mode', ['Add dark mode']],
  ['TÜR KLEMMT', ['Tür klemmt']],
  ['ドアが開かない', ['ドアが開かない']],
  ['Everything is slow', []],
  ['the is a on in', []],
  ['', []],
  ['!?', []],
])('%s', (text, expected) => {
  expect(rankSimilar(text, known).map(({ title }) => title)).toEqual(expected)
})

test('a word that every title has tells little', () => {
  const all = ['Door opens', 'Door shuts', 'Door hangs'].map((title) => ({ title }))
  expect(rankSimilar('The door hangs again', all)).toEqual([{ title: 'Door hangs' }])
})

test('the one with more in common comes first', () => {
  const both = ['Slow start', 'Slow start on Windows machines'].map((title) => ({ title }))
  expect(rankSimilar('A slow start on two Windows machines', both)).toEqual(both.toReversed())
})

test('gives back what it was given, each once at most, the same for the same text', () => {
  const titled = fc.array(fc.record({ title: fc.string() }), { maxLength: 20 })
  fc.assert(
    fc.property(fc.string(), titled, (text, candidates) => {
      const ranked = rankSimilar(text, candidates)
      expect(new Set(ranked).size).toBe(ranked.length)
      expect(candidates).toEqual(expect.arrayContaining([...ranked]))
      expect(rankSimilar(text, candidates)).toEqual(ranked)
    }),
  )
})
