/** docs/migration.md: what it shows are the examples as they stand, and what it names is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readManifests } from '../../scripts/lint/documents.ts'
import { readSnippets } from '../../scripts/lint/markdown.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/migration.md'), 'utf8')
const examples = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.yml'))
const manifest = (await readManifests(root)).get('')

test('shows six of the examples, letter for letter', () => {
  const texts = examples.map((file) => readFileSync(join(root, 'examples', file), 'utf8'))
  const shown = readSnippets(page).map(({ text }) => text)
  expect(new Set(shown).size).toBe(6)
  expect(shown.filter((text) => !texts.includes(text))).toEqual([])
})

/** First what it is called there, then what it is here. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return section.split('\n').flatMap((line) => (line.startsWith('| `') ? [line.split(/ *\| */).slice(1, 3)] : []))
}

describe('the table of inputs', () => {
  const rows = rowsOf('Inputs')

  // All that its action.yml has, under its present name and its former one.
  test.each(
    [
      'prompt saved_prompt skill model name mcp cwd profile output_format warp_api_key cloud host environment share',
      'computer_use debug oz_channel oz_version warp_channel warp_version',
    ].flatMap((names) => names.split(' ')),
  )('has a row for %s', (name) => {
    expect(rows.filter(([there = '']) => new RegExp(`\`${name}\\b`).test(there))).toHaveLength(1)
  })

  test('names inputs that the action has', () => {
    const named = rows.flatMap(([, here = '']) => /^`(\w+)/.exec(here)?.[1] ?? [])
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !manifest?.inputs.some((input) => input.name === name))).toEqual([])
  })
})
