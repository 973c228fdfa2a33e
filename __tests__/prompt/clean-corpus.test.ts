/**
 * What the cleaner makes of many texts that are torn in several places, exactly. Whether that is right is for the
 * properties and tables to say; here nothing changes unnoticed, as by a faster way to the same. After a change that is
 * meant, read the difference before `-u`.
 */
import { expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
import { clean } from '../../src/prompt/sanitize/clean.ts'
import { shortTorn } from './sanitize/corpus/short-torn.ts'
import { tables } from './sanitize/table-texts.ts'
import { torn } from './sanitize/torn.ts'
import { loadReaders } from '../../src/platform/text/parse-markdown.ts'

await loadReaders()

const texts = fc.sample(torn, { seed: 20_261_123, numRuns: 900 })

function outcomesOf(from: readonly string[]): string {
  const outcomes = from.map((text) => {
    const { text: cleaned, counts } = clean(text, 'markdown')
    const taken = Object.entries(counts).flatMap(([what, count]) => (count === 0 ? [] : [`${what} ${count}`]))
    return [text, cleaned, taken.join(', ')].map((part) => JSON.stringify(part)).join(' -> ')
  })
  return outcomes.join('\n')
}

test('torn texts come out as before', () => {
  expect(outcomesOf(texts)).toMatchSnapshot()
})

test('short torn texts come out as before', () => {
  expect(outcomesOf(shortTorn)).toMatchSnapshot()
})

test('tables come out as before', () => {
  expect(outcomesOf(fc.sample(tables, { seed: 20_261_124, numRuns: 700 }))).toMatchSnapshot()
})
