import { expect, test } from '@jest/globals'
import { Outputs } from '../../src/report/step-outputs.ts'
import { createRedactor } from '../../src/platform/text/redact.ts'

const key = 'wk-1-abcdefghijklmnopqrstuvwxyz'

/** What reaches the runner, in its order. */
function record(): { readonly outputs: Outputs; readonly seen: readonly (readonly string[])[] } {
  const seen: string[][] = []
  const runner = {
    setOutput: (name: string, value: string) => void seen.push([name, value]),
    saveState: () => undefined,
    mask: () => undefined,
    writeSummary: () => undefined,
  }
  return { outputs: new Outputs(runner, createRedactor([key])), seen }
}

test.each([
  ['a NUL, which no environment variable can hold', 'a\0b\0', 'a\u{fffd}b\u{fffd}'],
  ['a key', `It is ${key}.`, 'It is ***.'],
  ['all else as it is', ' ::x::\r\n\u001b[1m ', ' ::x::\r\n\u001b[1m '],
])('%s', (_, value, expected) => {
  const { outputs, seen } = record()
  outputs.set('result', value)
  expect(seen).toEqual([['result', expected]])
})

test('is set again only when it changes, and not at all where there is nothing to say', () => {
  const { outputs, seen } = record()
  for (const state of ['QUEUED', 'QUEUED', undefined, 'INPROGRESS']) outputs.set('state', state)
  expect(seen).toEqual([
    ['state', 'QUEUED'],
    ['state', 'INPROGRESS'],
  ])
})
