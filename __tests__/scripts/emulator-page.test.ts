/** What docs/emulator.md shows is taken by the emulator as it stands. */
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readScenario } from '../../emulator/agents/scenario.ts'
import { behaviorKeys } from '../../emulator/behavior.ts'
import { readCliOptions } from '../../emulator/cli-options.ts'
import { readFault } from '../../emulator/faults/spec.ts'
import { startEmulator } from '../../emulator/server.ts'
import { readSnippets, type Snippet } from '../../scripts/lint/markdown.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/emulator.md'), 'utf8')
const snippets = readSnippets(page)

function snippet(language: string, holding: string): Snippet {
  const found = snippets.find(({ language: is, text }) => is === language && text.includes(holding))
  if (found === undefined) throw new Error(`docs/emulator.md has no ${language} block with ${holding}`)
  return found
}

test('the scenario', () => {
  expect(readScenario(parse(snippet('yaml', 'states:').text)).answer).toContain('1970')
})

test('the children', () => {
  expect(readScenario(parse(snippet('yaml', 'children:').text)).children?.[0]?.children).toHaveLength(1)
})

test('the behavior', async () => {
  const [, behavior = ''] = /--behavior '([^']+)'/.exec(snippet('bash', '--behavior').text) ?? []
  expect(await readCliOptions(['--behavior', behavior])).toMatchObject({ behavior: { ancestors: 'children' } })
  const keys = page.split('\n').flatMap((line) => [...(/^\| `.*? \|/.exec(line)?.[0] ?? '').matchAll(/`(\w+)`/g)])
  expect(keys.map(([, key]) => key)).toEqual(expect.arrayContaining(behaviorKeys))
})

test('the faults', () => {
  const faults: unknown = parse(snippet('yaml', 'reset: after').text)
  if (!Array.isArray(faults)) throw new Error('not a list')
  expect(faults.map((fault) => readFault(fault).on)).toHaveLength(8)
})

test('the fault on the command line', async () => {
  const [, fault = ''] = /--fault '([^']+)'/.exec(snippet('bash', '--fault').text) ?? []
  expect(await readCliOptions(['--fault', fault])).toMatchObject({ faults: [{ delay: '2s' }] })
})

test('the request', async () => {
  const command = snippet('bash', 'curl').text
  const [, path = ''] = /http:\/\/127\.0\.0\.1:8787(\S+)/.exec(command) ?? []
  const [, body = ''] = /-d '(.+)'/.exec(command) ?? []
  const headers = [...command.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ])
  const emulator = await startEmulator()
  try {
    const response = await fetch(emulator.url + path, { method: 'POST', headers, body })
    expect(response.status).toBe(200)
    expect(await response.json()).toHaveProperty('run_id')
  } finally {
    await emulator.close()
  }
})
