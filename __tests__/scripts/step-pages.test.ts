/** The steps that docs/many-runs.md and docs/other-agents.md show mean what the pages say. */
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { Fields } from '../../src/inputs/fields.ts'
import { readHarness } from '../../src/inputs/harness.ts'
import { readMany } from '../../src/inputs/runs.ts'
import { entryOf } from '../../src/action/many/results.ts'
import { harnesses } from '../../src/oz/client/environments.ts'
import { delegates } from '../../src/prompt/delegation.ts'
import { entriesOf, fieldOf } from '../../scripts/lint/manifest.ts'
import { readSnippets } from '../../scripts/lint/markdown.ts'

const read = (page: string): string => readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8')

/** The inputs of the action's step in each YAML block of a page. */
function stepsOf(page: string): readonly Fields[] {
  return readSnippets(read(page))
    .filter(({ language, text }) => language === 'yaml' && text.includes('uses: your-org/oz-agent-action@v1'))
    .map(({ text }) => {
      const shown: unknown = parse(text)
      const [, job] = entriesOf(fieldOf(shown, 'jobs'))[0] ?? []
      const steps: unknown = Array.isArray(shown) ? shown : fieldOf(job, 'steps')
      const list: unknown[] = Array.isArray(steps) ? steps : []
      const step = list.find((one) => String(fieldOf(one, 'uses')).startsWith('your-org/oz-agent-action@'))
      const inputs = entriesOf(fieldOf(step, 'with')).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        String(value),
      ])
      return new Fields(Object.fromEntries(inputs) as Record<string, string>)
    })
}

describe('docs/many-runs.md', () => {
  test.each([
    [0, ['api', 'web']],
    [1, ['auto · api', 'auto · web', 'gpt-5-4-high · api', 'gpt-5-4-high · web', 'whole']],
  ])('the runs of step %i', async (index, labels) => {
    const fields = stepsOf('many-runs.md')[index]
    const many = fields && (await readMany(fields))
    expect(many?.runs.map(({ label }) => label)).toEqual(labels)
  })

  test('the results', () => {
    const [json] = readSnippets(read('many-runs.md')).filter(({ language }) => language === 'json')
    const shown: unknown = JSON.parse(json?.text ?? '')
    const entries: unknown[] = Array.isArray(shown) ? shown : []
    const names = entries.map((entry) => entriesOf(entry).map(([name]) => name))
    expect(names).toEqual([Object.keys(entryOf('', {}, {}))])
  })
})

describe('docs/other-agents.md', () => {
  test('the step', () => {
    const [fields] = stepsOf('other-agents.md')
    expect(fields && readHarness(fields).type).toBe('claude')
  })

  test('the table has every harness, and says of each whether it takes a secret', () => {
    const rows = read('other-agents.md').match(/^\| `.*\|$/gm) ?? []
    const told = rows.slice(1).flatMap((row) => {
      const [, names = '', , secret = ''] = row.split('|')
      return (names.match(/`(\w+)`/g) ?? []).map((name) => [name.slice(1, -1), !secret.includes('refused')] as const)
    })
    expect(told.map(([name]) => name)).toEqual([...harnesses, ...delegates])
    for (const [name, takes] of told) {
      const choose = () => readHarness(new Fields({ INPUT_HARNESS: name, INPUT_HARNESS_AUTH_SECRET: 'A_NAME' }))
      if (takes) expect(choose).not.toThrow()
      else expect(choose).toThrow('harness_auth_secret goes with')
    }
  })
})
