import { expect, test } from '@jest/globals'
import fc from '../../support/fast-check.ts'
import { rankSimilar, searchWords, tellingText } from '../../../src/action/recipes/triage.ts'

const titles = [
  'Crash when the config file is empty',
  'Typo in the README',
  'Add dark mode',
  'The app does not start on Windows',
  'Empty config file crashes the parser',
  'Tür klemmt',
  'ドアが開かない',
]
const asKnown = (all: readonly string[]) => all.map((title) => ({ title }))
const rank = (
  title: string,
  all: readonly string[],
  parts: { body?: string; project?: string[]; most?: number } = {},
) =>
  rankSimilar({ title, body: parts.body ?? '', project: parts.project ?? [] }, asKnown(all), parts.most ?? 10).map(
    (one) => one.title,
  )

test.each<[string, readonly string[]]>([
  [
    'It crashed: the config file was empty',
    ['Crash when the config file is empty', 'Empty config file crashes the parser'],
  ],
  ['There is a typo in README.md', ['Typo in the README']],
  ['Please add a dark mode', ['Add dark mode']],
  ['TÜR KLEMMT', ['Tür klemmt']],
  ['ドアが開かない', ['ドアが開かない']],
  ['Starting fails for us in Windows', ['The app does not start on Windows']],
  ['Everything is slow', []],
  ['the is a on in', []],
  ['', []],
  ['!?', []],
])('%s', (title, expected) => {
  expect(rank(title, titles)).toEqual(expected)
})

test('a word that every title has tells little', () => {
  expect(rank('The door hangs again', ['Door opens', 'Door shuts', 'Door hangs'])[0]).toBe('Door hangs')
})

test('the one with more in common comes first', () => {
  const both = ['Slow start', 'Slow start on Windows machines']
  expect(rank('A slow start on two Windows machines', both)).toEqual(both.toReversed())
})

test('a long title with some words in common gets a place that is free, behind those with much', () => {
  const original =
    'ignore rules with a leading slash of a parent directory are lost when a path is given on the command line'
  const others = ['doorgrep: colors on Windows', 'doorgrep crashes on start', 'Release doorgrep 14', 'ignore rules']
  const found = rank('doorgrep does not apply a parent ignore file to a subdirectory', [...others, original], {
    project: ['mona', 'doorgrep'],
  })
  expect(found).toEqual(['ignore rules', original])
})

test('the name of the project, headings, comments and boxes of a template have nothing in common', () => {
  const body =
    '### Steps to reproduce\n<!-- Attach your configuration -->\n- [x] I searched the documentation\n**Operating system**\nThe hinge squeaks, see https://example.test/window\n'
  expect(tellingText(body)).not.toMatch(/reproduce|configuration|documentation|system|window/i)
  const all = ['Configuration is lost', 'Documentation of doors', 'Operating system', 'Window', 'acme-door']
  expect(rank('Squeak', [...all, 'Hinges squeak'], { body, project: ['acme', 'door'] })).toEqual(['Hinges squeak'])
})

test('so many at most', () => {
  const many = Array.from({ length: 30 }, (_, index) => `Door ${index} is stuck`)
  expect(rank('A stuck door', many, { most: 10 })).toHaveLength(10)
})

test.each<[string, readonly string[]]>([
  ['ripgrep does not respect .ignore in C:\\src OR "repo:evil/x"', ['respect', 'ignore', 'src', 'repo', 'evil']],
  ['NOT AND -label:bug --hidden', ['label', 'hidden']],
  ['a b c', []],
])('words for the search of %s', (title, words) => {
  expect(searchWords({ title, body: '', project: ['BurntSushi', 'ripgrep'] }, 6)).toEqual(words)
})

test('gives back what it was given, each once at most, the same for the same text', () => {
  const titled = fc.array(fc.record({ title: fc.string() }), { maxLength: 20 })
  fc.assert(
    fc.property(fc.string(), titled, (title, candidates) => {
      const issue = { title, body: title, project: [] }
      const ranked = rankSimilar(issue, candidates, 10)
      expect(new Set(ranked).size).toBe(ranked.length)
      expect(candidates).toEqual(expect.arrayContaining([...ranked]))
      expect(rankSimilar(issue, candidates, 10)).toEqual(ranked)
    }),
  )
})
