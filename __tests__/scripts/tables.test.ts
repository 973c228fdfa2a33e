import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../scripts/lint/manifest.ts'
import { fillTables } from '../../scripts/tables.ts'

const manifest = readManifest(`
inputs:
  prompt:
    description: |
      The task,
      taken literally.
  oz_api_key: { description: The key., required: true }
  on_timeout: { description: 'cancel | leave', default: cancel }
outputs:
  state: { description: The state. }
`)

const empty = [
  '# A',
  '<!-- inputs: made from action.yml by npm run docs -->',
  'stale row',
  '<!-- end of inputs -->',
  'between',
  '<!-- outputs: made from action.yml by npm run docs -->',
  '<!-- end of outputs -->',
  'after',
].join('\n')

describe('fillTables', () => {
  const filled = fillTables(empty, manifest)

  test('makes a row of each input and output, and keeps the rest', () => {
    expect(filled).toContain('| `prompt` |  | The task, taken literally. |')
    expect(filled).toContain('| `oz_api_key` | **required** | The key. |')
    expect(filled).toContain(String.raw`| ${'`on_timeout`'} | ${'`cancel`'} | cancel \| leave |`)
    expect(filled).toContain('| `state` | The state. |')
    expect(filled).not.toContain('stale row')
    expect(filled).toMatch(/^# A\n[\s\S]*\nbetween\n[\s\S]*\nafter$/)
  })

  test('changes nothing the second time', () => {
    expect(fillTables(filled, manifest)).toBe(filled)
  })

  test('missing markers are an error that names them', () => {
    expect(() => fillTables('# A', manifest)).toThrow('<!-- end of inputs -->')
  })
})

test('an input without a description is an error that names it', () => {
  expect(() => readManifest('inputs: { prompt: { default: x } }')).toThrow('prompt has no description')
})
